"""PDF: order, numbers, columns, running heads, and what cannot be read."""

import pytest

from muqabala.errors import MuqabalaError
from muqabala.reading.pdf.glyphs import Glyph
from muqabala.reading.pdf.layout import printed_address, read_paragraphs
from muqabala.reading.pdf.lines import Fragment, read_fragments, straightened
from muqabala.reading.pdf.pdf import read_pdf
from report_files import pdf


def lines_of(data):
    [report] = read_pdf(data)
    return report.text.split("\n\n")


@pytest.fixture(scope="module")
def lines():
    return lines_of(pdf("columns"))


class TestPrintedPage:
    """Chromium: two columns, a table, numbers of both kinds, Latin words, marks on lam-alef."""

    def test_columns_are_read_from_the_right_and_wrapped_lines_joined(self, lines):
        openings = [line.split(" ", 2)[:2] for line in lines[:5]]
        assert openings == [
            ["سيول", "تجتاح"], ["قالت", "هيئة"], ["وأضاف", "المتحدث"], ["وذكرت", "قناة"],
            ["وفي", "المساء"],
        ]  # fmt: skip
        assert all(line.endswith(".") for line in lines[1:5])

    @pytest.mark.parametrize(
        "words",
        [
            "12/03/2019", "3.5 أمتار", "1,250 شخصا", "40% من", "١٢٫٥ مليون",
            "الفترة 2018-2019 بحسب",
            "(سالم العبيدي)", "«المرفأ»", "قناة BBC Arabic أن", "طراز Mi-8 شاركت",
            "الموقع www.example.org أمس", "إلى ٢٣ قرية من أصل ٤١،",
        ],
    )  # fmt: skip
    def test_numbers_brackets_and_latin_words_stand_as_written(self, lines, words):
        assert words in " ".join(lines)

    def test_a_row_of_a_table_is_a_line(self, lines):
        assert lines[5:8] == ["المحافظة | القتلى | الجرحى", "الساحل | 12 | 34", "الجبل | 3 | ٤٧"]

    def test_marks_stand_behind_their_letters(self, lines):
        assert lines[8] == "انتهى التقرير، وقال أحدهم: قتيلاً سقط في التقدّم الأخير."

    def test_what_the_browser_wrote_into_the_corners_is_left_out(self, lines):
        assert not any("file:" in line or "1/1" in line for line in lines)


def test_running_heads_and_page_numbers_go_and_paragraphs_run_over_pages():
    found = lines_of(pdf("heads"))
    assert len(found) == 30
    assert all(line.startswith("أعلنت البلدية") and line.endswith("الجاري.") for line in found)
    assert [line.split(" ")[5] for line in found] == [str(n) for n in range(1, 31)]


def made_with_fpdf(*, picture=False, password=""):
    from fpdf import FPDF

    document = FPDF()
    document.add_page()
    if picture:
        document.rect(20, 20, 100, 100, style="F")
    else:
        document.set_font("helvetica", size=12)
        document.cell(text="A short report of 12 words.")
    if password:
        document.set_encryption(owner_password=password, user_password=password)
    return bytes(document.output())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (made_with_fpdf(picture=True), "pdf_scanned"),
        (made_with_fpdf(password="key"), "file_locked"),
        (b"%PDF-1.7 nothing", "file_damaged"),
    ],
)
def test_what_cannot_be_read_is_named(data, code):
    with pytest.raises(MuqabalaError) as caught:
        read_pdf(data)
    assert caught.value.code == code


def test_a_latin_page_is_read_from_the_left():
    assert lines_of(made_with_fpdf()) == ["A short report of 12 words."]


def glyphs(text, left=100.0, size=10.0, baseline=500.0):
    """Return glyphs of five points' width, set from the left as they are seen."""
    return [
        Glyph(letter, left + 5 * n, left + 5 * n + 5, left + 5 * n, baseline, size)
        for n, letter in enumerate(text)
        if letter != " "
    ]


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("ملاس", "سالم"),
        ("ةعمج 12 موي", "يوم 12 جمعة"),
        ("2018-2019 ماع", "عام 2019-2018"),
        ("03/04/2018 موي", "يوم 03/04/2018"),
        ("ةرئاط Boeing 737 نم", "من Boeing 737 طائرة"),
        ("٢١٫٥ ددع", "عدد ٢١٫٥"),
        ("رفس COVID-19 رثأ", "أثر COVID-19 سفر"),
        ("Report of 12 days", "Report of 12 days"),
        ("he said ملاس twice", "he said سالم twice"),
    ],
)
def test_seen_order_becomes_reading_order(seen, read):
    [fragment] = read_fragments(glyphs(seen))
    assert fragment.text == read


def test_brackets_that_face_away_are_turned():
    assert straightened("قال )سالم( «نعم»") == "قال (سالم) «نعم»"
    assert straightened("بند ) آخر") == "بند ) آخر"
    assert straightened("قال ”نعم“ ثم ”لا“") == "قال “نعم” ثم “لا”"


def fragment(text, baseline, left=50.0, right=550.0, size=10.0):
    return Fragment(text, left, right, baseline, size, 30.0)


def test_a_short_line_ends_its_paragraph_and_a_full_one_does_not():
    page = [
        fragment("سطر أول ممتلئ", 700), fragment("وسطر ثان قصير", 685, left=400),
        fragment("فقرة جديدة ممتلئة", 670), fragment("تنتهي هنا.", 655, left=450),
    ]  # fmt: skip
    assert read_paragraphs([page], rtl=True) == [
        "سطر أول ممتلئ وسطر ثان قصير", "فقرة جديدة ممتلئة تنتهي هنا.",
    ]  # fmt: skip


def test_another_size_is_another_paragraph():
    page = [fragment("عنوان كبير", 700, size=16.0), fragment("نص صغير", 680)]
    assert read_paragraphs([page], rtl=True) == ["عنوان كبير", "نص صغير"]


def test_the_address_beneath_printed_pages_is_told():
    page = [fragment("عنوان", 700), fragment("https://coast.example/news/12", 20)]
    assert printed_address([page, page]) == "https://coast.example/news/12"
    assert printed_address([page, page[:1], page[:1]]) == ""
    [report] = read_pdf(pdf("columns"))
    assert (report.url, report.title) == ("", "")
