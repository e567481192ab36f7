"""The reports of an open library gathered by event: read in pieces here, weighed by a worker."""

from __future__ import annotations

from collections.abc import Iterator

from muqabala.comparison.events.groups import map_events
from muqabala.model.event import EventMap, Trace
from muqabala.store.library import Library

AT_ONCE = 60
"""Reports read in one piece: few enough that a window goes on answering."""


class Gathering:
    """The events of one open library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def traces(self) -> Iterator[list[Trace]]:
        """Yield what is kept of the reports, piece by piece; between two the library may change."""
        key = 0
        while True:
            with self._library.reading():
                found, key = self._library.traces.after(key, AT_ONCE)
            if not found:
                return
            yield found

    def events(self) -> EventMap:
        """Return the events at once; for a window, let a worker weigh the `traces`."""
        return map_events([trace for piece in self.traces() for trace in piece])
