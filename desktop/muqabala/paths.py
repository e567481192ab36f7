"""Where the program's resources and the user's data are.

Three layouts are known: the source tree (resources beside `desktop`), an installed
wheel (resources inside the package) and a frozen program (beside the executable's
bundle). Nothing else in the program asks where it runs from.
"""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path

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


def _user_folder(override: str, xdg: str, unix: str, mac: str) -> Path:
    if override in os.environ:
        return Path(os.environ[override])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "Muqabala"
    if sys.platform == "darwin":
        return Path.home() / "Library" / mac / "Muqabala"
    base = os.environ.get(xdg)
    return (Path(base) if base else Path.home() / unix) / "muqabala"
