"""A window with the pages of a report's file as they look; the text stays in use beside it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from muqabala.errors import MuqabalaError
from muqabala.model.page_picture import PagePicture
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated
from muqabala.ui.labels import soft_label, tool_button
from muqabala.ui.messages import sentence
from muqabala.ui.safety.work import Work

if TYPE_CHECKING:
    from muqabala.model.document import Document

_SIZE = (640, 760)
_STEP = 1.25
_MARGINS = 36
_LEAST, _MOST = 0.4, 4.0


class OriginalWindow(QDialog):
    """One page at a time, as wide as the window, larger or smaller as is wished."""

    def __init__(self, document: Document, at: float, parent: QWidget) -> None:
        """Show the page on which the text is after a share (0 to 1) of its length."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Original page"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._file, self._hash = Path(document.path), document.source_hash
        self._owner, self._at = parent, at
        self._zoom, self._asked, self._drawn = 1.0, 0, 0
        self._work: Work | None = None
        self.page = QSpinBox()
        self.of = QLabel()
        self.picture = QLabel()
        self.area = QScrollArea()
        self.told = soft_label(wrap=True)
        self._build(document)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 40), min(_SIZE[1], room.height() - 60))
        self.page.valueChanged.connect(lambda _page: self.draw())
        self.draw()

    def _build(self, document: Document) -> None:
        self.page.setMinimum(1)
        self.page.setAccessibleName(self.tr("Page"))
        self.page.setKeyboardTracking(False)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(
            self.tr("Picture of the page of {file}").format(file=isolated(self._file.name))
        )
        self.area.setWidget(self.picture)
        self.area.setWidgetResizable(True)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setAccessibleName(self.picture.accessibleName())
        self.area.viewport().installEventFilter(self)
        before = tool_button(
            self.tr("Previous page"), self.tr("Previous page (Page Up)"), framed=True
        )
        after = tool_button(self.tr("Next page"), self.tr("Next page (Page Down)"), framed=True)
        smaller = tool_button("−", self.tr("Smaller (Ctrl+-)"), framed=True)
        larger = tool_button("+", self.tr("Larger (Ctrl++)"), framed=True)
        smaller.setAccessibleName(self.tr("Smaller"))
        larger.setAccessibleName(self.tr("Larger"))
        for button, act, keys in (
            (before, partial(self.turn, -1), ("PgUp",)),
            (after, partial(self.turn, 1), ("PgDown",)),
            (smaller, partial(self.zoom, 1 / _STEP), ("Ctrl+-",)),
            (larger, partial(self.zoom, _STEP), ("Ctrl++", "Ctrl+=")),
        ):
            button.clicked.connect(partial(_call, act))
            for each in keys:
                QShortcut(QKeySequence(each), self).activated.connect(act)
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (before, self.page, self.of, after):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(smaller)
        head.addWidget(larger)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.told)
        layout.addWidget(self.area, 1)
        self.told.setText(isolated(document.title))

    # what is shown

    def draw(self) -> None:
        """Draw the page that is chosen; while one is drawn, the latest wish waits."""
        self._asked += 1
        if self._work is not None:
            return
        from muqabala.workspace.paging import page_picture

        ratio = self.devicePixelRatioF()
        width = int(max(self.area.width() - _MARGINS, 200) * self._zoom * ratio)
        self._drawn = self._asked
        # The window's: an answer may come after this one is closed and gone.
        self._work = work = Work.once(self._owner)
        work.done.connect(self._take)
        work.failed.connect(self._fail)
        work.start(partial(page_picture, self._file, self.page.value() - 1, width, self._hash))

    def _take(self, picture: PagePicture) -> None:
        image = QImage(
            picture.pixels, picture.width, picture.height, 4 * picture.width,
            QImage.Format.Format_RGB32,
        ).copy()  # fmt: skip
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(QPixmap.fromImage(image))
        self._go_on()
        self.page.setMaximum(picture.pages)
        at, self._at = self._at, 0.0
        if at:
            self.page.setValue(1 + int(at * picture.pages))
        self.of.setText(self.tr("of {count}").format(count=number(picture.pages)))
        if not picture.is_as_read:
            self.told.setText(self.tr("The file has changed since the report was read from it."))

    def _fail(self, error: MuqabalaError) -> None:
        self.picture.clear()
        self.told.setText(sentence(error))
        self._go_on()

    def _go_on(self) -> None:
        """Draw what was wished for meanwhile."""
        self._work = None
        if self._drawn != self._asked:
            self.draw()

    def turn(self, by: int) -> None:
        """Go to the next page, or the one before."""
        self.page.setValue(self.page.value() + by)

    def zoom(self, by: float) -> None:
        """Draw larger or smaller."""
        self._zoom = min(max(self._zoom * by, _LEAST), _MOST)
        self.draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel with Ctrl draw larger or smaller."""
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            return True
        return super().eventFilter(watched, event)


def _call(act: partial[None], _checked: bool = False) -> None:
    act()
