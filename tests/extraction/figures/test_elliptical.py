"""Figures that leave out what they count, and take it from the figure before."""

from __future__ import annotations

import pytest

from extraction.figure_reading import figures


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("قتل خمسة مدنيين وأصيب 10", ["killed", "wounded"]),
        ("جرح 4 جنود و7 آخرين", ["wounded", "wounded"]),
        ("نقلت 12 جثة أخرى مما يرفع العدد الإجمالي إلى 43", ["killed", "killed"]),
        ("سجلت 7 وفيات ليرتفع الإجمالي إلى 90", ["killed", "killed"]),
        ("سقط 9 قتلى، 3 في حلب و6 في إدلب", ["killed", "killed", "killed"]),
        ("شنت الطائرات 12 غارة على صعدة و5 على الجوف", ["strikes", "strikes"]),
        ("خصص 80 مليون دينار للصحة و90 للتعليم و20 للنقل", ["money", "money", "money"]),
        ("شارك 20 فريقا، 3 في القاهرة", ["count", "count"]),
        ("صوت 60 نائبا لصالح القانون و40 ضده", ["count", "count"]),
        ("هطل 45 ملم في عنابة و30 في سكيكدة", ["other", "other"]),
        ("تراجعت الليرة إلى 26.95 للدولار من 26.91", ["money", "money"]),
        ("أحيل 50 شخصا وإن 17 منهم حبسوا", ["count", "captured"]),
        ("سقط 14 قتيلا من الجيش و20 من المتمردين", ["killed", "killed"]),
        ("تشمل التجربة 45 متطوعا", ["count"]),
        ("عاد 30 لاجئا من أصل 50", ["displaced", "displaced"]),
        ("أقر البرلمان الموازنة بـ150 صوتا مقابل 20", ["count", "count"]),
    ],
)
def test_category_of_what_is_left_out(text: str, categories: list[str]) -> None:
    assert [mention.category and mention.category.value for mention in figures(text)] == categories
