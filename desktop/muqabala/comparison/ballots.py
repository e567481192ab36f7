"""Which ballots or voters a figure counts: valid, spoilt, cast, or entered in the rolls."""

from __future__ import annotations

from functools import cache

from muqabala.comparison.facts import Figure
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

_VOTES = frozenset({"voter"})
_PEOPLE = frozenset({"person", "voter", ""})
_BEFORE, _AFTER = 9, 6


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
    rows = read_table("ballot_words")
    return {fold(word): row["kind"] for row in rows for word in row["words"].split()}
