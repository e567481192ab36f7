"""Finding anew, after the rules changed, in reports that were analysed by older ones.

Their words stay, and with them the notes. A report that is opened is analysed at once
(`Workspace.witness`); lists, proposals and indexes read what is stored, so the rest follows here,
a few reports to a transaction: what is done stays done when the program is stopped.
"""

from __future__ import annotations

from collections.abc import Callable

from muqabala.extraction.pipeline import ENGINE, analyse
from muqabala.model.claim import Analysis
from muqabala.model.document import Document
from muqabala.store.library import Library
from muqabala.workspace.importing import TOGETHER, Progress


class Refreshing:
    """The reports of one open library that other rules were used on."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def outdated(self) -> list[str]:
        """Return the ids of the reports that other rules were used on, the newest first."""
        with self._library.reading():
            return self._library.documents.of_other_engine(ENGINE)

    def document(self, document_id: str) -> Document | None:
        """Return a report that is still to be analysed anew, or None."""
        with self._library.reading():
            documents = self._library.documents
            is_waiting = documents.engine_of(document_id) not in (None, ENGINE)
            return documents.load(document_id) if is_waiting else None

    def take(self, document: Document, found: Analysis) -> bool:
        """Store what was found; not when the report went, or was read anew, in the meantime."""
        with self._library.transaction():
            now = self.document(document.id)
            if now is None or now.text != document.text:
                return False
            self._library.documents.save_analysis(found)
        return True

    def all(
        self, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
    ) -> int:
        """Analyse all outdated reports in this process; return how many were.

        `progress` is told what is on disk, `cancelled` asked between two transactions.
        """
        waiting = self.outdated()
        done = 0
        while done < len(waiting) and not (cancelled is not None and cancelled()):
            together = waiting[done : done + TOGETHER]
            with self._library.transaction():
                for document in filter(None, map(self.document, together)):
                    self.take(document, analyse(document))
            done += len(together)
            if progress is not None:
                progress(done, len(waiting))
        return done
