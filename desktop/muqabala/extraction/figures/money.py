"""Sums of money: the currency a figure is in, by ISO 4217.

A riyal, dinar, pound, lira or dirham has a country: its adjective names it, else the
words of the document may; where neither does, the code is absent. Knowledge stands in
`resources/lexicons/currencies.tsv`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.passage import Passage
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.numerals.numerals import Numeral

_PREFIXES = ("", "ال")
_SIGN = re.compile(r"\s?([لدرج])\s?\.\s?([سلكاعتجمقيب])\b")
_REACH = 30
_SHORTEST = 4
_LONGEST_TITLE = 80
_LONGEST_DATELINE = 8
_LINES = 3
_DATELINE_MARKS = frozenset("-–—:(/،")
_DUAL = frozenset({"ان", "ين"})
_ONE = frozenset({"واحد", "واحده", "واحدا"})
_ONE_PREFIXES = ("", "ب", "ل", "و", "ف")
_THOUSAND = Decimal(1000)


class Money(NamedTuple):
    """The currency found at a figure: its code if known, its tokens, the major units of one.

    `first` and `last` are the tokens of the sum, `clitics` the letters of the first that stay
    outside; `added` is what stands behind the noun in major units («دولارات ونصف»).
    """

    code: str | None
    first: int
    last: int
    units: Decimal
    noun: str
    clitics: int = 0
    added: Decimal = Decimal(0)


class _Currency(NamedTuple):
    code: str
    adjectives: frozenset[str]
    context: frozenset[str]
    units: Decimal
    home: frozenset[str]


def currency_at(passage: Passage, numeral: Numeral) -> Money | None:
    """Return the currency that stands right after or before `numeral`, or None."""
    index = numeral.last + 1
    following = passage.word(index)
    if passage.is_break(index):
        following = ""
    elif following == "من" and not passage.is_break(index + 1):
        index, following = index + 1, passage.word(index + 1)
    if len(following) == 1 and (sign := _sign(passage, numeral)):
        return sign
    if following and (known := _known(following)):
        return _with_rest(passage, numeral, _of_noun(passage, index, known, numeral.first))
    return _currency_before(passage, numeral)


def _of_noun(passage: Passage, index: int, known: list[_Currency], first: int) -> Money:
    """Return the currency named at token `index`, the adjective that settles it included."""
    code = _settled(passage, index, known)
    units = next((one.units for one in known if one.code == code), known[0].units)
    adjectives = {form for one in known if one.code == code for form in _adjective_forms(one)}
    described = not passage.is_break(index + 1) and passage.word(index + 1) in adjectives
    return Money(code, first, index + described, units, passage.written(index))


def _with_rest(passage: Passage, numeral: Numeral, money: Money) -> Money:
    """Return the sum with «ونصف» behind its noun, or with its small change."""
    rest = passage.numeral_from.get(money.last + 1)
    if rest is None or not rest.conjunction or rest.value is None or numeral.value is None:
        return money
    if passage.is_break(rest.first):
        return money
    if rest.form == "fraction" and not rest.article:
        named = _known(passage.word(rest.last + 1)) is not None
        added = rest.value * _last_scale(numeral) * money.units
        return money._replace(last=rest.last + named, added=added)
    if rest.rule.startswith("numeral:fraction"):
        return money._replace(last=rest.last, added=rest.value * money.units)
    change = _known(passage.word(rest.last + 1))
    if change is None or rest.form == "vague":
        return money
    again = passage.word(rest.last + 1) == passage.word(money.last)
    if again and 0 < rest.value < _scale(numeral):
        # «مليار و117 مليون جنيه و800 ألف جنيه» is one sum.
        return money._replace(last=rest.last + 1, added=rest.value * money.units)
    if change[0].units >= money.units:
        return money
    small = next((one for one in change if one.code == money.code), None)
    if small is None or rest.value * small.units >= money.units:
        return money
    return money._replace(last=rest.last + 1, added=rest.value * small.units)


def _last_scale(numeral: Numeral) -> Decimal:
    """Return the scale that «ونصف» is of: «مليون دولار ونصف» is 1.5 million."""
    return _scale(numeral) if numeral.rule.endswith("scale") else Decimal(1)


def _scale(numeral: Numeral) -> Decimal:
    """Return the largest thousand, million … that a whole number is so many of."""
    scale = Decimal(1)
    if numeral.value and numeral.value % 1 == 0:
        while numeral.value % (scale * _THOUSAND) == 0:
            scale *= _THOUSAND
    return scale


def _currency_before(passage: Passage, numeral: Numeral) -> Money | None:
    """Return the currency in front of a figure: «$20», «EUR 50», «دولار واحد», «دينار ونصف»."""
    index = numeral.first - 1
    before = "" if passage.is_break(numeral.first) else passage.word(index)
    signed = _currencies().get(before) if before and not before.isalnum() else None
    if signed is None and before.isascii() and before.upper() in _codes():
        signed = _currencies()[before.upper()]
    if signed:
        return Money(signed[0].code, index, numeral.last, Decimal(1), before)
    whole = numeral.form == "fraction" and numeral.conjunction and not numeral.article
    if not whole and numeral.head not in _ONE:
        return None
    described = _one_of(passage, index - 1)
    one = described if described and described.last == index else _one_of(passage, index)
    if one is None or one.last > index:
        return None
    return one._replace(last=numeral.last, added=one.units if whole else Decimal(0))


def _one_of(passage: Passage, index: int) -> Money | None:
    """Return the currency that token `index` names in the singular, without an article."""
    before = passage.word(index)
    for prefix in _ONE_PREFIXES:
        rest = before[len(prefix) :] if before.startswith(prefix) else ""
        known = None if rest.startswith("ال") else _known(rest)
        if known is not None and rest.isalpha():
            return _of_noun(passage, index, known, index)._replace(clitics=len(prefix))
    return None


@cache
def _codes() -> frozenset[str]:
    return frozenset(row["code"] for row in read_table("currencies"))


def names_currency(word: str) -> bool:
    """Tell whether a folded word or sign names a currency."""
    return _known(word) is not None


@cache
def currency_words() -> frozenset[str]:
    """Return the folded words and signs that name a currency."""
    return frozenset(prefix + word for word in _currencies() for prefix in _PREFIXES)


def is_dual_currency(form: str) -> bool:
    """Tell whether a folded word is the dual of a currency: «دولارين», «ليرتان»."""
    return len(form) > _SHORTEST and form[-2:] in _DUAL and form in _currencies()


def dual_sum(passage: Passage, numeral: Numeral, form: str) -> Money:
    """Return the currency of the dual `form`, which is `numeral` itself."""
    index = numeral.last
    money = _of_noun(passage, index, _currencies()[form], index)
    money = money._replace(noun=money.noun[len(passage.word(index)) - len(form) :])
    return _with_rest(passage, numeral, money)


def is_amount(passage: Passage, numeral: Numeral) -> bool:
    """Tell whether the words before `numeral` speak of a sum, its currency being left out."""
    return passage.heard(words("amount_cues"), numeral.first, 7)


def _sign(passage: Passage, numeral: Numeral) -> Money | None:
    """Return the currency of «15000 ل.س», «20 د.ك»."""
    found = _SIGN.match(passage.prepared.folded.text, numeral.end)
    code = _signs().get(found[1] + found[2]) if found else None
    if found is None or code is None:
        return None
    last = passage.token_at(found.end()) - 1
    return Money(code, numeral.first, last, Decimal(1), found.group().strip())


@cache
def _signs() -> dict[str, str]:
    rows = read_table("currencies")
    return {fold(sign): row["code"] for row in rows for sign in row.get("signs", "").split()}


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
        if after in _adjective_forms(currency):
            return currency.code
    if not known[0].context:
        return known[0].code
    if len(known) == 1:
        return known[0].code
    return _by_context(passage, index, known)


@cache
def _adjective_forms(currency: _Currency) -> frozenset[str]:
    """Return the adjectives of a currency in the forms that follow one, two or more of it."""
    ends = ("", "ا", "ه", "ين", "ان", "تين", "تان")
    forms = {word + end for word in currency.adjectives for end in ends}
    return frozenset(forms | {"ال" + form for form in forms})


def _by_context(passage: Passage, index: int, known: list[_Currency]) -> str | None:
    """Return the currency of the country a report is from, else of that it speaks of.

    The dateline tells, then the outlet, then the sentence of token `index`, then the places
    named most in the document; a country none of whose currencies is meant tells nothing.
    """
    codes = tuple(currency.code for currency in known)
    settled = passage.settled_currencies
    if codes not in settled:
        home = _most_named(Counter(_dateline(passage)), known) or _of_outlet(passage, known)
        settled[codes] = home, _most_named(passage.word_counts, known)
    home, document = settled[codes]
    if home is not None:
        return home
    near = passage.around(index, _REACH, _REACH)
    return _most_named(Counter(near), known) or document


def _dateline(passage: Passage) -> Iterator[str]:
    """Return the words that open the first lines up to a dash, colon or bracket."""
    lines = 0
    for index in range(min(len(passage.tokens), _LONGEST_TITLE)):
        if passage.is_break(index):
            lines += 1
            if lines > _LINES:
                return
            opening = [passage.word(at) for at in range(index, index + _LONGEST_DATELINE)]
            marks = [at for at, word in enumerate(opening) if word in _DATELINE_MARKS]
            yield from opening[: marks[0]] if marks else ()


def _of_outlet(passage: Passage, known: list[_Currency]) -> str | None:
    """Return the currency of the outlet's country, by the words of its name."""
    name = f" {fold(passage.prepared.document.outlet)} "
    found = [one.code for one in known if any(f" {word} " in name for word in one.home)]
    return found[0] if len(found) == 1 else _most_named(Counter(name.split()), known)


def _most_named(frequency: Counter[str], known: list[_Currency]) -> str | None:
    """Return the one currency whose country's words are most frequent; None on a tie."""
    counts = {one.code: 0 for one in known}
    countries = _countries(tuple(known))
    for word in frequency.keys() & countries.keys():
        for code in countries[word]:
            counts[code] += frequency[word]
    ranked = sorted(counts.items(), key=lambda item: -item[1])
    if not ranked[0][1] or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


@cache
def _countries(known: tuple[_Currency, ...]) -> dict[str, list[str]]:
    """Return the codes that a word suggests, by every form it may have in a text."""
    codes: dict[str, list[str]] = defaultdict(list)
    for currency in known:
        for form in _context_forms(currency):
            codes[form].append(currency.code)
    return dict(codes)


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
            frozenset(fold(word).replace("_", " ") for word in row["home"].split()),
        )
        for noun in row["nouns"].split():
            table[fold(noun)].append(currency)
        table.setdefault(row["code"], [currency])
    return dict(table)
