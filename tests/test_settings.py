"""Settings: declared once, kept as JSON, never broken by what a file holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.errors import MuqabalaError
from muqabala.settings import DECLARED, Setting, Settings


def test_every_default_is_accepted_by_its_own_setting():
    assert all(setting.accepts(setting.default) for setting in DECLARED)


def test_names_are_declared_once():
    names = [setting.name for setting in DECLARED]
    assert len(names) == len(set(names))


def test_values_come_back_from_the_file(tmp_path: Path):
    file = tmp_path / "folder" / "settings.json"
    settings = Settings(file)
    settings["theme"] = "night"
    settings["font_size"] = 20
    settings["hidden_kinds"] = ("person", "place")
    settings["linked_scrolling"] = False
    settings.save()
    again = Settings(file)
    assert again.text("theme") == "night"
    assert again.number("font_size") == 20
    assert again.words("hidden_kinds") == ("person", "place")
    assert not again.flag("linked_scrolling")


def test_only_what_differs_from_the_default_is_written(tmp_path: Path):
    file = tmp_path / "settings.json"
    settings = Settings(file)
    settings["theme"] = "day"
    settings["font_family"] = "أميري"
    settings.save()
    assert json.loads(file.read_text(encoding="utf-8")) == {"font_family": "أميري"}
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    "content",
    [
        "not json",
        "[1, 2]",
        '{"theme": "pink"}',
        '{"theme": 3}',
        '{"font_size": "large"}',
        '{"font_size": 4000}',
        '{"font_size": true}',
        '{"hidden_kinds": [1]}',
        '{"unknown": 1}',
    ],
)
def test_a_damaged_file_means_defaults(tmp_path: Path, content: str):
    file = tmp_path / "settings.json"
    file.write_text(content, encoding="utf-8")
    settings = Settings(file)
    assert all(settings[setting.name] == setting.default for setting in DECLARED)


def test_a_good_value_survives_beside_a_bad_one(tmp_path: Path):
    file = tmp_path / "settings.json"
    file.write_text('{"theme": "pink", "font_size": 18}', encoding="utf-8")
    assert Settings(file).number("font_size") == 18


def test_a_wrong_value_is_refused(tmp_path: Path):
    settings = Settings(tmp_path / "settings.json")
    with pytest.raises(ValueError, match="theme"):
        settings["theme"] = "pink"
    assert settings.text("theme") == "day"


def test_a_file_that_cannot_be_written_is_told_in_words(tmp_path: Path):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    settings = Settings(tmp_path / "taken" / "settings.json")
    settings["theme"] = "night"
    with pytest.raises(MuqabalaError) as failure:
        settings.save()
    assert failure.value.code == "settings_unwritable"


@given(st.integers())
def test_a_number_is_accepted_within_its_limits_only(value: int):
    assert Setting("size", default=10, low=9, high=40).accepts(value) == (9 <= value <= 40)
