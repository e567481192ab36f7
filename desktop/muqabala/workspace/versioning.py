"""The earlier versions of a report: what it said before its file changed."""

from __future__ import annotations

from muqabala.model.version import Version
from muqabala.store.library import Library


class Versioning:
    """The earlier versions of the reports of one open library.

    They are kept as long as the history knows of the import that brought the later one; undoing
    that import brings them back.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    def earlier(self, document_id: str) -> list[Version]:
        """Return the kept versions of a report, the latest first."""
        with self._library.reading():
            times = self._library.history.times_of_versions(document_id)
            kept = self._library.arrivals.versions_of(document_id)
        return [
            Version(
                number, times.get(number, ""), each.title, each.outlet, each.published, each.text
            )
            for number, each in reversed(kept)
        ]

    def text(self, document_id: str) -> str:
        """Return the words of the report as they stand now."""
        with self._library.reading():
            return self._library.documents.load(document_id).text
