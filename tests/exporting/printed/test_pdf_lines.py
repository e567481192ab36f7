"""Lines of glyphs: nothing lost, nothing wider than its room, in the order of Annex 9."""

from contextlib import closing

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from muqabala.exporting.printed.looks import look_of
from muqabala.exporting.printed.pdf_faces import HEADING, READING, Faces
from muqabala.exporting.printed.pdf_lines import Style, Words, lines, widest

BODY = Style(12.0)


@pytest.fixture(scope="module")
def faces():
    with closing(Faces(FPDF(unit="pt"))) as opened:
        yield opened


def drawn(line):
    """Return the characters of a line from left to right."""
    return "".join(
        chr(unicode)
        for glyph in line.glyphs
        for known, code in glyph.font.subset.items()
        if code == glyph.code and known is not None
        for unicode in known.unicode
    )


@given(
    text=st.text("ابتلا كلمة abc 12 - /(ً).\n😀\u200f", max_size=60),
    room=st.sampled_from([20.0, 60.0, 500.0]),
    rtl=st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_every_letter_stands_on_one_line_within_its_room(faces, text, room, rtl):
    made = lines([Words(text, BODY)], room, faces, rtl=rtl)
    assert all(line.width <= room + 0.1 for line in made)
    found = sorted("".join(map(drawn, made)).replace(" ", ""))
    assert found == sorted(text.replace(" ", "").replace("\n", "").replace("\u200f", ""))


@pytest.mark.parametrize(("text", "rtl", "shown"), [
    ("قتل 12 ثم", True, "مث 12 لتق"),
    ("قال UN News هنا", True, "انه UN News لاق"),
    ("in حلب now", False, "in بلح now"),
    ("(أ)", True, ")أ("),  # Mirrored when drawn.
])  # fmt: skip
def test_words_stand_in_the_order_in_which_they_are_read(faces, text, rtl, shown):
    (line,) = lines([Words(text, BODY)], 500.0, faces, rtl=rtl)
    assert drawn(line) == shown


def test_fenced_words_keep_their_order_where_others_turn(faces):
    words = [Words("في ", BODY), Words("2019-04-14", BODY)]
    fenced = [words[0], words[1]._replace(fenced=True)]
    (turned,), (kept,) = (lines(each, 500.0, faces, rtl=True) for each in (words, fenced))
    assert "2019-04-14" in drawn(kept)
    assert "14-04-2019" in drawn(turned)


def test_a_line_ends_at_a_blank_and_at_the_joint_of_an_address(faces):
    room = widest([Words("aaaa bbbb", BODY)], faces, rtl=False)[1]
    made = lines([Words("aaaa bbbb cccc", BODY)], room, faces, rtl=False)
    assert [drawn(line) for line in made] == ["aaaa bbbb", "cccc"]
    made = lines([Words("example/aaaaaaa", BODY)], room, faces, rtl=False)
    assert drawn(made[0]) == "example/"


def test_letters_join_over_a_change_of_look(faces):
    plain = lines([Words("كتاب", BODY)], 500.0, faces, rtl=True)[0]
    bold = Style(12.0, look=look_of("strong"))
    parts = lines([Words("كت", BODY), Words("اب", bold)], 500.0, faces, rtl=True)[0]
    first = lines([Words("كت", BODY)], 500.0, faces, rtl=True)[0]
    joined = sum(glyph.advance for glyph in parts.glyphs if glyph.style == BODY)
    assert joined < first.width - 1.0  # A final teh is wider than one that joins on.
    assert joined < plain.width


def test_faces_follow_the_script_and_fall_back(faces):
    assert faces.choose("ب", READING, "", None).family == READING
    assert faces.choose("A", READING, "", None).family == HEADING
    assert faces.choose("ب", HEADING, "B", None).family == HEADING
    assert faces.choose("A", READING, "I", None) == (READING, "I")
    latin = faces.choose("A", READING, "", None)
    assert faces.choose("1", READING, "", latin) == latin
    assert faces.choose("\U00012000", READING, "", None) is None
