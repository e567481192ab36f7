"""The library: every report in a line, filtered as you type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from muqabala.model.library import Changes, DocumentSummary
from muqabala.model.listing import Listing
from muqabala.ui.cards import Card, CardView, Chip, Deck
from muqabala.ui.dates import written_date
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated
from muqabala.ui.icons import icon
from muqabala.ui.labels import soft_label, title_label, tool_button
from muqabala.ui.proposals import Proposal, Proposer
from muqabala.ui.session import Session
from muqabala.ui.several.events import EventFinder
from muqabala.ui.several.grouping import Heading, grouped
from muqabala.ui.sorting.sets_filter import SetsFilter, members
from muqabala.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from muqabala.ui.tasks import Importer

PROPOSED_HEIGHT = 210
SETTLED, BREATH = 1500, 10
"""Milliseconds after the last change, and between two pieces of work, that nobody waits for."""
FILTER_DELAY = 60  # milliseconds after the last key
MOST_TAGS = 3
"""Tags that a card shows; all are in the catalogue."""


class LibraryPanel(QWidget):
    """The list of reports.

    `remove_requested` carries the id of a report to be removed, `details_requested` of one whose
    details are asked for, `event_requested` the ids of those of an event that are to be compared,
    `catalogue_requested` that all are to be seen as a table, `tags_requested` and
    `collections_requested` the ids of reports that are to be sorted.
    """

    remove_requested = Signal(str)
    details_requested = Signal(str)
    event_requested = Signal(list)
    catalogue_requested = Signal()
    tags_requested = Signal(list)
    collections_requested = Signal(list)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._summaries: Sequence[DocumentSummary] = ()
        self._set: frozenset[str] | None = None
        self._build(theme)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._prepare)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FILTER_DELAY)
        self._timer.timeout.connect(self.refresh)
        self.filter.textChanged.connect(self._timer.start)
        self.sets.chosen.connect(self._narrow)
        session.opened.connect(self.refresh)
        self.events = EventFinder(session)
        self.events.setParent(self)
        self.events.found.connect(self._show_events)
        self._proposer = Proposer(session, self.events)
        self._proposer.setParent(self)
        self._proposer.proposed.connect(self.show_proposals)

    def _build(self, theme: Theme) -> None:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter: title, outlet, date…"))
        self.filter.setAccessibleName(self.tr("Filter the library"))
        self.filter.setToolTip(
            self.tr("Shows the reports whose title, outlet or date has these words")
        )
        self.filter.setClearButtonEnabled(True)
        self.sets = SetsFilter()
        title = title_label(self.tr("Library"))
        self.count = soft_label()
        self.list = CardView(self.tr("Reports"), theme)
        self.list.setDragEnabled(True)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.opened.connect(self._session.open_report)
        self.proposed_title = title_label(self.tr("Proposed for comparison"))
        self.proposed = CardView(self.tr("Proposed for comparison"), theme)
        self.proposed.setToolTip(self.tr("Enter sets the report beside the open one"))
        self.proposed.opened.connect(self._session.open_beside)
        self.proposed.clicked.connect(lambda _index: self._compare_proposed())
        self.proposed.setMaximumHeight(PROPOSED_HEIGHT)
        self.show_proposals([])
        head = QHBoxLayout()
        head.setSpacing(3)  # A narrow library has room for the count then.
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self.count)
        self.by_event = tool_button(
            self.tr("By event"), self.tr("Lists reports of one event together")
        )
        self.by_event.setCheckable(True)
        self.by_event.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.by_event.setIcon(icon("several", theme))
        self.by_event.toggled.connect(self._group)
        head.addWidget(self.by_event)
        self.as_table = tool_button(self.tr("Catalogue"))
        self.as_table.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.as_table.setIcon(icon("catalogue", theme))
        self.as_table.clicked.connect(lambda _on: self.catalogue_requested.emit())
        head.addWidget(self.as_table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 6)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.filter)
        layout.addWidget(self.sets)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.proposed_title)
        layout.addWidget(self.proposed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.list.set_theme(theme)
        self.proposed.set_theme(theme)
        self.by_event.setIcon(icon("several", theme))
        self.as_table.setIcon(icon("catalogue", theme))

    def reload(self, changes: Changes) -> None:
        """Read the list again when reports or notes changed."""
        if not (changes.documents or changes.notes):
            return
        self._summaries = self._session.summaries
        self.sets.reload(self._session.workspace.sorting)
        self._set = members(self._session.workspace.sorting, self.sets.choice)
        self.refresh()
        self._idle.start(SETTLED)

    def _narrow(self) -> None:
        """List the reports of the collection or tag that is chosen."""
        self._set = members(self._session.workspace.sorting, self.sets.choice)
        self.refresh()

    def clear(self) -> None:
        """List nothing, as there is no library."""
        self._timer.stop()
        self._idle.stop()
        self._summaries, self._set = (), None
        self.refresh()

    def refresh(self) -> None:
        """Show the reports that pass the filter."""
        shown = self._filtered()
        if self.by_event.isChecked():
            self.list.set_cards(self._by_event(shown))
        else:
            ids = shown.ids if isinstance(shown, Listing) else [each.id for each in shown]
            self.list.set_cards(Deck(ids, lambda row: self._card(shown[row])))
        total = len(self._summaries)
        self.count.setText(
            self.tr("%n report(s)", "", total)
            if len(shown) == total
            else self.tr("{shown} of {total}").format(shown=len(shown), total=total)
        )
        first = self._session.open_ids[:1]
        if first and not (self.list.hasFocus() and self.list.current_key()):
            self.list.select(first[0])

    def _by_event(self, shown: Sequence[DocumentSummary]) -> Deck:
        """Return the cards of reports under the headings of their events."""
        entries = grouped(shown, self.events.events)
        keys = [f"event:{each.event}" if isinstance(each, Heading) else each.id for each in entries]
        return Deck(keys, lambda row: self._entry_card(entries[row]))

    def _entry_card(self, entry: Heading | DocumentSummary) -> Card:
        if not isinstance(entry, Heading):
            return self._card(entry)
        title = entry.title if entry.event else self.tr("Other reports")
        said = f"{isolated(title)} ({number(entry.count)})"
        return Card(f"event:{entry.event}", said, section=True, title_lines=2)

    def _group(self, _on: bool) -> None:
        self.events.ask()
        self.refresh()

    def _show_events(self) -> None:
        if self.by_event.isChecked():
            self.refresh()

    def _compare_proposed(self) -> None:
        key = self.proposed.current_key()
        if key and key not in self._session.open_ids:
            self._session.open_beside(key)

    def use(self, importer: Importer) -> None:
        """Let the workers of an importer compare and group, from now on."""
        self._proposer.use(importer)
        self.events.use(importer)

    def related(self) -> list[str]:
        """Return the ids of the open reports and of those of their event."""
        opened = list(self._session.open_ids) or [self.current()]
        events = [key for each in opened for key in self.events.events.event_of(each)]
        return [key for key in dict.fromkeys((*opened, *events)) if key]

    def show_proposals(self, proposals: list[Proposal]) -> None:
        """Show which reports may tell the same event as the open one, and why."""
        listed = self._session.summaries if proposals else None
        cards = [
            self._proposal_card(summary, proposal)
            for proposal in proposals
            if listed and (summary := listed.find(proposal.document_id)) is not None
        ]
        self.proposed.set_cards(cards)
        self.proposed.setVisible(bool(cards))
        self.proposed_title.setVisible(bool(cards))
        if cards:
            self.proposed.scrollToTop()
        # The list will have less room or more; what is chosen in it stays in sight.
        QTimer.singleShot(0, self.list, lambda: self.list.scrollTo(self.list.currentIndex()))

    def _proposal_card(self, summary: DocumentSummary, proposal: Proposal) -> Card:
        names, figures, conflicts = proposal.names, proposal.figures, proposal.conflicts
        reasons = (
            self.tr("nearly the same text") if proposal.is_copy else "",
            self.tr("%n shared name(s)", "", names) if names else "",
            self.tr("%n shared figure(s)", "", figures) if figures else "",
            self.tr("%n conflict(s)", "", conflicts) if conflicts else "",
        )
        detail = self.tr(", ").join(reason for reason in reasons if reason)
        chips = (Chip(f"{round(100 * proposal.score)}%"),) if proposal.score else ()
        return Card(
            summary.id, summary.title, detail=detail, chips=chips, mark="second_mark",
            chips_low=True,
        )  # fmt: skip

    def current(self) -> str:
        """Return the id of the report chosen in the list, or ""."""
        return self.list.current_key()

    def listed(self) -> list[str]:
        """Return the ids of the reports that pass the filter."""
        shown = self._filtered()
        return list(shown.ids) if isinstance(shown, Listing) else [each.id for each in shown]

    def _filtered(self) -> Sequence[DocumentSummary]:
        held, summaries = self._set, self._summaries
        if held is not None and isinstance(summaries, Listing):
            ids = [each for each in summaries.ids if each in held]
            summaries = self._session.workspace.cataloguing.lines(ids)
        if not self.filter.text().strip():
            return summaries
        if not isinstance(summaries, Listing) or not self._session.is_open:
            return ()
        found = self._session.workspace.cataloguing.found(self.filter.text())
        return self._session.workspace.cataloguing.lines(
            [each for each in summaries.ids if each in found]
        )

    def _prepare(self) -> None:
        """Make ready, a little at a time, what the first filter would wait for."""
        if self._session.is_open and self._session.workspace.cataloguing.prepare():
            self._idle.start(BREATH)

    def _card(self, summary: DocumentSummary) -> Card:
        date = written_date(summary.published) or self.tr("undated")
        return Card(
            key=summary.id,
            title=summary.title or self.tr("Untitled"),
            detail="\n".join(isolated(part) for part in (summary.outlet, date) if part),
            chips=tuple(self._chips(summary)),
            mark=self._mark(summary.id),
            chips_low=True,
        )

    def _chips(self, summary: DocumentSummary) -> list[Chip]:
        chips = []
        if summary.notes:
            chips.append(Chip(self.tr("%n note(s)", "", summary.notes), "compatible"))
        if summary.figures:
            chips.append(Chip(self.tr("%n figure(s)", "", summary.figures)))
        chips += [Chip(f"#{tag.rpartition('/')[2]}") for tag in summary.tags[:MOST_TAGS]]
        return chips

    def _mark(self, document_id: str) -> str:
        ids = self._session.open_ids
        if document_id not in ids:
            return ""
        return "accent" if ids[0] == document_id else "second_mark"

    def _event_entries(self, key: str) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done with the event of a report."""
        event = list(self.events.events.event_of(key))
        if len(event) < 3:
            return []
        said = self.tr("Compare all %n report(s) of this event", "", len(event))
        return [(said, lambda: self.event_requested.emit(event))]

    def _show_menu(self, at: QPoint) -> None:
        key = self.current()
        if not key:
            return
        menu = QMenu(self)
        entries: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Open"), lambda: self._session.open_report(key)),
            (self.tr("Compare with the open report"), lambda: self._session.open_beside(key)),
            *self._event_entries(key),
            (self.tr("Details…"), lambda: self.details_requested.emit(key)),
            (self.tr("Tags…"), lambda: self.tags_requested.emit([key])),
            (self.tr("Collections…"), lambda: self.collections_requested.emit([key])),
            (self.tr("Remove from the library…"), lambda: self.remove_requested.emit(key)),
        ]
        for text, action in entries:
            menu.addAction(text).triggered.connect(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(at))
