"""What lasts: durations that measure something an event, not a distance in time, is told to take.

Three days of mourning and a truce of 72 hours are stated by somebody and may be contradicted; «منذ
شهور» and «خلال الساعات الماضية» only say when. The nouns and verbs stand in the lexicon
`claim_words` (classes `lasting`, `lasts`, `scheduled` and `looks_back`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from muqabala.extraction.phrases import Hit, PhraseIndex, noun_surfaces, verb_surfaces
from muqabala.extraction.speech.scene import Scene
from muqabala.model.mention import Kind, Mention
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.tokens import WORD

_REACH = 60
_CLAUSE_MARK = re.compile(r"[،؛;:.()\n]| (?:فيما|بينما|لكن|ولكن|بعدما|كما) ")
_BY_THEN = re.compile(r"\b(?:خلال|بعد|غضون|في غضون)\s+(?:ال)?$")
_SINCE = re.compile(r"\b(?:منذ|قبل|بعد|عقب|كل|عمره|عمرها|قبيل|مع)\s+(?:\w+\s+){0,2}$")
_NEXT = re.compile(r"\s*(\w+)")


def lasting_noun(scene: Scene, mention: Mention) -> tuple[int, int] | None:
    """Return where the thing that a duration measures stands, in the folded text, or None.

    Vague durations, ages, and spans counted back from now measure nothing.
    """
    if mention.kind is not Kind.DURATION or not mention.value:
        return None
    start, end = scene.folded(mention.span)
    low, high = _clause(scene, start, end)
    following = _NEXT.match(scene.text, end)
    if following is not None and following[1] in _looking_back():
        return None
    near = _hits(scene, low, start)
    nouns = [hit for hit in near if hit.payload in {"lasting", "scheduled"}]
    if _BY_THEN.search(scene.text, low, start):
        planned = [hit for hit in nouns if hit.payload == "scheduled"]
        return planned[-1][:2] if planned else None
    if _SINCE.search(scene.text, low, start):
        return None
    lasting = [hit for hit in nouns if hit.payload == "lasting"]
    if lasting:
        return lasting[-1][:2]
    if not any(hit.payload == "lasts" for hit in near):
        return None
    after = [hit for hit in _hits(scene, end, high) if hit.payload == "lasting"]
    return after[0][:2] if after else _subject(scene, near[-1], start)


def _clause(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Return the clause around a duration, at most `_REACH` code points to either side."""
    sentence = scene.sentences[scene.sentence_index(start)]
    low = max(sentence.start, start - _REACH)
    marks = [match.end() for match in _CLAUSE_MARK.finditer(scene.text, low, start)]
    high = min(sentence.end, end + _REACH)
    following = _CLAUSE_MARK.search(scene.text, end, high)
    return (marks[-1] if marks else low), (following.start() if following else high)


def _subject(scene: Scene, verb: Hit[str], start: int) -> tuple[int, int] | None:
    """Return the definite noun after a verb of lasting («استغرقت المباراة ساعتين»), or None."""
    words = list(WORD.finditer(scene.text, verb.end, start))
    named = [word for word in words[:2] if word.group().startswith("ال")]
    return named[0].span() if named else None


def _hits(scene: Scene, low: int, high: int) -> list[Hit[str]]:
    """Return the nouns and verbs of lasting that stand from `low` to `high`, in order."""
    found = _index().find(scene.spaced[low : high + 2])
    return [Hit(one.start + low, one.end + low, one.word_start + low, one.payload) for one in found]


@cache
def _index() -> PhraseIndex[str]:
    return PhraseIndex(
        (surface, clitics, row["class"])
        for row in read_table("claim_words")
        if row["class"] in {"lasting", "lasts", "scheduled"}
        for word in row["words"].split()
        for surface, clitics in _surfaces(row["class"], word.replace("_", " "))
    )


def _surfaces(kind: str, word: str) -> Iterator[tuple[str, int]]:
    if kind == "lasts":
        yield from verb_surfaces(word)
        return
    yield from noun_surfaces(word)
    yield from noun_surfaces(f"ال{word}")


@cache
def _looking_back() -> frozenset[str]:
    rows = (row for row in read_table("claim_words") if row["class"] == "looks_back")
    return frozenset(fold(word) for row in rows for word in row["words"].split())
