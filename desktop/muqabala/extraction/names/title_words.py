"""Titles before a person's name, and forms of words that speak against one."""

from __future__ import annotations

from functools import cache

from muqabala.extraction.names.name_words import stopping_words, words_of
from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key


@cache
def titles() -> dict[str, str]:
    """Return the class of each title.

    `rank` stands before a name, `office` before a complement and a name, `naming` before a
    given name only.
    """
    found = {
        name_key(word): row["class"]
        for row in read_table("titles")
        for word in row["words"].split("|")
    }
    # Folding makes إمام and أمام one; the preposition is far more frequent.
    others = stopping_words()
    return {word: kind for word, kind in found.items() if word not in others or kind == "naming"}


def held_back(word: str) -> bool:
    """Tell whether an unlisted word has the form of a verb, so that no name begins with it."""
    if word.startswith(("يت", "تت", "است")):
        return True
    return word.endswith(("وا", "تا", "يها", "هم", "هن"))


def is_plural(word: str) -> bool:
    """Tell whether an indefinite word has the form of a plural (ناجون, إعانات)."""
    return not word.startswith("ال") and len(word) > 4 and word.endswith(("ون", "ات"))


@cache
def participles() -> frozenset[str]:
    """Return the definite words that describe the bearer of a name: المكلف, الشهير, البالغ."""
    return frozenset(
        "ال" + form for word in words_of("describing_words") for form in (word, word + "ه")
    )
