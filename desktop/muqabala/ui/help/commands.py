"""What the actions of the help menu do that open pages: handbook, news, licences, about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from muqabala import __version__, paths
from muqabala.ui import words
from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated
from muqabala.ui.help.topics import NEWS, Topic, idle_words, read_topics

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    return {
        "help": partial(show_handbook, window),
        "news": partial(show_news, window),
        "licences": partial(show_licences, window),
        "about": partial(show_about, window),
    }


def enable(_window: MainWindow, _held: Held) -> None:
    """Offer them always."""


def show_handbook(window: MainWindow) -> None:
    """Open the handbook, which stays open beside the window."""
    language = words.language()
    title = translate("HelpWindow", "Handbook")
    _show(window, title, read_topics(language), idle=idle_words(language))


def show_news(window: MainWindow) -> None:
    """Tell what each version brought."""
    topics = read_topics(words.language(), NEWS)
    _show(window, translate("HelpWindow", "What is new"), topics)


def show_licences(window: MainWindow) -> None:
    """Show the licences of all parts of the program."""
    from muqabala.ui.about.parts import parts

    topics = [_licence(part.name, part.version, part.licence, part.words) for part in parts()]
    _show(window, translate("HelpWindow", "Licences of the parts"), topics, is_latin=True)


def _licence(name: str, version: str, licence: str, words_: str) -> Topic:
    # Indented lines are shown as they stand: licences are laid out with blanks.
    shown = "\n".join(f"    {line}" for line in words_.splitlines())
    return Topic(f"{name} {version}", f"{licence}\n\n{shown}")


def _show(
    window: MainWindow,
    title: str,
    topics: Sequence[Topic],
    *,
    is_latin: bool = False,
    idle: Collection[str] = (),
) -> None:
    from muqabala.ui.help.window import HelpWindow

    shown = HelpWindow(title, topics, window.actions_, window, is_latin=is_latin, idle=idle)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.show()


def show_about(window: MainWindow) -> None:
    """Say what the program is and where the data lies; offer licences, and facts for a fault."""
    text = translate(
        "Commands",
        "Muqabala {version} sets Arabic news reports side by side and shows what they share, "
        "where their figures differ, and on whose word.\n\nEverything stays on this computer: "
        "{library}\n\nFree software under the GNU General Public License, version 3 or later.",
    )
    library = window.session.workspace.path if window.session.is_open else paths.default_library()
    said = text.format(version=isolated(__version__), library=isolated(str(library)))
    title = translate("Commands", "About Muqabala")
    close = QMessageBox.StandardButton.Close
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, said, close, window)
    roles = QMessageBox.ButtonRole
    licences = box.addButton(translate("Commands", "Licences of the parts"), roles.HelpRole)
    licences.clicked.connect(window.actions_["licences"].trigger)
    copy = box.addButton(translate("Commands", "Copy facts for a fault report"), roles.HelpRole)
    copy.setToolTip(
        translate("Commands", "Versions, fonts, paths and screen; nothing of what is read")
    )
    copy.clicked.connect(copy_diagnosis)
    present(box)


def copy_diagnosis() -> None:
    """Put what a report of a fault needs to know on the clipboard."""
    from muqabala.ui.diagnosis import diagnosis

    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        application.clipboard().setText(diagnosis(application))
