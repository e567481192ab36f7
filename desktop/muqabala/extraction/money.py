"""Sums of money: the currency a figure is in, by ISO 4217.

A riyal, dinar, pound, lira or dirham has a country: its adjective names it, else the
words of the document may; where neither does, the code is absent. Knowledge stands in
`resources/lexicons/currencies.tsv`.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from muqabala.extraction.figure_words import words
from muqabala.extraction.passage import Passage
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.numerals import Numeral

_PREFIXES = ("", "ال")


class Money(NamedTuple):
    """The currency found at a figure: its code if known, the last token, the major units of one."""

    code: str | None
    first: int
    last: int
    units: Decimal
    noun: str


class _Currency(NamedTuple):
    code: str
    adjectives: frozenset[str]
    context: frozenset[str]
    units: Decimal


def currency_at(passage: Passage, numeral: Numeral) -> Money | None:
    """Return the currency that stands right after or before `numeral`, or None."""
    index = numeral.last + 1
    following = passage.word(index)
    if passage.is_break(index):
        following = ""
    elif following == "من" and not passage.is_break(index + 1):
        index, following = index + 1, passage.word(index + 1)
    if following and (known := _known(following)):
        code = _settled(passage, index, known)
        return Money(code, numeral.first, index, known[0].units, passage.written(index))
    before = "" if passage.is_break(numeral.first) else passage.word(numeral.first - 1)
    sign = _currencies().get(before) if before and not before.isalnum() else None
    if sign:
        return Money(sign[0].code, numeral.first - 1, numeral.last, Decimal(1), before)
    return None


def is_amount(passage: Passage, numeral: Numeral) -> bool:
    """Tell whether the words before `numeral` speak of a sum, its currency being left out."""
    return any(
        passage.word(index) in words("amount_cues") for index in passage.before(numeral.first, 7)
    )


def _known(word: str) -> list[_Currency] | None:
    table = _currencies()
    for prefix in _PREFIXES:
        if word.startswith(prefix) and (known := table.get(word[len(prefix) :])):
            return known
    return None


def _settled(passage: Passage, index: int, known: list[_Currency]) -> str | None:
    """Return the code that the adjective, the noun alone or the document settles."""
    after = passage.word(index + 1)
    for currency in known:
        if any(
            after in (word, word + "ا", "ال" + word, word + "ه") for word in currency.adjectives
        ):
            return currency.code
    if not known[0].context:
        return known[0].code
    if len(known) == 1:
        return known[0].code
    return _by_context(passage, known)


def _by_context(passage: Passage, known: list[_Currency]) -> str | None:
    """Return the one currency whose country the document names most; None on a tie."""
    codes = tuple(currency.code for currency in known)
    if codes not in passage.settled_currencies:
        passage.settled_currencies[codes] = _most_named(passage, known)
    return passage.settled_currencies[codes]


def _most_named(passage: Passage, known: list[_Currency]) -> str | None:
    frequency = passage.word_counts
    counts: dict[str, int] = defaultdict(int)
    for currency in known:
        for form in _context_forms(currency):
            counts[currency.code] += frequency.get(form, 0)
    ranked = sorted(counts.items(), key=lambda item: -item[1])
    if not ranked[0][1] or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


@cache
def _context_forms(currency: _Currency) -> frozenset[str]:
    """Return the words that suggest the country of `currency`, with clitics and article."""
    bare = currency.context | currency.adjectives
    named = {form for word in bare for form in (word, word + "ه", word + "ا")}
    defined = {prefix + form for form in named for prefix in ("", "ال", "لل")}
    return frozenset(prefix + form for form in defined for prefix in ("", "و", "ب", "ل", "ف"))


@cache
def _currencies() -> dict[str, list[_Currency]]:
    table: dict[str, list[_Currency]] = defaultdict(list)
    for row in read_table("currencies"):
        currency = _Currency(
            row["code"],
            frozenset(fold(word) for word in row["adjectives"].split()),
            frozenset(fold(word) for word in row["context"].split()),
            Decimal(row["units"]),
        )
        for noun in row["nouns"].split():
            table[fold(noun)].append(currency)
    return dict(table)
