"""A text as the words and figures that the date readers walk over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from itertools import accumulate, compress
from operator import not_
from typing import NamedTuple

from muqabala.text.calendars_words import NO_ROLES, Roles, opening_words, word_table
from muqabala.text.heaps import near_words
from muqabala.text.tokens import Split, split_words

_TOKEN = re.compile(r"(\d+|[^\W\d_]+)")
_NO_ARTICLE = frozenset(("التي", "الذي", "الان", "الذين", "اللذين", "اللتين", "اللواتي", "الاف"))
_BREAK = re.compile(r"[.!?؟؛\n]")
# Letters and figures of scripts that `text.tokens` leaves aside.
_RARE = re.compile(r"[^\W_]")


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


class _Items(dict[int, Token]):
    """The tokens by their index, each made when it is first asked for.

    Outside the text there is a full stop.
    """

    def __init__(self, split: Split) -> None:
        self._words, self._starts, self._gaps = split
        self._count = len(split.words)
        self._entry = word_table().get

    def __missing__(self, index: int) -> Token:
        token = self._made(index) if 0 <= index <= self._count else END
        self[index] = token
        return token

    def _made(self, index: int) -> Token:
        gap = self._gaps[index]
        if index == self._count:
            return END._replace(gap=gap + "\n")
        word, start = self._words[index], self._starts[index]
        end, entry = start + len(word), self._entry(word)
        if entry is None:
            return _token((word, "", start, end, gap, NO_ROLES, word[0].isdecimal()))
        clitic, form, roles = entry
        return _token((form, clitic, start + len(clitic), end, gap, roles, False))


class Tokens(NamedTuple):
    """The `length` tokens of a folded text; reading past either end gives `END`.

    `marked` are the indexes of the figures and of the words where alone a date, a duration or
    a time can begin. `at` returns the token at an index, or a full stop outside
    the text; it is a bound look-up of C, since every rule asks for tokens.
    """

    text: str
    length: int
    marked: list[int]
    at: Callable[[int], Token]

    @property
    def items(self) -> list[Token]:
        """The tokens in order."""
        return [self.at(index) for index in range(self.length)]

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
    opening, split = opening_words(), _split(folded)
    # Folded figures are ASCII, and nothing else that the pattern takes in sorts before a colon.
    marked = [at for at, word in enumerate(split.words) if word < ":" or word in opening]
    marked = near_words(marked, split.words)
    return Tokens(folded, len(split.words), marked, _Items(split).__getitem__)


def _split(folded: str) -> Split:
    """Return the words of a text, figures parted from letters: «52مقتل» is two tokens."""
    found = split_words(folded)
    if _RARE.search("".join(found.gaps)):
        pieces = _TOKEN.split(folded)
        return Split(pieces[1::2], list(accumulate(map(len, pieces)))[:-1:2], pieces[::2])
    letters = map(str.isalpha, found.words)
    mixed = [
        index
        for index in compress(range(len(found.words)), map(not_, letters))
        if not found.words[index].isdecimal()
    ]
    return _parted(found, mixed) if mixed else found


def _parted(found: Split, mixed: list[int]) -> Split:
    """Return the split with the words at the indexes `mixed` taken apart."""
    words, starts, gaps = list[str](), list[int](), list[str]()
    begin, held = 0, ""
    for index in [*mixed, len(found.words)]:
        words += found.words[begin:index]
        starts += found.starts[begin:index]
        # What was left of the word before goes with the gap behind it.
        gaps += [held + found.gaps[begin], *found.gaps[begin + 1 : index + 1]]
        begin = index + 1
        if index < len(found.words):
            pieces = _TOKEN.split(found.words[index])
            places = list(accumulate(map(len, pieces), initial=found.starts[index]))
            words += pieces[1::2]
            starts += places[1:-1:2]
            pieces[0] = gaps.pop() + pieces[0]
            gaps += pieces[:-1:2]
            held = pieces[-1]
    return Split(words, starts, gaps)
