"""Taking in a file of notes, or a colleague's library, and telling what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.exchange import ImportedNotes, MissingReport, NoteConflict
from muqabala.text.terms import sentence, term
from muqabala.ui import words
from muqabala.ui.cards import Card, CardView, Chip
from muqabala.ui.dates import written_date
from muqabala.ui.directions import isolated, joined
from muqabala.ui.theme import Theme

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

_ENDINGS = "*.jsonld *.json *.qdpx *.qde *.qdc *.sqlite"
_SHOWN_NOTES = 3


def ask_import(window: MainWindow) -> None:
    """Ask for a file of notes and take it in."""
    kinds = translate("Commands", "Notes and libraries ({endings})").format(endings=_ENDINGS)
    chosen, _ = QFileDialog.getOpenFileName(
        window,
        translate("Commands", "Import notes"),
        window.settings.text("last_folder"),
        f"{kinds};;* (*)",
    )
    if chosen:
        window.settings["last_folder"] = str(Path(chosen).parent)
        window.reception.receive(Path(chosen))


class NotesImportDialog(QDialog):
    """The counts, and a card for each thing that stayed out or wants a look."""

    reports_wanted = Signal()
    """The reports that the file carries are to be taken in with their notes."""

    def __init__(self, report: ImportedNotes, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What came in"))
        self.summary = QLabel(self._summarised(report))
        self.summary.setWordWrap(True)
        self.list = CardView(self.tr("What wants a look"), theme)
        self.list.set_cards(list(self._cards(report)))
        self.list.setVisible(len(self.list.cards) > 0)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        if any(missing.has_text for missing in report.missing):
            self._offer_reports()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.resize(600, 460 if len(self.list.cards) else 140)

    def _offer_reports(self) -> None:
        button = QPushButton(self.tr("Add these reports with their notes"))
        button.setObjectName("add_reports")
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(self.accept)
        button.clicked.connect(self.reports_wanted)

    def _summarised(self, report: ImportedNotes) -> str:
        language = words.language()
        counts = sentence(
            "import.notes", language, added=len(report.added), updated=len(report.updated),
            known=report.known, review=len(report.review),
        )  # fmt: skip
        said = [counts]
        if report.reports:
            said.append(sentence("import.reports", language, count=len(report.reports)))
        if report.corrections or report.corrections_known:
            said.append(
                sentence(
                    "import.corrections", language, added=report.corrections,
                    known=report.corrections_known,
                )
            )  # fmt: skip
        if report.judgements or report.judgements_known or report.judgements_missing:
            said.append(
                sentence(
                    "import.judgements", words.language(), added=report.judgements,
                    known=report.judgements_known, missing=report.judgements_missing,
                )
            )  # fmt: skip
        taken = (report.added, report.updated, report.reports, report.corrections)
        if any(taken) or report.judgements:
            said.append(self.tr("One undo takes it all back."))
        return "\n".join(said)

    def _cards(self, report: ImportedNotes) -> Iterator[Card]:
        for number, missing in enumerate(report.missing):
            yield self._missing(f"missing:{number}", missing)
        for number, conflict in enumerate(report.conflicts):
            yield self._conflict(f"conflict:{number}", conflict)
        for number, body in enumerate(report.placeless):
            title = self.tr("A note on no report")
            yield Card(f"placeless:{number}", title, body=body, mark="conflict")
        if report.unused_tags:
            title = self.tr("Tags that no note bears; they were not taken")
            yield Card("tags", title, body=joined(*report.unused_tags))
        for code, count in report.remarks:
            yield Card(code, sentence(f"import.{code}", words.language(), count=count))

    def _missing(self, key: str, missing: MissingReport) -> Card:
        address = missing.url if missing.title else ""
        shown = [" ".join(body.split()) for body in missing.notes if body][:_SHOWN_NOTES]
        return Card(
            key,
            missing.title or missing.url or term("import.nameless", words.language()),
            detail=joined(missing.outlet, written_date(missing.published), address),
            body="\n".join(isolated(body) for body in shown),
            chips=(
                Chip(self.tr("Not in the library"), "conflict"),
                Chip(self.tr("%n notes stayed out", "", len(missing.notes))),
            ),
            mark="conflict",
            chips_low=True,
        )

    def _conflict(self, key: str, conflict: NoteConflict) -> Card:
        stands = (
            self.tr("Theirs was taken, being later; this was yours")
            if conflict.is_ours
            else self.tr("Yours stays, being later; this is theirs")
        )
        title = (
            self.tr("Two versions of a note")
            if conflict.kind == "note"
            else self.tr("Two versions of a correction")
        )
        return Card(
            key,
            title,
            detail=joined(stands, written_date(conflict.modified)),
            body=conflict.body,
            mark="compatible",
        )
