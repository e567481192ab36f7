"""What an import did: how many came in, what was repaired, what was refused and why."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.library import ImportReport, ImportResult, Outcome
from muqabala.text.terms import sentence
from muqabala.ui import messages, words
from muqabala.ui.cards import Card, CardView, Chip
from muqabala.ui.dates import written_date
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated
from muqabala.ui.theme import Theme

_ROLES = {
    Outcome.REFUSED: "conflict",
    Outcome.TRASHED: "neutral",
    Outcome.ADDED: "agree",
    Outcome.UPDATED: "compatible",
    Outcome.UNCHANGED: "neutral",
    Outcome.DUPLICATE: "neutral",
}
_ORDER = list(_ROLES)
_SUMMED = (*_ORDER[2:], Outcome.TRASHED, Outcome.REFUSED)


def is_worth_showing(report: ImportReport) -> bool:
    """Tell whether the user should read it: refusals, notes to review, or nothing came of it."""
    outcomes = {result.outcome for result in report.results}
    idle = {Outcome.UNCHANGED, Outcome.DUPLICATE}
    waiting = any(result.waiting for result in report.results)
    return (
        not outcomes.isdisjoint({Outcome.REFUSED, Outcome.TRASHED}) or outcomes <= idle or waiting
    )


def count_taken(report: ImportReport) -> int:
    """Return how many reports came into the library, new or changed."""
    return sum(r.outcome in (Outcome.ADDED, Outcome.UPDATED) for r in report.results)


class ImportReportDialog(QDialog):
    """One card for each file, what needs attention first.

    `columns_wanted` tells that the columns of tables are to be chosen, `back_wanted` that what
    lies in the trash is to be taken back.
    """

    columns_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, report: ImportReport, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What came in"))
        self.summary = QLabel(self._summarised(report))
        self.summary.setWordWrap(True)
        self.list = CardView(self.tr("Files"), theme)
        results = sorted(report.results, key=lambda result: _ORDER.index(result.outcome))
        self.list.set_cards([self._card(n, result) for n, result in enumerate(results)])
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.resize(600, 460)

    def offer_columns(self, count: int) -> None:
        """Offer to say what the columns of so many tables hold."""
        self._offer(self.tr("Choose the columns of %n table(s)…", "", count), self.columns_wanted)

    def offer_back(self, count: int) -> None:
        """Offer to take so many reports out of the trash."""
        self._offer(self.tr("Take %n report(s) back from the trash", "", count), self.back_wanted)

    def _offer(self, words: str, wanted: SignalInstance) -> None:
        button = QPushButton(words)
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(self.accept)
        button.clicked.connect(wanted)

    def _summarised(self, report: ImportReport) -> str:
        if not report.results:
            return self.tr("No files that can be read were found there.")
        counts = Counter(result.outcome for result in report.results)
        parts = [
            f"{words.word(words.OUTCOMES, outcome.value)}: {counts[outcome]}"
            for outcome in _SUMMED
            if counts[outcome]
        ]
        undated = sum(bool(r.document_id) and not r.published for r in report.results)
        if undated:
            parts.append(self.tr("%n without a day", "", undated))
        parts += _notes(
            sum(result.followed for result in report.results),
            sum(result.waiting for result in report.results),
        )
        if report.cancelled:
            parts.append(self.tr("stopped before the end"))
        return " · ".join(parts)

    def _card(self, number: int, result: ImportResult) -> Card:
        role = _ROLES[result.outcome]
        taken = bool(result.document_id or result.twin)  # What is another's copy has its words.
        return Card(
            key=str(number),
            title=_named(result),
            chips=(
                Chip(words.word(words.OUTCOMES, result.outcome.value), role),
                *((Chip(words.word(words.FORMATS, result.origin.format)),) if taken else ()),
            ),
            body=result.title if taken else _refusal(result),
            detail=self._details(result) if taken else "",
            mark="conflict" if result.outcome is Outcome.REFUSED else "",
        )

    def _details(self, result: ImportResult) -> str:
        """Return whose report it is and of which day, guesses marked, and what was repaired."""
        stated = result.origin.stated
        day = written_date(result.published) or self.tr("no day found")
        repairs = [
            f"{words.word(words.DEFECTS, kind)} {number(count)}"
            for kind, count in result.repairs
            if count
        ]
        parts = [
            self._guess(result.outlet, "outlet" in stated),
            self._guess(day, "published" in stated or not result.published),
            isolated(result.origin.author),
            self._encoding(result.encoding),
            *repairs,
            *_notes(result.followed, result.waiting),
        ]
        return " · ".join(part for part in parts if part)

    def _guess(self, value: str, stated: bool) -> str:
        if stated or not value:
            return isolated(value)
        return self.tr("{value} (guessed)").format(value=isolated(value))

    def _encoding(self, encoding: str) -> str:
        if encoding in ("", "utf-8"):
            return ""
        return self.tr("letters read as {encoding}").format(encoding=isolated(encoding))


def _notes(followed: int, waiting: int) -> list[str]:
    """Return what became of the notes on texts that changed."""
    here = words.language()
    told = (("import.followed", followed), ("import.waiting", waiting))
    return [sentence(code, here, count=count) for code, count in told if count]


def _named(result: ImportResult) -> str:
    """Return the file's name, with the path of an archive's member."""
    name = Path(result.path).name
    return isolated(f"{name} › {result.origin.member}" if result.origin.member else name)


def _refusal(result: ImportResult) -> str:
    return messages.described(result.error, dict(result.details)) if result.error else ""
