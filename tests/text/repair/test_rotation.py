"""Rotated lines: found, put right, or left alone."""

import random
import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.repair.rotation import BrokenLine, find_rotations

REPORT = """
أعلن المتحدث باسم وزارة الدفاع السورية أن القوات الحكومية استعادت ثلاث قرى في ريف حماة الشمالي بعد
معارك استمرت يومين، وقال إن الهجوم بدأ من محورين تحت غطاء من الطيران الحربي.

من جانبه أكد مصدر طبي في مدينة إدلب وصول عشرات الجرحى إلى المستشفيات خلال الساعات الماضية، وأضاف أن
القصف استهدف الأحياء السكنية في سوريا والعراق منذ بداية الأسبوع الماضي.

كما أكدت مصادر محلية أن الطائرات الروسية نفذت غارات على مواقع تنظيم الدولة في محافظة دير الزور، فيما
تحدثت تقارير إعلامية عن نزوح مئات العائلات من القرى القريبة من خطوط التماس إلى تركيا.

وذكرت وكالة الأنباء الرسمية أن الولايات المتحدة الأمريكية تدعم قوات سوريا الديمقراطية في شمال سوريا،
وهو ما تعتبره الحكومة السورية انتهاكا لسيادة البلاد.
"""


def lines_of(text):
    lines, blank = [], False
    for raw in text.split("\n"):
        if raw.strip():
            words = tuple(w.replace("ـ", "") for w in raw.split())
            fronts = frozenset(n for n, w in enumerate(raw.split()) if w.startswith("ـ"))
            lines.append(BrokenLine(words, fronts, blank))
        blank = not raw.strip()
    return lines


def put_right(text):
    lines = lines_of(text)
    found = {}
    for rotation in find_rotations(lines):
        words = lines[rotation.line].words
        found[rotation.line] = "".join(" ".join(words[a:b]) for a, b in rotation.parts)
    return found


def test_a_line_cut_once_is_put_right_by_its_neighbours():
    text = """
وقال المتحدث إن الطائرات نفذت عشرات الغارات على
ية منذ صباح اليوم وفق ما أعلنته وكالة مواقع التنظيم في الأراضي السور
الأنباء الرسمية في بيان نشرته على موقعها."""
    assert put_right(text)[1] == (
        "مواقع التنظيم في الأراضي السورية منذ صباح اليوم وفق ما أعلنته وكالة"
    )


def test_a_line_cut_twice_is_known_by_its_inner_fragments():
    text = """
كثر من خمسين مترا عن كد السكان أن القذيفة سقطت على مسافة تبعد أ كما أ
مدخل المدرسة الابتدائية في الحي."""
    assert put_right(text)[0] == (
        "كما أكد السكان أن القذيفة سقطت على مسافة تبعد أكثر من خمسين مترا عن"
    )


def test_stretching_at_the_front_tells_the_tail_of_a_word():
    text = """
يعتمد التنظيم على التهريب بعدما
ـه في سور ير دولية اعتماده على النفط في تمويل حرب أكدت تقار
وفي العراق."""
    found = put_right(text)
    assert found in ({1: ""}, {1: "أكدت تقارير دولية اعتماده على النفط في تمويل حربه في سور"})


def test_a_line_with_two_good_orders_is_left_and_told():
    text = """
وصل الوفد إلى
ية في القاهرة اليوم في دمشق أمس في الأراضي السور
في بيروت غدا."""
    assert put_right(text) == {1: ""}


def test_two_rotated_lines_in_a_row_are_each_the_others_neighbour():
    text = """
وافق البرلمان على توسيع الضربات الجوية التي تنفذها المقاتلات ضد
يا، وذلك في جلسة عقدت مساء أمس بحضور وزير مواقع التنظيم في العراق وسور
ية، بعد أن طالبت بها المعارضة الدفاع وممثلين عن الحكومة السور
في أكثر من مناسبة."""
    found = put_right(text)
    assert found[1].startswith("مواقع التنظيم")
    assert found[2].startswith("الدفاع وممثلين")


def damaged(text, seed):
    """Cut words after ر before ي and after أ before ك, and write the parts last first."""
    chance = random.Random(seed)
    out, truth = [], {}
    for paragraph in text.strip().split("\n\n"):
        for line in textwrap.wrap(paragraph.replace("\n", " "), 85):
            cuts = [m.start() for m in re.finditer(r"(?<=[رأ])(?=[يك]\w)", line)]
            if cuts and chance.random() < 0.5:
                cut = chance.choice(cuts)
                truth[len([x for x in out if x])] = line
                line = f"{line[cut:].strip()} {line[:cut].strip()}"
            out.append(line)
        out.append("")
    return "\n".join(out), truth


@pytest.mark.parametrize("seed", range(12))
def test_damage_is_never_made_worse(seed):
    text, truth = damaged(REPORT, seed)
    found = put_right(text)
    assert set(found) <= set(truth)
    assert all(line in ("", truth[number]) for number, line in found.items())


def test_much_of_the_damage_is_put_right():
    right = total = 0
    for seed in range(30):
        text, truth = damaged(REPORT, seed)
        found = put_right(text)
        total += len(truth)
        right += sum(found.get(number) == line for number, line in truth.items())
    assert right / total >= 0.4


@pytest.mark.parametrize("width", range(40, 120, 5))
def test_a_sound_text_is_never_suspected(width):
    text = "\n".join(
        line
        for paragraph in REPORT.strip().split("\n\n")
        for line in [*textwrap.wrap(paragraph.replace("\n", " "), width), ""]
    )
    assert put_right(text) == {}


@given(st.lists(st.text("السورية كدأ.،", min_size=1, max_size=40), max_size=12))
def test_parts_are_the_words_of_the_line_in_another_order(raws):
    lines = lines_of("\n".join(raws))
    for rotation in find_rotations(lines):
        words = [n for start, end in rotation.parts for n in range(start, end)]
        assert not words or sorted(words) == list(range(len(lines[rotation.line].words)))
