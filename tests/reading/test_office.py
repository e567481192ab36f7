"""Word, OpenDocument and RTF: every word, in reading order."""

import pytest

from muqabala.errors import MuqabalaError
from muqabala.reading.docx import read_docx
from muqabala.reading.odt import read_odt
from muqabala.reading.rtf import read_rtf
from report_files import (
    FIRST,
    LAST,
    ODT_NAMES,
    SECOND,
    TITLE,
    docx,
    odt,
    rtf,
    rtf_letters,
    word_paragraph,
    zipped,
)

LINES = [TITLE, FIRST, SECOND, LAST]
LONG = " ".join([FIRST] * 5)


def lines(reader, data):
    [report] = reader(data)
    return report.text.split("\n")


@pytest.mark.parametrize(
    ("reader", "data"), [(read_docx, docx()), (read_odt, odt()), (read_rtf, rtf())]
)
def test_paragraphs_are_lines(reader, data):
    assert lines(reader, data) == LINES


def word_table(*rows):
    def cells(row):
        return "".join(f"<w:tc>{''.join(map(word_paragraph, cell))}</w:tc>" for cell in row)

    return "<w:tbl>" + "".join(f"<w:tr>{cells(row)}</w:tr>" for row in rows) + "</w:tbl>"


class TestWord:
    def test_a_row_is_a_line_and_long_cells_are_paragraphs(self):
        body = word_table([["الساحل"], ["12", "قتيلا"]], [[FIRST, LONG], [LAST]])
        assert lines(read_docx, docx(body)) == ["الساحل | 12 قتيلا", FIRST, LONG, LAST]

    def test_a_table_in_a_cell_stays_in_its_place(self):
        inner = word_table([["1"], ["2"]])
        body = f"<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc>{word_paragraph('3')}</w:tc></w:tr></w:tbl>"
        assert lines(read_docx, docx(body)) == ["1 | 2 | 3"]

    def test_text_boxes_follow_their_paragraph_and_are_read_once(self):
        box = f"<w:txbxContent>{word_paragraph('إطار')}</w:txbxContent>"
        choice = f"<mc:AlternateContent xmlns:mc='u'><mc:Choice>{box}</mc:Choice>"
        choice += f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
        body = f"<w:p><w:r><w:t>قبل </w:t>{choice}<w:t>بعد</w:t></w:r></w:p>"
        assert lines(read_docx, docx(body)) == ["قبل بعد", "إطار"]

    def test_notes_come_last_without_their_separators(self):
        notes = (
            f'<w:footnote w:type="separator">{word_paragraph("---")}</w:footnote>'
            f"<w:footnote>{word_paragraph('حاشية')}</w:footnote>"
        )
        found = lines(
            read_docx,
            docx(
                word_paragraph("متن"),
                footnotes=notes,
                endnotes=notes.replace("footnote", "endnote"),
            ),
        )
        assert found == ["متن", "حاشية", "حاشية"]

    @pytest.mark.parametrize(
        ("run", "read"),
        [
            ("<w:r><w:t>أ</w:t><w:tab/><w:t>ب</w:t><w:br/><w:t>ج</w:t></w:r>", ["أ ب", "ج"]),
            ("<w:r><w:t>2018</w:t><w:noBreakHyphen/><w:t>2019</w:t></w:r>", ["2018-2019"]),
            (
                "<w:del><w:r><w:delText>حذف</w:delText></w:r></w:del><w:r><w:t>بقي</w:t></w:r>",
                ["بقي"],
            ),
            (
                "<w:moveFrom><w:r><w:t>انتقل</w:t></w:r></w:moveFrom><w:r><w:t>هنا</w:t></w:r>",
                ["هنا"],
            ),
            ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>نص</w:t></w:r>", ["نص"]),
            (
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>خفي</w:t></w:r><w:r><w:t>ظاهر</w:t></w:r>",
                ["ظاهر"],
            ),
            (
                (
                    "<w:pPr><w:tabs><w:tab/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr>"
                    "<w:r><w:t>نص</w:t></w:r>"
                ),
                ["نص"],
            ),
        ],
    )
    def test_what_is_text_of_the_document_and_what_is_not(self, run, read):
        assert lines(read_docx, docx(f"<w:p>{run}</w:p>")) == read


