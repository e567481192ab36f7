"""Notes for review: what they were on, where the words may stand, the choice and its undoing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from muqabala.model.annotation import AnchorState
from muqabala.model.span import Span
from muqabala.store.history import Step
from muqabala.ui import theme
from muqabala.ui.notes.passage import Passage
from muqabala.ui.notes.review_dialog import ReviewDialog
from muqabala.ui.session import Session


@pytest.fixture
def selected() -> list[Passage]:
    return []


@pytest.fixture
def review(
    qtbot: QtBot, session: Session, ids: dict[str, str], selected: list[Passage]
) -> ReviewDialog:
    workspace = session.workspace
    for words in ("أول", "ثان"):
        note, _ = workspace.annotating.add_note(ids["a"], Span(0, 8), words)
        (target,) = note.targets
        assert target.selector is not None
        lost = replace(target, state=AnchorState.REVIEW, selector=replace(
            target.selector, text_hash="0" * 64))  # fmt: skip
        workspace.changing.do(Step("edit_note", notes=((note, replace(note, targets=(lost,))),)))
    made = ReviewDialog(session, theme.load("day"), lambda: selected, None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    made.show_first()
    return made


def states(session: Session) -> list[str]:
    return [note.targets[0].state.value for note in session.workspace.annotating.notes()]


def test_old_words_and_places_are_shown_with_their_surroundings(
    review: ReviewDialog, session: Session
):
    assert len(review.waiting.cards) == 2
    assert "«قصف يطال»" in review.old.text()
    place = review.places.cards[0]
    assert "قصف يطال" in place.title
    assert place.chips[0].text.strip("\u2066\u2069").endswith("%")
    assert place.cells[0].text.startswith("…")


def test_a_place_is_accepted_the_next_note_follows_and_undo_brings_it_back(
    review: ReviewDialog, session: Session, qtbot: QtBot
):
    first = review.waiting.current_key()
    review.place()
    assert states(session).count("review") == 1
    assert review.waiting.current_key() not in ("", first)
    review.undo()
    assert states(session).count("review") == 2
    assert not review.buttons["undo"].isEnabled()


def test_a_note_moves_to_other_words_of_its_report_alone(
    review: ReviewDialog, session: Session, ids: dict[str, str], selected: list[Passage]
):
    review.move_to_selection()
    assert states(session).count("review") == 2
    assert review.state.text()
    selected.append(Passage(ids["b"], Span(0, 4)))
    review.move_to_selection()
    assert states(session).count("review") == 2
    selected.append(Passage(ids["a"], Span(4, 8)))
    key = review.waiting.current_key()
    review.move_to_selection()
    (target,) = session.workspace.annotating.note(key).targets
    assert target.selector is not None
    assert target.selector.span == Span(4, 8)


def test_a_note_stays_on_the_whole_report_with_its_words_quoted(
    review: ReviewDialog, session: Session
):
    key = review.waiting.current_key()
    review.keep()
    note = session.workspace.annotating.note(key)
    assert note.targets[0].selector is None
    assert note.body.startswith("> قصف يطال")
    review.keep()
    assert not review.none.isHidden()


def test_a_chosen_place_is_brought_into_view(review: ReviewDialog, ids: dict[str, str]):
    places: list[object] = []
    review.places_chosen.connect(places.append)
    review.show_first()
    assert places == [[(ids["a"], Span(0, 8))]]
