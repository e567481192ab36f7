"""Parts of a whole: «14 مدنيا بينهم 5 أطفال و5 نساء», «23 قتيلا، 15 في حلب و8 في إدلب»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.counted_nouns import PEOPLE, noun_of
from muqabala.extraction.figures.event_cues import cue_of
from muqabala.extraction.prepared import Prepared
from muqabala.model.mention import Category, Kind, Mention
from muqabala.text.folding import fold

_PART = re.compile(
    r"\b(?:بينهم|بينهن|بينها|ضمنهم|ضمنها|ضمنهن|منهم|منهن|منها|من بين|و?هم(?=\s)|و?هن(?=\s)"
    r"|بمن فيهم|بما فيهم|بما فيها)\b"
)
_OF_THEM = re.compile(r"\s*(?:منهم|منهن|منها)\b")
_NEXT_PART = re.compile(
    r"^\W*(?:\w+\W+){0,4}?و(?:(?:اكثر|ازيد) من |نحو |حوالي |قرابه |ما لا يقل عن )?\W*$"
)
_WORD = re.compile(r"\w+|،")
_JOINED = re.compile(r"(?:^|\s)و(?:ال)?$")
_SINGLE = re.compile(r"\s+(?:\w+\s+){0,3}?و(\w+)")
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
_MOST_WORDS_BEFORE_PART = 6
_REACH_OF_SINGLE = 40


def find_parts(prepared: Prepared, mentions: list[Mention]) -> dict[int, int]:
    """Return, for every figure that is part of another, the index of the whole in `mentions`.

    `mentions` may be of all kinds, in reading order; both ends of a pair are numbers.
    """
    text = prepared.text
    parts: dict[int, int] = {}
    whole: int | None = None
    previous: int | None = None
    people = [index for index, mention in enumerate(mentions) if _counts_people(mention)]
    for index in people:
        mention = mentions[index]
        if previous is not None:
            between = fold(text[mentions[previous].span.end : mention.span.start])
            behind = fold(text[mention.span.end : mention.span.end + _LONGEST_PARTITIVE])
            whole = _whole(between, behind, previous, whole)
            if whole is not None and _may_hold(mentions[whole], mention):
                parts[index] = whole
            else:
                whole = None
        previous = index
    for at in range(len(people)):
        if people[at] not in parts:
            parts.update((part, people[at]) for part in _addends(text, mentions, people[at:]))
    return parts


def _counts_people(mention: Mention) -> bool:
    return mention.kind is Kind.NUMBER and mention.category in _PEOPLE


def _whole(between: str, behind: str, previous: int, whole: int | None) -> int | None:
    """Return the whole of the next figure, by the words since the one before it and behind it."""
    if len(between) > _LONGEST_GAP * 2 or any(mark in between for mark in ".!?؟؛\n"):
        return None
    markers = list(_PART.finditer(between))
    if markers:
        if not _still_lists(between[markers[-1].end() :]):
            return None
        return whole if whole is not None and _is_listed(between) else previous
    if _OF_THEM.match(behind) or (len(between) <= _LONGEST_GAP and between.endswith("(")):
        return previous if whole is None else whole
    if whole is not None and len(between) <= _LONGEST_GAP and _NEXT_PART.match(between):
        return whole
    return None


def _still_lists(tail: str) -> bool:
    """Tell «بينهم فتاة و», where the list goes on, from «بينهم فتاة، كما اعتقلت»."""
    found = _WORD.findall(tail)
    if len(found) > _MOST_WORDS_BEFORE_PART:
        return False
    for before, word in zip(["", *found], found, strict=False):
        cue = cue_of(word)
        if word in words("clause_openers") or (cue is not None and cue.kind == "verb"):
            return False
        if before == "،" and cue is not None and word.startswith("و"):
            return False
    return True


def _is_listed(between: str) -> bool:
    """Tell «بينهم 5 أطفال، ومن بينهم 3 …»: a second part of the same whole."""
    return "ومن بين" in between


def _may_hold(whole: Mention, part: Mention) -> bool:
    if whole.value in {None, "vague"} or part.value in {None, "vague"}:
        return True
    return float(str(part.value)) <= float(str(whole.value))


def _addends(text: str, mentions: list[Mention], people: list[int]) -> list[int]:
    """Return the figures behind the first of `people` that add up to it, or nothing.

    They are told of the same people in the same sentence, and no «و» joins the first of them to
    the whole; one more may be told without a figure («7 مدنيين: 6 أطفال وامرأة»).
    """
    value = _value(mentions[people[0]])
    found: list[int] = []
    left = value or Decimal(0)
    for index, between in _following(text, mentions, people):
        part = _value(mentions[index])
        if part is None or (not found and _JOINED.search(between)):
            return []
        found.append(index)
        left -= part
        if left == 0 or (left == 1 and _one_more(text, mentions[index])):
            return found if len(found) > 1 or left == 1 else []
        if left < 0:
            return []
    return []


def _following(text: str, mentions: list[Mention], people: list[int]) -> Iterator[tuple[int, str]]:
    """Yield the figures of the same category behind the first, with the words before each."""
    whole = mentions[people[0]]
    end = whole.span.end
    for index in people[1:]:
        mention = mentions[index]
        between = fold(text[end : mention.span.start])
        apart = len(between) > _LONGEST_GAP or any(mark in between for mark in ".!?؟؛\n")
        if apart or mention.category is not whole.category:
            return
        yield index, between
        end = mention.span.end


def _one_more(text: str, mention: Mention) -> bool:
    """Tell whether one more is told behind a figure: «6 أطفال وامرأة»."""
    behind = fold(text[mention.span.end : mention.span.end + _REACH_OF_SINGLE])
    match = _SINGLE.match(behind)
    noun = noun_of(match[1]) if match else None
    return noun is not None and noun.kind in PEOPLE and noun.number == "singular"


def _value(mention: Mention) -> Decimal | None:
    return Decimal(mention.value) if mention.value not in {None, "vague"} else None
