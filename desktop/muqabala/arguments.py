"""Which arguments open the window; read without importing what only a command needs."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from muqabala import __version__, paths

COMMANDS = (
    "analyse",
    "compare",
    "import",
    "restore",
    "list",
    "delete",
    "export",
    "lexicon",
    "notes",
    "refresh",
    "search",
    "concordance",
)
_OWN_LANGUAGES = ("ar", "en")


def known_language(code: str) -> str:
    """Return the code of a language there are words of; any other is no argument."""
    if code not in _OWN_LANGUAGES:
        from muqabala.text.terms import added_languages

        if code not in added_languages():
            raise argparse.ArgumentTypeError(code)
    return code


def without_portable(arguments: Sequence[str]) -> list[str]:
    """Take `--portable DIR` from the front of the arguments and let it hold; return the rest.

    It also comes before a command, and holds for the processes that are started from here.
    """
    first, *rest = arguments or [""]
    name, equals, folder = first.partition("=")
    if name != "--portable" or not (equals or rest):
        return list(arguments)
    if not equals:
        folder, *rest = rest
    os.environ[paths.PORTABLE] = str(Path(folder).absolute())
    return rest


def window_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options: `paths`, `library`, `lang` (None: as in the settings), `diagnose`."""
    parser = argparse.ArgumentParser(prog="muqabala", epilog=f"Commands: {', '.join(COMMANDS)}")
    parser.add_argument("--library", type=Path, default=None, metavar="FILE")
    parser.add_argument("--lang", type=known_language, default=None, metavar="ar|en")
    parser.add_argument(
        "--portable", metavar="DIR", help="keep library, settings, log and cache in this folder"
    )
    parser.add_argument("--version", action="version", version=f"muqabala {__version__}")
    parser.add_argument(
        "--diagnose",
        action="store_true",
        help="print versions, paths and fonts for a report of a fault; nothing of what is read",
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    return parser.parse_args(arguments)
