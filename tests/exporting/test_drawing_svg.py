"""Drawings as SVG: sound XML, words as words, anchored by their own direction."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from muqabala.exporting.drawing_svg import drawing_svg
from muqabala.model.drawing import Align, Box, Drawing, Item, Label, Line, Rect, Stroke, mirrored

COLOURS = {"page": "#FFFFFF", "text": "#111111", "conflict": "#AA0000"}
SVG = "{http://www.w3.org/2000/svg}"


def drawn(*shapes: Box | Stroke | Label, words: str = "") -> ET.Element:
    items = (Item("a", (Rect(1, 1, 5, 5),), words),) if words else ()
    return ET.fromstring(drawing_svg(Drawing("رسم", 200, 100, shapes, items), COLOURS, 12))


def anchor(text: str, align: Align, *, turned: bool = False) -> tuple[float, str, str]:
    label = Label(Rect(20, 10, 100, 16), text, align=align)
    drawing = Drawing("رسم", 200, 100, (label,))
    svg = drawing_svg(mirrored(drawing) if turned else drawing, COLOURS, 12)
    (node,) = ET.fromstring(svg).iter(f"{SVG}text")
    return float(node.get("x")), node.get("text-anchor"), node.get("direction")


def test_arabic_words_begin_at_their_right():
    assert anchor("قتيل", Align.START) == (20, "end", "rtl")
    assert anchor("قتيل", Align.START, turned=True) == (180, "start", "rtl")
    assert anchor("قتيل", Align.END, turned=True) == (80, "end", "rtl")


def test_latin_words_begin_at_their_left():
    assert anchor("killed", Align.START) == (20, "start", "ltr")
    assert anchor("killed", Align.START, turned=True) == (180, "end", "ltr")
    assert anchor("killed", Align.CENTRE) == (70, "middle", "ltr")


def test_words_that_nearly_fill_their_room_keep_their_width_in_any_font():
    long = Label(Rect(0, 0, 100, 16), "مقتل خمسة عشر مدنيا", taken=96)
    short = Label(Rect(0, 0, 100, 16), "قتيل", taken=20)
    first, second = drawn(long, short).iter(f"{SVG}text")
    assert first.get("textLength") == "96"
    assert second.get("textLength") is None


def test_a_broken_line_is_broken_and_a_curve_is_a_cubic():
    straight = Stroke(((0, 0), (10, 10)), "conflict", Line.DASHED)
    curve = Stroke(((0, 0), (5, 0), (5, 10), (10, 10)), "text")
    first, second = drawn(straight, curve).iter(f"{SVG}path")
    assert first.get("d") == "M0,0 L10,10"
    assert first.get("stroke-dasharray")
    assert second.get("d") == "M0,0 C5,0 5,10 10,10"
    assert second.get("stroke-dasharray") is None


@given(st.text(max_size=40))
def test_any_words_make_sound_xml(words: str):
    root = drawn(Label(Rect(0, 0, 50, 10), words), words=words or "x")
    assert root.get("width") == "200"
