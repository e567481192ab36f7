"""Which ballots or voters a figure counts: valid, spoilt, cast, in the rolls; for which side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import takewhile

from muqabala.comparison.figures.facts import Figure
from muqabala.model.mention import Category
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

_VOTES = frozenset({"voter"})
_PEOPLE = frozenset({"person", "voter", ""})
_BEFORE, _AFTER = 9, 9
_SIDES = frozenset({"for", "against", "opened"})
_AYES_AND_NOES = frozenset({"for", "against"})
_FIGURE = re.compile(r"\d")


def are_unlike_ballots(a: Figure, b: Figure) -> bool:
    """Tell whether one counts certain ballots (valid, spoilt, cast …) and the other others.

    Spoilt ones stand for themselves even where the other report says of no kind what it counts.
    """
    if not (a.noun.group in _VOTES or b.noun.group in _VOTES):
        return False
    if not {a.noun.group, b.noun.group} <= _PEOPLE:
        return False
    one, other = _kind(a), _kind(b)
    return one != other and (bool(one and other) or "spoilt" in (one, other))


def _kind(figure: Figure) -> str:
    """Return the kind of ballots that is named nearest to a figure, before it or just behind."""
    words = figure.wording.split()
    before = words[max(0, figure.offset - _BEFORE) : figure.offset][::-1]
    after = words[figure.offset + 1 : figure.offset + 1 + _AFTER]
    known = _kinds()
    for distance in range(_BEFORE):
        for side in (before, after):
            told = known.get(side[distance].strip("،؛.:")) if distance < len(side) else None
            if told:
                return told
    return ""


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for word, kind in _rows() if kind not in _SIDES}


@cache
def _sides() -> dict[str, str]:
    return {word: kind for word, kind in _rows() if kind in _SIDES}


def _rows() -> Iterable[tuple[str, str]]:
    for row in read_table("ballot_words"):
        yield from ((fold(word), row["kind"]) for word in row["words"].split())


def are_of_one_side(a: Figure, b: Figure) -> bool:
    """Tell whether both are the ayes of a referendum, or both the noes."""
    one = side_of(a)
    return one in _AYES_AND_NOES and one == side_of(b)


def are_of_two_sides(a: Figure, b: Figure) -> bool:
    """Tell whether one is the ayes, the other the noes, or the share of ballots opened so far."""
    one, other = side_of(a), side_of(b)
    return bool(one and other) and one != other


def side_of(figure: Figure) -> str:
    """Return "for", "against" or "opened" where the words around a share or voters tell."""
    if figure.category is not Category.PERCENT and figure.noun.group not in _VOTES:
        return ""
    words = figure.wording.split()
    before = words[max(0, figure.offset - _BEFORE) : figure.offset][::-1]
    after = words[figure.offset + 1 : figure.offset + 1 + _AFTER]
    return _nearest_side(before) or _nearest_side(after)


def _nearest_side(words: Sequence[str]) -> str:
    """Return the side that the first word tells which does, up to the next figure."""
    known = _sides()
    own = takewhile(lambda word: not _FIGURE.search(word), words)
    told = (known.get(word.strip('،؛.:«»"“”')) for word in own)
    return next(filter(None, told), "")
