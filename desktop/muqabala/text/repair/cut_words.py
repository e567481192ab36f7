"""Words that extraction cut in two with nothing moved: at a line's end or by a stray blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import filterfalse

from muqabala.text.repair.line_words import describe, is_fragment, is_known, letters

_ARABIC_BEGINNING = re.compile("\0[\u0621-\u064a]")
_FEW, _BEGINNING = 16, 64
_SHORTEST = 4
_FEWEST_BACKWARD = 5
_LONGEST_HALF = 6
"""Longest printed form, vowels and marks included, that may be a fragment."""


def are_halves(first: str, second: str) -> bool:
    """Tell whether two neighbouring words are surely one: neither is a word, together they are."""
    if len(first) > _LONGEST_HALF < len(second):
        return False
    head, tail = letters(first), letters(second)
    if not head or not tail or describe(first).mark or len(head) + len(tail) < _SHORTEST:
        return False
    return (
        (is_fragment(head) or is_fragment(tail))
        and not is_known(head)
        and not is_known(tail)
        and is_known(head + tail)
    )


def find_cuts(words: Sequence[str]) -> list[int]:
    """Return the indexes of `words` that are the second half of the word before them."""
    return [n for n in range(1, len(words)) if are_halves(words[n - 1], words[n])]


def is_broken(words: Sequence[str], share: float, fewest: float) -> bool:
    """Tell whether many of `words`, none empty, can hardly be words.

    More than `share` of those in Arabic, and as many as `fewest` were all of them in Arabic.
    """
    fragments = len(_possible_fragments(words))
    if not fragments:
        return False
    for beginning in (_FEW, _BEGINNING):  # That of a sound text is enough to acquit it.
        if fragments <= share * _arabic(words[:beginning]):
            return False
    broken = fragments / max(_arabic(words), 1)
    return broken > share and broken * len(words) >= fewest


def _arabic(words: Sequence[str]) -> int:
    return len(_ARABIC_BEGINNING.findall("\0".join(("", *words))))


_sound: set[str] = set()
_MOST_SOUND = 1 << 14


def _possible_fragments(words: Sequence[str]) -> list[str]:
    """Return those of `words` that can hardly be words; most are known to be from other texts."""
    unknown = list(filterfalse(_sound.__contains__, words))
    if not unknown:
        return []
    found = list(filter(_can_be_fragment, unknown))
    if len(_sound) > _MOST_SOUND:
        _sound.clear()
    _sound.update(unknown)
    _sound.difference_update(found)
    return found


def _can_be_fragment(word: str) -> bool:
    return len(word) <= _LONGEST_HALF and is_fragment(letters(word))


def find_fragments(words: Sequence[str]) -> list[int]:
    """Return the indexes of `words` that can hardly be words: what lost its other letters."""
    return [n for n, word in enumerate(words) if _can_be_fragment(word)]


def may_be_visual_order(text: str) -> bool:
    """Tell whether so many words of `text` begin or end as words drawn backwards would."""
    at_ends = text.startswith("ة") + text.endswith("لا")
    return at_ends + text.count(" ة") + text.count("لا ") >= _FEWEST_BACKWARD


def is_visual_order(words: Sequence[str]) -> bool:
    """Tell whether the letters stand in the order drawn, from left to right.

    Arabic words often begin with the article and never with ta marbuta.
    """
    backward = sum(word[0] == "ة" or (len(word) > 4 and word.endswith("لا")) for word in words)
    if backward < _FEWEST_BACKWARD:
        return False
    forward = sum(word[-1] == "ة" or (len(word) > 4 and word.startswith("ال")) for word in words)
    return backward > 2 * forward
