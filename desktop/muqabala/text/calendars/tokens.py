"""A text as the words and figures that the date readers walk over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from itertools import compress
from typing import NamedTuple

from muqabala.text.calendars.words import (
    NO_ROLES,
    Roles,
    word_table,
)
from muqabala.text.heaps import near_words
from muqabala.text.numerals.tokens import Tokens as NumeralTokens
from muqabala.text.numerals.tokens import find_tokens
from muqabala.text.word_facts import (
    ALONE,
    FOLLOWING,
    LEADING,
    facts_of,
    parted,
    places,
    words_among,
)

_FIGURE = re.compile(r"\d+")
_NO_ARTICLE = frozenset(("التي", "الذي", "الان", "الذين", "اللذين", "اللتين", "اللواتي", "الاف"))
_BREAK = re.compile(r"[.!?؟؛\n]")


class Token(NamedTuple):
    """A run of letters without its attached particle, or a run of digits.

    `start` and `end` count in the folded text, the particle left out; `gap` is what stands
    between the token before and the particle. `is_figure` tells a run of digits, `is_joined`
    that the gap is blank or empty.
    """

    text: str
    clitic: str
    start: int
    end: int
    gap: str
    roles: Roles
    is_figure: bool = False
    is_joined: bool = True

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
    def breaks(self) -> bool:
        """Tell whether a sentence ends before the token."""
        # Nearly every gap is one blank, and nearly every other has no letter of the pattern.
        return self.gap != " " and _BREAK.search(self.gap) is not None


# Token._make without its frame in Python: a hundred are made for a report.
_token: Callable[[Iterable[object]], Token] = partial(tuple.__new__, Token)
END = Token("\n", "", 0, 0, "\n", NO_ROLES)


class Words(NamedTuple):
    """The words and figures of a folded text: their texts, where they start, their facts."""

    texts: list[str]
    starts: list[int]
    facts: bytes


class _Items(dict[int, Token]):
    """The tokens by their index, each made when it is first asked for.

    Outside the text there is a full stop.
    """

    __slots__ = ("_source",)

    def __init__(self, text: str, words: Words) -> None:
        self._source = text, words.texts, words.starts, len(words.texts), word_table().get

    def __missing__(self, index: int) -> Token:
        text, words, starts, count, entry_of = self._source
        if not 0 <= index < count:
            token = self[index] = self._outside(index)
            return token
        word, start = words[index], starts[index]
        before = starts[index - 1] + len(words[index - 1]) if index else 0
        gap, end = text[before:start], start + len(word)
        joined = gap == " " or not gap or gap.isspace()
        entry = entry_of(word)
        if entry is None:
            token = _token((word, "", start, end, gap, NO_ROLES, word[0].isdecimal(), joined))
        else:
            clitic, form, roles = entry
            token = _token((form, clitic, start + len(clitic), end, gap, roles, False, joined))
        self[index] = token
        return token

    def _outside(self, index: int) -> Token:
        text, words, starts, count, _ = self._source
        if index != count:
            return END
        before = starts[-1] + len(words[-1]) if index else 0
        gap = text[before:] + "\n"
        return END._replace(gap=gap, is_joined=gap.isspace())


class Tokens(NamedTuple):
    """The tokens of a folded text; reading past either end gives `END`.

    `words` are the folded words, with what is attached to them, and `facts` those of
    `word_facts`. `marked` are the indexes of the figures and of the words where alone a date, a
    duration or a time can begin: a year, or what a word of dates follows. `at` returns the
    token at an index, or a full stop outside the text; it is a bound look-up of C, since every
    rule asks for tokens.
    """

    text: str
    words: list[str]
    facts: bytes
    marked: list[int]
    at: Callable[[int], Token]

    @property
    def items(self) -> list[Token]:
        """The tokens in order."""
        return list(map(self.at, range(len(self.words))))

    def stands_apart(self, index: int) -> bool:
        """Tell whether the word after a token has no part in dates and times, as after counts."""
        following = self.words[index + 1 : index + 2]
        return not following or (
            following[0] not in word_table() and not following[0][0].isdecimal()
        )

    def has_figure(self, index: int) -> bool:
        """Tell whether the token at `index`, not before the first, is a figure."""
        return index < len(self.words) and self.words[index][0].isdecimal()

    def goes_on_with(self, sought: frozenset[str], index: int, reach: int) -> bool:
        """Tell whether one of the folded words `sought` is among the `reach` from `index` on."""
        return not sought.isdisjoint(self.words[index : index + reach])

    def gap_after(self, index: int) -> str:
        """Return what stands after the token at `index`."""
        return self.at(index + 1).gap


@lru_cache(maxsize=4)
def read_tokens(folded: str) -> Tokens:
    """Return the tokens of a folded text. The last few texts are remembered."""
    words = _words(find_tokens(folded))
    marked = near_words(_marked(words.facts), words.texts)
    return Tokens(folded, words.texts, words.facts, marked, _Items(folded, words).__getitem__)


def _marked(facts: bytes) -> list[int]:
    """Return where a date may begin: it is whole in the word, or goes on in the one behind it."""
    behind = facts[1:] + b"\0"
    may_begin = places(facts, ALONE | LEADING)
    return [at for at in may_begin if facts[at] & ALONE or behind[at] & FOLLOWING]


def _words(tokens: NumeralTokens) -> Words:
    """Return the words and figures among the tokens; «12.5» is two figures here."""
    texts, starts, facts = _with_figures_apart(tokens)
    is_word, kept = words_among(facts)
    return Words(list(compress(texts, is_word)), list(compress(starts, is_word)), kept)


def _with_figures_apart(tokens: NumeralTokens) -> Words:
    """Return all `tokens`, each figure of «12.5» a token of its own."""
    apart = parted(tokens.facts)
    if not apart:
        return Words(tokens.texts, tokens.starts, tokens.facts)
    texts, starts = tokens.texts.copy(), tokens.starts.copy()
    facts = bytearray(tokens.facts)
    for index in reversed(apart):
        runs = list(_FIGURE.finditer(texts[index]))
        start, figures = starts[index], [run.group() for run in runs]
        texts[index : index + 1] = figures
        starts[index : index + 1] = [start + run.start() for run in runs]
        facts[index : index + 1] = facts_of(figures)
    return Words(texts, starts, bytes(facts))
