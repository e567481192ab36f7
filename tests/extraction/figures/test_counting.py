"""What figures count, and the category that follows."""

from __future__ import annotations

import pytest

from extraction.figure_reading import figures


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("قتل 5 جنود", ["جنود"]),
        ("مقتل 38 من المقاتلين الموالين", ["المقاتلين"]),
        ("قتل 107 منهم", ["منهم"]),
        ("أصيب 3 آخرون", ["آخرون"]),
        ("أفراد الطاقم الستة", ["أفراد"]),
        ("دمرت سيارتين", ["سيارة"]),
        ("شخص واحد قتل", ["شخص"]),
        ("ارتفع عدد القتلى إلى 40", ["القتلى"]),
        ("عدد كبير من الآليات", ["الآليات"]),
        ("أصيب 20، وقال", [None]),
        ("ارتفع من 3 إلى 5 مقاعد", ["مقاعد", "مقاعد"]),
        ("شيع الآلاف جثمانه", [None]),
        ("للمرة الثالثة", ["المرة"]),
        ("ثاني أكبر اقتصاد", ["اقتصاد"]),
    ],
)
def test_the_noun(text: str, counted: list[str | None]) -> None:
    assert [m.counted for m in figures(text)] == counted


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("مقتل 5 جنود وإصابة 12", ["killed", "wounded"]),
        ("استشهاد 15 مدنيا بينهم 3 أطفال", ["killed", "killed"]),
        ("14 مدنيا بينهم 5 أطفال و5 نساء قتلوا", ["killed"] * 3),
        ("لقي 12 شخصا مصرعهم وجرح 34", ["killed", "wounded"]),
        ("تعرض 20 شخصا لإصابات", ["wounded"]),
        ("خلف 710 قتلى و5695 جريحا", ["killed", "wounded"]),
        ("انتشال 9 جثث وإنقاذ 87 آخرين", ["killed", "count"]),
        ("على متنها 110 أشخاص قتل 107 منهم", ["count", "killed"]),
        ("3 آلاف عائلة نزحت من المدينة", ["displaced"]),
        ("اعتقل 14 فلسطينيا", ["captured"]),
        ("مقتل 3 معتقلين", ["killed"]),
        ("الإفراج عن 250 أسيرا", ["captured"]),
        ("ينتشر 5200 جندي في المنطقة", ["force_size"]),
        ("شارك 150 رجل إطفاء", ["force_size"]),
        ("15 غارة دمرت 24 منزلا و3 دبابات", ["strikes", "buildings", "vehicles"]),
        ("على بعد 50 كيلومترا ومساحتها 186 كيلومترا مربعا", ["distance", "area"]),
        ("سرعة الرياح 60 كيلومترا في الساعة و45 درجة", ["other", "other"]),
        ("سجلت 500 إصابة جديدة بكورونا و43 وفاة", ["count", "killed"]),
        ("أدى تفشي كورونا إلى 43 وفاة و3500 إصابة", ["killed", "count"]),
        ("أدى الانفجار إلى 43 وفاة و3500 إصابة", ["killed", "wounded"]),
        ("5 حالات وفاة و20 حالة دهس", ["killed", "count"]),
        ("ليصل مجموع حالات الوفاة في الإقليم إلى 61 حالة", ["killed"]),
        ("مصرع 3 وإصابة 14 بتصادم شاحنة وحافلة", ["killed", "wounded"]),
        ("غرق زورقين كانا يقلان 80 مهاجرا", ["vehicles", "count"]),
        ("قتل 4 وتضرر آلاف السكان", ["killed", "count"]),
        ("ومعها طفلة عمرها سنة، و7 من الكاميرون", ["count"]),
        ("مقاعد المجلس البالغة 150، في مقابل غيره", ["count"]),
        ("بطول 90 كيلو متر", ["distance"]),
        ("على مساحة تبلغ 700 متر مسطح", ["area"]),
        ("قصف 5 أهداف، و4 نقاط تفتيش", ["count", "count"]),
        ("شاب (35 عاما) قال", ["age"]),
        ("قتلت أم و4 أطفال", ["killed"]),
        ("مقتل رجل وأطفاله الثلاثة", ["killed"]),
        ("البالغ من العمر 40 عاما", ["age"]),
        ("في الخامسة والثلاثين من عمره", ["age"]),
        ("واحدا من أفراد القوات أصيب", ["wounded"]),
        ("أعلنت الجماعة مقتل 5، فيما شارك 300 عنصر", ["killed", "force_size"]),
        ("حكم على ثلاثة متهمين بالإعدام وعلى 12 آخرين بالسجن", ["count", "count"]),
        ("توفي 5 أشخاص و7 آخرون", ["killed", "killed"]),
    ],
)
def test_the_category(text: str, categories: list[str]) -> None:
    assert [m.category for m in figures(text)] == categories


@pytest.mark.parametrize(
    "text",
    [
        "مقتل وإصابة 20 شخصا",
        "عدد من القتلى والمصابين",
        "20 قتيلا وجريحا",
        "سقوط 15 شخصا بين قتيل وجريح",
    ],
)
def test_one_figure_of_killed_and_wounded_has_both(text: str) -> None:
    (mention,) = figures(text)
    assert mention.category == "count"
    assert mention.categories == ("killed", "wounded")
