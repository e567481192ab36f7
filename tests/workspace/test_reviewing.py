"""Notes whose words are gone: candidates, and what the analyst does with them."""

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState
from muqabala.model.span import Span
from muqabala.workspace import Workspace

FIRST = "انهيار مبنى في حلب\nأعلنت فرق الإنقاذ مقتل 12 مدنيا في انهيار مبنى في حلب أمس.\n"
WORDS = "مقتل 12 مدنيا في انهيار مبنى"


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "first.txt"
    path.write_text(FIRST, encoding="utf-8")
    return path


@pytest.fixture
def workspace(tmp_path, report):
    opened = Workspace.open(tmp_path / "library.sqlite")
    opened.import_files([report])
    yield opened
    opened.close()


def noted(workspace, words, body="راجع الرقم"):
    start = workspace.document("first").text.index(words)
    note, _ = workspace.annotating.add_note("first", Span(start, start + len(words)), body)
    return note.id


def only(workspace):
    (note,) = workspace.annotating.notes()
    return note


def changed(workspace, report, old, new):
    report.write_text(report.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    workspace.import_files([report])


def test_a_note_on_a_changed_figure_waits_with_the_changed_sentence_as_candidate(workspace, report):
    note_id = noted(workspace, WORDS)
    changed(workspace, report, "12 مدنيا", "15 مدنيا")
    assert [note.id for note in workspace.reviewing.waiting()] == [note_id]
    (best, *_) = workspace.reviewing.candidates(note_id)
    text = workspace.document("first").text
    assert best.span.of(text) == WORDS.replace("12", "15")
    changes = workspace.reviewing.place(note_id, best.span)
    assert changes.note_ids == {note_id}
    target = only(workspace).targets[0]
    assert (target.state, target.selector.exact) == (AnchorState.ANCHORED, best.span.of(text))
    assert workspace.reviewing.waiting() == []
    assert workspace.undo_label() == "place_note"
    workspace.undo()
    assert only(workspace).targets[0].selector.exact == WORDS


def test_a_note_beside_a_changed_figure_stays_on_its_words(workspace, report):
    noted(workspace, "انهيار مبنى في حلب أمس")
    changed(workspace, report, "12 مدنيا", "15 مدنيا")
    target = only(workspace).targets[0]
    text = workspace.document("first").text
    assert target.state is AnchorState.ANCHORED
    assert target.selector.span.of(text) == "انهيار مبنى في حلب أمس"


def test_a_note_is_kept_on_the_report_with_its_words_quoted(workspace, report):
    note_id = noted(workspace, WORDS)
    changed(workspace, report, WORDS, "سقوط ضحايا")
    workspace.reviewing.keep_on_report(note_id)
    note = only(workspace)
    assert note.body == f"> {WORDS}\n\nراجع الرقم"
    assert (note.targets[0].selector, note.targets[0].state) == (None, AnchorState.ANCHORED)
    workspace.undo()
    assert only(workspace).body == "راجع الرقم"
    assert only(workspace).targets[0].selector.exact == WORDS


def test_what_waits_is_not_moved_by_a_later_version(workspace, report):
    """Else a look-alike that was refused today would be taken tomorrow."""
    note_id = noted(workspace, WORDS)
    changed(workspace, report, WORDS, "سقوط ضحايا")
    report.write_text(f"تقرير آخر عن الحادث.\n{WORDS} في حلب أمس.\n", encoding="utf-8")
    workspace.import_files([report])
    assert [note.id for note in workspace.reviewing.waiting()] == [note_id]


def test_what_waits_comes_back_with_the_text_it_was_written_on(workspace, report):
    noted(workspace, WORDS)
    before = only(workspace).targets
    changed(workspace, report, WORDS, "سقوط ضحايا")
    changed(workspace, report, "سقوط ضحايا", WORDS)
    assert only(workspace).targets == before


def test_a_place_outside_the_text_is_refused(workspace):
    note_id = noted(workspace, WORDS)
    with pytest.raises(MuqabalaError) as caught:
        workspace.reviewing.place(note_id, Span(0, 9999))
    assert caught.value.code == "span_outside"


def test_a_note_on_the_whole_report_has_no_candidates(workspace):
    note, _ = workspace.annotating.add_note("first", None, "عام")
    assert workspace.reviewing.candidates(note.id) == ()
    workspace.reviewing.keep_on_report(note.id)
    assert only(workspace).body == "عام"


def test_an_import_tells_which_notes_followed_and_which_wait(workspace, report):
    noted(workspace, "انهيار مبنى في حلب أمس")
    noted(workspace, WORDS)
    report.write_text(f"تحديث.\n{FIRST.replace('12 مدنيا', '15 مدنيا')}", encoding="utf-8")
    result = workspace.import_files([report])[0].results[0]
    assert (result.followed, result.waiting) == (1, 1)
