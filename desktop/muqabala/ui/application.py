"""The window's program: Qt, fonts, language, theme, and what happens after the first paint."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from muqabala import __version__, paths
from muqabala.errors import MuqabalaError
from muqabala.settings import Settings
from muqabala.ui import failures, fonts, motion, theme
from muqabala.ui.collecting import Collector
from muqabala.ui.main_window import MainWindow
from muqabala.ui.translation import Language
from muqabala.ui.window_address import may_be_open

if TYPE_CHECKING:
    from muqabala.ui.refresher import Refresher
    from muqabala.ui.session import Session
    from muqabala.ui.single_instance import Receiver
    from muqabala.ui.tasks import Importer

SWITCH_INTERVAL = 0.001  # seconds; keeps painting smooth while a pool thread delivers answers


def run(files: list[Path], library: Path | None = None, language: str | None = None) -> int:
    """Open the window on a library and on these files; return the exit status.

    A window that has the library open already gets the files, and this start ends.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    wanted = library or paths.default_library()
    if may_be_open(wanted):
        from muqabala.ui.single_instance import hand_over

        if hand_over(wanted, files):
            return 0
    application = QApplication(sys.argv[:1])
    failures.install()
    program = Program(application, files, wanted, language)
    program.show_window()
    status = application.exec()
    program.close()
    return status


class Program(QObject):
    """Owns session, importer, settings and language; makes the window, anew for a new language.

    `started` is emitted when the library was opened, or could not be.
    """

    started = Signal()

    def __init__(
        self, application: QApplication, files: list[Path], library: Path, language: str | None
    ) -> None:
        super().__init__()
        self._collector = Collector(self)
        self._application = application
        self._files, self._library = files, library
        self.settings = Settings()
        self._session: Session | None = None
        self._importer: Importer | None = None
        self._refresher: Refresher | None = None
        self._receiver: Receiver | None = None
        self.window: MainWindow | None = None
        self._language = Language(application)
        application.setApplicationName("Muqabala")
        application.setApplicationVersion(__version__)
        application.setDesktopFileName("muqabala")
        application.setStyle("Fusion")
        # Menus show check marks where there are any, and no icons beside or over them.
        application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
        fonts.load_interface_font()
        application.setFont(fonts.interface_font())
        self._language.use(language or self.settings.text("language"), self.settings.text("digits"))
        self.use_theme(self.settings.text("theme"))

    def show_window(self) -> None:
        """Show a window; the library is opened after its first paint."""
        previous = self.window
        if previous is not None:
            previous.keep_place()
        self.window = MainWindow(self.settings)
        self.window.painted.connect(self._after_paint)
        self.window.language_changed.connect(self.use_language)
        self.window.theme_changed.connect(self.use_theme)
        self.window.library_chosen.connect(self.use_library)
        self.window.show()
        if previous is not None:
            previous.destroyed.connect(self._collector.collect_all)
            previous.retire()

    def close(self) -> None:
        """Stop background work and close the library."""
        if self._receiver is not None:
            self._receiver.close()
        if self._refresher is not None:
            self._refresher.cancel()
        if self._importer is not None:
            self._importer.close()
        if self._session is not None:
            self._session.close()
        self._language.leave()
        self._collector.close()

    def use_theme(self, name: str) -> None:
        """Draw everything in another theme, and remember it."""
        chosen = theme.load(name)
        self._application.setPalette(theme.palette(chosen))
        motion.calm(self._application, less=self.settings.flag("less_motion"))
        still = motion.STILL if motion.is_calm() else ""
        self._application.setStyleSheet(theme.style_sheet(chosen) + still)
        self.settings["theme"] = name
        if self.window is not None:
            self.window.use_theme(name)

    def use_language(self, code: str) -> None:
        """Speak another language: the window is made anew around the same session."""
        self.settings["language"] = code
        self._language.use(code, self.settings.text("digits"))
        self.show_window()

    def use_library(self, library: Path) -> None:
        """Work on another library from now on."""
        self.importer.cancel()
        self.refresher.cancel()
        self.session.leave()
        self._library, self._files = library, []
        self._open_library(with_samples=False)

    def _after_paint(self) -> None:
        """Do what would have kept the window from the screen."""
        is_first = self._session is None
        if self.window is not None:
            picture = paths.resources() / "pictures" / "muqabala.svg"
            self._application.setWindowIcon(QIcon(str(picture)))
            self.window.furnish(self.session, self.importer, self.refresher)
        if is_first:
            QTimer.singleShot(0, self, self._open_library)

    @property
    def session(self) -> Session:
        """What is open; made after the first paint."""
        if self._session is None:
            from muqabala.ui.session import Session

            self._session = Session(self)
        return self._session

    @property
    def importer(self) -> Importer:
        """The background import; made after the first paint."""
        if self._importer is None:
            from muqabala.ui.tasks import Importer

            self._importer = Importer(self.session)
        return self._importer

    @property
    def refresher(self) -> Refresher:
        """Analyses anew what older rules were used on; made after the first paint."""
        if self._refresher is None:
            from muqabala.ui.refresher import Refresher

            self._refresher = Refresher(self.session, self.importer)
        return self._refresher

    def _open_library(self, *, with_samples: bool = True) -> None:
        from muqabala.ui.session import open_workspace

        try:
            if self._library == paths.default_library():
                paths.library_to_open()
            self.session.take(open_workspace(self._library))
            if self.window is not None:
                self.window.library.repaint()  # What is open comes next, and takes its time.
        except MuqabalaError as error:
            if self.window is not None:
                self.window.show_library_failure(error)
        else:
            self._tell_news()
            if self.session.is_writable:
                self._receive()
            self._open_reports(with_samples=with_samples)
            if self.session.is_writable:
                self.refresher.start()
        self.started.emit()

    def _tell_news(self) -> None:
        """Tell once after an upgrade what is new; to those who come anew everything is."""
        if self.settings.text("news_seen") != __version__:
            self.settings["news_seen"] = __version__
            self.session.attempt(self.settings.save)
            if self.window is not None and self.settings.flag("toured"):
                QTimer.singleShot(0, self.window.actions_["news"].trigger)

    def _begin_tour(self) -> None:
        if self.window is not None and not self.settings.flag("toured"):
            QTimer.singleShot(0, self.window.actions_["tour"].trigger)

    def _receive(self) -> None:
        """Take the files of later starts on the library that is open now."""
        from muqabala.ui.single_instance import Receiver

        if self._receiver is not None:
            self._receiver.close()
        self._receiver = Receiver(self._library, self)
        self._receiver.received.connect(self.take_files)

    def take_files(self, files: list[Path]) -> None:
        """Come to the front and read files that another start was given."""
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()
            if files:
                self.window.take_in(files)

    def _open_reports(self, *, with_samples: bool) -> None:
        corpus = paths.sample_corpus()
        if not self.session.is_writable:
            self.session.reopen_last()
        elif self._files and self.window is not None:
            self.window.take_in(self._files)
        elif with_samples and corpus is not None and self.session.workspace.is_untouched:
            if not self.settings.flag("toured"):
                # Once, when the sample reports are open, so that there is something to show.
                single = Qt.ConnectionType.SingleShotConnection
                self.session.opened.connect(self._begin_tour, single)
            self.importer.import_paths([corpus])
        elif self.settings.flag("reopen_last"):
            self.session.reopen_last()
