"""Copies of one text among many reports."""

from hypothesis import given
from hypothesis import strategies as st

from muqabala.comparison.events.near_copies import ALIKE, near_copies, shared, sketch_of

WIRE = (
    "أعلنت البلدية أن فرق الصيانة أصلحت شبكة المياه في الأحياء الشرقية بعد عطل دام يومين، وقالت إن"
    " العمل مستمر في القرى المجاورة حتى تعود الخدمة إلى جميع السكان قبل نهاية الأسبوع، وأضافت أن"
    " سبعة خزانات أخرى ستدخل الخدمة في الشهر المقبل وأن كلفتها بلغت مليوني ليرة."
)
OTHER = (
    "قال مدير المشفى إن ثلاثة مصابين وصلوا مساء أمس من موقع الحادث وإن حالتهم مستقرة، بينما تواصل"
    " الشرطة التحقيق في أسباب اصطدام الحافلة بالشاحنة على الطريق الجبلي قرب القرية القديمة."
)


def copies(**texts):
    return near_copies({name: sketch_of(text) for name, text in texts.items()})


def test_a_wire_copy_with_other_marks_and_a_cut_end_is_found():
    printed = "نشرة الساحل - " + WIRE.replace("أعلنت", "اعلنت").rsplit("،", 1)[0]
    assert copies(a=WIRE, b=OTHER, c=printed) == [("a", "c")]


def test_reports_of_one_event_are_no_copies():
    retold = (
        "عادت المياه إلى الأحياء الشرقية أمس بعد أن أصلحت فرق البلدية الشبكة، ووعد رئيسها بإدخال"
        " سبعة خزانات جديدة في الخدمة خلال الشهر المقبل بكلفة مليوني ليرة، في حين شكا سكان القرى."
    )
    assert copies(a=WIRE, b=retold) == []


def test_a_chain_of_copies_is_one_group_in_the_given_order():
    assert copies(c=WIRE, a=OTHER, b=WIRE + " " + OTHER[:40], d=WIRE) == [("c", "b", "d")]


def test_short_texts_are_told_from_nothing():
    assert copies(a="خبر عاجل", b="خبر عاجل") == []


def test_what_stands_in_every_report_makes_no_copies():
    many = {f"r{n}": sketch_of(f"{n} " * 20 + OTHER[:60]) for n in range(250)}
    assert near_copies(many) == []


words = st.lists(
    st.sampled_from(["ماء", "نار", "أرض", "هواء", "بحر", "جبل", "نهر", "سهل", "غيم", "مطر"]),
    max_size=40,
)


@given(words, words)
def test_sharing_is_mutual_and_whole_with_oneself(first, second):
    one, two = sketch_of(" ".join(first)), sketch_of(" ".join(second))
    assert shared(one, two) == shared(two, one)
    assert 0.0 <= shared(one, two) <= 1.0
    assert shared(one, one) == (1.0 if one else 0.0)
    assert ALIKE <= 1.0
