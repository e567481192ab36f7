"""Where the subject of a reporting verb stands: behind it, before it, or announced by أما.

Arabic news puts the verb first («أعلنت الوزارة أن …»); a noun before it is its subject only where
the clause begins with that noun («لكن الوزارة أعلنت أن …», «المصادر التي أكدت أن …»).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from muqabala.extraction.phrases import Hit
from muqabala.extraction.speech.cues import Cue, bounding_words, source_nouns
from muqabala.extraction.speech.scene import Name, Scene
from muqabala.extraction.speech.speakers import Source, find_source
from muqabala.model.mention import Kind
from muqabala.model.span import Span
from muqabala.text.tokens import WORD

_CLAUSE_START = re.compile(
    r"(?:^|[\n.!?؟:؛،,\"“”«»()\[\]\-–—])\s*"
    r"(?:و\s+)?(?:(?:و|ف)?(?:كما|قد|لقد|حيث|فيما|بينما|لكن|ان|اذ|سبق|حين|عندما|بعدما|ما|هذا|هنا|مثلما|ثم|كان|كانت"
    r"|في حين|من جهته|من جهتها|من جانبه|من جانبها|في المقابل|الي ذلك|ايضا|بدوره|بدورها)\s+){0,3}$"
)
_RELATIVE = re.compile(r"\b(?:الذي|التي|الذين|اللذان|اللتان)\s+$")
_BOUNDARY = re.compile(
    r"[\n.!?؟:؛،,()]|\b(?:لكن|ولكن|بينما|فيما|حيث|في حين|وكانت|وكان|كانت|كان|[وفب]?ان)\b"
)
_AS_FOR = re.compile(r"\bو?اما\s+")
_ISSUED = re.compile(
    r"\b(?:بيانا|خبرا|تقريرا|بلاغا|منشورا|تسجيلا|خطابا|مقالا|تصريحا|رساله|تغريده|تدوينه|مذكره|كلمه|دراسه|بيان|مقال)"
    r"\s+(?:\w+\s+)?$"
)
_IN_IT = re.compile(r"\s+(?:فيه|فيها|خلاله|خلالها)\b")
_HIS_OWN = re.compile(r"\w{3}(?:ها|هم|هما|هن)$")
_BRACKET = re.compile(r"\s*\([^()\n]{2,24}\)\s*(?:(?:قد|لقد|كان|كانت)\s+)?$")
_HAVING = re.compile(r"\s+(?:قد|لقد)\s+$")
_HAD = re.compile(r"(?:و|ف|كما )?(?:كان|كانت)\s+(?=\S)")
_ASIDE = re.compile(
    r"\s*[،,]\s*(?:نقلا|بحسب|وفق|وفقا|حسب|وهو|وهي|ال\w+|الذي|التي|في|امس|مساء|صباح|قبل)"
    r"\b[^،,\n:.]*[،,]\s*(?:(?:قد|لقد)\s+)?$"
)
_LEADS = re.compile(r"(?:[^،,.:]*\b[بف]?ان\s*)?[\s\"“”«»]*(?:[وف]?(?:كان|كانت|لكن)\s+)?[\s\"“”«»]*")
_WHERE = re.compile(r"\b(?:في|من|الي|عن|داخل|قرب)\s+(?:\w+\s+)?$")
_QUOTED_NAME = re.compile(r"\s*[\"“«]([^\"”»\n]{2,40})[\"”»]")
_MARKS_OF_A_NAME = ' "“”«»'
_NEAR = 40
_REACH = 90
_REACH_OF_AN_ASIDE = 200
_MOST_WORDS_OF_AN_UNKNOWN = 3


def begins_clause(scene: Scene, sentence: Span, hit: Hit[Cue]) -> bool:
    """Tell whether nothing that could be its subject stands before a verb in its clause."""
    if hit.word_start < hit.start:
        return True
    end = _without_bracket(scene, sentence, hit.start)
    before = scene.text[max(sentence.start, end - _NEAR) : end]
    if not before.strip() or _CLAUSE_START.search(before):
        return True
    return scene.text[_clause_start(scene, sentence, hit.start) : hit.start].split()[:1] in (
        _adverbials()
    )


def subject_as_for(scene: Scene, sentence: Span, hit: Hit[Cue]) -> Source | None:
    """Return the subject of «أما الوزارة فأعلنت», or None."""
    if hit.word_start == hit.start or scene.text[hit.word_start] != "ف":
        return None
    low = max(sentence.start, hit.start - _REACH)
    marks = [mark.end() for mark in _AS_FOR.finditer(scene.text, low, hit.start)]
    return find_source(scene, marks[-1], hit.word_start) if marks else None


def subject_before(scene: Scene, sentence: Span, hit: Hit[Cue]) -> Source | None:
    """Return the noun phrase that ends right before a verb, or the noun it describes, or None."""
    end = _without_bracket(scene, sentence, hit.start)
    relative = _RELATIVE.search(scene.text, max(sentence.start, end - _NEAR), end)
    if relative is not None:
        end = relative.start()
    start = _clause_start(scene, sentence, end)
    if relative is not None:
        start = _antecedent_start(scene, start, end)
    source = find_source(scene, start, end)
    if source is not None and source.noun_class:
        # «التقارير التي تحدثت عن …» are reports of their own, not the last one named.
        return replace(source, refers_back=relative is None and source.refers_back)
    names = scene.names_in(start, end)
    if names and not scene.text[names[-1].end : end].strip(' ،"”»)'):
        if names[-1].kind is Kind.PLACE and _WHERE.search(scene.text, start, names[-1].start):
            # «أصدر المجلس بيانا عن اللقاء في جنيف يؤكد أن …»: who issued it speaks.
            return acting_before(scene, sentence, position=names[-1].start)
        return source_of(scene, names[-1])
    return source if source is not None and _is_plain(source) else None


def subject_after(scene: Scene, hit: Hit[Cue], end: int) -> Source | None:
    """Return the subject that follows a verb before `end`; an object in the oblique is none."""
    source = find_source(scene, hit.end, end)
    if source is None or source.is_entity:
        return source
    if scene.text[hit.start : hit.end] in bounding_words("with_object"):
        if hit.payload.feminine and _is_masculine_object(source):
            return None
        source = _without_object(scene, source)
    head = source.description.split()[0]
    if not source.is_known and _HIS_OWN.search(head):
        # «كررت دعوتها للمجتمع»: what she repeats, not who does.
        return None
    is_oblique = head.endswith("ين") and head[:-2] + "ون" in source_nouns()
    return None if is_oblique else source


def _is_masculine_object(source: Source) -> bool:
    """Tell whether «الاستحقاق» of «ووصفت الاستحقاق بـ» cannot be the subject of a feminine verb."""
    head = source.description.split()[0]
    is_definite = head.startswith("ال") and not head.endswith(("ه", "ات", "ون", "ين", "ي"))
    return is_definite and not source.is_known


def _without_object(scene: Scene, source: Source) -> Source:
    """Return «الرئيس» of «وصف الرئيس القرار»: a second noun with the article is no adjective."""
    words = list(WORD.finditer(scene.text, source.start, source.end))[:2]
    if len(words) > 1 and _is_accuser(words[0].group()) and _is_body(words[1].group()):
        # «اتهم نشطاء قوات الأمن»; «رئيس الهيئة» is one man
        printed = scene.words_of(*words[0].span())
        return replace(source, name=printed, description=words[0].group(), end=words[0].end())
    if len(words) < 2 or not all(word.group().startswith("ال") for word in words):
        return source
    head, second = (word.group() for word in words)
    if second.endswith(("ي", "يه", "يون", "يين")) or head[-1] == second[-1] == "ه":
        return source
    printed = scene.words_of(*words[0].span())
    return replace(source, name=printed, description=head, end=words[0].end(), refers_back=True)


def _is_accuser(word: str) -> bool:
    """Tell whether a noun of people governs none behind it: ناشطون, معارضون, نشطاء."""
    return word == "نشطاء" or (word.endswith("ون") and word in source_nouns())


def _is_body(word: str) -> bool:
    """Tell whether a noun is a body's: قوات, السلطات."""
    return source_nouns().get(word) == "body"


