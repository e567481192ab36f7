"""One entity under two ids: the same unlisted name, written otherwise in the other report.

Listed entities have one id everywhere. A name that only a title or a verb introduced has the id
of its own words, so that «المشنوق» of one report and «نهاد المشنوق» of the other, or two
spellings of a foreign name, must be brought together here. When in doubt they stay apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from muqabala.model.claim import Witness
from muqabala.model.mention import ENTITY_KINDS, Entity, Kind
from muqabala.text.folding import fold
from muqabala.text.names import is_name_without_middle

_LISTED = frozenset({"curated", "gazetteer", "analyst"})
_SPELLING = 82.0
_WHOLE_SPELLING = 88.0
"""Least likeness (0 to 100) of each word, and of the whole, of two spellings of one name."""
_ARTICLE = "ال"
_SHORTEST, _MOST_MORE = 2, 3
_ALIKE = str.maketrans("قغجطصظذضح", "كككتسززده")
"""Letters that transcriptions of one foreign name exchange (كايا، قايا)."""
_DOUBLED = re.compile(r"(.)\1")


def match_entities(a: Witness, b: Witness) -> dict[str, str]:
    """Return the ids of both witnesses that stand for another id, with that id.

    A pair is made only where it is the only one possible on both sides. The fuller name's id
    stands for both, so that swapping the witnesses changes nothing.
    """
    named_a, named_b = _named(a), _named(b)
    only_a = [entity for one, entity in named_a.items() if one not in named_b]
    only_b = [entity for one, entity in named_b.items() if one not in named_a]
    pairs = _candidates(only_a, only_b)
    times = Counter(entity.id for pair in pairs for entity in pair)
    alone = [pair for pair in pairs if times[pair[0].id] == times[pair[1].id] == 1]
    return dict(_ranked(one, other) for one, other in alone)


def _candidates(a: Sequence[Entity], b: Sequence[Entity]) -> list[tuple[Entity, Entity]]:
    """Return the pairs that may be one entity; only names that begin or end alike are looked at."""
    index: dict[tuple[str, ...], list[Entity]] = defaultdict(list)
    for entity in b:
        for key in _keys(entity):
            index[key].append(entity)
    pairs: dict[tuple[str, str], tuple[Entity, Entity]] = {}
    for entity in a:
        for key in _keys(entity):
            for other in index.get(key, ()):
                if _may_be_one(entity, other):
                    pairs[entity.id, other.id] = entity, other
    return list(pairs.values())


def _keys(entity: Entity) -> set[tuple[str, ...]]:
    words = _words(entity.name)
    if not words:
        return set()
    sounds = _sounds(entity.name)
    keys: set[tuple[str, ...]] = {("joined", "".join(sounds)), ("last", sounds[-1])}
    keys.add(("initials", *(word[0] for word in sounds)))
    return keys if entity.type is Kind.PERSON else keys | {("head", words[0])}


def _ranked(a: Entity, b: Entity) -> tuple[str, str]:
    """Return (the id that is replaced, the id that stands for it): listed, then longer names."""
    key_a = (a.origin in _LISTED, len(a.name), a.id)
    key_b = (b.origin in _LISTED, len(b.name), b.id)
    return (b.id, a.id) if key_a > key_b else (a.id, b.id)


def _named(witness: Witness) -> Mapping[str, Entity]:
    ids = {mention.entity for mention in witness.analysis.mentions if mention.kind in ENTITY_KINDS}
    return {entity.id: entity for entity in witness.analysis.entities if entity.id in ids}


def _may_be_one(a: Entity, b: Entity) -> bool:
    if a.type is not b.type or (a.origin in _LISTED and b.origin in _LISTED):
        return False
    words_a, words_b = _words(a.name), _words(b.name)
    if not words_a or not words_b:
        return False
    sounds_a, sounds_b = _sounds(a.name), _sounds(b.name)
    if "".join(sounds_a) == "".join(sounds_b):
        return True
    if a.type is Kind.PERSON:
        return (
            _is_surname_of(words_a, words_b)
            or _is_spelling_of(sounds_a, sounds_b)
            or is_name_without_middle(a.name, b.name)
            or is_name_without_middle(b.name, a.name)
        )
    return _is_spelling_of(words_a, words_b) or _is_fuller(words_a, words_b)


def _is_fuller(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether one name says all of the other and more.

    «مستشفى الحسين» and «مستشفى الإمام الحسين التعليمي»: the head is the same, and the words of the
    shorter stand in the longer in their order.
    """
    if sorted(a) == sorted(b):
        return True
    short, full = sorted((a, b), key=len)
    if len(short) < _SHORTEST or len(full) - len(short) > _MOST_MORE or short[0] != full[0]:
        return False
    left = iter(full)
    return all(word in left for word in short)


def _is_surname_of(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether the one name is the end of the other («المشنوق» of «نهاد المشنوق»)."""
    short, full = sorted((a, b), key=len)
    return len(short) < len(full) and full[-len(short) :] == short


def _is_spelling_of(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two names of several words are alike in each of them."""
    if len(a) != len(b) or len(a) < 2:
        return False
    if fuzz.ratio(" ".join(a), " ".join(b)) < _WHOLE_SPELLING:
        return False
    return all(fuzz.ratio(one, other) >= _SPELLING for one, other in zip(a, b, strict=True))


@lru_cache(maxsize=8192)
def _sounds(name: str) -> tuple[str, ...]:
    """Return the words of a name as they sound, no letter twice in a row."""
    return tuple(_DOUBLED.sub(r"\1", word.translate(_ALIKE)) for word in _words(name))


@lru_cache(maxsize=8192)
def _words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without their articles."""
    return tuple(
        word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 2 else word
        for word in fold(name).split()
    )
