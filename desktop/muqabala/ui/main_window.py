"""The window: at first an empty frame that is quickly painted, then furnished with its panels.

What the frame does not need is imported in `furnish`, after the first paint.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from muqabala.errors import MuqabalaError
from muqabala.settings import Settings
from muqabala.ui import fonts, theme
from muqabala.ui.actions import Actions
from muqabala.ui.keys import own_keys
from muqabala.ui.labels import named
from muqabala.ui.placeholder import Placeholder
from muqabala.ui.pressing import Pressing
from muqabala.ui.top_bar import TopBar
from muqabala.ui.work_status import WorkStatus

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

    from muqabala.model.library import Changes, ImportReport
    from muqabala.ui.commands.held import Held
    from muqabala.ui.desk import Desk
    from muqabala.ui.evidence_panel import EvidencePanel
    from muqabala.ui.index.panel import IndexPanel
    from muqabala.ui.ledger.panel import LedgerPanel
    from muqabala.ui.ledger.passages import PassageJudge
    from muqabala.ui.ledger.triage import Triage
    from muqabala.ui.library_panel import LibraryPanel
    from muqabala.ui.notes.panel import NotesPanel
    from muqabala.ui.refresher import Refresher
    from muqabala.ui.safety.guard import Guard
    from muqabala.ui.safety.notices import Notices
    from muqabala.ui.safety.reception import Reception
    from muqabala.ui.search.panel import SearchPanel
    from muqabala.ui.session import Session
    from muqabala.ui.tasks import Importer

SMALLEST = (900, 560)
USUAL = (1280, 800)
FRAME = QSize(0, 40)
"""What the title bar of the desktop takes."""
COLUMNS, NARROW = (230, 690, 350), (205, 520, 300)

_WELCOME = ("file", "http", "https")


class MainWindow(QMainWindow):
    """Puts the panels together and carries out the actions that concern more than one.

    `painted` is emitted once, after the first paint; `language_changed` asks for a window in
    another language, `theme_changed` for other colours, `library_chosen` for another library
    (a `Path`).
    """

    painted = Signal()
    language_changed = Signal(str)
    theme_changed = Signal(str)
    library_chosen = Signal(object)

    session: Session
    importer: Importer
    refresher: Refresher
    library: LibraryPanel
    desk: Desk
    evidence: EvidencePanel
    notes: NotesPanel
    triage: Triage
    passage_judge: PassageJudge
    notices: Notices
    guard: Guard
    reception: Reception

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.is_furnished = False
        self.index_panel: IndexPanel | None = None
        self.search_panel: SearchPanel | None = None
        self.ledger: LedgerPanel | None = None
        self._was_painted = False
        self._told: set[str] = set()
        self.theme = theme.load(settings.text("theme"))
        self.actions_ = Actions(self)
        self.actions_.use_keys(own_keys.read(settings.words("keys")))
        self.setWindowTitle(self.tr("Muqabala"))
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._build_frame()
        Pressing(self)
        self._restore()

    def _build_frame(self) -> None:
        menus = self.actions_.fill(self.menuBar())
        self.top_bar = TopBar(self.actions_, menus["export"])
        self.addToolBar(self.top_bar)
        self.splitter = named(QSplitter(Qt.Orientation.Horizontal), "desk")
        waiting = Placeholder(self.tr("Muqabala"), self.tr("Opening the library…"))
        for place in (QWidget(), waiting, QWidget()):
            self.splitter.addWidget(place)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(7)
        middle = QWidget()
        self._middle = QVBoxLayout(middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.splitter, 1)
        self.setCentralWidget(middle)
        self.status = WorkStatus()
        self.setStatusBar(self.status)

    # furnishing

    def furnish(self, session: Session, importer: Importer, refresher: Refresher) -> None:
        """Set the panels in their places and let the actions work."""
        from muqabala.ui import commands
        from muqabala.ui.desk import Desk
        from muqabala.ui.evidence_panel import EvidencePanel
        from muqabala.ui.export.notes_writer import NotesWriter
        from muqabala.ui.library_panel import LibraryPanel
        from muqabala.ui.safety.guard import Guard
        from muqabala.ui.safety.notices import Notices
        from muqabala.ui.safety.reception import Reception

        fonts.load_interface_weights()
        self.session, self.importer, self.refresher = session, importer, refresher
        self.library = LibraryPanel(session, self.theme)
        self.desk = Desk(session, self.actions_, self.settings)
        self.evidence = EvidencePanel(session, self.theme)
        self.notes = self.evidence.notes
        sizes = self.splitter.sizes()
        for number, panel in enumerate((self.library, self.desk, self.evidence)):
            replaced = self.splitter.replaceWidget(number, panel)
            if replaced is not None:
                replaced.deleteLater()
            panel.show()
        self.library.setMinimumWidth(205)
        self.evidence.setMinimumWidth(300)
        self.splitter.setStretchFactor(1, 1)  # A wider window is one with wider pages.
        self.splitter.setSizes(sizes)
        self.notices = Notices(self.theme)
        self._middle.insertWidget(0, self.notices)
        self.guard = Guard(self, self.notices)
        self.reception = Reception(self)
        self.writer = NotesWriter(self)
        self.is_furnished = True
        commands.connect(self)
        self._connect()
        self.give_icons()
        self.show_everything()
        self.guard.look()
        self.library.list.setFocus()

    def _connect(self) -> None:
        from muqabala.ui.commands import notes, reports, view
        from muqabala.ui.details import commands as details
        from muqabala.ui.export import commands as export
        from muqabala.ui.index import commands as index

        self.session.changed.connect(self.reload)
        self.session.opened.connect(self.show_state)
        self.session.failed.connect(self.say_failure)
        self.importer.started.connect(self.show_state)
        self.importer.finished.connect(self.report_import)
        self.importer.progressed.connect(self.status.show_progress)
        self.importer.finished.connect(self.status.hide_progress)
        self.refresher.progressed.connect(self.status.show_refreshing)
        self.refresher.finished.connect(self._report_refreshing)
        self.status.cancel.clicked.connect(self._cancel_work)
        self.evidence.places_chosen.connect(self.desk.show_places)
        self.notes.places_chosen.connect(self.desk.show_places)
        self.notes.author_given.connect(lambda name: notes.keep_author(self, name))
        self.notes.review_asked.connect(lambda: notes.show_review(self))
        self.notes.tag_asked.connect(lambda note_id: notes.tag_note(self, note_id))
        self.notes.export_asked.connect(
            lambda code, chosen: export.export_listed(self, code, chosen)
        )
        self.notes.set_formats(export.note_formats())
        self.notes.event_of = partial(notes.event_of, self)
        self.notes.counted.connect(self.evidence.name_notes)
        self.notes.saved.connect(lambda: self.status.say_saved(self.tr("Note saved ✓")))
        self.desk.note_chosen.connect(self._show_note)
        self.desk.mention_chosen.connect(self.evidence.select_place)
        self.desk.repairs_chosen.connect(self.evidence.show_checks)
        self.desk.zoom_requested.connect(lambda by: view.resize_text(self, by))
        self.desk.note_requested.connect(lambda passage: notes.write_note_on(self, passage))
        self.desk.places_requested.connect(lambda entity: index.show_names(self, entity))
        self.desk.told.connect(lambda words: self.status.showMessage(words, 8000))
        self.library.remove_requested.connect(lambda key: reports.remove_report(self, key))
        self.library.details_requested.connect(lambda key: details.show_details(self, key))

    def _restore(self) -> None:
        geometry = self.settings.text("window_geometry")
        if not geometry or not self.restoreGeometry(_bytes(geometry)):
            self.resize(QSize(*USUAL).boundedTo(self.screen().availableSize() - FRAME))
        splitter = self.settings.text("splitter")
        if not splitter or not self.splitter.restoreState(_bytes(splitter)):
            self.splitter.setSizes(list(NARROW if self.width() < USUAL[0] else COLUMNS))

    # what is shown

    def reload(self, changes: Changes) -> None:
        """Let every part that shows what changed read it again."""
        self.library.reload(changes)
        self.notes.reload(changes)
        self.desk.reload(changes)
        self.show_state()

    def show_state(self) -> None:
        """Bring counts, labels and the availability of actions up to date."""
        from muqabala.ui import commands

        self.desk.show_state(reading_files=self.importer.is_running)
        held = self._held()
        commands.enable(self, held)
        if held.is_open:
            self.session.workspace.changing.author = self.settings.text("author")
            self.status.show_counts(held.documents, held.opened, held.notes)
            if not self.guard.is_file_gone:
                self.status.say_saved()

    def _held(self) -> Held:
        from muqabala.ui.commands.held import Held

        session = self.session
        if not session.is_open:
            return Held(is_open=False)
        return Held(
            is_open=True,
            opened=len(session.open_ids),
            documents=len(session.summaries),
            notes=session.workspace.annotating.count(),
        )

    def put_over_desk(self, bar: QWidget) -> None:
        """Set a bar over pages and panels."""
        self._middle.insertWidget(0, bar)

    def hold_no_page(self) -> None:
        """Let both pages move again."""
        self.actions_["hold"].setChecked(False)

    def show_everything(self) -> None:
        """Show library, open reports and evidence from the start."""
        from muqabala.model.library import Changes

        if not self.session.is_open:
            self.show_state()
            return
        self.reload(Changes(documents=True, notes=True, tags=True))
        if self.session.open_ids:
            self.desk.show_open()
            self.evidence.show_open()
            self.show_state()

    def show_library_failure(self, error: MuqabalaError) -> None:
        """Say why there is no library."""
        self.library.clear()
        self.show_state()
        self.guard.show_trouble(error)
        self.status.saved.setText("")

    def retire(self) -> None:
        """Go without ending the program: another window has taken over.

        What works behind stops first, then all that belongs to the window is deleted with it.
        """
        self._stop_work()
        if self.search_panel is not None:
            self.search_panel.searcher.deleteLater()  # It is the session's.
        self.hide()
        self.deleteLater()

    def _stop_work(self) -> None:
        if self.search_panel is not None:
            self.search_panel.searcher.close()
        if self.is_furnished:
            self.guard.close()
            self.reception.close()

    def say_failure(self, error: MuqabalaError) -> None:
        """Tell the user in words what could not be done; once while the words are in sight."""
        from muqabala.ui import messages
        from muqabala.ui.dialogs import warn

        said = messages.sentence(error)
        if said not in self._told:
            self._told.add(said)
            warn(self, self.tr("Muqabala"), said).finished.connect(
                lambda _result: self._told.discard(said)
            )

    def report_import(self, report: ImportReport) -> None:
        """Say what an import did; with a dialog only when the user should read it."""
        from muqabala.ui.arrivals.reporting import tell
        from muqabala.ui.import_report import count_taken

        self.show_state()
        self.status.showMessage(self.tr("%n report(s) came in", "", count_taken(report)), 6000)
        tell(self, report)
        if not self.session.open_ids:
            read = dict.fromkeys(r.document_id for r in report.results if r.document_id)
            self.session.attempt(lambda: self.session.open_best(list(read)))

    def _report_refreshing(self, count: int) -> None:
        if not self.importer.is_running:
            self.status.hide_progress()
        if count:
            told = self.tr("%n report(s) analysed anew by the present rules", "", count)
            self.status.showMessage(told, 6000)

    def _cancel_work(self) -> None:
        """Stop what the foot of the window tells of."""
        for work in (self.reception, self.writer, self.importer, self.refresher):
            if work.is_running:
                work.cancel()
                return

    def _show_note(self, note_id: str) -> None:
        self.actions_["show_evidence"].setChecked(True)
        self.evidence.show_notes()
        self.notes.show_note(note_id)

    def use_theme(self, name: str) -> None:
        """Draw in another theme."""
        self.theme = theme.load(name)
        if self.is_furnished:
            for panel in (self.library, self.evidence, self.desk):
                panel.set_theme(self.theme)
            for dock in (self.index_panel, self.ledger, self.search_panel):
                if dock is not None:
                    dock.set_theme(self.theme)
            self.notices.set_theme(self.theme)
            self.give_icons()

    def give_icons(self) -> None:
        """Give every control its icon in the theme's colour."""
        self.actions_.give_icons(self.theme)
        self.top_bar.give_icons(self.theme)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is on the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and folders, and addresses of the web."""
        ready = self.is_furnished and self.session.is_writable
        if ready and any(each.scheme() in _WELCOME for each in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped: reports at once, notes and addresses when the user says so."""
        from muqabala.ui.commands.reports import take_dropped

        event.acceptProposedAction()
        take_dropped(self, event.mimeData().urls())

    def take_in(self, paths: list[Path]) -> None:
        """Read reports, and ask about files that hold notes."""
        from muqabala.ui.safety.reception import take_in

        take_in(self, paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's place and what is open."""
        self.keep_place()
        self._stop_work()
        super().closeEvent(event)

    def keep_place(self) -> None:
        """Remember the window's place and what is open."""
        self.settings["window_geometry"] = _written(self.saveGeometry())
        self.settings["splitter"] = _written(self.splitter.saveState())
        if self.is_furnished:
            self.session.attempt(self.desk.remember)
            self.session.attempt(self.settings.save)


def _bytes(written: str) -> QByteArray:
    return QByteArray.fromBase64(written.encode("ascii"))


def _written(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")
