"""One content in every format: words, looks, directions and notes."""

import io
from datetime import datetime

import docx
import pytest
from docx.oxml.ns import qn

from muqabala.errors import MuqabalaError
from muqabala.exporting.printed.docx import docx_file
from muqabala.exporting.printed.html import html_file
from muqabala.exporting.printed.looks import MARKS, WORDS, look_of
from muqabala.exporting.printed.markdown import escaped, markdown_file
from muqabala.exporting.printed.printed import (
    Columns,
    Comment,
    Heading,
    Paragraph,
    Printed,
    Run,
    Table,
    moment,
    paragraph,
)
from muqabala.exporting.printed.printing import FORMATS, print_to

BLOCKS = (
    Heading("مقابلة", 1),
    Paragraph((Run("نُشر "), Run("2019-04-14", fenced=True)), "muted"),
    Table(("ما يُعد", "الأول"), (((paragraph("قتلى"),), (paragraph("12", look="strong"),)),)),
    Columns(((paragraph("English first"),), (paragraph("عربي"),))),
    Paragraph((
        Run("قُتل "),
        Run("12", "figure conflict", notes=("n1",), tip="12"),
        Run(" مدنيا * <هنا>", notes=("n1",)),
        Run("."),
    )),
)  # fmt: skip
NOTE = Comment("n1", (paragraph("12", "quote"), paragraph("من العدّ؟")), "سلمى",
               "2026-11-20T21:00:12.000+00:00")  # fmt: skip
LOOSE = Comment("n2", (paragraph("على التقرير كله"),))
WHOLE = Printed("مقابلة", "ar", BLOCKS, (NOTE, LOOSE))


@pytest.fixture(scope="module")
def document():
    return docx.Document(io.BytesIO(docx_file(WHOLE)))


def texts(document):
    return [each.text for each in document.paragraphs]


def run_of(document, text):
    return next(r for p in document.paragraphs for r in p.runs if r.text == text)


def test_html_marks_carry_their_look_and_their_note():
    page = html_file(WHOLE)
    assert '<mark class="figure conflict" title="12">12</mark>' in page
    assert "مدنيا * &lt;هنا&gt;<sup><a href='#note-1'>1</a></sup>." in page
    assert page.count("id='note-1'") == 1


def test_html_notes_stand_beside_their_line_and_those_on_the_whole_at_the_end():
    page = html_file(WHOLE)
    beside, _, rest = page.partition("<aside id='note-1'>")[2].partition("</aside>")
    assert "من العدّ؟" in beside
    assert rest.startswith("</div><p>قُتل ")
    assert "<li id='note-2' value='2'>" in rest.partition("<ol class='comments'>")[2]
    assert '<body class="annotated">' in page
    plain = html_file(Printed("مقابلة", "ar", BLOCKS, (LOOSE,)))
    assert "<aside" not in plain
    assert "<body>" in plain


def test_html_says_the_direction_only_of_lines_that_run_the_other_way():
    page = html_file(WHOLE)
    assert "<p dir='ltr'>English first</p>" in page
    assert "<p>عربي</p>" in page
    assert '<p><strong class="strong">12</strong></p>' in page


def test_markdown_shows_what_is_written_and_notes_at_the_foot():
    text = markdown_file(WHOLE)
    assert text.startswith('<div dir="rtl">')
    assert "**12** مدنيا \\* \\<هنا\\>[^1]." in text
    assert "[^1]: 12\n\n    من العدّ؟" in text
    assert "\u20662019-04-14\u2069" in text
    assert "| قتلى | **12** |" in text


@pytest.mark.parametrize("text", ["*a*", "[x](y)", "a|b", "<b>", "`c`", "#h", "a_b_", "~~s~~"])
def test_nothing_of_the_text_is_markup(text):
    assert all(f"\\{each}" in escaped(text) for each in text if each in "*[]|<>`#_~")


@pytest.mark.parametrize(("words", "shown"), [
    ("- تونس", "\\- تونس"), ("1. عام", "1\\. عام"), ("12) رقم", "12\\) رقم"), ("-3", "-3"),
    ("2019 عام", "2019 عام"),
])  # fmt: skip
def test_words_of_a_report_begin_no_list_in_markdown(words, shown):
    assert f"\n\n{shown}\n" in markdown_file(Printed("", "ar", (paragraph(words),)))


