"""The handbook's pages: complete in every language, and true to the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from muqabala import paths
from muqabala.errors import MuqabalaError
from muqabala.ui.help.topics import filled, idle_words, read_topics, references
from muqabala.ui.menus import menus

LANGUAGES = ("ar", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_spoken_of_is_in_the_menus(language: str):
    known = {declared.name for menu in menus() for declared, _ in menu.actions()}
    spoken_of = {name for topic in read_topics(language) for name in references(topic)}
    assert spoken_of
    assert spoken_of <= known


def test_keys_are_told_of_actions_that_have_some():
    keyed = {d.name for menu in menus() for d, _ in menu.actions() if d.keys}
    for language in LANGUAGES:
        for topic in read_topics(language):
            assert references(topic, "keys") <= keyed, topic.title


def test_both_languages_have_the_same_pages():
    arabic, english = map(read_topics, LANGUAGES)
    assert [references(topic) for topic in arabic] == [references(topic) for topic in english]


def test_a_language_without_a_handbook_has_the_english_one():
    assert read_topics("xx") == read_topics("en")


def test_a_program_without_handbook_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(MuqabalaError, match="help_missing"):
        read_topics("ar")


def test_other_words_for_a_page_are_not_shown_on_it():
    for language in LANGUAGES:
        for topic in read_topics(language):
            assert topic.also, topic.title
            assert "<!--" not in topic.body
        assert idle_words(language)


def test_references_are_filled():
    body = "اضغط {keys:note} أو {menu:note} {other}"
    assert filled(body, lambda kind, name: f"<{kind} {name}>") == (
        "اضغط <keys note> أو <menu note> {other}"
    )
