"""Notes as printed matter, in one content and in the formats that show it."""

from builders import document
from muqabala.exporting.notes.notes_printed import notes_printed
from muqabala.exporting.printed.html import html_file
from muqabala.exporting.printed.markdown import markdown_file
from muqabala.exporting.printed.printed import Heading
from muqabala.model.annotation import AnchorState, Note, Selector, Target

FIRST = document("قصف على حلب\nقُتل 12 مدنيا.", "first", published="2019-04-14", outlet="وكالة")
SECOND = document("بيان\nقُتل 9.", "second", published=None, outlet="")
DOCUMENTS = {"first": FIRST, "second": SECOND}
HERE = Selector("قُتل 12\nمدنيا", "", ".", 12, 25, "hash")
THERE = Selector("قُتل 9", "", ".", 5, 11, "hash")


def note(body="نص", *targets, **known):
    return Note("1", body, targets or (Target("first", HERE),), modified="2026-11-20T21:00:12Z",
                **known)  # fmt: skip


def blocks(*notes, language="ar"):
    return notes_printed(notes, DOCUMENTS, language).blocks


def texts(*notes):
    return [block.text for block in blocks(*notes)]


def test_notes_stand_under_their_report_with_outlet_and_date():
    found = texts(note("أ"), note("ب", Target("second")), note("ج"))
    assert found == [
        "ملاحظات", "قصف على حلب", "وكالة · 2019-04-14",
        "«قُتل 12 مدنيا»", "أ", "2026-11-20 21:00",
        "«قُتل 12 مدنيا»", "ج", "2026-11-20 21:00",
        "بيان", "بلا تاريخ", "على التقرير كله", "ب", "2026-11-20 21:00",
    ]  # fmt: skip


def test_a_pair_shows_both_passages_the_other_report_and_the_verdict():
    pair = note("أيهما؟", Target("first", HERE), Target("second", THERE), verdict="conflict",
                author="سلمى")  # fmt: skip
    assert texts(pair)[3:] == [
        "«قُتل 12 مدنيا»", "«قُتل 9»", "بيان · بلا تاريخ", "تعارض", "أيهما؟",
        "سلمى · 2026-11-20 21:00",
    ]  # fmt: skip
    assert blocks(pair)[6].runs[0].look == "label conflict"


def test_an_unknown_verdict_is_shown_plainly():
    assert blocks(note(verdict="open"))[4].runs[0].look == "strong"


def test_what_needs_review_says_so_after_the_tags():
    lost = note("نص", Target("first", HERE, AnchorState.REVIEW), tags=("حصيلة/قتلى", "مهم جدا"))
    assert texts(lost)[5:7] == ["#حصيلة/قتلى #مهم جدا", "تحتاج مراجعة: تغير نص التقرير"]


def test_no_notes_are_said_to_be_none():
    assert [type(block) for block in blocks()][:1] == [Heading]
    assert texts()[-1] == "لا شيء"


BODY = "**غامق** و*مائل*\n\n- بند\n  - أعمق\n2. ثان\n> قول\n- [ ] مهمة"


def test_markdown_keeps_the_form_and_the_tags_of_a_note():
    text = markdown_file(
        notes_printed([note(BODY, tags=("حصيلة/قتلى", "مهم جدا"))], DOCUMENTS, "ar")
    )
    for line in ("**غامق** و*مائل*", "- بند", "    - أعمق", "2. ثان", "> قول",
                 "#حصيلة/قتلى #مهم_جدا"):  # fmt: skip
        assert line in text.splitlines()


def test_html_shows_the_form():
    page = html_file(notes_printed([note(BODY, tags=("أ",))], DOCUMENTS, "ar"))
    assert '<strong class="strong">غامق</strong> و<em class="italic">مائل</em>' in page
    assert "<p class='item' style='--depth: 1'><span class='marker'>•</span>أعمق</p>" in page
    assert "<blockquote>قول</blockquote>" in page
    assert '<span class="tag">#أ</span>' in page
