"""From the search line to what is asked, with the place of whatever is wrong.

    line    = either ;  either = both { "|" both } ;  both = one { ["&"] one }
    one     = "-" one | "(" either ")" | figure | field | near | words
    figure  = word ( ">" | ">=" | "<" | "<=" | "=" ) number | word ":" [sign] number
    field   = name ":" value          near = ("near" | "قريب") "(" words ["," number] ")"
    words   = ["=" | "~"] ( word ["*"] | quoted ["~" number] )

`AND`, `OR` and `NOT` in capitals mean the signs. و, أو and ليس are words like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from muqabala.errors import MuqabalaError
from muqabala.model.mention import Kind
from muqabala.model.search import (
    Both,
    Counted,
    Either,
    FromOutlet,
    Gathered,
    Named,
    Near,
    Noted,
    Published,
    Question,
    Spelling,
    Tagged,
    Titled,
    Without,
    Words,
)
from muqabala.text.query.fields import category_of, field_of
from muqabala.text.query.tokens import Sort, Token, split_query
from muqabala.text.query.values import read_amount, read_amounts, read_days
from muqabala.text.tokens import WORD
from muqabala.text.word_forms import search_key

USUAL_DISTANCE = 5
_COMPARING = (">", ">=", "<", "<=", "=")
_KINDS = {"place": Kind.PLACE, "person": Kind.PERSON, "organization": Kind.ORGANIZATION}


def parse_query(line: str) -> Question:
    """Return what a search line asks.

    Raises `MuqabalaError` with `at` (the place of the fault, from 1): `query_empty`,
    `query_quote`, `query_bracket`, `query_unexpected`, `query_field`, `query_value`,
    `query_day`, `query_number`, `query_near`.
    """
    return _Parser(split_query(line)).whole()


class _Parser:
    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens, self._at = tokens, 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _is_at_end(self) -> bool:
        return self._next.sort is Sort.END

    def _take(self) -> Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _behind(self, count: int = 1) -> Token:
        return self._tokens[min(self._at + count, len(self._tokens) - 1)]

    def whole(self) -> Question:
        """Read the whole line."""
        if self._is_at_end():
            raise MuqabalaError("query_empty", at=1)
        question = self._either()
        if not self._is_at_end():
            raise _fault("query_unexpected", self._next)
        return question

    def _either(self) -> Question:
        parts = [self._both()]
        while self._next.is_sign("|"):
            self._take()
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self) -> Question:
        parts: list[Question] = []
        while not (self._is_at_end() or self._next.is_sign("|", ")")):
            if self._next.is_sign("&") and parts:
                self._take()
            elif self._next.is_sign(",", ":"):
                self._take()  # Punctuation of a pasted sentence.
                continue
            parts.append(self._one())
        if not parts:
            raise _fault("query_unexpected", self._next)
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _one(self) -> Question:
        token = self._next
        if token.is_sign("-"):
            self._take()
            return Without(self._one())
        if token.is_sign("("):
            return self._bracketed()
        if token.is_sign("=", "~"):
            self._take()
            spelling = Spelling.EXACT if token.text == "=" else Spelling.KINDRED
            return self._words(spelling)
        if token.sort is Sort.WORD:
            if self._is_field():
                return self._field()
            if field_of(token.text) == "near" and self._behind().is_sign("(") and token.open:
                return self._near()
        return self._compared() or self._words(Spelling.ANY)

    def _bracketed(self) -> Question:
        opening = self._take()
        question = self._either()
        if not self._next.is_sign(")"):
            raise _fault("query_bracket", opening)
        self._take()
        return question

    # words

    def _words(self, spelling: Spelling) -> Question:
        token = self._next
        if token.sort not in (Sort.WORD, Sort.QUOTED):
            raise _fault("query_unexpected", token)
        self._take()
        if spelling is Spelling.EXACT:
            return Words(_spelled(token), spelling)
        if token.sort is Sort.WORD and token.text.endswith("*"):
            spelling = Spelling.BEGINNING
        words = _folded(token)
        near = token.sort is Sort.QUOTED and token.open and self._next.is_sign("~")
        if near and self._behind().text.isdecimal():
            self._take()
            return Near(words, int(search_key(self._take().text)))
        return Words(words, spelling)

    def _near(self) -> Question:
        name = self._take()
        opening = self._take()
        words: list[str] = []
        distance = USUAL_DISTANCE
        while not self._next.is_sign(")"):
            token = self._take()
            if token.sort is Sort.END:
                raise _fault("query_bracket", opening)
            if token.is_sign(","):
                amount = read_amount(self._take().text)
                if amount is None or not self._next.is_sign(")"):
                    raise _fault("query_number", token)
                distance = int(amount)
            elif token.sort is Sort.SIGN:
                raise _fault("query_unexpected", token)
            else:
                words += _folded(token)
        self._take()
        if len(words) < 2:
            raise _fault("query_near", name)
        return Near(tuple(words), distance)

    # figures

    def _compared(self) -> Question | None:
        """Return the figure that a word, a comparing sign and a number ask for, or None."""
        sign, number = self._behind(), self._behind(2)
        if self._next.sort is Sort.SIGN or not sign.is_sign(*_COMPARING):
            return None
        if sign.text == "=" and read_amounts(number.text) is None:
            return None  # «قال =الرئيس» asks for a word and for another one in exact spelling.
        words = _folded(self._take())
        return self._amount(words)

    def _amount(self, words: tuple[str, ...]) -> Question:
        """Read `[sign] number`."""
        sign = self._take().text if self._next.is_sign(*_COMPARING) else "="
        token = self._take()
        amounts = read_amounts(token.text) if token.sort is not Sort.SIGN else None
        if amounts is None or (sign != "=" and amounts.low != amounts.high):
            raise _fault("query_number", token)
        low, high = amounts
        if sign.startswith(">"):
            return Counted(words, low=low, open_low=sign == ">")
        if sign.startswith("<"):
            return Counted(words, high=high, open_high=sign == "<")
        return Counted(words, low, high)

    # fields

    def _is_field(self) -> bool:
        colon = self._behind()
        return colon.is_sign(":") and colon.tight and colon.open

    def _field(self) -> Question:
        name = self._take()
        self._take()
        field = field_of(name.text)
        words = tuple(_folded(name))
        value = self._next
        if field == "figure" or self._is_amount(value, field, words):
            return self._amount(() if field == "figure" else words)
        if not field or field == "near":
            raise _fault("query_field", name)
        if field == "exact":
            return self._words(Spelling.EXACT)
        if value.sort not in (Sort.WORD, Sort.QUOTED):
            raise _fault("query_value", value, field=name.text)
        return self._valued(field, self._take())

    def _is_amount(self, value: Token, field: str, words: tuple[str, ...]) -> bool:
        """Tell whether «word:…» asks for a figure: a sign follows, or a number no field has."""
        if value.is_sign(*_COMPARING):
            return True
        is_free = not field or any(map(category_of, words))
        return is_free and value.sort is Sort.WORD and read_amounts(value.text) is not None

    def _valued(self, field: str, value: Token) -> Question:
        if field in ("since", "until", "day"):
            return _published(field, value)
        if field == "note" and value.text == "*":
            return Noted(())
        words = _folded(value)
        if field in (*_KINDS, "name"):
            return Named(words, _KINDS.get(field))
        if field in _MADE:
            return _MADE[field](words)
        raise _fault("query_number", value)


_MADE: dict[str, Callable[[tuple[str, ...]], Question]] = {
    "tag": Tagged,
    "collection": Gathered,
    "note": Noted,
    "outlet": FromOutlet,
    "title": Titled,
}


def _published(field: str, value: Token) -> Published:
    days = read_days(value.text)
    if days is None:
        raise _fault("query_day", value)
    if field == "since":
        return Published(since=days.since)
    return Published(before=days.before) if field == "until" else Published(*days)


def _folded(token: Token) -> tuple[str, ...]:
    words = tuple(WORD.findall(search_key(token.text)))
    if not words:
        raise _fault("query_unexpected", token)
    return words


def _spelled(token: Token) -> tuple[str, ...]:
    words = tuple(token.text.split())
    if not words or not WORD.search(token.text):
        raise _fault("query_unexpected", token)
    return words


def _fault(code: str, token: Token, **details: object) -> MuqabalaError:
    return MuqabalaError(code, at=token.start + 1, word=token.text, **details)
