"""Pages: the report without its site, what the page states of itself, documents in HTML."""

import pytest

from muqabala.errors import MuqabalaError
from muqabala.reading.html import decoded_html, read_html
from report_files import FIRST, LAST, SECOND, TITLE, html, page

LD = '<script type="application/ld+json">'


def read(data):
    [report] = read_html(data)
    return report


def test_the_report_is_taken_and_the_site_left():
    assert read(page()).text.split("\n\n") == [TITLE, FIRST, SECOND, LAST]


def test_what_the_page_states_is_taken():
    report = read(page())
    assert (report.title, report.outlet) == (TITLE, "نشرة الساحل")
    assert (report.published, report.url) == (
        "2019-03-12T08:30:00+02:00",
        "https://coast.example/news/12",
    )


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        (
            (
                LD + '{"@graph": [{"@type": ["NewsArticle"], "headline": "ع",'
                ' "author": [{"name": "سليم"}, "هدى"], "publisher": {"name": "نشرة"}}]}</script>'
            ),
            "author",
            "سليم، هدى",
        ),
        (
            (LD + '{"@type": "Article", "datePublished": "2020-01-02"}</script>'),
            "published",
            "2020-01-02",
        ),
        (
            LD + '{broken</script><meta name=date content="2/1/2020">',
            "published",
            "2020-01-02",
        ),
        ("<meta name=date content='أمس'>", "published", ""),
        ("<meta property=og:site_name content=نشرة><title>خبر - نشرة</title>", "title", "خبر"),
        (
            "<!-- saved from url=(0024)https://coast.example/n/1 -->",
            "url",
            "https://coast.example/n/1",
        ),
        ("<link rel=canonical href='javascript:x'>", "url", ""),
        ("<meta name=author content='https://a.example/who'>", "author", ""),
    ],
)
def test_each_way_of_stating(head, field, value):
    assert getattr(read(html(head=head)), field) == value


@pytest.mark.parametrize(
    ("body", "day"),
    [
        (f"<p>{FIRST}</p><time datetime='2020-05-06'>x</time>", "2020-05-06"),
        (
            f"<p>{FIRST}</p><time datetime='2020-05-06'></time><time datetime='2020-05-07'></time>",
            "",
        ),
        (
            (
                f"<article><time datetime='2020-05-06'></time><p>{FIRST}</p></article>"
                "<time datetime='2020-05-07'></time>"
            ),
            "2020-05-06",
        ),
    ],
)
def test_one_time_is_that_of_the_report(body, day):
    assert read(html(body)).published == day


def test_a_document_in_html_is_taken_whole():
    body = (
        f"<h1>{TITLE}</h1><ul><li>أول</li><li>ثان</li></ul><p>سطر<br>آخر</p>"
        "<table><tr><td>الساحل</td><td>12</td></tr></table><p>قصير</p>"
        "<script>x</script><style>y</style>"
    )
    found = read(html(body.replace("<script>x</script>", ""))).text.split("\n\n")
    assert found == [TITLE, "أول", "ثان", "سطر", "آخر", "الساحل | 12", "قصير"]


def test_a_headline_outside_the_report_is_put_in_front():
    head = f"<meta property=og:title content='{TITLE}'>"
    assert read(html(head=head)).text.startswith(TITLE + "\n\n" + FIRST)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1256", "cp1256"),
        ("utf-8", "cp1256"),
        ("iso-8859-6", "iso8859-6"),
        ("x-no", "cp1256"),
    ],
)
def test_letters_are_read_as_declared_where_that_fits(declared, encoding):
    data = f"<html><meta charset={declared}><p>{FIRST}".encode(encoding, "replace")
    text, _ = decoded_html(data)
    assert "السيول قطعت" in text


def test_stray_zero_bytes_do_no_harm():
    assert FIRST in read(page().replace(b"</p>", b"\x00</p>")).text


@pytest.mark.parametrize(
    "data", [b"<html></html>", b"<html><script>x</script>", b"<!-- nothing --><html>"]
)
def test_a_page_without_words_is_refused(data):
    with pytest.raises(MuqabalaError) as caught:
        read_html(data)
    assert caught.value.code == "no_text"


def test_abysses_of_elements_are_read():
    assert read(html("<div>" * 5000 + f"<p>{FIRST}</p>")).text
