"""How a card is measured and drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muqabala.ui.directions import isolated
from muqabala.ui.rich_words import RichWords
from muqabala.ui.theme import Theme
from muqabala.ui.words_layout import LitLook, LitWords, Words

if TYPE_CHECKING:
    from muqabala.ui.cards import Card, Cell, Chip

_Index = QModelIndex | QPersistentModelIndex

MARGIN, PADDING, GAP = 5, 11, 5
TALLEST = "م\nم"
SIDE = 1  # cards reach to the edges of the fields above them
PLAIN_LINES = 8
DOT = 8
LIT_LINES = 14
CELL_PADDING, BAR, RADIUS = 8, 3, 8
KIND_LINES = {
    "person": Qt.PenStyle.DotLine,
    "organization": Qt.PenStyle.SolidLine,
    "place": Qt.PenStyle.DashLine,
}


MOST_KEPT = 450
"""Cards whose layout is kept, ten kilobytes each: a long list with and without its scroll bar."""


class _Measured:
    """A card laid out for one width, ready to be drawn."""

    def __init__(self, card: Card, fonts: _Fonts, width: float, mirrored: bool) -> None:
        inner = width - 2 * (SIDE + PADDING)
        self.chips = [(chip, fonts.chip_width(chip)) for chip in card.chips]
        chips = sum(w + GAP for _, w in self.chips)
        # Many chips get a row of their own, so that they do not crush the words beside them.
        self.chips_last = card.chips_low and chips > 0.45 * inner
        self.chips_low = card.chips_low and not self.chips_last
        self.chips_below = bool(chips) and not card.chips_low and (chips > 0.55 * inner)
        title_width = inner - (0 if self.chips_below or card.chips_low else chips)
        title_font = fonts.section if card.section else fonts.title
        self.title: Words | RichWords = (
            RichWords(card.rich, title_font, title_width, card.title_lines, mirrored)
            if card.rich
            else Words(card.title, title_font, title_width, card.title_lines, mirrored)
        )
        self.title_width = title_width
        beside = len(card.cells) > 1 and not card.stacked
        self.cell_width = (inner - GAP) / 2 if beside else inner
        self.stacked = card.stacked
        cell = self.cell_width - 2 * CELL_PADDING
        self.cells = [
            (
                _cell_words(c, fonts, cell, mirrored),
                Words(c.note, fonts.small, cell, 2, mirrored) if c.note else None,
            )
            for c in card.cells
        ]
        self.body = Words(card.body, fonts.title, inner, 12, mirrored) if card.body else None
        self.detail_width = inner - (chips if self.chips_low else 0)
        self.detail = (
            Words(card.detail, fonts.small, self.detail_width, 3, mirrored) if card.detail else None
        )
        heights = [_cell_height(*cell) for cell in self.cells]
        tallest = max(heights, default=0.0)
        self.cell_heights = heights if card.stacked else [tallest] * len(heights)
        self.cell_height = (
            sum(heights) + GAP * (len(heights) - 1) if card.stacked and heights else tallest
        )
        self.chip_height = fonts.chip_height
        self.height = self._height(card)

    def _height(self, card: Card) -> float:
        if card.section:
            return self.title.height + 14
        height = 2 * (MARGIN + PADDING - 3) + self.title.height
        height += self.chip_height + GAP if self.chips_below else 0
        height += self.cell_height + GAP if self.cells else 0
        height += self.body.height + GAP if self.body else 0
        low = max(
            self.detail.height + 2 if self.detail else 0,
            self.chip_height + 2 if self.chips_low and self.chips else 0,
        )
        return height + low + (self.chip_height + GAP if self.chips_last else 0)


def _cell_words(cell: Cell, fonts: _Fonts, width: float, mirrored: bool) -> Words | LitWords:
    text = cell.text or "—"
    if cell.lit:
        lit = [(one.start, one.end, one.kind) for one in cell.lit]
        return LitWords(text, lit, fonts.small, width, LIT_LINES, mirrored)
    if cell.plain:
        return Words(text, fonts.small, width, PLAIN_LINES, mirrored)
    return Words(text, fonts.value, width, 3, mirrored)


def _cell_height(value: Words | LitWords, note: Words | None) -> float:
    return value.height + (note.height if note else 0) + CELL_PADDING


class _Fonts:
    """The weights and sizes in which a card is set."""

    def __init__(self, base: QFont) -> None:
        self.title = QFont(base)
        self.small = QFont(base)
        self.small.setPointSizeF(base.pointSizeF() - 1)
        self.value = QFont(base)
        self.value.setWeight(QFont.Weight.DemiBold)
        self.section = QFont(self.small)
        self.section.setWeight(QFont.Weight.DemiBold)
        self.chip = QFont(self.small)
        self.chip.setPointSizeF(base.pointSizeF() - 1.5)
        self._chip_metrics = QFontMetricsF(self.chip)
        self.chip_height = self._chip_metrics.height() + 2

    def chip_width(self, chip: Chip) -> float:
        """Return the width of a chip with its padding."""
        dot = DOT + 5 if chip.dot else 0
        return self._chip_metrics.horizontalAdvance(chip.text) + 16 + dot


class CardDelegate(QStyledItemDelegate):
    """Draws cards in a theme's colours."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._measured: dict[tuple[Card, int], _Measured] = {}
        self._fonts = _Fonts(view.font())

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height the card needs at the view's width."""
        width = self._view.viewport().width()
        card: Card = index.data(Qt.ItemDataRole.UserRole)
        if self._view.uniformItemSizes():
            card = replace(card, title=TALLEST, detail=TALLEST, title_lines=2, rich=())
        return QSize(width, round(self._measure(card, width).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one card."""
        card: Card = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        measured = self._measure(card, int(rect.width()))
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if card.section:
                self._draw_section(painter, rect, measured)
            else:
                state = option.state
                self._draw_card(painter, rect, card, measured, state)
        finally:
            painter.restore()

    def _measure(self, card: Card, width: int) -> _Measured:
        if len(self._measured) > MOST_KEPT:
            self._measured.clear()
        if self._fonts.title != self._view.font():
            self._fonts = _Fonts(self._view.font())
            self._measured.clear()
        key = (card, width)
        if key not in self._measured:
            self._measured[key] = _Measured(card, self._fonts, width, self._mirrored)
        return self._measured[key]

    @property
    def _mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _draw_section(self, painter: QPainter, rect: QRectF, measured: _Measured) -> None:
        color = self._theme.color("soft_text")
        measured.title.draw(painter, rect.left() + SIDE + PADDING, rect.top() + 9, color)

    def _draw_card(
        self,
        painter: QPainter,
        rect: QRectF,
        card: Card,
        measured: _Measured,
        state: QStyle.StateFlag,
    ) -> None:
        box = rect.adjusted(SIDE, MARGIN / 2, -SIDE, -MARGIN / 2)
        self._draw_box(painter, box, card, state)
        inner = box.adjusted(PADDING, PADDING - 3, -PADDING, -(PADDING - 3))
        y = inner.top()
        x = inner.left()
        title_x = inner.right() - measured.title_width if self._mirrored else x
        measured.title.draw(painter, title_x, y, self._theme.color("text"))
        if card.kind and isinstance(measured.title, Words):
            self._draw_kind(painter, card.kind, measured.title, title_x, y)
        if not (measured.chips_below or measured.chips_low or measured.chips_last):
            self._draw_chips(painter, inner, y, measured, at_end=True)
        y += measured.title.height
        if measured.chips_below:
            self._draw_chips(painter, inner, y + GAP / 2, measured, at_end=False)
            y += measured.chip_height + GAP
        if measured.cells:
            self._draw_cells(painter, inner, y + GAP, measured)
            y += measured.cell_height + GAP
        if measured.body:
            measured.body.draw(painter, x, y + GAP / 2, self._theme.color("text"))
            y += measured.body.height + GAP
        if measured.detail:
            detail_x = inner.right() - measured.detail_width if self._mirrored else x
            measured.detail.draw(painter, detail_x, y + 2, self._theme.color("soft_text"))
        if measured.chips_last:
            low = y + (measured.detail.height if measured.detail else 0) + GAP
            self._draw_chips(painter, inner, low, measured, at_end=False)
        if measured.chips_low:
            room = (measured.detail.height if measured.detail else 0) - measured.chip_height
            self._draw_chips(painter, inner, y + max(room, 0), measured, at_end=True)

    def _draw_box(
        self, painter: QPainter, box: QRectF, card: Card, state: QStyle.StateFlag
    ) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = "well" if hovered and not selected else "selected" if selected else "card"
        painter.setBrush(self._theme.color(fill))
        focused = selected and self._view.hasFocus()
        edge = "focus" if focused else "border"
        painter.setPen(QPen(self._theme.color(edge), 1.6 if focused else 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if card.mark:
            bar = QRectF(box.left(), box.top() + 9, BAR, box.height() - 18)
            if self._mirrored:
                bar.moveRight(box.right())
            painter.fillRect(bar, self._theme.color(card.mark))

    def _draw_kind(self, painter: QPainter, kind: str, title: Words, x: float, y: float) -> None:
        """Underline the title as the pages underline names of this kind."""
        line = title.lines[0].lineAt(0)
        natural = line.naturalTextRect().translated(QPointF(x, y))
        painter.setPen(
            QPen(self._theme.color(kind), 2, KIND_LINES.get(kind, Qt.PenStyle.SolidLine))
        )
        painter.drawLine(natural.bottomLeft(), natural.bottomRight())

    def _draw_chips(
        self, painter: QPainter, inner: QRectF, y: float, measured: _Measured, *, at_end: bool
    ) -> None:
        # At the end they grow from the trailing edge, below the title from the leading one.
        from_left = at_end == self._mirrored
        x = inner.left() if from_left else inner.right()
        painter.setFont(self._fonts.chip)
        for chip, width in measured.chips:
            left = x if from_left else x - width
            self._draw_chip(painter, QRectF(left, y + 1, width, measured.chip_height), chip)
            x += (width + GAP) * (1 if from_left else -1)

    def _draw_chip(self, painter: QPainter, box: QRectF, chip: Chip) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{chip.role}_fill"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(self._theme.color(chip.role))
        if chip.dot:
            box = self._draw_dot(painter, box, QColor(chip.dot))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, isolated(chip.text))

    def _draw_dot(self, painter: QPainter, box: QRectF, color: QColor) -> QRectF:
        """Draw a point where the chip begins; return the room that is left for its word."""
        place = QRectF(0, 0, DOT, DOT)
        place.moveCenter(box.center())
        painter.setBrush(color)
        if self._mirrored:
            place.moveRight(box.right() - 7)
            painter.drawEllipse(place)
            return box.adjusted(0, 0, -(DOT + 5), 0)
        place.moveLeft(box.left() + 7)
        painter.drawEllipse(place)
        return box.adjusted(DOT + 5, 0, 0, 0)

    def _draw_cells(self, painter: QPainter, inner: QRectF, y: float, measured: _Measured) -> None:
        width = measured.cell_width
        cells = zip(measured.cells, measured.cell_heights, strict=True)
        for n, ((value, note), height) in enumerate(cells):
            first = (n == 0) != self._mirrored or len(measured.cells) == 1 or measured.stacked
            left = inner.left() if first else inner.left() + width + GAP
            box = QRectF(left, y, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("well"))
            painter.drawRoundedRect(box, 6, 6)
            top = y + CELL_PADDING / 2
            ink = self._theme.color("text")
            if isinstance(value, LitWords):
                value.draw(painter, left + CELL_PADDING, top, ink, self._lit_looks())
            else:
                value.draw(painter, left + CELL_PADDING, top, ink)
            if note:
                soft = QColor(self._theme.color("soft_text"))
                note.draw(painter, left + CELL_PADDING, top + value.height, soft)
            y += height + GAP if measured.stacked else 0

    def _lit_looks(self) -> dict[str, LitLook]:
        """Return how words look that differ between two passages, a line beneath each kind."""
        line = QTextCharFormat.UnderlineStyle
        return {
            kind: LitLook(self._theme.color(f"{role}_fill"), self._theme.color(role), style)
            for kind, role, style in (
                ("changed", "compatible", line.WaveUnderline),
                ("alone", "organization", line.SingleUnderline),
                ("moved", "person", line.DotLine),
                ("same", "agree", line.DashUnderline),
            )
        }
