"""What a PDF page draws: its glyphs with their letters and places.

pypdfium2's own text puts words of some producers in mirror order, since it guesses at the
direction in which a line was written. Only what each glyph stands for and where it stands is
taken from it; lines and their order are made of the places (`pdf_lines`).
"""

from __future__ import annotations

import ctypes
import math
import struct
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

ALEFS = "اأإآٱ"
_TANWIN = "\u064b"
MOST_GLYPHS = 60_000
"""More glyphs on one page than a newspaper's largest sheet has."""

_BLANK = frozenset(" \u00a0\r\n\t\x00\u200b\ufffe\uffff")
_QUARTER = math.pi / 2
_NARROW = 0.03
_PLACE = struct.Struct("@ddffff")
"""A letter's place as the library writes it: its origin, and left, top, right, bottom."""

_PLACE_OF_Y, _PLACE_OF_BOX = struct.calcsize("@d"), struct.calcsize("@dd")
_PAGE = _OUT = ctypes.c_void_p

_UPRIGHT = 0.26
"""Greatest lean of upright text in radians, slanted scans included; the rest is a watermark."""


class Glyph(NamedTuple):
    """One drawn sign: its letters in reading order, and where it stands on the upright page.

    `origin` is the left end of its advance, `baseline` what it stands on, `size` that of its
    face; y grows upwards. All are points (1/72 inch).
    """

    text: str
    left: float
    right: float
    origin: float
    baseline: float
    size: float

    @property
    def is_mark(self) -> bool:
        """Tell whether it is vowel marks alone, which stand on another glyph."""
        return all(map(unicodedata.combining, self.text))

    @property
    def bare(self) -> str:
        """Its letters without marks."""
        return "".join(letter for letter in self.text if not unicodedata.combining(letter))

    @property
    def has_mark(self) -> bool:
        """Tell whether a vowel mark is in it.

        Programs let the drawn mark stand for letter and mark, and the letter for nothing: its
        place is the mark's then, above or below the line.
        """
        return MARKED[self.text]


class _Marked(dict[str, bool]):
    """Tells of letters whether a vowel mark is among them; what was asked once is known."""

    def __missing__(self, text: str) -> bool:
        if len(self) > MOST_GLYPHS:
            self.clear()
        found = self[text] = any(map(unicodedata.combining, text))
        return found


MARKED = _Marked()
"""Asked of every glyph several times, so that a call for each would be felt."""


def page_glyphs(page: Any) -> list[Glyph]:  # noqa: ANN401
    """Return the glyphs of a pypdfium2 page in the file's order.

    Slanted ones (watermarks, stamps) are left out; a page set sideways is turned upright.
    A blank that is drawn is a glyph of its own without width.
    """
    text_page = page.get_textpage()
    try:
        placed, drawn = _placed(text_page.raw)
    finally:
        text_page.close()
    turns = Counter(glyph.turns for glyph in placed)
    if not turns:
        return []
    usual = turns.most_common(1)[0][0]
    _add_untold(page.raw, placed, drawn, usual)
    if usual:
        upright = [each.upright(usual) for each in placed if each.turns == usual]
    else:
        upright = [each.as_it_is() for each in placed if not each.turns]
    return _in_reading_order(_merged(upright))


@dataclass(slots=True)
class _Placed:
    """One letter as the file has it: its corners and origin on the page before it is turned."""

    text: str
    corners: tuple[float, float, float, float]
    origin: tuple[float, float]
    size: float
    turns: int

    def cover(self, left: float, bottom: float, right: float, top: float) -> None:
        """Take in ink that is told of by no letter of its own, but belongs to this one."""
        mine = self.corners
        self.corners = (
            min(mine[0], left), min(mine[1], bottom), max(mine[2], right), max(mine[3], top)
        )  # fmt: skip

    def as_it_is(self) -> Glyph:
        """Return the glyph on a page that stands upright already."""
        (left, _, right, _), (x, y) = self.corners, self.origin
        if self.text == " ":
            right = x
        if left > right:
            left, right = right, left
        return Glyph(self.text, left, right, x, y, self.size)

    def upright(self, turns: int) -> Glyph:
        """Return the glyph where it stands when the page is turned back by `turns` quarters."""
        (left, bottom, right, top), (x, y) = self.corners, self.origin
        for _ in range(turns):
            left, bottom, right, top, x, y = bottom, -right, top, -left, y, -x
        right = x if self.text == " " else right
        return Glyph(self.text, min(left, right), max(left, right), x, y, self.size)


def _placed(text_page: Any) -> tuple[list[_Placed], dict[int, list[_Placed]]]:  # noqa: ANN401
    """Return each letter with its place, and those of each object of the page."""
    from pypdfium2 import raw

    place = ctypes.create_string_buffer(_PLACE.size)
    x = ctypes.addressof(place)
    y, box = x + _PLACE_OF_Y, x + _PLACE_OF_BOX
    letter_of = _called(raw.FPDFText_GetUnicode, ctypes.c_uint, _PAGE, ctypes.c_int)
    object_of = _called(raw.FPDFText_GetTextObject, ctypes.c_void_p, _PAGE, ctypes.c_int)
    origin_of = _called(raw.FPDFText_GetCharOrigin, ctypes.c_int, _PAGE, ctypes.c_int, _OUT, _OUT)
    box_of = _called(raw.FPDFText_GetLooseCharBox, ctypes.c_int, _PAGE, ctypes.c_int, _OUT)
    handle, unpack, isfinite = _address(text_page), _PLACE.unpack, math.isfinite
    placed: list[_Placed] = []
    drawn: dict[int, list[_Placed]] = {}
    looks: dict[int, tuple[int, float] | None] = {}
    look: tuple[int, float] | None = None
    group: list[_Placed] = []
    before = -1
    for n in range(min(raw.FPDFText_CountChars(text_page), MOST_GLYPHS)):
        code = letter_of(handle, n)
        letter = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        item = object_of(handle, n) or 0
        if letter in _BLANK and (letter != " " or not item):
            continue  # A blank of no object is pypdfium2's own guess.
        if item != before or not item:
            if item not in looks or not item:
                looks[item] = _look(text_page, n)
            before, look, group = item, looks[item], drawn.setdefault(item, [])
        if look is None:
            continue
        origin_of(handle, n, x, y)
        box_of(handle, n, box)
        origin_x, origin_y, left, top, right, bottom = unpack(place)
        if letter == " " and max(right - left, top - bottom) < _NARROW * look[1]:
            continue  # It holds the place of letters of another face.
        if isfinite(left + top + right + bottom + origin_x + origin_y):
            corners, origin = (left, bottom, right, top), (origin_x, origin_y)
            each = _Placed(letter, corners, origin, look[1], look[0])
            placed.append(each)
            group.append(each)
    return placed, {item: group for item, group in drawn.items() if group}


