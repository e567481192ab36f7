"""A document made ready for the finders: folded once, split into words and sentences once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps

from muqabala.model.document import Document
from muqabala.model.mention import Mention
from muqabala.model.span import Span
from muqabala.text.folding import Folded, fold_with_map
from muqabala.text.sentences import find_sentences
from muqabala.text.tokens import Word, find_words


@dataclass(frozen=True)
class Prepared:
    """What every finder reads.

    Positions of `words` count in `folded.text`, those of `sentences` in `text`.
    """

    document: Document
    folded: Folded

    @property
    def text(self) -> str:
        """The reading text."""
        return self.document.text

    @cached_property
    def words(self) -> list[Word]:
        """The words of the folded text."""
        return find_words(self.folded.text)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the reading text."""
        return find_sentences(self.document.text)

    @cached_property
    def found(self) -> dict[Finder, list[Mention]]:
        """What `once_a_document` remembers."""
        return {}

    def sentence_index(self, position: int) -> int:
        """Return the index of the sentence at or before reading `position`; 0 when none is."""
        return max(bisect_right(self._sentence_starts, position) - 1, 0)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]


def prepare(document: Document) -> Prepared:
    """Fold `document` for the finders."""
    return Prepared(document, fold_with_map(document.text))


Finder = Callable[[Prepared], list[Mention]]


def once_a_document(finder: Finder) -> Finder:
    """Let `finder` be asked several times of a document; its mentions are to be read only."""

    @wraps(finder)
    def asked(prepared: Prepared) -> list[Mention]:
        mentions = prepared.found.get(finder)
        if mentions is None:
            mentions = prepared.found[finder] = finder(prepared)
        return mentions

    return asked
