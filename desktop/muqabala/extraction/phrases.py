"""Phrases of a lexicon found in a text by one pass of an automaton.

Both the phrases and the text are set between single blanks, so that the automaton (C-backed)
matches whole words only and Python sees nothing but true hits. Attached clitics are spelled
out when the index is made: one pattern for each clitic a phrase may carry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick

from muqabala.text.folding import fold

Payload = TypeVar("Payload")

CONJUNCTIONS = ("", "و", "ف")
"""Clitics that may stand before a verb or an adverb."""

_PREPOSITIONS = ("", "ب", "ك", "ل")
_NOT_WORD = re.compile(r"\W")


class Hit(NamedTuple, Generic[Payload]):
    """A phrase in a folded text, clitics outside; `word_start` is where they begin."""

    start: int
    end: int
    word_start: int
    payload: Payload


class PhraseIndex(Generic[Payload]):
    """Patterns compiled once; of hits that overlap, the longest stays."""

    def __init__(self, phrases: Iterable[tuple[str, int, Payload]]) -> None:
        """Compile (surface, length of the clitics in it, payload); the first of twins counts."""
        known: dict[str, tuple[int, Payload]] = {}
        for surface, clitics, payload in phrases:
            known.setdefault(surface, (clitics, payload))
        self._entries = list(known.values())
        self._automaton = AhoCorasick([f" {surface} " for surface in known], store_patterns=False)

    def find(self, spaced: str) -> list[Hit[Payload]]:
        """Return the hits in a text that `spaced_out` made, in order, none overlapping."""
        hits: list[Hit[Payload]] = []
        found = self._automaton.find_matches_as_indexes(spaced, overlapping=True)
        # Positions in the padded text are one more than in the folded one.
        for pattern, start, end in sorted(found, key=lambda match: (match[1], -match[2])):
            if hits and start < hits[-1].end:
                continue
            clitics, payload = self._entries[pattern]
            hits.append(Hit(start + clitics, end - 2, start, payload))
        return hits


def spaced_out(folded: str) -> str:
    """Return a folded text with a blank for every mark, and one more at either end."""
    return f" {_NOT_WORD.sub(' ', folded)} "


def verb_surfaces(word: str) -> Iterator[tuple[str, int]]:
    """Yield the folded word with the conjunctions it may carry, and their lengths."""
    folded = fold(word)
    for conjunction in CONJUNCTIONS:
        yield conjunction + folded, len(conjunction)


def noun_surfaces(phrase: str) -> Iterator[tuple[str, int]]:
    """Yield a folded noun phrase with its clitics: و ف, then ب ك ل, before ال or the bare noun.

    After ل the article loses its alef (للتحالف): the noun then starts at the second ل.
    """
    folded = fold(phrase)
    for conjunction in CONJUNCTIONS:
        for preposition in _PREPOSITIONS:
            clitics = conjunction + preposition
            if preposition == "ل" and folded.startswith("ال"):
                yield clitics + folded[1:], len(clitics)
            else:
                yield clitics + folded, len(clitics)
