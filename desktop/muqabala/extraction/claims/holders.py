"""Whose share a figure is: the party that won the seats, the scorer, what money is set aside for.

Results of elections, votes, goals and budgets list one figure for each holder; only the holder
keeps «102 مقعدا» of one party apart from «82 مقعدا» of the next. The nouns stand in the lexicon
`claim_words` (classes `share`, `assembly`, `party`, `budget`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from muqabala.extraction.claims.circumstances import Figure, claim_words, counted_end
from muqabala.extraction.speech.scene import Name, Scene
from muqabala.extraction.speech.statements import Statement
from muqabala.model.mention import Category, Kind

_TOTAL = re.compile(
    r"\b(?:من (?:اصل|مجموع|بين|اجمالي)|(?:ال)?م[وؤ]لف\w* من|[يت]ت[اأ]لف \w*\s?(?:\w+ ){0,3}من"
    r"|[يت]ضم|(?:ال)?بالغ\w*|(?:ال)?مكون\w* من|[يت]تكون (?:\w+ ){0,3}من|(?:ال)?مخصص\w*|اجمالي|عدد)"
    r"\s+(?:\w+\s+)?$"
)
_GIVEN = re.compile(r"\s+(?:كانت\s+)?(?:من نصيب\s+|لصالح\s+|لفائده\s+|ل)(?=\w)")
_GOES_ON = re.compile(r"\b(?:الي|مقابل|بدل|بدلا من|بعد ان|بعدما|مقارنه)\b")
_OF_VOTES = re.compile(r"\s+من\s+(?:مجموع\s+|اجمالي\s+)?(?:ال)?اصوات")
_BARE = re.compile(r"((?:و?ال\w+\s+){1,4})ب$")
_OWN_PARTY = re.compile(r"\b[بل]?حزب(?:ه|ها|هم)\b")
_SCORED = re.compile(r"\b[وف]?(?:سجل|احرز|يسجل|رصيد|برصيد|رصيده|هز)")
_AMOUNT_FOR = re.compile(
    r"\s+(?:مخصصه?\s+)?(?:(?P<to>لل\w+(?:\s+ال\w+)?)|لقطاع(?:ات)?\s+(?P<of>ال\w+))(?!\w|\s+علي\b)"
)
_FOR_AMOUNT = re.compile(
    r"\b(?:(?P<to>لل\w+(?:\s+ال\w+)?)"
    r"|(?:مخصصات|ل?قطاع(?:ات)?|حصه|نصيب)\s+(?P<of>ال\w+(?:\s+و?ال\w+){0,2}))"
    r"\s+(?:نحو\s+|حوالي\s+|مبلغ\s+|الي\s+)?(?:ب\s?)?$"
)
_BEHIND_A_PREPOSITION = 12
_REACH = 160


@dataclass(frozen=True, slots=True)
class Share:
    """A figure of a list of shares, and its holder where the sentence names one."""

    holder: str | None


def find_share(
    scene: Scene, figure: Figure, statement: Statement | None, low: int, before: Share | None
) -> Share | None:
    """Return the share that a figure is, or None where it is none.

    `low` is where the figure before it in the sentence ends, else where the sentence begins;
    `before` is the share which that figure was («26 مقعدا … والاتحاد الدستوري ب18»).
    """
    if figure.category is Category.MONEY:
        return _allotted(scene, figure, low)
    if not _is_share(scene, figure, before):
        return None
    if _TOTAL.search(scene.text, max(low, figure.start - 40), figure.start):
        return Share(None)
    given = _given_to(scene, figure)
    if given is not None:
        return Share(given)
    start = low
    if statement is not None and not statement.backward:
        start = max(low, min(statement.start, figure.start))
    holder = _named_before(scene, figure, start)
    if holder is None and _OWN_PARTY.search(scene.text, start, figure.start):
        holder = _named_before(scene, figure, figure.sentence.start)
    if holder is None and before and _GOES_ON.search(scene.text, low, figure.start):
        holder = before.holder
    return Share(holder)


def _is_share(scene: Scene, figure: Figure, before: Share | None) -> bool:
    """Tell whether a figure counts seats, votes or goals, or goes on with a list of them."""
    if figure.category is Category.PERCENT:
        return _OF_VOTES.match(scene.text, figure.end) is not None
    if figure.category is not Category.COUNT:
        return False
    words = figure.counted.split()
    if not words:
        near = scene.text[max(figure.start - 1, 0) : figure.start]
        return before is not None and before.holder is not None and near == "ب"
    if _is_goal(figure):
        low = max(figure.sentence.start, figure.start - 60)
        return _SCORED.search(scene.text, low, figure.start) is not None
    return words[0] in claim_words("share")


def _is_goal(figure: Figure) -> bool:
    return not claim_words("goal").isdisjoint(figure.counted.split()[:1])


def _given_to(scene: Scene, figure: Figure) -> str | None:
    """Return the holder behind «82 مقعدا لـ» or «من نصيب»."""
    match = _GIVEN.match(scene.text, counted_end(scene, figure), figure.sentence.end)
    if match is None:
        return None
    names = scene.names_in(match.end() - 1, match.end() + _BEHIND_A_PREPOSITION)
    holders = [name for name in names if _may_hold(scene, name)]
    return holders[0].entity if holders else _party(scene, match.end(), figure.sentence.end)


def _named_before(scene: Scene, figure: Figure, start: int) -> str | None:
    """Return the last holder named from `start` to before a figure: an entity, else the words."""
    start = max(start, figure.start - _REACH)
    bare = _BARE.search(scene.text, start, figure.start)
    names = [
        name
        for name in scene.names_in(start, figure.start)
        if _may_hold(scene, name) and name.end <= figure.start
    ]
    if bare is not None and not any(name.end > bare.start(1) for name in names):
        begin = bare.start(1) + (scene.text[bare.start(1)] == "و")
        return scene.words_of(begin, bare.end(1))
    if names:
        # «حزب كذا بزعامة فلان على 102 مقعد»: only goals are a person's own.
        bodies = [name for name in names if name.kind is Kind.ORGANIZATION]
        return (names if _is_goal(figure) or not bodies else bodies)[-1].entity
    heads = list(_party_pattern().finditer(scene.text, start, figure.start))
    return scene.words_of(*heads[-1].span(1)) if heads else None


def _party(scene: Scene, start: int, end: int) -> str | None:
    match = _party_pattern().match(scene.text, start, end)
    return scene.words_of(*match.span(1)) if match else None


def _may_hold(scene: Scene, name: Name) -> bool:
    """Tell whether a name may win seats, votes or goals: no place, and not the assembly."""
    head = scene.text[name.start : name.end].split()[0]
    return name.kind is not Kind.PLACE and head not in claim_words("assembly")


def _allotted(scene: Scene, figure: Figure, low: int) -> Share | None:
    """Return what a sum of a budget is for («١٩٢ مليار ريال للتعليم»), or None."""
    start, text = figure.sentence.start, scene.text
    if claim_words("budget").isdisjoint(_bare_words(text[start : figure.sentence.end])):
        return None
    after = _AMOUNT_FOR.match(text, counted_end(scene, figure), figure.sentence.end)
    match = after or _FOR_AMOUNT.search(text, low, figure.start)
    if match is None:
        return None
    if match["of"]:
        return Share(scene.words_of(*match.span("of")))
    # The lam of للتعليم takes the alef of the article with it.
    return Share("ا" + scene.words_of(match.start("to") + 1, match.end("to")))


def _bare_words(text: str) -> set[str]:
    return {word.lstrip("وفب").removeprefix("ال") for word in text.split()}


@cache
def _party_pattern() -> re.Pattern[str]:
    """Return the pattern of a party that no list holds: its head and words with the article."""
    heads = "|".join(sorted(claim_words("party"), key=len, reverse=True))
    return re.compile(rf"(?<!\w)[وبلف]?((?:{heads})\s+ال\w+(?:\s+و?ال\w+)*)")
