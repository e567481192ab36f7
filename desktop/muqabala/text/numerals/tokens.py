"""The tokens that figures are read from: words, digits and marks, each with its place.

Letters are split from digits, so that glued print («مقتل52», «16من») reads like spaced print,
and punctuation is kept, which parts one numeral from the next. A text is thousands of tokens
and a figure looks at a few dozen: they stand in two columns, and a `Token` is made on demand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple, overload

from muqabala.text.word_facts import facts_of

# The letters and marks of texts in Arabic come first: as plain sets they are told twice as fast.
_LETTERS = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u0373\u0376-\u037d"
    "\u0386\u0388-\u0481\u048a-\u0559\u0560-\u0588\u05d0-\u05f2\u0620-\u064a\u066e\u066f"
    "\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f"
)
_MARKS = "][.،,:؛()«»\"“”'/%!?؟٪*–-"
_TOKEN = re.compile(
    rf"([{_LETTERS}]++|[0-9]+(?:[.,٬٫][0-9]+)*(?!\d)|[{_MARKS}]|[^\w\s]|_+|\d+|[^\W\d_]+)(\s*+)"
)


class Token(NamedTuple):
    """A run of letters, a number in digits, or a mark, with its place in the folded text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a folded text in order: their texts, where they start, and their facts.

    The facts are those of `word_facts`.
    """

    texts: list[str]
    starts: list[int]
    facts: bytes

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
        return Token(self.texts[at], self.starts[at], self.end(at))

    def __iter__(self) -> Iterator[Token]:
        """Return the tokens in order."""
        return map(self.__getitem__, range(len(self.texts)))

    def end(self, at: int) -> int:
        """Return where the token at an index ends."""
        return self.starts[at] + len(self.texts[at])


@lru_cache(maxsize=4)
def find_tokens(folded_text: str) -> Tokens:
    """Return the tokens of a folded text in order. The last few texts are remembered."""
    # Whatever is no blank is of a token, so that nothing stands between two of them, with the
    # blanks behind each; only before the first there may be blanks of their own.
    parts = _TOKEN.split(folded_text)
    texts = parts[1::3]
    lengths = map(add, map(len, texts), map(len, parts[2::3]))
    starts = list(accumulate(lengths, initial=len(parts[0])))
    starts.pop()
    return Tokens(texts, starts, facts_of(texts))
