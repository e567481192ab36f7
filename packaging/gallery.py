"""Draw every screen of the window into a folder, for people to look at.

    gallery.py FOLDER [--languages ar,en] [--themes day,sepia,night,contrast] [--sizes 1280x720]
               [--only pair,card]

With QT_SCALE_FACTOR=1.25 before it, it draws as on a screen of that scale.

The window is the real one on the sample reports, drawn without a screen and with a library of its
own that is thrown away. `index.html` shows all; a name is `screen-language-theme-size.png`.
"""

from __future__ import annotations

import argparse
import html
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ("01_furat_agency", "02_sada_network")
SETTLED = 700
"""Milliseconds in which a screen is laid out and painted."""

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from muqabala.ui.application import Program
    from muqabala.ui.main_window import MainWindow

Screen = Callable[["Program"], None]


def main(arguments: list[str]) -> int:
    """Draw the gallery; return the exit status."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as home:
        for name in ("DATA", "CONFIG", "CACHE"):
            os.environ[f"MUQABALA_{name}"] = home
        os.environ["XDG_RUNTIME_DIR"] = home
        os.environ["MUQABALA_IN_PROCESS"] = "1"
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        sys.path.insert(0, str(ROOT / "desktop"))
        drawn = Gallery(options, Path(home)).draw()
    print(f"{len(drawn)} pictures in {options.folder}")
    return 0 if drawn else 1


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--languages", type=_listed, default=["ar", "en"])
    parser.add_argument("--themes", type=_listed, default=["day", "sepia", "night", "contrast"])
    parser.add_argument("--sizes", type=_listed, default=["1280x720"])
    parser.add_argument("--only", type=_listed, default=[])
    return parser.parse_args(arguments)


def _listed(text: str) -> list[str]:
    return text.split(",")


class Gallery:
    """One program, taken from screen to screen."""

    def __init__(self, options: argparse.Namespace, home: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from muqabala.ui.application import Program

        self._options = options
        self._application = QApplication(sys.argv[:1])
        options.folder.mkdir(parents=True, exist_ok=True)
        self._program = Program(self._application, [], home / "library.sqlite", "ar")

    def draw(self) -> list[Path]:
        """Draw all that was asked for and return the pictures."""
        self._program.show_window()
        self._wait(until=lambda: bool(self._window.is_furnished and self._program.session.is_open))
        self._wait(until=lambda: not self._program.importer.is_running)
        drawn = [*self._all()]
        (self._options.folder / "index.html").write_text(_index(drawn), encoding="utf-8")
        self._program.close()
        return drawn

    def _all(self) -> Iterator[Path]:
        self._open_pair()
        write_samples(self._program)
        for language in self._options.languages:
            self._program.use_language(language)
            self._wait(until=lambda: self._window.is_furnished)
            for theme in self._options.themes:
                self._program.use_theme(theme)
                for size in self._options.sizes:
                    self._window.resize(*map(int, size.split("x")))
                    yield from self._screens(f"{language}-{theme}-{size}")

    def _screens(self, suffix: str) -> Iterator[Path]:
        for name, screen in SCREENS.items():
            if self._options.only and name not in self._options.only:
                continue
            screen(self._program)
            self._wait()
            yield from self._grab(f"{name}-{suffix}")
            self._leave()

    def _grab(self, name: str) -> Iterator[Path]:
        """Save the window, and each dialog over it beside it."""
        for number, widget in enumerate((self._window, *self._dialogs())):
            file = self._options.folder / (f"{name}.png" if number == 0 else f"{name}-{number}.png")
            if (number == 0 and self._dialogs()) or not widget.grab().save(str(file)):
                continue
            yield file

    def _leave(self) -> None:
        from PySide6.QtWidgets import QDockWidget

        for dialog in self._dialogs():
            dialog.close()
        if self._window.desk.cards is not None:
            self._window.desk.cards.close()
        self._window.desk.reading.find_bar.close_bar()
        for dock in self._window.findChildren(QDockWidget):
            dock.hide()
        self._window.actions_["read_alone"].setChecked(False)
        for name in ("show_library", "show_evidence"):
            self._window.actions_[name].setChecked(True)
        self._window.evidence.show_tab(0)
        if len(self._program.session.open_ids) < 2:
            self._open_pair()
        self._wait()

    def _dialogs(self) -> list[QWidget]:
        from PySide6.QtWidgets import QDialog

        shown = self._application.topLevelWidgets()
        return [each for each in shown if isinstance(each, QDialog) and each.isVisible()]

    def _open_pair(self) -> None:
        ids = {Path(s.path).stem: s.id for s in self._program.session.summaries}
        self._program.session.open_pair(*(ids[name] for name in REPORTS))

    @property
    def _window(self) -> MainWindow:
        return _window(self._program)

    def _wait(self, until: Callable[[], bool] | None = None) -> None:
        """Let the window work: for a moment, or until something holds."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        timer = QTimer(interval=SETTLED if until is None else 50)
        timer.timeout.connect(lambda: loop.quit() if until is None or until() else None)
        timer.start()
        loop.exec()


