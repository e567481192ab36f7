"""How a mark is drawn: one line style for each kind, so that meaning never rests on colour alone.

Legend and page draw with the same functions. Everything is painted behind the letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from muqabala.ui.reading.mark_geometry import Piece
from muqabala.ui.reading.marks import Mark, MarkKind
from muqabala.ui.reading.palette import ReadingPalette, color

_UNDERLINE = 0.40
"""Where underlines run, as a share of the font size below the baseline."""
_DROP = 3.5
"""How many pixels lower the line of a name inside another name, or of a quotation, runs."""


@dataclass(frozen=True, slots=True)
class LineStyle:
    """An underline: its width in pixels, its dashes in widths (none: solid), its ends."""

    width: float
    dashes: tuple[float, ...] = ()
    round_ends: bool = False
    doubled: bool = False


LINES: dict[MarkKind, LineStyle] = {
    MarkKind.PERSON: LineStyle(2.4, (0.01, 2.0), round_ends=True),
    MarkKind.ORGANIZATION: LineStyle(2.0),
    MarkKind.PLACE: LineStyle(2.0, (3.5, 2.2)),
    MarkKind.DATE: LineStyle(1.0),
    MarkKind.QUOTE: LineStyle(1.2, (6.0, 3.0, 1.0, 3.0)),
    MarkKind.LOADED: LineStyle(1.2, doubled=True),
    MarkKind.REPAIR: LineStyle(1.4, (1.0, 2.0)),
}
PATTERNS = {
    "green": Qt.BrushStyle.HorPattern,
    "blue": Qt.BrushStyle.BDiagPattern,
    "pink": Qt.BrushStyle.Dense6Pattern,
    "violet": Qt.BrushStyle.DiagCrossPattern,
}
"""What tells the colours of notes apart where colours are not seen; yellow is plain."""
BOXED = frozenset({MarkKind.NUMBER})
_FILLED = frozenset({MarkKind.NOTE, MarkKind.SEARCH})


def draw_behind(
    painter: QPainter, mark: Mark, pieces: Sequence[Piece], palette: ReadingPalette
) -> None:
    """Draw the fill of a mark; the lines come after, so that no fill covers one."""
    if mark.kind in _FILLED:
        for piece in pieces:
            _draw_marker(painter, piece, mark, palette)
        if mark.kind is MarkKind.NOTE and pieces:
            _draw_note_edge(painter, pieces[0], note_colors(mark.color, palette)[1])
    elif mark.kind is MarkKind.MISSING:
        for piece in pieces:
            _draw_gap(painter, piece, palette)
    else:
        fill = fill_color(mark, palette)
        for piece in pieces:
            if fill.alpha():
                _fill_rounded(painter, _box(mark, piece), fill)
            if mark.uncertain:
                hatch = line_color(mark.kind, palette, palette.hatch_alpha)
                painter.fillRect(piece.rect, QBrush(hatch, Qt.BrushStyle.BDiagPattern))


def draw_lines(
    painter: QPainter, mark: Mark, pieces: Sequence[Piece], palette: ReadingPalette
) -> None:
    """Draw the underline, box or wave of a mark."""
    if mark.conflict:
        for piece in pieces:
            _draw_conflict(painter, piece, palette, settled=mark.settled)
    elif mark.kind in BOXED:
        painter.setPen(QPen(line_color(mark.kind, palette), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in pieces:
            painter.drawRoundedRect(_box(mark, piece), 4, 4)
    elif mark.kind in LINES:
        style = LINES[mark.kind]
        painter.setPen(_pen(style, line_color(mark.kind, palette)))
        for piece in pieces:
            _draw_underline(painter, piece, style, _drop(mark))


def draw_lit(painter: QPainter, pieces: Sequence[Piece], palette: ReadingPalette) -> None:
    """Draw the glow of a mark whose counterpart is pointed at."""
    painter.setPen(QPen(color(palette.lit), 1.6))
    painter.setBrush(color(palette.lit, palette.lit_alpha))
    for piece in pieces:
        painter.drawRoundedRect(piece.rect.adjusted(-2.5, -0.5, 2.5, 1.5), 5, 5)


def draw_current(painter: QPainter, pieces: Sequence[Piece], palette: ReadingPalette) -> None:
    """Draw the frame of the search hit or mention that the keyboard is on."""
    painter.setPen(QPen(color(palette.accent), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for piece in pieces:
        painter.drawRoundedRect(piece.rect.adjusted(-3.0, -1.0, 3.0, 2.0), 5, 5)


_VARIANTS = {
    "changed": ("compatible", Qt.PenStyle.DashDotLine),
    "alone": ("organization", Qt.PenStyle.SolidLine),
    "moved": ("person", Qt.PenStyle.DotLine),
    "same": ("agree", Qt.PenStyle.DashLine),
}
"""The colour and the line of words that differ between two passages, or are the same."""


def draw_variant(
    painter: QPainter, pieces: Sequence[Piece], palette: ReadingPalette, kind: str
) -> None:
    """Draw a ground and a line beneath words of a facing passage."""
    name, line = _VARIANTS[kind]
    ink = getattr(palette, name)
    for piece in pieces:
        rect = piece.rect.adjusted(-1.0, 0.0, 1.0, 1.0)
        painter.fillRect(rect, color(ink, palette.shared_alpha))
        painter.setPen(QPen(color(ink), 2.0, line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def line_color(kind: MarkKind, palette: ReadingPalette, alpha: int = 255) -> QColor:
    """Return the colour of the kind's line."""
    if kind is MarkKind.NOTE:
        return color(palette.note_edge, alpha)
    return color(getattr(palette, kind.value), alpha)