def source_of(scene: Scene, name: Name) -> Source:
    """Return a name as a source."""
    words = scene.text[name.start : name.end]
    return Source(name.entity, words, name.start, name.end, is_entity=True)


def acting_before(scene: Scene, sentence: Span, position: int) -> Source | None:
    """Return who acts in a sentence: the last person before `position`, or its first name."""
    names = scene.names_in(sentence.start, position)
    people = [name for name in names if name.kind is Kind.PERSON]
    if people:
        return source_of(scene, people[-1])
    opening = scene.text[sentence.start : names[0].start] if names else ""
    return source_of(scene, names[0]) if names and len(opening.split()) <= 2 else None


def author_named(scene: Scene, sentence: Span, hit: Hit[Cue]) -> bool:
    """Tell whether a verb describes a text that somebody issued («بيانا قال فيه»)."""
    low = max(sentence.start, hit.start - _NEAR)
    return (
        _ISSUED.search(scene.text, low, hit.start) is not None
        and _IN_IT.match(scene.text, hit.end) is not None
    )


def subject_behind_aside(scene: Scene, sentence: Span, position: int) -> Source | None:
    """Return the noun that an aside between commas parts from its verb, or None.

    So in «قناة كذا، نقلا عن مصادر، أشارت إلى …». The noun begins the sentence, or a clause of أن.
    """
    low = max(sentence.start, position - _REACH_OF_AN_ASIDE)
    aside = _ASIDE.search(scene.text, low, position)
    if aside is None:
        return None
    end = aside.start()
    source = find_source(scene, _clause_start(scene, sentence, end), end)
    if source is None or not source.is_known:
        return None
    source = _with_quoted_name(scene, source, end)
    if scene.text[source.end : end].strip(_MARKS_OF_A_NAME):
        return None
    return source if _LEADS.fullmatch(scene.text, low, source.start) else None


