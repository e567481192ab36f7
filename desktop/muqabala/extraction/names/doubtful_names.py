"""Places whose names are words too (سيول, صور), and what tells that the word is meant."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from muqabala.extraction.names.name_words import demonyms, particles
from muqabala.extraction.names.scan import Scan
from muqabala.text.clitics import is_definite
from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key


class _Doubt(NamedTuple):
    """What tells that a place's name is meant as a word: words of the report, the word before."""

    report: frozenset[str]
    before: frozenset[str]


@cache
def _doubts() -> dict[str, _Doubt]:
    return {
        name_key(row["name"]): _Doubt(_folded(row["words"]), _folded(row["before"]))
        for row in read_table("doubtful_names")
    }


def _folded(cell: str) -> frozenset[str]:
    return frozenset(name_key(word) for word in cell.split())


def _opens_something(scan: Scan, at: int) -> bool:
    """Tell whether فتح, the movement's name, is what is done here: «فتح تحقيق», «فتح المعبر»."""
    if not scan.joined(at):
        return False
    following = scan.texts[at + 1]
    owned = is_definite(following) and following not in demonyms()
    return owned or following in particles("opened")


def is_word_here(scan: Scan, at: int, name: str) -> bool:
    """Tell whether a name that is a word too (سيول, صور, الضفة الغربية) is one at word `at`."""
    if name == "فتح" and _opens_something(scan, at):
        return True
    doubt = _doubts().get(name)
    if doubt is None:
        return False
    return scan.previous(at) in doubt.before or not doubt.report.isdisjoint(scan.texts)
