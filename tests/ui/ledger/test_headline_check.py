"""A headline that contradicts its body is judged where it is listed, among the checks."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.comparison import Status
from muqabala.model.judgement import Ruling
from muqabala.ui import evidence_panel
from muqabala.ui.application import Program
from muqabala.ui.evidence_panel import CHECKS, row_of
from muqabala.ui.ledger.lines import ledger_lines
from windows import Start, pair

FIRST = """مقتل 12 شخصا في حريق سوق الوادي

قالت وكالة الأنباء إن 17 شخصا قتلوا في حريق سوق الوادي يوم السبت.
"""
SECOND = """حريق في سوق الوادي

قال المرصد الحقوقي إن 17 شخصا قتلوا في حريق سوق الوادي يوم السبت.
"""


@pytest.fixture
def program(start: Start, home: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    folder = home / "told"
    folder.mkdir()
    for name, text in (("a", FIRST), ("b", SECOND)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    made = start(folder)
    pair(made)
    return made


def headlines(program: Program) -> list[str]:
    """Return the keys of the cards among the checks that can be judged."""
    return [key for key in program.window.evidence.pages[CHECKS].evidence if row_of(key) >= 0]


def test_it_is_dismissed_by_key_taken_back_and_stays_so(program: Program, qtbot: QtBot):
    evidence = program.window.evidence
    (key,) = headlines(program)
    evidence.show_checks()
    cards = evidence.pages[CHECKS].list
    cards.select(key)
    qtbot.keyClicks(cards, "d")
    assert headlines(program) == []
    row = program.session.collation.claims[row_of(key)]
    assert [each.ruling for each in row.judgements] == [Ruling.DISMISSED]
    first, second = program.session.first.document.id, program.session.second.document.id
    program.session.open_pair(first, second)
    assert headlines(program) == []
    program.window.actions_["undo"].trigger()
    assert headlines(program) == [key]


def test_of_two_verdicts_the_row_says_both(program: Program):
    """Two that came from two people, neither in place of the other."""
    session = program.session
    row = next(r for r in session.collation.claims if r.status is Status.CONFLICT_WITHIN)
    judge = session.workspace.judging.judge
    for ruling in (Ruling.DISMISSED, Ruling.CONFLICT):
        session.change(lambda ruling=ruling: judge(session.first, session.second, row, ruling))
    lines = ledger_lines(session.first, session.second, session.collation)
    line = next(line for line in lines if line.pair.overruled)
    assert line.pair.status is Status.CONFLICT_WITHIN
    assert line.cells[-1].count("ليس تعارضًا") == 1
    assert "نقضه الأحدث" in line.cells[-1]
    told: list[str] = []
    program.window.triage.told.connect(told.append)
    program.window.triage.act("withdraw", line.number)
    now = session.collation.claims[line.number]
    assert (now.status, now.overruled) == (Status.COMPATIBLE, ())
    program.window.triage.act("withdraw", line.number)
    assert session.collation.claims[line.number].judgements == ()
    assert len(set(told)) == 2


def test_cards_are_made_when_they_are_looked_at(program: Program, monkeypatch: pytest.MonkeyPatch):
    made: list[int] = []
    tabs = [
        (name, lambda *pair, n=n, make=make: made.append(n) or make(*pair))
        for n, (name, make) in enumerate(evidence_panel.TABS)
    ]
    monkeypatch.setattr(evidence_panel, "TABS", tuple(tabs))
    evidence = program.window.evidence
    evidence.show_tab(0)
    evidence.show_open()
    assert made == [0]
    evidence.show_checks()
    evidence.show_tab(0)
    evidence.show_checks()
    assert made == [0, CHECKS]
    assert headlines(program)
