"""Asking for a file, writing it, and saying where it lies."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

Write = Callable[[Path, str], object]
"""Writes to a file, in the kind of file that was chosen; False when it is not written yet."""

_LONGEST_NAME = 60
_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
"""What a file's name may not have on some system, and what would turn it round unseen."""


def file_name(words: str) -> str:
    """Return words as a file's name, cut between two of them where they are too many."""
    name = " ".join(_NO_NAME.sub(" ", words).split())
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME + 1].rsplit(" ", 1)[0][:_LONGEST_NAME]
    return name.strip(" .")


def with_suffix(path: Path, suffix: str) -> Path:
    """Return the path ending with the suffix; a point within its name is none."""
    ends = path.name.lower().endswith(f".{suffix}")
    return path if ends else path.with_name(f"{path.name}.{suffix}")


def ask_and_write(
    window: MainWindow, title: str, name: str, suffix: str, kinds: list[str], write: Write
) -> None:
    """Ask for a file, with `name` proposed, and write it; nothing when none is chosen.

    `kinds` are the lines of the dialog to choose the kind of file from. What is there is only
    written over when the user says so.
    """
    settings = window.settings
    folder = settings.text("export_folder") or settings.text("last_folder") or str(Path.home())
    proposed = str(Path(folder) / f"{name}.{suffix}")
    chosen, kind = QFileDialog.getSaveFileName(window, title, proposed, ";;".join(kinds))
    if not chosen:
        return
    target = with_suffix(Path(chosen), suffix)
    settings["export_folder"] = str(target.parent)
    if target != Path(chosen) and target.exists():
        # The dialog asked about the name without its suffix, if at all.
        _ask_over(window, target, lambda: _write(window, target, kind, write))
    else:
        _write(window, target, kind, write)


def _ask_over(window: MainWindow, target: Path, go_on: Callable[[], None]) -> None:
    question = translate("Commands", "{name} is already there. Write over it?")
    box = QMessageBox(
        QMessageBox.Icon.Question,
        translate("Commands", "Export"),
        question.format(name=isolated(target.name)),
        QMessageBox.StandardButton.Cancel,
        window,
    )
    box.setObjectName("writeOver")
    over = box.addButton(translate("Commands", "Write over"), QMessageBox.ButtonRole.AcceptRole)
    over.clicked.connect(go_on)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    present(box)


def _write(window: MainWindow, target: Path, kind: str, write: Write) -> None:
    answers: list[object] = []
    done = window.session.attempt(lambda: answers.append(write(target, kind)))
    if done and answers != [False]:
        window.status.say_written(target)
