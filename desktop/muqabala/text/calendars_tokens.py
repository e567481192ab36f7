"""A text as the words and figures that the date readers walk over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from itertools import compress
from operator import not_, or_
from typing import NamedTuple

from muqabala.text.calendars_words import (
    NO_ROLES,
    Roles,
    known_words,
    leading_words,
    opening_words,
    word_table,
)
from muqabala.text.heaps import near_words
from muqabala.text.numeral_tokens import Tokens as NumeralTokens
from muqabala.text.numeral_tokens import find_tokens

_FIGURES_OF_YEAR = 4
_FIGURE = re.compile(r"\d+")
_NO_ARTICLE = frozenset(("التي", "الذي", "الان", "الذين", "اللذين", "اللتين", "اللواتي", "الاف"))
_BREAK = re.compile(r"[.!?؟؛\n]")


class Token(NamedTuple):
    """A run of letters without its attached particle, or a run of digits.

    `start` and `end` count in the folded text, the particle left out; `gap` is what stands
    between the token before and the particle. `is_figure` tells a run of digits.
    """

    text: str
    clitic: str
    start: int
    end: int
    gap: str
    roles: Roles
    is_figure: bool = False

    def has(self, cue: str) -> bool:
        """Tell whether the word has that role in `date_cues.tsv`."""
        return cue in self.roles.cues

    def relative(self, role: str) -> int | None:
        """Return the word's value in that role of `relative_dates.tsv`, or None."""
        found = self.roles.relative
        return found[1] if found and found[0] == role else None

    def is_unit(self, designator: str) -> bool:
        """Tell whether the word is one unit of that ISO designator («العام», «شهر»)."""
        unit = self.roles.unit
        return unit is not None and unit.designator == designator and unit.number == "singular"

    @property
    def is_definite(self) -> bool:
        """Tell whether the word has the article («العيد»), as «إلى» and «التي» have not."""
        return self.text.startswith("ال") and len(self.text) > 3 and self.text not in _NO_ARTICLE

    @property
    def is_joined(self) -> bool:
        """Tell whether only blanks, or nothing, stand before the token."""
        return self.gap == " " or not self.gap or self.gap.isspace()

    @property
    def breaks(self) -> bool:
        """Tell whether a sentence ends before the token."""
        # Nearly every gap is one blank, and nearly every other has no letter of the pattern.
        return self.gap != " " and _BREAK.search(self.gap) is not None


# Token._make without its frame in Python: a hundred are made for a report.
_token: Callable[[Iterable[object]], Token] = partial(tuple.__new__, Token)
END = Token("\n", "", 0, 0, "\n", NO_ROLES)


class Words(NamedTuple):
    """The words and figures of a folded text: their texts, where they start and end."""

    texts: list[str]
    starts: list[int]
    ends: list[int]


class _Items(dict[int, Token]):
    """The tokens by their index, each made when it is first asked for.

    Outside the text there is a full stop.
    """

    def __init__(self, text: str, words: Words) -> None:
        self._text, (self._words, self._starts, self._ends) = text, words
        self._count = len(words.texts)
        self._entry = word_table().get

    def __missing__(self, index: int) -> Token:
        if not 0 <= index < self._count:
            token = self[index] = self._outside(index)
            return token
        word, start = self._words[index], self._starts[index]
        gap, end = self._text[self._ends[index - 1] if index else 0 : start], self._ends[index]
        entry = self._entry(word)
        if entry is None:
            token = _token((word, "", start, end, gap, NO_ROLES, word[0].isdecimal()))
        else:
            clitic, form, roles = entry
            token = _token((form, clitic, start + len(clitic), end, gap, roles, False))
        self[index] = token
        return token

    def _outside(self, index: int) -> Token:
        if index != self._count:
            return END
        rest = self._text[self._ends[-1] :] if self._ends else self._text
        return END._replace(gap=rest + "\n")


class Tokens(NamedTuple):
    """The tokens of a folded text; reading past either end gives `END`.

    `words` are the folded words, with what is attached to them. `marked` are the indexes of
    the figures and of the words where alone a date, a duration or a time can begin: a year, or
    what a word of dates follows. `at` returns the token at an index, or a full stop outside
    the text; it is a bound look-up of C, since every rule asks for tokens.
    """

    text: str
    words: list[str]
    marked: list[int]
    at: Callable[[int], Token]

    @property
    def items(self) -> list[Token]:
        """The tokens in order."""
        return list(map(self.at, range(len(self.words))))

    def stands_apart(self, index: int) -> bool:
        """Tell whether the word after a token has no part in dates and times, as after counts."""
        following = self.at(index + 1)
        return following.roles is NO_ROLES and not following.is_figure

    def gap_after(self, index: int) -> str:
        """Return what stands after the token at `index`."""
        return self.at(index + 1).gap


@lru_cache(maxsize=4)
def read_tokens(folded: str) -> Tokens:
    """Return the tokens of a folded text. The last few texts are remembered."""
    words = _words(find_tokens(folded))
    texts = words.texts
    # Folded figures are ASCII, and nothing else that is a token sorts before a colon.
    may_begin = map(or_, map(opening_words().__contains__, texts), map(":".__gt__, texts))
    marked = [at for at in compress(range(len(texts)), may_begin) if _goes_on(texts, at)]
    marked = near_words(marked, texts)
    return Tokens(folded, texts, marked, _Items(folded, words).__getitem__)


def _goes_on(texts: list[str], at: int) -> bool:
    """Tell whether what may begin at a word is whole in it, or is told by the word behind it."""
    word = texts[at]
    if word < ":":
        if len(word) == _FIGURES_OF_YEAR:
            return True
    elif word not in leading_words():
        return True
    behind = texts[at + 1] if at + 1 < len(texts) else ""
    return behind in known_words() or "0" <= behind[:1] < ":"


def _words(tokens: NumeralTokens) -> Words:
    """Return the words and figures among the tokens; «12.5» is two figures here."""
    texts, starts, ends = tokens.texts, tokens.starts, tokens.ends
    is_word = list(map(str.isalnum, texts))
    others = compress(range(len(texts)), map(not_, is_word))
    parted = [index for index in others if texts[index][-1].isdecimal()]
    found, begin = Words([], [], []), 0
    for index in [*parted, len(texts)]:
        chosen = is_word[begin:index]
        found.texts.extend(compress(texts[begin:index], chosen))
        found.starts.extend(compress(starts[begin:index], chosen))
        found.ends.extend(compress(ends[begin:index], chosen))
        runs = list(_FIGURE.finditer(texts[index])) if index < len(texts) else []
        found.texts.extend(run.group() for run in runs)
        found.starts.extend(starts[index] + run.start() for run in runs)
        found.ends.extend(starts[index] + run.end() for run in runs)
        begin = index + 1
    return found
