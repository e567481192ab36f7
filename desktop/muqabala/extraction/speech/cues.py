"""The words that tell who is speaking: reporting verbs, adverbial participles, source phrases.

Only the third person singular masculine stands in the lexicon; the other persons are made by
rule. Verbs whose last letter is weak (نفى, روى) lose it before the endings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from muqabala.extraction.phrases import Hit, PhraseIndex, noun_surfaces, verb_surfaces
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table


class Manner(StrEnum):
    """How a cue stands to its statement."""

    VERB = "verb"
    MORE = "more"
    RELAY = "relay"
    RECORD = "record"
    PARTICIPLE = "participle"
    SOURCE = "source"
    SOURCE_VERB = "source_verb"
    RELAYED = "relayed"
    SAME = "same"


VERB_MANNERS = frozenset({Manner.VERB, Manner.MORE, Manner.RELAY, Manner.RECORD})


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a reporting verb or phrase. `takes` tells what may open its statement.

    `denies` marks the verbs whose statement is what the speaker says is not so (نفى).
    """

    manner: Manner
    takes: frozenset[str] = frozenset()
    feminine: bool = False
    plural: bool = False
    denies: bool = False


_VERB_CLASSES = {"more": Manner.MORE, "relay": Manner.RELAY, "record": Manner.RECORD}


def find_cues(spaced: str) -> list[Hit[Cue]]:
    """Return the cues of a text that `phrases.spaced_out` made, in order."""
    return _index().find(spaced)


@cache
def _index() -> PhraseIndex[Cue]:
    return PhraseIndex([*_phrase_entries(), *_verb_entries()])


def _phrase_entries() -> Iterator[tuple[str, int, Cue]]:
    for row in read_table("reporting_phrases"):
        cue = Cue(Manner(row["class"]))
        for surface, clitics in verb_surfaces(row["phrase"]):
            yield surface, clitics, cue


def _verb_entries() -> Iterator[tuple[str, int, Cue]]:
    for row in read_table("reporting_cues"):
        manner = _VERB_CLASSES.get(row["class"], Manner.VERB)
        takes = frozenset(row["takes"].split())
        denies = row["class"] == "deny"
        for form, feminine, plural in _finite_forms(fold(row["perfect"]), fold(row["imperfect"])):
            cue = Cue(manner, takes, feminine, plural, denies)
            for surface, clitics in verb_surfaces(form):
                # The conjunction ف makes another word of a short verb (فرات, فرد).
                if not surface.startswith("ف") or clitics == 0 or len(form) > 3 or form == "قال":
                    yield surface, clitics, cue
            # «ما أعلنته الوكالة»: the verb of a relative clause carries its object.
            for suffix in ("ه", "ها"):
                yield form + suffix, 0, Cue(Manner.SOURCE_VERB, takes, feminine, plural)
        for form, feminine, plural in _participles(fold(row["participle"])):
            cue = Cue(Manner.PARTICIPLE, takes, feminine, plural, denies)
            for surface, clitics in verb_surfaces(form):
                yield surface, clitics, cue


def _finite_forms(perfect: str, imperfect: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield (form, feminine, plural) of the third persons of both tenses."""
    weak = perfect[-1] in "يا"
    stem = perfect[:-1] if weak else perfect
    yield perfect, False, False
    yield stem + "ت", True, False
    yield stem + "وا", False, True
    yield (stem + "يا" if weak else stem + "ا"), False, True
    yield stem + "تا", True, True
    root = imperfect[1:]
    bare = root[:-1] if root[-1] in "يوا" and weak else root
    yield "ي" + root, False, False
    yield "ت" + root, True, False
    yield "ي" + bare + "ون", False, True
    yield ("ي" + bare + "يان" if weak else "ي" + root + "ان"), False, True


def _participles(masculine: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield (form, feminine, plural) of an adverbial participle (مشيرا, مشيرة, مشيرين)."""
    if not masculine:
        return
    stem = masculine[:-1]
    yield masculine, False, False
    yield stem + "ه", True, False
    yield (stem if stem.endswith("ي") else stem + "ي") + "ن", False, True
    yield stem + "ات", True, True


@cache
def source_lemmas() -> dict[str, str]:
    """Return the lexicon's own form of every folded noun that heads a source, without clitics."""
    known: dict[str, str] = {}
    for row in read_table("sources"):
        for form in (row["noun"], *filter(None, row["forms"].split("|"))):
            known.setdefault(fold(form), row["noun"])
    return known


@cache
def source_nouns() -> dict[str, str]:
    """Return the class of every folded noun that heads a source, clitics and article included.

    Classes: `people`, `voice`, `channel`, `body`, `quantifier` (see the lexicon's head).
    """
    known: dict[str, str] = {}
    for row in read_table("sources"):
        for form in (row["noun"], *filter(None, row["forms"].split("|"))):
            for article in ("", "ال"):
                for surface, _ in noun_surfaces(article + form):
                    known.setdefault(surface, row["class"])
            if form[-1] not in "ةايونت":
                known.setdefault(fold(form) + "ا", row["class"])
    return known


@cache
def bounding_words(kind: str) -> frozenset[str]:
    """Return the folded words or phrases of one class of the `speaker_words` lexicon."""
    rows = (row for row in read_table("speaker_words") if row["class"] == kind)
    return frozenset(fold(word).replace("_", " ") for row in rows for word in row["words"].split())
