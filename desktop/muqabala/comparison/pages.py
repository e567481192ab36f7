"""A witness made ready for comparison: folded once, split into sentences and stems once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from muqabala.comparison.stopwords import function_words
from muqabala.model.claim import Witness
from muqabala.model.document import Role
from muqabala.model.span import Span
from muqabala.text.folding import Folded, fold_with_map
from muqabala.text.sentences import find_sentences
from muqabala.text.stems import light_stem
from muqabala.text.tokens import split_words

_KEPT = 32
"""So many pages are kept, since one report is often compared with several others in a row."""


@dataclass(frozen=True, eq=False)
class Page:
    """What the comparison reads of one witness; equal only to itself.

    `word_starts` count in the folded text, `sentences` in the reading text.
    """

    witness: Witness

    @cached_property
    def folded(self) -> Folded:
        """The reading text in its folded spelling."""
        return fold_with_map(self.witness.document.text)

    @cached_property
    def words(self) -> list[str]:
        """The words of the folded text in order."""
        return split_words(self.folded.text).words

    @cached_property
    def word_starts(self) -> list[int]:
        """Where each word begins in the folded text."""
        return split_words(self.folded.text).starts

    @cached_property
    def stems(self) -> list[str]:
        """The light stem of each word, empty for words that say nothing of the subject."""
        particles = function_words()
        known = {word: "" if word in particles else light_stem(word) for word in set(self.words)}
        return [known[word] for word in self.words]

    @cached_property
    def content(self) -> list[str]:
        """The stems of words, empty for particles, figures and single letters."""
        known = {stem: stem if len(stem) > 1 and stem[0] > "9" else "" for stem in set(self.stems)}
        return [known[stem] for stem in self.stems]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The stems of the content words."""
        return frozenset(filter(None, self.content))

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the reading text in order."""
        return find_sentences(self.witness.document.text)

    @cached_property
    def sentence_roles(self) -> list[Role]:
        """The role of the paragraph in which each sentence begins."""
        paragraphs = self.witness.document.paragraphs
        starts = [paragraph.span.start for paragraph in paragraphs]
        found = []
        for sentence in self.sentences:
            place = bisect_right(starts, sentence.start) - 1
            inside = place >= 0 and sentence.start < paragraphs[place].span.end
            found.append(paragraphs[place].role if inside else Role.BODY)
        return found

    def sentence_index(self, position: int) -> int:
        """Return the index of the sentence at or before reading `position`; 0 when none is."""
        return max(bisect_right(self._sentence_starts, position) - 1, 0)

    @cached_property
    def sentence_ranges(self) -> list[tuple[int, int]]:
        """The first word of each sentence, and the first one after it."""
        return [self.word_range(sentence) for sentence in self.sentences]

    def sentence_stems(self, index: int) -> list[str]:
        """Return the stems of one sentence, figures included."""
        low, high = self.sentence_ranges[index]
        return [stem for stem in self.stems[low:high] if stem]

    def wording(self, low: int, high: int) -> str:
        """Return the folded text from word `low` to word `high` (excluded)."""
        if low >= high:
            return ""
        end = self.word_starts[high - 1] + len(self.words[high - 1])
        return self.folded.text[self.word_starts[low] : end]

    def word_range(self, span: Span) -> tuple[int, int]:
        """Return the first word inside a reading span, and the first one after it.

        A word of which the span covers a part («و7») is inside.
        """
        start, end = self.folded.folded(span.start), self.folded.folded(span.end)
        first = bisect_right(self.word_starts, start)
        if first and self.word_starts[first - 1] + len(self.words[first - 1]) > start:
            first -= 1
        return first, max(first, bisect_left(self.word_starts, end))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]


def read_page(witness: Witness) -> Page:
    """Return the page of a witness; the latest ones are kept."""
    return _page(_ByIdentity(witness))


@dataclass(frozen=True, slots=True, eq=False)
class _ByIdentity:
    """A witness as a key: hashing all of its words would cost more than reading them.

    What was read of one document and one analysis is the same in whatever witness they are.
    """

    witness: Witness

    def __hash__(self) -> int:
        return hash((id(self.witness.document), id(self.witness.analysis)))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _ByIdentity)
            and other.witness.document is self.witness.document
            and other.witness.analysis is self.witness.analysis
        )


@lru_cache(maxsize=_KEPT)
def _page(key: _ByIdentity) -> Page:
    return Page(key.witness)
