"""The forms under which a word is met in running text: behind و and ف, ب ك ل س, and the article.

A search for «رئيس» or «الرئيس» finds «وللرئيس»; one for «رد» does not find «ورد», whose و is its
own (`own_letters.tsv`). All words are folded.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from muqabala.text.clitics import ARTICLE, CONJUNCTIONS, PREPOSITIONS
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

_BEFORE_ARTICLE = re.compile(rf"^[{CONJUNCTIONS}]?(?:[بك]?{ARTICLE}|لل)(?=\w{{3}})")
_JOINED = ("", *CONJUNCTIONS)
_WITH_ARTICLE = ("", "ب", "ك")
_FUTURE, _IMPERFECT = "س", "يتن"
_GOD = "الله"
_LONG_ENOUGH = 3
"""Letters a word needs for a single letter before it to be taken for an attached one."""


def search_key(word: str) -> str:
    """Return a word as the index knows it: folded, in lower case, without accents."""
    key = fold(word).lower()
    if key.isascii() or not any("\u00c0" <= letter <= "\u024f" for letter in key):
        return key
    parted = unicodedata.normalize("NFD", key)
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def word_forms(word: str) -> tuple[str, ...]:
    """Return all forms in which a word is found, itself first, with and without the article."""
    bare = _without_article(word)
    forms = _attached(word) if _has_own_article(word) else (*_definite(bare), *_attached(bare))
    return _joined(word, bare, forms)


@lru_cache(maxsize=4096)
def opening_forms(word: str) -> tuple[str, ...]:
    """Return the forms in which a word opens a phrase: what is attached to it may be any.

    With its article or without, as it was typed: «التحالف الدولي» is not «تحالف دولي».
    """
    bare = _without_article(word)
    return _joined(word, word, _attached(word) if bare == word else _definite(bare))


def _joined(word: str, bare: str, forms: Iterable[str]) -> tuple[str, ...]:
    """Return a word and its forms behind و and ف, without those whose letter is their own."""
    found = {word: None} | dict.fromkeys(before + form for form in forms for before in _JOINED)
    return tuple(form for form in found if form in (word, bare) or form not in _own("letter"))


def _definite(bare: str) -> tuple[str, ...]:
    return (*(before + ARTICLE + bare for before in _WITH_ARTICLE), "لل" + bare)


def _attached(word: str) -> tuple[str, ...]:
    """Return a word behind the letters that are written onto it; short words take none."""
    if len(word) < _LONG_ENOUGH:
        return (word,)
    forms = [word, *(letter + word for letter in PREPOSITIONS)]
    if _has_own_article(word):
        forms += ["ل" + word[1:], word[1:]] if word == _GOD else ["ل" + word[1:]]
    if word[0] in _IMPERFECT and len(word) > _LONG_ENOUGH:
        forms.append(_FUTURE + word)
    return tuple(forms)


def _without_article(word: str) -> str:
    match = _BEFORE_ARTICLE.match(word)
    if match is None or word in _own("letter"):
        return word
    # «والمانيا» is و and «المانيا», whose article is its own.
    if _has_own_article(word[1:] if word[0] in CONJUNCTIONS else word):
        return word
    bare = word[match.end() :]
    # «للجنة» is ل and «اللجنة»: of three lams only two are written.
    merged = "ل" + bare
    return merged if match.group().endswith("لل") and merged in _own("letter") else bare


def _has_own_article(word: str) -> bool:
    return word in _own("article")


@cache
def _own(kind: str) -> frozenset[str]:
    rows = read_table("own_letters")
    return frozenset(word for row in rows if row["own"] == kind for word in row["words"].split())
