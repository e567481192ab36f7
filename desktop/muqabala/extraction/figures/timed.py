"""Where a text tells dates, durations and times of day.

A figure inside one of them, «29» of «29 مارس», «24» of «24 ساعة», is read no second time.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain

from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.figures.passage import Passage
from muqabala.extraction.times.clock_times import find_times
from muqabala.extraction.times.durations import find_durations
from muqabala.text.numerals.numerals import Numeral


class Timed:
    """Where the mentions of time of a passage stand, in its folded text."""

    def __init__(self, passage: Passage) -> None:
        """Find what `passage` tells of time."""
        prepared = passage.prepared
        found = chain(find_dates(prepared), find_durations(prepared), find_times(prepared))
        folded = prepared.folded.folded
        self._spans = sorted((folded(one.span.start), folded(one.span.end)) for one in found)
        self._starts = [start for start, _ in self._spans]

    def hold(self, numeral: Numeral) -> bool:
        """Tell whether `numeral` is a part of something that tells of time, and not all of it."""
        at = bisect_right(self._starts, numeral.start) - 1
        if at < 0:
            return False
        start, end = self._spans[at]
        return numeral.end <= end and numeral.end - numeral.start < end - start
