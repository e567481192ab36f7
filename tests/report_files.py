"""Small files of every format that is read, written from our own sentences."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

FILES = Path(__file__).parent / "reading" / "files"

TITLE = "سيول تجتاح ثلاث محافظات وتقطع طرق الجبل"
FIRST = "قالت هيئة الأرصاد إن السيول قطعت سبعة طرق، وإن منسوب المياه بلغ 3.5 أمتار في الوادي."
SECOND = "وأخرجت فرق الدفاع المدني ١٢٥٠ شخصا من بيوتهم، بينهم ٤٠ طفلا من حي المرفأ القديم."
LAST = "ودعت البلدية السكان إلى تجنب الأودية حتى نهاية الأسبوع خشية موجة ثانية من الأمطار."
TEXT = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{LAST}\n"

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'


def zipped(members: dict[str, str | bytes], *, packed: bool = True) -> bytes:
    """Return a zip archive of `members`."""
    file = io.BytesIO()
    how = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(file, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def word_paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str = "", **parts: str) -> bytes:
    """Return a Word document whose body is the XML given, or the usual sentences."""
    body = body or "".join(map(word_paragraph, (TITLE, FIRST, SECOND, LAST)))
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    notes = {
        f"word/{name}.xml": f'<w:{name} xmlns:w="{W}">{xml}</w:{name}>'
        for name, xml in parts.items()
    }
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **notes})


ODT_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
    )
)  # fmt: skip


def odt(body: str = "") -> bytes:
    body = body or "".join(f"<text:p>{each}</text:p>" for each in (TITLE, FIRST, SECOND, LAST))
    content = (
        f"<office:document-content {ODT_NAMES}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content})


def rtf_letters(text: str) -> str:
    return "".join(each if each < "\x80" else f"\\u{ord(each)}?" for each in text)


def rtf(body: str = "") -> bytes:
    body = body or "\\par ".join(map(rtf_letters, (TITLE, FIRST, SECOND, LAST)))
    fonts = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset178 Arabic;}}"
    return f"{{\\rtf1\\ansi\\ansicpg1252\\uc1{fonts}\\pard {body}\\par}}".encode("ascii")


def html(body: str = "", head: str = "") -> bytes:
    body = body or "".join(f"<p>{each}</p>" for each in (FIRST, SECOND, LAST))
    return (
        f"<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8>{head}</head>"
        f"<body>{body}</body></html>"
    ).encode()


def page() -> bytes:
    """Return a page with what a site puts around a report."""
    menu = "".join(f"<li><a href='/{n}'>قسم {n}</a></li>" for n in range(12))
    cards = "".join(f"<div class=card><a href='/r{n}'>خبر آخر رقم {n}</a></div>" for n in range(9))
    head = (
        f"<title>{TITLE} | نشرة الساحل</title><meta property='og:title' content='{TITLE}'>"
        "<meta property='og:site_name' content='نشرة الساحل'>"
        "<meta property='article:published_time' content='2019-03-12T08:30:00+02:00'>"
        "<link rel=canonical href='https://coast.example/news/12'>"
        "<script>document.write('لا يظهر')</script>"
    )
    body = (
        f"<nav><ul>{menu}</ul></nav><main><article><h1>{TITLE}</h1><p>{FIRST}</p>"
        f"<img src='https://far.example/a.jpg' alt='صورة'><p>{SECOND}</p><p>{LAST}</p>"
        f"</article></main><aside>{cards}</aside><footer>جميع الحقوق محفوظة</footer>"
        "<script src='https://far.example/a.js'></script>"
    )
    return html(body, head)


def epub() -> bytes:
    package = (
        "<package><metadata><title>كراسة السيول</title><creator>سليم</creator></metadata>"
        "<manifest><item id='b' href='two.xhtml' media-type='application/xhtml+xml'/>"
        "<item id='a' href='one.xhtml' media-type='application/xhtml+xml'/></manifest>"
        "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>"
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": package,
            "OPS/one.xhtml": html(f"<h1>{TITLE}</h1><p>{FIRST}</p>"),
            "OPS/two.xhtml": html(f"<p>{SECOND}</p><p>{LAST}</p>"),
        }
    )


def letter() -> bytes:
    message = EmailMessage()
    message["Subject"] = TITLE
    message["From"] = "نشرة الساحل <news@coast.example>"
    message["To"] = "reader@desk.example"
    message["Date"] = "Tue, 12 Mar 2019 08:30:00 +0200"
    message.set_content(f"{FIRST}\n\n{SECOND}\n\n{LAST}\n")
    message.add_alternative(html().decode(), subtype="html")
    return message.as_bytes()


def saved_page() -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://coast.example/news/12\r\n"
        "Subject: page\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="XX"\r\n\r\n'
        "--XX\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    return head.encode() + page() + b"\r\n--XX--\r\n"


def table() -> bytes:
    rows = [
        ("المعرف", "العنوان", "المصدر", "تاريخ النشر", "النص"),
        ("7", TITLE, "نشرة الساحل", "2019-03-12", f"{FIRST} {SECOND}"),
        ("8", "", "صوت الجبل", "13/3/2019", LAST),
    ]
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows).encode()


def markdown() -> bytes:
    front = "---\ntitle: " + TITLE + "\ndate: 2019-03-12\noutlet: نشرة الساحل\n---\n"
    return (
        f"{front}\n## تفاصيل\n\n{FIRST}\n\n* **{SECOND}**\n\n[{LAST}](http://a.example)\n".encode()
    )


def records() -> bytes:
    return (
        f'{{"id": "r1", "text": "{FIRST} {SECOND}"}}\n{{"id": "r2", "text": "{LAST}"}}\n'.encode()
    )


def archive() -> bytes:
    return zipped({"a.txt": TEXT.encode(), "in/b.html": page(), "c.docx": docx(), "pic.png": b"x"})


def pdf(name: str = "columns") -> bytes:
    return (FILES / f"{name}.pdf").read_bytes()


def workbook() -> bytes:
    """A workbook of one sheet with shared texts, a number, a day and a formula's text."""
    texts = ["العنوان", "النص", "تاريخ النشر", TITLE, f"{FIRST} {SECOND}", LAST]
    shared = "".join(f"<si><r><t>{text[:9]}</t></r><r><t>{text[9:]}</t></r></si>" for text in texts)
    rows = "".join(
        f"<row r='{n}'><c r='A{n}' t='s'><v>{a}</v></c><c r='B{n}' t='s'><v>{b}</v></c>{c}</row>"
        for n, a, b, c in (
            (1, 0, 1, "<c r='C1' t='s'><v>2</v></c>"),
            (2, 3, 4, "<c r='C2' s='1'><v>43536</v></c>"),
            (3, 3, 5, "<c r='C3' t='str'><f>A1</f><v>2019-03-13</v></c>"),
        )
    )  # fmt: skip
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f"<workbook xmlns='{main}' xmlns:r='{office}'><sheets>"
            "<sheet name='أخبار' sheetId='1' r:id='rId1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id='rId1'"
            " Target='worksheets/sheet1.xml'/></Relationships>",
            "xl/styles.xml": f"<styleSheet xmlns='{main}'><cellXfs><xf numFmtId='0'/>"
            "<xf numFmtId='14'/></cellXfs></styleSheet>",
            "xl/sharedStrings.xml": f"<sst xmlns='{main}'>{shared}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet xmlns='{main}'><sheetData>{rows}</sheetData>"
            "</worksheet>",
        }
    )


