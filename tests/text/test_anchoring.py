import random

from hypothesis import given
from hypothesis import strategies as st

from builders import span_of
from muqabala.text.anchoring import candidates, find_anchor, make_selector

TEXT = (
    "أعلنت فرق الإنقاذ انتشال 7 جثث من تحت أنقاض المبنى المنهار في الحي القديم.\n"
    "وأضافت أن البحث مستمر عن مفقودين، وأن الأهالي يشاركون في رفع الركام.\n"
    "وقال شاهد إن فرق الإنقاذ وصلت بعد ساعة من الانهيار، ثم غادرت المكان ليلا.\n"
    "وطالبت البلدية سكان المباني المجاورة بإخلائها إلى حين فحصها."
)


def anchored(words, changed, text=TEXT):
    selector = make_selector(text, span_of(text, words), "old")
    return find_anchor(selector, changed, "new")


def test_the_same_text_keeps_the_place():
    selector = make_selector(TEXT, span_of(TEXT, "فرق الإنقاذ", 1), "hash")
    assert find_anchor(selector, TEXT, "hash").span == span_of(TEXT, "فرق الإنقاذ", 1)


def test_text_added_before_moves_the_place():
    changed = "عاجل: آخر المستجدات في الحي.\n" + TEXT
    found = anchored("البحث مستمر عن مفقودين", changed)
    assert found.span == span_of(changed, "البحث مستمر عن مفقودين")


def test_context_decides_between_repetitions():
    changed = "تنويه من المحرر.\n" + TEXT
    selector = make_selector(TEXT, span_of(TEXT, "فرق الإنقاذ", 1), "old")
    assert find_anchor(selector, changed, "new").span == span_of(changed, "فرق الإنقاذ", 1)


def test_a_changed_figure_is_another_sentence():
    changed = TEXT.replace("7 جثث", "9 جثث")
    found = anchored("انتشال 7 جثث من تحت أنقاض المبنى المنهار", changed)
    assert found.span is None


def test_a_changed_name_is_another_sentence():
    changed = TEXT.replace("وطالبت البلدية سكان", "وطالبت الوزارة سكان")
    assert anchored("وطالبت البلدية سكان المباني المجاورة بإخلائها", changed).span is None


def test_changed_spelling_is_the_same_sentence():
    changed = TEXT.replace("الأهالي يشاركون", "الاهالي يُشاركون")
    found = anchored("وأن الأهالي يشاركون في رفع الركام", changed)
    assert found.span is not None
    assert found.span.of(changed) == "وأن الاهالي يُشاركون في رفع الركام"


def test_a_removed_passage_goes_to_review():
    lines = TEXT.split("\n")
    assert anchored("البحث مستمر عن مفقودين", "\n".join([lines[0], *lines[2:]])).span is None


def test_a_short_quotation_in_other_surroundings_is_not_taken():
    changed = "غرق مركب قبالة الساحل، ووصلت فرق الإنقاذ إلى الميناء عند الفجر."
    assert anchored("فرق الإنقاذ", changed).span is None


def test_a_moved_paragraph_is_found():
    lines = TEXT.split("\n")
    changed = "\n".join([lines[3], lines[1], lines[0], lines[2]])
    words = "وطالبت البلدية سكان المباني المجاورة بإخلائها إلى حين فحصها"
    assert anchored(words, changed).span == span_of(changed, words)


@given(st.integers(0, 2**32 - 1))
def test_a_place_that_is_taken_holds_the_same_words(seed):
    """Whatever is moved, doubled or dropped, a note never lands on other words."""
    shuffle = random.Random(seed)
    lines = TEXT.split("\n")
    changed = "\n".join(shuffle.choices(lines, k=shuffle.randint(1, 6)))
    start = shuffle.randrange(len(TEXT) - 10)
    words = TEXT[start : start + shuffle.randint(4, 60)]
    found = find_anchor(make_selector(TEXT, span_of(TEXT, words), "old"), changed, "new")
    if found.span is not None:
        assert found.span.of(changed).split() == words.split()


