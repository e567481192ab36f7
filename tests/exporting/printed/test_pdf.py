"""PDF: what another program reads out of it, and what stands where on the page."""

import difflib
import re
import shutil
import subprocess
import sys
import unicodedata

import pytest

from muqabala import paths, workspace
from muqabala.exporting.annotated_copy import annotated_copy
from muqabala.exporting.printed.pdf import pdf_file
from muqabala.exporting.printed.printed import (
    Columns,
    Comment,
    Heading,
    Paragraph,
    Printed,
    Run,
    Table,
    paragraph,
)

SAMPLES = sorted(paths.sample_corpus().glob("[0-9]*.txt"))
_WORD = re.compile(r"\d+|(?:[^\W\d]|[\u064b-\u0652])+")
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)


def whole(*blocks, language="ar", comments=()):
    return pdf_file(Printed("مقابلة", language, blocks, comments))


def read_back(data, *options):
    """Return what pdftotext finds, without the characters that only order it."""
    command = ["pdftotext", *options, "-", "-"]
    found = subprocess.run(command, input=data, capture_output=True, check=True)
    assert found.stderr == b""
    return _plain(unicodedata.normalize("NFKC", found.stdout.decode()))


def _plain(text):
    return "".join(each for each in text if unicodedata.category(each) != "Cf")


def words_of(text):
    return _WORD.findall(unicodedata.normalize("NFKC", text))


def boxes(data):
    """Return the left and right edges, top and page of each word, by the word."""
    command = ["pdftotext", "-bbox", "-", "-"]
    page, found = 0, {}
    output = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    for line in output.splitlines():
        page += "<page " in line
        if match := re.search(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)".*>(.*)</word>', line):
            left, top, right = map(float, match.groups()[:3])
            word = _plain(match[4])  # In the order of the page: Arabic stands turned round.
            word = word[::-1] if unicodedata.bidirectional(word[0]) == "AL" else word
            found.setdefault(word, (left, right, top, page))
    return found


def in_order(words, text):
    """Count the words that are found in this order, each behind the one before."""
    rest = iter(words_of(text))
    return sum(any(word == other for other in rest) for word in words)


