"""Where the words of one speaker end, and verbs that only look like saying.

«وقال الوزير إن …، فيما قرر رئيس الوزراء صرف …»: with the second subject another acts, and the
minister is no longer heard. «تدعى» is to be called, «تبلغ من العمر» to be so old.
"""

from __future__ import annotations

import re

from muqabala.extraction.phrases import Hit
from muqabala.extraction.speech.cues import Cue, bounding_words, source_nouns
from muqabala.extraction.speech.scene import Scene
from muqabala.extraction.speech.speakers import Source
from muqabala.model.mention import Kind
from muqabala.text.tokens import WORD

_CONTRAST = re.compile(r"\b(?:فيما|بينما|في حين|لكن|ولكن)\b")
_LONGEST_STATEMENT = 800
_REACH_OF_TWO_WORDS = 30
_REACH_OF_WHAT_IS_COUNTED = 48
_THAT_FOLLOWS = re.compile(r"\s+(?:\w+\s+){0,3}(?:[بو]?ان(?:ه|ها|هم)?|عن)\b")


def contrast_after(scene: Scene, start: int, end: int, *, at_once: bool) -> int:
    """Return where a contrast (فيما, بينما, لكن) ends a statement, else `end`.

    What somebody says goes on behind it («قتل ستة فيما أصيب عشرة»), unless another is told to act
    there; `at_once` ends it at the first contrast of any kind.
    """
    for match in _CONTRAST.finditer(scene.text, start, min(end, start + _LONGEST_STATEMENT)):
        if at_once or _another_acts(scene, match.end()):
            return match.start()
    return end


def _another_acts(scene: Scene, start: int) -> bool:
    """Tell whether a verb and somebody as its subject follow a contrast («فيما قرر الوزير»)."""
    words = list(WORD.finditer(scene.text, start, start + _REACH_OF_TWO_WORDS))[:2]
    if len(words) < 2 or words[0].group() in bounding_words("suffered"):
        return False
    verb, subject = words
    if verb.group().startswith("ال") or verb.group() in bounding_words("stop"):
        return False
    if source_nouns().get(subject.group()) == "people":
        return True
    name = scene.name_at(subject.start())
    return name is not None and name.kind is not Kind.PLACE


def is_saying(scene: Scene, hit: Hit[Cue]) -> bool:
    """Tell whether a form of a reporting verb is one here, not another verb of its letters."""
    word = scene.text[hit.start : hit.end]
    if word in bounding_words("not_saying"):
        return False
    if word in bounding_words("called"):
        return not scene.words_of(hit.start, hit.end).endswith("ى")
    if word in bounding_words("amounts"):
        return _THAT_FOLLOWS.match(scene.text, hit.end) is not None
    return True


def counts_for_others(scene: Scene, source: Source, hit: Hit[Cue]) -> bool:
    """Tell whether the subject is an institution or a witness, as verbs of counting need.

    Teams and markets record things too (سجل الفريق); only some verbs make any body a source, and
    the others where what is recorded are deaths, cases or breaches.
    """
    if source.is_entity and "body" in hit.payload.takes:
        return True
    words = source.description.split()[:2]
    if "body" not in hit.payload.takes and words[0] in bounding_words("scorer"):
        return False
    if source.name.startswith("org:"):
        object_words = WORD.findall(scene.text, source.end, source.end + _REACH_OF_WHAT_IS_COUNTED)
        if not bounding_words("recorded").isdisjoint(object_words):
            return True
    return any(word in source_nouns() for word in words)
