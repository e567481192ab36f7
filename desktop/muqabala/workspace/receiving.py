"""Taking in notes beside the window: with a connection of its own, after a backup."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from muqabala.model.exchange import ImportedNotes
from muqabala.model.library import Changes
from muqabala.model.safekeeping import Keeping
from muqabala.store.library import Library
from muqabala.workspace.annotating import Annotating
from muqabala.workspace.changing import Changing
from muqabala.workspace.correcting import Correcting
from muqabala.workspace.importing import Progress
from muqabala.workspace.safekeeping import back_up


def receive_notes(
    library: Path,
    file: Path,
    progress: Progress | None = None,
    keeping: Keeping | None = None,
    *,
    with_reports: bool = False,
    author: str = "",
) -> tuple[ImportedNotes, Changes]:
    """Back the library up and take in a file of notes, in one transaction; for a worker thread.

    Who has the library open must not write meanwhile, and hears of the changes afterwards
    (`Changing.hear`). What `progress` raises ends it, and nothing of it stays. Raises
    `MuqabalaError` as `Annotating.import_notes` and `safekeeping.back_up` do.
    """
    tell = progress or (lambda _done, _total: None)
    tell(0, 0)
    if library.is_file():
        back_up(library, "merge", keeping or Keeping())
    tell(0, 0)
    with closing(Library(library)) as opened:
        changing = Changing(opened, Correcting(opened))
        changing.author = author
        annotating = Annotating(opened, changing)
        return annotating.import_notes(file, with_reports=with_reports, progress=progress)
