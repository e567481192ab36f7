"""Bring the translation sources up to date with the program, and compile them.

    translations.py update     gather the English words of the window into resources/i18n/*.ts
    translations.py compile    make resources/i18n/*.qm, as an installable package needs them
    translations.py check      fail when a source is out of date or a translation is missing

The catalogues name no line numbers, so that they change only when words change.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "i18n"
WINDOW = ROOT / "desktop" / "muqabala" / "ui"
PLURALS_ONLY = frozenset({"en"})  # English is the source; only its plural forms are written


def main(arguments: list[str]) -> int:
    """Run one of the three commands; return the exit status."""
    command = arguments[0] if arguments else ""
    sources = sorted(CATALOGUES.glob("muqabala_*.ts"))
    if command == "update":
        for source in sources:
            gather(source)
        return 0
    if command == "compile":
        return max((compile_one(source) for source in sources), default=1)
    if command == "check":
        faults = [fault for source in sources for fault in find_faults(source)]
        print("\n".join(faults))
        return 1 if faults or not sources else 0
    print(__doc__)
    return 2


def tool(name: str) -> str:
    """Return the path of one of Qt's tools, which come with the PySide6 package."""
    spec = find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("PySide6 is not installed.")
    folder = Path(next(iter(spec.submodule_search_locations)))
    return str(next(path for path in (folder / name, folder / f"{name}.exe") if path.is_file()))


def gather(source: Path) -> None:
    """Take new words into a catalogue and drop those no longer used."""
    modules = [str(path) for path in sorted(WINDOW.rglob("*.py"))]
    language = source.stem.rpartition("_")[2]
    options = ["-locations", "none", "-no-obsolete", "-silent", "-source-language", "en"]
    if language in PLURALS_ONLY:
        options.append("-pluralonly")
    command = [tool("lupdate"), *options, *modules, "-ts", str(source)]
    subprocess.run(command, check=True, cwd=ROOT)


def compile_one(source: Path) -> int:
    """Compile a catalogue beside its source; return the exit status of the compiler."""
    target = source.with_suffix(".qm")
    command = [tool("lrelease"), "-silent", str(source), "-qm", str(target)]
    return subprocess.run(command, check=False).returncode


def find_faults(source: Path) -> list[str]:
    """Return what is missing in a catalogue, one line for each fault."""
    faults = [
        f"{source.name}: not translated: {message.findtext('source')}"
        for message in parsed(source).iter("message")
        if is_unfinished(message)
    ]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(shutil.copy(source, folder))
        gather(fresh)
        if words_of(fresh) != words_of(source):
            faults.append(f"{source.name}: out of date; run translations.py update")
    return faults


def parsed(source: Path) -> ET.Element:
    """Return a catalogue's tree; the catalogues are our own files."""
    return ET.parse(source).getroot()  # noqa: S314


def is_unfinished(message: ET.Element) -> bool:
    """Tell whether a message, or one of its plural forms, has no translation."""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return True
    forms = translation.findall("numerusform")
    texts = [form.text for form in forms] if forms else [translation.text]
    return not all(text and text.strip() for text in texts)


def words_of(source: Path) -> set[tuple[str, str]]:
    """Return the contexts and English words of a catalogue."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in parsed(source).iter("context")
        for message in context.iter("message")
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