def subject_of_had(scene: Scene, sentence: Span, hit: Hit[Cue]) -> Source | None:
    """Return the source of «وكانت الوزارة، في وقت سابق، قد أعلنت …», or None."""
    had = _HAD.match(scene.text, sentence.start, hit.start)
    end = _without_bracket(scene, sentence, hit.start)
    if had is None or end == hit.start or end - had.end() > _REACH:
        return None
    source = find_source(scene, had.end(), end)
    return source if source is not None and source.is_known else None


def _with_quoted_name(scene: Scene, source: Source, end: int) -> Source:
    """Return «منظمة "كذا"» whole, where the name between marks is in no list."""
    match = _QUOTED_NAME.match(scene.text, source.end, end)
    if match is None or source.is_entity:
        return source
    printed = f"{source.name} {scene.words_of(*match.span(1))}"
    description = f"{source.description} {match[1]}"
    return replace(source, name=printed, description=description, end=match.end())


def _without_bracket(scene: Scene, sentence: Span, position: int) -> int:
    """Return where the words before a verb end, «قد» and a short bracket behind a name left out."""
    low = max(sentence.start, position - _NEAR)
    match = _BRACKET.search(scene.text, low, position)
    if match is None:
        match = _HAVING.search(scene.text, low, position)
    return match.start() if match else position


def _clause_start(scene: Scene, sentence: Span, position: int) -> int:
    """Return where the clause begins whose words stand before `position`."""
    low = max(sentence.start, position - _REACH)
    reach = len(scene.text[low:position].rstrip(" ،")) + low
    return max((mark.end() for mark in _BOUNDARY.finditer(scene.text, low, reach)), default=low)


def _antecedent_start(scene: Scene, start: int, end: int) -> int:
    """Return where the noun of sources right before a relative clause begins, if one does."""
    near = list(WORD.finditer(scene.text, start, end))[-3:]
    nouns = source_nouns()
    return next((word.start() for word in reversed(near) if word.group() in nouns), start)


def _is_plain(source: Source) -> bool:
    """Tell whether unknown words look like people: a short definite noun («الأميركيون»)."""
    words = source.description.split()
    return words[0].startswith("ال") and len(words) <= _MOST_WORDS_OF_AN_UNKNOWN


@cache
def _adverbials() -> tuple[list[str], ...]:
    """Return the words that begin an adverbial phrase, each as a list of one."""
    words = bounding_words("adverbial")
    return tuple([clitic + word] for word in words for clitic in ("", "و", "ف"))
