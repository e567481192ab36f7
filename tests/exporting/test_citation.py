"""A passage cited as text, Markdown and HTML."""

import pytest

from builders import document, span_of
from muqabala.errors import MuqabalaError
from muqabala.exporting.citation import (
    citation_html,
    citation_markdown,
    citation_text,
    place_of,
)
from muqabala.model.span import Span

TEXT = "قصف على حلب\nقُتل 12 مدنيا. وقال شهود إن القصف استمر.\nوأضافوا أن 3 جرحوا."
REPORT = document(TEXT, published="2019-04-14", outlet="وكالة", source_hash="ab12")


@pytest.mark.parametrize(("words", "place"), [
    ("قصف", "1.1"), ("12 مدنيا", "2.1"), ("القصف استمر", "2.2"), ("3 جرحوا", "3.1"),
    ("12 مدنيا. وقال", "2.1–2.2"), ("حلب\nقُتل", "1.1–2.1"),
])  # fmt: skip
def test_places_are_paragraph_and_sentence(words, place):
    assert place_of(REPORT, span_of(TEXT, words)) == place


def test_text_is_one_line_with_dates_fenced():
    assert citation_text(REPORT, span_of(TEXT, "قُتل 12 مدنيا"), "ar") == (
        "«قُتل 12 مدنيا» — وكالة، «قصف على حلب»، \u20662019-04-14\u2069، \u2066¶ 2.1\u2069، "
        "\u2066SHA-256 ab12\u2069"
    )


def test_a_quotation_over_lines_is_one_line():
    assert citation_text(REPORT, span_of(TEXT, "حلب\nقُتل"), "en").startswith("«حلب قُتل» — ")


def test_markdown_quotes_and_escapes():
    starred = document("عنوان\nقال *هكذا* [هنا].", published=None, source_hash="")
    text = citation_markdown(starred, span_of(starred.text, "*هكذا* [هنا]"), "en")
    assert text == ("> «\\*هكذا\\* \\[هنا\\]»\n\n«عنوان», undated, \u2066¶ 2.1\u2069\n")


def test_html_is_a_fragment_in_its_direction():
    page = citation_html(REPORT, span_of(TEXT, "12 مدنيا"), "ar")
    assert page.startswith('<div lang="ar" dir="rtl">\n<blockquote>«12 مدنيا»</blockquote>')
    assert "<bdi dir='ltr'>2019-04-14</bdi>" in page
    assert "<html" not in page


@pytest.mark.parametrize("span", [Span(0, 0), Span(0, 9999), Span(-1, 4)])
@pytest.mark.parametrize("cite", [citation_text, citation_markdown, citation_html])
def test_a_span_outside_is_refused(cite, span):
    with pytest.raises(MuqabalaError) as caught:
        cite(REPORT, span, "ar")
    assert caught.value.code == "span_outside"


def test_before_the_first_paragraph_there_is_no_place():
    assert place_of(document(" \nنص", paragraphs=()), Span(0, 1)) == ""
