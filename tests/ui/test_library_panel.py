"""The library: filtered as one types, marked by what is open, with proposals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from muqabala.model.claim import Analysis
from muqabala.model.library import Changes
from muqabala.store.library import Library
from muqabala.ui import theme
from muqabala.ui.library_panel import LibraryPanel
from muqabala.ui.proposals import Proposal, weighed
from muqabala.ui.session import Session
from windows import by_name

ALL = Changes(documents=True, notes=True)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[LibraryPanel]:
    made = LibraryPanel(session, theme.load("day"))
    qtbot.addWidget(made)
    made.reload(ALL)
    yield made
    made.clear()  # The library is closed after this; nothing may be asked of it then.


def titles(panel: LibraryPanel) -> list[str]:
    return [card.title for card in panel.list.cards]


def test_all_reports_are_listed(panel: LibraryPanel):
    assert len(titles(panel)) == 3
    assert "3" in panel.count.text()


@pytest.mark.parametrize("typed", ["الوادي", "الوادى", "الْوادي", "  الوادي  "])
def test_the_filter_is_forgiving(panel: LibraryPanel, typed: str):
    panel.filter.setText(typed)
    panel.refresh()
    assert len(titles(panel)) == 2


def test_all_words_must_be_there_in_any_order(panel: LibraryPanel):
    panel.filter.setText("الكتاب معرض")
    panel.refresh()
    assert len(titles(panel)) == 1
    panel.filter.setText("الكتاب الوادي")
    panel.refresh()
    assert titles(panel) == []


def test_typing_filters_by_itself(panel: LibraryPanel, qtbot: QtBot):
    panel.filter.insert("معرض")
    qtbot.waitUntil(lambda: len(titles(panel)) == 1)


def test_open_reports_are_marked(panel: LibraryPanel, session: Session, ids: dict[str, str]):
    session.open_pair(ids["a"], ids["b"])
    marks = {card.key: card.mark for card in panel.list.cards}
    assert marks == {ids["a"]: "accent", ids["b"]: "second_mark", ids["c"]: ""}


def test_enter_opens_the_chosen_report(
    panel: LibraryPanel, session: Session, ids: dict[str, str], qtbot: QtBot
):
    panel.list.select(ids["b"])
    panel.list.opened.emit(panel.current())
    assert session.open_ids == (ids["b"],)


def test_a_change_of_tags_alone_reads_nothing(panel: LibraryPanel):
    panel.list.set_cards([])
    panel.reload(Changes(tags=True))
    assert titles(panel) == []


def test_reports_of_one_event_are_proposed(
    panel: LibraryPanel, session: Session, ids: dict[str, str]
):
    panel.show()
    panel.show_proposals([Proposal(ids["b"], names=9, figures=3, conflicts=1)])
    assert [card.key for card in panel.proposed.cards] == [ids["b"]]
    assert not panel.proposed.isHidden()
    panel.show_proposals([])
    assert panel.proposed.isHidden()


def test_a_pair_asks_for_no_proposals(panel: LibraryPanel, session: Session, ids: dict[str, str]):
    session.open_pair(ids["a"], ids["b"])
    assert panel.proposed.isHidden()


def test_kinship_counts_figures_above_names(session: Session, ids: dict[str, str]):
    found = session.workspace.collation(ids["a"], ids["c"])
    assert not weighed(ids["c"], found).is_worth_showing
    assert Proposal("x", 1, 2, 0).weight > Proposal("x", 4, 0, 0).weight
    assert not Proposal("x", 2, 0, 0).is_worth_showing
    assert not Proposal("x", 0, 1, 0).is_worth_showing


def test_idle_moments_compare_the_others(
    panel: LibraryPanel, session: Session, ids: dict[str, str], qtbot: QtBot
):
    with qtbot.waitSignal(panel._proposer.proposed, check_params_cb=bool, timeout=5000):
        session.open_report(ids["a"])
    assert ids["c"] not in [card.key for card in panel.proposed.cards]


def test_what_is_still_to_be_analysed_is_not_compared_meanwhile(
    panel: LibraryPanel, session: Session, ids: dict[str, str], qtbot: QtBot
):
    for name in ("b", "c"):
        document = session.workspace.document(ids[name])
        opened = Library(session.workspace.path)
        opened.documents.save_analysis(document, Analysis(ids[name], engine="older"))
        opened.close()
    session.open_report(ids["a"])
    with qtbot.waitSignal(panel._proposer.proposed, timeout=5000) as told:
        pass
    assert told.args == [[]]
    assert session.workspace.refreshing.waits(ids["b"])


def test_a_copy_of_the_open_report_is_called_one(start, reports: Path, qtbot: QtBot):
    text = (reports / "a.txt").read_text(encoding="utf-8")
    copied = text.replace("يوم السبت", "ليلة السبت").replace("قصف يطال", "غارة تطال")
    (reports / "d.txt").write_text(copied, encoding="utf-8")
    program = start(reports)
    ids = by_name(program)
    panel = program.window.library
    program.session.open_report(ids["a"])
    qtbot.waitUntil(lambda: len(panel.proposed.cards) > 0, timeout=20_000)
    told = {card.key: card.detail for card in panel.proposed.cards}
    assert "النص نفسه تقريبًا" in told[ids["d"]]
    assert "النص نفسه تقريبًا" not in told.get(ids["b"], "")


def test_words_are_made_ready_while_nobody_waits(
    panel: LibraryPanel, session: Session, qtbot: QtBot
):
    cataloguing = session.workspace.cataloguing
    words = cataloguing._library.catalogue.words
    panel.reload(ALL)
    qtbot.waitUntil(lambda: words._is_whole, timeout=10_000)
    assert not cataloguing.prepare()
