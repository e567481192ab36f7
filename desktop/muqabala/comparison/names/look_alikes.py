"""Pairs of entities that may be one, of a whole library or of the open reports.

Names are looked at only where they share a key (their consonants as they sound, those with one
left out, the surname, the first letters …), so that the time grows with the number of names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations

from muqabala.comparison.names.likeness import (
    LEAST_BONES,
    LISTED,
    LONG_BONES,
    Name,
    Verdict,
    alike_but_for_head,
    are_two,
    begins_compound,
    initials,
    is_only_given,
    made_ready,
    spelled_alike,
    without_head,
)
from muqabala.model.index import NameRow
from muqabala.model.likeness import LookAlike, Reason
from muqabala.model.mention import Kind
from muqabala.text.names import SUGGEST, joined_key, name_key, slug

_MOST_IN_BLOCK = 40
"""Names that share a key: of more, the key says nothing."""
_MOST_ALIASES = 12
_Pairs = dict[frozenset[str], LookAlike]


def look_alikes(
    rows: Iterable[NameRow], distinct: Collection[frozenset[str]] = frozenset()
) -> list[LookAlike]:
    """Return the pairs that may be one entity, the likeliest first, then those named most.

    `distinct` are pairs of ids that the analyst said are two.
    """
    names = [name for name in map(made_ready, rows) if name.words]
    found: _Pairs = {}
    for one, other, verdict in _verdicts(names):
        if are_two(one, other) or verdict.score < SUGGEST:
            continue
        pair = _look_alike(one.row, other.row, verdict)
        known = found.get(pair.ids)
        if pair.ids not in distinct and (known is None or known.score < pair.score):
            found[pair.ids] = pair
    return sorted(found.values(), key=_order)


def _verdicts(names: Sequence[Name]) -> Iterator[tuple[Name, Name, Verdict]]:
    yield from _by_spelling(names)
    yield from _by_head([name for name in names if name.entity.type is Kind.ORGANIZATION])
    yield from _by_other_names(names)
    yield from _by_initials([name for name in names if name.entity.type is Kind.ORGANIZATION])
    people = [name for name in names if name.entity.type is Kind.PERSON]
    yield from _by_surname(people)
    yield from _by_first_and_last(people)


def _look_alike(one: NameRow, other: NameRow, verdict: Verdict) -> LookAlike:
    """Return the suggestion; what is listed, else the full name, else the commoner is kept."""
    kept, joined = sorted((one, other), key=lambda row: _weight(row, verdict.reason), reverse=True)
    return LookAlike(kept, joined, verdict.reason, round(verdict.score, 2))


def _weight(row: NameRow, reason: Reason) -> tuple[bool, int, int, int, str]:
    entity = row.entity
    is_shortened = reason in (Reason.SURNAME, Reason.SHORTER, Reason.ACRONYM)
    length = len(entity.name)
    first = length if is_shortened else 0
    return entity.origin in LISTED, first, row.mentions, length, entity.id


def _order(pair: LookAlike) -> tuple[float, int, str, str]:
    least = min(pair.kept.mentions, pair.other.mentions)
    return -pair.score, -least, pair.kept.entity.id, pair.other.entity.id


# by what names share


def _by_spelling(names: Sequence[Name]) -> Iterator[tuple[Name, Name, Verdict]]:
    blocks: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        bones = name.skeleton
        # A blank before a key keeps it apart from those of consonants.
        for key in {f" {name.joined}", f" {name.written}"}:
            blocks[key].append(name)
        if len(bones) < LEAST_BONES:
            continue
        blocks[bones].append(name)
        if len(bones) >= LONG_BONES:
            # One letter left out of each: those that differ in one letter share what is left.
            for shorter in {bones[:at] + bones[at + 1 :] for at in range(len(bones))}:
                blocks[shorter].append(name)
    yield from _judged(blocks, spelled_alike)


def _by_head(names: Sequence[Name]) -> Iterator[tuple[Name, Name, Verdict]]:
    blocks: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        blocks[f"{name.entity.type} {without_head(name)[1]}"].append(name)
    yield from _judged(blocks, alike_but_for_head)


def _judged(
    blocks: dict[str, list[Name]], judge: Callable[[Name, Name], Verdict | None]
) -> Iterator[tuple[Name, Name, Verdict]]:
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        if 1 < len(block) <= _MOST_IN_BLOCK:
            for one, other in combinations(block, 2):
                pair = id(one), id(other)
                if pair in seen:
                    continue
                seen.add(pair)
                if not are_two(one, other) and (verdict := judge(one, other)) is not None:
                    yield one, other, verdict


def _by_other_names(names: Sequence[Name]) -> Iterator[tuple[Name, Name, Verdict]]:
    """Yield those of which one is called as the other is, too, or that share an English name."""
    called: dict[str, list[Name]] = defaultdict(list)
    english: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        called[joined_key(name.entity.name)].append(name)
        if name.entity.type is not Kind.PLACE and name.entity.english:
            english[slug(name.entity.english)].append(name)
    for name in names:
        for alias in name.entity.aliases[:_MOST_ALIASES]:
            for other in called.get(joined_key(alias), ()):
                if name.entity.type is other.entity.type:
                    yield name, other, Verdict(Reason.ALIAS, 0.9)
    for block in english.values():
        for one, other in combinations(block[:_MOST_IN_BLOCK], 2):
            if one.entity.type is other.entity.type:
                yield one, other, Verdict(Reason.ENGLISH, 0.8)


def _by_initials(names: Sequence[Name]) -> Iterator[tuple[Name, Name, Verdict]]:
    """Yield acronyms with what they stand for, in Arabic letters or of the English name."""
    full: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        english = [word[0] for word in slug(name.entity.english).split("-") if word]
        for letters in {initials(name), "".join(english) if len(english) > 2 else ""} - {""}:
            full[letters].append(name)
    for name in names:
        if len(name.words) == 1:
            found = full.get(name_key(name.entity.name).casefold(), ())
            if len(found) == 1:
                yield name, found[0], Verdict(Reason.ACRONYM, 0.8)


def _by_surname(people: Sequence[Name]) -> Iterator[tuple[Name, Name, Verdict]]:
    """Yield names that end one full name and no other; given names alone end many."""
    ends: dict[str, list[Name]] = defaultdict(list)
    for name in people:
        if len(name.words) > 1:
            ends[name.sounds[-1]].append(name)
    for short in people:
        if is_only_given(short.words):
            continue
        full = [name for name in ends.get(short.sounds[-1], ()) if _ends(name, short)]
        if len(full) == 1:
            yield short, full[0], Verdict(Reason.SURNAME, 0.76)


def _ends(full: Name, short: Name) -> bool:
    """Tell whether a name is the end of a longer one, and does not begin within «عبد الرحمن»."""
    size = len(short.words)
    if name_key(full.entity.name).endswith(f" {name_key(short.entity.name)}"):
        return not begins_compound(full.words[-size - 1 :][0])
    ends = len(full.words) > size and full.sounds[-size:] == short.sounds
    return ends and not begins_compound(full.words[-size - 1])


def _by_first_and_last(people: Sequence[Name]) -> Iterator[tuple[Name, Name, Verdict]]:
    """Yield a name of two words with the one longer name that begins and ends as it does."""
    longer: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in people:
        if len(name.words) > 2 and not begins_compound(name.words[0]):
            longer[name.sounds[0], name.sounds[-1]].append(name)
    for short in people:
        if len(short.words) == 2 and not is_only_given(short.words):
            found = longer.get((short.sounds[0], short.sounds[1]), ())
            if len(found) == 1:
                yield short, found[0], Verdict(Reason.SHORTER, 0.8)
