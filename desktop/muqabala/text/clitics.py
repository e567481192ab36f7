"""Clitics: the one-letter words that Arabic writes onto the front of the next word.

و and ف join, ب ك ل are prepositions. (س of the future stands before verbs only, so no name
follows it.) Before the article ل merges with it (ل + التحالف is written للتحالف); the word then
begins at the second ل and is looked up with its alef restored.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

CONJUNCTIONS = "وف"
PREPOSITIONS = "بكل"
ARTICLE = "ال"
_SHORTEST_STEM = 2
_NO_ARTICLE = frozenset({"اليه", "اليها", "اليهم", "الذي", "التي", "الذين"})


class Peeled(NamedTuple):
    """One way to read a word: what stands before, and the word that is left.

    `offset` counts the letters before the name's span; `clitics` are those letters (with ل for
    the merged article); `stem` is the folded word to look up.
    """

    offset: int
    clitics: str
    stem: str


@lru_cache(maxsize=65536)
def readings(word: str) -> tuple[Peeled, ...]:
    """Return the readings of a folded word, the whole word first, then one and two clitics off."""
    found = [Peeled(0, "", word)]
    if word[:1] in CONJUNCTIONS and len(word) > _SHORTEST_STEM:
        found.append(Peeled(1, word[0], word[1:]))
        _add_preposition(found, word, 1)
    _add_preposition(found, word, 0)
    return tuple(found)


def _add_preposition(found: list[Peeled], word: str, at: int) -> None:
    letter = word[at : at + 1]
    if not letter or letter not in PREPOSITIONS:
        return
    rest = word[at + 1 :]
    if len(rest) < _SHORTEST_STEM:
        return
    if letter == "ل" and rest[0] == "ل":
        # Of three lams only two are written: للجنة is ل + اللجنة, للتحالف is ل + التحالف.
        found.append(Peeled(at + 1, word[: at + 1], "ا" + rest))
        found.append(Peeled(at + 1, word[: at + 1], ARTICLE + rest))
    found.append(Peeled(at + 1, word[: at + 1], rest))


def bare(word: str) -> str:
    """Return a folded word without the article; clitics stay."""
    return word[2:] if word.startswith(ARTICLE) and len(word) > 3 else word


def is_definite(word: str) -> bool:
    """Tell whether a folded word without clitics carries the article (إليه, الذي do not)."""
    return word.startswith(ARTICLE) and len(word) > 3 and word not in _NO_ARTICLE
