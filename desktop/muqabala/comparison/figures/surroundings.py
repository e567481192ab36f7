"""The words around a figure: its clause, and the wider stretch that says what it is about."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from muqabala.comparison.pages import Page
from muqabala.comparison.stopwords import is_content
from muqabala.model.mention import FIGURE_KINDS, Mention
from muqabala.model.span import Span
from muqabala.text.stems import light_stem

_CONTEXT_REACH = 9
_TEXT_REACH = 40
_AND = "و"
_CLAUSE_MARK = re.compile("[،؛,;:.()]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around one figure, folded.

    `before` and `after` are the words of its clause, up to the figures next to it; `head` and
    `tail` are up to 40 code points of running text, `far` twice as many; `context`
    are the stems of its stretch.
    `sentence` is an index, `wording` the sentence's text, `offset` the words (as blanks part
    them) before it, and `at` the code points before it.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    head: str
    tail: str
    far: str
    context: frozenset[str]
    sentence: int
    wording: str
    offset: int
    at: int


class SurroundingsReader:
    """Reads the surroundings of a page's figures."""

    def __init__(self, page: Page) -> None:
        self._page = page
        kinds = FIGURE_KINDS
        figures = (mention for mention in page.witness.analysis.mentions if mention.kind in kinds)
        self._ranges = {figure.span: page.word_range(figure.span) for figure in figures}
        self._marks = [match.start() for match in _CLAUSE_MARK.finditer(page.folded.text)]
        self._read: dict[Span, Surroundings] = {}
        self._starts = sorted(start for start, _ in self._ranges.values())
        self._ends = sorted(end for _, end in self._ranges.values())

    def read(self, mention: Mention) -> Surroundings:
        """Return what stands around a mention."""
        known = self._read.get(mention.span)
        if known is None:
            known = self._read[mention.span] = self._surroundings(mention)
        return known

    def _surroundings(self, mention: Mention) -> Surroundings:
        page = self._page
        sentence = page.sentence_index(mention.span.start)
        low, high = page.sentence_ranges[sentence] if page.sentences else (0, 0)
        first, last = self._ranges.get(mention.span) or page.word_range(mention.span)
        last = max(last, first + 1)
        previous = max(low, min(first, self._previous_end(first)))
        following = min(high, max(last, self._before_next(first)))
        text, words = page.folded.text, page.words
        start, end = page.folded.folded(mention.span.start), page.folded.folded(mention.span.end)
        clause_start, clause_end = self._clause(start, end, low, high)
        # In one clause, the word after the figure before is that one's noun.
        own = clause_start if clause_start >= previous else previous + 1
        stretch = (
            page.content[max(previous, first - _CONTEXT_REACH) : first],
            page.content[last : min(high, last + _CONTEXT_REACH)],
        )
        wording = page.wording(low, high)
        at = max(0, page.word_starts[first] - page.word_starts[low]) if page.words else 0
        return Surroundings(
            before=tuple(words[own:first]),
            after=tuple(words[last : min(following, clause_end)]),
            head=text[max(0, start - _TEXT_REACH) : start],
            tail=text[end : end + _TEXT_REACH],
            far=text[end : end + 2 * _TEXT_REACH],
            context=frozenset(filter(None, chain.from_iterable(stretch))),
            sentence=sentence,
            wording=wording,
            offset=_words_before(wording, at),
            at=at,
        )

    def _clause(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """Return the first word of the clause around folded `start` to `end`, and the next's.

        `low` and `high` are the words of the sentence around it.
        """
        starts, marks = self._page.word_starts, self._marks
        first = starts[low] if low < len(starts) else start
        last = starts[high] if high < len(starts) else len(self._page.folded.text)
        place = bisect_left(marks, start)
        before = max(first, marks[place - 1] + 1 if place else 0)
        place = bisect_left(marks, end)
        after = min(last, marks[place]) if place < len(marks) else last
        return bisect_left(starts, before), bisect_left(starts, after)

    def _previous_end(self, word: int) -> int:
        place = bisect_right(self._ends, word)
        return self._ends[place - 1] if place else 0

    def _before_next(self, word: int) -> int:
        """Return the first word that belongs to the next figure.

        The word in front of a figure is its verb, unless the figure is joined on («and three»).
        """
        words = self._page.words
        place = bisect_right(self._starts, word)
        if place >= len(self._starts):
            return len(words)
        following = self._starts[place]
        return following if words[following].startswith(_AND) else following - 1


def _words_before(wording: str, at: int) -> int:
    """Return how many words, as blanks part them, end before the one at code point `at`.

    «99.99» is one such word, and a bracket belongs to the figure that it opens.
    """
    joined = 0 < at <= len(wording) and not wording[at - 1].isspace()
    return len(wording[:at].split()) - joined


def context_stems(words: Sequence[str]) -> frozenset[str]:
    """Return the stems of the content words among folded words."""
    return frozenset(light_stem(word) for word in words if is_content(word))
