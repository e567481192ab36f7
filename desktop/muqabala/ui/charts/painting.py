"""A drawing on the screen or as an image: the only place where drawings meet Qt."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QImageWriter,
    QPainter,
    QPainterPath,
    QPen,
    QTextOption,
)

from muqabala.model.drawing import Align, Box, Drawing, Label, Line, Rect, Stroke, Type
from muqabala.text.directions import is_right_to_left
from muqabala.ui.theme import Theme

_PENS = {
    Line.SOLID: Qt.PenStyle.SolidLine,
    Line.DASHED: Qt.PenStyle.DashLine,
    Line.DOTTED: Qt.PenStyle.DotLine,
}
_SMALLER = 0.9
_IMAGE_SCALE = 2.0
_LIFTED = 1.4
_CURVE = 4


def type_of(base: QFont) -> dict[Type, QFont]:
    """Return the fonts of a drawing, made from that of the window."""
    small, strong = QFont(base), QFont(base)
    small.setPointSizeF(base.pointSizeF() * _SMALLER)
    strong.setWeight(QFont.Weight.DemiBold)
    return {Type.SMALL: small, Type.NORMAL: QFont(base), Type.STRONG: strong}


class QtMeasure:
    """Measures words in the fonts that they are drawn with."""

    def __init__(self, fonts: dict[Type, QFont]) -> None:
        self._metrics = {kind: QFontMetricsF(font) for kind, font in fonts.items()}
        self._widths: dict[tuple[str, Type], float] = {}

    def width(self, text: str, kind: Type) -> float:
        """Return the width of one line."""
        key = (text, kind)
        if key not in self._widths:
            self._widths[key] = self._metrics[kind].horizontalAdvance(text)
        return self._widths[key]

    def height(self, kind: Type) -> float:
        """Return the height of one line."""
        return self._metrics[kind].lineSpacing()


def paint(
    painter: QPainter,
    drawing: Drawing,
    theme: Theme,
    fonts: dict[Type, QFont],
    lifted: Collection[str] = (),
) -> None:
    """Paint a drawing; the strokes of the `lifted` items stand out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in drawing.shapes:
        match shape:
            case Box():
                _paint_box(painter, shape, theme)
            case Stroke():
                _paint_stroke(painter, shape, theme, is_lifted=_is_lifted(shape, lifted))
            case Label():
                _paint_label(painter, shape, theme, fonts, mirrored=drawing.mirrored)


def _is_lifted(stroke: Stroke, lifted: Collection[str]) -> bool:
    return any(key in lifted for key in stroke.keys)


def rectangle(rect: Rect) -> QRectF:
    """Return a rectangle as Qt has it."""
    return QRectF(*rect)


def _paint_box(painter: QPainter, box: Box, theme: Theme) -> None:
    painter.setBrush(theme.color(box.fill) if box.fill else Qt.BrushStyle.NoBrush)
    if box.edge:
        painter.setPen(QPen(theme.color(box.edge), box.width, _PENS[box.line]))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rectangle(box.rect), box.radius, box.radius)


def _paint_stroke(painter: QPainter, stroke: Stroke, theme: Theme, *, is_lifted: bool) -> None:
    points = [QPointF(x, y) for x, y in stroke.points]
    path = QPainterPath(points[0])
    if len(points) == _CURVE:
        path.cubicTo(*points[1:])
    else:
        path.lineTo(points[1])
    is_faint = stroke.ink in ("border", "field_border")
    ink = "accent" if is_lifted and is_faint else stroke.ink
    width = stroke.width + _LIFTED if is_lifted else stroke.width
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(ink), width, _PENS[stroke.line]))
    painter.drawPath(path)


def _paint_label(
    painter: QPainter, label: Label, theme: Theme, fonts: dict[Type, QFont], *, mirrored: bool
) -> None:
    right = is_right_to_left(label.text, mirrored)
    if label.align is Align.CENTRE:
        side = Qt.AlignmentFlag.AlignHCenter
    else:
        on_right = (label.align is Align.START) == mirrored
        side = Qt.AlignmentFlag.AlignRight if on_right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.setFont(fonts[label.type])
    painter.setPen(theme.color(label.ink))
    painter.drawText(rectangle(label.rect), label.text, option)


def png(drawing: Drawing, theme: Theme, fonts: dict[Type, QFont]) -> bytes:
    """Return the drawing as a PNG of twice its size, for print and dense screens."""
    width, height = (round(side * _IMAGE_SCALE) for side in (drawing.width, drawing.height))
    image = QImage(max(width, 1), max(height, 1), QImage.Format.Format_ARGB32)
    image.fill(theme.color("page"))
    painter = QPainter(image)
    try:
        painter.scale(_IMAGE_SCALE, _IMAGE_SCALE)
        paint(painter, drawing, theme, fonts)
    finally:
        painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
