import io
import json

import docx
import pytest

from builders import document
from muqabala.errors import MuqabalaError
from muqabala.exporting.notes.notes import FORMATS, render
from muqabala.model.annotation import AnchorState, Note, Selector, Target

REPORT = document("قصف على حلب\nقُتل 12 مدنيا.", "report", published="2019-04-14", outlet="وكالة")
PASSAGE = Selector("قُتل 12 مدنيا", "قصف على حلب\n", ".", 12, 25, "hash")
NOTES = [
    Note("1", "من العدّ؟", (Target("report", PASSAGE),), tags=("حصيلة/قتلى",),
         modified="2026-11-20T21:00:12Z"),
    Note("2", "أ & ب <ج>", (Target("report"),), modified="2026-11-20T21:01:00Z"),
    Note("3", "ضاع", (Target("report", PASSAGE, AnchorState.REVIEW),), modified="2026-11-20T21:02"),
]  # fmt: skip


def rendered(file_format, language="ar"):
    return render(file_format, NOTES, {"report": REPORT}, language)


@pytest.mark.parametrize("file_format", sorted(set(FORMATS) - {"qdpx", "xlsx", "docx", "pdf"}))
def test_every_note_is_there_with_its_words_and_tags(file_format):
    text = rendered(file_format)
    for words in ("من العدّ؟", "قُتل 12 مدنيا", "حصيلة/قتلى", "ضاع"):
        assert words in text


def test_markdown_has_a_direction_and_keeps_dates_in_order():
    text = rendered("md")
    assert text.startswith('<div dir="rtl">')
    assert "\u20662019-04-14\u2069" in text
    assert "\u20662026-11-20 21:00\u2069" in text


def test_html_escapes_what_the_analyst_wrote():
    assert "أ &amp; ب &lt;ج&gt;" in rendered("html")


def test_what_needs_review_says_so():
    assert "تحتاج مراجعة" in rendered("md")
    assert "needs review" in rendered("html", "en")


def test_json_has_the_anchor_whole():
    first, second, third = json.loads(rendered("json"))
    target = first["targets"][0]
    assert (target["start"], target["end"], target["quote"]) == (12, 25, "قُتل 12 مدنيا")
    assert target["text_hash"] == "hash"
    assert "start" not in second["targets"][0]
    assert third["targets"][0]["state"] == "review"


def test_an_unknown_format_is_refused():
    with pytest.raises(MuqabalaError) as caught:
        rendered("odt")
    assert caught.value.code == "format_unknown"


def test_docx_has_the_notes_as_text_formatted():
    document = docx.Document(io.BytesIO(rendered("docx")))
    texts = [each.text for each in document.paragraphs]
    assert "«قُتل 12 مدنيا»" in texts
    assert texts.index("قصف على حلب") < texts.index("من العدّ؟") < texts.index("ضاع")


def test_pdf_is_written():
    assert rendered("pdf").startswith(b"%PDF")
