"""Where a question's words stand in a text: what the index finds is lit by the same rules.

A text is split into words once (`Searched`); each kind of words then has its own way to be found
among them. Spans count in the text as it is written, marks and stretching included.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import TypeVar

from muqabala.model.search import Both, Either, Near, Question, Spelling, Titled, Words
from muqabala.model.span import Span
from muqabala.text.folding import MARKS, TATWEEL, fold_with_map
from muqabala.text.stems import light_stem
from muqabala.text.tokens import find_words
from muqabala.text.word_forms import opening_forms, search_key, word_forms

_Fits = Callable[[str], bool]
_Leaf = TypeVar("_Leaf", bound=Words | Near | Titled)


class Searched:
    """A text made ready to be searched: its words as the index knows them, and the way back."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = fold_with_map(text)
        self._words = find_words(self._folded.text)
        self.keys = [_key(word.text) for word in self._words]

    def span(self, first: int, last: int) -> Span:
        """Return where the words of these numbers, and all between, stand in the text."""
        return self._folded.span(self._words[first].start, self._words[last].end)

    def hits(self, sought: Words | Near) -> list[Span]:
        """Return where some words stand, in order."""
        if isinstance(sought, Near):
            return [self.span(number, number) for number in self._near(sought)]
        if sought.spelling is Spelling.EXACT:
            return [
                Span(*match.span()) for match in exact_pattern(sought.words).finditer(self.text)
            ]
        tests = _tests(sought)
        last = len(tests) - 1
        return [self.span(at, at + last) for at in self._runs(tests)]

    def _runs(self, tests: Sequence[_Fits]) -> Iterator[int]:
        keys, opens = self.keys, tests[0]
        for at in range(len(keys) - len(tests) + 1):
            if opens(keys[at]) and all(fits(keys[at + n]) for n, fits in enumerate(tests) if n):
                yield at

    def _near(self, sought: Near) -> list[int]:
        """Return the numbers of the words that stand near enough to each other."""
        tests = [_any_form(word) for word in sought.words]
        met = [
            (at, n) for at, key in enumerate(self.keys) for n, fits in enumerate(tests) if fits(key)
        ]
        found: set[int] = set()
        reach = sought.distance + len(tests) - 1
        for begin, (at, _) in enumerate(met):
            window = [each for each in met[begin:] if each[0] - at <= reach]
            if len({n for _, n in window}) == len(tests):
                found |= {place for place, _ in window}
        return sorted(found)


def find_hits(text: str, question: Question) -> tuple[Span, ...]:
    """Return where the words that a question asks for stand in a text, without overlaps."""
    searched = Searched(text)
    return merged(chain.from_iterable(searched.hits(words) for words in sought_words(question)))


def title_hits(title: str, question: Question) -> tuple[Span, ...]:
    """Return where the words of a question, those for titles too, stand in a title."""
    searched = Searched(title)
    own = [Words((word,)) for titled in _leaves(question, Titled) for word in titled.words]
    return merged(chain.from_iterable(map(searched.hits, (*sought_words(question), *own))))


def sought_words(question: Question) -> tuple[Words | Near, ...]:
    """Return what a question asks for in words, without what it asks not to be there."""
    return tuple(_leaves(question, Words, Near))


def answers(text: str, sought: Words | Near) -> bool:
    """Tell whether some words stand in a text."""
    if isinstance(sought, Words) and sought.spelling is Spelling.EXACT:
        return exact_pattern(sought.words).search(text) is not None
    return bool(Searched(text).hits(sought))


@lru_cache(maxsize=64)
def exact_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of words exactly as they are spelled, nothing attached."""
    inner = r"\s+".join(map(re.escape, words))
    return re.compile(rf"(?<!\w)(?<![{MARKS}{TATWEEL}]){inner}(?!\w)(?![{MARKS}{TATWEEL}])")


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _leaves(question: Question, *sorts: type[_Leaf]) -> Iterator[_Leaf]:
    if isinstance(question, sorts):
        yield question
    elif isinstance(question, Both | Either):
        for part in question.parts:
            yield from _leaves(part, *sorts)


def _tests(sought: Words) -> list[_Fits]:
    """Return for each of the words what a word of the text must be."""
    words, spelling = sought.words, sought.spelling
    if spelling is Spelling.KINDRED:
        return [_kindred(word) for word in words]
    if len(words) == 1:
        return [_beginning(words[0]) if spelling is Spelling.BEGINNING else _any_form(words[0])]
    forms = frozenset(opening_forms(words[0]))
    rest: list[_Fits] = [word.__eq__ for word in words[1:]]
    if spelling is Spelling.BEGINNING:
        last = words[-1]
        rest[-1] = lambda key: key.startswith(last)
    return [forms.__contains__, *rest]


def _any_form(word: str) -> _Fits:
    return frozenset(word_forms(word)).__contains__


def _beginning(word: str) -> _Fits:
    forms = word_forms(word)
    return lambda key: key.startswith(forms)


def _kindred(word: str) -> _Fits:
    forms, stem = frozenset(word_forms(word)), light_stem(word)
    return lambda key: key in forms or light_stem(key) == stem


def _key(word: str) -> str:
    """Return a folded word as the index knows it."""
    return word if word[0] >= "\u0600" else search_key(word)
