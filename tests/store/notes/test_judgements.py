import pytest

from judged_pairs import of_passages, said
from muqabala.errors import MuqabalaError
from muqabala.model.judgement import Ruling
from muqabala.store.history import Step
from muqabala.store.library import Library

ONE = said(Ruling.DISMISSED, (0,), (0,), 1, comment="يومان", author="سلمى")
WITHIN = said(Ruling.ACCEPTED, (0, 2), (), 2, reports=("a",))
PASSAGE = of_passages(Ruling.PINNED, 0, 1, 3)


@pytest.fixture
def library(tmp_path):
    opened = Library(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def test_judgements_are_read_back_as_they_were(library):
    for each in (PASSAGE, WITHIN, ONE):
        library.judgements.put(each)
    assert library.judgements.all() == [ONE, WITHIN, PASSAGE]
    assert library.judgements.on(["b"]) == [ONE, PASSAGE]
    assert library.judgements.load("1") == ONE
    assert library.judgements.latest() == PASSAGE.created


def test_an_unknown_judgement_is_said_to_be(library):
    with pytest.raises(MuqabalaError, match="judgement_unknown"):
        library.judgements.load("none")


def test_a_step_of_judgements_goes_through_the_history(library):
    step = Step("judge", judgements=((ONE, PASSAGE), (None, WITHIN), (ONE, None)))
    library.history.record(step, "2026")
    assert library.history.last_done()[1] == step
    assert step.reversed().reversed() == step
    assert step.changes.judgements
    assert step.changes.document_ids == {"a", "b"}
    assert not step.changes.documents


def test_applying_a_step_and_its_reverse_leaves_what_was(library):
    step = Step("judge", judgements=((None, ONE), (None, WITHIN)))
    library.apply(step)
    assert library.judgements.all() == [ONE, WITHIN]
    library.apply(step.reversed())
    assert library.judgements.all() == []


def test_a_judgement_is_on_both_reports_or_within_one():
    assert ONE.fault == WITHIN.fault == PASSAGE.fault == ""
    assert said(Ruling.PINNED, (0,), ()).fault == "targets"
    assert said(Ruling.AGREE, (0,), (0,), reports=("b", "a")).fault == "reports"
    assert of_passages(Ruling.UPDATE, 0, 0).fault == "ruling"
