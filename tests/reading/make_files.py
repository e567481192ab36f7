"""Makes the PDFs in `files` (needs Chromium and LibreOffice): run by hand, the results are kept.

python tests/reading/make_files.py
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

FILES = Path(__file__).parent / "files"

STYLE = """<style>@page{size:A4;margin:20mm}body{font-family:'Noto Naskh Arabic';font-size:12pt}
.c{column-count:2;column-gap:12mm;text-align:justify}td{border:1px solid;padding:2mm}</style>"""

COLUMNS = f"""<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8>
<title>تقرير عن السيول</title>{STYLE}</head><body>
<h1>سيول تجتاح ثلاث محافظات وتقطع طرق الجبل</h1><div class=c>
<p>قالت هيئة الأرصاد إن السيول التي اجتاحت محافظات الساحل فجر الخميس 12/03/2019 قطعت سبعة طرق
رئيسية، وإن منسوب المياه بلغ 3.5 أمتار في وادي النهر الكبير قبل أن ينخفض مع ساعات الظهر.</p>
<p>وأضاف المتحدث باسم الدفاع المدني (سالم العبيدي) أن الفرق أخرجت 1,250 شخصا من بيوتهم، بينهم
40% من سكان حي «المرفأ» القديم، وأن الخسائر الأولية تقدر بنحو ١٢٫٥ مليون ليرة.</p>
<p>وذكرت قناة BBC Arabic أن طائرة من طراز Mi-8 شاركت في نقل المصابين إلى مشفى المدينة خلال الفترة
2018-2019 بحسب بيان رسمي نشر على الموقع www.example.org أمس.</p>
<p>وفي المساء عادت الكهرباء إلى ٢٣ قرية من أصل ٤١، وأعلنت البلدية فتح ستة مراكز إيواء في المدارس،
ودعت السكان إلى تجنب الأودية حتى نهاية الأسبوع خشية موجة ثانية من الأمطار الغزيرة.</p></div>
<table><tr><td>المحافظة</td><td>القتلى</td><td>الجرحى</td></tr>
<tr><td>الساحل</td><td>12</td><td>34</td></tr><tr><td>الجبل</td><td>3</td><td>٤٧</td></tr></table>
<p>انتهى التقرير، وقال أحدهم: قتيلاً سقط في التقدّم الأخير.</p></body></html>"""

SENTENCE = (
    "أعلنت البلدية في بيانها رقم {n} أن فرق الصيانة أصلحت {n}2 مترا من شبكة المياه خلال اليوم، وأن"
    " العمل مستمر في الأحياء الشرقية حتى تعود الخدمة إلى جميع السكان قبل نهاية الشهر الجاري."
)


def main() -> None:
    """Write all files."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "columns.html").write_text(COLUMNS, encoding="utf-8")
        _run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu",
            f"--print-to-pdf={FILES / 'columns.pdf'}", (work / "columns.html").as_uri(), home=work,
        )  # fmt: skip
        _write_heads(work / "heads.docx")
        _run(
            "soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless",
            "--convert-to", "pdf", "--outdir", str(FILES), str(work / "heads.docx"), home=work,
        )  # fmt: skip


def _write_heads(path: Path) -> None:
    """Write three pages with a running head and page numbers, paragraphs over page ends."""
    from docx import Document
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "نشرة البلدية - العدد 41"
    number = section.footer.paragraphs[0].add_run()
    for kind in ("begin", None, "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(
                f"{{{'http://schemas.openxmlformats.org/wordprocessingml/2006/main'}}}fldCharType",
                kind,
            )
        else:
            element.text = "PAGE"
        number._r.append(element)
    for n in range(1, 31):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(9)
        properties = paragraph._p.get_or_add_pPr()
        properties.append(OxmlElement("w:bidi"))
        run = paragraph.add_run(SENTENCE.format(n=n))
        run.font.rtl = True
        run.font.name = "Noto Naskh Arabic"
    document.save(str(path))


def _run(*command: str, home: Path) -> None:
    subprocess.run(
        command,
        check=True,
        capture_output=True,
        timeout=170,
        env={"HOME": str(home), "PATH": "/usr/bin:/bin"},
    )


if __name__ == "__main__":
    main()