def write_samples(program: Program) -> None:
    """Write a few notes, so that the panels have something to show."""
    from muqabala.model.span import Span

    session = program.session
    first, second = session.open_ids
    notes = session.workspace.annotating

    def words(report: str, said: str) -> Span:
        begin = session.workspace.document(report).text.index(said)
        return Span(begin, begin + len(said))

    known, other = words(first, "22 آخرون بجروح"), words(second, "أكثر من عشرين جريحاً")
    toll = words(first, "خمس عشرة جثة")
    session.change(lambda: notes.add_note(first, toll, "من أين جاء الرقم؟", ["حصيلة"])[1])
    session.change(
        lambda: notes.add_note(
            first, known, "يختلف التقريران في **العدد**.", ["حصيلة", "مراجعة"],
            second=(second, other),
        )[1]
    )  # fmt: skip
    session.change(lambda: notes.add_note(second, None, "مصدره واحد؟", ["مصدر"])[1])


def trigger(name: str) -> Screen:
    """Return a screen that an action opens."""
    return lambda program: _window(program).actions_[name].trigger()


def tab(number: int) -> Screen:
    """Return the screen of a tab of the evidence."""
    return lambda program: _window(program).evidence.show_tab(number)


def one_report(program: Program) -> None:
    """Leave one report open."""
    program.session.close_second()


def chosen_figure(program: Program) -> None:
    """Choose the first row of the figures."""
    _window(program).evidence.step(1)


def search(program: Program, action: str, words: str) -> None:
    """Search the library."""
    from PySide6.QtWidgets import QLineEdit

    _window(program).actions_[action].trigger()
    field = _window(program).focusWidget()
    if isinstance(field, QLineEdit):
        field.setText(words)


def selected(name: str) -> Screen:
    """Return a screen that an action opens on the first words of the first page."""

    def show(program: Program) -> None:
        from muqabala.model.span import Span

        text = _window(program).desk.reading.first.text
        text.select_span(Span(0, 8))
        text.setFocus()
        _window(program).actions_[name].trigger()

    return show


def table_columns(program: Program) -> None:
    """Ask what the columns of a table hold."""
    from muqabala.model.columns import Columns, TableSample
    from muqabala.ui.arrivals.columns_dialog import ColumnsDialog
    from muqabala.ui.dialogs import present

    rows = (
        ("رمز", "كلام", "لقب", "وسيلة", "يومه"),
        (
            "7",
            "قُتل 12 شخصا في القصف على قرية السهل.",
            "هدنة في الجنوب",
            "نشرة الساحل",
            "2019-03-12",
        ),
        ("8", "قال المحافظ إن القتلى تسعة.", "المحافظ: تسعة", "صوت الجبل", "2019-03-13"),
    )
    sample = TableSample("/reports/march.csv", rows, Columns(rows[0], (("text", 1), ("title", 2))))
    present(ColumnsDialog(sample, _window(program)))


def met_in_trash(program: Program) -> None:
    """Tell of an import that met a report in the trash, and a table that nobody knows."""
    from muqabala.model.library import ImportReport, ImportResult, Outcome
    from muqabala.ui.dialogs import present
    from muqabala.ui.import_report import ImportReportDialog

    window = _window(program)
    lying = ImportResult("/reports/a.txt", Outcome.TRASHED, twin="a", title="هدنة في الجنوب")
    table = ImportResult("/reports/march.csv", Outcome.REFUSED, error="columns_unknown",
                         details=(("path", "/reports/march.csv"),))  # fmt: skip
    dialog = ImportReportDialog(ImportReport((lying, table)), window.theme, window)
    dialog.offer_columns(1)
    dialog.offer_back(1)
    present(dialog)


def nothing(_program: Program) -> None:
    """Show the window as it is."""


def _window(program: Program) -> MainWindow:
    if program.window is None:
        raise SystemExit("There is no window.")
    return program.window


SCREENS: dict[str, Screen] = {
    "pair": nothing,
    "figure": chosen_figure,
    "one": one_report,
    **{
        name: tab(number)
        for number, name in enumerate(
            ("figures", "names", "wording", "passages", "checks", "notes", "picture")
        )
    },
    "search": lambda program: search(program, "search", "قتلى"),
    "concordance": lambda program: search(program, "concordance", "التحالف"),
    **{
        name: trigger(name)
        for name in (
            "legend", "details", "settings", "help", "shortcuts", "about", "command", "lexicon",
            "index_figures", "index_names", "find", "note", "tags", "history", "trash",
            "review_notes", "restore_backup", "ledger", "picture_large", "several",
            "catalogue", "import_report", "news", "licences", "read_alone", "remove",
            "report_tags", "collections", "open_address",
        )
    },
    "table_columns": table_columns,
    "met_in_trash": met_in_trash,
    **{name: selected(name) for name in ("tag", "add_name", "add_loaded")},
}  # fmt: skip


def _index(pictures: list[Path]) -> str:
    shown = "".join(
        f"<figure><img loading=lazy width=900 src={html.escape(p.name)!r}>"
        f"<figcaption>{html.escape(p.stem)}</figcaption></figure>"
        for p in pictures
    )
    return f"<!doctype html><meta charset=utf-8><title>Muqabala</title>{shown}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
