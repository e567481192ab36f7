"""Finding anew, after the rules changed, in reports that were analysed by older ones.

Their words stay, and with them the notes. A report that is opened is analysed at once
(`Workspace.witness`); lists, proposals and indexes read what is stored, so the rest follows here,
a few reports to a transaction: what is done stays done when the program is stopped.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor

from muqabala.extraction.pipeline import ENGINE, analyse
from muqabala.store.library import Library
from muqabala.store.reports.findings import Findings, findings_of
from muqabala.store.reports.incoming import Incoming
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

    def load(self, ids: Sequence[str]) -> list[Incoming]:
        """Return those reports that are there and still to be analysed, for `analyse_all`."""
        with self._library.reading():
            found = self._library.documents.load_rows(ids)
        return [each for each in found if each.engine != ENGINE]

    def waits(self, document_id: str) -> bool:
        """Tell whether a report is there and still to be analysed."""
        return self._library.documents.engine_of(document_id) not in (None, ENGINE)

    def take_all(self, found: Sequence[Findings]) -> list[str]:
        """Store what was found in some reports in one transaction; return whose it was taken.

        Not of one that went, was read anew, or was analysed in the meantime. What a power cut takes
        is found anew.
        """
        with self._library.hurried(), self._library.transaction():
            return self._library.documents.save_findings(found)

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
        for found in self._analysed(ids, executor, stop):
            self.take_all(found)
            done += len(found)
            if progress is not None:
                progress(done, len(ids))
        return done

    def _analysed(
        self, ids: Sequence[str], executor: Executor | None, stop: Callable[[], bool]
    ) -> Iterator[list[Findings]]:
        tasks = map(self.load, (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE)))
        if executor is not None and len(ids) > AT_ONCE:
            yield from concurrently(analyse_all, tasks, executor, stop)
            return
        for reports in tasks:
            yield _analysed(reports, stop)
            if stop():
                return


def analyse_all(reports: Sequence[Incoming]) -> list[Findings]:
    """Analyse some reports as one task of a worker process, as far as storing what is found."""
    return _analysed(reports, lambda: False)


def _analysed(reports: Iterable[Incoming], stop: Callable[[], bool]) -> list[Findings]:
    """Analyse reports until told to stop, without looking for rings to collect: it makes none."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        documents = (report.document() for report in reports if not stop())
        return [findings_of(document, analyse(document)) for document in documents]
    finally:
        if was_collecting:
            gc.enable()
