"""A process killed without warning loses nothing that it had said was saved."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from muqabala.workspace import Workspace

WRITER = """
import sys
from pathlib import Path
from muqabala.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
for number in range(10**6):
    note, _ = workspace.annotating.add_note("report", None, f"note {number}", ["tag"])
    print("saved", note.id, flush=True)
    if number % 3 == 0:
        workspace.annotating.edit_note(note.id, f"edited {number}", ["tag", "other"])
        print("edited", note.id, number, flush=True)
    if number % 7 == 0:
        workspace.annotating.delete_note(note.id)
        print("deleted", note.id, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")
@pytest.mark.parametrize("seed", range(4))
def test_every_confirmed_change_survives_sigkill(tmp_path, seed):
    library = tmp_path / "library.sqlite"
    report = tmp_path / "report.txt"
    report.write_text("قتل ثلاثة جنود في حلب.", encoding="utf-8")
    workspace = Workspace.open(library)
    workspace.import_files([report])
    workspace.close()
    confirmed = killed_after(library, random.Random(seed).randint(1, 120))
    expected = replayed(confirmed)
    again = Workspace.open(library)
    found = {note.id: note.body for note in again.annotating.notes()}
    again.close()
    for note_id, body in expected.items():
        if body is None:
            assert note_id not in found
        else:
            assert found[note_id].startswith(body)
    with sqlite3.connect(library) as checked:
        assert checked.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    checked.close()


def killed_after(library, lines):
    """Run the writer, kill it after so many confirmed changes; return what it confirmed."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "desktop")}
    command = [sys.executable, "-c", WRITER, str(library)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        confirmed = [process.stdout.readline().split() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        confirmed += [line.split() for line in process.stdout.read().splitlines()]
    return confirmed


def replayed(confirmed):
    """Return the body of each note by its last confirmed change; None once deleted.

    A change that was on disk but not yet told may follow, so the last note is left out.
    """
    notes = {}
    for verb, note_id, *number in confirmed:
        notes[note_id] = {"saved": "", "edited": f"edited {(number or [''])[0]}"}.get(verb)
    notes.pop(confirmed[-1][1])
    return notes
