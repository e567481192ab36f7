"""A monkey at the window: random but sensible actions, while its notes and memory are watched.

    python tests/soak/monkey.py --minutes 60 --seed 1

It works on the sample reports in a library of its own, without a screen. After every move the
notes in the library must be those the monkey knows of; any fault means exit status 1, and so does a
move from which the window does not come back. It prints what memory it uses every few minutes, and
at the end moves, faults, and how much memory grew since the first tenth of the time.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
WORDS = ("من قال هذا؟", "رقم يحتاج إلى **مصدر**", "يختلف عن 😀 الأول", "note & <b>", "قارن بـ AFP")
TAGS = ("حصيلة", "حصيلة/مدنيون", "مصدر", "مراجعة")
LEFT_ALONE = frozenset(
    {
        "delete_note", "full_screen", "import_notes", "open_files", "open_folder", "open_library",
        "open_sample", "paste", "quit", "redo", "remove", "undo",
    }
)  # fmt: skip
"""What asks for a file, ends the program, or changes what the monkey keeps account of."""
PATIENCE = 120
"""Seconds after which a move is taken for one that does not end; where it stands is printed."""
KEYS = ("N", "P", "Space", "Escape", "Down", "Up", "PageDown", "Home", "Tab", "Return")


class Monkey:
    """Walks one program. `faults` are what went wrong, in words."""

    def __init__(self, program: object, chance: random.Random) -> None:
        self.program = program
        self.chance = chance
        self.faults: list[str] = []
        self.moves = 0
        self._known = self._stored()
        self._before: dict[int, int] = {}
        self._leaving = leaving_popups()
        self._all: tuple[Callable[[], None], ...] = (
            self.open_pair, self.open_one, self.write, self.write, self.rewrite, self.erase,
            self.undo, self.undo, self.redo, self.trigger, self.trigger, self.press, self.press,
            self.filter, self.resize, self.choose_row, self.language,
        )  # fmt: skip

    @property
    def window(self):
        return self.program.window

    @property
    def session(self):
        return self.program.session

    def move(self) -> str:
        """Make one move, let the window work, look after the notes; return the move's name."""
        chosen = self.chance.choice(self._all)
        self.moves += 1
        step = self._last_step()
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        chosen()
        self.settle()
        while not self.window.is_furnished:
            self.settle()
        self.close_dialogs()
        self._look_after_notes(chosen.__name__, step)
        faulthandler.cancel_dump_traceback_later()
        return chosen.__name__

    def _stored(self) -> int:
        """Return the notes of the library as one number: all of each step would fill the memory."""
        notes = self.session.workspace.annotating.notes()
        return hash(frozenset((note.id, note.body) for note in notes))

    def _count(self) -> int:
        return self.session.workspace.annotating.count()

    def _last_step(self) -> int:
        last = self.session.workspace._library.history.last_done()
        return last[0] if last else 0

    def _look_after_notes(self, move: str, step_before: int) -> None:
        """Notes change by steps of the history only, and a step taken back leaves what was."""
        stored, step = self._stored(), self._last_step()
        if step > step_before:
            self._before[step] = self._known
        elif step < step_before and stored != self._before.get(step_before, stored):
            self.faults.append(f"move {self.moves} ({move}): undo left other notes")
        elif step == step_before and stored != self._known:
            self.faults.append(f"move {self.moves} ({move}): notes changed without a step")
        self._known = stored

    # moves

    def open_pair(self) -> None:
        """Open two reports."""
        first, second = self.chance.sample([s.id for s in self.session.summaries], 2)
        self.session.open_pair(first, second)

    def open_one(self) -> None:
        """Open one report."""
        self.session.open_report(self.chance.choice(self.session.summaries).id)

    def write(self) -> None:
        """Write a note on a passage, a report, or both open reports."""
        from muqabala.model.span import Span

        if not self.session.open_ids:
            return
        workspace = self.session.workspace
        places = []
        for identity in self.session.open_ids:
            length = len(workspace.document(identity).text)
            start = self.chance.randrange(length - 1)
            places.append((identity, Span(start, min(start + self.chance.randint(1, 60), length))))
        second = places[1] if len(places) == 2 and self.chance.random() < 0.3 else None
        span = places[0][1] if second or self.chance.random() < 0.9 else None
        body, tags = self.chance.choice(WORDS), self.chance.sample(TAGS, self.chance.randint(0, 2))
        notes = workspace.annotating
        before = self._count()
        self.session.change(lambda: notes.add_note(places[0][0], span, body, tags, second)[1])
        if self._count() != before + 1:
            self.faults.append(f"move {self.moves}: a note was not kept")

    def rewrite(self) -> None:
        """Change a note."""
        if (note := self._any_note()) is not None:
            body = f"{note.body} {self.moves}"
            notes = self.session.workspace.annotating
            self.session.change(lambda: notes.edit_note(note.id, body, note.tags))

    def erase(self) -> None:
        """Remove a note."""
        if (note := self._any_note()) is not None and self.chance.random() < 0.5:
            notes = self.session.workspace.annotating
            self.session.change(lambda: notes.delete_note(note.id))

    def _any_note(self):
        notes = self.session.workspace.annotating.notes()
        return self.chance.choice(notes) if notes else None

    def undo(self) -> None:
        """Take a change back; not the import, without which there is nothing to walk in."""
        if self.session.workspace.undo_label() != "import_files":
            self.window.actions_["undo"].trigger()

    def redo(self) -> None:
        """Do it again."""
        self.window.actions_["redo"].trigger()

    def trigger(self) -> None:
        """Choose something from the menus."""
        offered = [a for a in self.window.actions_ if a.isEnabled()
                   and a.objectName() not in LEFT_ALONE
                   and not a.objectName().startswith(("export", "notes_", "copy_", "comparison_"))
                   and not a.text().endswith("…")]  # fmt: skip
        self.chance.choice(offered).trigger()

    def press(self) -> None:
        """Press a key where the focus is, or on a page."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        target = self.window.focusWidget() or self.window
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{self.chance.choice(KEYS)}"))

    def filter(self) -> None:
        """Type into the library's filter."""
        self.window.library.filter.setText(self.chance.choice(("", "غاز", "2019", "zzz")))

    def resize(self) -> None:
        """Make the window another size."""
        self.window.resize(self.chance.randint(900, 1600), self.chance.randint(560, 1000))

    def choose_row(self) -> None:
        """Walk the evidence."""
        self.window.evidence.show_tab(self.chance.randrange(self.window.evidence.tabs.count()))
        self.window.evidence.step(self.chance.choice((1, -1)))

    def language(self) -> None:
        """Speak the other language, now and then."""
        if self.chance.random() < 0.1:
            self.program.use_language(self.chance.choice(("ar", "en")))

    # the window's own time

    def settle(self, milliseconds: int = 5) -> None:
        """Let the window work for a moment."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def close_dialogs(self) -> None:
        """Leave every dialog as Esc would."""
        from PySide6.QtWidgets import QApplication, QDialog

        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()


def leaving_popups():
    """Return a clock that closes menus: that of a button has its caller wait for an answer."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def leave() -> None:
        if (menu := QApplication.activePopupWidget()) is not None:
            menu.close()

    clock = QTimer()
    clock.timeout.connect(leave)
    clock.start(20)
    return clock


