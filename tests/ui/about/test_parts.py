"""The parts of others: from what is installed, and from the list that a build writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from muqabala import paths
from muqabala.ui.about import parts as module
from muqabala.ui.about.parts import FILE, Part, parts, parts_of, read, written

LISTED = [
    Part("alpha", "1.0", "MIT", "Permission is granted\n\n  to all."),
    Part("beta", "2", "OFL"),
]


def test_a_written_list_is_read_again():
    assert read("Made of these.\n\n" + written(LISTED)) == LISTED


def test_a_source_tree_asks_what_is_installed():
    found = {part.name.lower(): part for part in parts()}
    assert {"pyside6_essentials", "rapidfuzz", "sqlite-utils"} <= found.keys()
    assert "GPL" in found["pyside6_essentials"].licence
    assert "Permission is hereby granted" in found["rapidfuzz"].words
    assert all(part.licence and part.version for part in found.values())


def test_a_built_program_reads_its_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / FILE).write_text(written(LISTED), encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    assert parts() == LISTED


def test_an_installed_program_asks_its_requirements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    needed = {
        "muqabala": ["rapidfuzz<4,>=3", "sqlite-utils>=3", "pytest; extra == 'dev'"],
        "sqlite-utils": ["click", "unknown-part"],
    }
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    monkeypatch.setattr(module, "_requirements_of", lambda name: needed.get(name, []))
    assert [part.name.lower() for part in parts()] == ["click", "rapidfuzz", "sqlite-utils"]


def test_what_is_not_installed_is_left_out():
    assert parts_of(["no-such-part", "rapidfuzz"])[0].name.lower() == "rapidfuzz"
    assert len(parts_of(["no-such-part", "rapidfuzz"])) == 1
