"""The search line taken apart into signs, quoted words and words, each with its place."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from muqabala.errors import MuqabalaError

QUOTES = {'"': '"', "«": "»", "“": "”", "„": "”", "”": "“"}
_SIGNS = {
    "(": "(",
    ")": ")",
    "|": "|",
    "&": "&",
    ">": ">",
    "<": "<",
    "=": "=",
    "≥": ">=",
    "≤": "<=",
}
_SIGNS |= {"-": "-", "−": "-", "~": "~", ",": ",", "،": ",", ":": ":"}
_ENDS_WORD = frozenset("()|&<>=≥≤,،:") | QUOTES.keys() | {"»"}
_BLANK = re.compile(r"\s+")
_BETWEEN_DIGITS = ".,٫٬:"
_OPERATORS = {"AND": "&", "OR": "|", "NOT": "-"}


class Sort(StrEnum):
    """What a token is."""

    WORD = "word"
    QUOTED = "quoted"
    SIGN = "sign"
    END = "end"


class Token(NamedTuple):
    """A piece of the line. `tight` tells that no blank stands before it, `open` none behind it."""

    sort: Sort
    text: str
    start: int
    tight: bool
    open: bool

    def is_sign(self, *signs: str) -> bool:
        """Tell whether this is one of these signs."""
        return self.sort is Sort.SIGN and self.text in signs


def split_query(line: str) -> list[Token]:
    """Return the tokens of a search line, an end behind the last.

    Raises `MuqabalaError("query_quote", at=…)` for a quotation mark without its fellow; `at`
    counts from 1.
    """
    tokens: list[Token] = []
    at, tight = 0, False
    while at < len(line):
        blank = _BLANK.match(line, at)
        if blank:
            at, tight = blank.end(), False
            continue
        sort, text, end = _next(line, at, tight=tight)
        follows = end < len(line) and not line[end].isspace()
        tokens.append(Token(sort, text, at, tight, follows))
        at, tight = end, True
    tokens.append(Token(Sort.END, "", len(line), tight=False, open=False))
    return tokens


def _next(line: str, at: int, *, tight: bool) -> tuple[Sort, str, int]:
    letter = line[at]
    if letter in QUOTES:
        end = line.find(QUOTES[letter], at + 1)
        if end < 0:
            raise MuqabalaError("query_quote", at=at + 1)
        return Sort.QUOTED, line[at + 1 : end], end + 1
    if letter in "<>" and line[at + 1 : at + 2] == "=":
        return Sort.SIGN, f"{letter}=", at + 2
    if letter in _SIGNS and not (letter in "-−" and tight and not _opens(line[at - 1])):
        return Sort.SIGN, _SIGNS[letter], at + 1
    end = _word_end(line, at)
    word = line[at:end]
    if word in _OPERATORS:
        return Sort.SIGN, _OPERATORS[word], end
    return Sort.WORD, word, end


def _opens(letter: str) -> bool:
    return letter in "(|&:-"


def _word_end(line: str, at: int) -> int:
    end = at + 1
    while end < len(line) and not line[end].isspace():
        if line[end] in _ENDS_WORD and not _is_inside_number(line, end):
            break
        end += 1
    return end


def _is_inside_number(line: str, at: int) -> bool:
    """Tell whether a mark stands between two digits: 1,250 and 10:30 are one word."""
    around = line[at - 1 : at] + line[at + 1 : at + 2]
    return line[at] in _BETWEEN_DIGITS and len(around) == 2 and around.isdecimal()
