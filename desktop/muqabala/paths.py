"""Where the program's resources and the user's data are.

Three layouts are known: the source tree (resources beside `desktop`), an installed
wheel (resources inside the package) and a frozen program (beside the executable's
bundle). Nothing else in the program asks where it runs from.

All that is the user's can lie in one folder: that of `MUQABALA_PORTABLE`, or one named `portable`
beside the program. Else the library lies where the analyst has moved it.
"""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path

from muqabala.errors import MuqabalaError

PORTABLE = "MUQABALA_PORTABLE"
"""The environment variable that names the folder in which all lies that is the user's."""

_PACKAGE = Path(__file__).resolve().parent


@lru_cache(maxsize=1)
def resources() -> Path:
    """Return the folder that holds lexicons, themes and translations."""
    bundled = getattr(sys, "_MEIPASS", None)
    candidates = [_PACKAGE / "resources", _PACKAGE.parents[1] / "resources"]
    if bundled:
        candidates.insert(0, Path(bundled) / "resources")
    return next((folder for folder in candidates if folder.is_dir()), candidates[-1])


def sample_corpus() -> Path | None:
    """Return the folder of sample reports, or None where it is not installed."""
    candidates = [resources().parent / "corpus", resources() / "corpus"]
    return next((folder for folder in candidates if folder.is_dir()), None)


def language_folders() -> tuple[Path, ...]:
    """Return the folders in which languages of the interface are looked for, the user's first."""
    return user_config() / "languages", resources() / "i18n"


def user_data() -> Path:
    """Return the folder of the user's library; it may not exist yet."""
    if "MUQABALA_DATA" not in os.environ and (chosen := chosen_data()) is not None:
        return chosen
    return _user_folder("MUQABALA_DATA", "XDG_DATA_HOME", ".local/share", "Application Support")


def user_cache() -> Path:
    """Return the folder for what can be made again; it may not exist yet."""
    return _user_folder("MUQABALA_CACHE", "XDG_CACHE_HOME", ".cache", "Caches")


def user_config() -> Path:
    """Return the folder of the user's settings; it may not exist yet."""
    return _user_folder("MUQABALA_CONFIG", "XDG_CONFIG_HOME", ".config", "Preferences")


def default_library() -> Path:
    """Return the path of the library that opens when none is named."""
    return user_data() / "library.sqlite"


def library_to_open() -> Path:
    """Return the path of the library that opens when none is named.

    Raises `MuqabalaError("data_folder_missing")` when it was moved and is not there now: on a
    disk that is not connected a new, empty one must not take its place.
    """
    library = default_library()
    if chosen_data() == library.parent and not library.is_file():
        raise MuqabalaError("data_folder_missing", path=str(library))
    return library


def portable_folder() -> Path | None:
    """Return the one folder of all that is the user's, or None when it lies where is usual."""
    if os.environ.get(PORTABLE):
        return Path(os.environ[PORTABLE])
    beside = Path(sys.executable).parent if getattr(sys, "frozen", False) else resources().parent
    return beside / "portable" if (beside / "portable").is_dir() else None


def chosen_data() -> Path | None:
    """Return the folder to which the analyst moved the library, or None."""
    try:
        written = _choice().read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return Path(written) if written else None


def choose_data(folder: Path | None) -> None:
    """Let the library lie in a folder from now on; None means where is usual.

    Raises `MuqabalaError("settings_unwritable")`.
    """
    draft = _choice().with_suffix(".new")
    try:
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(str(folder.absolute()) if folder else "", encoding="utf-8")
        draft.replace(_choice())
    except OSError as error:
        reason = error.strerror or ""
        raise MuqabalaError("settings_unwritable", path=str(draft), reason=reason) from error


def _choice() -> Path:
    return user_config() / "library-folder.txt"


def _user_folder(override: str, xdg: str, unix: str, mac: str) -> Path:
    if override in os.environ:
        return Path(os.environ[override])
    portable = portable_folder()
    if portable is not None:
        return portable / "cache" if override == "MUQABALA_CACHE" else portable
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "Muqabala"
    if sys.platform == "darwin":
        return Path.home() / "Library" / mac / "Muqabala"
    base = os.environ.get(xdg)
    return (Path(base) if base else Path.home() / unix) / "muqabala"