def test_docx_items_of_lists_are_set_in_with_their_markers():
    items = (
        Paragraph((Run("بند", "italic"),), "item", "•"),
        Paragraph((Run("ب"),), "item", "2.", 1),
    )
    document = docx.Document(io.BytesIO(docx_file(Printed("", "ar", items))))
    first, second = document.paragraphs
    assert (first.text, second.text) == ("• بند", "2. ب")
    assert first.runs[1].font.italic
    assert 0 < first.paragraph_format.left_indent < second.paragraph_format.left_indent


def test_docx_paragraphs_run_as_their_words_do(document):
    bidi = {p.text: p._p.pPr is not None and p._p.pPr.find(qn("w:bidi")) is not None
            for p in document.paragraphs}  # fmt: skip
    assert bidi["عربي"]
    assert not bidi["English first"]
    assert run_of(document, "قُتل ").font.rtl
    assert document.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None


def test_docx_headings_of_arabic_are_larger_than_the_body(document):
    sizes = [int(document.styles[name].element.rPr.find(qn("w:szCs")).get(qn("w:val")))
             for name in ("Heading 1", "Heading 2", "Heading 3", "Normal")]  # fmt: skip
    assert sizes == sorted(set(sizes), reverse=True)


def test_docx_keeps_the_parts_of_a_date_in_order(document):
    dated = run_of(document, "\u200e2019-04-14\u200e")
    assert not dated.font.rtl


def test_docx_marks_have_fill_and_line(document):
    properties = run_of(document, "12")._r.rPr
    assert properties.find(qn("w:shd")).get(qn("w:fill")) == MARKS["conflict"].fill
    assert properties.find(qn("w:u")).get(qn("w:val")) == "wave"
    order = [child.tag for child in properties]
    assert order.index(qn("w:u")) < order.index(qn("w:shd"))


def test_docx_notes_are_comments_on_their_words(document):
    (comment,) = document.comments
    assert (comment.author, comment.text) == ("سلمى", "من العدّ؟")
    assert comment.timestamp == datetime.fromisoformat("2026-11-20T21:00:12+00:00")
    xml = document.element.xml
    assert xml.index("commentRangeStart") < xml.rindex(">12<") < xml.index("commentRangeEnd")


def test_a_note_that_no_words_carry_stands_at_the_end(document):
    assert texts(document)[-1] == "على التقرير كله"


def test_every_look_says_something():
    for name in (*MARKS, *WORDS):
        assert look_of(name) != look_of("")
    assert look_of("figure conflict").fill == MARKS["conflict"].fill
    assert look_of("place shared").line == MARKS["place"].line


@pytest.mark.parametrize("file_format", FORMATS)
@pytest.mark.parametrize("blocks", [
    (), (Paragraph(()),), (Paragraph((), "item", "•"),), (Table((), ()),), (Columns(()),),
    (Table(("أ",), (((),),)),), (Columns(((),)),), (paragraph("\x00\ud800\u2029"),),
])  # fmt: skip
def test_what_is_empty_or_no_text_is_written_too(file_format, blocks):
    assert len(FORMATS[file_format](Printed("", "ar", blocks))) > 10


@pytest.mark.parametrize("file_format", FORMATS)
def test_a_file_has_the_format_of_its_suffix(tmp_path, file_format):
    target = tmp_path / f"out.{file_format}"
    print_to(target, WHOLE)
    assert target.stat().st_size > 200


def test_an_unknown_format_is_refused(tmp_path):
    with pytest.raises(MuqabalaError) as caught:
        print_to(tmp_path / "out.xyz", WHOLE)
    assert caught.value.code == "format_unknown"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2018-04-03", "2018-04-03"),
        ("2018-04-03T14:30:00", "2018-04-03 14:30"),
        ("2018-04-03T14:30:00+03:00", "2018-04-03 14:30"),
    ],
)
def test_a_moment_is_written_for_people(published, words):
    assert moment(published).text == words
