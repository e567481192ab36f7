"""What we print, as DOCX: every paragraph with its direction, notes as true comments.

Word keeps direction in three places (run, paragraph, table) and bold and size of Arabic in
elements of their own; python-docx writes some of them, the rest is set here, in the order that
the schema of WordprocessingML wants.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from muqabala.exporting.printed.columns import column_widths
from muqabala.exporting.printed.looks import look_of
from muqabala.exporting.printed.printed import (
    PRINTABLE,
    Block,
    Columns,
    Comment,
    Heading,
    Paragraph,
    Printed,
    Run,
    Table,
)
from muqabala.text.directions import is_right_to_left
from muqabala.text.terms import term

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

_FONT, _LATIN_FONT = "Noto Naskh Arabic", "Noto Sans"
_POINTS = 12
_LETTERS_IN_LINE, _CELL_PADDING = 84, 2
_SIZES = {"Normal": _POINTS, "Heading 1": 18, "Heading 2": 15, "Heading 3": 13}
"""Points; Word keeps the size of Arabic apart, and its own headings leave it as the body's."""
_AFTER_SIZE = ("w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:rtl", "w:cs", "w:lang")
_PROGRAM = "Muqabala"
_LEFT_TO_RIGHT = "\u200e"
"""The mark that keeps the parts of a date in order; word processors know no isolates."""
_INK = "1F2328"
_ROLE_STYLES = {"quote": "Quote", "headline": "Heading 3"}
_ROLE_LOOKS = {"muted": "muted", "boilerplate": "muted", "remarks": "muted"}
_AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
               "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
               "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle",
               "w:rPr", "w:sectPr", "w:pPrChange")  # fmt: skip
_UNDERLINES = {"solid": "single", "dotted": "dotted", "dashed": "dash", "wavy": "wave"}


def docx_file(printed: Printed) -> bytes:
    """Return the whole as a DOCX document."""
    import docx  # A tenth of a second that only an export costs.

    return _Writer(docx.Document(), printed).bytes()


