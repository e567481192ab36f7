"""Reports are sorted in the window: tags, collections, and lists narrowed to either."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.library import Changes
from muqabala.ui.application import Program
from muqabala.ui.catalogue.window import CatalogueWindow
from muqabala.ui.sorting.collections_dialog import CollectionsDialog
from muqabala.ui.sorting.sets_filter import ALL, COLLECTION, TAG
from muqabala.ui.tags.tag_dialog import TagDialog
from windows import Start, by_name, dialogs, only

CHECKED, SOME, NOT = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, reports: Path) -> Program:
    return start(reports)


def ticks(dialog: CollectionsDialog) -> dict[str, Qt.CheckState]:
    return dialog._ticked()


def tick(dialog: CollectionsDialog, name: str, state: Qt.CheckState) -> None:
    rows = range(dialog.list.count())
    (row,) = [row for row in rows if dialog._name(row) == name]
    dialog.list.item(row).setCheckState(state)


def names(program: Program, ids: list[str]) -> str:
    known = {key: name for name, key in by_name(program).items()}
    return "".join(sorted(known[each] for each in ids))


def test_tags_are_given_taken_off_and_shown(program: Program, qtbot: QtBot):
    window, sorting = program.window, program.session.workspace.sorting
    key = by_name(program)["a"]
    window.library.list.select(key)
    window.actions_["report_tags"].trigger()
    dialog = only(TagDialog)
    assert dialog.field.text() == ""
    dialog.field.setText("قصف/مدني، راجع")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert sorting.tags([key]) == [("قصف/مدني", "راجع")]
    card = window.library._card(program.session.summaries.find(key))
    assert {"#مدني", "#راجع"} <= {chip.text for chip in card.chips}
    window.actions_["report_tags"].trigger()
    again = only(TagDialog)
    assert again.field.tags == ("قصف/مدني", "راجع")
    again.field.clear()
    again.accept()
    assert sorting.tags([key]) == [()]
    window.actions_["undo"].trigger()
    assert sorting.tags([key]) == [("قصف/مدني", "راجع")]


def test_the_library_is_narrowed_to_a_set_and_whole_again_when_it_is_gone(program: Program):
    window, ids = program.window, by_name(program)
    panel, sorting = window.library, program.session.workspace.sorting
    assert not panel.sets.isVisible()
    program.session.change(lambda: sorting.collect([ids["a"], ids["c"]], into=["قراءة"]))
    program.session.change(lambda: sorting.tag([ids["b"]], ["قصف/مدني"]))
    assert panel.sets.isVisible()
    assert [panel.sets.itemData(row) for row in range(panel.sets.count())] == [
        ALL, (COLLECTION, "قراءة"), (TAG, "قصف"), (TAG, "قصف/مدني"),
    ]  # fmt: skip
    panel.sets.choose((COLLECTION, "قراءة"))
    assert names(program, panel.listed()) == "ac"
    panel.filter.setText("المعرض")
    panel.filter.setText("معرض")
    assert names(program, panel.listed()) == "c"
    panel.filter.clear()
    panel.sets.choose((TAG, "قصف"))
    assert names(program, panel.listed()) == "b"
    window.actions_["undo"].trigger()
    assert panel.sets.choice == ALL
    assert names(program, panel.listed()) == "abc"


def test_collections_are_ticked_made_renamed_and_deleted(program: Program, qtbot: QtBot):
    window, ids = program.window, by_name(program)
    sorting = program.session.workspace.sorting
    program.session.change(lambda: sorting.collect([ids["b"]], into=["أولى", "ثانية"]))
    window.library.list.select(ids["b"])
    window.library._session.open_report(ids["b"])
    window.actions_["collections"].trigger()
    dialog = only(CollectionsDialog)
    assert ticks(dialog) == {"أولى": CHECKED, "ثانية": CHECKED}
    tick(dialog, "أولى", NOT)
    dialog.field.insert("  ثالثة ")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()  # Enter in the line adds what is typed there.
    assert ticks(dialog) == {"أولى": NOT, "ثانية": CHECKED, "ثالثة": CHECKED}
    assert not dialog.rename.isEnabled()  # It is not there yet.
    dialog.list.setCurrentRow(1)
    dialog.rename.click()
    only(QInputDialog).setTextValue("رابعة")
    only(QInputDialog).accept()
    assert ticks(dialog) == {"أولى": NOT, "رابعة": CHECKED, "ثالثة": CHECKED}
    dialog.list.setCurrentRow(0)
    dialog.delete.click()
    assert ticks(dialog) == {"رابعة": CHECKED, "ثالثة": CHECKED}
    dialog.accept()
    assert dialogs() == []
    assert {each.name: each.reports for each in sorting.collections()} == {"ثالثة": 1, "رابعة": 1}
    for _ in range(4):
        window.actions_["undo"].trigger()
    assert sorting.collections() == []


def test_where_there_are_no_collections_it_is_said_how_to_make_one(program: Program, qtbot: QtBot):
    program.session.open_report(by_name(program)["b"])
    program.window.actions_["collections"].trigger()
    dialog = only(CollectionsDialog)
    assert dialog.empty.isVisible()
    assert not dialog.list.isVisible()
    dialog.field.insert("أولى")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.list.isVisible()
    assert not dialog.empty.isVisible()
    dialog.reject()


def test_a_name_that_is_taken_is_refused_and_the_dialog_stays(program: Program):
    window, ids = program.window, by_name(program)
    sorting = program.session.workspace.sorting
    program.session.change(lambda: sorting.collect([ids["a"]], into=["أولى", "ثانية"]))
    failed = []
    program.session.failed.connect(failed.append)
    window.library.list.select(ids["a"])
    window.actions_["collections"].trigger()
    dialog = only(CollectionsDialog)
    assert not dialog._change(lambda: sorting.rename("أولى", "ثانية"), "أولى", "ثانية")
    assert [error.code for error in failed] == ["collection_known"]
    assert set(ticks(dialog)) == {"أولى", "ثانية"}
    for shown in dialogs():
        shown.close()


def test_many_reports_are_sorted_in_the_catalogue(program: Program, qtbot: QtBot):
    ids, sorting = by_name(program), program.session.workspace.sorting
    program.session.change(lambda: sorting.collect([ids["a"]], into=["قراءة"]))
    program.window.actions_["catalogue"].trigger()
    shown = only(CatalogueWindow)
    shown.reports.table.selectAll()
    shown.reports.actions_["collections"].trigger()
    dialog = only(CollectionsDialog)
    assert ticks(dialog) == {"قراءة": SOME}
    dialog.accept()
    assert sorting.members("قراءة") == {ids["a"]}
    shown.reports.actions_["tags"].trigger()
    tags = only(TagDialog)
    tags.field.setText("مهم")
    tags.accept()
    assert sorting.tags(list(ids.values())) == [("مهم",)] * 3
    qtbot.waitUntil(lambda: shown.reports.sets.count() == 3)
    column = [str(shown.reports.model.headerData(n, Qt.Orientation.Horizontal))
              for n in range(shown.reports.model.columnCount())]  # fmt: skip
    at = shown.reports.model.index(0, len(column) - 2)
    assert "مهم" in str(at.data())
    shown.reports.sets.choose((COLLECTION, "قراءة"))
    assert shown.reports.ids == [ids["a"]]
    program.session.change(lambda: sorting.delete("قراءة"))
    qtbot.waitUntil(lambda: len(shown.reports.ids) == 3)


def test_saved_searches_are_undone_in_the_window(program: Program):
    undo = program.window.actions_["undo"]
    sorting = program.session.workspace.sorting
    program.session.change(lambda: sorting.save_search("", "قصف"))
    assert undo.isEnabled()
    undo.trigger()
    assert program.session.workspace.search.saved() == []
    assert program.session.workspace.undo() != Changes()
