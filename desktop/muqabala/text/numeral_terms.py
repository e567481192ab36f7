"""The terms of numerals in a folded text: words and digits that may belong to one.

Tokens here split letters from digits, so that glued print («مقتل52», «16من») reads like
spaced print, and keep punctuation, which parts one numeral from the next.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from muqabala.text.numeral_digits import read_digits
from muqabala.text.numeral_lexicon import (
    NO_CLITICS,
    Clitics,
    article_words,
    numeral_words,
)

_TOKEN = re.compile(r"(\d+(?:[.,٬٫]\d+)*|[^\W\d_]+|[^\w\s]|_+)")
_DECIMAL_PLACES = 2
_DENOMINATORS = frozenset({"2", "3", "4", "5", "6", "8", "10"})
_GROUP_OF_THREE = re.compile(r"\d{3}(?!\d)")
_PERCENT_AHEAD = re.compile(r"\s{0,2}(?:[%٪]|(?:في|ب)\s?ال(?:ميه|مايه))")
_LARGER = frozenset({"hundred", "hundreds", "scale", "scale_plural", "scale_dual", "scale_or_dual"})
_SCALE_ROLES = frozenset({"scale", "scale_plural", "scale_or_dual"})


class Token(NamedTuple):
    """A run of letters, a number in digits, or a mark, with its place in the folded text."""

    text: str
    start: int
    end: int


class Term(NamedTuple):
    """One slot-filler: its role and value, its tokens `first` to `last`, and its clitics.

    `start` leaves the conjunction and preposition outside and takes the article in;
    `joined` tells that a و stands before it, attached or alone.
    """

    role: str
    value: Decimal
    form: str
    first: int
    last: int
    start: int
    end: int
    clitics: Clitics
    joined: bool


def find_tokens(folded_text: str) -> list[Token]:
    """Return the tokens of a folded text in order."""
    # Made without Token's own constructor: it takes half the time of the loop (every word).
    make = partial(tuple.__new__, Token)
    # Gaps and tokens by turns, from one call of C.
    pieces = _TOKEN.split(folded_text)
    ends = list(accumulate(map(len, pieces)))
    return list(map(make, zip(pieces[1::2], ends[::2], ends[1::2], strict=False)))


def find_terms(folded_text: str, tokens: list[Token]) -> list[Term]:
    """Return the terms among `tokens`, in order."""
    words = numeral_words()
    terms: list[Term] = []
    used = -1
    # Most words are none: they are passed over before anything is asked of them.
    # Before the colon stand the digits, and marks that the branches below pass over.
    candidates = [at for at, token in enumerate(tokens) if token[0] < ":" or token[0] in words]
    for index in candidates:
        if index <= used:
            continue
        word, start, end = tokens[index]
        known = words.get(word)
        if known is not None:
            if word == "واحد" and _is_and_one(tokens, index, terms):
                known = words["واحدي"]
            role, value, form, clitics = known
            joined = clitics.conjunction or _after_lone_and(folded_text, tokens, index)
            begin = start + clitics.length
            terms.append(Term(role, value, form, index, index, begin, end, clitics, joined))
        elif "0" <= word[0] <= "9":
            term = _digits_term(folded_text, tokens, index)
            if term is not None:
                terms.append(term)
                used = term.last
    return terms


def _is_and_one(tokens: list[Token], index: int, terms: list[Term]) -> bool:
    """Tell «وأحد عشر», «مئة وأحد وعشرون» from «واحد», folded the same."""
    following = numeral_words().get(tokens[index + 1].text) if index + 1 < len(tokens) else None
    if following is None or following.role not in {"ten", "tens"}:
        return False
    if following.role == "ten":
        return not following.clitics.conjunction
    after_larger = bool(terms) and terms[-1].last == index - 1 and terms[-1].role in _LARGER
    return following.clitics.conjunction and after_larger


def _after_lone_and(text: str, tokens: list[Token], index: int) -> bool:
    before = tokens[index - 1] if index else None
    return before is not None and before.text == "و" and text[before.end : before.end + 1] != "\n"


def _digits_term(text: str, tokens: list[Token], index: int) -> Term | None:
    written, start, end = tokens[index]
    last = _last_of_spaced_groups(text, tokens, index)
    if last > index:
        end = tokens[last].end
        written = text[start:end].replace(" ", "")
    value = read_digits(written, _measures(text, tokens, last))
    if _is_agency_decimal(tokens, index):
        last, end = index + 2, tokens[index + 2].end
        value = Decimal(f"{tokens[last].text}.{tokens[index].text}")
        written = text[start:end]
    if _is_comma_decimal(text, tokens, index):
        last, end = index + 2, tokens[index + 2].end
        value = Decimal(f"{tokens[index].text}.{tokens[last].text}")
        written = text[start:end]
    elif _is_fraction(tokens, index):
        last, end = index + 2, tokens[index + 2].end
        value = Decimal(tokens[index].text) / Decimal(tokens[last].text)
        written = text[start:end]
    if value is None:
        return None
    clitics, first = _before_digits(text, tokens, index)
    if first < index:
        start = tokens[first].start + clitics.length
    joined = clitics.conjunction or _after_lone_and(text, tokens, first)
    return Term("digits", value, written, first, last, start, end, clitics, joined)


def _is_agency_decimal(tokens: list[Token], index: int) -> bool:
    """Tell «5ر2»: the ر of Gulf agencies for a comma, the fraction typed first, so 2.5."""
    if index + 2 >= len(tokens) or tokens[index + 1].text != "ر":
        return False
    fraction, mark, whole = tokens[index : index + 3]
    glued = fraction.end == mark.start and mark.end == whole.start
    return glued and fraction.text.isdigit() and whole.text.isdigit()


def _is_comma_decimal(text: str, tokens: list[Token], index: int) -> bool:
    """Tell «35،6 في المائة», «90،4 مليار»: an Arabic comma for the decimal mark."""
    if index + 2 >= len(tokens) or tokens[index + 1].text != "،":
        return False
    whole, mark, fraction = tokens[index : index + 3]
    glued = whole.end == mark.start and mark.end == fraction.start
    if not glued or not whole.text.isdigit() or not fraction.text.isdigit():
        return False
    return len(fraction.text) <= _DECIMAL_PLACES and _measures(text, tokens, index + 2)


def _is_fraction(tokens: list[Token], index: int) -> bool:
    """Tell «3/4» from the date «14/3» and «3/4/2018»: below one, of a common denominator."""
    if index + 2 >= len(tokens) or tokens[index + 1].text != "/":
        return False
    above, line, below = tokens[index : index + 3]
    glued = above.end == line.start and line.end == below.start
    if not glued or below.text not in _DENOMINATORS or not above.text.isdigit():
        return False
    beside = {tokens[index - 1].text if index else "", *(t.text for t in tokens[index + 3 :][:1])}
    whole = above.text[0] != "0" and int(above.text[:3]) < int(below.text)
    return whole and not beside & {"/", "-", ":"}


def _last_of_spaced_groups(text: str, tokens: list[Token], index: int) -> int:
    """Return the last token of a number grouped by single blanks («1 250 000»)."""
    written, _, end = tokens[index]
    last = index
    if len(written) > 3 or not written.isdigit() or written[0] == "0":
        return last
    while last + 1 < len(tokens) and _GROUP_OF_THREE.match(tokens[last + 1].text):
        following = tokens[last + 1]
        if following.start != end + 1 or text[end] != " ":
            break
        last, end = last + 1, following.end
        if len(following.text) > 3:
            break
    return last


def _measures(text: str, tokens: list[Token], last: int) -> bool:
    if _PERCENT_AHEAD.match(text, tokens[last].end):
        return True
    if last + 1 >= len(tokens):
        return False
    known = numeral_words().get(tokens[last + 1].text)
    return known is not None and known.role in _SCALE_ROLES and not known.clitics.conjunction


def _before_digits(text: str, tokens: list[Token], index: int) -> tuple[Clitics, int]:
    """Return the clitics written before digits, and the token where they begin."""
    if not index:
        return NO_CLITICS, index
    before = tokens[index - 1]
    gap = tokens[index].start - before.end
    article = article_words().get(before.text)
    if article is not None and gap <= 1 and text[before.end : before.end + 1] != "\n":
        return article, index - 1
    if not gap and before.text in {"و", "ف", "ب", "ك", "ل"}:
        conjunction = before.text in {"و", "ف"}
        return Clitics(1, conjunction, "" if conjunction else before.text), index - 1
    return NO_CLITICS, index
