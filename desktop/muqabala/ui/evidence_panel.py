"""The evidence: figures, names, wording, passages and checks of what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation
from muqabala.model.span import Span
from muqabala.ui import check_cards, figure_cards, passage_cards, wording_cards
from muqabala.ui import evidence_cards as made
from muqabala.ui.cards import CardView
from muqabala.ui.charts.page import ChartsPage
from muqabala.ui.comparing import comparing_words
from muqabala.ui.evidence_cards import Evidence, Place
from muqabala.ui.evidence_tabs import EvidenceTabs
from muqabala.ui.labels import empty_label, soft_label
from muqabala.ui.ledger.keys import TriageKeys
from muqabala.ui.ledger.passages import PARTED, PassageJudge
from muqabala.ui.ledger.triage import Triage, is_conflict, is_decided
from muqabala.ui.notes.panel import NotesPanel
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme
from muqabala.ui.verdict_filter import VerdictFilter

_Maker = Callable[[Witness, Witness | None, Collation | None], list[Evidence]]
TABS: tuple[tuple[str, _Maker], ...] = (
    ("figures", figure_cards.figures),
    ("entities", made.entities),
    ("naming", wording_cards.naming),
    ("passages", passage_cards.passages),
    ("checks", check_cards.checks),
)
"""Of each tab its key, which is that of its sign too, and what makes its rows."""
NOTES = len(TABS)
CHECKS = NOTES - 1
PASSAGES = CHECKS - 1
PICTURE = NOTES + 1


class EvidencePage(QWidget):
    """One tab: its cards, or the words that say why there are none.

    The cards are made when somebody looks at them: two long reports have thousands.
    """

    def __init__(self, name: str, empty: str, theme: Theme) -> None:
        super().__init__()
        self._evidence: dict[str, Evidence] = {}
        self._make: Callable[[], list[Evidence]] | None = None
        self._list = CardView(name, theme)
        self.empty = empty_label(empty)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self.empty)

    def show_later(self, make: Callable[[], list[Evidence]]) -> None:
        """Show the rows that `make` returns, once they are asked for."""
        self._make = make
        if self.isVisible():
            self._make_rows()

    def _make_rows(self) -> None:
        make, self._make = self._make, None
        if make is not None:
            self._evidence = {row.card.key: row for row in make()}
            self.show_group("")

    def showEvent(self, event: QShowEvent) -> None:
        """Make what was not needed until now."""
        self._make_rows()
        super().showEvent(event)

    @property
    def evidence(self) -> dict[str, Evidence]:
        """The rows by the keys of their cards."""
        self._make_rows()
        return self._evidence

    @property
    def list(self) -> CardView:
        """The cards."""
        self._make_rows()
        return self._list

    @property
    def count(self) -> int:
        """How many rows there are without their headings."""
        return sum(not row.card.section for row in self.evidence.values())

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._list.set_theme(theme)

    def show_group(self, group: str) -> None:
        """Show the rows of one group only; "" shows all."""
        cards = [row.card for row in self.evidence.values() if group in ("", row.group)]
        self.list.set_cards(cards)
        self._stack.setCurrentWidget(self.list if cards else self.empty)

    def key_of(self, place: Place) -> str:
        """Return the key of the first row that rests on a place, or ""."""
        return next((key for key, row in self.evidence.items() if place in row.places), "")


class EvidencePanel(QWidget):
    """All tabs.

    `places_chosen` carries the (document id, span) places of the chosen row, `row_chosen` the
    index of a row of the ledger among the comparison's claims, `undo_requested` nothing.
    """

    places_chosen = Signal(list)
    row_chosen = Signal(int)
    undo_requested = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.notes = NotesPanel(session, theme)
        self.charts = ChartsPage(theme)
        self.charts.places_chosen.connect(self.places_chosen)
        self.tabs = EvidenceTabs(theme)
        self.tabs.setAccessibleName(self.tr("Evidence"))
        self.pages = [EvidencePage(*self._words(key), theme) for key, _ in TABS]
        self.summary = soft_label()
        self.filter = VerdictFilter()
        self._build()
        self._say_why_empty(None)
        session.opened.connect(self.show_open)
        # Cards are made in a turn of their own, after the pages are linked.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.show_open)
        session.compared.connect(self._soon.start)
        session.judged.connect(self._show_judged)

    def _build(self) -> None:
        self._stack = QStackedLayout()
        for page in (*self.pages, self.notes, self.charts):
            self._stack.addWidget(page)
        for page in self.pages:
            page.list.chosen.connect(self._choose)
            page.list.opened.connect(self._choose)
        for page, (glyph, _) in zip(self.pages, TABS, strict=True):
            self.tabs.add(page.list.accessibleName(), glyph)
        self.tabs.add(self.tr("Notes"), "notes")
        self.tabs.add(self.tr("Picture"), "picture", is_sign=True)
        self.tabs.currentChanged.connect(self._turn_to)
        self.tabs.currentChanged.connect(self._summarise)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.addWidget(self.summary)
        head.addWidget(self.filter, 1)
        self.filter.changed.connect(self.pages[0].show_group)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self.tabs)
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)

    def _words(self, key: str) -> tuple[str, str]:
        """Return a tab's name and what it says when it is empty."""
        return {
            "figures": (self.tr("Figures"), self.tr("No figures were found.")),
            "entities": (self.tr("Names"), self.tr("No names were found.")),
            "naming": (self.tr("Wording"), self.tr("No differing or loaded wording was found.")),
            "passages": (self.tr("Passages"), self.tr("No passages that face each other.")),
            "checks": (self.tr("Checks"), self.tr("Nothing to check was found.")),
        }[key]

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        for page in self.pages:
            page.set_theme(theme)
        self.notes.set_theme(theme)
        self.charts.set_theme(theme)
        self.tabs.set_theme(theme)

    def show_open(self) -> None:
        """Show the evidence of what is open."""
        self._soon.stop()
        first, second, found = self._session.first, self._session.second, self._session.collation
        self._say_why_empty(second)
        for (_, make), page in zip(TABS, self.pages, strict=True):
            page.show_later(partial(make, first, second, found) if first is not None else _nothing)
        self.charts.show_pair(first, second, found)
        self.filter.set_counts(Counter(row.group for row in self.pages[0].evidence.values()))
        self._summarise()

    def _show_judged(self) -> None:
        """Show what is open as the analyst now says; what the judgement does not touch stays."""
        first, second, found = self._session.first, self._session.second, self._session.collation
        if first is None:
            return
        for number in (0, PASSAGES, CHECKS):
            self.pages[number].show_later(partial(TABS[number][1], first, second, found))
        self.charts.show_pair(first, self._session.second, self._session.collation)
        self.filter.set_counts(Counter(row.group for row in self.pages[0].evidence.values()))
        self.pages[0].show_group(self.filter.chosen)
        self._summarise()

    # judging

    def judge_with(self, triage: Triage, passages: PassageJudge) -> None:
        """Let figures, passages and headlines be judged on their cards, by menu and by key."""
        for number, judge in ((0, triage), (PASSAGES, passages), (CHECKS, triage)):
            cards = self.pages[number].list
            cards.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            cards.customContextMenuRequested.connect(
                lambda at, cards=cards, judge=judge: _show_menu(cards, judge, at)
            )
            TriageKeys(cards).pressed.connect(partial(self._judge, judge, cards))
        triage.decided.connect(self._go_on)

    def _judge(self, judge: Triage | PassageJudge, cards: CardView, action: str) -> None:
        """Do what a key says with the current card."""
        if action == "undo":
            self.undo_requested.emit()
        elif action in ("next", "previous"):
            self.step_conflict(1 if action == "next" else -1)
        else:
            judge.act(action, row_of(cards.current_key()))

    def _go_on(self, _number: int) -> None:
        """After a judgement on a card go to the next conflict on which nothing was said."""
        if self.pages[0].list.hasFocus():
            self.step_conflict(1)

    def current_row(self) -> int:
        """Return the index of the row whose card is current among the figures, or -1."""
        return row_of(self.pages[0].list.current_key())

    def select_row(self, number: int) -> None:
        """Make the card of a row of the ledger current, without telling anyone."""
        key = f"pair:{number}"
        if key in self.pages[0].evidence:
            group = self.pages[0].evidence[key].group
            if self.filter.chosen not in ("", group):
                self.filter.choose("")
            self.pages[0].list.select(key)

    def select_passage(self, number: int) -> None:
        """Bring the card of two passages to the front."""
        self.show_tab(PASSAGES)
        self.pages[PASSAGES].list.select(f"passage:{number}")

    def step_conflict(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) undecided conflict on the cards; False without."""
        found, cards = self._session.collation, self.pages[0].list
        if found is None:
            return False
        rows = [
            (n, found.claims[number])
            for n, card in enumerate(cards.cards)
            if 0 <= (number := row_of(card.key)) < len(found.claims)
        ]
        wanted = [n for n, row in rows if is_conflict(row) and not is_decided(row)]
        wanted = wanted or [n for n, row in rows if is_conflict(row)]
        if not wanted:
            return False
        self.show_tab(0)
        current = cards.currentIndex().row()
        beyond = [n for n in wanted if (n - current) * by > 0] if current >= 0 else wanted
        cards.select(cards.cards.key((beyond or wanted)[0 if by > 0 else -1]))
        cards.setFocus(Qt.FocusReason.ShortcutFocusReason)  # The keys that judge work there.
        self._choose(cards.current_key())
        return True

    def _say_why_empty(self, second: Witness | None) -> None:
        coming = comparing_words() if self._session.is_comparing else ""
        if self._session.first is None:
            coming = self.tr("Open a report, and what is found in it stands here.")
        for (key, _), page in zip(TABS, self.pages, strict=True):
            page.empty.setText(coming or self._words(key)[1])
        if second is None and self._session.first is not None:
            needed = self.tr("Set a second report beside this one to compare them.")
            self.pages[PASSAGES].empty.setText(needed)

    def name_notes(self, count: int) -> None:
        """Say how many notes there are on their tab."""
        self.tabs.count_in(NOTES, count)

    def _turn_to(self, number: int) -> None:
        """Show a page; those behind it, as a note that is being written, ask for no height."""
        policy = QSizePolicy.Policy
        for place, page in enumerate((*self.pages, self.notes, self.charts)):
            upright = policy.Preferred if place == number else policy.Ignored
            page.setSizePolicy(policy.Preferred, upright)
        self._stack.setCurrentIndex(number)

    def show_tab(self, number: int) -> None:
        """Bring a tab to the front."""
        self.tabs.setCurrentIndex(number)

    def show_notes(self) -> None:
        """Bring the notes to the front."""
        self.show_tab(NOTES)

    def show_picture(self) -> None:
        """Bring the drawings to the front."""
        self.show_tab(PICTURE)

    def show_checks(self) -> None:
        """Bring the checks and the faults of the sources to the front."""
        self.show_tab(CHECKS)
        self.pages[CHECKS].list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """Walk to the next (1) or previous (-1) row of the tab in front."""
        page = self._stack.currentWidget()
        if isinstance(page, EvidencePage):
            page.list.step(by)
        elif page is self.charts:
            self.charts.step(by)
        else:
            self.notes.list.step(by)

    def select_place(self, document_id: str, span: Span) -> None:
        """Make the row current that rests on this place, in the tab in front or another one."""
        order = sorted(range(len(self.pages)), key=lambda n: n != self.tabs.currentIndex())
        for number in order:
            page = self.pages[number]
            key = page.key_of((document_id, span))
            if key:
                self.tabs.setCurrentIndex(number)
                if number == 0 and self.filter.chosen not in ("", page.evidence[key].group):
                    self.filter.choose("")
                page.list.select(key)
                return

    def _summarise(self) -> None:
        """Say under the tabs how much the one in front holds."""
        number = self.tabs.currentIndex()
        count = self.pages[number].count if number < len(self.pages) else 0
        filtered = number == 0 and self._session.second is not None and count > 0
        self.filter.setVisible(filtered)
        self.summary.setText(self._counted(number, count) if count and not filtered else "")
        self.summary.setVisible(bool(self.summary.text()))

    def _counted(self, number: int, count: int) -> str:
        return (
            self.tr("%n figure(s)", "", count) if number == 0 else self.tr("%n row(s)", "", count)
        )

    def _choose(self, key: str) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, EvidencePage) and key in page.evidence:
            self.places_chosen.emit(list(page.evidence[key].places))
            if page is self.pages[0]:
                self.row_chosen.emit(row_of(key))


def _nothing() -> list[Evidence]:
    """Return the evidence of no report."""
    return []


def row_of(key: str) -> int:
    """Return the index that a card's key names: of a row, of passages, of parted ones; else -1."""
    kind, _, number = key.partition(":")
    if kind not in ("pair", "passage", "parted") or not number.isdecimal():
        return -1
    return int(number) + (PARTED if kind == "parted" else 0)


def _show_menu(cards: CardView, judge: Triage | PassageJudge, at: QPoint) -> None:
    """Open the menu of the card at a place, or of the current one where the keyboard asks."""
    index = cards.indexAt(at)
    key = cards.cards.key(index.row()) if index.isValid() else cards.current_key()
    if row_of(key) >= 0:
        menu = judge.menu(row_of(key), cards)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(cards.viewport().mapToGlobal(at))
