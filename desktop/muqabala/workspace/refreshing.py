"""Finding anew, after the rules changed, in reports that were analysed by older ones.

Their words stay, and with them the notes. A report that is opened is analysed at once
(`Workspace.witness`); lists, proposals and indexes read what is stored, so the rest follows here,
a few reports to a transaction: what is done stays done when the program is stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor

from muqabala.extraction.pipeline import ENGINE, analyse
from muqabala.model.claim import Analysis
from muqabala.model.document import Document
from muqabala.store.library import Library
from muqabala.workspace.file_reading import concurrently
from muqabala.workspace.importing import Progress

AT_ONCE = 32
"""Reports analysed in one task, and stored in one transaction: a sixth of a second's work."""


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
            return documents.load(document_id) if self.waits(document_id) else None

    def waits(self, document_id: str) -> bool:
        """Tell whether a report is there and still to be analysed."""
        return self._library.documents.engine_of(document_id) not in (None, ENGINE)

    def take(self, document: Document, found: Analysis) -> bool:
        """Store what was found; not when the report went, or was read anew, in the meantime."""
        return bool(self.take_all([document], [found]))

    def take_all(self, documents: Sequence[Document], found: Sequence[Analysis]) -> list[str]:
        """Store what was found in some reports in one transaction; return whose it was taken."""
        with self._library.transaction():
            pairs = zip(documents, found, strict=True)
            return [document.id for document, each in pairs if self._take(document, each)]

    def _take(self, document: Document, found: Analysis) -> bool:
        documents = self._library.documents
        if not self.waits(document.id) or documents.text_of(document.id) != document.text:
            return False
        documents.save_analysis(found)
        return True

    def unread(self) -> list[str]:
        """Return the ids of the reports that were never analysed, the newest first."""
        with self._library.reading():
            return self._library.documents.of_engine("")

    def all(
        self,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
        executor: Executor | None = None,
        waiting: Sequence[str] | None = None,
    ) -> int:
        """Analyse all outdated reports, or those `waiting`, and wait; return how many were.

        Without an executor, or for few, in this process. `progress` is told what is on disk,
        `cancelled` asked all the time.
        """
        ids = self.outdated() if waiting is None else waiting
        stop = cancelled or (lambda: False)
        done = 0
        for documents, found in self._analysed(ids, executor, stop):
            self.take_all(documents, found)
            done += len(documents)
            if progress is not None:
                progress(done, len(ids))
        return done

    def _analysed(
        self, ids: Sequence[str], executor: Executor | None, stop: Callable[[], bool]
    ) -> Iterator[tuple[list[Document], list[Analysis]]]:
        tasks = (
            list(filter(None, map(self.document, ids[start : start + AT_ONCE])))
            for start in range(0, len(ids), AT_ONCE)
        )
        if executor is not None and len(ids) > AT_ONCE:
            yield from concurrently(analyse_all, tasks, executor, stop)
            return
        for documents in tasks:
            found = [analyse(document) for document in documents if not stop()]
            yield documents[: len(found)], found
            if stop():
                return


def analyse_all(documents: list[Document]) -> tuple[list[Document], list[Analysis]]:
    """Analyse some reports as one task of a worker process, and give them back with it."""
    return documents, [analyse(document) for document in documents]
