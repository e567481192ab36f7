"""The verdicts whose words are no longer in the reports: listed, never deleted for the analyst."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from muqabala.model.judgement import Judgement
from muqabala.ui import words
from muqabala.ui.cards import Card, CardView, Cell, Chip
from muqabala.ui.directions import isolated
from muqabala.ui.figure_cards import judgement_line
from muqabala.ui.labels import soft_label
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme


class LostDialog(QDialog):
    """What was said of the open reports and has lost its place; each can be taken back."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Verdicts without their words"))
        self._session = session
        told = self.tr(
            "The words they were said of are no longer in the reports. They are kept, and hold "
            "again when the words come back."
        )
        self.list = CardView(self.windowTitle(), theme)
        self.remove = QPushButton(self.tr("Take the verdict back"))
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._withdraw)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.remove, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.addWidget(soft_label(told, wrap=True))
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(520, 420)
        session.judged.connect(self.refresh)
        session.opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List what has lost its place now."""
        self.list.set_cards([self._card(each) for each in lost_of(self._session)])
        self.remove.setEnabled(len(self.list.cards) > 0)
        if not self.list.current_key() and len(self.list.cards):
            self.list.select(self.list.cards.key(0))

    def _card(self, judgement: Judgement) -> Card:
        """Return the words that were judged, those of each report apart, and what was said."""
        quotes = {report: list[str]() for report in judgement.reports}
        for target in judgement.targets:
            if target.selector is not None:
                quote = isolated(f"«{target.selector.exact}»")
                if quote not in quotes[target.document_id]:
                    quotes[target.document_id].append(quote)
        titles = {each.id: each.title for each in self._session.summaries}
        return Card(
            judgement.id,
            words.word(words.CATEGORIES, judgement.category) if judgement.category else "",
            detail=judgement_line(judgement),
            chips=(Chip(words.word(words.RULINGS, judgement.ruling.value)),),
            cells=tuple(
                Cell(" ".join(said), titles.get(report, report), plain=True)
                for report, said in quotes.items()
            ),
        )

    def _withdraw(self) -> None:
        key, judging = self.list.current_key(), self._session.workspace.judging
        if key:
            self._session.change(lambda: judging.withdraw([key]))


def lost_of(session: Session) -> list[Judgement]:
    """Return the judgements on what is open whose words could not be found again."""
    if session.first is None:
        return []
    return session.workspace.judging.lost(session.first, session.second)
