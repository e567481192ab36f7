"""The program's start: a command of the command line, else the window."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the program; return its exit status."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # in a frozen program a worker process ends here
    arguments = sys.argv[1:]
    if arguments and arguments[0].startswith("--portable"):
        from muqabala.arguments import without_portable

        arguments = without_portable(arguments)
    if not arguments and has_display():
        from muqabala.ui.application import run

        return run([])
    return _run_with(arguments)


def _run_with(arguments: list[str]) -> int:
    """Run a command, or the window with its options; without a display, a sample comparison."""
    from muqabala.arguments import COMMANDS, window_arguments

    if arguments and arguments[0] in COMMANDS:
        from muqabala import cli

        return cli.main(arguments)
    options = window_arguments(arguments)
    if options.diagnose:
        return _diagnose()
    if not has_display():
        from muqabala import cli

        return cli.sample_comparison(options.lang or "ar")
    from muqabala.ui.application import run

    return run(options.paths, options.library, options.lang)


def _diagnose() -> int:
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from muqabala.ui.diagnosis import tell

    return tell()


def has_display() -> bool:
    """Tell whether a window can be shown: on Linux there must be a display or another platform."""
    if sys.platform in ("win32", "darwin"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or platform.partition(":")[0] in ("offscreen", "minimal", "vnc")


if __name__ == "__main__":
    sys.exit(main())
