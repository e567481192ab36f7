"""What figures count: groups of nouns, and the words beside a figure that say what happened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from muqabala.comparison.stopwords import is_content
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.stems import light_stem

_WORD = re.compile(r"\w+")
_NOT = "غير"
_HAS = frozenset({"قد", "وقد"})
_COUP = "انقلاب الانقلاب"
_OF_A_COUP = "محاولة فاشلة الانقلابيين انقلابيون"
_ARTICLE = "ال"
_PARTICLES = tuple("وفبل")
_SHORTEST_ROOT = 3
_BELONGING = re.compile(r"\w{3}ي(?:ا|ه|ين|ون|ات|ان)?$")
PERSON_GROUPS = frozenset({"person", "victim", "injured"})


@dataclass(frozen=True, slots=True)
class Noun:
    """The head noun of a figure: its stem, its group ("" where unlisted), and its level.

    `is_generic` tells that the noun does not say who is counted (a person, a victim); a
    figure without a noun is generic too. `is_thing` is false also for what is unlisted.
    """

    stem: str = ""
    group: str = ""
    is_generic: bool = True
    is_thing: bool = False

    def same(self, other: Noun) -> bool:
        """Tell whether both nouns name one thing."""
        if not self.stem or not other.stem:
            return False
        return self.stem == other.stem or bool(self.group and self.group == other.group)

    def contradicts(self, other: Noun) -> bool:
        """Tell whether what the one counts cannot be what the other counts."""
        if self.is_generic or other.is_generic:
            # A person may be a soldier but not a car.
            people = {noun.group for noun in (self, other)} & PERSON_GROUPS
            return bool(people) and (self.is_thing or other.is_thing)
        return not self.same(other)


@lru_cache(maxsize=8192)
def read_noun(counted: str) -> Noun:
    """Return the noun of a figure from its `counted` words; the first listed word decides."""
    words = _WORD.findall(fold(counted))
    if not words:
        return Noun()
    exact, groups = _exact_groups(), _groups()
    stems = [light_stem(word) for word in words]
    for word, stem in zip(words, stems, strict=True):
        # «الأسرى» and «أسر» have one stem: a word as it is listed goes first.
        known = exact.get(word.removeprefix(_ARTICLE)) or groups.get(stem)
        if known is not None:
            return Noun(stem, *known)
    return Noun(stems[0], "", is_generic=False)


@lru_cache(maxsize=65536)
def roles_of(word: str) -> frozenset[str]:
    """Return the roles that a folded word gives to a figure beside it."""
    if word in _HAS:
        # «قد» is no loss, though «فقد» may be one.
        return frozenset()
    known = _roles()
    found = known.get(light_stem(word))
    if found is None and word[:1] in _PARTICLES and len(word) > _SHORTEST_ROOT:
        found = known.get(light_stem(word[1:]))
    return found or frozenset()


@lru_cache(maxsize=8192)
def identity_stems(words: str, is_name: bool) -> frozenset[str]:
    """Return the stems that say who people are: of a name all, else words of belonging only.

    «Iraqi» and «Syrian» are two peoples, while «loyal» and «armed» may be the same men. Counted
    nouns say nothing here, nor does what «غير» negates.
    """
    found = set()
    for before, word in pairwise(["", *_WORD.findall(fold(words))]):
        stem = light_stem(word)
        if before == _NOT or stem in _groups() or not is_content(word):
            continue
        if is_name or _BELONGING.search(word):
            found.add(stem.removesuffix("ي"))
    return frozenset(found)


def means_of(stems: Iterable[str]) -> frozenset[str]:
    """Return by what means people came to harm, as the stems of a sentence tell."""
    known, told = _means(), frozenset(stems)
    if not _coup().isdisjoint(told):
        # A coup is named as a car that turns over is.
        told -= _coup_stems()
    return frozenset(means for stem in told if stem in known for means in known[stem])


@cache
def _coup() -> frozenset[str]:
    return frozenset(map(light_stem, fold(_OF_A_COUP).split()))


@cache
def _coup_stems() -> frozenset[str]:
    return frozenset(map(light_stem, fold(_COUP).split()))


_Group = tuple[str, bool, bool]
"""The name of a group of nouns, whether it is generic, and whether it is one of things."""


@cache
def _groups() -> dict[str, _Group]:
    found: dict[str, _Group] = {}
    for word, group in _exact_groups().items():
        found.setdefault(light_stem(word), group)
    return found


@cache
def _exact_groups() -> dict[str, _Group]:
    found: dict[str, _Group] = {}
    for row in read_table("counted_groups"):
        for word in row["words"].split():
            known = row["group"], row["level"] == "generic", row["sort"] == "thing"
            found.setdefault(fold(word), known)
    return found


@cache
def _roles() -> dict[str, frozenset[str]]:
    return _by_stem("event_words", "role")


@cache
def _means() -> dict[str, frozenset[str]]:
    return _by_stem("event_means", "means")


def _by_stem(table: str, column: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in read_table(table):
        for word in row["words"].split():
            stem = light_stem(fold(word))
            found[stem] = found.get(stem, frozenset()) | {row[column]}
    return found
