"""What the window calls saved survives the death of the program."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from muqabala import __main__ as program
from muqabala.workspace import Workspace

SCRIPT = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from muqabala import paths
from muqabala.ui.application import Program
paths.sample_corpus = lambda: None
application = QApplication([])
program = Program(application, [Path(sys.argv[1])], Path(sys.argv[2]), "ar")

def write(*_):
    window = program.window
    window.actions_["note"].trigger()
    window.notes.editor.body.setPlainText("لا تضيع")
    window.notes.saved.connect(lambda: os.kill(os.getpid(), signal.SIGKILL))
    window.notes.editor.save()

def start():
    program.importer.finished.connect(write)

program.started.connect(start)
program.show_window()
application.exec()
"""


def test_a_note_is_on_disk_when_the_window_says_so(home: Path, reports: Path):
    library = home / "library.sqlite"
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(reports / "a.txt"), str(library)],
        check=False,
        timeout=60,
        cwd=Path(program.__file__).parents[1],
    )
    assert run.returncode == -signal.SIGKILL
    workspace = Workspace.open(library)
    assert [note.body for note in workspace.annotating.notes()] == ["لا تضيع"]
    workspace.close()
