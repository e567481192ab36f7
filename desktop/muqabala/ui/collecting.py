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
MANY = 50_000
"""Objects made and not yet gone after which all are looked at, lexicons too: some 150 ms."""


class Collector(QObject):
    """Collects what is young as Python would, and all after so much as Python would, but here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._made = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what is due."""
        (made, middle, _), (many, limit, _) = gc.get_count(), gc.get_threshold()
        if made <= many:
            return
        self._made += made
        if self._made > MANY:
            self.collect_all()
        else:
            gc.collect(1 if middle > limit else 0)

    def collect_all(self) -> None:
        """Collect the old rings too, as those of a window that another one took the place of."""
        gc.collect()
        self._made = 0

    def close(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()
