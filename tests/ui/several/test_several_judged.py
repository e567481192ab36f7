"""What the analyst said of two reports holds in the ledger of several."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from muqabala.model.comparison import LedgerRow, Status
from muqabala.model.judgement import Ruling
from muqabala.model.mention import Category
from muqabala.ui.application import Program
from muqabala.ui.several.collator import Collator
from muqabala.workspace import Workspace
from windows import by_name


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
