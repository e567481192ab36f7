"""Parties by their printed names, and one party under the ids of two reports."""

from __future__ import annotations

import pytest
from tests.comparison.ledger.test_verdicts import verdicts

from muqabala.comparison.figures.parties import last_party
from muqabala.model.mention import Entity, Kind

SEATS = "حصل {%s} على [%s|count|مقعدا] في البرلمان بعد فرز الأصوات."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حل تحالف «البناه» في المرتبه الاولي ب", "البناه"),
        ("فاز حزب العدل والنهضه بعد حصوله علي ", "العدل والنهضه"),
        ("نال مرشح حزب العدل ", None),
        ("حصل حزب العدل علي 12 مقعدا وغيره علي ", None),
        ("قال الايتلاف الحكومي انه نال ", None),
    ],
)
def test_the_last_party_named_before_a_figure(text, name):
    match = last_party(text)
    found = None if match is None else match["quoted"] or match["words"]
    assert found == name


def test_a_party_that_two_reports_know_under_two_ids_is_one(witness):
    listed = Entity("org:builders", "تحالف البناة", Kind.ORGANIZATION, subtype="coalition")
    unlisted = Entity("org:البناه", "البناة", Kind.ORGANIZATION, subtype="party")
    other = Entity("org:reform", "حزب الإصلاح", Kind.ORGANIZATION, subtype="party")
    a = witness(SEATS % ("org:builders|تحالف البناة", "54"), (listed,))
    b = witness(SEATS % ("org:البناه|البناة", "51"), (unlisted,))
    c = witness(SEATS % ("org:reform|حزب الإصلاح", "51"), (other,))
    assert ("conflict", "54", "51") in verdicts(a, b)
    assert ("conflict", "51", "54") in verdicts(b, a)
    assert ("conflict", "54", "51") not in verdicts(a, c)
