"""E-mail and pages saved in one file."""

import pytest

from muqabala.errors import MuqabalaError
from muqabala.reading.letter import read_letter, read_saved_page
from report_files import FIRST, LAST, SECOND, TITLE, html, letter, page, saved_page


def test_head_and_words_of_a_letter():
    [report] = read_letter(letter())
    assert report.text.split() == f"{TITLE} {FIRST} {SECOND} {LAST}".split()
    assert (report.title, report.outlet) == (TITLE, "نشرة الساحل")
    assert report.published == "2019-03-12T08:30:00+02:00"


def test_rich_text_is_taken_where_the_plain_is_only_a_stub():
    data = (
        b"Subject: =?utf-8?b?" + b"2LHYr9uM" + b"?=\nMIME-Version: 1.0\n"
        b"Content-Type: multipart/alternative; boundary=B\n\n--B\nContent-Type: text/plain\n\nsee"
        b"\n--B\nContent-Type: text/html\n\n" + html() + b"\n--B--\n"
    )
    [report] = read_letter(data)
    assert FIRST in report.text
    assert LAST in report.text


def test_answers_lose_their_prefix_and_attachments_stay_out():
    data = (
        "Subject: RE: رد: خبر\nContent-Type: multipart/mixed; boundary=B\n\n--B\n"
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nمتن الرسالة\n"
        "--B\nContent-Type: text/plain\nContent-Disposition: attachment\n\nattached\n--B--\n"
    ).encode()
    [report] = read_letter(data)
    assert "متن الرسالة" in report.text
    assert "attached" not in report.text


def test_a_saved_page_is_read_as_the_page():
    [report] = read_saved_page(saved_page())
    assert report.text.split("\n\n") == [TITLE, FIRST, SECOND, LAST]
    assert report.url == "https://coast.example/news/12"
    plain = saved_page().replace(page(), html())
    assert read_saved_page(plain)[0].url == "https://coast.example/news/12"


@pytest.mark.parametrize("reader", [read_letter, read_saved_page])
def test_no_words_no_report(reader):
    with pytest.raises(MuqabalaError) as caught:
        reader(b"Subject: x\nDate: never\nFrom: =?bad?b?////?=\n\n")
    assert caught.value.code == "no_text"
