"""The terms of numerals in a folded text: words and digits that may belong to one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from muqabala.text.heaps import near_words
from muqabala.text.numerals.digits import read_digits
from muqabala.text.numerals.lexicon import (
    NO_CLITICS,
    Clitics,
    article_words,
    numeral_words,
)
from muqabala.text.numerals.tokens import Tokens
from muqabala.text.word_facts import NUMBER, places

_DECIMAL_PLACES = 2
_MOST_GROUPS = 5
_LONGEST_PLAIN = 24
_MARKS_BETWEEN = frozenset("ر،/")
_TELLING_BEHIND = _MARKS_BETWEEN | {",", ")"}
_LAST_OF_CLITICS = frozenset("لوفبك")
_EXPONENTS, _LENGTHS = frozenset("23"), frozenset({"م", "كم", "كلم", "سم", "ملم", "مم"})
_DEGREES = (["درجه"], ["درجات"])
_WHOLE = [[word] for word in ("حاج", "حاجا", "حجاج", "شخص", "شخصا", "مواطن", "نسمه", "طالب")]
_DENOMINATORS = frozenset({"2", "3", "4", "5", "6", "8", "10"})
_GROUP_OF_THREE = re.compile(r"\d{3}(?!\d)")
_PERCENT_AHEAD = re.compile(r"\s{0,2}(?:[%٪]|(?:في|ب)\s?ال(?:ميه|مايه))")
_LARGER = frozenset({"hundred", "hundreds", "scale", "scale_plural", "scale_dual", "scale_or_dual"})
_SCALE_ROLES = frozenset({"scale", "scale_plural", "scale_or_dual"})


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


# Term._make without its frame in Python: most figures are one term.
_term: Callable[[Iterable[object]], Term] = partial(tuple.__new__, Term)


def find_terms(folded_text: str, tokens: Tokens) -> list[Term]:
    """Return the terms among `tokens`, in order."""
    words = numeral_words()
    terms: list[Term] = []
    used = -1
    # Most words are none: they are passed over in C, before anything is asked of them.
    texts = tokens.texts
    for index in near_words(places(tokens.facts, NUMBER), texts):
        if index <= used:
            continue
        word = texts[index]
        known = words.get(word)
        if known is not None:
            if word == "واحد" and _is_and_one(tokens, index, terms):
                known = words["واحدي"]
            role, value, form, clitics = known
            joined = clitics.conjunction or _after_lone_and(folded_text, tokens, index)
            start = tokens.starts[index]
            begin, end = start + clitics.length, start + len(word)
            terms.append(_term((role, value, form, index, index, begin, end, clitics, joined)))
        else:
            term = _digits_term(folded_text, tokens, index)
            if term is not None:
                terms.append(term)
                used = term.last
    return terms


def _is_and_one(tokens: Tokens, index: int, terms: list[Term]) -> bool:
    """Tell «وأحد عشر», «مئة وأحد وعشرون» from «واحد», folded the same."""
    following = numeral_words().get(tokens[index + 1].text) if index + 1 < len(tokens) else None
    if following is None or following.role not in {"ten", "tens"}:
        return False
    if following.role == "ten":
        return not following.clitics.conjunction
    after_larger = bool(terms) and terms[-1].last == index - 1 and terms[-1].role in _LARGER
    return following.clitics.conjunction and after_larger


def _after_lone_and(text: str, tokens: Tokens, index: int) -> bool:
    if not index or tokens.texts[index - 1] != "و":
        return False
    end = tokens.end(index - 1)
    return text[end : end + 1] != "\n"


def _digits_term(text: str, tokens: Tokens, index: int) -> Term | None:
    texts = tokens.texts
    written, start, last = texts[index], tokens.starts[index], index
    end = start + len(written)
    following = texts[index + 1] if index + 1 < len(texts) else ""
    if written in _EXPONENTS and _is_exponent(tokens, index):
        return None
    if following not in _TELLING_BEHIND and not "0" <= following[:1] <= "9" and written.isdigit():
        before = texts[index - 1] if index else ""
        if before[-1:] not in _LAST_OF_CLITICS and len(written) < _LONGEST_PLAIN:
            # «قتل 15 جنديا»
            at, row = index, (start, end, NO_CLITICS, False)
            return _term(("digits", Decimal(written), written, at, at, *row))
    value: Decimal | None = None
    if following in _MARKS_BETWEEN and (marked := _of_marked(text, tokens, index)) is not None:
        value, last = marked
        end = tokens.end(last)
        written = text[start:end]
    elif following == "," and (value := _turned(tokens, index)) is not None:
        last = index + 2
        end = tokens.end(last)
        written = text[start:end].replace(" ", "")
    elif "0" <= following[:1] <= "9":
        last = _last_of_spaced_groups(text, tokens, index)
        end = tokens.end(last)
        written = text[start:end].replace(" ", "")
    if value is None:
        plain = written.isdigit()
        value = read_digits(written, not plain and _measures(text, tokens, last))
    if value is None:
        return None
    clitics, first = _before_digits(text, tokens, index)
    if first < index:
        start = tokens.starts[first] + clitics.length
    joined = clitics.conjunction or _after_lone_and(text, tokens, first)
    joined = joined or (following == ")" and _is_enclosed(text, tokens, index))
    return _term(("digits", value, written, first, last, start, end, clitics, joined))


def _is_exponent(tokens: Tokens, index: int) -> bool:
    """Tell the 2 of «2000 م2», «15 كم2», which touches the sign of a unit of length."""
    if not index or tokens.texts[index - 1] not in _LENGTHS:
        return False
    return tokens.end(index - 1) == tokens.starts[index]


def _is_enclosed(text: str, tokens: Tokens, index: int) -> bool:
    """Tell the digits of «(68) ألفا و(234)», with a و before their bracket."""
    return index > 0 and tokens.texts[index - 1] == "(" and _after_lone_and(text, tokens, index - 1)


def _of_marked(text: str, tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """Return the value and last token of digits that a mark joins, or None."""
    turned = _of_turned_groups(text, tokens, index) if tokens.texts[index + 1] == "ر" else None
    if turned is not None:
        return turned, index + 4
    value = _of_two(text, tokens, index)
    return None if value is None else (value, index + 2)


def _of_two(text: str, tokens: Tokens, index: int) -> Decimal | None:
    """Return the value of two runs of digits that a mark joins, or None where they stay two."""
    if index + 2 >= len(tokens) or not tokens.texts[index + 2].isdigit():
        return None
    before, mark, after = tokens[index : index + 3]
    glued = before.end == mark.start and mark.end == after.start
    if not glued or not before.text.isdigit():
        return None
    if mark.text == "ر":
        # The ر of Gulf agencies for a comma, the fraction typed first: «5ر2» is 2.5.
        if len(before.text) == 3 and tokens.texts[index + 3 : index + 4] in _WHOLE:
            # «140ر34 حاج»: people are no fractions.
            return Decimal(after.text + before.text)
        return Decimal(f"{after.text}.{before.text}")
    if mark.text == "،":
        # An Arabic comma for the decimal mark: «35،6 في المائة», «90،4 مليار».
        short = len(after.text) <= _DECIMAL_PLACES and _measures(text, tokens, index + 2)
        return Decimal(f"{before.text}.{after.text}") if short else None
    if not _is_fraction(tokens, index):
        return None
    return Decimal(before.text) / Decimal(after.text)


def _of_turned_groups(text: str, tokens: Tokens, index: int) -> Decimal | None:
    """Return 2371675 for «675ر371ر2» of Gulf agencies, 2.371675 for that before مليون, or None."""
    low, first, middle, second, high = [*tokens.texts[index : index + 5], *[""] * 5][:5]
    written = low + first + middle + second + high
    groups = low + middle + high
    if (first, second) != ("ر", "ر") or not groups.isdigit():
        return None
    if not text.startswith(written, tokens.starts[index]):
        return None
    if (len(low), len(middle)) != (3, 3) or len(high) > 3:
        return None
    is_scaled = _measures(text, tokens, index + 4)
    return Decimal(f"{high}.{middle}{low}" if is_scaled else high + middle + low)


def _turned(tokens: Tokens, index: int) -> Decimal | None:
    """Return 7.4 for «4 ,7 درجة», the fraction typed first and set off by a blank, or None."""
    if tokens.texts[index + 3 : index + 4] not in _DEGREES:
        return None
    before, mark, after = tokens[index : index + 3]
    set_off = mark.start == before.end + 1 and after.start == mark.end
    short = before.text.isdigit() and after.text.isdigit() and len(before.text + after.text) <= 4
    return Decimal(f"{after.text}.{before.text}") if set_off and short else None


def _is_fraction(tokens: Tokens, index: int) -> bool:
    """Tell «3/4» from the date «14/3» and «3/4/2018»: below one, of a common denominator."""
    above, below = tokens.texts[index], tokens.texts[index + 2]
    if below not in _DENOMINATORS or above[0] == "0" or int(above[:3]) >= int(below):
        return False
    beside = {*tokens.texts[max(index - 1, 0) : index], *tokens.texts[index + 3 : index + 4]}
    return not beside & {"/", "-", ":"}


def _last_of_spaced_groups(text: str, tokens: Tokens, index: int) -> int:
    """Return the last token of a number grouped by single blanks («1 250 000»)."""
    written, end = tokens.texts[index], tokens.end(index)
    last = index
    if len(written) > 3 or not written.isdigit() or written[0] == "0":
        return last
    farthest = min(index + _MOST_GROUPS, len(tokens) - 1)
    while last < farthest and _GROUP_OF_THREE.match(tokens.texts[last + 1]):
        following = tokens[last + 1]
        if following.start != end + 1 or text[end] != " ":
            break
        last, end = last + 1, following.end
        if len(following.text) > 3:
            break
    return last


def _measures(text: str, tokens: Tokens, last: int) -> bool:
    if _PERCENT_AHEAD.match(text, tokens.end(last)):
        return True
    if last + 1 >= len(tokens):
        return False
    known = numeral_words().get(tokens.texts[last + 1])
    return known is not None and known.role in _SCALE_ROLES and not known.clitics.conjunction


def _before_digits(text: str, tokens: Tokens, index: int) -> tuple[Clitics, int]:
    """Return the clitics written before digits, and the token where they begin."""
    if not index:
        return NO_CLITICS, index
    before = tokens.texts[index - 1]
    if before[-1] not in _LAST_OF_CLITICS:
        return NO_CLITICS, index
    end = tokens.end(index - 1)
    gap = tokens.starts[index] - end
    article = article_words().get(before)
    if article is not None and gap <= 1 and text[end : end + 1] != "\n":
        return article, index - 1
    if not gap and before in {"و", "ف", "ب", "ك", "ل"}:
        conjunction = before in {"و", "ف"}
        return Clitics(1, conjunction, "" if conjunction else before), index - 1
    return NO_CLITICS, index
