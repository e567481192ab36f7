"""Imports as steps of the history: undone, redone, also after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muqabala.model.annotation import AnchorState, Note
from muqabala.model.document import Document
from muqabala.model.library import Outcome
from muqabala.model.span import Span
from muqabala.workspace import Workspace
from muqabala.workspace.file_reading import read_file

FIRST = "قصف على حي الشجاعية\nقتل 15 مدنيا في قصف على حي الشجاعية صباح السبت.\n"
SECOND = "هدوء في المدينة\nعاد الهدوء إلى المدينة مساء السبت بحسب شهود.\n"
CHANGED = (
    "قصف على حي الشجاعية\nوصلت فرق الإسعاف.\nقتل 19 مدنيا في قصف على حي الشجاعية صباح السبت.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    (made / "first.txt").write_text(FIRST, encoding="utf-8")
    (made / "second.txt").write_text(SECOND, encoding="utf-8")
    return made


@pytest.fixture
def workspace(tmp_path: Path, folder: Path) -> Workspace:
    opened = Workspace.open(tmp_path / "library.sqlite")
    opened.import_files([folder])
    return opened


def ids(workspace: Workspace) -> set[str]:
    return {each.id for each in workspace.documents()}


def text(workspace: Workspace, document_id: str) -> str:
    return workspace.document(document_id).text


def noted(workspace: Workspace, words: str) -> Note:
    start = text(workspace, "first").index(words)
    return workspace.annotating.add_note("first", Span(start, start + len(words)), "ملاحظة")[0]


def test_an_import_is_taken_back_and_done_again(workspace: Workspace) -> None:
    assert workspace.undo_label() == "import_files"
    changes = workspace.undo()
    assert changes.documents
    assert not ids(workspace)
    assert {each.id for each, _ in workspace.chronicle.trash().documents} == {"first", "second"}
    assert workspace.redo_label() == "import_files"
    assert workspace.redo().documents
    assert ids(workspace) == {"first", "second"}
    assert not len(workspace.chronicle.trash())


def test_it_is_taken_back_after_a_restart(workspace: Workspace) -> None:
    workspace.undo()
    workspace.close()
    again = Workspace.open(workspace.path)
    assert not ids(again)
    again.redo()
    again.close()
    once_more = Workspace.open(workspace.path)
    assert ids(once_more) == {"first", "second"}
    assert once_more.search.count("الهدوء") == 1


def test_a_file_taken_back_is_read_again(workspace: Workspace, folder: Path) -> None:
    workspace.undo()
    report, _ = workspace.import_files([folder])
    assert [each.outcome for each in report.results] == [Outcome.TRASHED] * 2
    assert workspace.redo_label() == "import_files"
    workspace.redo()
    assert ids(workspace) == {"first", "second"}
    assert not len(workspace.chronicle.trash())


def test_files_that_are_known_make_no_step(workspace: Workspace, folder: Path) -> None:
    noted(workspace, "15 مدنيا")
    workspace.import_files([folder])
    assert workspace.undo_label() == "add_note"
    assert len(workspace.chronicle.changes()) == 2


def test_an_import_in_parts_is_one_step(tmp_path: Path, folder: Path) -> None:
    workspace = Workspace.open(tmp_path / "parts.sqlite")
    for name in ("first.txt", "second.txt"):
        workspace.take([read_file(str(folder / name))])
    assert [each.count for each in workspace.chronicle.changes()] == [2]
    workspace.undo()
    assert not ids(workspace)


def test_what_is_done_between_two_parts_stays_between_them(tmp_path: Path, folder: Path) -> None:
    workspace = Workspace.open(tmp_path / "parts.sqlite")
    workspace.take([read_file(str(folder / "first.txt"))])
    note = noted(workspace, "15 مدنيا")
    workspace.take([read_file(str(folder / "second.txt"))])
    workspace.undo()
    assert ids(workspace) == {"first"}
    assert workspace.annotating.has(note.id)
    workspace.undo()
    workspace.undo()
    assert not ids(workspace)
    while workspace.redo_label():
        workspace.redo()
    assert ids(workspace) == {"first", "second"}
    assert workspace.annotating.has(note.id)


def test_an_import_begun_anew_is_a_step_of_its_own(tmp_path: Path, folder: Path) -> None:
    workspace = Workspace.open(tmp_path / "parts.sqlite")
    workspace.import_files([folder / "first.txt"])
    workspace.import_files([folder / "second.txt"])
    workspace.undo()
    assert ids(workspace) == {"first"}


def test_the_older_version_comes_back_with_its_notes(workspace: Workspace, folder: Path) -> None:
    kept, doubtful = noted(workspace, "حي الشجاعية صباح"), noted(workspace, "15 مدنيا")
    before = text(workspace, "first")
    (folder / "first.txt").write_text(CHANGED, encoding="utf-8")
    report, _ = workspace.import_files([folder])
    assert Outcome.UPDATED in {each.outcome for each in report.results}
    after = text(workspace, "first")
    moved = workspace.annotating.note(kept.id)
    waiting = workspace.annotating.note(doubtful.id)
    assert after != before
    assert moved != kept
    assert waiting.targets[0].state is AnchorState.REVIEW
    changes = workspace.undo()
    assert "first" in changes.document_ids
    assert kept.id in changes.note_ids
    assert text(workspace, "first") == before
    assert workspace.annotating.note(kept.id) == kept
    assert workspace.annotating.note(doubtful.id) == doubtful
    assert workspace.witness("first").analysis.mentions
    workspace.redo()
    assert text(workspace, "first") == after
    assert workspace.annotating.note(kept.id) == moved
    assert workspace.annotating.note(doubtful.id) == waiting


def test_the_analysts_word_on_details_outlives_it(workspace: Workspace, folder: Path) -> None:
    workspace.describing.describe(["first"], {"outlet": "صحيفة المدينة"})
    (folder / "first.txt").write_text(CHANGED, encoding="utf-8")
    workspace.import_files([folder])
    workspace.undo()
    assert workspace.document("first").outlet == "صحيفة المدينة"
    workspace.undo()
    assert workspace.document("first").outlet == ""


def test_an_older_version_is_found_by_its_own_words(workspace: Workspace, folder: Path) -> None:
    (folder / "first.txt").write_text(CHANGED, encoding="utf-8")
    workspace.import_files([folder])

    def hits(words: str) -> int:
        return workspace.search.count(words)

    assert hits("الإسعاف") == 1
    workspace.undo()
    assert hits("الإسعاف") == 0
    assert hits("الشجاعية") == 1


def test_an_emptied_trash_leaves_nothing_to_bring_back(workspace: Workspace, folder: Path) -> None:
    (folder / "first.txt").write_text(CHANGED, encoding="utf-8")
    workspace.import_files([folder])
    workspace.delete_documents(["first"])
    workspace.chronicle.empty()
    assert not workspace._library.arrivals.has_older()
    assert workspace.undo_label() == "import_files"
    workspace.undo()
    assert not ids(workspace)
    workspace.redo()
    assert ids(workspace) == {"second"}


def test_older_versions_go_with_the_steps_that_ask_for_them(
    workspace: Workspace, folder: Path
) -> None:
    library = workspace._library
    (folder / "first.txt").write_text(CHANGED, encoding="utf-8")
    workspace.import_files([folder])
    library.arrivals.keep_only(library.history.versions_asked_for())
    assert library.arrivals.has_older()
    with library.transaction():
        library.history.prune(0)
        library.arrivals.keep_only(library.history.versions_asked_for())
    assert not library.arrivals.has_older()


TEXTS = st.lists(
    st.sampled_from(["قتل 15 مدنيا.", "أصيب 7 جنود.", "عاد الهدوء.", "وصلت «فرق» 🚑 الإسعاف."]),
    min_size=1,
    max_size=4,
).map(lambda lines: "\n".join(lines) + "\n")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(versions=st.lists(st.tuples(TEXTS, st.sampled_from(["\n", "\r\n"])), max_size=5))
def test_any_row_of_versions_is_walked_back_and_forth(
    tmp_path_factory: pytest.TempPathFactory, versions: list[tuple[str, str]]
) -> None:
    """Law: undo gives each version of a report exactly, map and source with it; so does redo."""
    folder = tmp_path_factory.mktemp("versions")
    workspace = Workspace.open(folder / "library.sqlite")
    seen: list[Document] = []
    for words, end in versions:
        (folder / "one.txt").write_bytes(words.replace("\n", end).encode())
        workspace.import_files([folder / "one.txt"])
        if not seen or workspace.document("one") != seen[-1]:
            seen.append(workspace.document("one"))
    steps = len(workspace.chronicle.changes())
    assert steps == len(seen)
    for document in reversed(seen[:-1]):
        workspace.undo()
        assert workspace.document("one") == document
    for document in seen[1:]:
        workspace.redo()
        assert workspace.document("one") == document
    workspace.close()
