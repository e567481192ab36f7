"""What stands in the middle when no report does: a welcome, an empty desk, a failure, a wait."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from muqabala.ui import motion
from muqabala.ui.fonts import PAGE
from muqabala.ui.labels import named, soft_label

TEXT_WIDTH = 420


class Placeholder(QWidget):
    """A heading, a sentence, and the actions that lead on."""

    def __init__(self, title: str, text: str, actions: tuple[QAction, ...] = ()) -> None:
        super().__init__()
        self.title = named(QLabel(title), "heading")
        face = QFont()
        face.setFamilies(list(PAGE))
        face.setPointSize(24)
        self.title.setFont(face)
        self.text = soft_label(text, wrap=True)
        self.text.setFixedWidth(TEXT_WIDTH)
        self.wait = QProgressBar()
        self.wait.setTextVisible(False)
        self.wait.setRange(0, 0)
        self.wait.setMaximumWidth(220)
        self.wait.setAccessibleName(self.tr("Working"))
        self.wait.hide()
        self.buttons = [self._button(action, n == 0) for n, action in enumerate(actions)]
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.title)
        # In a row of its own the label is asked how high its wrapped words are.
        words = QHBoxLayout()
        words.addStretch()
        words.addWidget(self.text)
        words.addStretch()
        layout.addLayout(words)
        layout.addWidget(self.wait, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(6)
        layout.addLayout(row)
        layout.addStretch(3)

    def say(self, title: str, text: str, *, waiting: bool = False, choices: bool = True) -> None:
        """Say something else; the actions are offered when they can be `choices` now."""
        self.title.setText(title)
        self.text.setText(text)
        self.wait.setVisible(waiting and not motion.is_calm())
        for button in self.buttons:
            button.setVisible(choices and not waiting)

    def _button(self, action: QAction, primary: bool) -> QPushButton:
        button = QPushButton(action.text().replace("&", ""))
        button.setToolTip(action.toolTip())
        button.setProperty("primary", "true" if primary else "false")
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button
