"""A text as the words and figures that the date readers walk over."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

from muqabala.text.calendars_words import NO_ROLES, Roles, word_table

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_NO_ARTICLE = frozenset(("التي", "الذي", "الان", "الذين", "اللذين", "اللتين", "اللواتي", "الاف"))
_BREAK = re.compile(r"[.!?؟؛\n]")


class Token(NamedTuple):
    """A run of letters without its attached particle, or a run of digits.

    `start` and `end` count in the folded text, the particle left out; `gap` is what stands
    between the token before and the particle.
    """

    text: str
    clitic: str
    start: int
    end: int
    gap: str
    roles: Roles

    @property
    def is_figure(self) -> bool:
        """Tell whether the token is a run of digits."""
        return self.text[0].isdecimal()

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
        return not self.gap or self.gap.isspace()

    @property
    def breaks(self) -> bool:
        """Tell whether a sentence ends before the token."""
        return bool(_BREAK.search(self.gap))


END = Token("\n", "", 0, 0, "\n", NO_ROLES)


class _Items(dict[int, Token]):
    """The tokens by their index; outside the text there is a full stop."""

    def __missing__(self, index: int) -> Token:
        return END


class Tokens(NamedTuple):
    """The tokens of a folded text; reading past either end gives `END`.

    `marked` are the indexes of the figures and of the words with a role, where alone a date,
    a duration or a time can begin. `at` returns the token at an index, or a full stop outside
    the text; it is a bound look-up of C, since every rule asks for tokens.
    """

    text: str
    items: list[Token]
    end: Token
    marked: list[int]
    at: Callable[[int], Token]

    def gap_after(self, index: int) -> str:
        """Return what stands after the token at `index`."""
        return self.at(index + 1).gap


@lru_cache(maxsize=4)
def read_tokens(folded: str) -> Tokens:
    """Return the tokens of a folded text. The last few texts are remembered."""
    table = word_table()
    items: list[Token] = []
    marked: list[int] = []
    last = 0
    # Made without Token's own constructor: it takes half the time of the loop (every word).
    make = partial(tuple.__new__, Token)
    for match in _TOKEN.finditer(folded):
        word = match[0]
        start, end = match.span()
        gap = folded[last:start]
        last = end
        entry = table.get(word)
        if entry is None:
            if word[0].isdecimal():
                marked.append(len(items))
            items.append(make((word, "", start, end, gap, NO_ROLES)))
        else:
            clitic, form, roles = entry
            marked.append(len(items))
            items.append(make((form, clitic, start + len(clitic), end, gap, roles)))
    end_token = END._replace(gap=folded[last:] + "\n")
    at = _Items(enumerate([*items, end_token])).__getitem__
    return Tokens(folded, items, end_token, marked, at)
