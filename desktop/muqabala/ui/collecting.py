"""Rings of objects are collected in the thread of the interface, and in no other.

Python collects in whatever thread happens to make the next object. When that is a worker's, Qt's
objects in a ring are destroyed there: a timer among them stays in the list of the interface's
thread, which then calls an object that is gone, and the program falls. So Python's own collecting
is off while there is a window, and done by the clock.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks at how much there is to collect."""


class Collector(QObject):
    """Collects as Python would, as often as its thresholds say, but here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due; the younger ones go with it."""
        young, middle, old = (
            count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if young:
            gc.collect(2 if middle and old else 1 if middle else 0)

    def close(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()
