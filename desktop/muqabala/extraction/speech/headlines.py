"""Who a headline quotes: the name or body before its colon («المرصد: مقتل 40»)."""

from __future__ import annotations

from muqabala.extraction.speech.cues import bounding_words
from muqabala.extraction.speech.scene import Scene
from muqabala.extraction.speech.speakers import Source, find_source
from muqabala.extraction.speech.subjects import source_of
from muqabala.model.mention import Kind
from muqabala.model.span import Span

_MARKS = ' "”»“«'
_OPENING_MARKS = frozenset('"“„«»')
_REACH = 60
_MOST_WORDS = 4


def headline_source(scene: Scene, sentence: Span, limit: int) -> tuple[Source, int] | None:
    """Return who stands before the colon of a headline, and where the colon is, or None.

    The colon must come before `limit`, the first cue of the sentence. A place before it is where
    something happened, and «المصدر:» only labels what follows.
    """
    text, start = scene.text, sentence.start
    colon = text.find(":", start, min(start + _REACH, sentence.end, limit))
    if colon < 0 or _is_label(text[start:colon]):
        return None
    names = [name for name in scene.names_in(start, colon) if name.end <= colon]
    stands_alone = names and not text[names[-1].end : colon].strip(_MARKS)
    if stands_alone and len(text[start : names[0].start].split()) <= 2:
        is_place = names[-1].kind is Kind.PLACE
        return None if is_place else (source_of(scene, names[-1]), colon)
    words = text[start:colon].split()
    source = find_source(scene, start, colon) if len(words) <= _MOST_WORDS else None
    if source is None or text[source.end : colon].strip(_MARKS):
        return None
    is_body = words[0] in bounding_words("ministry")
    if source.is_known or is_body or words[0][0] in _OPENING_MARKS:
        return source, colon
    return None


def _is_label(words: str) -> bool:
    """Tell whether the words before a colon name a part of the page («المصدر:», «عاجل:»)."""
    return words.strip(_MARKS) in bounding_words("label")
