"""The user's settings: each declared once with its name, type and default.

The settings page of the window is made from `DECLARED`; nothing here knows Qt. Values
are kept as JSON, so that a person can read and mend the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from muqabala import paths
from muqabala.errors import MuqabalaError

Value = str | int | bool | tuple[str, ...]
Section = str

THEMES = ("day", "sepia", "night", "contrast")
"""The looks of the window; each has its colours in `resources/themes`."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `choices` limits a string, `low` and `high` a number.

    `section` is the page it is shown on; an empty one is remembered state that no page shows.
    A language is any code, since languages can be added: one that is gone is the window's affair.
    """

    name: str
    default: Value
    section: Section = ""
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0

    def accepts(self, value: object) -> bool:
        """Tell whether `value` has this setting's type and is within its limits."""
        if isinstance(self.default, tuple):
            return isinstance(value, tuple) and all(isinstance(item, str) for item in value)
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return value in self.choices
        return self.high == self.low or self.low <= int(str(value)) <= self.high


DECLARED: tuple[Setting, ...] = (
    Setting("language", default="ar", section="appearance"),
    Setting("theme", default="day", section="appearance", choices=THEMES),
    Setting("digits", default="western", section="appearance", choices=("western", "arabic")),
    Setting("less_motion", default=False, section="appearance"),
    Setting("font_family", default="", section="reading"),
    Setting("font_size", default=14, section="reading", low=9, high=40),
    Setting("line_spacing", default=112, section="reading", low=90, high=200),
    Setting("column_width", default=46, section="reading", low=24, high=90),
    Setting("paragraph_numbers", default=False, section="reading"),
    Setting(
        "page_digits",
        default="printed",
        section="reading",
        choices=("printed", "western", "arabic"),
    ),
    Setting("linked_scrolling", default=True, section="reading"),
    Setting("reopen_last", default=True, section="general"),
    Setting("author", default="", section="general"),
    Setting("backups_latest", default=5, section="safety", low=1, high=50),
    Setting("backups_days", default=7, section="safety", low=0, high=60),
    Setting("backups_weeks", default=4, section="safety", low=0, high=52),
    Setting("accepted_places", default=()),
    Setting("hidden_kinds", default=("quote",)),
    Setting("kind_profiles", default=()),
    Setting("keys", default=()),
    Setting("news_seen", default=""),
    Setting("moved_from", default=""),
    Setting("toured", default=False),
    Setting("window_geometry", default=""),
    Setting("splitter", default=""),
    Setting("author_asked", default=False),
    Setting("last_folder", default=""),
    Setting("export_folder", default=""),
)

_BY_NAME = {setting.name: setting for setting in DECLARED}


class Settings:
    """The values of all settings, read from one file and written back to it."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.user_config() / "settings.json"
        self._values: dict[str, Value] = {}
        self._read()

    def __getitem__(self, name: str) -> Value:
        """Return the value of a declared setting."""
        return self._values.get(name, _BY_NAME[name].default)

    def __setitem__(self, name: str, value: Value) -> None:
        """Change a value; raises `ValueError` for one the setting does not accept."""
        if not _BY_NAME[name].accepts(value):
            raise ValueError(name)
        self._values[name] = value

    def default(self, name: str) -> Value:
        """Return the value a setting has before anybody changes it."""
        return _BY_NAME[name].default

    def text(self, name: str) -> str:
        """Return a setting that is a string."""
        return str(self[name])

    def number(self, name: str) -> int:
        """Return a setting that is a whole number."""
        return int(str(self[name]))

    def flag(self, name: str) -> bool:
        """Return a setting that is yes or no."""
        return self[name] is True

    def words(self, name: str) -> tuple[str, ...]:
        """Return a setting that is a list of strings."""
        value = self[name]
        return value if isinstance(value, tuple) else ()

    def save(self) -> None:
        """Write the whole file or nothing; raises `MuqabalaError("settings_unwritable")`."""
        content = {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in sorted(self._values.items())
            if value != _BY_NAME[name].default
        }
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft = self._file.with_suffix(".new")
            draft.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
            draft.replace(self._file)
        except OSError as error:
            raise MuqabalaError(
                "settings_unwritable", path=str(self._file), reason=error.strerror or ""
            ) from error

    def _read(self) -> None:
        """Take what the file holds and still is acceptable; an unreadable file means defaults."""
        try:
            content = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return
        if isinstance(content, Mapping):
            for name, value in content.items():
                self._take(str(name), value)

    def _take(self, name: str, value: object) -> None:
        setting = _BY_NAME.get(name)
        if isinstance(value, list):
            value = tuple(value)
        if setting is not None and setting.accepts(value):
            self._values[name] = value  # type: ignore[assignment]  # accepts() checked its type
