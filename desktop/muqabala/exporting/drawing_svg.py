"""A drawing as SVG (1.1): words stay words, so that they can be read out, sought and edited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from muqabala.exporting.printed.printed import PRINTABLE
from muqabala.model.drawing import Align, Box, Drawing, Item, Label, Line, Rect, Shape, Stroke, Type
from muqabala.text.directions import is_right_to_left

_DASHES = {Line.DASHED: "6 4", Line.DOTTED: "1.5 3"}
_SIZES = {Type.SMALL: 0.9, Type.NORMAL: 1.0, Type.STRONG: 1.0}
_BASELINE = 0.34
"""How far below the middle of its line the baseline of a text is, as a share of its size."""
_TIGHT = 0.7
"""From this share of its room on, a line of words must not become wider."""
FAMILIES = "'IBM Plex Sans Arabic', 'Noto Sans Arabic', 'DejaVu Sans', sans-serif"


def drawing_svg(drawing: Drawing, colours: Mapping[str, str], size: float) -> str:
    """Return the file; `colours` are `#RRGGBB` by role, `size` is that of the type in pixels."""
    page = Box(Rect(0, 0, drawing.width, drawing.height), "page", radius=0)
    shapes = "\n".join(
        _shape(shape, colours, size, drawing.mirrored) for shape in (page, *drawing.shapes)
    )
    pointed = "\n".join(part for item in drawing.items for part in _pointed(item))
    box = f"{_number(drawing.width)} {_number(drawing.height)}"
    width, height = box.split()
    title = _text(drawing.title)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {box}" role="img" aria-label="{title}" font-family="{FAMILIES}">\n'
        f"<title>{title}</title>\n{shapes}\n{pointed}\n</svg>\n"
    )


def _shape(shape: Shape, colours: Mapping[str, str], size: float, mirrored: bool) -> str:
    match shape:
        case Box():
            return _box(shape, colours)
        case Stroke():
            return _stroke(shape, colours)
        case Label():
            return _label(shape, colours, size, mirrored)


def _box(box: Box, colours: Mapping[str, str]) -> str:
    fill = colours[box.fill] if box.fill else "none"
    edge = f" {_edge(colours[box.edge], box.line, box.width)}" if box.edge else ""
    return f'<rect {_place(box.rect)} rx="{_number(box.radius)}" fill="{fill}"{edge}/>'


def _stroke(stroke: Stroke, colours: Mapping[str, str]) -> str:
    first, *rest = (f"{_number(x)},{_number(y)}" for x, y in stroke.points)
    path = f"M{first} {'C' if len(rest) == 3 else 'L'}{' '.join(rest)}"
    return f'<path d="{path}" fill="none" {_edge(colours[stroke.ink], stroke.line, stroke.width)}/>'


def _edge(colour: str, line: Line, width: float) -> str:
    dashes = f' stroke-dasharray="{_DASHES[line]}"' if line in _DASHES else ""
    return f'stroke="{colour}" stroke-width="{_number(width)}"{dashes}'


def _label(label: Label, colours: Mapping[str, str], size: float, mirrored: bool) -> str:
    """Return a line of words; where it is anchored counts in its own direction, not the page's."""
    from_the_right = is_right_to_left(label.text, mirrored)
    height = size * _SIZES[label.type]
    rect = label.rect
    if label.align is Align.CENTRE:
        x, anchor = rect.x + rect.width / 2, "middle"
    else:
        on_right = (label.align is Align.START) == mirrored
        x = rect.right if on_right else rect.x
        anchor = "start" if on_right == from_the_right else "end"
    y = rect.y + rect.height / 2 + _BASELINE * height
    weight = ' font-weight="600"' if label.type is Type.STRONG else ""
    direction = "rtl" if from_the_right else "ltr"
    # Elsewhere another font may stand in for ours; its words are then fitted into their room.
    is_tight = label.taken > _TIGHT * rect.width
    fit = f' textLength="{_number(label.taken)}" lengthAdjust="spacingAndGlyphs"'
    return (
        f'<text x="{_number(x)}" y="{_number(y)}" font-size="{_number(height)}" '
        f'fill="{colours[label.ink]}" text-anchor="{anchor}" direction="{direction}"{weight}'
        f"{fit if is_tight else ''}>"
        f"{_text(label.text)}</text>"
    )


def _pointed(item: Item) -> Iterator[str]:
    """Yield what says an item whole where it is pointed at."""
    for rect in item.rects:
        place = f'<rect {_place(rect)} fill-opacity="0">'
        yield f"{place}<title>{_text(item.words)}</title></rect>"


def _place(rect: Rect) -> str:
    names = ("x", "y", "width", "height")
    return " ".join(f'{name}="{_number(value)}"' for name, value in zip(names, rect, strict=True))


def _text(words: str) -> str:
    return escape("".join(_sound(words)).translate(PRINTABLE))


def _sound(words: str) -> Iterator[str]:
    """Yield the letters without those that XML may not have."""
    return (letter for letter in words if letter not in "\ufffe\uffff")


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
