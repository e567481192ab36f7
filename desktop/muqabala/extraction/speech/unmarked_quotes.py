"""Direct speech without quotation marks: «وقال: سنواصل العمل.», up to the end of the sentence.

Many papers print a colon only. What follows إن is reported speech, and a colon may also open a
list; only a verb of speaking and some words behind its colon make a quotation.
"""

from __future__ import annotations

import re

from muqabala.extraction.speech.cues import Manner
from muqabala.extraction.speech.marks import Pair
from muqabala.extraction.speech.scene import Scene
from muqabala.extraction.speech.statements import Attribution, Statement
from muqabala.model.span import Span
from muqabala.text.tokens import WORD

_FEWEST_WORDS = 3
_INDIRECT = re.compile(r"\s*(?:[بفو]?ان(?:ه|ها|هم|ني|نا)?|قال|قالت|[\d\-•*–—(])(?!\w)")
_SPEAKING = frozenset({Manner.VERB, Manner.MORE, Manner.PARTICIPLE, Manner.RELAY})
_END = ' .،,؛!»”“"'


def find_unmarked(attribution: Attribution, pairs: list[Pair]) -> list[tuple[Pair, Statement]]:
    """Return direct speech behind a bare colon, as pairs of no marks with their statements.

    Stretches that hold one of `pairs` are passed over: there marks tell what was said.
    """
    scene = attribution.scene
    found = []
    for statement in attribution.statements:
        if statement.manner in _SPEAKING and not statement.backward:
            span = _speech(scene, statement)
            if span is not None and not _holds(span, pairs):
                pair = Pair(span.start, span.end, span.start, span.end)
                found.append((pair, statement))
    return found


def _speech(scene: Scene, statement: Statement) -> Span | None:
    """Return the words behind the colon of a statement, or None where they are no speech."""
    text, start = scene.text, statement.start
    if text[start - 1 : start] != ":" or statement.cue_end >= start:
        return None
    if _INDIRECT.match(text, start) or text[start : start + 1] == "\n":
        return None
    end = scene.sentences[scene.sentence_index(statement.cue_start)].end
    words = text[start:end]
    if len(WORD.findall(words)) < _FEWEST_WORDS:
        return None
    begin = start + len(words) - len(words.lstrip())
    return Span(begin, start + len(words.rstrip(_END)))


def _holds(span: Span, pairs: list[Pair]) -> bool:
    return any(pair.start < span.end and span.start < pair.end for pair in pairs)
