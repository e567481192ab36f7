"""Names of two reports that are one entity, and those that must stay apart."""

from __future__ import annotations

import pytest

from muqabala.comparison.names.identities import match_entities
from muqabala.model.mention import Entity, Kind

KINDS = {"org": Kind.ORGANIZATION, "person": Kind.PERSON, "place": Kind.PLACE}


def named(witness, *entities: Entity):
    return witness("، ".join(f"{{{one.id}|{one.name}}}" for one in entities), entities)


def unlisted(kind: str, name: str, origin: str = "trigger") -> Entity:
    return Entity(f"{kind}:{name.replace(' ', '-')}", name, KINDS[kind], origin=origin)


@pytest.mark.parametrize(
    ("kind", "one", "other", "is_one"),
    [
        ("place", "مستشفى النور", "مستشفى الإمام النور التعليمي", True),
        ("org", "مكتب الشؤون الزراعية", "مكتب الاتحاد لتنسيق الشؤون الزراعية", True),
        ("org", "الهيئة العامة للمياه الوطنية", "الهيئة العامة الوطنية للمياه", True),
        ("person", "قاسم يلدز", "كاسم يلدز", True),
        ("org", "شركة ييلا", "شركة يلا", True),
        ("org", "وزارة النقل", "وزارة الطاقة", False),
        ("place", "مستشفى النور", "شارع النور", False),
        ("org", "مجلس", "مجلس المدينة", False),
        ("person", "سامي علي", "سامي علي حسن", False),
        ("person", "سامي علوان", "سامي حسن علوان", True),
        ("person", "عبد الله علوان", "عبدالله بن حسن علوان", True),
        ("person", "سامي علوان", "نزار حسن علوان", False),
    ],
)
def test_fuller_names_and_other_spellings(witness, kind, one, other, is_one):
    a, b = named(witness, unlisted(kind, one)), named(witness, unlisted(kind, other))
    assert bool(match_entities(a, b)) is is_one
    assert match_entities(a, b) == match_entities(b, a)


def test_a_shorter_name_that_two_longer_ones_hold_is_neither(witness):
    a = named(witness, unlisted("org", "محكمة النقض"))
    longer = unlisted("org", "محكمة النقض المصرية"), unlisted("org", "محكمة النقض التونسية")
    assert match_entities(a, named(witness, *longer)) == {}


def test_two_listed_names_are_never_joined(witness):
    one = unlisted("org", "محكمة النقض", "curated")
    other = unlisted("org", "محكمة النقض المصرية", "curated")
    assert match_entities(named(witness, one), named(witness, other)) == {}
