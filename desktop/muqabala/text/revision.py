"""Two versions of one text: which sentence of the new one is which of the old one.

Sentences with the same words that stand once in both are the same, wherever they went; from them
the rows of equal sentences before and behind are joined (Heckel 1978, which unlike a longest common
sequence sees what was moved). A sentence that changed is known by its place alone: between two that
are known, or between one and the edge of its paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from muqabala.model.span import Span
from muqabala.text.quotations import (
    Searched,
    exact_places,
    folded_quote,
    searched,
)
from muqabala.text.tokens import split_words

_ALIKE = 60.0
"""Likeness (0 to 100) of the words of a sentence before and after a change at its place."""

_TELLING = 3
"""Words of a quotation that need no equal word beside them in a changed sentence."""

_REACH = 64
"""Code points beyond twice a sentence's length in which its words are looked for again."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """Two texts made ready, and the number of the new sentence for each old one.

    `same` has those with the same words, `changed` those whose words changed at their place.
    """

    old: Searched
    new: Searched
    same: dict[int, int]
    changed: dict[int, int]


def find_in_revision(old: str, span: Span, new: str) -> Span | None:
    """Return where the words at `span` of `old` stand in `new`; None when it is not certain.

    They are certain in the sentences that are the same, and in changed ones where the change
    did not touch them.
    """
    if not old or not new:
        return None
    known = revision_of(old, new)
    place = _folded(known.old, span)
    numbers = _numbers(known.old, span)
    quote = folded_quote(span.of(old))
    if not numbers or not quote:
        return None
    became = [known.same.get(n, known.changed.get(n)) for n in numbers]
    first = became[0]
    if first is None or became != list(range(first, first + len(numbers))):
        return None
    before = _row(known.old.sentences, numbers)
    after = _row(known.new.sentences, range(first, first + len(numbers)))
    found = _within(known, quote, place, (before, after))
    if found is None:
        return None
    if any(n in known.changed for n in numbers) and not _is_untouched(
        known, place, before, found, after
    ):
        return None
    return known.new.original(found)


def is_the_same_sentence(old: str, span: Span, new: str, found: Span) -> bool:
    """Tell whether the sentences of `span` stand around `found` with every word they had.

    Marks may part them otherwise. False also when they are known to answer other sentences of
    `old`.
    """
    known = revision_of(old, new)
    meant = _numbers(known.old, span)
    answers = {there: n for each in (known.same, known.changed) for n, there in each.items()}
    numbers = _numbers(known.new, found)
    if not meant or any(answers.get(number) not in (None, *meant) for number in numbers):
        return False
    row = _row(known.old.sentences, meant)
    place, there = _folded(known.old, span), _folded(known.new, found)
    reach = 2 * (row.end - row.start) + _REACH
    before = split_words(known.old.text[row.start : place.start]).words
    after = split_words(known.old.text[place.end : row.end]).words
    text = known.new.text
    words_before = split_words(text[max(0, there.start - reach) : there.start]).words
    words_after = split_words(text[there.end : there.end + reach]).words
    return (
        words_before[len(words_before) - len(before) :] == before
        and words_after[: len(after)] == after
    )


def _folded(within: Searched, span: Span) -> Span:
    return Span(within.folded.folded(span.start), within.folded.folded(span.end))


def _numbers(within: Searched, span: Span) -> list[int]:
    """Return the numbers of the sentences that a span of the text as it was touches."""
    place = _folded(within, span)
    return [n for n, each in enumerate(within.sentences) if each.overlaps(place)]


@lru_cache(maxsize=4)
def revision_of(old: str, new: str) -> Revision:
    """Return how the sentences of two versions of a text correspond."""
    one, other = searched(old), searched(new)
    return _Matching(one, other).result()


def _row(sentences: Sequence[Span], numbers: Sequence[int]) -> Span:
    return Span(sentences[numbers[0]].start, sentences[numbers[-1]].end)


def _within(known: Revision, quote: str, place: Span, rows: tuple[Span, Span]) -> Span | None:
    """Return the place of a quotation in the new row that answers `place` in the old one."""
    before, after = rows
    olds = [each.start for each in exact_places(quote, before.of(known.old.text))]
    news = exact_places(quote, after.of(known.new.text))
    # Blanks at its edges are no part of what is looked for.
    start = place.start - before.start
    nth = sum(each < start for each in olds)
    if len(olds) != len(news) or not nth < len(news):
        return None
    return Span(news[nth].start + after.start, news[nth].end + after.start)


def _is_untouched(known: Revision, place: Span, before: Span, found: Span, after: Span) -> bool:
    """Tell whether a change of the sentences went by the quotation.

    Its words must stand in one run of equal words, and a short one with a word beside it: of a
    figure alone nobody can say that it is the same one.
    """
    old, new = _Row(known.old, before), _Row(known.new, after)
    ours, theirs = old.numbers_in(place), new.numbers_in(found)
    if len(ours) != len(theirs) or not ours:
        return False
    for block in LCSseq.opcodes(old.words, new.words):
        if block.tag != "equal" or not block.src_start <= ours[0] < block.src_end:
            continue
        is_same = theirs[0] - ours[0] == block.dest_start - block.src_start
        has_room = block.src_end - block.src_start > len(ours) or len(ours) >= _TELLING
        return is_same and ours[-1] < block.src_end and has_room
    return False


class _Row:
    """The words of a row of sentences with their places in the folded text."""

    def __init__(self, within: Searched, row: Span) -> None:
        split = split_words(row.of(within.text))
        self.words = split.words
        self._starts = [row.start + start for start in split.starts]

    def numbers_in(self, place: Span) -> list[int]:
        """Return the numbers of the words that `place` covers, partly too."""
        ends = (start + len(word) for start, word in zip(self._starts, self.words, strict=True))
        return [
            number
            for number, (start, end) in enumerate(zip(self._starts, ends, strict=True))
            if start < place.end and end > place.start
        ]


class _Matching:
    """The search for what corresponds; its dicts fill while it goes."""

    def __init__(self, old: Searched, new: Searched) -> None:
        self._old, self._new = old, new
        self._old_keys, self._new_keys = _keys(old), _keys(new)
        self._same: dict[int, int] = {}
        self._changed: dict[int, int] = {}
        self._taken: dict[int, int] = {}

    def result(self) -> Revision:
        """Return what corresponds: twice over, since what is found at its place leads on."""
        self._join_unique()
        for _ in range(2):
            self._spread()
            self._join_changed()
        return Revision(self._old, self._new, self._same, self._changed)

    def _join_unique(self) -> None:
        olds, news = Counter(self._old_keys), Counter(self._new_keys)
        places = {key: number for number, key in enumerate(self._new_keys)}
        for number, key in enumerate(self._old_keys):
            if key and olds[key] == news[key] == 1:
                self._join(number, places[key])

    def _spread(self) -> None:
        """Join equal sentences beside those that are joined, the edges of the texts included."""
        count, new_count = len(self._old_keys), len(self._new_keys)
        for by, numbers, edge in (
            (1, range(count), (-1, -1)),
            (-1, range(count - 1, -1, -1), (count, new_count)),
        ):
            for number in numbers:
                before = number - by
                there = edge[1] if before == edge[0] else self._answer(before)
                if there is not None:
                    self._join_equal(number, there + by)

    def _join_equal(self, number: int, there: int) -> None:
        if self._answer(number) is None and 0 <= there < len(self._new_keys):
            key = self._old_keys[number]
            if there not in self._taken and key and key == self._new_keys[there]:
                self._join(number, there)

    def _join_changed(self) -> None:
        """Join the sentences of a gap with as many of the other text at the same place."""
        for olds, news in [*self._gaps()]:
            pairs = list(zip(olds, news, strict=False))
            if len(olds) == len(news) and all(self._is_alike(*pair) for pair in pairs):
                for number, there in pairs:
                    self._join(number, there, self._changed)

    def _gaps(self) -> Iterator[tuple[range, range]]:
        """Yield the rows of sentences that are left between two that are joined."""
        start = 0
        while start < len(self._old_keys):
            if self._answer(start) is not None:
                start += 1
                continue
            end = start
            while end < len(self._old_keys) and self._answer(end) is None:
                end += 1
            yield from self._answering(range(start, end))
            start = end

    def _answering(self, olds: range) -> Iterator[tuple[range, range]]:
        """Yield the gap `olds`, or its parts at the edges of paragraphs, with what answers it."""
        left = -1 if olds.start == 0 else self._answer(olds.start - 1)
        right = len(self._new_keys) if olds.stop == len(self._old_keys) else self._answer(olds.stop)
        if left is not None and right is not None and left < right and self._is_free(left, right):
            yield olds, range(left + 1, right)
            return
        if left is not None and olds.start:
            end = _to_edge(self._old, olds, forward=True)
            there = self._free_row(left + 1, forward=True)
            yield range(olds.start, end), there
        if right is not None and olds.stop < len(self._old_keys):
            begin = _to_edge(self._old, olds, forward=False)
            yield range(begin, olds.stop), self._free_row(right - 1, forward=False)

    def _is_free(self, left: int, right: int) -> bool:
        return all(number not in self._taken for number in range(left + 1, right))

    def _free_row(self, start: int, *, forward: bool) -> range:
        """Return the new sentences from `start` to the edge of the paragraph, if all are free.

        Empty when there are none, or one of them answers another sentence.
        """
        by = 1 if forward else -1
        number = start
        inside = _has_no_edge(self._new, start - by, start)
        while inside and 0 <= number < len(self._new_keys):
            if number in self._taken:
                return range(0)
            inside = _has_no_edge(self._new, number, number + by)
            number += by
        return range(start, number) if forward else range(number + 1, start + 1)

    def _answer(self, number: int) -> int | None:
        found = self._same.get(number)
        return self._changed.get(number) if found is None else found

    def _is_alike(self, number: int, there: int) -> bool:
        return fuzz.ratio(self._old_keys[number], self._new_keys[there]) >= _ALIKE

    def _join(self, number: int, there: int, into: dict[int, int] | None = None) -> None:
        if there not in self._taken and self._answer(number) is None:
            (self._same if into is None else into)[number] = there
            self._taken[there] = number


def _keys(within: Searched) -> list[Key]:
    return [tuple(split_words(each.of(within.text)).words) for each in within.sentences]


def _to_edge(within: Searched, numbers: range, *, forward: bool) -> int:
    """Return how far `numbers` stay in the paragraph of their neighbour before or behind."""
    if forward:
        number = numbers.start
        while number < numbers.stop and _has_no_edge(within, number - 1, number):
            number += 1
        return number
    number = numbers.stop
    while number > numbers.start and _has_no_edge(within, number - 1, number):
        number -= 1
    return number


def _has_no_edge(within: Searched, one: int, other: int) -> bool:
    """Tell whether two neighbouring sentences stand in one paragraph."""
    first, second = min(one, other), max(one, other)
    if first < 0 or second >= len(within.sentences):
        return False
    between = within.text[within.sentences[first].end : within.sentences[second].start]
    return "\n" not in between
