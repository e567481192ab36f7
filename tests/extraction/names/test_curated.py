"""The curated lexicons are whole, unambiguous, and hold no ordinary word unguarded."""

from __future__ import annotations

import re

import pytest

from muqabala.extraction.names.curated import (
    TABLES,
    curated_entities,
    curated_index,
    curated_skeletons,
    entity_countries,
    entity_of,
    short_forms,
)
from muqabala.extraction.names.listing import Guard
from muqabala.extraction.names.name_words import stopping_words
from muqabala.model.mention import ENTITY_KINDS, Kind
from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_row_has_its_names(table: str) -> None:
    rows = read_table(table)
    assert rows
    for row in rows:
        assert re.search("[\u0621-\u064a]", row["name"]), row
        assert re.search("[A-Za-z]", row["english"]), row
        assert not re.search("[\u0621-\u064a_]", row["english"]), row
        assert "" not in row.get("aliases", "").split("|")[1:], row


def test_ids_say_the_kind_and_belong_to_one_entity_each() -> None:
    for identifier, entity in curated_entities().items():
        prefix = {Kind.PERSON: "person", Kind.ORGANIZATION: "org", Kind.PLACE: "place"}
        assert identifier.startswith(prefix[entity.type] + ":")
        assert re.fullmatch(r"[a-z]+:[a-z0-9-]+", identifier)
        assert entity.type in ENTITY_KINDS


def test_no_two_rows_share_an_id() -> None:
    ids = [entity_of(row, kind).id for table, kind in TABLES.items() for row in read_table(table)]
    twice = {identifier for identifier in ids if ids.count(identifier) > 1}
    assert twice == set()


def test_no_word_that_ends_a_name_is_an_unguarded_name() -> None:
    index = curated_index()
    clashes = [
        (key, listing.entity.id)
        for key, listings in index.names.items()
        if key in stopping_words()
        for listing in listings
        if listing.guard is Guard.NONE
    ]
    assert clashes == []


def test_lookups_of_well_known_names() -> None:
    names = curated_index().names
    assert names[name_key("دير الزور")][0].entity.id == "place:deir-ez-zor"
    assert names[name_key("ديرالزور")][0].entity.id == "place:deir-ez-zor"
    assert names[name_key("بشار الأسد")][0].entity.id == "person:bashar-al-assad"
    assert names[name_key("قسد")][0].entity.id == "org:syrian-democratic-forces"
    assert names[name_key("الناتو")][0].entity.english == "NATO"


def test_places_know_where_they_are() -> None:
    place = curated_entities()["place:deir-ez-zor"]
    assert place.latitude == pytest.approx(35.3, abs=0.2)
    assert place.longitude == pytest.approx(40.1, abs=0.2)
    located = [e for e in curated_entities().values() if e.latitude is not None]
    assert len(located) > 900
    assert all(-90 <= (e.latitude or 0) <= 90 for e in located)
    assert all(-180 <= (e.longitude or 0) <= 180 for e in located)


def test_short_forms_carry_the_article() -> None:
    forms = short_forms()
    ids = {entity.id for entity in forms["التحالف"]}
    assert {"org:global-coalition", "org:saudi-led-coalition-in-yemen"} <= ids
    assert "org:islamic-state" in {entity.id for entity in forms["التنظيم"]}


def test_countries_and_consonants() -> None:
    assert entity_countries()["org:syrian-army"] == "SY"
    assert any(i.entity.id == "place:khasham" for i in curated_skeletons()["خشم"])


def test_the_contexts_of_short_forms_are_known_entities() -> None:
    known = curated_entities()
    for row in read_table("short_form_contexts"):
        assert row["entity"] in known
        assert set(row["contexts"].split("|")) <= set(known)
