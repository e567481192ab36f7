"""Parties by their printed names: those that no list knows, and one party under two ids."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from muqabala.comparison.figures.facts import Fact
from muqabala.model.mention import Entity
from muqabala.text.folding import fold
from muqabala.text.stems import light_stem

_HEADS = "تحالف ائتلاف حزب كتلة حركة تيار قائمة جبهة لائحة"
# «the alliance “of the good”», «the party of justice»: a verb behind the head names nobody.
_PARTY = re.compile(
    r"(?<!\bمرشح )(?<!\bمرشحه )(?<!\bزعيم )"
    r"\b(?:و|ف|ب|ل)?(?:تحالف|ايتلاف|حزب|كتله|حركه|تيار|قايمه|جبهه|لايحه) "
    r"(?:[“”\"«‘'](?P<quoted>[^“”\"»’'\d]{2,30})[“”\"»’']"
    r"|(?P<words>ال\w+(?: (?:ال|وال|لل)\w+){0,3}))"
)


def last_party(text: str) -> re.Match[str] | None:
    """Return the party that a folded text names last behind a word for one, if no figure follows.

    Its name is the group ``quoted`` or ``words``.
    """
    found = None
    for match in _PARTY.finditer(text):
        found = match
    if found is None or any(map(str.isdigit, text[found.end() :])):
        return None
    return found


def match_holders(
    a: Sequence[Fact], b: Sequence[Fact], entities: Mapping[str, Entity]
) -> dict[str, str]:
    """Return holders of two reports that one name stands for, each with the id of both."""
    held = {figure.holder for facts in (a, b) for fact in facts for figure in fact.figures}
    named: dict[frozenset[str], list[str]] = {}
    for holder in sorted(filter(None, held)):
        entity = entities.get(holder)
        stems = _name_stems(entity.name if entity else holder)
        if stems:
            named.setdefault(stems, []).append(holder)
    return {holder: alike[0] for alike in named.values() for holder in alike if len(alike) > 1}


@lru_cache(maxsize=2048)
def _name_stems(name: str) -> frozenset[str]:
    return frozenset(map(light_stem, fold(name).split())) - _heads()


@cache
def _heads() -> frozenset[str]:
    return frozenset(map(light_stem, fold(_HEADS).split()))
