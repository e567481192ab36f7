"""What an import did: how many came in, what was repaired, what was refused and why."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from muqabala.model.library import ImportReport, ImportResult, Outcome
from muqabala.ui import messages, words
from muqabala.ui.cards import Card, CardView, Chip
from muqabala.ui.directions import isolated
from muqabala.ui.theme import Theme

_ROLES = {
    Outcome.REFUSED: "conflict",
    Outcome.ADDED: "agree",
    Outcome.UPDATED: "compatible",
    Outcome.UNCHANGED: "neutral",
}
_ORDER = list(_ROLES)


def is_worth_showing(report: ImportReport) -> bool:
    """Tell whether the user should read it: something was refused, or nothing came of it."""
    outcomes = {result.outcome for result in report.results}
    return not outcomes or Outcome.REFUSED in outcomes or outcomes == {Outcome.UNCHANGED}


def count_taken(report: ImportReport) -> int:
    """Return how many reports came into the library, new or changed."""
    return sum(r.outcome in (Outcome.ADDED, Outcome.UPDATED) for r in report.results)


class ImportReportDialog(QDialog):
    """One card for each file, what needs attention first."""

    def __init__(self, report: ImportReport, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What came in"))
        self.summary = QLabel(self._summarised(report))
        self.summary.setWordWrap(True)
        self.list = CardView(self.tr("Files"), theme)
        results = sorted(report.results, key=lambda result: _ORDER.index(result.outcome))
        self.list.set_cards([self._card(n, result) for n, result in enumerate(results)])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(600, 460)

    def _summarised(self, report: ImportReport) -> str:
        if not report.results:
            return self.tr("No files that can be read were found there.")
        counts = Counter(result.outcome for result in report.results)
        parts = [
            f"{words.word(words.OUTCOMES, outcome.value)}: {counts[outcome]}"
            for outcome in (Outcome.ADDED, Outcome.UPDATED, Outcome.UNCHANGED, Outcome.REFUSED)
            if counts[outcome]
        ]
        if report.cancelled:
            parts.append(self.tr("stopped before the end"))
        return " · ".join(parts)

    def _card(self, number: int, result: ImportResult) -> Card:
        role = _ROLES[result.outcome]
        return Card(
            key=str(number),
            title=isolated(Path(result.path).name),
            chips=(Chip(words.word(words.OUTCOMES, result.outcome.value), role),),
            body=messages.described(result.error, dict(result.details)) if result.error else "",
            detail=self._details(result),
            mark="conflict" if result.outcome is Outcome.REFUSED else "",
        )

    def _details(self, result: ImportResult) -> str:
        repairs = [
            f"{words.word(words.DEFECTS, kind)} {count}" for kind, count in result.repairs if count
        ]
        encoding = isolated(result.encoding) if result.encoding not in ("", "utf-8") else ""
        said = self.tr("letters read as {encoding}").format(encoding=encoding) if encoding else ""
        return " · ".join(part for part in (said, *repairs) if part)
