"""How exactly a figure is meant: the words before and after it that say so.

The phrases stand in `resources/lexicons/approximators.tsv`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.passage import QUOTES, Passage
from muqabala.extraction.split_verbs import PREPOSITIONS, split_verb
from muqabala.model.mention import Approx
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

_LONGEST, _MOST_ATTACHED = 4, 2
_REMEMBERED = 1 << 16
_REACH_AFTER = 7
_CLAUSE = 2
_ONE = frozenset({"واحد", "واحده", "واحدا"})
_ATTACHED = ("و", "ف", "ب", "ل", "ك", "س")
_EXACT = Approx.EXACT
_VERB_STEMS = ("تجاوز", "فوق", "تخط", "فاق", "ناهز", "قارب", "تعد")


def approximation(passage: Passage, first: int, last: int) -> Approx:
    """Return how exactly the figure on tokens `first` to `last` is meant."""
    word = passage.word(first)
    joined = (word[:1] == "و" and word not in _ONE) or passage.word(first - 1) == "و"
    told = None if joined else before(passage, first)
    return told or after(passage, last) or _EXACT


def before(passage: Passage, first: int) -> Approx | None:
    """Return what the words before token `first` say, or None.

    A verb of exceeding may name what is exceeded first («تجاوز عدد القتلى 50»), and may be
    parted from its preposition («لا يقل عددهم عن 50»).
    """
    if not _may_tell(passage, first):
        return None
    heard = _words_before(passage, first)
    found = _phrase_at_end(heard)
    if found is not None:
        return found
    if _is_clause_of_noun(heard):
        return _phrases("relative")[" ".join(heard[-2:])]
    if heard and heard[-1] in PREPOSITIONS:
        return split_verb(heard[:-1], heard[-1])
    for skipped in range(1, min(len(heard), _LONGEST + 1)):
        if heard[-skipped] in words("between_verb_and_figure"):
            verb = _phrase_at_end(heard[:-skipped])
            if verb is not None and _is_verb(heard[: len(heard) - skipped]):
                return verb
    return None


def _may_tell(passage: Passage, first: int) -> bool:
    """Tell at a glance whether one of the few words before can be part of such a phrase."""
    if passage.near(words("between_verb_and_figure"), first - _LONGEST, first):
        return True
    return _is_signal(passage.word(first - 1))


@lru_cache(maxsize=_REMEMBERED)
def _is_signal(word: str) -> bool:
    signals = _signals()
    return word in signals or word[1:] in signals or word[2:] in signals


@cache
def _signals() -> frozenset[str]:
    """Return the words that end what stands before a figure, quotation marks included."""
    relative = {phrase.split()[-1] for phrase in _phrases("relative")}
    return _tails_before() | PREPOSITIONS | relative | QUOTES


def _is_clause_of_noun(heard: list[str]) -> bool:
    """Tell «بنسبة تصل إلى 70» (at most) from «تصل النسبة إلى 70» and «لتصل إلى 70»."""
    if len(heard) <= _CLAUSE or " ".join(heard[-_CLAUSE:]) not in _phrases("relative"):
        return False
    noun = heard[-_CLAUSE - 1]
    return "ال" not in noun[:3] and noun not in words("never")


def after(passage: Passage, last: int) -> Approx | None:
    """Return what the words soon after token `last` say, before any other figure."""
    heads = _heads_after()
    if not passage.near(heads, last + 1, last + 1 + _REACH_AFTER):
        return None
    for index in passage.after(last, _REACH_AFTER):
        word = passage.word(index)
        if word == "،" or word == ":" or index in passage.numeral_tokens:
            return None
        if word in heads and (approx := _phrase_at(passage, index)):
            return approx
        if word[0] == "و" and index > last + 1 and word != "و":
            return None
    return None


def _phrase_at(passage: Passage, index: int) -> Approx | None:
    """Return what the phrase that begins at token `index` says, or None."""
    phrases = _phrases("after")
    heard = [passage.word(at) for at in (index, *passage.after(index, _LONGEST - 1))]
    for length in range(len(heard), 0, -1):
        approx = phrases.get(" ".join(heard[:length]))
        if approx is not None:
            return approx
    return None


def _words_before(passage: Passage, first: int) -> list[str]:
    heard: list[str] = []
    for index in passage.before(first, _LONGEST + 6):
        word = passage.word(index)
        if word in QUOTES:
            continue
        if not word[0].isalpha() or index in passage.numeral_tokens:
            break
        heard.append(word)
    return heard[::-1]


def _phrase_at_end(heard: list[str]) -> Approx | None:
    """Return what the longest approximator that ends `heard` says."""
    if not heard or not {heard[-1], _bare(heard[-1]), _bare(_bare(heard[-1]))} & _tails_before():
        return None
    phrases = _phrases("before")
    for length in _lengths_before().get(heard[-1], (1,)):
        phrase = " ".join(heard[-length:])
        for _ in range(_MOST_ATTACHED + 1):
            if phrase in phrases and not _is_without(heard):
                return phrases[phrase]
            phrase = _bare(phrase)
    return None


def _is_without(heard: list[str]) -> bool:
    """Tell «بدون», «من دون» (without) from «دون» (below)."""
    return heard[-1] == "بدون" or heard[-2:] == ["من", "دون"]


def _is_verb(heard: list[str]) -> bool:
    return any(stem in heard[-1] for stem in _VERB_STEMS)


def _bare(phrase: str) -> str:
    return phrase[1:] if phrase[:1] in _ATTACHED and len(phrase) > 3 else phrase


@cache
def _phrases(side: str) -> dict[str, Approx]:
    rows = read_table("approximators")
    return {fold(row["phrase"]): Approx(row["approx"]) for row in rows if row["side"] == side}


@cache
def _lengths_before() -> dict[str, tuple[int, ...]]:
    """Return how many words the phrases that end in a word have, the longest first, and one."""
    lengths: dict[str, set[int]] = {}
    for phrase in map(str.split, _phrases("before")):
        lengths.setdefault(phrase[-1], {1}).add(len(phrase))
    return {last: tuple(sorted(found, reverse=True)) for last, found in lengths.items()}


@cache
def _tails_before() -> frozenset[str]:
    """Return the last words of the phrases before a figure."""
    return frozenset(phrase.split()[-1] for phrase in _phrases("before"))


@cache
def _heads_after() -> frozenset[str]:
    """Return the first words of the phrases after a figure."""
    return frozenset(phrase.split()[0] for phrase in _phrases("after"))
