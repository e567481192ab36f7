"""The analyst's own loaded words, and words said to take no side, laid over the engine's.

Words are found folded, with and without the article, clitics before them outside, never inside
a longer name. What was said last of a word holds. Of overlapping wording the longer stays, the
analyst's where both are of one length.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from muqabala.extraction.corrections.rules import RULE
from muqabala.extraction.corrections.words import find_places, keys_at
from muqabala.extraction.names.name_index import NameIndex
from muqabala.extraction.overlaps import reading_order
from muqabala.model.claim import Analysis
from muqabala.model.correction import WORDING, Correction, CorrectionKind
from muqabala.model.document import Document
from muqabala.model.mention import ENTITY_KINDS, Kind, Mention
from muqabala.model.span import Span
from muqabala.text.clitics import ARTICLE, bare
from muqabala.text.names import name_key

LOADED_RULE = RULE + CorrectionKind.LOADED
_ENGINE_RULE = "loaded."
_WEIGHED = ENTITY_KINDS | {Kind.LOADED, Kind.QUOTE}
_STRETCH = 128
"""Letters of a text in which mentions are looked for together."""


def term_of_rule(rule: str) -> str:
    """Return the term of the engine's lexicon that a rule found, all its forms meant, or ""."""
    return rule.removeprefix(_ENGINE_RULE) if rule.startswith(_ENGINE_RULE) else ""


class WordingRules:
    """What is said of wording, for one document or for all that have nothing of their own."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._loaded: dict[str, Correction] = {}
        self._plain: set[str] = set()
        for correction in corrections:
            if correction.kind not in WORDING:
                continue
            key = _word_key(name_key(correction.surface))
            self._loaded.pop(key, None)
            self._plain.discard(key)
            if correction.kind is CorrectionKind.LOADED:
                self._loaded[key] = correction
            else:
                self._plain.add(key)
        self._index = NameIndex.of(
            {
                form: (correction.surface, False)
                for key, correction in self._loaded.items()
                for form in (key, ARTICLE + key)
            }
        )

    def apply(self, document: Document, analysis: Analysis) -> Analysis:
        """Return the analysis with the wording as the analyst has it; the same where it is."""
        if not self._loaded and not self._plain:
            return analysis
        kept = [m for m in analysis.mentions if not self._is_plain(document.text, m)]
        known = set(kept)
        added = [one for one in self._added(document, kept) if one not in known]
        if not added and len(kept) == len(analysis.mentions):
            return analysis
        own = _Where(added)
        kept = [m for m in kept if m.kind is not Kind.LOADED or not own.at(m.span)]
        return _with_mentions(analysis, [*kept, *added])

    def _is_plain(self, text: str, mention: Mention) -> bool:
        if mention.kind is not Kind.LOADED or not self._plain or mention.rule == LOADED_RULE:
            return False
        keys = (*keys_at(text, mention.span), name_key(term_of_rule(mention.rule)))
        return any(_word_key(key) in self._plain for key in keys)

    def _added(self, document: Document, standing: Sequence[Mention]) -> list[Mention]:
        if not self._loaded:
            return []
        places = find_places(self._index, document)
        where = _Where(standing if places else ())
        found: list[Mention] = []
        for place in places:
            around = where.at(place.span)
            if not any(_is_longer(m, place.span) for m in around):
                said = self._loaded[_word_key(place.key)]
                found.append(_mention(place.span, said, around))
                where.add(found[-1])
        return found


class _Where:
    """Names, quotations and loaded words by where they stand, in stretches of the text."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._by_stretch: dict[int, list[Mention]] = defaultdict(list)
        for mention in mentions:
            if mention.kind in _WEIGHED:
                self.add(mention)

    def add(self, mention: Mention) -> None:
        """Take in one more."""
        for stretch in _stretches(mention.span):
            self._by_stretch[stretch].append(mention)

    def at(self, span: Span) -> list[Mention]:
        """Return those that overlap a span, in the order in which they came."""
        near = (each for stretch in _stretches(span) for each in self._by_stretch.get(stretch, ()))
        return [each for each in dict.fromkeys(near) if each.span.overlaps(span)]


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, (span.end - 1) // _STRETCH + 1)


def _word_key(key: str) -> str:
    """Return folded words without the article before them: «العدوان» is said of «عدوان» too."""
    first, blank, others = key.partition(" ")
    return bare(first) + blank + others


def _is_longer(mention: Mention, span: Span) -> bool:
    """Tell whether words belong to a longer name or to longer wording."""
    if mention.kind is Kind.LOADED:
        is_own = mention.rule == LOADED_RULE and mention.span != span
        return mention.span.length > span.length or is_own
    return (
        mention.kind in ENTITY_KINDS
        and mention.span.contains(span)
        and mention.span.length > span.length
    )


def _mention(span: Span, said: Correction, around: Sequence[Mention]) -> Mention:
    """Return the loaded words; inside a quotation they are the speaker's own."""
    quotes = [m for m in around if m.kind is Kind.QUOTE and m.span.contains(span)]
    return Mention(
        span, Kind.LOADED, LOADED_RULE, speaker=quotes[-1].speaker if quotes else None,
        neutral=said.neutral, stance=said.stance or None,
    )  # fmt: skip


def _with_mentions(analysis: Analysis, mentions: list[Mention]) -> Analysis:
    """Return the analysis with other mentions, the claims on theirs wherever these are now."""
    mentions.sort(key=reading_order)
    where = {id(mention): index for index, mention in enumerate(mentions)}
    claims = (
        replace(claim, mention=where[id(analysis.mentions[claim.mention])])
        for claim in analysis.claims
    )
    return replace(analysis, mentions=tuple(mentions), claims=tuple(claims))
