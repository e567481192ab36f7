"""Where the user's data lie: as usual, in one folder, or where they were moved to."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from muqabala import arguments, paths
from muqabala.errors import MuqabalaError


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home in which nothing was chosen."""
    for name in ("DATA", "CACHE", "CONFIG", "PORTABLE"):
        monkeypatch.delenv(f"MUQABALA_{name}", raising=False)
    for name in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path


def places() -> list[Path]:
    return [paths.user_data(), paths.user_config(), paths.user_cache()]


def test_usually_each_lies_where_the_desktop_says(home: Path):
    assert places() == [home / name / "muqabala" for name in ("data", "config", "cache")]
    assert paths.portable_folder() is None
    assert paths.library_to_open() == paths.default_library()


def test_the_variable_keeps_everything_in_one_folder(home: Path, monkeypatch: pytest.MonkeyPatch):
    stick = home / "stick"
    monkeypatch.setenv(paths.PORTABLE, str(stick))
    assert places() == [stick, stick, stick / "cache"]
    assert paths.default_library().parent == stick


def test_a_folder_beside_the_program_does_too(home: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(paths, "resources", lambda: home / "program" / "resources")
    assert paths.portable_folder() is None
    (home / "program" / "portable").mkdir(parents=True)
    assert paths.user_data() == home / "program" / "portable"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(home / "frozen" / "muqabala"))
    assert paths.portable_folder() is None
    (home / "frozen" / "portable").mkdir(parents=True)
    assert paths.user_config() == home / "frozen" / "portable"


@pytest.mark.parametrize(
    ("given", "left"),
    [
        (["--portable", "stick", "list"], ["list"]),
        (["--portable=stick"], []),
        (["list", "--portable", "stick"], None),
        (["--portable"], None),
        ([], None),
    ],
)
def test_the_argument_comes_first(
    home: Path, monkeypatch: pytest.MonkeyPatch, given: list[str], left: list[str] | None
):
    monkeypatch.chdir(home)
    monkeypatch.setenv(paths.PORTABLE, "")
    assert arguments.without_portable(given) == (given if left is None else left)
    assert paths.portable_folder() == (None if left is None else home / "stick")


def test_a_moved_library_is_found_and_forgotten(home: Path):
    moved = home / "disk"
    moved.mkdir()
    (moved / "library.sqlite").touch()
    paths.choose_data(moved)
    assert paths.library_to_open() == moved / "library.sqlite"
    paths.choose_data(None)
    assert paths.default_library() == home / "data" / "muqabala" / "library.sqlite"


def test_a_disk_that_is_not_connected_is_told(home: Path):
    paths.choose_data(home / "disk")
    with pytest.raises(MuqabalaError, match="data_folder_missing"):
        paths.library_to_open()


def test_a_choice_that_cannot_be_kept_is_told(home: Path):
    (home / "config").write_text("", encoding="utf-8")
    with pytest.raises(MuqabalaError, match="settings_unwritable"):
        paths.choose_data(home / "disk")
