"""Faults of the program itself: into the log, and before the user once.

The log never holds words of a report: of an exception it keeps the type and the places in
the program, not the message, which may quote what was read.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from muqabala import __version__, paths

if TYPE_CHECKING:
    from logging import Logger

LOG_BYTES, LOG_FILES = 256 * 1024, 3


def log_file() -> Path:
    """Return where the log is written."""
    return paths.user_cache() / "muqabala.log"


def described(error: BaseException) -> str:
    """Return the type of a fault and where in the program it happened, without its message."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    number = f" [{error.errno}]" if isinstance(error, OSError) and error.errno else ""
    return "\n".join((f"Muqabala {__version__}", f"{type(error).__name__}{number}", *lines))


def log_failure(error: BaseException) -> None:
    """Write a fault to the log."""
    _logger().error("%s", described(error))


def install() -> None:
    """Send faults that nobody caught to the log and to a dialog."""
    sys.excepthook = _hook


def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    log_failure(error.with_traceback(trace))
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is not None:
        from muqabala.ui.failure_dialog import show_failure

        show_failure(described(error))


def _logger() -> Logger:
    # Imported on the first fault: a start without one does not pay for it.
    import logging
    from logging.handlers import RotatingFileHandler

    logger = logging.getLogger("muqabala")
    if not logger.handlers:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_file(), maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        logger.addHandler(handler)
        logger.propagate = False
    return logger
