"""Pages of the handbook are found by words, and by questions as people ask them."""

from __future__ import annotations

import pytest

from muqabala.ui.help.finding import first_place, sought
from muqabala.ui.help.topics import Topic, idle_words, read_topics

TOPICS = (
    Topic("فتح التقارير", "الملفات والمجلدات، مُشكَّلة أو لا", "استيراد"),
    Topic("البحث", "يبحث في **التقارير** المفتوحة"),
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("المجلدات", ["فتح التقارير"]),
        ("مشكله", ["فتح التقارير"]),
        ("البحث التقارير", ["البحث"]),
        ("التقارير", ["فتح التقارير", "البحث"]),
        ("أستورد", []),
        ("استيراد", ["فتح التقارير"]),
        ("", ["فتح التقارير", "البحث"]),
        ("؟", ["فتح التقارير", "البحث"]),
        ("زرافة", []),
        ("زرافة ومجلد", ["فتح التقارير"]),
    ],
)
def test_pages_are_found_by_their_words(words: str, found: list[str]):
    assert [topic.title for topic in sought(TOPICS, words)] == found


@pytest.mark.parametrize(
    ("language", "question", "page"),
    [
        ("ar", "كيف أقارن", "قراءة تقريرين"),
        ("ar", "كيف أقارن بين تقريرين؟", "قراءة تقريرين"),
        ("ar", "أين أجد النسخ الاحتياطية", "سلامة المكتبة"),
        ("ar", "كيف أطبع المقارنة", "التصدير والاستيراد"),
        ("ar", "هل يمكنني تكبير الخط", "اجعله لك"),
        ("ar", "كيف أضيف تعليق", "الملاحظات والوسوم"),
        ("en", "How do I compare two reports?", "Reading two reports"),
        ("en", "where are my backups", "The safety of the library"),
        ("en", "can I print", "Getting it out, and back"),
    ],
)
def test_a_question_leads_to_the_page_that_answers_it(language: str, question: str, page: str):
    found = sought(read_topics(language), question, idle_words(language))
    assert page in [topic.title for topic in found[:3]]


def test_what_was_sought_is_found_on_the_page_in_other_spelling():
    text = "ثم تُقارَن الصفحتان"
    start, end = first_place(text, ["اقارن"]) or (0, 0)
    assert text[start:end] == "قارَن"
    assert first_place(text, ["زرافه"]) is None
