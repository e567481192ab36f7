"""Take the picture of the window that README.md shows, from two sample reports.

    picture.py [FILE]     writes resources/pictures/window.png unless told otherwise

The window is the real one, in Arabic and by day, drawn without a screen and with a library
of its own that is thrown away.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "pictures" / "window.png"
REPORTS = ("01_furat_agency.txt", "02_sada_network.txt")
SIZE = (1340, 838)
SETTLED = 1500
"""Milliseconds after the import in which the pages are laid out and the proposals made."""


def main(arguments: list[str]) -> int:
    """Take the picture; return the exit status."""
    target = Path(arguments[0]).resolve() if arguments else TARGET
    with tempfile.TemporaryDirectory() as home:
        for name in ("DATA", "CONFIG", "CACHE"):
            os.environ[f"MUQABALA_{name}"] = home
        os.environ["MUQABALA_IN_PROCESS"] = "1"
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        sys.path.insert(0, str(ROOT / "desktop"))
        is_taken = take(target, Path(home) / "library.sqlite")
    print(f"{target}: {target.stat().st_size // 1024} KB" if is_taken else "No picture taken")
    return 0 if is_taken else 1


def take(target: Path, library: Path) -> bool:
    """Open the sample pair in a window and save what it shows; tell whether it was written."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from muqabala.ui.application import Program

    application = QApplication(sys.argv[:1])
    files = [ROOT / "corpus" / name for name in REPORTS]
    program = Program(application, files, library, "ar")
    program.show_window()
    window = program.window
    if window is None:
        return False
    window.resize(*SIZE)
    settle = QTimer(singleShot=True, interval=SETTLED)
    settle.timeout.connect(application.quit)
    window.painted.connect(lambda: window.importer.finished.connect(settle.start))
    application.exec()
    target.parent.mkdir(parents=True, exist_ok=True)
    window.status.clearMessage()
    window.desk.setFocus()
    is_written = window.grab().save(str(target), "PNG", 0)
    program.close()
    return is_written


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
