"""Profiles of marks: kept, found, gone round; and chosen in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.settings import Settings
from muqabala.ui.legend import profiles
from muqabala.ui.legend.dialog import LegendDialog
from muqabala.ui.legend.profiles import Profile
from muqabala.ui.reading.marks import DEFAULT_KINDS, MarkKind
from windows import Start, only, pair

HIDDEN = st.frozensets(st.sampled_from(["person", "number", "note", "quote"]))
NAMES = st.text(alphabet="أبج=، ab", min_size=1).filter(str.strip)


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@given(st.lists(st.builds(Profile, NAMES, HIDDEN, is_own=st.just(value=True))))
def test_what_is_kept_comes_back(own: list[Profile]):
    assert profiles.read(profiles.written(own)) == own


def test_lines_and_kinds_that_are_none_are_passed_over():
    assert profiles.read(["", "بلا مساواة", "أ=person,robot"]) == [
        Profile("أ", frozenset({"person"}), is_own=True)
    ]


def test_going_round_comes_back_to_the_start():
    known = profiles.brought()
    hidden = known[0].hidden
    seen = []
    for _ in known:
        chosen = profiles.following(known, hidden)
        seen.append(chosen)
        hidden = chosen.hidden
    assert seen == [*known[1:], known[0]]
    assert profiles.following(known, {"person", "note"}) == known[0]


def test_a_profile_of_the_same_name_is_replaced():
    own = profiles.with_profile([], "أ", {"person"})
    assert profiles.with_profile(own, "أ", {"note"}) == [
        Profile("أ", frozenset({"note"}), is_own=True)
    ]


def test_all_marks_are_all(start: Start, reports: Path):
    program = start(reports)
    pair(program)
    view = program.window.desk.reading.first.text
    assert view.marks.visible == DEFAULT_KINDS
    program.window.actions_["next_profile"].trigger()
    assert view.marks.visible == frozenset(MarkKind)
    program.window.actions_["next_profile"].trigger()
    assert MarkKind.NUMBER not in view.marks.visible
    assert MarkKind.PERSON in view.marks.visible


def test_a_profile_is_kept_chosen_forgotten_and_brought_back(
    start: Start, reports: Path, qtbot: QtBot
):
    program = start(reports)
    pair(program)
    program.window.actions_["legend"].trigger()
    dialog = only(LegendDialog)
    assert not dialog.drop.isEnabled()
    dialog.legend.switches[MarkKind.PERSON].click()
    assert dialog.profile.currentData() is None
    dialog.keep.click()
    (asked,) = dialog.findChildren(QInputDialog)
    asked.setTextValue("بلا أشخاص")
    asked.accept()
    assert dialog.profile.currentText() == "بلا أشخاص"
    assert Settings().words("kind_profiles") == ("بلا أشخاص=person,quote",)
    dialog.profile.setCurrentIndex(0)
    dialog.profile.activated.emit(0)
    assert dialog.legend.switches[MarkKind.PERSON].isChecked()
    dialog.profile.setCurrentIndex(dialog.profile.count() - 1)
    dialog.profile.activated.emit(dialog.profile.count() - 1)
    assert not dialog.legend.switches[MarkKind.PERSON].isChecked()
    dialog.drop.click()
    assert Settings().words("kind_profiles") == ()
    dialog.take_back.click()
    assert Settings().words("kind_profiles") == ("بلا أشخاص=person,quote",)
    dialog.close()