class _Writer:
    """Writes blocks into one document, and gathers the runs that carry each note."""

    def __init__(self, document: DocxDocument, printed: Printed) -> None:
        self._document = document
        self._printed = printed
        self._mirrored = term("language.direction", printed.language) == "rtl"
        self._carriers: dict[str, list[Any]] = {}
        self._style_ids: dict[str, str] = {}
        self._end = document.element.body.sectPr
        self._set_up()

    def bytes(self) -> bytes:
        for block in self._printed.blocks:
            self._block(self._document, block)
        for comment in self._printed.comments:
            self._comment(comment)
        buffer = io.BytesIO()
        self._document.save(buffer)
        return buffer.getvalue()

    def _set_up(self) -> None:
        from docx.shared import Cm, Pt, RGBColor

        document = self._document
        document.core_properties.title = self._printed.title.translate(PRINTABLE)[:255]
        document.core_properties.author = _PROGRAM
        document.core_properties.comments = ""
        for section in document.sections:
            section.left_margin = section.right_margin = Cm(2)
            section.top_margin = section.bottom_margin = Cm(2)
        for name in ("Normal", "Heading 1", "Heading 2", "Heading 3", "Quote", "Title"):
            style = document.styles[name]
            self._style_ids[name] = style.style_id
            _set_fonts(style.element.get_or_add_rPr())
            style.font.color.rgb = RGBColor.from_string(_INK)
            if size := _SIZES.get(name):
                style.font.size = Pt(size)
                style.font.bold = style.font.cs_bold = name != "Normal"
                _put(style.element.rPr, "w:szCs", {"w:val": str(2 * size)}, _AFTER_SIZE)

    def _block(self, home: Any, block: Block) -> None:
        match block:
            case Heading(text, level):
                self._fill(self._made(home, f"Heading {level}"), (Run(text),))
            case Paragraph():
                self._paragraph(home, block)
            case Table(heads, rows):
                self._table(home, heads, rows)
            case Columns(columns):
                for column in columns:
                    for inner in column:
                        self._block(home, inner)

    def _paragraph(self, home: Any, block: Paragraph) -> None:
        made = self._made(home, _ROLE_STYLES.get(block.role, ""))
        self._fill(made, _with_marker(block), _ROLE_LOOKS.get(block.role, ""))
        _indent(made, block)

    def _made(self, home: Any, style: str) -> Any:
        """Add a paragraph; set by name, a style would be looked for among all each time.

        So would the end of the whole, which stands behind all that was written before.
        """
        made = self._appended() if home is self._document else home.add_paragraph()
        if style:
            made._p.style = self._style_ids[style]
        return made

    def _appended(self) -> Any:
        """Add a paragraph before the section's end, which is the last of the whole."""
        from docx.oxml import OxmlElement
        from docx.text.paragraph import Paragraph as DocxParagraph

        element = OxmlElement("w:p")
        self._end.addprevious(element)
        return DocxParagraph(element, self._document._body)

    def _table(self, home: Any, heads: Sequence[str], rows: Sequence[Any]) -> None:
        from docx.enum.table import WD_TABLE_DIRECTION

        table = home.add_table(rows=1, cols=len(heads))
        table.style = "Table Grid"
        _widen(table, heads, rows)
        if self._mirrored:
            table.table_direction = WD_TABLE_DIRECTION.RTL
        for cell, words in zip(table.rows[0].cells, heads, strict=True):
            self._fill(cell.paragraphs[0], (Run(words, "strong"),))
        _put(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader", {})
        for row in rows:
            for cell, paragraphs in zip(table.add_row().cells, row, strict=True):
                self._cell(cell, paragraphs)

    def _cell(self, cell: Any, paragraphs: Iterable[Paragraph]) -> None:
        for number, each in enumerate(paragraphs):
            made = cell.add_paragraph() if number else cell.paragraphs[0]
            self._fill(made, each.runs, _ROLE_LOOKS.get(each.role, ""))

    def _fill(self, made: Any, runs: Sequence[Run], look: str = "") -> None:
        words = "".join(run.text for run in runs if not run.fenced)
        from_the_right = is_right_to_left(words, self._mirrored)
        if from_the_right:
            _put(made._p.get_or_add_pPr(), "w:bidi", {}, _AFTER_BIDI)
        for run in runs:
            if not run.text:
                continue
            words = run.text.translate(PRINTABLE)
            words = f"{_LEFT_TO_RIGHT}{words}{_LEFT_TO_RIGHT}" if run.fenced else words
            written = made.add_run(words)
            rtl = not run.fenced and is_right_to_left(run.text, from_the_right)
            _dress(written, run.look or look, rtl=rtl)
            for note in run.notes:
                self._carriers.setdefault(note, []).append(written)

    def _comment(self, comment: Comment) -> None:
        runs = self._carriers.get(comment.id)
        if not runs:
            self._unanchored(comment)
            return
        author = comment.author or _PROGRAM
        made = self._document.add_comment([runs[0], runs[-1]], author=author, initials=author[:1])
        made._comment_elm.set(_name("w:date"), _moment(comment.created))
        said = [each for each in comment.paragraphs if each.role != "quote"]
        for number, each in enumerate(said):
            place = made.add_paragraph() if number else made.paragraphs[0]
            self._fill(place, _with_marker(each), _ROLE_LOOKS.get(each.role, ""))

    def _unanchored(self, comment: Comment) -> None:
        """Write a note at the end that no words of this document carry."""
        for each in comment.paragraphs:
            self._paragraph(self._document, each)


def _with_marker(block: Paragraph) -> Sequence[Run]:
    return (Run(f"{block.marker} "), *block.runs) if block.marker else block.runs


def _widen(table: Any, heads: Sequence[str], rows: Sequence[Any]) -> None:
    """Give columns room by their words, before rows are added, which take the widths over."""
    cells = [heads, *([" ".join(_words_of(each)) for each in row] for row in rows)]
    columns = list(zip(*cells, strict=True))
    words = [" ".join(column).split() for column in columns]
    least = [max(map(len, each), default=0) + _CELL_PADDING for each in words]
    wanted = [max(map(len, each)) + _CELL_PADDING for each in columns]
    widths = column_widths(least, wanted, _LETTERS_IN_LINE)
    room = sum(column.width for column in table.columns)
    for column, head, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = head.width = round(room * width / _LETTERS_IN_LINE)


def _words_of(cell: Iterable[Paragraph]) -> Iterable[str]:
    return ("".join(run.text for run in each.runs) for each in cell)


def _indent(made: Any, block: Paragraph) -> None:
    """Set an item of a list in, and a note apart from the next.

    In paragraphs from right to left Word takes left for right.
    """
    from docx.shared import Pt

    if block.role == "remarks":
        made.paragraph_format.space_after = Pt(2 * _POINTS)
    if block.role == "item":
        made.paragraph_format.left_indent = Pt(1.5 * _POINTS * (block.depth + 1))
        made.paragraph_format.first_line_indent = Pt(-_POINTS)


def _set_fonts(properties: Any) -> None:
    names = {"w:ascii": _LATIN_FONT, "w:hAnsi": _LATIN_FONT, "w:cs": _FONT}
    fonts = properties.get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key, value in names.items():
        fonts.set(_name(key), value)


def _dress(run: Any, look_name: str, *, rtl: bool) -> None:
    from docx.shared import RGBColor

    look = look_of(look_name)
    if look.bold:
        run.font.bold = run.font.cs_bold = True
    if look.italic:
        run.font.italic = run.font.cs_italic = True
    if look.ink:
        run.font.color.rgb = RGBColor.from_string(look.ink)
    properties = run._r.get_or_add_rPr()
    if look.line:
        known = {"w:val": _UNDERLINES[look.line], "w:color": look.line_ink}
        _put(properties, "w:u", known, ("w:effect", "w:bdr", "w:shd", "w:rtl", "w:lang"))
    if look.fill:
        known = {"w:val": "clear", "w:color": "auto", "w:fill": look.fill}
        _put(properties, "w:shd", known, ("w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:lang"))
    if rtl:
        run.font.rtl = True
        _put(properties, "w:lang", {"w:bidi": "ar-SA"}, ("w:eastAsianLayout", "w:specVanish"))


def _put(parent: Any, name: str, attributes: dict[str, str], before: Iterable[str] = ()) -> None:
    """Set a child element, in place of one of its name, before the elements that must follow."""
    from docx.oxml import OxmlElement

    for old in parent.findall(_name(name)):
        parent.remove(old)
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(_name(key), value)
    parent.insert_element_before(element, *before)


def _name(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))


def _moment(created: str) -> str:
    """Return an ISO time as comments have it, the epoch where there is none."""
    try:
        when = datetime.fromisoformat(created).astimezone(UTC)
    except ValueError:
        when = datetime.fromtimestamp(0, UTC)
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")