def spreadsheet(rows: str = "") -> bytes:
    """A spreadsheet of OpenDocument with a day, a remark, blanks, and rows repeated to its end."""
    head = "".join(
        f"<t:table-cell><x:p>{each}</x:p></t:table-cell>" for each in ("العنوان", "النص")
    )
    told = (
        f"<t:table-row>{head}<t:table-cell><x:p>تاريخ النشر</x:p></t:table-cell></t:table-row>"
        f"<t:table-row><t:table-cell><o:annotation><x:p>تعليق</x:p></o:annotation><x:p>{TITLE}</x:p>"
        f"</t:table-cell><t:table-cell><x:p>{FIRST}</x:p><x:p>وقال<x:s x:c='2'/>: {SECOND}</x:p>"
        "</t:table-cell><t:table-cell o:value-type='date' o:date-value='2019-03-12'>"
        "<x:p>12/03/19</x:p></t:table-cell></t:table-row>"
        f"<t:table-row><t:covered-table-cell/><t:table-cell><x:p>{LAST}</x:p></t:table-cell>"
        "<t:table-cell t:number-columns-repeated='16000'/></t:table-row>"
    )
    content = (
        "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:body><o:spreadsheet>"
        f"<t:table t:name='أخبار'>{rows or told}<t:table-row t:number-rows-repeated='1048000'>"
        "<t:table-cell t:number-columns-repeated='16384'/></t:table-row></t:table>"
        "</o:spreadsheet></o:body></o:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content})


SAMPLES = {
    ".txt": TEXT.encode, ".html": page, ".docx": docx, ".odt": odt, ".rtf": rtf,
    ".epub": epub, ".eml": letter, ".mhtml": saved_page, ".csv": table, ".md": markdown,
    ".jsonl": records, ".zip": archive, ".pdf": pdf, ".xlsx": workbook,
    ".ods": spreadsheet,
}  # fmt: skip
"""A sound file of each format, by the ending of its name."""