def _called(function: Any, result: type, *told: type) -> Callable[..., int]:  # noqa: ANN401
    """Return a function of the library that takes addresses as numbers and keeps Python's lock.

    Called four times for each letter, the functions as pypdfium2 has them take most of the time
    that reading takes.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *told)(address or 0)


def _look(text_page: Any, n: int) -> tuple[int, float] | None:  # noqa: ANN401
    """Return how many quarters a letter is turned and its size, None where it is slanted.

    All letters of one object of the page look alike.
    """
    from pypdfium2 import raw

    turns = raw.FPDFText_GetCharAngle(text_page, n) / _QUARTER
    if not math.isfinite(turns) or abs(turns - round(turns)) * _QUARTER > _UPRIGHT:
        return None
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, n, matrix)
    size = raw.FPDFText_GetFontSize(text_page, n) * math.hypot(matrix.c, matrix.d)
    return (round(turns) % 4, size) if math.isfinite(size) and size > 0 else None


def _address(drawn: Any) -> int:  # noqa: ANN401
    return int.from_bytes(drawn, sys.byteorder)


def _add_untold(
    page: Any,  # noqa: ANN401
    placed: list[_Placed],
    drawn: dict[int, list[_Placed]],
    turns: int,
) -> None:
    """Add what is drawn without being told of as a letter: blanks, and letters under marks.

    Chromium writes each glyph as an object of its own. Where mark and letter are two glyphs, the
    first object stands for both; what follows it is the other's ink. An object without extent
    is a blank.
    """
    from pypdfium2 import raw

    edges = [ctypes.c_float() for _ in range(4)]
    before: list[_Placed] = []
    for n in range(min(raw.FPDFPage_CountObjects(page), MOST_GLYPHS)):
        item = raw.FPDFPage_GetObject(page, n)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        known = drawn.get(_address(item))
        if known is not None:
            before = known
            continue
        if not raw.FPDFPageObj_GetBounds(item, *edges):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        if not all(map(math.isfinite, (left, bottom, right, top))):
            continue
        if (left, bottom) == (right, top):
            size = before[0].size if before else 1.0
            placed.append(_Placed(" ", (left, bottom, right, top), (left, bottom), size, turns))
        elif any(unicodedata.combining(each.text) for each in before):
            for each in before:
                each.cover(left, bottom, right, top)


def _merged(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Join what one glyph stands for: its letters have one origin, a mark stands anywhere."""
    merged: list[Glyph] = []
    at: dict[tuple[float, float], int] = {}
    for glyph in glyphs:
        place = (glyph.origin, glyph.baseline)
        n = at.get(place)
        if n is None or glyph.text == " " or not (n == len(merged) - 1 or glyph.is_mark):
            if glyph.text != " ":
                at[place] = len(merged)
            merged.append(glyph)
            continue
        last = merged[n]
        left, right = min(last.left, glyph.left), max(last.right, glyph.right)
        merged[n] = last._replace(text=last.text + glyph.text, left=left, right=right)
    return merged


def _in_reading_order(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Put the letters of ligatures in reading order.

    A page has one order, which those ligatures show that can have only one: lam-alef, and
    letters with marks.
    """
    orders = [_order_of(glyph.text) if len(glyph.text) > 1 else 1 for glyph in glyphs]
    turned = orders.count(-1)
    right = sum(
        order == 1 and len(glyph.text) > 1 and not glyph.text.isascii()
        for glyph, order in zip(glyphs, orders, strict=True)
    )
    usual = -1 if turned > right else 1
    return [
        glyph._replace(text=_turned_round(glyph.text)) if (order or usual) < 0 else glyph
        for glyph, order in zip(glyphs, orders, strict=True)
    ]


def _turned_round(letters: str) -> str:
    """Return the letters from last to first, marks behind their letters, tanwin behind alef."""
    turned = letters[::-1]
    bare = turned.lstrip("".join(filter(unicodedata.combining, turned)))
    marks = turned[: len(turned) - len(bare)]
    if _TANWIN in marks:
        return bare + marks
    return bare[:1] + marks + bare[1:]


def _order_of(letters: str) -> int:
    """Return 1 where the letters of a ligature are in reading order, -1 where reversed, else 0."""
    if not any("\u0600" <= letter <= "\u08ff" for letter in letters):
        return 1
    bare = [letter for letter in letters if not unicodedata.combining(letter)]
    if len(bare) == 2 and "ل" in bare and (bare[0] in ALEFS or bare[1] in ALEFS):
        return 1 if bare[0] == "ل" else -1
    if unicodedata.combining(letters[0]) or "".join(bare).startswith("هلل"):
        return -1
    return 1 if len(bare) < len(letters) else 0