def fill_color(mark: Mark, palette: ReadingPalette) -> QColor:
    """Return what stands behind the letters: more where both documents share it."""
    if mark.conflict:
        return color(palette.conflict_fill)
    if mark.kind in BOXED:
        return color(palette.number_fill, 255 if mark.shared else 120)
    if mark.kind is MarkKind.REPAIR:
        return color(palette.repair, palette.shared_alpha)
    filled = mark.shared and not mark.nested  # the name around it is filled already
    return line_color(mark.kind, palette, palette.shared_alpha if filled else 0)


def _box(mark: Mark, piece: Piece) -> QRectF:
    if mark.kind in BOXED:
        return piece.rect.adjusted(-1.2, 0.5, 1.2, 0.5)
    return piece.rect.adjusted(-1.0, 0.0, 1.0, 0.0)


def _fill_rounded(painter: QPainter, rect: QRectF, fill: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, 4, 4)


def _draw_marker(painter: QPainter, piece: Piece, mark: Mark, palette: ReadingPalette) -> None:
    room = piece.rect.adjusted(-1.0, 0.0, 1.0, 1.0)
    if mark.kind is MarkKind.NOTE:
        draw_note_fill(painter, room, mark.color, palette)
    else:
        painter.fillRect(room, color(palette.search))


def draw_note_fill(painter: QPainter, room: QRectF, name: str, palette: ReadingPalette) -> None:
    """Fill a place with the colour of a note, `""` for none of its own, and its pattern."""
    fill, edge = note_colors(name, palette)
    painter.fillRect(room, color(fill))
    if name in PATTERNS:
        painter.fillRect(room, QBrush(color(edge, palette.pattern_alpha), PATTERNS[name]))


def note_colors(name: str, palette: ReadingPalette) -> tuple[str, str]:
    """Return fill and edge of a note's colour; of one that no theme knows those of any note."""
    fill = getattr(palette, f"mark_{name}", palette.note)
    return fill, getattr(palette, f"mark_{name}_edge", palette.note_edge)


def _draw_note_edge(painter: QPainter, first: Piece, edge: str) -> None:
    """Draw the edge where a note begins: it tells a note from a search hit without colour."""
    painter.setPen(QPen(color(edge), 1.6))
    right = first.rect.right() + 1.5
    painter.drawLine(QLineF(right, first.rect.top() - 1.0, right, first.rect.bottom() + 2.0))


def _draw_gap(painter: QPainter, piece: Piece, palette: ReadingPalette) -> None:
    rect = gap_box(piece)
    hatch = color(palette.missing, palette.hatch_alpha)
    painter.fillRect(rect, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
    painter.setPen(QPen(color(palette.missing), 1.0, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 3, 3)
    painter.setPen(color(palette.ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "؟")


def gap_box(piece: Piece) -> QRectF:
    """Return the box of a lost number: in the widened blank, else before the letter there.

    A blank that ends its line has little room: there the box reaches into the margin.
    """
    inset = 0.22 * piece.em
    if piece.rect.width() > piece.em:
        return piece.rect.adjusted(inset, 2.0, -inset, 0.0)
    right = piece.rect.right() - (piece.em + 2.0 if piece.is_blank else 0.0)
    return QRectF(right + 1.0, piece.rect.top() + 2.0, piece.em, piece.rect.height() - 2.0)


def _drop(mark: Mark) -> float:
    return _DROP if mark.nested or mark.kind is MarkKind.QUOTE else 0.0


def _draw_underline(painter: QPainter, piece: Piece, style: LineStyle, drop: float) -> None:
    y = round(piece.baseline + _UNDERLINE * piece.em + drop) + (
        0.5 if style.width % 2 == 1 else 0.0
    )
    line = QLineF(piece.rect.left(), y, piece.rect.right(), y)
    painter.drawLine(line)
    if style.doubled:
        painter.drawLine(line.translated(0.0, 3.0))


def _draw_conflict(
    painter: QPainter, piece: Piece, palette: ReadingPalette, *, settled: bool
) -> None:
    """Draw the box and flag of a conflict, waved beneath; a confirmed one has a solid line."""
    crimson = color(palette.conflict)
    box = piece.rect.adjusted(-1.2, 0.5, 1.2, 0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(crimson, 1.2))
    painter.drawRoundedRect(box, 4, 4)
    if settled:
        painter.fillRect(QRectF(box.left(), box.bottom() + 1.0, box.width(), 2.6), crimson)
    else:
        painter.setPen(QPen(crimson, 1.5))
        painter.drawPath(wave(box.left(), box.right(), box.bottom() + 2.5))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(crimson)
    size = 0.3 * piece.em
    corner = box.topRight()
    flag = [corner, corner - QPointF(size, 0.0), corner + QPointF(0.0, size)]
    painter.drawPolygon(flag)


def wave(left: float, right: float, y: float) -> QPainterPath:
    """Return a wavy line from `left` to `right` around `y`."""
    length, height = 6.0, 1.6
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        half = min(length / 2, right - x)
        path.quadTo(x + half / 2, y + (-2 * height if up else 2 * height), x + half, y)
        x, up = x + half, not up
        if half < length / 2:
            break
    return path


def _pen(style: LineStyle, line: QColor) -> QPen:
    pen = QPen(line, style.width)
    if style.dashes:
        pen.setDashPattern(list(style.dashes))
    ends = Qt.PenCapStyle.RoundCap if style.round_ends else Qt.PenCapStyle.FlatCap
    pen.setCapStyle(ends)
    return pen
