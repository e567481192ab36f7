"""What the window does with the tags and collections of reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from muqabala.ui.dialogs import present
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow
    from muqabala.ui.session import Session
    from muqabala.ui.sorting.collections_dialog import CollectionsDialog

translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    window.library.tags_requested.connect(partial(tag_reports, window.session, window))
    window.library.collections_requested.connect(partial(collect_reports, window.session, window))
    return {
        "report_tags": partial(_with_chosen, window, tag_reports),
        "collections": partial(_with_chosen, window, collect_reports),
    }


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    window.actions_.enable("report_tags", "collections", on=held.documents > 0)


def _with_chosen(
    window: MainWindow, act: Callable[[Session, QWidget, Sequence[str]], object]
) -> None:
    """Do something with the report chosen in the library, else with the open one."""
    chosen = window.library.current() or next(iter(window.session.open_ids), "")
    if chosen:
        act(window.session, window, [chosen])


def title_of(session: Session, ids: Sequence[str]) -> str:
    """Return what a dialog about reports is headed with."""
    if len(ids) == 1:
        found = session.summaries.find(ids[0])
        return isolated(f"«{found.title or ids[0]}»") if found else ids[0]
    return translate("Sorting", "Chosen reports: {count}").format(count=number(len(ids)))


def tag_reports(session: Session, parent: QWidget, ids: Sequence[str]) -> None:
    """Ask for the tags of reports; of many, for those that all of them are to bear."""
    session.attempt(lambda: _tag(session, parent, ids))


def _tag(session: Session, parent: QWidget, ids: Sequence[str]) -> None:
    from muqabala.ui.tags.tag_dialog import TagDialog

    sorting, known = session.workspace.sorting, session.workspace.tagging.all()

    def give(tags: tuple[str, ...]) -> None:
        session.change(lambda: sorting.tag(ids, tags))

    dialog = TagDialog(
        "", [tag.path for tag in known], give, parent, borne=sorting.common_tags(ids)
    )
    dialog.setWindowTitle(
        translate("Sorting", "Tags of {what}").format(what=title_of(session, ids))
    )
    present(dialog)


def collect_reports(session: Session, parent: QWidget, ids: Sequence[str]) -> None:
    """Ask which collections reports are to be in."""
    session.attempt(lambda: _collect(session, parent, ids))


def _collect(session: Session, parent: QWidget, ids: Sequence[str]) -> None:
    from muqabala.ui.sorting.collections_dialog import CollectionsDialog

    dialog = CollectionsDialog(session, ids, title_of(session, ids), parent)
    dialog.applied.connect(partial(_apply, session, dialog, list(ids)))
    present(dialog)


def _apply(
    session: Session,
    dialog: CollectionsDialog,
    ids: Sequence[str],
    joined: list[str],
    left: list[str],
) -> None:
    """Put the reports where they belong; the dialog stays open when that fails."""
    sorting = session.workspace.sorting
    if session.change(lambda: sorting.collect(ids, into=joined, out_of=left)):
        dialog.done(1)
