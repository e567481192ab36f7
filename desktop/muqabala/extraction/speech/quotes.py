"""Quotations: the words that a report repeats as somebody's own, and whose they are.

Marks also set off names (تنظيم "داعش") and words used at a distance; only what a source says
at some length, or under a reporting verb, is a quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from muqabala.extraction.phrases import Hit
from muqabala.extraction.speech.cues import VERB_MANNERS, Cue, Manner, bounding_words
from muqabala.extraction.speech.marks import Pair
from muqabala.extraction.speech.scene import Scene
from muqabala.extraction.speech.statements import Attribution, Spoken, Statement
from muqabala.extraction.speech.unmarked_quotes import find_unmarked
from muqabala.model.mention import Kind, Mention
from muqabala.model.span import Span
from muqabala.text.tokens import WORD

_SELF_EVIDENT = 5
_WITHOUT_SPEAKER = 9
_AFTER_COLON = 4
_UNDER_A_VERB = 3
_MOST_WORDS_OF_A_TITLE = 3
_SPEAKING = VERB_MANNERS | {Manner.PARTICIPLE}
_CALLED = re.compile(r"(?:وصف|يصف|تصف|واصف)\w*\b")
_THESE_WORDS = re.compile(
    r"\s*[،,.]?\s*(?:بهذه|هذه|بتلك|تلك|كانت هذه|هكذا|بهذا|جمله|عباره|كلمات)\b"
)
_ATTACHED = frozenset({"ب", "ل"})
_TO_WHOM = re.compile(r"(?<!\w)ل\s?$")
_DIRECT = re.compile(r"[:،,]\s*$")
_REACH_OF_A_SPEAKER = 250
_REACH_OF_A_COLON = 64


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pair of marks that holds a quotation, with the statement it belongs to."""

    pair: Pair
    statement: Statement | None
    rule: str = "quote.marks"


def find_quotations(scene: Scene, attribution: Attribution) -> list[Quotation]:
    """Return the quotations of a scene in order; pairs inside another quotation are none."""
    found: list[Quotation] = []
    reach = -1
    for pair in scene.pairs:
        if pair.start < reach or pair.start in scene.name_pairs:
            continue
        quotation = _quotation(scene, attribution, pair, found[-1] if found else None)
        if quotation is not None:
            found.append(quotation)
            reach = pair.end
    spoken = find_unmarked(attribution, [one.pair for one in found])
    unmarked = [Quotation(pair, statement, rule="quote.colon") for pair, statement in spoken]
    return sorted([*found, *unmarked], key=lambda one: one.pair.start) if unmarked else found


def lay_over(attribution: Attribution, quotations: list[Quotation]) -> Attribution:
    """Return the attribution with the quotations' speakers laid over it."""
    text = attribution.scene.text
    spoken = []
    for quotation in quotations:
        if quotation.statement is not None:
            pair = quotation.pair
            end = pair.end if pair.closed else _paragraph_end(text, pair.end)
            spoken.append(Spoken(Span(pair.start, end), quotation.statement))
    return Attribution(attribution.scene, attribution.statements, tuple(spoken))


def find_quotes(scene: Scene, quotations: list[Quotation]) -> list[Mention]:
    """Return the quotations as mentions; their spans leave the marks outside."""
    return [_mention(scene, quotation) for quotation in quotations]


def _mention(scene: Scene, quotation: Quotation) -> Mention:
    pair, statement = quotation.pair, quotation.statement
    cue = statement and scene.words_of(statement.cue_start, statement.cue_end)
    confidence = 0.95 if statement and quotation.rule == "quote.marks" else 0.7
    return Mention(
        scene.span(pair.inner_start, pair.inner_end),
        Kind.QUOTE,
        quotation.rule,
        speaker=statement.source.name if statement else None,
        cue=cue or None,
        confidence=confidence if pair.closed else min(confidence, 0.6),
    )


