"""What two versions of one text differ in, word by word, in the order of the later one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

_TOKEN = re.compile(r"\n+|[^\s]+")


class Change(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share their fate; of what is the same, the later spelling of blanks."""

    change: Change
    text: str


def difference(old: str, new: str) -> list[Run]:
    """Return the runs of two versions; what went stands before what came in its place.

    Words are compared as they are printed, ends of lines among them; other blanks are none of
    their business. Without the removed runs it is the new text's words, without the added ones
    the old text's.
    """
    before, after = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    steps = Indel.opcodes([_key(each) for each in before], [_key(each) for each in after])
    runs: list[Run] = []
    for step in steps:
        if step.tag == "equal":
            runs.append(Run(Change.SAME, _words(new, after, step.dest_start, step.dest_end)))
            continue
        if step.src_end > step.src_start:
            runs.append(Run(Change.REMOVED, _words(old, before, step.src_start, step.src_end)))
        if step.dest_end > step.dest_start:
            runs.append(Run(Change.ADDED, _words(new, after, step.dest_start, step.dest_end)))
    return list(_gathered(runs))


def changed_words(runs: list[Run]) -> tuple[int, int]:
    """Return how many words went and how many came."""
    counts = dict.fromkeys(Change, 0)
    for run in runs:
        counts[run.change] += len(run.text.split())
    return counts[Change.REMOVED], counts[Change.ADDED]


def _key(token: re.Match[str]) -> str:
    return "\n" if token[0].startswith("\n") else token[0]


def _words(text: str, tokens: list[re.Match[str]], start: int, end: int) -> str:
    """Return tokens with the blanks behind each but the last."""
    return text[tokens[start].start() : tokens[end - 1].end()]


def _gathered(runs: list[Run]) -> Iterator[Run]:
    """Yield runs, what was removed before what was added within one place of change."""
    gone: list[str] = []
    came: list[str] = []
    for run in (*runs, Run(Change.SAME, "")):
        if run.change is Change.REMOVED:
            gone.append(run.text)
        elif run.change is Change.ADDED:
            came.append(run.text)
        else:
            if gone:
                yield Run(Change.REMOVED, " ".join(gone))
            if came:
                yield Run(Change.ADDED, " ".join(came))
            gone, came = [], []
            if run.text:
                yield run
