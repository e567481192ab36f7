"""The sources of a document in the order they spoke, so that «وأضاف» finds its speaker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from muqabala.extraction.speech.cues import Cue, Manner, source_lemmas, source_nouns
from muqabala.extraction.speech.speakers import Source
from muqabala.text.folding import fold
from muqabala.text.tokens import WORD

_ANYONE = frozenset({"متحدث", "مسؤول", "قيادي", "خبير", "باحث", "محلل"})
"""Roles that stand for whoever spoke last, however he was introduced."""

_SPOKESMEN = frozenset({"المتحدث", "الناطق"})
_OF_SPOKESMEN = frozenset({"الرسمي", "العسكري", "الاعلامي", "الصحفي"})
_MEMORY = 80
_SHORTEST_NAME = 3
_RANK_AND_NAME = 2
_SAME_WORD_ENDINGS = ("ون", "ين", "و", "ي")


class Discourse:
    """Who spoke so far. It grows while a document is read from its beginning."""

    def __init__(self) -> None:
        """Begin a document in which nobody has spoken."""
        self._spoken: list[Source] = []

    def speaks(self, source: Source, cue: Cue) -> Source:
        """Take in a source that was found, and return the one it stands for.

        «المسؤول», «المصدر نفسه», «البيان» stand for the last source that fits; a family name
        stands for the person whose description holds it.
        """
        known = self._antecedent(source, goes_on=cue.manner is Manner.MORE)
        agreeing = known or source
        if agreeing.feminine != cue.feminine or agreeing.plural != cue.plural:
            agreeing = replace(agreeing, feminine=cue.feminine, plural=cue.plural)
        self._spoken.append(agreeing)
        return agreeing

    def again(self, cue: Cue) -> Source | None:
        """Return the last source that agrees with a verb without subject, else the last one."""
        for source in reversed(self._spoken[-4:]):
            if source.feminine == cue.feminine:
                return source
        return self.last

    @property
    def last(self) -> Source | None:
        """The one who spoke last."""
        return self._spoken[-1] if self._spoken else None

    def _antecedent(self, source: Source, *, goes_on: bool) -> Source | None:
        if source.is_entity:
            return None
        words = source.description.split()
        if not source.refers_back:
            return self._of_family(words) or self._in_office(words[:3]) or self._by_name(source)
        found = self._bearing(words[:1]) or self._in_role(words)
        if found is None and goes_on and source.noun_class == "people":
            # «وأضاف المدرب» behind «قال المدير الفني فلان»: nobody else has spoken since.
            return self.last
        return found

    def _in_role(self, words: list[str]) -> Source | None:
        """Return the one whom a definite noun of another form of the word stands for."""
        # «البيان» is the last one issued; «التقديرات» are nobody's in particular.
        one_voice = source_nouns().get(words[0], "") in {"channel", "voice"}
        if one_voice and words[0].removeprefix("ال") in _dictionary_forms():
            return self.last
        lemma = source_lemmas().get(words[0].removeprefix("ال"))
        found = self._where(lambda earlier: lemma in _lemmas(earlier)) if lemma else None
        return found or (self.last if lemma in _ANYONE else None)

    def _of_family(self, words: list[str]) -> Source | None:
        """Return the one whose description ends with the name («الجاسم» after «حسن الجاسم»)."""
        name = " ".join(words)
        return self._where(lambda earlier: f" {earlier.description}".endswith(f" {name}"))

    def _by_name(self, source: Source) -> Source | None:
        """Return the person of a first name, or of a rank and a family name («العميد سريع»)."""
        words = source.description.split()
        if source.noun_class == "people" and len(words) == _RANK_AND_NAME:
            if words[0] in _SPOKESMEN and words[1] in _OF_SPOKESMEN:
                return self._bearing(words[:1])
            return self._where(
                lambda earlier: _is_person(earlier) and earlier.description.endswith(f" {words[1]}")
            )
        if len(words) != 1 or source.noun_class or len(words[0]) < _SHORTEST_NAME:
            return None
        return self._where(
            lambda earlier: _is_person(earlier) and words[0] in earlier.description.split()
        )

    def _in_office(self, words: list[str]) -> Source | None:
        """Return the person introduced by the same office («مدير مركز حميميم …»)."""
        if len(words) < 2:
            return None
        office = f"{' '.join(words)} "
        found = self._where(
            lambda earlier: earlier.is_entity and f"{earlier.description} ".startswith(office)
        )
        if found is not None or not words[1].startswith("ال"):
            return found
        # «رئيس المنظمة» behind «رئيس منظمة كذا فلان»
        short = [words[0], words[1].removeprefix("ال")]
        return self._where(
            lambda earlier: _is_person(earlier) and WORD.findall(earlier.description)[:2] == short
        )

    def _bearing(self, words: list[str]) -> Source | None:
        """Return the last source whose description begins with the words."""
        sought = {_bare(word) for word in words}
        return self._where(
            lambda earlier: sought <= {_bare(word) for word in earlier.description.split()[:2]}
        )

    def _where(self, fits: Callable[[Source], bool]) -> Source | None:
        remembered = reversed(self._spoken[-_MEMORY:])
        return next((earlier for earlier in remembered if fits(earlier)), None)


def _is_person(source: Source) -> bool:
    return source.is_entity and source.name.startswith("person:")


def _lemmas(source: Source) -> set[str | None]:
    """Return the dictionary forms of the nouns in a description."""
    lemmas = source_lemmas()
    return {lemmas.get(word.removeprefix("ال")) for word in source.description.split()[:2]}


@cache
def _dictionary_forms() -> frozenset[str]:
    return frozenset(fold(lemma) for lemma in source_lemmas().values())


def _bare(word: str) -> str:
    """Return a folded word without the article and the endings of the sound plural."""
    word = word.removeprefix("ال")
    for ending in _SAME_WORD_ENDINGS:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return word[: -len(ending)] + "ون"
    return word
