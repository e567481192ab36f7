"""Which tokens the dates, durations and times of day of a text hold.

A figure inside one of them, «29» of «29 مارس», «24» of «24 ساعة», is read no second time.
"""

from __future__ import annotations

from muqabala.extraction.clock_times import find_times
from muqabala.extraction.dates import find_dates
from muqabala.extraction.durations import find_durations
from muqabala.extraction.passage import Passage
from muqabala.text.numerals import Numeral


class Timed:
    """The tokens of a passage by the mention of time that holds them."""

    def __init__(self, passage: Passage) -> None:
        """Find what `passage` tells of time."""
        self._held: dict[int, range] = {}
        prepared = passage.prepared
        for finder in (find_dates, find_durations, find_times):
            for mention in finder(prepared):
                start, end = map(prepared.folded.folded, mention.span)
                held = range(passage.token_at(start), passage.token_at(end))
                self._held.update(dict.fromkeys(held, held))

    def hold(self, numeral: Numeral) -> bool:
        """Tell whether `numeral` is a part of something that tells of time, and not all of it."""
        held = self._held.get(numeral.first)
        if held is None or numeral.last not in held:
            return False
        return numeral.last - numeral.first + 1 < len(held)
