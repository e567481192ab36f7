"""From a source to the reading text, its map, its paragraphs and its defects.

A blank that was wide in the source is one space in the reading text; where a number was lost
there, that space is the span of the defect.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from muqabala.model.document import Defect, DefectKind, Paragraph
from muqabala.model.source_map import Piece, SourceMap
from muqabala.model.span import Span
from muqabala.reading.boilerplate import boilerplate_rule
from muqabala.reading.byline import is_byline
from muqabala.reading.dateline import is_date_line
from muqabala.reading.lines import Line, read_lines, straightened, wrap_of
from muqabala.text.characters import has_layout
from muqabala.text.repair.cut_words import (
    are_halves,
    find_fragments,
    is_broken,
    is_visual_order,
    may_be_visual_order,
)
from muqabala.text.repair.gaps import find_gaps
from muqabala.text.repair.line_fit import fit
from muqabala.text.repair.line_words import describe
from muqabala.text.repair.lines import (
    Wrap,
    ends_sentence,
    find_wrap,
    opens_list_item,
    runs_on,
)
from muqabala.text.repair.mojibake import find_codec
from muqabala.text.traced import Composer, piece_of

_HEAD_PARAGRAPHS = 4
_SHORT = 0.8
_BELONGS = 0.6
_BROKEN_SHARE = 0.12
_ENOUGH_WORDS = 12
_ENOUGH_FRAGMENTS = 5


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning made of a source."""

    text: str
    source_map: SourceMap
    paragraphs: tuple[Paragraph, ...]
    defects: tuple[Defect, ...]


def clean(source: str) -> Cleaned:
    """Return the reading text of `source` with its map, paragraphs and defects."""
    codec = find_codec(source)
    sound = None if codec or has_layout(source) else _as_it_stands(source)
    return sound or _cleaned(source, codec)


def _cleaned(source: str, codec: str) -> Cleaned:
    lines = read_lines(source, codec)
    wrap = wrap_of(lines)
    fault = _fault([line.text for line in lines])
    if wrap and not fault:
        lines = straightened(lines)
    sheet = _Sheet(source, any(line.rotated for line in lines))
    for group in _paragraphs(lines, None if fault else wrap):
        sheet.add_paragraph(group)
    text, source_map = sheet.composer.finish()
    defects = sheet.defects
    if fault:
        whole = Span(0, len(text))
        defects.insert(0, Defect(DefectKind.UNREPAIRED, whole, (Span(0, len(source)),), fault))
    else:
        defects += _missing_numbers(text, source_map, sheet.wide)
    defects = [
        defect if defect.source else replace(defect, source=source_map.to_source(defect.span))
        for defect in defects
    ]
    defects.sort(key=lambda defect: defect.span)
    return Cleaned(text, source_map, tuple(sheet.paragraphs), tuple(defects))


def _as_it_stands(source: str) -> Cleaned | None:
    """Return a source whose lines have nothing to clean, or None where they are to be joined.

    Most texts are such; all that happens to them is that blanks at the ends of lines go.
    """
    texts: list[str] = []
    starts: list[int] = []
    spaced: list[str] = []
    at = 0
    for line, whole in zip(source.splitlines(), source.splitlines(keepends=True), strict=True):
        words = line.strip(" ")
        if words:
            texts.append(words)
            starts.append(at if line[0] != " " else at + line.index(words[0]))
        spaced.append(words)
        at += len(whole)
    if find_wrap(_without_repeated(spaced)) or _fault(texts):
        return None
    text = "\n".join(texts)
    source_map = SourceMap(tuple(_standing_pieces(texts, starts)))
    gaps = tuple(_missing_numbers(text, source_map, ()))
    return Cleaned(text, source_map, _each_a_paragraph(texts), gaps)


def _without_repeated(lines: Sequence[str]) -> list[str]:
    """Return `lines` with one blank one where there are several, and none at the end."""
    kept = [line for before, line in pairwise(("x", *lines)) if line or before]
    return kept if kept and kept[-1] else kept[:-1]


def _each_a_paragraph(lines: Iterable[str]) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    start = 0
    for line in lines:
        end = start + len(line)
        paragraphs.append(Paragraph(Span(start, end)))
        start = end + 1
    return tuple(paragraphs)


def _standing_pieces(lines: Iterable[str], starts: Iterable[int]) -> list[Piece]:
    """Return the pieces of lines that stand as in the source, and of the ends between them."""
    pieces: list[Piece] = []
    start = length = at = 0
    for line, source_start in zip(lines, starts, strict=True):
        if length and source_start != at + 1:  # More than a line end: a blank line, or a blank.
            pieces.append(piece_of((start, length, at - (length - start), at)))
            pieces.append(piece_of((length, length + 1, at, source_start)))
            start = length + 1
        length += len(line) + bool(length)
        at = source_start + len(line)
    if length:
        pieces.append(piece_of((start, length, at - (length - start), at)))
    return pieces


def _fault(lines: Sequence[str]) -> str:
    """Return why a text is too broken to be put right, or ""."""
    text = " ".join(lines[:200])
    words = text.split(" ")
    if len(words) < _ENOUGH_WORDS:
        return ""
    if may_be_visual_order(text) and is_visual_order(words):
        return "visual_order"
    return "fragments" if is_broken(words, _BROKEN_SHARE, _ENOUGH_FRAGMENTS) else ""


