#!/usr/bin/env python3
"""Set up everything from nothing, then open the window, run the tests or run the checks.

    python3 packaging/set_up.py [PATH...]    set up and open (the sample corpus at first)
    python3 packaging/set_up.py test         set up and run the whole test suite
    python3 packaging/set_up.py check        set up and run linter, types and layer contracts
    python3 packaging/set_up.py build WHAT   set up and build what users install (see build.py)

Standard library only; Python 3.11 or later. The virtual environment is `.venv` beside
`pyproject.toml`, filled from pinned requirements whose hashes are checked. On Debian and
Ubuntu missing system libraries are installed when that is allowed, otherwise the exact line
to type is printed. Nothing is done twice: a stamp in the environment tells what is there.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "set-up.json"
RUN, DEVELOP = "requirements.txt", "requirements-dev.txt"
BUILD = "requirements-build.txt"

# What PySide6 6.11 loads on Linux, and the Debian package that has it (measured on a bare tree).
SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libbrotlidec.so.1": "libbrotli1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# What some tests read our files with; without it they are skipped and say so.
TEST_PROGRAMS = {"pdftotext": "poppler-utils"}


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says; return the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one deserves a sentence too
        return _fail(f"Python 3.11 or later is needed; this is {sys.version.split()[0]}.")
    verb = arguments[0] if arguments else ""
    try:
        if verb == "test":
            set_up([RUN, DEVELOP])
            _test_programs()
            return _run("-m", "pytest", *arguments[1:])
        if verb == "check":
            set_up([RUN, DEVELOP])
            return _check()
        if verb == "build":
            set_up([RUN, BUILD])
            return _run(str(ROOT / "packaging" / "build.py"), *arguments[1:])
        set_up([RUN])
        return _open(arguments)
    except SetUpError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return 130


class SetUpError(Exception):
    """Something the user has to do first; the message says what."""


def set_up(requirements: Sequence[str]) -> None:
    """Make sure that system libraries, environment and requirements are there.

    Raises `SetUpError` with the line to type where that is not allowed or fails.
    """
    wanted = _fingerprint(requirements)
    if _stamped(wanted):
        return
    _system_packages()
    if not _python().exists():
        _say("Making the virtual environment …")
        _make_environment()
    for name in requirements:
        _say(f"Installing {name} (checked by hash) …")
        _pip("install", "--require-hashes", "-r", str(ROOT / "packaging" / name))
    _pip("install", "--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT))
    # Compiled once here, so that the first start is as quick as the later ones.
    _run("-m", "compileall", "-q", str(ROOT / "desktop"))
    known = _stamp() | wanted
    STAMP.write_text(json.dumps(known), encoding="utf-8")
    _say("Ready.")


def _fingerprint(requirements: Sequence[str]) -> dict[str, str]:
    """Return the hash of each requirements file, of the project file, and the Python version."""
    files = [*(Path("packaging") / name for name in requirements), Path("pyproject.toml")]
    hashes = {str(f): hashlib.sha256((ROOT / f).read_bytes()).hexdigest() for f in files}
    return hashes | {"python": sys.version, "root": str(ROOT)}


def _stamp() -> dict[str, str]:
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp


def _stamped(wanted: dict[str, str]) -> bool:
    stamp = _stamp()
    if stamp and (stamp.get("python") != sys.version or stamp.get("root") != str(ROOT)):
        # Another interpreter, or a moved checkout: an environment cannot be carried over.
        shutil.rmtree(ENVIRONMENT)
        return False
    return all(stamp.get(name) == value for name, value in wanted.items())


def _python() -> Path:
    windows = sys.platform == "win32"
    return ENVIRONMENT / ("Scripts/python.exe" if windows else "bin/python")


def _make_environment() -> None:
    made = subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=False)
    if made.returncode:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        raise SetUpError(f"The virtual environment could not be made in {ENVIRONMENT}.")


def _pip(*arguments: str) -> None:
    quiet = ["-m", "pip", "--disable-pip-version-check", "--quiet"]
    if _run(*quiet, *arguments):
        raise SetUpError("The Python packages could not be installed; see the lines above.")


def _run(*arguments: str) -> int:
    return subprocess.run([str(_python()), *arguments], cwd=ROOT, check=False).returncode


def _open(arguments: Sequence[str]) -> int:
    """Start the program in the user's own folder, so that relative paths mean what they say."""
    command = [str(_python()), "-m", "muqabala", *arguments]
    return subprocess.run(command, check=False).returncode


def _check() -> int:
    ruff = ["-m", "ruff"]
    layers = subprocess.run([str(_python().with_name("lint-imports"))], cwd=ROOT, check=False)
    results = [
        _run(*ruff, "check", "."),
        _run(*ruff, "format", "--check", "."),
        _run("-m", "mypy"),
        layers.returncode,
    ]
    return max(results)


# Debian and Ubuntu


def _system_packages() -> None:
    """Install the Debian packages that are missing, or say which line does it."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for name, package in SYSTEM_LIBRARIES.items() if not _loads(name)]
    if not _can_make_environments():
        missing.append("python3-venv")
    if not missing:
        return
    if shutil.which("apt-get") is None:
        libraries = ", ".join(name for name in SYSTEM_LIBRARIES if not _loads(name))
        raise SetUpError(f"Please install these system libraries first: {libraries}")
    administrator = _administrator()
    line = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(missing)}"
    if administrator is None:
        raise SetUpError(f"Please type this line first, then start again:\n  sudo sh -c '{line}'")
    _say(f"Installing system packages: {' '.join(missing)} …")
    if _install(administrator, missing):
        raise SetUpError(f"That failed. Please type:\n  sudo sh -c '{line}'")


def _test_programs() -> None:
    """Install the programs that tests read our files with, where that is allowed."""
    missing = [package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None]
    administrator = _administrator()
    if not missing or shutil.which("apt-get") is None or administrator is None:
        return
    _say(f"Installing system packages: {' '.join(missing)} …")
    _install(administrator, missing)


def _install(administrator: list[str], packages: Sequence[str]) -> int:
    apt = [*administrator, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    subprocess.run([*apt, "update"], stdout=subprocess.DEVNULL, check=False)
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    return subprocess.run(install, stdout=subprocess.DEVNULL, check=False).returncode


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _can_make_environments() -> bool:
    """Debian parts `ensurepip`, without which an environment has no pip, from Python."""
    try:
        import ensurepip
    except ImportError:
        return False
    return bool(ensurepip.version())


def _administrator() -> list[str] | None:
    """Return the words before a command that make it an administrator's; None when not allowed."""
    if os.name == "posix" and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if (
        sudo
        and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return [sudo, "-n"]
    return None


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _fail(line: str) -> int:
    _say(f"set_up: {line}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
