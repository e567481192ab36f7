"""Passages: the sentences of two witnesses that tell the same thing, and why they pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from muqabala.comparison.pages import Page
from muqabala.comparison.passages.alignment import Aligned, align_bags
from muqabala.comparison.passages.similarity import Bags
from muqabala.comparison.stopwords import function_words
from muqabala.model.comparison import PassagePair, Reason
from muqabala.model.document import Role
from muqabala.model.mention import ENTITY_KINDS, FIGURE_KINDS, Kind, Mention
from muqabala.text.folding import fold
from muqabala.text.stems import light_stem
from muqabala.text.tokens import find_words

_REASONS_SHOWN = 4
_SOME_WORDS = 0.12
_FEW_TERMS = 8
_FIGURES_WEIGH = 0.5
"""Comparable figures alone make a passage of half their score."""
_EVIDENCE_KINDS = ENTITY_KINDS | FIGURE_KINDS | {Kind.DATE, Kind.DURATION}

_TOLD = frozenset({Role.BODY})
_HEADED = frozenset({Role.HEADLINE, Role.SUBHEAD})

Evidence = dict[int, dict[str, str]]
"""The entities and figures of each sentence: evidence term to printed value."""


@dataclass(frozen=True)
class AlignedPages:
    """Two witnesses with the sentences that answer each other."""

    a: Page
    b: Page
    pairs: list[Aligned]
    evidence_a: Evidence
    evidence_b: Evidence

    def passages(self) -> tuple[PassagePair, ...]:
        """Return the passages with their reasons, in order of `a`."""
        return tuple(
            PassagePair(
                a=self.a.sentences[pair.a],
                b=self.b.sentences[pair.b],
                score=round(min(1.0, pair.score), 4),
                reasons=tuple(self._reasons(pair)),
            )
            for pair in self.pairs
        )

    def joined_by(self, links: Iterable[tuple[int, int, float]]) -> AlignedPages:
        """Return the pages with the sentences that comparable figures bring together as well.

        `links` are (sentence of a, sentence of b, how comparable their figures are); the surest
        come first, and only sentences without an answer that share some of their words.
        """
        taken_a, taken_b = {pair.a for pair in self.pairs}, {pair.b for pair in self.pairs}
        found = list(self.pairs)
        for here, there, score in sorted(links, key=lambda link: (-link[2], link[0] + link[1])):
            if here in taken_a or there in taken_b:
                continue
            alike = self._likeness(here, there)
            if alike < _SOME_WORDS:
                continue
            taken_a.add(here)
            taken_b.add(there)
            found.append(Aligned(here, there, score * _FIGURES_WEIGH, alike))
        return replace(self, pairs=sorted(found))

    def _likeness(self, here: int, there: int) -> float:
        one, other = _bags(self.a, _TOLD).sets[here], _bags(self.b, _TOLD).sets[there]
        return len(one & other) / max(min(len(one), len(other)), _FEW_TERMS)

    def _reasons(self, pair: Aligned) -> Iterator[Reason]:
        here, there = self.evidence_a.get(pair.a, {}), self.evidence_b.get(pair.b, {})
        shared = here.keys() & there.keys()
        yield Reason("shared_words", (f"{pair.similarity:.2f}",))
        entities = sorted(term.partition(":")[2] for term in shared if term.startswith("entity:"))
        figures = sorted(here[term] for term in shared if term.startswith("figure:"))
        if entities:
            yield Reason("shared_entities", tuple(entities[:_REASONS_SHOWN]))
        if figures:
            yield Reason("shared_figures", tuple(figures[:_REASONS_SHOWN]))


def align_pages(a: Page, b: Page) -> AlignedPages:
    """Return the aligned sentences of two witnesses.

    What the running text tells answers running text, a headline another headline; datelines
    and the furniture of a page answer nothing.
    """
    evidence_a, evidence_b = _evidence(a), _evidence(b)
    pairs = sorted(
        pair for told in (_TOLD, _HEADED) for pair in align_bags(_bags(a, told), _bags(b, told))
    )
    return AlignedPages(a, b, pairs, evidence_a, evidence_b)


@lru_cache(maxsize=64)
def _bags(page: Page, told: frozenset[Role]) -> Bags:
    """Return the terms of each sentence, none of those in a paragraph of another role."""
    evidence, roles = _evidence(page), page.sentence_roles
    return Bags(
        [
            [*page.sentence_stems(index), *evidence.get(index, ())] if role in told else []
            for index, role in enumerate(roles)
        ]
    )


@lru_cache(maxsize=32)
def _evidence(page: Page) -> Evidence:
    found: Evidence = defaultdict(dict)
    for mention in page.witness.analysis.mentions:
        term = _term(mention)
        if term:
            found[page.sentence_index(mention.span.start)][term] = mention.value or ""
    return found


def _term(mention: Mention) -> str:
    if mention.kind not in _EVIDENCE_KINDS:
        return ""
    if mention.entity:
        return f"entity:{mention.entity}"
    if mention.value is None or mention.value == "vague":
        return ""
    return f"figure:{mention.kind.value}:{mention.value}"


def bags_of_sentences(sentences: Iterable[str]) -> list[list[str]]:
    """Return the terms of sentences given as text, for aligning what was not analysed."""
    particles = function_words()
    return [
        [light_stem(word.text) for word in find_words(fold(text)) if word.text not in particles]
        for text in sentences
    ]
