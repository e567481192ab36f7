"""Finding pages of the handbook by words, or by a question as one would ask a colleague."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from muqabala.text.folding import fold, fold_with_map
from muqabala.text.stems import light_stem
from muqabala.ui.help.topics import Topic

_MARKS = re.compile(r"[*_`#>|]")
_WORD = re.compile(r"\w+")
_PERSONS = ("ا", "ن", "ت", "ي")
"""The letters by which an Arabic verb says who does it: «أقارن» and «نقارن» seek «مقارنة»."""
_SHORTEST = 3
_IN_TITLE = 2


def sought(topics: Iterable[Topic], words: str, idle: Collection[str] = ()) -> list[Topic]:
    """Return the pages that have all words; where there are none, those with most of them.

    Vowel marks, hamza, case, attached particles and endings make no difference, and words of
    questions (`idle`) do not count. Words in a title weigh more.
    """
    topics = tuple(topics)
    wanted = wanted_words(words, idle)
    if not wanted:
        return list(topics)
    met = {topic: [word for word in wanted if _has(_plain(topic), word)] for topic in topics}
    most = max(map(len, met.values()), default=0)
    found = [topic for topic in topics if most and len(met[topic]) == most]
    return sorted(found, key=lambda topic: -_weight(topic, wanted))


def wanted_words(words: str, idle: Collection[str] = ()) -> list[str]:
    """Return the folded words that are sought; those of a question are left out if any remain."""
    every = _WORD.findall(_folded(words))
    passed_over = {_folded(word) for word in idle}
    return [word for word in every if word not in passed_over] or every


def first_place(text: str, wanted: Iterable[str]) -> tuple[int, int] | None:
    """Return where the first of the words sought stands in a text, or None."""
    folded = fold_with_map(text)
    plain = folded.text.casefold()
    for word in wanted:
        for form in _forms(word):
            at = plain.find(form)
            if at >= 0:
                span = folded.span(at, at + len(form))
                return span.start, span.end
    return None


def _weight(topic: Topic, wanted: list[str]) -> int:
    named, told = _folded(f"{topic.title} {topic.also}"), _plain(topic)
    return sum(_IN_TITLE * _has(named, word) + _has(told, word) for word in wanted)


def _has(plain: str, word: str) -> bool:
    return any(form in plain for form in _forms(word))


def _forms(word: str) -> list[str]:
    """Return a word and what is left of it without what inflection adds, the whole first."""
    stem = light_stem(word)
    forms = [word, stem]
    if word[0] in _PERSONS and len(word) > _SHORTEST:
        forms.append(word[1:])
    return [form for form in dict.fromkeys(forms) if form == word or len(form) >= _SHORTEST]


def _plain(topic: Topic) -> str:
    return _folded(_MARKS.sub("", f"{topic.title}\n{topic.also}\n{topic.body}"))


def _folded(text: str) -> str:
    return fold(text).casefold()