@needs_poppler
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_paragraph_of_a_report_is_read_back_in_order(path):
    printed = annotated_copy(workspace.read_witnesses(path)[0], [], "ar")
    text = read_back(pdf_file(printed))
    wanted = [words_of(block.text) for block in printed.blocks]
    found = set(words_of(text))
    for words in wanted:
        assert sum(word in found for word in words) >= 0.95 * len(words), words
    all_words = [word for words in wanted for word in words]
    matcher = difflib.SequenceMatcher(None, all_words, words_of(text), autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    assert same >= 0.98 * len(all_words)


@needs_poppler
@pytest.mark.parametrize("words", [
    "سوريا وجريحًا وقرية وفريق", "كاملاً لا لأنّ الإنتاج الآن", "بِسْمِ اللَّهِ الرَّحْمَٰنِ",
    "الضربات في عشرة ثلاثين لطيران", "مؤكداً شركائهم مرشّح محمّد",
])  # fmt: skip
@pytest.mark.parametrize("make", [paragraph, Heading])
def test_what_is_joined_stacked_or_kerned_is_read_back_as_letters(words, make):
    text = read_back(whole(make(words)))
    assert in_order(words_of(words), text) == len(words_of(words))


@needs_poppler
def test_marks_within_a_word_part_no_letters():
    runs = (Run("و"), Run("لسان", "person shared"), Run("ًا", "conflict"))
    assert "ولسانًا" in words_of(read_back(whole(Paragraph(runs))))


def test_the_same_content_gives_the_same_bytes():
    blocks = (Heading("عنوان", 1), paragraph("نص و English و 12"))
    assert whole(*blocks) == whole(*blocks)


@needs_poppler
def test_a_fenced_date_keeps_its_order_after_arabic():
    at = boxes(whole(Paragraph((Run("نُشر "), Run("2019-04-14", fenced=True)))))
    assert "2019-04-14" in at


@needs_poppler
@pytest.mark.parametrize(("language", "first_is_left"), [("ar", False), ("en", True)])
def test_columns_and_tables_begin_where_reading_begins(language, first_is_left):
    row = ((paragraph("one"),), (paragraph("two"),))
    table = Table(("A", "B"), (row,))
    sides = Columns(((paragraph("three"),), (paragraph("four"),)))
    at = boxes(whole(table, sides, language=language))
    for first, second in (("one", "two"), ("three", "four")):
        assert (at[first][0] < at[second][0]) == first_is_left
        assert at[first][2] == pytest.approx(at[second][2], abs=1.0)


@needs_poppler
def test_lines_run_as_their_words_do():
    at = boxes(whole(paragraph("سطر"), paragraph("English")))
    assert at["English"][0] < 60
    assert at["سطر"][1] > 530


@needs_poppler
def test_long_words_stay_on_the_page_whole():
    address = "https://example.org/" + "long-segment/" * 30
    data = whole(paragraph(f"انظر {address} ثم"), paragraph("x" * 300))
    at = boxes(data)
    assert max(right for _, right, _, _ in at.values()) < 596 - 50
    assert min(left for left, _, _, _ in at.values()) > 50
    assert read_back(data).count("x") == 300 + "example".count("x")


@needs_poppler
def test_a_row_stays_on_one_page_and_heads_are_said_again():
    rows = tuple((((paragraph(f"first{n}"),)), (paragraph("كلام " * 90),)) for n in range(12))
    text = read_back(whole(Table(("HEAD", "نص"), rows)))
    pages = text.split("\f")
    assert len(pages) > 2
    assert all("HEAD" in page for page in pages[:-1])


@needs_poppler
def test_a_row_taller_than_a_page_goes_on_over_the_next():
    row = ((paragraph("كلمة " * 3000 + "نهاية"),), (paragraph("قصير"),))
    text = read_back(whole(Table(("واحد", "اثنان"), (row,)), paragraph("بعده")))
    assert words_of(text).count("كلمة") == 3000
    assert text.index("نهاية") < text.index("بعده")


@needs_poppler
@pytest.mark.parametrize("language", ["ar", "en"])
def test_pages_are_numbered_in_the_digits_of_the_values_on_them(language):
    text = read_back(whole(paragraph("نص"), language=language))
    assert "1/1" in text.replace(" ", "")


@needs_poppler
def test_notes_stand_at_the_end_with_a_link_from_their_words():
    note = Comment("n1", (paragraph("قُتل 12", "quote"), paragraph("من العدّ")), "سلمى",
                   "2026-11-20T21:00:12Z")  # fmt: skip
    run = Run("قُتل 12", "note", notes=("n1",))
    data = whole(Paragraph((run, Run("."))), comments=(note,))
    text = read_back(data)
    assert text.index("ملاحظات") < text.index("من العدّ") < text.index("سلمى")
    assert "2026-11-20 21:00" in text
    assert data.count(b"/Subtype /Link") == 1


@needs_poppler
def test_what_no_typeface_draws_is_still_read_back():
    assert "𒀀" in read_back(whole(paragraph("رمز 𒀀 هنا")))


@needs_poppler
def test_lists_and_line_ends_are_kept():
    items = (Paragraph((Run("أول"),), "item", "•"), Paragraph((Run("ثان"),), "item", "2.", 1))
    at = boxes(whole(*items, paragraph("سطر\nتال")))
    assert at["أول"][1] > at["ثان"][1]
    assert at["سطر"][2] < at["تال"][2]


def test_the_title_and_the_program_are_told():
    data = whole(paragraph("نص"))
    title = "مقابلة".encode("utf-16-be").hex().upper().encode()
    assert title in data.upper()
    assert b"/Lang (ar)" in data
    assert b"19700101" in data


@pytest.mark.parametrize("blocks", [(), (paragraph(""),), (Table(("أ",), ()),), (Columns(()),)])
def test_what_is_empty_is_a_page(blocks):
    assert whole(*blocks).startswith(b"%PDF")


def test_the_writer_is_loaded_only_when_it_writes():
    code = "import sys, muqabala.workspace; print('fpdf' in sys.modules)"
    command = [sys.executable, "-c", code]
    folder = str(paths.resources().parent / "desktop")
    done = subprocess.run(command, capture_output=True, env={"PYTHONPATH": folder}, check=True)
    assert done.stdout.strip() == b"False"
