from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.search import Spelling, Words
from muqabala.model.span import Span
from muqabala.text.matching import answers, find_hits, merged, sought_words, title_hits
from muqabala.text.query import parse_query
from muqabala.text.snippets import snippets

TEXT = "قال الرئيسُ للـصـحافة: «وردتْ أنباء»، وللرئيس رأي\nكتب الكاتبون كتابين"


@pytest.mark.parametrize(
    ("line", "hits"),
    [
        ("رئيس", ["الرئيسُ", "وللرئيس"]),
        ("الصحافة", ["للـصـحافة"]),
        ("=الرئيسُ", ["الرئيسُ"]),
        ("=الرئيس", []),
        ("=رأي", ["رأي"]),
        ("=راي", []),
        ("كت*", ["كتب", "الكاتبون", "كتابين"][::2]),
        ("~كاتب", ["الكاتبون"]),
        ('~"كاتب كتابين"', ["الكاتبون كتابين"]),
        ('"وردت أنباء"', ["وردتْ أنباء"]),
        ('"الرئيس للصحافة"', ["الرئيسُ للـصـحافة"]),
        ('"كتب كاتب"', []),
        ('"كتب الكات*"', []),
        ("قريب(أنباء رأي، 1)", ["أنباء", "رأي"]),
        ("قريب(أنباء رأي، 0)", []),
        ("قريب(الرئيس رأي كاتب، 9)", []),
        ("أنباء -رأي", ["أنباء"]),
        ("أنباء | رأي", ["أنباء", "رأي"]),
        ("مكان:حلب", []),
    ],
)
def test_words_are_lit_where_they_stand(line, hits):
    assert [hit.of(TEXT) for hit in find_hits(TEXT, parse_query(line))] == hits


def test_a_title_is_lit_by_what_is_asked_of_titles_too():
    title = "قصف مدرسة في المدينة"
    hits = title_hits(title, parse_query("عنوان:المدرسة المدينة"))
    assert [hit.of(title) for hit in hits] == ["مدرسة", "المدينة"]


def test_a_text_answers_by_the_same_rules():
    (exact,) = sought_words(parse_query("=الرئيسُ"))
    assert answers(TEXT, exact)
    assert not answers(TEXT, Words(("الرئيس",), Spelling.EXACT))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=8))
def test_merged_spans_are_apart_and_cover_the_same(pairs):
    spans = [Span(start, start + length) for start, length in pairs]
    found = merged(spans)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert {n for s in spans for n in range(*s)} == {n for s in found for n in range(*s)}


def test_snippets_hold_whole_words_around_their_hits():
    text = "الفقرة الأولى هنا\n" + "كلمة " * 40 + "الهدف هنا والهدف " + "كلمة " * 40
    hits = find_hits(text, parse_query("الهدف"))
    (snippet,) = snippets(text, hits)
    assert [hit.of(snippet.text) for hit in snippet.hits] == ["الهدف", "والهدف"]
    assert snippet.text.startswith("…كلمة")
    assert snippet.text.endswith("كلمة…")
    assert set(snippet.text.strip("…").split()) == {"كلمة", "الهدف", "هنا", "والهدف"}


def test_snippets_apart_do_not_share_words_and_none_begins_before_a_paragraph():
    text = "بداية\nالهدف الأول " + "كلمة " * 60 + "الهدف الثاني\nنهاية"
    first, second = snippets(text, find_hits(text, parse_query("الهدف")))
    assert first.text.startswith("الهدف الأول")
    assert first.span.end <= second.span.start
    assert second.text.endswith("الهدف الثاني")


def test_without_hits_the_beginning_is_shown():
    (snippet,) = snippets("خبر قصير", ())
    assert (snippet.text, snippet.hits) == ("خبر قصير", ())
