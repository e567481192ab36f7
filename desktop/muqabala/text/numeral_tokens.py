"""The tokens that figures are read from: words, digits and marks, each with its place.

Letters are split from digits, so that glued print («مقتل52», «16من») reads like spaced print,
and punctuation is kept, which parts one numeral from the next. A text is thousands of tokens
and a figure looks at a few dozen: they stand in three columns, and a `Token` is made on demand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, overload

_TOKEN = re.compile(r"(\d+(?:[.,٬٫]\d+)*|[^\W\d_]+|[^\w\s]|_+)")


class Token(NamedTuple):
    """A run of letters, a number in digits, or a mark, with its place in the folded text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a folded text in order: their texts, where they start and end."""

    texts: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.texts)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        """Return the token at an index, or those of a slice."""
        if isinstance(at, slice):
            return [self[index] for index in range(*at.indices(len(self.texts)))]
        return Token(self.texts[at], self.starts[at], self.ends[at])

    def __iter__(self) -> Iterator[Token]:
        """Return the tokens in order."""
        return map(Token, self.texts, self.starts, self.ends)


def find_tokens(folded_text: str) -> Tokens:
    """Return the tokens of a folded text in order."""
    # Gaps and tokens by turns, from one call of C.
    pieces = _TOKEN.split(folded_text)
    ends = list(accumulate(map(len, pieces)))
    return Tokens(pieces[1::2], ends[:-1:2], ends[1::2])
