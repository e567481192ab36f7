"""What the set-up script installs is pinned, checked by hash, and named by no address."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = [
    ROOT / "packaging" / name
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-build.txt")
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def pins(path):
    return {canonical(name): version for name, version in PIN.findall(path.read_text("utf-8"))}


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def numbers(version):
    return [int(part) for part in re.findall(r"\d+", version)]


def bounds(requirement):
    """Return name, lowest and first refused version of `name>=low,<high`."""
    name, low, high = re.fullmatch(
        r"([\w.-]+)(?:\[\w+\])?>=([\d.]+),<([\d.]+)", requirement
    ).groups()
    return canonical(name), numbers(low), numbers(high)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_package_is_pinned_with_hashes_and_without_addresses(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"https?:|--index|--find-links|@ ", text)
    blocks = re.split(r"\n(?=[A-Za-z])", text)
    assert all("--hash=sha256:" in block for block in blocks if PIN.match(block))
    assert pins(path)


@pytest.mark.parametrize(
    ("requirement", "path"),
    [
        *((each, FILES[0]) for each in PROJECT["project"]["dependencies"]),
        *((each, FILES[1]) for each in PROJECT["dependency-groups"]["dev"]),
        *((each, FILES[2]) for each in PROJECT["dependency-groups"]["build"]),
    ],
)
def test_pins_lie_within_the_bounds_of_the_project(requirement, path):
    name, low, high = bounds(requirement)
    assert low <= numbers(pins(path)[name]) < high


@pytest.mark.parametrize("path", FILES[1:], ids=lambda path: path.name)
def test_the_files_agree_where_they_overlap(path):
    run, other = pins(FILES[0]), pins(path)
    assert {name: run[name] for name in run.keys() & other.keys()} == {
        name: other[name] for name in run.keys() & other.keys()
    }


def test_the_menu_entry_speaks_arabic_and_names_each_kind_once():
    entry = (ROOT / "packaging/linux/muqabala.desktop").read_text(encoding="utf-8")
    kinds = re.search(r"^MimeType=(.*);$", entry, re.MULTILINE)[1].split(";")
    assert "text/plain" in kinds
    assert len(kinds) == len(set(kinds))
    assert "Name[ar]=مقابلة" in entry


def test_pyside_stays_below_the_release_that_loses_references():
    assert numbers(pins(FILES[0])["pyside6-essentials"]) < [6, 12]
