"""Which entities two reports share, under whatever ids and names."""

from __future__ import annotations

from dataclasses import replace

from muqabala.comparison.names.naming import pair_entities, pair_forms
from muqabala.model.claim import Witness
from muqabala.model.mention import Entity, Kind


def unlisted(*names: str) -> tuple[Entity, ...]:
    return tuple(Entity(f"person:{n}", n, Kind.PERSON, origin="trigger") for n in names)


def shared(a: Witness, b: Witness) -> list[str]:
    return [pair.entity for pair in pair_entities(a, b) if pair.is_shared]


def test_a_surname_alone_is_the_full_name_of_the_other_report(witness):
    a = witness("قال {person:سامر الحلو|سامر الحلو} ذلك.", unlisted("سامر الحلو"))
    b = witness("وأضاف {person:الحلو|الحلو} ذلك.", unlisted("الحلو"))
    assert shared(a, b) == shared(b, a) == ["person:سامر الحلو"]
    [naming] = pair_forms(pair_entities(a, b), a, b)
    assert (naming.a, naming.b) == ((("سامر الحلو", 1),), (("الحلو", 1),))


def test_two_spellings_of_a_foreign_name_are_one(witness):
    a = witness(
        "قال {person:x|جون ريتشاردسون}.", (replace(unlisted("x")[0], name="جون ريتشاردسون"),)
    )
    b = witness("قال {person:y|جون ريتشاردسن}.", (replace(unlisted("y")[0], name="جون ريتشاردسن"),))
    assert len(shared(a, b)) == 1


def test_a_surname_that_fits_two_people_is_nobodys(witness):
    a = witness(
        "قال {person:سامر الحلو|سامر الحلو} و{person:رامي الحلو|رامي الحلو}.",
        unlisted("سامر الحلو", "رامي الحلو"),
    )
    b = witness("وأضاف {person:الحلو|الحلو} ذلك.", unlisted("الحلو"))
    assert shared(a, b) == []


def test_listed_entities_are_never_merged_by_their_looks(witness):
    a = witness("زار {place:a|خان يونس}.", (Entity("place:a", "خان يونس", Kind.PLACE),))
    b = witness("زار {place:b|خان يونسي}.", (Entity("place:b", "خان يونسي", Kind.PLACE),))
    assert shared(a, b) == []


def test_a_city_inside_a_bodys_name_alone_is_not_shared(witness):
    plain = witness("أعلنت {org:u|جامعة القاهرة} ذلك في {place:c|القاهرة}.")
    body, city = plain.analysis.mentions
    inside = replace(city, span=body.span._replace(start=body.span.start + 6), nested=True)
    only_inside = replace(plain, analysis=replace(plain.analysis, mentions=(body, inside)))
    assert shared(only_inside, plain) == ["org:u"]
    assert sorted(shared(plain, plain)) == ["org:u", "place:c"]
