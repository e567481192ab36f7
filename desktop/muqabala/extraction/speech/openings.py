"""What opens a statement after a reporting verb: أن, a colon, a quotation, a preposition."""

from __future__ import annotations

import re
from typing import NamedTuple

from muqabala.extraction.speech.cues import bounding_words
from muqabala.extraction.speech.scene import Scene
from muqabala.text.tokens import WORD

_FARTHEST = 240
# A blank before each word, not a word edge: so every branch begins with a plain letter and the
# scan runs on a character set.
_MARKER = re.compile(
    r"[:\"“”„«»‹›،,؛\n']|\(\("
    r"| (?:(?P<that>[بو]?ان(?:ه|ها|هم|هن|هما|ني|نا|ي|كم)?)(?!\w)"
    r"|(?P<preposition>الي|علي|عن|من)(?!\w)"
    r"|ب(?!اسم|دور|شان|حسب|سبب|عد)\w{3,})"
)
_PREPOSITIONS = {"الي": "ila", "علي": "ala", "عن": "an_prep", "من": "min"}
_NOT_THAT = re.compile(r"\b(?:بعد|قبل|منذ|الا|حتي|دون|سبق|علي|غير|عدا|اذ|كما|حيث|مع)\s*$")
_NEW_CLAUSE = re.compile(r"\s*(?:كما|فيما|بينما|حيث|لكن|ولكن|اذ|مما|ما|الامر|في حين|بعد|عقب|اثر)\b")


class Opening(NamedTuple):
    """What opens a statement (`start`) and where its words begin (`content`).

    An attached ب and the marks of a quotation belong to the words, a colon and أن do not.
    """

    start: int
    content: int
    marker: str


def find_opening(scene: Scene, start: int, end: int, takes: frozenset[str]) -> Opening | None:
    """Return what opens the statement of a verb that ends at `start`, within the sentence.

    `takes` is what the verb may take (see the lexicon `reporting_cues`); أن and a quotation open
    the statement of any. Names between quotation marks are passed over.
    """
    limit = min(end, start + _FARTHEST)
    # «أكدت المصادر مقتل ثلاثة، موضحة أن …»: what is announced stands before any أن.
    announced = _event_at(scene.text, start, limit, takes)
    for match in _MARKER.finditer(scene.text, start, limit):
        if match.start() > announced:
            break
        marker = _marker(scene, match, takes)
        if marker == "break":
            return None
        if marker:
            start = match.start() + (match.group()[0] == " ")
            content = start if marker in {"bi", "quotation"} else match.end()
            return Opening(start, content, marker)
    return Opening(announced, announced, "object") if announced < limit else None


def _event_at(text: str, start: int, end: int, takes: frozenset[str]) -> int:
    """Return where a noun of something that happened stands first, or `end`.

    Verbs of blaming take «مسؤولية …», others no such object at all.
    """
    if "blame" in takes:
        events = bounding_words("blame")
    elif takes.isdisjoint({"obj", "event"}):
        return end
    else:
        events = bounding_words("event")
    return next((m.start() for m in WORD.finditer(text, start, end) if m.group() in events), end)


def _marker(scene: Scene, match: re.Match[str], takes: frozenset[str]) -> str:
    """Return the code of a marker, `break` where the clause ends, or "" to go on."""
    text, found = scene.text, match.group().lstrip(" ")
    if match["that"]:
        return "" if _NOT_THAT.search(text, max(match.start() - 8, 0), match.start()) else "that"
    if match["preposition"]:
        code = _PREPOSITIONS[found]
        return code if code in takes else ""
    if found in "،,":
        return "break" if _NEW_CLAUSE.match(text, match.end()) else ""
    if found in "؛\n":
        return "break"
    if found == ":":
        return "" if text[match.end() : match.end() + 1].isdigit() else "colon"
    if found[0] == "ب":
        return "bi" if "bi" in takes else ""
    return _quotation(scene, match.start())


def _quotation(scene: Scene, start: int) -> str:
    pair = scene.pair_at(start)
    if pair is None or start in scene.name_pairs:
        return ""
    return "quotation"
