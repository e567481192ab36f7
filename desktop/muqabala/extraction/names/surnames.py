"""Persons named again by a part of the full name: عبد الرحمن after رامي عبد الرحمن."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import is_ordinary, particles, stopping_words
from muqabala.extraction.names.scan import Scan
from muqabala.extraction.names.short_forms import short
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite
from muqabala.text.names import name_key

# Without its article a shorter family name is too often a word: الشريف, but محنا for المحنا.
_SHORTEST = 4
_PAIR = 2

Surname = tuple[tuple[str, ...], int, Entity]


def find_surnames(scan: Scan, found: list[Found]) -> Iterator[Found]:
    """Yield later names of persons by their family name, the nearest bearer before winning.

    A listed person may be called by the family name before the full name too.
    """
    table = _surname_table(scan, (name for name in found if name.kind is Kind.PERSON))
    if not table:
        return
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    for index, peeled in scan.occurrences(table):
        if index not in taken:
            hit = _surname_at(scan, index, peeled, table[peeled.stem])
            if hit:
                taken.add(index)
                yield hit


def rebind(scan: Scan, found: list[Found]) -> list[Found]:
    """Give a lone family name to the person of that family whom the document named before.

    A lexicon's الحريري is another man where the document speaks of one Ahmad al-Hariri and
    never of the lexicon's by his full name; two titles' holders of one name are one person.
    """
    full: dict[str, list[Found]] = {}
    fully_named = set()
    for name in found:
        if name.kind is Kind.PERSON and name.last > name.first:
            full.setdefault(scan.texts[name.last], []).append(name)
            fully_named.add(name.entity.id)
    return [_rebound(scan, name, full, fully_named) for name in found]


def _rebound(scan: Scan, name: Found, full: dict[str, list[Found]], fully_named: set[str]) -> Found:
    if name.kind is not Kind.PERSON or name.last > name.first or name.entity.id in fully_named:
        return name
    stem = scan.texts[name.first][name.start - scan.words[name.first].start :]
    before = [other for other in full.get(stem, ()) if other.start < name.start]
    if not before:
        return name
    return replace(name, entity=before[-1].entity, rule="coreference", short=True)


def _surname_table(scan: Scan, people: Iterable[Found]) -> dict[str, list[Surname]]:
    table: dict[str, list[Surname]] = {}
    seen = set()
    for name in people:
        if name.entity.id in seen:
            continue
        seen.add(name.entity.id)
        listed = _surnames(name_key(name.entity.name).split(" "))
        printed = _surnames(list(scan.texts[name.first : name.last + 1]))
        for words in dict.fromkeys([*listed, *printed, *_joined([*listed, *printed])]):
            table.setdefault(words[0], []).append((words, name.start, name.entity))
    return table


def _joined(forms: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the forms with عبد written otherwise: عبدالفضيل for عبد الفضيل, and so round."""
    for words in forms:
        if len(words) == 1 and words[0].startswith("عبدال"):
            yield "عبد", words[0][3:]
        elif len(words) == _PAIR and words[0] == "عبد":
            yield (words[0] + words[1],)


def _surnames(words: list[str]) -> list[tuple[str, ...]]:
    """Return the shorter forms of a full name: the family name, with its عبد, بن or أبو."""
    if len(words) < 2:
        return []
    cut = len(words) - 1
    if cut > 1 and words[cut] in particles("second_half"):
        # عبد الأمير يار الله: the family name is a compound.
        cut -= 1
    while cut > 1 and words[cut - 1] in particles("kin"):
        cut -= 1
    if words[cut - 1] in particles("kin"):
        return []
    family = words[cut:]
    forms = [tuple(family)]
    if len(family) == 1 and is_definite(family[0]) and len(family[0]) > _SHORTEST:
        forms.append((family[0][2:],))
    kin = next((at for at in range(1, cut) if words[at] in {"بن", "ولد"}), cut)
    if cut - kin > 1:
        forms.append(tuple(words[kin:]))
    return forms


def _surname_at(scan: Scan, index: int, peeled: Peeled, known: list[Surname]) -> Found | None:
    position = scan.words[index].start
    fitting = [surname for surname in known if _fits(scan, index, surname[0])]
    before = [surname for surname in fitting if surname[1] <= position]
    listed = [surname for surname in fitting if surname[2].origin == "curated"]
    best = before[-1:] or listed[:1]
    if not best:
        return None
    last = index + len(best[0][0]) - 1
    if scan.surface(index).endswith("ى") and peeled.stem in stopping_words() | {"علي"}:
        return None
    told = particles("reporting")
    marked = scan.is_quoted(index, last) or scan.previous(index) in told or last > index
    marked = marked or (scan.joined(last) and scan.following(last) in told)
    if is_ordinary(peeled.stem) and not (marked or _is_no_month(scan, index, last)):
        return None
    return short(scan, index, last, peeled, best[0][2])


def _is_no_month(scan: Scan, index: int, last: int) -> bool:
    """Tell whether ماي is a name here, no month: no day or year stands beside it."""
    beside = scan.previous(index) + scan.following(last)
    return scan.texts[index] in particles("months_that_end_names") and not any(
        letter.isdigit() for letter in beside
    )


def _fits(scan: Scan, index: int, words: tuple[str, ...]) -> bool:
    size = len(words)
    if scan.run_length(index, size) < size:
        return False
    return tuple(scan.texts[index + 1 : index + size]) == words[1:]
