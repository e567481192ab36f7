"""Where the words of one speaker end, and verbs that only look like saying.

«وقال الوزير إن …، فيما قرر رئيس الوزراء صرف …»: with the second subject another acts, and the
minister is no longer heard. «تدعى» is to be called, «تبلغ من العمر» to be so old.
"""

from __future__ import annotations

import re

from muqabala.extraction.cues import Cue, bounding_words, source_nouns
from muqabala.extraction.phrases import Hit
from muqabala.extraction.scene import Scene
from muqabala.model.mention import Kind
from muqabala.text.tokens import WORD

_CONTRAST = re.compile(r"\b(?:فيما|بينما|في حين|لكن|ولكن)\b")
_REACH_OF_TWO_WORDS = 30
_THAT_FOLLOWS = re.compile(r"\s+(?:\w+\s+){0,3}(?:[بو]?ان(?:ه|ها|هم)?|عن)\b")


def contrast_after(scene: Scene, start: int, end: int, *, at_once: bool) -> int:
    """Return where a contrast (فيما, بينما, لكن) ends a statement, else `end`.

    What somebody says goes on behind it («قتل ستة فيما أصيب عشرة»), unless another is told to act
    there; `at_once` ends it at the first contrast of any kind.
    """
    for match in _CONTRAST.finditer(scene.text, start, end):
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
