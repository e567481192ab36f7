"""Laws of cleaning: whatever the source, the map stays exact."""

import itertools
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from muqabala.model.span import Span
from muqabala.reading import cleaning
from muqabala.reading.cleaning import clean
from muqabala.text.folding import fold
from muqabala.text.repair.mojibake import find_codec

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ"
ODD = "ـ\u200f\u200e\u202b\u202c\ufeff\u00ad\u200c\u064b\u0651\ufefb\ufee3\ufdf2\u00a0\u2003\t"
ENDS = ("\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\n\n", " \n ")
PLAIN = "abZ019٣۴.,،؛؟!:()«»\"'-–|/😀 "

sources = st.lists(
    st.one_of(
        st.text(ARABIC, min_size=1, max_size=8),
        st.text(ODD, min_size=1, max_size=3),
        st.text(PLAIN, min_size=1, max_size=4),
        st.sampled_from(ENDS),
        st.just(" "),
        st.sampled_from(["السور", "ية", "سور", "يا", "أ", "كد", "الـ", "كتب"]),
    ),
    max_size=60,
).map("".join)

LINE_WORDS = """
    ية السور كد أ في على الأراضي قال مصدر عسكري إن الطائرات قصفت مواقع التنظيم ـه قرب مدينة
    مقتل جنود خلال الـ ساعة الماضية. وأضاف
"""

wrapped = st.lists(
    st.lists(st.sampled_from(["", *LINE_WORDS.split()]), min_size=7, max_size=10).map(" ".join),
    min_size=3,
    max_size=8,
).map("\n".join)


def plain(text: str) -> str:
    return fold(unicodedata.normalize("NFKC", text)).replace(" ", "")


@given(st.one_of(sources, wrapped, st.text(max_size=200)))
@example("ية وفق ما أعلنته وكالة على الأراضي السور")
@example("\ufefb\n\u200f\n \u200f  ـ")
def test_pieces_cover_the_reading_text_and_overlap_nowhere(source):
    cleaned = clean(source)
    position = 0
    for piece in cleaned.source_map.pieces:
        assert piece.start == position < piece.end
        assert 0 <= piece.source_start <= piece.source_end <= len(source)
        position = piece.end
    assert position == len(cleaned.text)
    taken = sorted((p.source_start, p.source_end) for p in cleaned.source_map.pieces)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(taken))


@given(st.one_of(sources, wrapped))
def test_literal_pieces_say_the_same_letter_by_letter(source):
    cleaned = clean(source)
    for piece in cleaned.source_map.pieces:
        if piece.is_literal:
            read = cleaned.text[piece.start : piece.end]
            written = source[piece.source_start : piece.source_end]
            for ours, theirs in zip(read, written, strict=True):
                blank = ours in " \n" and (theirs.isspace() or theirs in ENDS)
                assert ours == theirs or blank or plain(ours) == plain(theirs)


@given(st.one_of(sources, wrapped), st.data())
def test_spans_go_to_the_source_and_back(source, data):
    cleaned = clean(source)
    if not cleaned.text:
        return
    start = data.draw(st.integers(0, len(cleaned.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(cleaned.text))))
    there = cleaned.source_map.to_source(span)
    back = {n for s in there for r in cleaned.source_map.to_reading(s) for n in range(*r)}
    empty = {
        n
        for piece in cleaned.source_map.pieces
        if piece.source_start == piece.source_end
        for n in range(piece.start, piece.end)
    }
    assert set(range(*span)) <= back | empty


@given(st.one_of(sources, wrapped), st.data())
def test_a_word_folds_to_the_letters_of_its_source(source, data):
    cleaned = clean(source)
    words = [word for word in cleaned.text.split() if word]
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    start = cleaned.text.index(word)
    there = cleaned.source_map.to_source(Span(start, start + len(word)))
    if len(there) == 1:
        assert plain(there[0].of(source)) == plain(word)


@given(st.one_of(sources, wrapped, st.text(max_size=200)))
def test_the_reading_text_has_no_layout_left(source):
    text = clean(source).text
    assert "  " not in text
    assert text == text.strip(" \n")
    assert not any(mark in text for mark in "\u200f\u200e\ufeff\u00a0\t\r\u2028")
    assert "\n\n" not in text
    assert " \n" not in text


@given(st.one_of(sources, wrapped))
def test_paragraphs_and_defects_lie_in_the_text(source):
    cleaned = clean(source)
    assert "\n".join(p.span.of(cleaned.text) for p in cleaned.paragraphs) == cleaned.text
    for defect in cleaned.defects:
        assert 0 <= defect.span.start <= defect.span.end <= len(cleaned.text)
        assert all(0 <= s.start <= s.end <= len(source) for s in defect.source)


@given(st.text(ARABIC + " .،", max_size=150))
def test_cleaning_twice_is_cleaning_once(source):
    once = clean(source).text
    assert clean(once).text == once


@given(st.text(max_size=150))
def test_no_letter_is_lost_or_added(source):
    cleaned = clean(source)
    assert sorted(filter(str.isalpha, plain(cleaned.text))) == sorted(
        filter(str.isalpha, plain(source))
    )


@given(st.one_of(sources, wrapped, st.text(PLAIN + ARABIC + "\n\r\x85\u2028", max_size=200)))
@example("\r\n \nوصلت السفينة. \n\n\r\n ثم غادرت.\r\n")
def test_a_text_that_needs_no_cleaning_is_set_as_the_others_are(source):
    assert clean(source) == cleaning._cleaned(source, find_codec(source))
