"""Which entities are suggested as one, for what reason, and which never are."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from muqabala.comparison.names.look_alikes import look_alikes
from muqabala.model.index import NameRow
from muqabala.model.likeness import Reason
from muqabala.model.mention import Entity, Kind
from muqabala.text.names import SUGGEST

PERSON, BODY, PLACE = Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE


def row(name, kind=PERSON, mentions=1, origin="trigger", **more):
    identity = more.pop("id", f"{kind}:{name}:{origin}")
    return NameRow(Entity(identity, name, kind, origin=origin, **more), mentions, 1)


def reasons(*rows):
    return [pair.reason for pair in look_alikes(rows)]


def of_names(kind, *names):
    return reasons(*(row(name, kind) for name in names))


@pytest.mark.parametrize(
    ("kind", "one", "other", "reason"),
    [
        (PLACE, "البو كمال", "البوكمال", Reason.SAME),
        (PLACE, "هجين", "الهجين", Reason.SAME),
        (PLACE, "الدار البيضاء", "الدارالبيضاء", Reason.SAME),
        (PLACE, "أم قصر", "ام قصر", Reason.SAME),
        (PERSON, "عبدالله الموسوي", "عبد الله الموسوي", Reason.SAME),
        (PERSON, "مؤيد الدوري", "مويد الدوري", Reason.SAME),
        (PERSON, "أنطوني فاوتشي", "أنتوني فاوتشي", Reason.LETTERS),
        (PERSON, "ميغيل رودريغيز", "ميجيل رودريغيس", Reason.LETTERS),
        (PLACE, "سان بطرسبرغ", "سان بطرسبرج", Reason.LETTERS),
        (PLACE, "عين ذقنة", "عين دقنة", Reason.LETTERS),
        (PLACE, "خشام", "خوشام", Reason.VOWELS),
        (PERSON, "فلاديمير بوتين", "فلاديمير بوتن", Reason.VOWELS),
        (PERSON, "فولوديمير زيلينسكي", "فولوديمير زيلنسكي", Reason.VOWELS),
        (PERSON, "هيرفي رينارد", "هيرفي رينار", Reason.SPELLING),
        (BODY, "حركة النهضة", "النهضة", Reason.HEAD),
        (BODY, "تنظيم القاعدة", "القاعدة", Reason.HEAD),
        (BODY, "صحيفة الرياض", "جريدة الرياض", Reason.HEAD),
        (PERSON, "المشنوق", "نهاد المشنوق", Reason.SURNAME),
        (PERSON, "بن سلمان", "محمد بن سلمان", Reason.SURNAME),
        (PERSON, "علي الكعبي", "علي حسن الكعبي", Reason.SHORTER),
        (PERSON, "بندر الخريف", "بندر بن الخريف", Reason.SHORTER),
        (BODY, "قسد", "قوات سوريا الديمقراطية", Reason.ACRONYM),
        (BODY, "داعش", "الدولة الإسلامية في العراق والشام", Reason.ACRONYM),
    ],
)
def test_names_that_may_be_one(kind, one, other, reason):
    assert of_names(kind, one, other) == [reason]
    assert of_names(kind, other, one) == [reason]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (PLACE, "سوريا", "سوريون"),
        (BODY, "سوريا", "سوري"),
        (PERSON, "عبد الرحمن", "سامر عبد الرحمن"),
        (PERSON, "محمد", "سامر محمد"),
        (PERSON, "محمد الخطيب", "محمد النجار"),
        (PERSON, "سامر عبد الرحمن", "عادل عبد الرحمن"),
        (PERSON, "محمد حسن", "محمد حسين"),
        (PERSON, "سالم الجابري", "سليم الجابري"),
        (PERSON, "محمد شقير", "محمد شاكر"),
        (BODY, "اللواء 4", "اللواء 24"),
        (BODY, "الفرقة الأولى", "الفرقة الثانية"),
        (BODY, "الفرقة 17", "الفرقة ١٨"),
        (PLACE, "الريف الشمالي", "الريف الجنوبي"),
        (PLACE, "حلب القديمة", "حلب الجديدة"),
        (PLACE, "السودان", "جنوب السودان"),
        (BODY, "حزب العمل", "حزب العمال"),
        (BODY, "قناة الجزيرة", "صحيفة الجزيرة"),
        (PLACE, "القصير", "الجزيرة"),
        (PLACE, "عين التين", "عين الطين"),
        (PLACE, "حي", "حيي"),
    ],
)
def test_names_that_are_two(kind, one, other):
    assert of_names(kind, one, other) == []
    assert of_names(kind, other, one) == []


def test_two_that_the_lexicons_know_are_two():
    assert (
        reasons(row("خشام", PLACE, origin="curated"), row("خوشام", PLACE, origin="gazetteer")) == []
    )
    assert reasons(row("خشام", PLACE, origin="curated"), row("خوشام", PLACE)) == [Reason.VOWELS]


def test_other_types_are_two_unless_a_place_and_a_body_are_written_alike():
    assert reasons(row("خشام", PLACE), row("خوشام", PERSON)) == []
    assert reasons(row("جامعة الفرات", PLACE), row("جامعة الفرات", BODY)) == [Reason.SAME]
    assert reasons(row("الفرات", PLACE), row("الفرات", BODY)) == []


def test_a_surname_of_two_people_is_of_neither():
    assert of_names(PERSON, "المشنوق", "نهاد المشنوق", "محمد المشنوق") == []


def test_other_and_english_names_bring_together():
    known = row("قوات حفظ السلام", BODY, aliases=("القبعات الزرق",), english="Peacekeepers")
    assert reasons(known, row("القبعات الزرق", BODY)) == [Reason.ALIAS]
    assert reasons(known, row("حفظة السلام", BODY, english="peacekeepers")) == [Reason.ENGLISH]


def test_what_the_analyst_called_two_is_not_suggested_again():
    one, other = row("خشام", PLACE), row("خوشام", PLACE)
    (pair,) = look_alikes([one, other])
    assert look_alikes([one, other], {pair.ids}) == []


def test_listed_names_then_commoner_ones_are_kept_and_full_ones_before_short_ones():
    (pair,) = look_alikes([row("خشام", PLACE, 9), row("خوشام", PLACE, 2, "gazetteer")])
    assert pair.kept.entity.name == "خوشام"
    (pair,) = look_alikes([row("خشام", PLACE, 9), row("خوشام", PLACE, 2)])
    assert pair.kept.entity.name == "خشام"
    (pair,) = look_alikes([row("المشنوق", mentions=9), row("نهاد المشنوق")])
    assert (pair.kept.entity.name, pair.other.entity.name) == ("نهاد المشنوق", "المشنوق")


def test_the_likeliest_come_first_then_those_named_most():
    found = look_alikes(
        [row("خشام", PLACE), row("خوشام", PLACE), row("هجين", PLACE, 1), row("الهجين", PLACE, 1),
         row("البو كمال", PLACE, 8), row("البوكمال", PLACE, 5)]
    )  # fmt: skip
    assert [pair.reason for pair in found] == [Reason.SAME, Reason.SAME, Reason.VOWELS]
    assert found[0].kept.entity.name == "البو كمال"
    assert [pair.score for pair in found] == sorted((p.score for p in found), reverse=True)


def test_a_key_that_very_many_share_says_nothing():
    crowd = [row(f"خشام{'و' * (n % 2)}", PLACE, id=f"place:{n}") for n in range(90)]
    assert look_alikes(crowd) == []


letters = st.text("ابتجحدرسغقكلمنوي ", min_size=0, max_size=12)
names = st.builds(row, letters, st.sampled_from([PERSON, BODY, PLACE]), st.integers(1, 9))


@example([row("ااا", BODY), row("اا ا", PLACE)])
@given(st.lists(names, max_size=12, unique_by=lambda one: one.entity.id))
@settings(max_examples=200, deadline=None)
def test_suggestions_are_of_two_sure_enough_and_do_not_hang_on_the_order(rows):
    found = look_alikes(rows)
    assert all(len(pair.ids) == 2 and SUGGEST <= pair.score <= 1 for pair in found)
    assert len({pair.ids for pair in found}) == len(found)
    assert {(p.ids, p.score) for p in look_alikes(rows[::-1])} == {(p.ids, p.score) for p in found}