def test_a_note_beside_a_changed_figure_is_in_another_sentence():
    """The quotation is the same, the sentence is not."""
    changed = TEXT.replace("7 جثث", "9 جثث")
    assert anchored("من تحت أنقاض المبنى المنهار في الحي القديم", changed).span is None


def test_a_look_alike_with_another_name_is_not_taken():
    text = "قالت وزارة الصحة في حلب إن القصف أوقع قتلى من المدنيين."
    other = "قالت وزارة الصحة في حماة إن القصف أوقع قتلى من المدنيين."
    assert anchored("إن القصف أوقع قتلى من المدنيين", f"مقدمة.\n{other}", text).span is None
    both = f"مقدمة.\n{other}\n{text}"
    words = "إن القصف أوقع قتلى من المدنيين"
    assert anchored(words, both, text).span == span_of(both, words, 1)


def test_numbers_in_words_are_no_spellings_of_one_another():
    text = "وقال الناطق باسم فرق الإنقاذ إن سبعين شخصا نقلوا إلى المستشفى القريب."
    assert anchored(text[:-1], text.replace("سبعين", "تسعين"), text).span is None


def test_a_name_with_one_letter_more_is_another_name():
    text = "وقال رئيس البلدية خليل المحمدي إن السكان غادروا بيوتهم قبل الفجر."
    changed = f"مقدمة.\n{text.replace('المحمدي', 'المحمودي')}"
    assert anchored(text[:-1], changed, text).span is None
    assert anchored("إن السكان غادروا بيوتهم", changed, text).span is None


def test_other_marks_between_the_words_are_the_same_words():
    changed = TEXT.replace("وصلت بعد ساعة من الانهيار، ثم", "وصلت بعد ساعة من الانهيار ثم")
    words = "وصلت بعد ساعة من الانهيار، ثم غادرت المكان"
    found = anchored(words, f"مقدمة.\n{changed}")
    assert found.span is not None
    assert found.span.of(f"مقدمة.\n{changed}") == words.replace("،", "")


def test_a_sentence_that_stands_twice_is_for_the_analyst():
    line = "ووصلت فرق الإنقاذ إلى المكان قبل منتصف الليل بقليل ثم غادرته"
    quoted = "إلى المكان قبل منتصف"
    changed = f"مقدمة.\n{line}\nوسط.\n{line}\n{TEXT}"
    assert anchored(quoted, changed, f"مقدمة.\n{line}\n{TEXT}").span is None


def test_candidates_are_shown_best_first_and_do_not_overlap():
    changed = TEXT.replace("7 جثث", "9 جثث")
    selector = make_selector(TEXT, span_of(TEXT, "انتشال 7 جثث من تحت أنقاض المبنى"), "old")
    found = candidates(selector, changed)
    assert found[0].span.of(changed) == "انتشال 9 جثث من تحت أنقاض المبنى"
    assert all(0 <= each.score <= 1 for each in found)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    spans = [each.span for each in found]
    assert not any(a.overlaps(b) for a in spans for b in spans if a != b)


def test_the_very_words_come_before_those_with_another_figure():
    changed = "انتشال 9 جثث من تحت أنقاض المبنى.\n" + TEXT
    words = "انتشال 7 جثث من تحت أنقاض المبنى"
    found = candidates(make_selector(TEXT, span_of(TEXT, words), "old"), changed)
    assert [each.span.of(changed) for each in found][:2] == [words, words.replace("7", "9")]


def test_there_are_no_candidates_in_other_news():
    selector = make_selector(TEXT, span_of(TEXT, "انتشال 7 جثث من تحت أنقاض المبنى"), "old")
    assert candidates(selector, "فاز الفريق الضيف بهدفين في مباراة الأمس على ملعب العاصمة.") == ()
    assert candidates(selector, "") == ()
