"""A text as the words and figures that the date readers walk over."""

from __future__ import annotations

import re
from functools import lru_cache
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


class Tokens(NamedTuple):
    """The tokens of a folded text; reading past either end gives `END`."""

    text: str
    items: list[Token]
    end: Token

    def at(self, index: int) -> Token:
        """Return the token at `index`, or a full stop outside the text."""
        if 0 <= index < len(self.items):
            return self.items[index]
        return self.end if index == len(self.items) else END

    def gap_after(self, index: int) -> str:
        """Return what stands after the token at `index`."""
        return self.at(index + 1).gap


@lru_cache(maxsize=4)
def read_tokens(folded: str) -> Tokens:
    """Return the tokens of a folded text. The last few texts are remembered."""
    table = word_table()
    items: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(folded):
        word = match.group()
        start, end = match.span()
        gap = folded[last:start]
        last = end
        entry = table.get(word)
        if entry is None:
            items.append(Token(word, "", start, end, gap, NO_ROLES))
        else:
            start += len(entry.clitic)
            items.append(Token(entry.form, entry.clitic, start, end, gap, entry.roles))
    return Tokens(folded, items, END._replace(gap=folded[last:] + "\n"))
