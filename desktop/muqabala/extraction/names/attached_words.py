"""Words as they were selected, and without what is written onto them («والرقة», «للتحالف»).

What stands before a name is no part of it. Where a word may be read in several ways all are
offered, the likeliest first: as the lexicons have it, with the article behind the clitic, or as
it stands where it is a word of the language («وزارة», «بالغ»).
"""

from __future__ import annotations

from muqabala.extraction.names.curated import curated_index
from muqabala.extraction.names.gazetteer import gazetteer_index
from muqabala.extraction.names.name_words import given_names, ordinary_words, prose_words
from muqabala.text.clitics import ARTICLE, Peeled, readings
from muqabala.text.folding import fold_with_map
from muqabala.text.names import name_key

_LEAST_BARE = 3
_KNOWN, _DEFINITE, _WHOLE, _OTHER = range(4)


def without_clitics(words: str) -> tuple[str, ...]:
    """Return the ways to read selected words, clitics before them off, the likeliest first."""
    words = " ".join(words.split())
    first, blank, others = words.partition(" ")
    folded = fold_with_map(first)
    ranked: dict[str, tuple[int, int]] = {}
    for number, way in enumerate(readings(folded.text)):
        read = _written(first[folded.original(way.offset) :], way) + blank + others
        rank = _rank(way, folded.text, name_key(f"{way.stem} {others}"))
        if len(way.stem) >= _LEAST_BARE or not way.offset:
            ranked.setdefault(read, (rank, number))
    return tuple(sorted(ranked, key=ranked.__getitem__))


def _written(rest: str, way: Peeled) -> str:
    """Return a word with the letters of the article back that «ل» swallowed."""
    swallowed = way.stem.removesuffix(name_key(rest)) if way.offset else ""
    return swallowed + rest


def _rank(way: Peeled, whole: str, key: str) -> int:
    if not way.offset:
        if whole in ordinary_words() or whole in prose_words() or whole in given_names():
            return _KNOWN
        return _KNOWN if _is_name(key) else _WHOLE
    if _is_name(key):
        return _KNOWN
    is_definite = way.stem.startswith(ARTICLE) and len(way.stem) >= len(ARTICLE) + _LEAST_BARE
    return _DEFINITE if is_definite else _OTHER


def _is_name(key: str) -> bool:
    return key in curated_index().names or key in gazetteer_index().names
