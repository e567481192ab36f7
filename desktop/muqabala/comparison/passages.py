"""Passages: the sentences of two witnesses that tell the same thing, and why they pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from muqabala.comparison.alignment import Aligned, align
from muqabala.comparison.pages import Page
from muqabala.comparison.stopwords import function_words
from muqabala.model.comparison import PassagePair, Reason
from muqabala.model.mention import ENTITY_KINDS, FIGURE_KINDS, Kind, Mention
from muqabala.text.folding import fold
from muqabala.text.stems import light_stem
from muqabala.text.tokens import find_words

_REASON_ENTITIES = 4
_EVIDENCE_KINDS = ENTITY_KINDS | FIGURE_KINDS | {Kind.DATE, Kind.DURATION}


def align_pages(a: Page, b: Page) -> list[Aligned]:
    """Return the aligned sentences (indexes) of two witnesses."""
    return align(_bags(a), _bags(b))


def pair_passages(a: Page, b: Page, aligned: list[Aligned]) -> tuple[PassagePair, ...]:
    """Return the passages of aligned sentences with their reasons, in order of `a`."""
    terms_a, terms_b = _evidence(a), _evidence(b)
    pairs = []
    for pair in aligned:
        shared = terms_a.get(pair.a, {}).keys() & terms_b.get(pair.b, {}).keys()
        reasons = [Reason("shared_words", (f"{pair.similarity:.2f}",))]
        entities = sorted(term.partition(":")[2] for term in shared if term.startswith("entity:"))
        figures = sorted(terms_a[pair.a][term] for term in shared if term.startswith("figure:"))
        if entities:
            reasons.append(Reason("shared_entities", tuple(entities[:_REASON_ENTITIES])))
        if figures:
            reasons.append(Reason("shared_figures", tuple(figures[:_REASON_ENTITIES])))
        score = round(min(1.0, pair.score), 4)
        pairs.append(PassagePair(a.sentences[pair.a], b.sentences[pair.b], score, tuple(reasons)))
    return tuple(pairs)


def _bags(page: Page) -> list[list[str]]:
    evidence = _evidence(page)
    return [
        [*page.sentence_stems(index), *evidence.get(index, ())]
        for index in range(len(page.sentences))
    ]


def _evidence(page: Page) -> dict[int, dict[str, str]]:
    """Return the entities and figures of each sentence: evidence term to printed value."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
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
