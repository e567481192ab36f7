"""What an analyst can say of wording: that it takes a side, or that it does not."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import Kind
from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated
from muqabala.ui.mention.content import Subject
from muqabala.ui.mention.corrections import Corrections, add_entry
from muqabala.ui.mention.loaded_dialog import LoadedDialog


class WordingCorrections(QObject):
    """Makes the corrections of loaded words through those of names, which tell what was done."""

    def __init__(self, corrections: Corrections) -> None:
        super().__init__(corrections)
        self._corrections = corrections

    def offer(self, menu: QMenu, subject: Subject, window: QWidget) -> None:
        """Add to a menu what can be said of loaded words; of other mentions, nothing."""
        mention = subject.mention
        if mention.kind is not Kind.LOADED:
            return
        surface, document = subject.surface, subject.witness.document.id
        from muqabala.workspace import term_of_rule

        term = term_of_rule(mention.rule) or surface
        plain = self.tr("{words} is not loaded")
        if term != surface:
            every = self.tr("{words} is not loaded in any form")
            add_entry(menu, every.format(words=_quoted(term)), partial(self.plain, term))
        add_entry(menu, plain.format(words=_quoted(surface)), partial(self.plain, surface))
        here = self.tr("Not loaded in this report")
        add_entry(menu, here, partial(self.plain, term, document))
        menu.addSeparator()
        neutral, stance = mention.neutral or "", mention.stance or ""
        change = self.tr("Change the neutral word or the effect…")
        add_entry(menu, change, lambda: self.ask(window, (surface,), document, neutral, stance))

    def ask_selected(self, window: QWidget, words: str, document_id: str) -> None:
        """Ask what the selected words say plainly."""
        from muqabala.workspace import without_clitics

        self.ask(window, without_clitics(words), document_id)

    def ask(
        self,
        window: QWidget,
        ways: tuple[str, ...],
        document_id: str,
        neutral: str = "",
        stance: str = "",
    ) -> None:
        """Ask what loaded words say plainly and what they do."""
        dialog = LoadedDialog(ways, document_id, window, neutral, stance)
        dialog.accepted.connect(lambda: self._load(dialog.made))
        present(dialog)

    def plain(self, words: str, document_id: str = "") -> None:
        """Say that these words take no side, here or anywhere."""
        made = Correction("", CorrectionKind.PLAIN, surface=words, document_id=document_id)
        self._corrections.do([made], self.tr("{words} is no longer marked as loaded"), words=words)

    def _load(self, made: Correction) -> None:
        told = self.tr("{words} is now marked as loaded")
        self._corrections.do([made], told, words=made.surface)


def _quoted(words: str) -> str:
    return isolated(f"«{words}»")