def _paragraphs(lines: Sequence[Line], wrap: Wrap | None) -> list[list[Line]]:
    """Group the lines that are one paragraph."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _continues(groups, line, wrap):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _continues(groups: Sequence[Sequence[Line]], line: Line, wrap: Wrap | None) -> bool:
    if wrap is None:
        return False
    previous = groups[-1][-1]
    if opens_list_item(line.text) and (
        ends_sentence(previous.text) or opens_list_item(groups[-1][0].text)
    ):
        return False
    in_head = len(groups) <= _HEAD_PARAGRAPHS
    for text in (previous.text, line.text):
        if _stands_alone(text, in_head=in_head and len(text) < _SHORT * wrap.width):
            return False
    if runs_on(previous.text, line.text, wrap, blank_between=line.after_blank):
        return True
    return len(groups) == 1 and len(groups[0]) < 3 and _is_split_headline(previous, line, wrap)


def _stands_alone(text: str, *, in_head: bool) -> bool:
    """Tell whether a line is the site's or, short and in the head, names publisher or day."""
    return bool(boilerplate_rule(text) or (in_head and (is_byline(text) or is_date_line(text))))


def _is_split_headline(previous: Line, line: Line, wrap: Wrap) -> bool:
    """Tell whether the text opens with a headline, set larger, over two lines."""
    if line.after_blank or max(len(previous.text), len(line.text)) >= wrap.width:
        return False
    last, first = previous.text.rsplit(" ", 1)[-1], line.text.split(" ", 1)[0]
    return fit(describe(last), describe(first), {}) >= _BELONGS


def _missing_numbers(text: str, source_map: SourceMap, wide: Sequence[int]) -> list[Defect]:
    return [
        Defect(DefectKind.MISSING_NUMBER, span, source_map.to_source(span))
        for span in find_gaps(text, wide)
    ]


@dataclass
class _Sheet:
    """The reading text while it is set paragraph by paragraph.

    `damaged` tells that lines of the text were rotated, so that pieces of words are faults.
    """

    source: str
    damaged: bool
    composer: Composer = field(default_factory=Composer)
    paragraphs: list[Paragraph] = field(default_factory=list)
    defects: list[Defect] = field(default_factory=list)
    wide: list[int] = field(default_factory=list)

    def add_paragraph(self, group: Sequence[Line]) -> None:
        """Set `group`, the lines of one paragraph."""
        if self.paragraphs:
            self._add_blank("\n", group[0])
        start = self.composer.length
        self._add_line(group[0])
        for previous, line in pairwise(group):
            if are_halves(previous.text.rsplit(" ", 1)[-1], line.text.split(" ", 1)[0]):
                self._note_cut(previous, line)
            else:
                self._add_blank(" ", line)
            self._add_line(line)
        span = Span(start, self.composer.length)
        self.paragraphs.append(Paragraph(span))
        self.defects += _layout_defects(group, span)

    def _add_blank(self, blank: str, line: Line) -> None:
        """Set the blank before `line`, which answers all that was dropped between the lines."""
        start, end = self.composer.source_end, line.clean.traced.source[0]
        before = self.source[start:end].splitlines() or [""]
        if blank == " " and before[0].strip(" \t\u00a0") == "" and before[0]:
            self.wide.append(self.composer.length)
        self.composer.add_mapped(blank, start, end)

    def _add_line(self, line: Line) -> None:
        start = self.composer.length
        traced = line.clean.traced
        self.wide += [
            start + piece.start
            for piece in traced.pieces
            if not piece.is_literal and traced.text[piece.start : piece.end] == " "
        ]
        self.composer.add(traced)
        span = Span(start, self.composer.length)
        self.defects += _line_defects(line, span)
        if self.damaged and line.rotated != "suspected":
            self.defects += _fragments(line, start)

    def _note_cut(self, previous: Line, line: Line) -> None:
        head = previous.text.rsplit(" ", 1)[-1]
        tail = line.text.split(" ", 1)[0]
        at = self.composer.length
        span = Span(at - len(head), at + len(tail))
        self.defects.append(Defect(DefectKind.CUT_WORD, span, (), head + tail, repaired=True))


def _line_defects(line: Line, span: Span) -> list[Defect]:
    source = (Span(*line.clean.traced.source),)
    found: list[Defect] = []
    if line.rotated:
        repaired = line.rotated == "repaired"
        detail = " ".join(line.joined)
        found.append(Defect(DefectKind.ROTATED_LINE, span, source, detail, repaired=repaired))
    if line.cut:
        detail = " ".join(line.cut)
        found.append(Defect(DefectKind.CUT_WORD, span, source, detail, repaired=True))
    if line.mistaken:
        found.append(Defect(DefectKind.MOJIBAKE, span, source, line.mistaken, repaired=True))
    return found


def _fragments(line: Line, start: int) -> list[Defect]:
    """Return the words that lost letters and cannot be completed."""
    words = line.text.split(" ")
    found: list[Defect] = []
    for n in find_fragments(words):
        offset = start + sum(len(word) + 1 for word in words[:n])
        span = Span(offset, offset + len(words[n]))
        found.append(Defect(DefectKind.CUT_WORD, span, (), words[n]))
    return found


def _layout_defects(group: Sequence[Line], span: Span) -> list[Defect]:
    """Return what was cleaned in a paragraph, one defect a kind with its count as detail."""
    source = (
        Span(
            min(line.clean.traced.source[0] for line in group),
            max(line.clean.traced.source[1] for line in group),
        ),
    )
    counts = (
        (DefectKind.STRETCHED, sum(line.clean.stretched for line in group)),
        (DefectKind.INVISIBLE, sum(line.clean.hidden for line in group)),
        (DefectKind.PRESENTATION_FORMS, sum(line.clean.forms for line in group)),
        (DefectKind.HARD_WRAP, len(group) - 1),
    )
    found = [
        Defect(kind, span, source, str(count), repaired=True) for kind, count in counts if count
    ]
    if any(line.clean.overrides for line in group):
        found.append(Defect(DefectKind.OVERRIDE, span, source, repaired=True))
    return found
