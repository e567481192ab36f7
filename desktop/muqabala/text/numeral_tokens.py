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
from itertools import accumulate, chain, compress, pairwise
from typing import Any, NamedTuple, overload

from muqabala.text.word_facts import facts_of

_TOKEN = re.compile(r"\d+(?:[.,٬٫]\d+)*|[^\W\d_]+|[^\w\s]|_+")
_MOST_REMEMBERED, _LONGEST_REMEMBERED = 1 << 16, 64


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
    facts: list[int]

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


class _Pieces(dict[str, tuple[Any, ...]]):
    """Each run between two blanks met so far: its tokens, with the way to the next, and facts.

    Nine runs of ten are a word, and the same words come again in every report. What stands
    before the first token, if anything, is the way of an empty token.
    """

    def __missing__(self, piece: str) -> tuple[Any, ...]:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        found = [(match.group(), match.start()) for match in _TOKEN.finditer(piece)]
        if not found or found[0][1]:
            found.insert(0, ("", 0))
        ways = pairwise([*(start for _, start in found), len(piece) + 1])
        texts = (text for text, _ in found)
        facts = (facts_of(text) if text else 0 for text, _ in found)
        columns = zip(texts, (to - at for at, to in ways), facts, strict=True)
        tokens = tuple(chain.from_iterable(columns))
        if len(piece) <= _LONGEST_REMEMBERED:
            self[piece] = tokens
        return tokens


_PIECES = _Pieces()


@lru_cache(maxsize=4)
def find_tokens(folded_text: str) -> Tokens:
    """Return the tokens of a folded text in order. The last few texts are remembered."""
    found = list(chain.from_iterable(map(_PIECES.__getitem__, folded_text.split(" "))))
    texts, starts = found[::3], list(accumulate(found[1::3], initial=0))[:-1]
    if "" not in texts:
        return Tokens(texts, starts, found[2::3])
    # Two blanks, or a line that begins or ends with one.
    places = list(map(bool, texts))
    columns = (texts, starts, found[2::3])
    return Tokens(*(list(compress(column, places)) for column in columns))
