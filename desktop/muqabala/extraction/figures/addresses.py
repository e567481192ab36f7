"""The web and mail addresses of a text, in which no figure counts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

_LONGEST_TAG, _LONGEST_ADDRESS = 60, 500
# With the letter of each by which its absence is told sooner.
_SIGNS = (
    *(("://", "/"), ("www.", "w"), ("@", "@")),
    *((".com", "m"), (".net", "t"), (".org", "g")),
)


class Addresses:
    """The web and mail addresses of a folded text."""

    def __init__(self, text: str) -> None:
        signs = [sign for sign, letter in _SIGNS if letter in text and sign in text]
        places = sorted(place for sign in signs for place in _places(text, sign))
        self._spans = sorted({_word_around(text, place) for place in places})
        self._starts = [start for start, _ in self._spans]

    def hold(self, position: int) -> bool:
        """Tell whether `position` is inside one."""
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._spans[index][1]


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + len(sign))


def _word_around(text: str, place: int) -> tuple[int, int]:
    """Return the run without blanks around `place`, within reach."""
    low, high = max(place - _LONGEST_TAG, 0), place + _LONGEST_ADDRESS
    begin = max(text.rfind(" ", low, place), text.rfind("\n", low, place)) + 1
    ends = [end for blank in " \n" if (end := text.find(blank, place, high)) >= 0]
    return max(begin, low), min(ends, default=min(high, len(text)))
