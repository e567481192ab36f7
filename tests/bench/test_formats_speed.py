"""What reading formats costs beside the bare libraries; run with `-m bench -s`."""

import statistics
from time import process_time

import pytest

from muqabala.reading.docx import read_docx
from muqabala.reading.html import read_html
from muqabala.reading.pdf.pdf import read_pdf
from report_files import docx, page, pdf

ROUNDS = 9

pytestmark = pytest.mark.bench


def ratio(ours, bare):
    """Return the median of paired quotients of processor time."""
    pairs = []
    for _ in range(ROUNDS):
        start = process_time()
        ours()
        middle = process_time()
        bare()
        pairs.append((middle - start) / (process_time() - middle))
    return statistics.median(pairs)


def test_pdf_beside_pypdfium2_alone():
    import pypdfium2

    data = pdf("heads")

    def bare():
        for each in pypdfium2.PdfDocument(data):
            each.get_textpage().get_text_range()

    print(f"\nPDF: {ratio(lambda: read_pdf(data), bare):.1f} x pypdfium2")


def test_a_page_beside_trafilatura_alone():
    import trafilatura

    data = page()
    bare = ratio(lambda: read_html(data), lambda: trafilatura.extract(data.decode()))
    print(f"\npage: {bare:.2f} x trafilatura")


def test_word_beside_python_docx():
    import io

    from docx import Document

    made = Document()
    for n in range(400):
        made.add_paragraph(f"فقرة رقم {n} من تقرير طويل عن السيول في الجبل")
    file = io.BytesIO()
    made.save(file)
    data = file.getvalue()

    def bare():
        return [paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs]

    assert read_docx(docx())
    print(f"\nWord: {ratio(lambda: read_docx(data), bare):.2f} x python-docx")
