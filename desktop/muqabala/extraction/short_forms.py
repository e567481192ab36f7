"""Coreference by name: surnames after full names, and short forms of what the text introduced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from muqabala.extraction.curated import entity_countries
from muqabala.extraction.curated import short_forms as curated_short_forms
from muqabala.extraction.listing import Found
from muqabala.extraction.name_words import is_ordinary, words_of
from muqabala.extraction.organisations import heads
from muqabala.extraction.people import KIN
from muqabala.extraction.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled
from muqabala.text.names import name_key

_PLACE_HEADS = frozenset(["المدينه", "البلده", "القريه", "المحافظه", "الولايه", "المخيم"])


@cache
def _qualifiers() -> frozenset[str]:
    """Return the words that may follow a short form without making it another thing."""
    return frozenset("ال" + word for word in words_of("short_form_qualifiers"))


def find_short_forms(scan: Scan, found: list[Found]) -> Iterator[Found]:
    """Yield short forms (التنظيم, التحالف, الوزارة) with the entity the document introduced."""
    free = _free_words(scan, found)
    ordered = sorted(
        (name for name in found if name.kind is not Kind.PERSON), key=lambda n: n.start
    )
    for index in free:
        for peeled in scan.readings[index]:
            if not _is_short_form(peeled.stem):
                continue
            if _stands_alone(scan, index, peeled):
                entity = _antecedent(scan, peeled.stem, scan.words[index].start, ordered)
                if entity is not None:
                    yield _short(scan, index, index, peeled, entity)
            break


def _is_short_form(stem: str) -> bool:
    if not stem.startswith("ال"):
        return False
    return stem in curated_short_forms() or stem[2:] in heads() or stem in _PLACE_HEADS


def _stands_alone(scan: Scan, index: int, peeled: Peeled) -> bool:
    if not scan.joined(index):
        return True
    following = scan.texts[index + 1]
    if peeled.clitics.endswith("ل") and following == "مع":
        # للتحالف مع: the act of allying, not the alliance.
        return False
    return not following.startswith("ال") or following in _qualifiers()


def _antecedent(scan: Scan, stem: str, position: int, ordered: list[Found]) -> Entity | None:
    """Return the nearest entity before `position` (else after it) that `stem` may stand for."""
    candidates = curated_short_forms().get(stem, ())
    named = {entity.id for entity in candidates}
    nearest: Entity | None = None
    for name in ordered:
        if name.short or not (name.entity.id in named or _has_head(scan, name, stem)):
            continue
        if name.start > position:
            if nearest is None and name.entity.id in named:
                return name.entity
            break
        nearest = name.entity
    return nearest or _implied(scan, stem, candidates, ordered)


def _implied(
    scan: Scan, stem: str, candidates: Iterable[Entity], ordered: list[Found]
) -> Entity | None:
    """Return the entity of `candidates` that another name holds: قوات النظام implies النظام."""
    countries = entity_countries()
    for name in ordered:
        if stem in scan.texts[name.first : name.last + 1]:
            country = countries.get(name.entity.id)
            for entity in candidates:
                if country and countries.get(entity.id) == country:
                    return entity
    return None


def _has_head(scan: Scan, name: Found, stem: str) -> bool:
    if name.kind is Kind.PLACE:
        if stem not in _PLACE_HEADS or name.first == 0:
            return False
        before = scan.readings[name.first - 1]
        return any(peeled.stem in {stem, stem[2:]} for peeled in before)
    return scan.readings[name.first][-1].stem in {stem, stem[2:]} or (
        name_key(name.entity.name).split(" ")[0] in {stem, stem[2:]}
    )


def find_surnames(scan: Scan, found: list[Found]) -> Iterator[Found]:
    """Yield later names of persons by a part of the full name (عبد الرحمن, المشنوق)."""
    people = sorted((name for name in found if name.kind is Kind.PERSON), key=lambda n: n.start)
    table = _surname_table(scan, people)
    if not table:
        return
    for index in _free_words(scan, found):
        for peeled in scan.readings[index]:
            if peeled.stem in table:
                hit = _surname_at(scan, index, peeled, table[peeled.stem])
                if hit:
                    yield hit
                    break


Surname = tuple[tuple[str, ...], int, Entity]


def _surname_table(scan: Scan, people: Iterable[Found]) -> dict[str, list[Surname]]:
    table: dict[str, list[Surname]] = {}
    for name in people:
        for words in _surnames(name_key(name.entity.name).split(" ")):
            table.setdefault(words[0], []).append((words, name.start, name.entity))
    return table


def _surnames(words: list[str]) -> list[tuple[str, ...]]:
    """Return the shorter forms of a full name: the family name, with its عبد, بن or أبو."""
    if len(words) < 2:
        return []
    cut = len(words) - 1
    while cut > 1 and words[cut - 1] in KIN:
        cut -= 1
    if words[cut - 1] in KIN:
        return []
    return [tuple(words[cut:])]


def _surname_at(scan: Scan, index: int, peeled: Peeled, known: list[Surname]) -> Found | None:
    position = scan.words[index].start
    best: Surname | None = None
    for words, start, entity in known:
        size = len(words)
        if scan.run_length(index, size) < size:
            continue
        if tuple(scan.texts[index + 1 : index + size]) != words[1:]:
            continue
        if best is None or start <= position:
            best = (words, start, entity)
    if best is None or (best[1] > position and best[2].origin == "trigger"):
        return None
    last = index + len(best[0]) - 1
    if is_ordinary(peeled.stem) and not scan.is_quoted(index, last):
        return None
    return _short(scan, index, last, peeled, best[2])


def _short(scan: Scan, first: int, last: int, peeled: Peeled, entity: Entity) -> Found:
    start, end = scan.words[first].start + peeled.offset, scan.words[last].end
    return Found(start, end, first, last, entity.type, entity, "coreference", 0.85, short=True)


def _free_words(scan: Scan, found: Iterable[Found]) -> list[int]:
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    return [index for index in range(len(scan)) if index not in taken]
