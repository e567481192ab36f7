"""The words numerals are built of, and the clitics they may carry.

Knowledge stands in `resources/lexicons/numerals.tsv`; here it becomes one look-up from a
folded word, clitics included, to what the word contributes. The look-up is a plain dict,
since every word of a text is asked once.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import product
from typing import NamedTuple

from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table


class Clitics(NamedTuple):
    """What is attached to the front of a word.

    `length` counts the letters that stay outside a span: the conjunction and the preposition,
    not the article.
    """

    length: int
    conjunction: bool = False
    preposition: str = ""
    article: bool = False


class NumeralWord(NamedTuple):
    """What one folded word contributes to a numeral: its slot and value, its clitics."""

    role: str
    value: Decimal
    form: str
    clitics: Clitics


NO_CLITICS = Clitics(0)
_NO_PREFIX = (("", NO_CLITICS),)


@cache
def clitic_prefixes() -> tuple[tuple[str, Clitics], ...]:
    """Return every string of clitics a folded noun may begin with, shortest first."""
    found: dict[str, Clitics] = {}
    for conjunction, preposition, article in product(("", "و", "ف"), ("", "ب", "ك", "ل"), (0, 1)):
        written = conjunction + preposition
        length = len(written)
        if article:
            written = written + ("ل" if preposition == "ل" else "ال")
        found[written] = Clitics(length, bool(conjunction), preposition, bool(article))
    return tuple(sorted(found.items(), key=lambda item: len(item[0])))


@cache
def _prefixes_by_letter() -> dict[str, tuple[tuple[str, Clitics], ...]]:
    found: dict[str, list[tuple[str, Clitics]]] = {}
    for prefix, clitics in clitic_prefixes():
        if prefix:
            found.setdefault(prefix[0], [("", NO_CLITICS)]).append((prefix, clitics))
    return {letter: tuple(prefixes) for letter, prefixes in found.items()}


def without_clitics(word: str) -> Iterator[tuple[str, Clitics]]:
    """Yield what a folded noun may be without the clitics before it, and those, fewest first."""
    for prefix, clitics in _prefixes_by_letter().get(word[:1], _NO_PREFIX):
        if word.startswith(prefix):
            yield word[len(prefix) :], clitics


@cache
def numeral_words() -> dict[str, NumeralWord]:
    """Return every folded word that belongs to a numeral, bare and with its clitics."""
    words: dict[str, NumeralWord] = {}
    rows = read_table("numerals")
    for prefix, clitics in clitic_prefixes():
        for row in rows:
            form = fold(row["form"])
            words.setdefault(
                prefix + form, NumeralWord(row["role"], _decimal(row["value"]), form, clitics)
            )
    return words


@cache
def article_words() -> dict[str, Clitics]:
    """Return the clitic strings that may stand before digits («الـ13», «بالـ 27»)."""
    return {prefix: clitics for prefix, clitics in clitic_prefixes() if clitics.article}


def _decimal(written: str) -> Decimal:
    numerator, _, denominator = written.partition("/")
    return Decimal(numerator) / Decimal(denominator or 1)
