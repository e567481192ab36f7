"""What the analyst said of two reports holds in the ledger of several."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from muqabala.model.comparison import LedgerRow, Status
from muqabala.model.judgement import Ruling
from muqabala.model.mention import Category
from muqabala.ui.application import Program
from muqabala.ui.several.collator import Collator
from muqabala.ui.several.commands import show
from muqabala.ui.several.window import SeveralWindow
from muqabala.workspace import Workspace
from windows import by_name, only


@pytest.fixture
def program(start: Callable[..., Program], reports, home) -> Program:
    made = start()
    made.session.workspace.import_files([reports])
    return made


def test_a_dismissed_conflict_is_none_among_several(program: Program, qtbot: QtBot):
    workspace: Workspace = program.session.workspace
    ids = by_name(program)
    a, b, c = (workspace.witness(ids[name]) for name in "abc")
    row = next(r for r in workspace.compared(a, b).claims if r.category is Category.KILLED)
    assert row.status is Status.CONFLICT
    workspace.judging.judge(a, b, row, Ruling.DISMISSED)
    ledgers: list[tuple[LedgerRow, ...]] = []
    for judged in (None, workspace.judging.judged):
        collator = Collator(program.importer, program.session, judged)
        collator.finished.connect(ledgers.append)
        with qtbot.waitSignal(collator.finished):
            collator.start([a, b, c])
    plain, judged_rows = ([r.status for r in rows] for rows in ledgers)
    assert Status.CONFLICT in plain
    assert Status.CONFLICT not in judged_rows
    assert len(plain) == len(judged_rows)


def test_what_is_said_while_the_ledger_is_open_is_seen_in_it(program: Program, qtbot: QtBot):
    workspace: Workspace = program.session.workspace
    ids = by_name(program)
    a, b, c = (ids[name] for name in "abc")
    show(program.window, [a, b, c])
    shown = only(SeveralWindow)
    qtbot.waitUntil(lambda: bool(shown.rows), timeout=10_000)
    analyst = shown.table.model().columnCount() - 1
    assert shown.table.isColumnHidden(analyst)
    row = next(r for r in shown.rows if r.status is Status.CONFLICT)
    assert "✓" not in row.cells[0]
    program.session.open_pair(a, b)
    pair = next(r for r in program.session.collation.claims if r.status is Status.CONFLICT)
    judge = workspace.judging.judge
    program.session.change(
        lambda: judge(program.session.first, program.session.second, pair, Ruling.AGREE, "رسوم")
    )
    assert not shown.table.isColumnHidden(analyst)
    assert shown.heads[-1] == shown.table.model().headerData(analyst, Qt.Orientation.Horizontal)
    said = [row for row in shown.rows if row.cells[-1]]
    assert [("✓" in row.cells[0], "رسوم" in row.cells[-1]) for row in said] == [(True, True)]
    assert said[0].places_at(analyst) == said[0].places_at(0)
    program.session.change(workspace.undo)
    assert shown.table.isColumnHidden(analyst)
    assert not any(row.cells[-1] for row in shown.rows)
