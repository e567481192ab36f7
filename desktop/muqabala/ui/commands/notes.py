"""What the actions on notes do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muqabala.ui import notes_import
from muqabala.ui.evidence_panel import NOTES
from muqabala.ui.note_editor import Passage

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow


translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    return {
        "note": partial(write_note, window),
        "pair_note": partial(write_pair_note, window),
        "import_notes": partial(notes_import.ask_import, window),
    }


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    actions = window.actions_
    actions.enable("note", on=held.opened > 0)
    actions.enable("pair_note", on=held.opened == 2)
    actions.enable("import_notes", on=held.is_open)


def write_note(window: MainWindow) -> None:
    """Begin a note on the selected passage, or on the whole first report."""
    passages = window.desk.passages()[:1]
    if not passages and window.session.first is not None:
        passages = [Passage(window.session.first.document.id, None)]
    if passages:
        _show_editor(window)
        window.notes.write(*passages)


def write_note_on(window: MainWindow, passage: Passage) -> None:
    """Begin a note on a passage."""
    _show_editor(window)
    window.notes.write(passage)


def write_pair_note(window: MainWindow) -> None:
    """Begin a note on a passage of each page."""
    passages = window.desk.passages()
    if len(passages) == 2:
        _show_editor(window)
        order = window.session.open_ids
        window.notes.write(*sorted(passages, key=lambda p: order.index(p.document_id)))
    else:
        window.status.showMessage(
            translate("Commands", "Select a passage in each of the two reports first."), 6000
        )


def _show_editor(window: MainWindow) -> None:
    window.actions_["show_evidence"].setChecked(True)
    window.evidence.show_tab(NOTES)
