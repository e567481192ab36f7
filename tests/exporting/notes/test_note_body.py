"""Markdown of notes as runs, and what can never be lost of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.exporting.notes.note_body import body_paragraphs
from muqabala.exporting.printed.printed import Run


def runs(line):
    (paragraph,) = body_paragraphs(line)
    return [(run.text, run.look) for run in paragraph.runs]


@pytest.mark.parametrize(("line", "expected"), [
    ("نص **غامق** ثم", [("نص ", ""), ("غامق", "strong"), (" ثم", "")]),
    ("__غامق__", [("غامق", "strong")]),
    ("*مائل* و_مائل_ و _هذا_",
     [("مائل", "italic"), (" و_مائل_ و ", ""), ("هذا", "italic")]),
    ("***كلاهما***", [("كلاهما", "strong italic")]),
    ("**غامق *ومائل***", [("غامق ", "strong"), ("ومائل", "strong italic")]),
    ("5 * 3 * 2", [("5 * 3 * 2", "")]),
    ("a_b_c", [("a_b_c", "")]),
    (r"\*نجم\* و\#", [("*نجم* و#", "")]),
    ("`**خام**`", [("**خام**", "")]),
    ("## عنوان *مائل*", [("عنوان ", "strong"), ("مائل", "strong italic")]),
])  # fmt: skip
def test_emphasis(line, expected):
    assert runs(line) == expected


def test_links_are_shown_as_their_words_and_address():
    (paragraph,) = body_paragraphs("انظر [التقرير](https://a.org/x_y_z) و<https://b.org>")
    assert paragraph.text == "انظر التقرير (https://a.org/x_y_z) وhttps://b.org"
    assert Run("https://a.org/x_y_z", fenced=True) in paragraph.runs
    assert Run("https://b.org", fenced=True) in paragraph.runs


@pytest.mark.parametrize(("line", "marker", "depth"), [
    ("- بند", "•", 0), ("* بند", "•", 0), ("  - بند", "•", 1), ("\t- بند", "•", 2),
    ("3. بند", "3.", 0), ("٣) بند", "٣.", 0), ("  " * 9 + "- بند", "•", 4),
])  # fmt: skip
def test_lists(line, marker, depth):
    (paragraph,) = body_paragraphs(line)
    assert (paragraph.role, paragraph.marker, paragraph.depth) == ("item", marker, depth)
    assert paragraph.text == "بند"


def test_quotations_and_lines():
    paragraphs = list(body_paragraphs("> قال\n\nسطر\n---\nسطر آخر"))
    assert [(each.role, each.text) for each in paragraphs] == [
        ("quote", "قال"), ("", "سطر"), ("", "سطر آخر"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["-بند", "2019-04-14", "1234. عام", "#وسم", "***", "**", "_"])
def test_what_only_looks_like_markup_stays(line):
    assert "".join(each.text for each in body_paragraphs(line)) == ("" if line == "***" else line)


@given(st.text("كلمة abc 12*_`[]()<>\\#>-•.\n", max_size=60))
def test_no_word_is_ever_lost(body):
    shown = " ".join(each.text for each in body_paragraphs(body))
    assert re.findall(r"[^\W\d_]", shown) == re.findall(r"[^\W\d_]", body)


def test_a_long_line_of_stars_is_read_at_once():
    for line in ("أ" + "*" * 9000, "أ **" * 3000, "**أ " * 3000, "_أ " * 3000, "[أ](" * 3000):
        assert "".join(text for text, _ in runs(line)).count("أ") == line.count("أ")