def answer_no_files() -> None:
    """Have the desktop's own dialogs say that no file was chosen."""
    from PySide6.QtWidgets import QFileDialog

    QFileDialog.getOpenFileNames = lambda *_, **__: ([], "")
    QFileDialog.getOpenFileName = QFileDialog.getSaveFileName = lambda *_, **__: ("", "")
    QFileDialog.getExistingDirectory = lambda *_, **__: ""


def memory() -> float:
    """Return the megabytes that are in memory now."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * PAGE / 1e6


def main(arguments: list[str]) -> int:
    """Walk for some minutes; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=float, default=5.0, help="minutes between two figures")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as home:
        for name in ("DATA", "CONFIG", "CACHE"):
            os.environ[f"MUQABALA_{name}"] = home
        os.environ.update(XDG_RUNTIME_DIR=home, MUQABALA_IN_PROCESS="1")
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        sys.path.insert(0, str(ROOT / "desktop"))
        chance = random.Random(options.seed)
        return _walk(options.minutes * 60, options.every * 60, chance, Path(home))


def _walk(seconds: float, every: float, chance: random.Random, home: Path) -> int:
    from PySide6.QtWidgets import QApplication

    from muqabala.ui.application import Program

    application = QApplication(sys.argv[:1])
    program = Program(application, [ROOT / "corpus"], home / "library.sqlite", "ar")
    faults: list[str] = []
    sys.excepthook = lambda kind, error, trace: (
        faults.append(repr(error)) or sys.__excepthook__(kind, error, trace)
    )
    answer_no_files()
    program.show_window()
    waiting = Monkey.settle
    while program.window is None or not program.window.is_furnished:
        waiting(None, 50)
    while not program.session.is_open or program.importer.is_running:
        waiting(None, 50)
    monkey = Monkey(program, chance)
    begun, first, told = time.monotonic(), 0.0, 0.0
    while (spent := time.monotonic() - begun) < seconds:
        monkey.move()
        if not first and spent > seconds / 10:
            first = memory()
        if spent >= told:
            print(f"{spent / 60:5.1f} min {monkey.moves:7} moves {memory():6.1f} MB", flush=True)
            told += every
    last = memory()
    faults += monkey.faults
    notes = len(program.session.workspace.annotating.notes())
    program.close()
    grown = (last / first - 1) * 100 if first else 0.0
    print(f"{monkey.moves} moves, {notes} notes, {len(faults)} faults, memory {last:.0f} MB, "
          f"{grown:+.1f} % since the first tenth")  # fmt: skip
    print("\n".join(faults[:20]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
