"""A document as attribution sees it: one coordinate system for words, names and marks.

Everything counts in the folded text; `Scene.span` leads back to the reading text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from muqabala.extraction.phrases import Hit, spaced_out
from muqabala.extraction.prepared import Prepared
from muqabala.extraction.speech.cues import VERB_MANNERS, Cue, bounding_words, find_cues
from muqabala.extraction.speech.marks import Pair, find_pairs
from muqabala.model.mention import ENTITY_KINDS, Kind, Mention
from muqabala.model.span import Span
from muqabala.text.sentences import LONGEST
from muqabala.text.tokens import WORD

_MOST_WORDS_OF_A_NAME = 4
_LONGEST_QUOTE = 1500
_ENOUGH_TO_COUNT = 240
_GOES_ON = re.compile(r"(?:(?<!\w)\w\.|؛) $")
_NEAR = 40
_OPENED = re.compile(r"[:،.\n]|\b[بو]?ان(?:ه|ها|هم)?\b")
_THAT_FOLLOWS = re.compile(r"\s*[بو]?ان(?:ه|ها|هم)?\b")
_STATEMENT_FOLLOWS = re.compile(r"\s*(?:،\s*)?(?:الي|عن|علي|[بو]?ان(?:ه|ها|هم)?)\b")


class Name(NamedTuple):
    """A mention of an entity, in the folded text."""

    start: int
    end: int
    kind: Kind
    entity: str
    short: bool = False


@dataclass(frozen=True)
class Scene:
    """The folded text with the names and quotation marks in it."""

    prepared: Prepared
    names: tuple[Name, ...]
    pairs: tuple[Pair, ...]

    @cached_property
    def text(self) -> str:
        """The folded text."""
        return self.prepared.folded.text

    @cached_property
    def spaced(self) -> str:
        """The folded text as `phrases.PhraseIndex` reads it."""
        return spaced_out(self.text)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, in the folded text; neither «د. فلان» nor a semicolon ends one."""
        joined: list[Span] = []
        for sentence in self.prepared.sentences:
            start, end = self.folded(sentence)
            if joined and end - joined[-1].start <= LONGEST:
                goes_on = _GOES_ON.search(self.text, max(start - 8, joined[-1].start), start)
                start = joined.pop().start if goes_on else start
            joined.append(Span(start, end))
        return joined

    def sentence_index(self, position: int) -> int:
        """Return the index of the sentence at or before a position; 0 when none is."""
        return max(bisect_right(self._sentence_starts, position) - 1, 0)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def folded(self, span: Span) -> tuple[int, int]:
        """Return where a stretch of the reading text stands in the folded text."""
        if len(self.text) == len(self.prepared.text):
            return span.start, span.end
        to_folded = self.prepared.folded.folded
        return to_folded(span.start), to_folded(span.end)

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the folded text stands in the reading text."""
        return self.prepared.folded.span(start, end)

    def words_of(self, start: int, end: int) -> str:
        """Return the printed words of a stretch of the folded text, on one line."""
        return " ".join(self.span(start, end).of(self.prepared.text).split())

    def names_in(self, start: int, end: int) -> list[Name]:
        """Return the names that begin from `start` to before `end`, in order."""
        first = bisect_left(self._name_starts, start)
        return list(self.names[first : bisect_left(self._name_starts, end)])

    def name_at(self, position: int) -> Name | None:
        """Return the longest name that begins at `position`."""
        found = self.names_in(position, position + 1)
        return max(found, key=lambda name: name.end, default=None)

    def pair_at(self, position: int) -> Pair | None:
        """Return the pair whose opening mark stands at `position`."""
        index = bisect_right(self._pair_starts, position) - 1
        if index >= 0 and self._pair_starts[index] == position:
            return self.pairs[index]
        return None

    def words_between(self, pair: Pair) -> int:
        """Return how many words stand between two marks; of a long quotation, its first ones."""
        end = min(pair.inner_end, pair.inner_start + _ENOUGH_TO_COUNT)
        return len(WORD.findall(self.text, pair.inner_start, end))

    def is_quoted(self, position: int) -> bool:
        """Tell whether `position` stands between marks that set off more than a name."""
        index = bisect_right(self._pair_starts, position) - 1
        while index >= 0 and self.pairs[index].start > position - _LONGEST_QUOTE:
            pair = self.pairs[index]
            if pair.closed and position < pair.end and pair.start not in self.name_pairs:
                return True
            index -= 1
        return False

    @cached_property
    def cues(self) -> list[Hit[Cue]]:
        """The words that tell who is speaking, in order."""
        return find_cues(self.spaced)

    @cached_property
    def name_pairs(self) -> frozenset[int]:
        """Starts of the pairs that only set off a name: «سانا», تنظيم "داعش"."""
        return frozenset(pair.start for pair in self.pairs if self._is_name(pair))

    def _is_name(self, pair: Pair) -> bool:
        words = self.words_between(pair)
        length = pair.inner_end - pair.inner_start
        near = self.names_in(pair.inner_start - 16, pair.inner_end)
        covered = sum(
            min(name.end, pair.inner_end) - max(name.start, pair.inner_start)
            for name in near
            if name.end > pair.inner_start
        )
        if covered >= (0.75 if words > 2 else 0.6) * length:
            # Behind a colon even «الأمم المتحدة فشلت» is what somebody says, and so are words of
            # which an unlisted name was made only because a body stands before the marks.
            if words > _MOST_WORDS_OF_A_NAME and not any(name.entity.isascii() for name in near):
                return False
            return words <= 2 or self.text[max(pair.start - 2, 0) : pair.start].strip() != ":"
        if words > _MOST_WORDS_OF_A_NAME:
            return False
        before = WORD.findall(self.text, max(pair.start - 24, 0), pair.start)
        is_named = bool(before) and before[-1] in bounding_words("naming")
        return is_named or self._is_subject(pair)

    def _is_subject(self, pair: Pair) -> bool:
        """Tell whether a verb stands right before the marks and its statement right after."""
        if not _STATEMENT_FOLLOWS.match(self.text, pair.end):
            return False
        before = pair.start - 1 if self.text[pair.start - 1 : pair.start] == " " else pair.start
        if before in self._verb_ends:
            return True
        # «اعتبر المحلل السياسي "فلان" أن …»: no أن yet between the verb and the marks.
        nearest = max((end for end in self._verb_ends if end < before), default=-_NEAR)
        between = self.text[nearest : pair.start]
        is_that = _THAT_FOLLOWS.match(self.text, pair.end) is not None
        return is_that and len(between) < _NEAR and not _OPENED.search(between)

    @cached_property
    def _verb_ends(self) -> frozenset[int]:
        return frozenset(hit.end for hit in self.cues if hit.payload.manner in VERB_MANNERS)

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self.names]

    @cached_property
    def _pair_starts(self) -> list[int]:
        return [pair.start for pair in self.pairs]


def make_scene(prepared: Prepared, mentions: Iterable[Mention]) -> Scene:
    """Return the scene of a document and the mentions of entities in it."""
    folded = prepared.folded
    same = len(folded.text) == len(prepared.text)
    names: list[Name] = []
    for mention in mentions:
        if mention.kind in ENTITY_KINDS and mention.entity and not mention.nested:
            start, end = mention.span
            if not same:
                start, end = folded.folded(start), folded.folded(end)
            names.append(Name(start, end, mention.kind, mention.entity, mention.short))
    names.sort()
    return Scene(prepared, tuple(names), tuple(find_pairs(folded.text)))
