"""Install, use, upgrade and remove the Debian package in a clean tree, as a user would.

    try_deb.py TREE PACKAGE

TREE is a Debian tree in which nothing was installed by hand (`debootstrap --variant=minbase`), with
a package mirror it can reach. It needs an administrator. Every step says what it found; the first
that is not as it must be ends the walk with exit status 1.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

LIBRARY = "/srv/reader/.local/share/muqabala/library.sqlite"
SAMPLES = "/opt/muqabala/_internal/resources/corpus"
START = (
    "Xvfb :7 -screen 0 1280x720x24 -nolisten tcp >/dev/null 2>&1 & echo $! > /tmp/screen.pid;"
    " DISPLAY=:7 exec muqabala"
)
END = "kill $(cat /tmp/screen.pid) || true"
"""Ends the screen of the walk, and none of another one on the same machine."""
PATIENCE = 60
"""Seconds in which a window must be there."""


class StepFailedError(Exception):
    """A step of the walk is not as it must be."""


class Tree:
    """A Debian tree, in which commands are run."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def command(self, line: str) -> list[str]:
        """Return the words that run a shell line in the tree."""
        environment = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/srv/reader", "LANG=C.UTF-8"]
        quiet = "DEBIAN_FRONTEND=noninteractive"
        return ["chroot", str(self.root), "/usr/bin/env", "-i", *environment, quiet,
                "/bin/sh", "-c", line]  # fmt: skip

    def run(self, line: str) -> str:
        """Run a line and return what it printed; raises `StepFailedError` when it fails."""
        done = subprocess.run(self.command(line), capture_output=True, text=True, check=False)
        if done.returncode:
            raise StepFailedError(f"{line}\n{done.stdout}{done.stderr}")
        return done.stdout

    def has(self, path: str) -> bool:
        """Tell whether a path is there."""
        return (self.root / path.lstrip("/")).exists()


def main(arguments: list[str]) -> int:
    """Walk; return the exit status."""
    if len(arguments) != 2:
        print(__doc__)
        return 2
    tree, package = Tree(Path(arguments[0])), Path(arguments[1])
    try:
        for step in (install, work_without_a_window, use_while_upgrading, remove):
            for told in step(tree, package):
                print(f"{step.__name__}: {told}", flush=True)
    except StepFailedError as failed:
        print(f"FAILED: {failed}")
        return 1
    return 0


def demand(fact: bool, words: str) -> str:
    """Return the words of a fact; raises `StepFailedError` when it is not one."""
    if not fact:
        raise StepFailedError(f"not so: {words}")
    return words


def install(tree: Tree, package: Path) -> list[str]:
    """Install the package with what it asks for, and what the walk itself needs."""
    put(tree, package, "muqabala.deb")
    tree.run("mkdir -p /srv/reader")
    tree.run("apt-get -qq update")
    tree.run("apt-get install -qq -y --no-install-recommends /tmp/muqabala.deb")
    tree.run("apt-get install -qq -y --no-install-recommends"
             " xvfb xdotool desktop-file-utils shared-mime-info")  # fmt: skip
    return [
        tree.run("muqabala --version").strip(),
        demand(not tree.run("desktop-file-validate /usr/share/applications/muqabala.desktop"),
               "the desktop entry is valid"),
        demand(tree.has("/usr/share/icons/hicolor/48x48/apps/muqabala.png"), "the icon is there"),
        demand("Arabic" in tree.run("muqabala --diagnose"), "it tells of itself"),
    ]  # fmt: skip


def work_without_a_window(tree: Tree, _package: Path) -> list[str]:
    """Compare two reports on the command line."""
    files = f"{SAMPLES}/01_furat_agency.txt {SAMPLES}/02_sada_network.txt"
    tree.run(f"muqabala compare {files} --html /srv/reader/page.html")
    compared = tree.run(f"muqabala compare {files} --json")
    return [demand('"conflict"' in compared and tree.has("/srv/reader/page.html"), "it compares")]


def use_while_upgrading(tree: Tree, package: Path) -> list[str]:
    """Start the window from the menu entry's command, upgrade beneath it, start it anew."""
    told = []
    with subprocess.Popen(tree.command(START)) as window:
        told.append(demand(shows_window(tree), "the window is there"))
        before = listed(tree, at_least=10)
        told.append(f"{before} sample reports are in the library")
        put(tree, newer(package), "newer.deb")
        tree.run("apt-get install -qq -y /tmp/newer.deb")
        told.append(demand(window.poll() is None, "the window lived through the upgrade"))
        tree.run("DISPLAY=:7 xdotool search --name 'مقابلة' windowclose")
        tree.run(END)
        window.terminate()
    with subprocess.Popen(tree.command(START)) as window:
        told.append(demand(shows_window(tree), "the upgraded one starts"))
        told.append(demand(listed(tree, at_least=before) == before, "on the same library"))
        tree.run(END)
        window.terminate()
    return told


def remove(tree: Tree, _package: Path) -> list[str]:
    """Take the package away."""
    tree.run("apt-get purge -qq -y muqabala")
    return [
        demand(not tree.has("/opt/muqabala") and not tree.has("/usr/bin/muqabala"), "it is gone"),
        demand(tree.has(LIBRARY), "the library stayed"),
    ]


def put(tree: Tree, package: Path, name: str) -> None:
    """Copy a package into the tree."""
    (tree.root / "tmp" / name).write_bytes(package.read_bytes())


def newer(package: Path) -> Path:
    """Return the package once more, under a later version."""
    work = Path(tempfile.mkdtemp())
    subprocess.run(["dpkg-deb", "-R", str(package), str(work / "tree")], check=True)
    control = work / "tree" / "DEBIAN" / "control"
    lines = control.read_text(encoding="utf-8").splitlines(keepends=True)
    later = [f"{line.strip()}+later\n" if line.startswith("Version:") else line for line in lines]
    control.write_text("".join(later), encoding="utf-8")
    made = work / "newer.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zgzip", "--build", str(work / "tree"), str(made)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    return made


def shows_window(tree: Tree) -> bool:
    """Tell whether the window appears in time."""
    search = tree.command("DISPLAY=:7 xdotool search --onlyvisible --name 'مقابلة'")
    return until(lambda: subprocess.run(search, capture_output=True, check=False).returncode == 0)


def listed(tree: Tree, at_least: int) -> int:
    """Return how many reports the library has, once they are at least so many."""
    count = [0]

    def enough() -> bool:
        count[0] = len(tree.run(f"muqabala list --library {LIBRARY}").splitlines())
        return count[0] >= at_least

    if not until(enough):
        raise StepFailedError(f"{count[0]} reports in the library")
    return count[0]


def until(holds: Callable[[], bool]) -> bool:
    """Wait until something holds; tell whether it came to hold in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.5)
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