def _quotation(
    scene: Scene, attribution: Attribution, pair: Pair, before: Quotation | None
) -> Quotation | None:
    words = scene.words_between(pair)
    statement = (
        attribution.told(pair.start)
        or attribution.told(pair.inner_start)
        or _told_behind(scene, attribution, pair)
    )
    if statement is not None:
        return Quotation(pair, statement) if _is_said(scene, pair, statement, words) else None
    if words >= _SELF_EVIDENT and _goes_on(scene, pair, before):
        return Quotation(pair, before.statement if before else None, "quote.carried")
    return Quotation(pair, None) if _speaks_for_itself(scene, pair, words) else None


def _told_behind(scene: Scene, attribution: Attribution, pair: Pair) -> Statement | None:
    """Return whose a quotation of several sentences is, told right behind it."""
    here = attribution.in_sentence_of(pair.end - 1)
    return next(
        (
            one
            for one in here
            if one.backward
            and one.cue_start >= pair.end
            and not scene.text[pair.end : one.cue_start].strip(" ،,.-–")
        ),
        None,
    )


def _speaks_for_itself(scene: Scene, pair: Pair, words: int) -> bool:
    """Tell whether marks of no known speaker hold a quotation all the same."""
    if not pair.closed or _preceded_by(scene, pair, "naming"):
        return False
    if _follows_verb(scene, pair):
        return words >= _UNDER_A_VERB
    opens = pair.start <= scene.sentences[scene.sentence_index(pair.start)].start
    if opens and _THESE_WORDS.match(scene.text, pair.end):
        return words >= _UNDER_A_VERB
    after_colon = scene.text[max(pair.start - 2, 0) : pair.start].strip() == ":"
    return words >= (_AFTER_COLON if after_colon else _WITHOUT_SPEAKER)


def _follows_verb(scene: Scene, pair: Pair) -> bool:
    """Tell whether a reporting verb stands before the marks in their sentence."""
    start = scene.sentences[scene.sentence_index(pair.start)].start
    first = bisect_left(scene.cues, start, key=_start_of)
    last = bisect_left(scene.cues, pair.start, key=_start_of)
    return any(hit.payload.manner in _SPEAKING for hit in scene.cues[first:last])


def _start_of(hit: Hit[Cue]) -> int:
    return hit.start


def _is_said(scene: Scene, pair: Pair, statement: Statement, words: int) -> bool:
    """Tell whether the marks hold what the source of a statement around them said."""
    text = scene.text
    named = _preceded_by(scene, pair, "naming") or _TO_WHOM.search(
        text, max(pair.start - 4, 0), pair.start
    )
    if words >= _SELF_EVIDENT:
        return not named or words > 2 * _SELF_EVIDENT
    if statement.backward and words <= _MOST_WORDS_OF_A_TITLE:
        # «غرق "قارب الموت" …، حسبما أفاد التلفزيون»: a name, unless the cue is right behind it.
        return not named and not text[pair.end : statement.cue_start].strip(" ،.و")
    if words == 1:
        return not named and bool(
            _preceded_by(scene, pair, "framing")
            or text[max(pair.start - _REACH_OF_A_COLON, 0) : pair.start].rstrip().endswith(":")
            or (text[pair.start - 1] == "ب" and _CALLED.match(text, statement.cue_start))
        )
    at_once = not text[statement.cue_end : pair.start].strip(" :،") or bool(
        _DIRECT.search(text, max(pair.start - 4, 0), pair.start)
    )
    if at_once or pair.start <= statement.start + 1:
        return not named
    return not named and (words >= 3 or _preceded_by(scene, pair, "framing"))


def _preceded_by(scene: Scene, pair: Pair, kind: str) -> bool:
    """Tell whether the word before the marks is of a class of the `speaker_words` lexicon."""
    words = WORD.findall(scene.text, max(pair.start - 24, 0), pair.start)
    if words and words[-1] in _ATTACHED:
        # «المعروفة اعلاميا بـ"…"»
        words.pop()
    return bool(words) and words[-1] in bounding_words(kind)


def _goes_on(scene: Scene, pair: Pair, before: Quotation | None) -> bool:
    """Tell whether a quotation follows another of the same paragraph without a new cue."""
    if before is None or before.statement is None:
        return False
    between = scene.text[before.pair.end : pair.start]
    if not between.strip():
        return True
    return "\n" not in between and len(between) < _REACH_OF_A_SPEAKER


def _paragraph_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
