"""What we print, as PDF: A4, Arabic shaped and in order, marks under the words, notes at the end.

The same content gives the same bytes: nothing of the day or the machine is written into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from muqabala.exporting.printed.columns import column_widths
from muqabala.exporting.printed.looks import look_of
from muqabala.exporting.printed.printed import (
    PRINTABLE,
    Block,
    Cell,
    Columns,
    Comment,
    Heading,
    Paragraph,
    Printed,
    Run,
    Table,
    with_ended_notes,
)
from muqabala.text.directions import is_right_to_left
from muqabala.text.terms import term

if TYPE_CHECKING:
    from fpdf import FPDF

    from muqabala.exporting.printed.pdf_faces import Faces
    from muqabala.exporting.printed.pdf_lines import Line, Words
    from muqabala.exporting.printed.pdf_sheet import Column

_PROGRAM = "Muqabala"
_SIZE, _SMALL = 12.0, 10.0
_SMALL_ROLES = frozenset({"muted", "boilerplate", "remarks"})
_HEADINGS = {1: 18.0, 2: 14.0, 3: 12.5}
_CLOSE = 0.9
"""The size of words in tables and columns, of those on the whole width."""
_STEP = 18.0
"""How much further in a quotation or a list stands."""
_GAP, _CELL_GAP = 22.0, 10.0


def pdf_file(printed: Printed) -> bytes:
    """Return the whole as a PDF document."""
    from fpdf import FPDF  # A third of a second that only an export costs.

    from muqabala.exporting.printed.pdf_faces import Faces

    pdf = FPDF(unit="pt", format="A4")
    pdf.set_auto_page_break(auto=False)
    with closing(Faces(pdf)) as faces:
        return _Writer(pdf, printed, faces).bytes()


class _Writer:
    """Writes blocks onto a sheet."""

    def __init__(self, pdf: FPDF, printed: Printed, faces: Faces) -> None:
        from muqabala.exporting.printed.pdf_sheet import Sheet

        self._pdf = pdf
        self._printed = printed
        self._mirrored = term("language.direction", printed.language) == "rtl"
        self._numbers = {each.id: number for number, each in enumerate(printed.comments, 1)}
        self._faces = faces
        self._sheet = Sheet()

    def bytes(self) -> bytes:
        for block in self._printed.blocks:
            self._block(block)
        self._comments(self._printed.comments)
        for page in range(self._sheet.count):
            number = f"{page + 1} / {self._sheet.count}"
            (foot,) = self._lines(Paragraph((Run(number),), "muted"), 200.0)
            self._sheet.foot(page, foot)
        self._sheet.write(self._pdf)
        self._describe()
        return bytes(self._pdf.output())

    def _describe(self) -> None:
        from fpdf.prefs import ViewerPreferences

        pdf = self._pdf
        pdf.set_title(self._printed.title.translate(PRINTABLE))
        pdf.set_author(_PROGRAM)
        pdf.set_creator(_PROGRAM)
        pdf.set_lang(self._printed.language)
        pdf.set_creation_date(datetime.fromtimestamp(0, UTC))
        direction = "RTL" if self._mirrored else "LTR"
        pdf.viewer_preferences = ViewerPreferences(display_doc_title=True, direction=direction)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._place(self._lines(block))
                self._sheet.skip(_SIZE if block.role == "remarks" else 0.0)
            case Table(heads, rows):
                self._table(heads, rows)
            case Columns(columns):
                self._beside(columns)

    def _beside(self, columns: Sequence[Sequence[Block]]) -> None:
        if not columns:
            return
        width = (_room() + _GAP) / len(columns) - _GAP
        made = [self._stack(column, width) for column in columns]
        self._row(made, [width] * len(columns), _GAP)
        self._sheet.skip(_SIZE / 2)

    def _heading(self, block: Heading) -> None:
        made = self._heading_lines(block)
        if not self._sheet.fits(_full(made), 3 * _SIZE * 2):
            self._sheet.turn()
        self._place(made)
        if block.level < 3:
            self._sheet.skip(3.0)
            self._sheet.rule()
            self._sheet.skip(5.0)

    def _heading_lines(self, block: Heading, scale: float = 1.0, room: float = 0.0) -> list[Line]:
        from muqabala.exporting.printed.pdf_faces import HEADING
        from muqabala.exporting.printed.pdf_lines import Style, Words

        size = _HEADINGS[block.level] * scale
        style = Style(size, HEADING, look_of("strong"))
        rtl = is_right_to_left(block.text, self._mirrored)
        return self._set([Words(block.text, style)], room or _room(), size * 0.6, rtl=rtl)

    def _place(self, made: Sequence[Line]) -> None:
        self._sheet.place(_full(made))

    def _stack(self, blocks: Iterable[Block], room: float) -> list[Line]:
        """Return the lines of what stands in a column: headings and paragraphs."""
        made: list[Line] = []
        for block in blocks:
            if isinstance(block, Heading):
                made += self._heading_lines(block, _CLOSE, room)
            elif isinstance(block, Paragraph):
                made += self._lines(block, room, _CLOSE)
            elif isinstance(block, Columns):
                made += (line for column in block.columns for line in self._stack(column, room))
            else:
                cells = (paragraph for row in block.rows for cell in row for paragraph in cell)
                made += self._stack(cells, room)
        return made

    def _lines(self, block: Paragraph, room: float = 0.0, scale: float = 1.0) -> list[Line]:
        words = list(self._words(block, scale))
        rtl = self._is_rtl(block)
        room = room or _room()
        step = min(_STEP, room / 12)
        inset = step * (block.depth + (block.role in ("quote", "item")))
        before = words[0].style.size * (0.6 if block.role == "headline" else 0.25)
        made = self._set(words, room - inset, before, rtl=rtl)
        made = [replace(each, inset=inset, barred=block.role == "quote") for each in made]
        if block.marker:
            marker = words[0]._replace(text=block.marker, fenced=True)
            first = self._set([marker], _room(), before, rtl=rtl)[0]
            hung = step * (block.depth - (block.role != "item") + 0.2)
            made[0] = replace(made[0], before=0.0)
            made.insert(0, replace(first, inset=max(0.0, hung), hangs=True))
        return made

    def _set(self, words: Sequence[Words], room: float, before: float, *, rtl: bool) -> list[Line]:
        from muqabala.exporting.printed.pdf_lines import lines

        first, *others = lines(words, room, self._faces, rtl=rtl)
        return [replace(first, before=before), *others]

    def _is_rtl(self, block: Paragraph) -> bool:
        own = "".join(run.text for run in block.runs if not run.fenced)
        return is_right_to_left(own, self._mirrored)

    def _words(self, block: Paragraph, scale: float = 1.0) -> Iterator[Words]:
        from muqabala.exporting.printed.pdf_faces import HEADING, READING
        from muqabala.exporting.printed.pdf_lines import Style, Words

        small = block.role in _SMALL_ROLES
        size = (_SMALL if small else _HEADINGS[3] if block.role == "headline" else _SIZE) * scale
        family = HEADING if block.role == "headline" else READING
        for run, ended in with_ended_notes(block.runs):
            look = look_of(run.look or ("muted" if small else ""))
            if block.role == "headline":
                look = replace(look, bold=True)
            yield Words(run.text, Style(size, family, look), run.fenced)
            for number in sorted(self._numbers[each] for each in ended if each in self._numbers):
                raised = Style(size * 0.62, HEADING, look_of("muted"), raised=True, note=number)
                yield Words(str(number), raised)
        if not block.runs:
            yield Words("", Style(size))

    def _table(self, heads: Sequence[str], rows: Sequence[tuple[Cell, ...]]) -> None:
        head = tuple((Paragraph((Run(text, "strong"),)),) for text in heads)
        if not head:
            return
        widths = self._widths([head, *rows])
        made = [[self._stack(c, w) for c, w in zip(row, widths, strict=True)]
                for row in (head, *rows)]  # fmt: skip
        for number, row in enumerate(made):
            columns = self._columns(row, widths, _CELL_GAP)
            beneath = [made[1]] if number == 0 and len(made) > 1 else []
            further = max((_height(row) for row in beneath), default=0.0)
            if not self._sheet.fits(columns, min(further, 120.0) + 6.0):
                if number and not self._sheet.at_top():
                    self._sheet.turn()
                    self._row(made[0], widths, _CELL_GAP, ruled=True)
                elif not number:
                    self._sheet.turn()
            self._row(row, widths, _CELL_GAP, ruled=True)
        self._sheet.skip(_SIZE / 2)

    def _row(
        self, row: Sequence[list[Line]], widths: Sequence[float], gap: float, *, ruled: bool = False
    ) -> None:
        self._sheet.place(self._columns(row, widths, gap))
        if ruled:
            self._sheet.skip(3.0)
            self._sheet.rule()
            self._sheet.skip(2.0)

    def _columns(
        self, row: Sequence[list[Line]], widths: Sequence[float], gap: float
    ) -> list[Column]:
        """Return the columns of a row from where reading begins."""
        from muqabala.exporting.printed.pdf_sheet import MARGIN, Column

        made, passed = [], 0.0
        for cell, width in zip(row, widths, strict=True):
            left = _room() - passed - width if self._mirrored else passed
            made.append(Column(cell, MARGIN + left, width))
            passed += width + gap
        return made

    def _widths(self, rows: Sequence[tuple[Cell, ...]]) -> list[float]:
        """Return widths that give long cells more room, and no column less than a word needs."""
        room = _room() - _CELL_GAP * (len(rows[0]) - 1)
        least, wanted = [], []
        for column in range(len(rows[0])):
            known = [self._widest(paragraph) for row in rows for paragraph in row[column]]
            least.append(max((word for word, _ in known), default=0.0) + 2.0)
            wanted.append(max((whole for _, whole in known), default=0.0) + 2.0)
        return column_widths(least, wanted, room)

    def _widest(self, block: Paragraph) -> tuple[float, float]:
        """Return the widths of the longest word and of the whole."""
        from muqabala.exporting.printed.pdf_lines import widest

        words = list(self._words(block, _CLOSE))
        return widest(words, self._faces, rtl=self._is_rtl(block))

    def _comments(self, comments: Sequence[Comment]) -> None:
        if comments:
            self._heading(Heading(term("report.notes", self._printed.language)))
        for number, comment in enumerate(comments, 1):
            said = [*comment.paragraphs, *self._signature(comment)]
            inner = [each._replace(depth=each.depth + 1) for each in said]
            inner[:1] = [each._replace(marker=f"{number}.") for each in inner[:1]]
            for place, each in enumerate(inner):
                made = self._lines(each)
                if place == 0:
                    self._sheet.skip(_SIZE / 2)
                    self._sheet.keep(_full(made))
                    self._sheet.note(number)
                self._place(made)

    def _signature(self, comment: Comment) -> Iterator[Paragraph]:
        who = [comment.author, comment.created[:16].replace("T", " ")]
        runs = [Run(each, "muted", fenced=True) for each in who if each]
        if runs:
            yield Paragraph(tuple(part for run in runs for part in (run, Run(" · ")))[:-1], "muted")


def _room() -> float:
    from muqabala.exporting.printed.pdf_sheet import ROOM

    return ROOM


def _full(made: Sequence[Line]) -> list[Column]:
    from muqabala.exporting.printed.pdf_sheet import Column

    return [Column(made)]


def _height(row: Sequence[Sequence[Line]]) -> float:
    return max(sum(line.before + line.height for line in cell) for cell in row)
