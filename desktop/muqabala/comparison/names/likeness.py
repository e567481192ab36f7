"""Whether two names, by their words, may be one entity: the reasons, and what speaks against.

A suggestion is for the analyst to decide, so it may be wrong; but what is surely two (numbers,
directions, other given names, people of a country and the country) is never suggested.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from muqabala.model.index import NameRow
from muqabala.model.likeness import Reason
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import bare
from muqabala.text.lexicon import read_table
from muqabala.text.names import is_relational, name_key

LISTED = frozenset({"curated", "gazetteer"})
"""Where entities are known from that are known to be two."""
LEAST_BONES = 3
LONG_BONES = 6
"""Consonants from which on names that differ in one of them are looked at."""
_ROOT = 3
"""Consonants of an Arabic root: words of no more are apart when one consonant is another."""
_LEAST_WORD = 80.0
"""Likeness, 0 to 100, of two long words that differ in a consonant."""
_FOREIGN = 5
"""Letters from which on a word of few consonants may be foreign (أنطوني, ألفاريز)."""
_SON = frozenset({"بن", "ابن"})
_SOUNDS = str.maketrans(
    {"غ": "ق", "ج": "ق", "ك": "ق", "چ": "ق", "ط": "ت", "ث": "ت", "ص": "س", "ز": "س", "ذ": "د",
     "ظ": "د", "ض": "د", "پ": "ب", "ڤ": "ف", "ژ": "ق"}
)  # fmt: skip
_SPOKEN = str.maketrans("ذظث", "دضت")
"""Letters that are written as they are spoken also in short names (عين ذقنة, عين دقنة)."""
_WEAK = re.compile("[اويءه]")
_DIGITS = re.compile(r"\d+")


class Verdict(NamedTuple):
    """Why two names may be one, and how likely that is, 0 to 1."""

    reason: Reason
    score: float


@dataclass(frozen=True, slots=True)
class Name:
    """A name made ready: its words folded, without articles, and as they sound.

    `joined` are the words without blanks, `written` the same with their articles, `skeleton` the
    consonants as they sound; `marks` what a name must share with another to be one with it.
    """

    row: NameRow
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    marks: frozenset[str]
    joined: str
    written: str
    skeleton: str

    @property
    def entity(self) -> Entity:
        """The entity named."""
        return self.row.entity


def made_ready(row: NameRow) -> Name:
    """Return a name with what it is compared by."""
    key = name_key(row.entity.name).split()
    words = tuple(bare(word) for at, word in enumerate(key) if word not in _SON or not at)
    sounds = tuple(word.translate(_SOUNDS) for word in words)
    marks = [_marking().get(word, "") for word in key]
    numbers = [number.lstrip("0") for word in key for number in _DIGITS.findall(word)]
    return Name(
        row, words, sounds, frozenset((*filter(None, marks), *numbers)),
        joined="".join(words), written="".join(key), skeleton=_WEAK.sub("", "".join(sounds)),
    )  # fmt: skip


def are_two(one: Name, other: Name) -> bool:
    """Tell whether two entities are surely two, whatever else is alike."""
    a, b = one.entity, other.entity
    if a.id == b.id or (a.origin in LISTED and b.origin in LISTED) or one.marks != other.marks:
        return True
    if a.type is not b.type:
        is_person = Kind.PERSON in (a.type, b.type)
        return is_person or one.joined != other.joined or min(len(one.words), len(other.words)) < 2
    return False


def spelled_alike(one: Name, other: Name) -> Verdict | None:
    """Return whether two names may be two spellings of one."""
    if one.written == other.written:
        return Verdict(Reason.SAME, 0.97)
    if one.joined == other.joined:
        return _of_one_spelling(one, other)
    if _are_relatives(one, other) or _are_of_two(one, other):
        return None
    a, b = "".join(one.sounds), "".join(other.sounds)
    if a == b:
        return Verdict(Reason.LETTERS, 0.92)
    likeness = fuzz.ratio(a, b) / 100
    if one.skeleton != other.skeleton:
        is_spelled = len(one.words) == len(other.words)
        return Verdict(Reason.SPELLING, 0.5 + 0.33 * likeness) if is_spelled else None
    most = 1 if len(one.skeleton) <= _ROOT else 2
    if Indel.distance(a, b) > most:
        return None
    return Verdict(Reason.VOWELS, (0.6 if most > 1 else 0.52) + 0.3 * likeness)


def _of_one_spelling(one: Name, other: Name) -> Verdict:
    """Return how likely two names are one that differ in articles, or in «بن»."""
    is_person = one.entity.type is Kind.PERSON
    key, second = ({*name_key(name.entity.name).split()} for name in (one, other))
    if is_person and _SON & (key ^ second):
        return Verdict(Reason.SHORTER, 0.84)
    # Families are told apart by the article (عيسى, العيسى).
    is_given = is_only_given(one.words) or is_only_given(other.words)
    return Verdict(Reason.SAME, 0.78 if is_person and is_given else 0.95)


def _are_relatives(one: Name, other: Name) -> bool:
    """Tell a country from its people (سوريا, سوريون)."""
    if one.entity.type is Kind.PERSON:
        return False
    return is_relational(one.entity.name) != is_relational(other.entity.name)


def _are_of_two(one: Name, other: Name) -> bool:
    """Tell whether any word of one name and that of the other are surely two."""
    if len(one.words) != len(other.words):
        return _consonants(one.joined) != _consonants(other.joined)
    kind = one.entity.type
    pairs = zip(one.words, other.words, strict=True)
    return any(_are_two_words(word, second, kind) for word, second in pairs if word != second)


def _are_two_words(word: str, second: str, kind: Kind) -> bool:
    """Tell whether two different words stand for two names.

    Those of one Arabic root are two in names of bodies (عمل, عمال) and of persons where both are
    given names (حسن, حسين); in others they may differ in one long vowel. Longer ones, mostly
    foreign, may differ in letters of one sound, or a little.
    """
    if kind is Kind.PERSON and word in given_names() and second in given_names():
        return True
    bones, others = _consonants(word), _consonants(second)
    is_short = min(len(bones), len(others)) <= _ROOT
    if is_short and kind is Kind.ORGANIZATION:
        return True
    if word.translate(_SOUNDS) == second.translate(_SOUNDS):
        is_spoken = word.translate(_SPOKEN) == second.translate(_SPOKEN)
        return is_short and len(word) < _FOREIGN and not is_spoken
    if not is_short:
        return fuzz.ratio(word, second) < _LEAST_WORD
    is_foreign = kind is Kind.PERSON and min(len(word), len(second)) >= _FOREIGN
    is_longer = word.startswith(second) or second.startswith(word)
    is_kin = bones == others or (is_foreign and is_longer)
    return not is_kin or Indel.distance(word, second) > 1


def _consonants(word: str) -> str:
    return _WEAK.sub("", word)


def without_head(name: Name) -> tuple[str, str]:
    """Return the word that says what a thing is, or "", and the rest of its name as it sounds."""
    if len(name.words) > 1 and name.words[0] in _heads():
        return name.words[0], "".join(name.sounds[1:])
    return "", "".join(name.sounds)


def alike_but_for_head(one: Name, other: Name) -> Verdict | None:
    """Return whether two names are one, with and without what it is said to be."""
    (head, rest), (second, others) = without_head(one), without_head(other)
    if rest != others or head == second or _are_relatives(one, other):
        return None
    if head and second:
        is_kin = not _heads()[head].isdisjoint(_heads()[second])
        return Verdict(Reason.HEAD, 0.78) if is_kin else None
    return Verdict(Reason.HEAD, 0.86)


def initials(name: Name) -> str:
    """Return the first letters of a name of three words or more, particles left out; or ""."""
    words = [_unjoined(word) for word in name.words if word not in _of_class("particle")]
    return "".join(word[0] for word in words) if len(words) > 2 else ""


def _unjoined(word: str) -> str:
    return word[3:] if word.startswith("وال") and len(word) > 4 else word


def is_only_given(words: tuple[str, ...]) -> bool:
    """Tell whether words are given names and no more (محمد, عبد الرحمن): many bear them."""
    return words[0] in _of_class("compound") - {"بن", "ال"} or all(
        w in given_names() for w in words
    )


def begins_compound(word: str) -> bool:
    """Tell whether a word is the first of a name of two words (عبد, أبو)."""
    return word in _of_class("compound")


@cache
def given_names() -> frozenset[str]:
    """Return the folded given names of Arabs; foreign ones are spelled in many ways."""
    rows = (row for row in read_table("given_names") if row["strength"] != "foreign")
    return frozenset(bare(name_key(name)) for row in rows for name in row["names"].split())


@cache
def _of_class(name: str) -> frozenset[str]:
    rows = (row for row in read_table("likeness_words") if row["class"] == name)
    return frozenset(name_key(word) for row in rows for word in row["words"].split())


@cache
def _marking() -> dict[str, str]:
    """Return the words that tell names apart, each with the word that it says the same as."""
    found: dict[str, str] = {}
    for row in read_table("likeness_words"):
        words = [name_key(word) for word in row["words"].split()]
        if row["class"] == "contrast":
            found.update(dict.fromkeys(words, words[0]))
        elif row["class"] == "number":
            found.update((word, bare(word)) for word in words)
    return found


@cache
def _heads() -> dict[str, frozenset[int]]:
    """Return the words that say what a thing is, with the rows of the lexicon they stand in."""
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(read_table("likeness_words")):
        if row["class"] == "heads":
            for word in row["words"].split():
                key = name_key(word)
                found[key] = found.get(key, frozenset()) | {number}
    return found
