"""Parts of a whole: «14 مدنيا بينهم 5 أطفال و5 نساء»."""

from __future__ import annotations

import re

from muqabala.extraction.prepared import Prepared
from muqabala.model.mention import Category, Kind, Mention
from muqabala.text.folding import fold

_PART = re.compile(r"\b(?:بينهم|بينهن|بينها|ضمنهم|ضمنها|ضمنهن|منهم|منهن|منها|من بين)\b")
_OF_THEM = re.compile(r"\s*(?:منهم|منهن)\b")
_NEXT_PART = re.compile(r"^\W*(?:\w+\W+){0,4}?و\W*$")
_PEOPLE = frozenset(
    {
        Category.KILLED,
        Category.WOUNDED,
        Category.CAPTURED,
        Category.DISPLACED,
        Category.FORCE_SIZE,
        Category.COUNT,
    }
)
_LONGEST_GAP = 60
_LONGEST_PARTITIVE = 12


def find_parts(prepared: Prepared, mentions: list[Mention]) -> dict[int, int]:
    """Return, for every figure that is part of another, the index of the whole in `mentions`.

    `mentions` may be of all kinds, in reading order; both ends of a pair are numbers.
    """
    text = prepared.text
    parts: dict[int, int] = {}
    whole: int | None = None
    previous: int | None = None
    for index, mention in enumerate(mentions):
        if mention.kind is not Kind.NUMBER or mention.category not in _PEOPLE:
            continue
        if previous is not None:
            between = fold(text[mentions[previous].span.end : mention.span.start])
            behind = fold(text[mention.span.end : mention.span.end + _LONGEST_PARTITIVE])
            whole = _whole(between, behind, previous, whole)
            if whole is not None and _may_hold(mentions[whole], mention):
                parts[index] = whole
            else:
                whole = None
        previous = index
    return parts


def _whole(between: str, behind: str, previous: int, whole: int | None) -> int | None:
    """Return the whole of the next figure, by the words since the one before it and behind it."""
    if len(between) > _LONGEST_GAP * 2 or any(mark in between for mark in ".!?؟؛\n"):
        return None
    if _PART.search(between):
        return whole if whole is not None and _is_listed(between) else previous
    if _OF_THEM.match(behind) or (len(between) <= _LONGEST_GAP and between.endswith("(")):
        return previous if whole is None else whole
    if whole is not None and len(between) <= _LONGEST_GAP and _NEXT_PART.match(between):
        return whole
    return None


def _is_listed(between: str) -> bool:
    """Tell «بينهم 5 أطفال، ومن بينهم 3 …»: a second part of the same whole."""
    return "ومن بين" in between


def _may_hold(whole: Mention, part: Mention) -> bool:
    if whole.value in {None, "vague"} or part.value in {None, "vague"}:
        return True
    return float(str(part.value)) <= float(str(whole.value))
