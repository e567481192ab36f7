"""What a position of a REFI-QDA selection counts, which the standard does not say.

Code points in most programs, UTF-16 units in NVivo; a line end is one position or two, whatever
stands in the file; a byte order mark may count. Which of these a file means is decided by what
fits: under which reading the words of the selections are those that their names give, or at least
whole words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, product

from muqabala.model.span import Span

_LINE_END = re.compile("\r\n|\n")
_BMP = 0xFFFF
_MARK = "\ufeff"
_LOST_IN_NAMES = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffd-\uffff]")
_CUT = 24
"""A name of so many letters may be the beginning of a quotation, cut without saying so."""

_LEAST_WORDS = 2
"""A name of one word may be anything; a selection called by two words that stand there is them."""

_SHORTENED = re.compile(r"(?:…|\.\.\.)$")


@dataclass(frozen=True)
class Counting:
    """One way to count. `line_end` is the positions of one, 0 for what stands in the file."""

    utf16: bool = False
    line_end: int = 0
    with_mark: bool = False


@dataclass(frozen=True)
class Marked:
    """A selection as its project gives it: positions of unknown kind, and perhaps its words."""

    start: int
    end: int
    name: str = ""


@dataclass(frozen=True)
class Found:
    """Where a selection stands in the text; `is_certain` unless another counting fits as well."""

    span: Span | None
    is_certain: bool


@dataclass(frozen=True)
class SourceText:
    """A source's text with its selections; `raw` as in the file, `text` with plain line feeds.

    `is_plain` where positions are known to be ours: code points of the text as it stands.
    """

    raw: str
    marked: Sequence[Marked] = ()
    is_plain: bool = False

    @cached_property
    def text(self) -> str:
        """The text that positions are turned into: no mark, one line feed for each line end."""
        return self.raw.removeprefix(_MARK).replace("\r\n", "\n")

    @cached_property
    def countings(self) -> list[Counting]:
        """The ways to count that can differ in this text."""
        if self.is_plain:
            return [Counting()]
        units = [False, True] if any(ord(letter) > _BMP for letter in set(self.text)) else [False]
        line_ends = [0, 1, 2] if "\n" in self.text else [0]
        marks = [False, True] if self.raw.startswith(_MARK) else [False]
        return [Counting(*each) for each in product(units, line_ends, marks)]

    def spans(self, counting: Counting) -> list[Span | None]:
        """Return the selections in `text`, None for positions that do not fit it."""
        starts = self._starts(counting)
        return [_span(starts, each) for each in self.marked]

    def _starts(self, counting: Counting) -> list[int]:
        """Return the position of each code point of `text`, and that of its end."""
        if counting.line_end == 0:
            ends = [len(found[0]) for found in _LINE_END.finditer(self.raw)]
        else:
            ends = [counting.line_end] * self.text.count("\n")
        widths = iter(ends)
        steps = (
            next(widths) if letter == "\n" else 2 if counting.utf16 and ord(letter) > _BMP else 1
            for letter in self.text
        )
        is_moved = counting.with_mark and self.raw.startswith(_MARK)
        return list(accumulate(steps, initial=int(is_moved)))


def place_all(sources: Sequence[SourceText]) -> list[list[Found]]:
    """Return for each source where its selections stand.

    A program counts alike throughout a project, so all sources together decide. Selections on
    which the best countings disagree are not certain.
    """
    possible = sorted(
        {each for source in sources for each in source.countings},
        key=lambda each: (each.utf16, each.line_end, each.with_mark),
    )
    placed = {each: [source.spans(each) for source in sources] for each in possible}
    fits = {each: _fit(sources, placed[each]) for each in possible}
    best = max(fits.values(), default=(0, 0, 0))
    names_are_words = best[0] > 0 or _are_words(sources)
    equal = [placed[each] for each in possible if fits[each] == best]
    return [
        [
            _found(
                marked,
                [one[number][place] for one in equal],
                source.text,
                names_are_words=names_are_words,
            )
            for place, marked in enumerate(source.marked)
        ]
        for number, source in enumerate(sources)
    ]


def _found(
    marked: Marked, spans: Sequence[Span | None], text: str, *, names_are_words: bool
) -> Found:
    """Return where a selection stands; by its words where its position does not give them.

    A name may also be a heading that happens to stand in the text, so that against a position it
    decides only where names are quotations throughout.
    """
    first = spans[0]
    is_certain = first is not None and len(set(spans)) == 1
    if first is not None and (not marked.name or _is_named(marked.name, first.of(text))):
        return Found(first, is_certain)
    by_words = _by_words(marked.name, text)
    if first is None or names_are_words:
        is_whole = by_words is not None and len(marked.name) < _CUT
        return Found(by_words, is_certain=names_are_words and is_whole)
    return Found(first, is_certain=is_certain and by_words is None)


def _are_words(sources: Sequence[SourceText]) -> bool:
    """Tell whether most selections are named by words of their text, and not all alike."""
    names = [(each.name, source.text) for source in sources for each in source.marked if each.name]
    quoted = {name for name, text in names if _by_words(name, text)}
    return len(quoted) > 1 and 2 * sum(name in quoted for name, _ in names) >= len(names)


def _span(starts: list[int], marked: Marked) -> Span | None:
    """Return the span of two positions that begin code points, or end the text."""
    start, end = bisect_left(starts, marked.start), bisect_left(starts, marked.end)
    if max(start, end) >= len(starts) or starts[start] != marked.start or starts[end] != marked.end:
        return None
    return Span(start, end) if start < end else None


def _fit(
    sources: Sequence[SourceText], placed: Sequence[Sequence[Span | None]]
) -> tuple[int, int, int]:
    """Return how many selections have the words of their names, fit the text, are whole words."""
    named = fitting = whole = 0
    for source, spans in zip(sources, placed, strict=True):
        for marked, span in zip(source.marked, spans, strict=True):
            if span is not None:
                fitting += 1
                named += _is_named(marked.name, span.of(source.text))
                whole += _is_whole(source.text, span)
    return named, fitting, whole


def _is_whole(text: str, span: Span) -> bool:
    """Tell whether a span begins and ends with letters at the edge of words, or close to it."""
    words = span.of(text)
    begins = not words[0].isspace() and not text[span.start - 1 : span.start].isalnum()
    ends = not words[-1].isspace() and not text[span.end : span.end + 1].isalnum()
    return begins and ends


def _is_named(name: str, words: str) -> bool:
    """Tell whether `name` gives the words, or their beginning: many programs cut it silently."""
    told, said = _one_line(_SHORTENED.sub("", name)), _one_line(words)
    is_beginning = _SHORTENED.search(name) or len(told) >= _CUT
    return bool(told) and (said.startswith(told) if is_beginning else told == said)


def _by_words(name: str, text: str) -> Span | None:
    """Return the one place of a name that is a quotation in full, None if there is no one such."""
    told = name.split()
    if len(told) < _LEAST_WORDS or _SHORTENED.search(name):
        return None
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, told)) + r"(?!\w)")
    places = [Span(*found.span()) for found in pattern.finditer(text)]
    return places[0] if len(places) == 1 else None


def _one_line(text: str) -> str:
    """Return the text as a name gives it: on one line, without what XML cannot hold."""
    return " ".join(_LOST_IN_NAMES.sub("", text).split())
