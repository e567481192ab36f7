"""Names as keys: when two spellings are one name, and when they must not be taken for one."""

from __future__ import annotations

import re
from functools import lru_cache

from muqabala.text.clitics import bare
from muqabala.text.folding import fold

SURE = 0.88
"""Similarity from which two spellings of one length class are taken as one name."""

SUGGEST = 0.75
"""Similarity from which a merge is worth showing to the analyst."""

_letters = str.maketrans("ıłøđŁØĐ", "ilodLOD")
_not_word = re.compile(r"[\W_]+")
_apart = re.compile(r"\bعبد (?=ال)")
_servant = re.compile(r"\bعبدال(?=\w\w)")
_weak_letters = re.compile(r"[اويءه]")
# A word that ends so names people or a quality, not the place it is made from (سوريا/سوريون).
_relational = re.compile(r"(?:ي|يه|يون|يين|يات|ويه|وي)$")


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """Return the folded words of a name, one blank between them, without marks of any kind."""
    return " ".join(_not_word.sub(" ", fold(name)).split())


def person_key(name: str) -> str:
    """Return the name key of a person, عبد parted from what follows: عبدالله, عبد الله."""
    return _servant.sub("عبد ال", name_key(name))


def joined_key(name: str) -> str:
    """Return the name key without blanks: البو كمال and البوكمال have one."""
    return name_key(name).replace(" ", "")


@lru_cache(maxsize=16384)
def skeleton(name: str) -> str:
    """Return the consonants of a name, without articles, long vowels and final ه.

    Spellings that differ by a long vowel (خشام, خوشام) share it.
    """
    return "".join(_weak_letters.sub("", bare(word)) for word in name_key(name).split())


def similarity(first: str, second: str) -> float:
    """Return how alike two names are spelled, 0 to 1, articles and blanks left out."""
    from rapidfuzz.fuzz import ratio

    a, b = (_comparable(name) for name in (first, second))
    return ratio(a, b) / 100


def is_relational(name: str) -> bool:
    """Tell whether a name ends as those of people or qualities do (سوريون, سورية)."""
    return _relational.search(name_key(name)) is not None


def may_be_one(first: str, second: str) -> bool:
    """Tell whether two spellings surely name one place or organisation.

    They must be alike and share their consonants, and neither may be the relational adjective
    of the other.
    """
    if joined_key(first) == joined_key(second):
        return True
    if is_relational(first) != is_relational(second):
        return False
    if _comparable(first) == _comparable(second):
        return True
    bones = skeleton(first)
    alike = len(bones) >= 3 and bones == skeleton(second)
    return alike and similarity(first, second) >= SUGGEST


def may_be_one_person(full: str, other: str) -> bool:
    """Tell whether two person names may be one: the same words, or alike word by word.

    Two names that share only عبد الرحمن or a family name are two people.
    """
    a, b = name_key(full).split(), name_key(other).split()
    if len(a) != len(b):
        return False
    return all(x == y or similarity(x, y) >= SURE for x, y in zip(a, b, strict=True))


def is_name_without_middle(short: str, full: str) -> bool:
    """Tell whether `short` is the first and the last name of `full`.

    أحمد الشرع and أحمد حسين الشرع, عبد الله الحربي and عبدالله بن سعود الحربي.
    """
    a, b = (_apart.sub("عبد", person_key(name)).split() for name in (short, full))
    if len(a) != _FEWEST_WORDS or len(b) <= len(a):
        return False
    return a == [b[0], b[-1]] and b[-2] not in _OPEN


def are_forms_of_one_person(first: str, second: str) -> bool:
    """Tell whether two names of several words may be forms of one person's.

    The shorter is the beginning of the longer, or its first and last word; or both have as many
    words and those that differ are long and differ by a long vowel or a letter that
    transcriptions exchange (كابريلس, كابريليس), as حسن and حسين do not.
    """
    a, b = sorted((person_key(first).split(), person_key(second).split()), key=len)
    if len(a) < _FEWEST_WORDS:
        return False
    if len(a) == len(b):
        pairs = [(one, other) for one, other in zip(a, b, strict=True) if one != other]
        return all(_are_spellings(one, other) for one, other in pairs)
    if b[: len(a)] == a:
        return a[-1] not in _OPEN
    return is_name_without_middle(" ".join(a), " ".join(b))


_FEWEST_WORDS = 2
_LONG = 6
_OPEN = frozenset({"بن", "ابن", "ابو", "ابي", "عبد", "ال", "ولد", "بنت", "دي", "دا", "فان", "فون"})
_EXCHANGED = str.maketrans("قغجطصظذضح", "كككتسززده")
_doubled = re.compile(r"(.)\1")


def _are_spellings(first: str, second: str) -> bool:
    if min(len(first), len(second)) < _LONG or bare(first) != first or bare(second) != second:
        # سلمان is not سليمان, and الحسني not الحسيني.
        return False
    if first[0].translate(_EXCHANGED) != second[0].translate(_EXCHANGED):
        return False
    return _bones(first) == _bones(second)


def _bones(word: str) -> str:
    return _doubled.sub(r"\1", skeleton(word).translate(_EXCHANGED))


def _comparable(name: str) -> str:
    return "".join(bare(word) for word in name_key(name).split())


def slug(english: str) -> str:
    """Return an English name as part of an id: lower case, hyphens for all else."""
    return re.sub(r"[^a-z0-9]+", "-", _plain(english).lower()).strip("-")


def _plain(text: str) -> str:
    import unicodedata

    decomposed = unicodedata.normalize("NFKD", text.translate(_letters))
    return "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’ʿʾ")
