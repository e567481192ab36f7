"""What became of those counted, where subjects, totals and new cases stand close together."""

from __future__ import annotations

import pytest

from extraction.figure_reading import figures


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("قال إن عشرة عمال لقوا حتفهم وإن 40 أصيبوا في الانهيار", ["killed", "wounded"]),
        ("أوضح أن شخصين توفيا وأن ثمانية جرحوا", ["killed", "wounded"]),
        ("أعلن أن مسلحين قتلا في الغارة", ["killed"]),
        ("تشرد 20 ألف شخص بعد السيول", ["displaced"]),
        ("أمرت النيابة بالتحفظ على 6 مسؤولين", ["captured"]),
        ("ارتفع عدد الوفيات إلى 62 حالة", ["killed"]),
        ("ارتفع عدد الوفيات إلى 62 حالة، والحالات المشتبه بها إلى 4100", ["killed", "count"]),
        ("ارتفع عدد المصابين بالفيروس إلى 62 حالة", ["count"]),
    ],
)
def test_category(text: str, categories: list[str]) -> None:
    assert [mention.category and mention.category.value for mention in figures(text)] == categories


def test_a_verb_is_nothing_counted() -> None:
    (mention,) = figures("قال إن 40 أصيبوا في الانهيار")
    assert mention.counted is None


def test_two_that_follow_their_noun_count_its_singular() -> None:
    mentions = figures("احترقت خمسة منازل ومسجدين اثنين")
    assert [mention.counted for mention in mentions] == ["منازل", "مسجد"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("قتل 310 أشخاص وأصيب 2041، وفق حصيلة أولية", ["310", "2041"]),
        ("توفي 2015 في باريس", []),
        ("نال 12 بالمئة، أي 1.204.300 صوت", ["12", "1204300"]),
        ("هاتف آي 5 جديد", []),
    ],
)
def test_years_and_names_are_no_figures(text: str, values: list[str]) -> None:
    assert [mention.value for mention in figures(text)] == values


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("توفيت 3163 حالة", ["killed"]),
        ("بلغ عدد الإصابات بكورونا 900 شفي منها 800", ["count", "count"]),
        ("انتهت جائحة كورونا. وانفجرت قنبلة وسقط قتيلان و34 مصابا", ["killed", "wounded"]),
        ("مقتل جميع من كانوا على متنها وهم 62 شخصا", ["killed"]),
        ("تحطمت طائرة على متنها 107 ركاب", ["count"]),
        ("لم يقتل أي مدني في الهجوم الذي نفذه 3 أشخاص", ["count"]),
        ("انتهت المداهمة دون تسجيل إصابات وشارك فيها 30 شخصا", ["count"]),
        ("هناك 24 امرأة ضمن الضحايا", ["killed"]),
        ("قتلوا خلال الأيام العشرة الماضية 31 شخصا", ["killed"]),
        ("ارتفع عدد من اعتقلتهم الشرطة إلى 90 شخصا", ["captured"]),
        ("وفاة 49 رضيعا لكل 1000 مولود", ["killed", "count"]),
        ("أغلق مؤشر السوق على 7100 نقطة", ["other"]),
        ("ألسنة اللهب بارتفاع 40 قدما", ["distance"]),
        ("بمساحة 40 قدما مربعة", ["area"]),
        ("قصف البلدة مودية بخمسة مدنيين", ["killed"]),
        ("أسفر عن سقوط 3 قتلى وإصابة 6 من القبائل", ["killed", "wounded"]),
        ("سقوط 3 قتلى وإصابة نحو 6 من القبائل", ["killed", "wounded"]),
        ("سقوط 40 قتيلا وجريحا", ["count"]),
        ("المسلحون قتلوا ما لا يقل عن 50 شخصا", ["killed"]),
        ("القضاء على 30 عنصرا مسلحا", ["killed"]),
        ("ضبط القضاء 30 وثيقة", ["count"]),
        ("تنفيذ حكم الإعدام بحق 21 مدانا", ["killed"]),
        ("صدر حكم الإعدام بحق 21 مدانا", ["count"]),
        ("تسلمه 7 من أسراه", ["captured"]),
        ("إن وفيات الكوليرا في اليمن تجاوزت 2200 حالة", ["killed"]),
        ("مع تراجع الوفيات، سجلت 20 حالة", ["count"]),
        ("تعرض سبعة أشخاص يوم الاثنين لإصابات متوسطة", ["wounded"]),
        ("أوقف كورونا الرحلات. إصابة 6 شبان واعتقال 20", ["wounded", "captured"]),
        ("بلغت الحرارة في مكة 42 درجة، وفي جدة وصلت إلى 45", ["other", "other"]),
    ],
)
def test_category_where_words_mislead(text: str, categories: list[str]) -> None:
    assert [mention.category and mention.category.value for mention in figures(text)] == categories


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("أشارت إلى وفاة 32 جديدة", None),
        ("اعتقل 25 شخصا عدا 3 أفرج عنهم", None),
        ("أعدم 3 رميا بالرصاص", None),
        ("أصيب 17 شرطيا، من بينهم 3 بجروح خطيرة", None),
        ("ارتفع عدد الوفيات إلى 812 بزيادة كبيرة", "الوفيات"),
        ("العدد الحقيقي للقتلى هو 90", "القتلى"),
        ("نال 3 ملايين صوت مقابل مليونين لمنافسه", None),
    ],
)
def test_what_is_no_noun_to_count(text: str, counted: str | None) -> None:
    assert figures(text)[-1].counted == counted