class TestOpenDocument:
    def test_blanks_breaks_notes_boxes_and_tables(self):
        body = (
            "<text:p>أ<text:s/>ب<text:tab/>ج<text:line-break/>د<text:note><text:note-citation>1"
            "</text:note-citation><text:note-body><text:p>حاشية</text:p></text:note-body></text:note>"
            "</text:p><text:p>ه<draw:frame><draw:text-box><text:p>إطار</text:p></draw:text-box>"
            "</draw:frame></text:p><table:table><table:table-row><table:table-cell><text:p>1</text:p>"
            "</table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell>"
            "</table:table-row></table:table>"
        )
        assert lines(read_odt, odt(body)) == ["أ ب ج", "د", "ه", "إطار", "1 | 2", "حاشية"]

    def test_what_was_deleted_or_remarked_is_left_out(self):
        body = (
            "<text:tracked-changes><text:p>حذف</text:p></text:tracked-changes><text:p>بقي"
            "<office:annotation><text:p>تعليق</text:p></office:annotation></text:p>"
        )
        assert lines(read_odt, odt(body)) == ["بقي"]

    def test_flat_files_and_locked_ones(self):
        body = "<office:body><text:p>نص</text:p></office:body>"
        flat = f"<office:document {ODT_NAMES}>{body}</office:document>"
        assert lines(read_odt, flat.encode()) == ["نص"]
        locked = zipped({"content.xml": "x", "META-INF/manifest.xml": "<m><encryption-data/></m>"})
        with pytest.raises(MuqabalaError) as caught:
            read_odt(locked)
        assert caught.value.code == "file_locked"


class TestRichText:
    @pytest.mark.parametrize(
        ("body", "read"),
        [
            (r"\f1\'d3\'e1\'c7\'e3", ["سلام"]),
            (rf"\uc0 {rtf_letters('سلام').replace('?', '')} \uc1  x", ["سلام x"]),
            (r"\u-10179?\u-8704?", ["😀"]),
            (r"a\line b\tab c\par d\_e\~f\-g", ["a", "b c", "d-e fg"]),
            (r"{\*\unknown hidden}shown{\v gone}", ["shown"]),
            (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt here}}", ["here"]),
            (r"{\pict\bin4 {{{{}after", ["after"]),
            (r"body{\footnote note} end\par next", ["body end", "next", "note"]),
            (r"\trowd\intbl 1\cell 2\cell\row\pard after", ["1 | 2", "after"]),
            (r"{\shp{\*\shpinst{\sp{\sn x}}{\shptxt box\par}}}text", ["text", "box"]),
        ],
    )
    def test_words_and_what_stands_between_them(self, body, read):
        assert lines(read_rtf, rtf(body)) == read


@pytest.mark.parametrize(
    ("reader", "data", "code"),
    [
        (read_docx, b"PK\x03\x04 broken", "file_damaged"),
        (read_docx, zipped({"word/styles.xml": "<x/>"}), "file_damaged"),
        (read_docx, zipped({"word/document.xml": "<a><b></a>"}), "file_damaged"),
        (
            read_docx,
            zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "xml_unsafe",
        ),
        (read_docx, zipped({"word/document.xml": "<a>" * 3000}), "xml_unsafe"),
        (read_rtf, b"{\\rtf1" + b"{" * 3000, "file_damaged"),
    ],
)
def test_hostile_files_are_refused(reader, data, code):
    with pytest.raises(MuqabalaError) as caught:
        reader(data)
    assert caught.value.code == code
