"""Numbers in Arabic text: in digits, in words, and in both at once.

`find_numerals` reads folded text and decides nothing about what a number is for (a year, a
toll, a price); `read_numeral` is its inverse to whatever writes one number out in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from muqabala.text.folding import fold
from muqabala.text.numerals.grammar import Grammar
from muqabala.text.numerals.lexicon import numeral_words
from muqabala.text.numerals.slots import LONE, NEAR, SCALES, Composed
from muqabala.text.numerals.terms import Term, find_terms
from muqabala.text.numerals.tokens import Tokens, find_tokens

# Words after «ألفا», «مليونا» that cannot be the noun of a dual, so that the form is a
# plain accusative: «بلغ ألفا في المدينة» is 1000, «ألفا رجل» is 2000.
_NOT_A_NOUN = frozenset(
    [
        "من",
        "منهم",
        "منها",
        "منهن",
        "في",
        "علي",
        "الي",
        "عن",
        "مع",
        "بين",
        "بينهم",
        "بينها",
        "خلال",
        "منذ",
        "حتي",
        "عند",
        "بعد",
        "قبل",
        "ثم",
        "او",
        "ام",
        "اي",
        "لكن",
        "بل",
        "الا",
        "غير",
        "سوي",
        "كل",
        "هذا",
        "هذه",
        "ذلك",
        "تلك",
        "التي",
        "الذي",
        "الذين",
        "كما",
        "فيما",
        "بما",
        "لما",
        "مما",
        "اذ",
        "حيث",
        "علاوه",
        "فضلا",
        "اضافه",
        "تقريبا",
        "فقط",
        "واحد",
        "اخر",
        "اخري",
        "اخرين",
        "اخرون",
        "سنويا",
        "شهريا",
        "يوميا",
    ]
)


class Numeral(NamedTuple):
    """A number in a folded text.

    `start`/`end` leave attached و ف ب ك ل outside and take the article in. `value` is None
    for a vague amount, whose `magnitude` is then 1, 10, 100, 1000 … `form` is `digits`,
    `words`, `fraction`, `vague` or `ordinal`. `first` and `last` are indexes into the tokens.
    """

    start: int
    end: int
    value: Decimal | None
    magnitude: int | None
    form: str
    rule: str
    first: int
    last: int
    article: bool = False
    conjunction: bool = False
    preposition: str = ""
    head: str = ""
    terms: int = 1

    @property
    def is_vague(self) -> bool:
        """Tell whether the amount has only a magnitude."""
        return self.value is None


# Numeral._make without its frame in Python.
_made: Callable[[Iterable[object]], Numeral] = partial(tuple.__new__, Numeral)


def find_numerals(folded_text: str, tokens: Tokens | None = None) -> list[Numeral]:
    """Return the numerals of `folded_text` in order, none overlapping another.

    `tokens` are those of `find_tokens(folded_text)`, where the caller has them.
    """
    tokens = find_tokens(folded_text) if tokens is None else tokens
    terms = find_terms(folded_text, tokens)
    if not terms:
        return []
    adjoins = _Neighbours(folded_text, tokens).adjoins
    grammar = Grammar(terms, adjoins, _DualTest(tokens).is_dual_construct)
    numerals: list[Numeral] = []
    at, last = 0, len(terms) - 1
    while at <= last:
        term = terms[at]
        # Most terms are a number by themselves, no other beside them: told without a call.
        if term.role in LONE and (
            at == last or terms[at + 1].first - term.last > NEAR or not adjoins(term, terms[at + 1])
        ):
            numerals.append(_lone(term))
            at += 1
            continue
        composed = grammar.read(at)
        if composed is None:
            at += 1
            continue
        numerals.append(_numeral(terms, at, composed))
        at = composed.stop
    return numerals


def read_numeral(text: str) -> Decimal | None:
    """Return the value of a text that is one number and nothing else, or None.

    Any script of digits, any spelling of the words; vague amounts and ordinals are none.
    """
    folded = fold(text).strip()
    numerals = find_numerals(folded)
    if len(numerals) != 1 or numerals[0].form == "ordinal":
        return None
    numeral = numerals[0]
    return numeral.value if (numeral.start, numeral.end) == (0, len(folded)) else None


def _lone(term: Term) -> Numeral:
    """Return what most numerals are: digits or a word, no other term beside it."""
    role, value, form, first, last, start, end, clitics, joined = term
    kind = "words" if role != "digits" else "fraction" if "/" in form else "digits"
    article, preposition = clitics.article, clitics.preposition
    rule = "numeral:" + role
    told = (start, end, value, None, kind, rule, first, last, article, joined, preposition, form, 1)
    return _made(told)


def _numeral(terms: list[Term], at: int, composed: Composed) -> Numeral:
    first, last = terms[at], terms[composed.stop - 1]
    value, magnitude, form, rule, stop = composed
    clitics = first.clitics
    place, tokens = (first.start, last.end), (first.first, last.last)
    attached = (clitics.article, first.joined, clitics.preposition)
    return _made((*place, value, magnitude, form, rule, *tokens, *attached, first.form, stop - at))


class _Neighbours:
    """Tells whether two terms stand together: next tokens, or parted by a lone و, on a line."""

    def __init__(self, text: str, tokens: Tokens) -> None:
        self._text = text
        self._tokens = tokens

    def adjoins(self, before: Term, after: Term) -> bool:
        """Tell whether only blanks, or a lone و, part the two."""
        between = after.first - before.last
        if between == 2:
            joined = after.joined and self._tokens.texts[before.last + 1] == "و"
            between -= joined or (after.role in SCALES and self._is_bracketed(before))
        elif between == 3 and before.role in SCALES and after.joined and self._is_bracketed(after):
            # «(68) ألفا و(234)»: what parts the two are a و and a bracket.
            between = 1
        if between != 1:
            return False
        return "\n" not in self._text[before.end : self._tokens.starts[after.first]]

    def _is_bracketed(self, term: Term) -> bool:
        """Tell the digits of «(350) مليون», as some papers print figures."""
        if term.role != "digits" or not term.first:
            return False
        texts = self._tokens.texts
        return texts[term.first - 1] == "(" and texts[term.last + 1 : term.last + 2] == [")"]


class _DualTest:
    """Tells the dual «ألفا رجل» (2000 men) from the accusative «بلغ ألفا» (1000)."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def is_dual_construct(self, term: Term) -> bool:
        """Tell whether a noun follows at once, or nothing but this numeral is there."""
        if term.last + 1 == len(self._tokens):
            return self._tokens_are_numeral(term.last)
        after = self._tokens.texts[term.last + 1]
        return after[0].isalpha() and not after.startswith("و") and after not in _NOT_A_NOUN

    def _tokens_are_numeral(self, last: int) -> bool:
        words = numeral_words()
        return all(text in words or text == "و" for text in self._tokens.texts[: last + 1])
