"""What happened to those a figure counts, as the words beside it tell: its roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise, zip_longest

from muqabala.comparison.figures.facts import CASUALTIES, DIRECTIONS, MEASURES
from muqabala.comparison.figures.nouns import Noun, roles_of
from muqabala.comparison.figures.parts import counts_dead_and_wounded
from muqabala.comparison.figures.surroundings import Surroundings
from muqabala.comparison.figures.tolls import (
    counts_killed_and_wounded,
    counts_the_missing,
    counts_those_on_board,
)
from muqabala.model.claim import Claim
from muqabala.model.mention import Category, Mention
from muqabala.text.folding import fold
from muqabala.text.stems import light_stem

# A count of bodies or victims counts the dead, whatever category it was given.
_ROLE_OF_GROUP = {"victim": frozenset({"killed"}), "injured": frozenset({"wounded"})}
DISCHARGED = "discharged"
"""Those who left hospital are a part of the wounded."""
_OF_HOSPITAL = re.compile(r"\b\w{0,3}(?:مستشف|مشف|مصح|علاج|شفا|تماثل|تعاف|معالج|اسعاف)")
_LESS = "لا"
_CARRIES = frozenset({"يقل", "تقل"})
_BESIDE_MEASURE = 2
_ROLE_REACH = 8
_AFTER_REACH = 7
_CASUALTY_ROLES = frozenset(category.value for category in CASUALTIES)
# «1,028 victims, dead or missing»
_DEAD_AND_MISSING = re.compile(r"\W*(?:\w+ ){1,3}(?:ما )?بين (?:قتيل|قتلي|متوفي?) ومفقود")
# «32 of the 67 on board survived»
_SURVIVED_OF = re.compile(r"\W*من (?:بين|اصل) \d+ (?:\w+ ){0,7}نج(?:وا|ا|ت)\b")
# «70 percent of the votes»
_OF_VOTES = re.compile(r"\W*من (?:مجمل |اجمالي |مجموع )?(?:ال)?اصوات")
# «that the share of those voting be, after the closing at six, about 45 percent»
_TURNOUT = re.compile(
    r"(?<!\bمن )\bنسبه (?:ال)?(?:مشاركه|تصويت|اقبال|مقترعين|اقتراع)\b(?:(?!\bنسب)[^\d]){0,160}$"
)
_WON = frozenset({"won"})
# «27.02 liras for the dollar»
_OF_EXCHANGE = re.compile(r"\W*(?:\w+ )?(?:لل|(?:مقابل|امام|لكل) (?:ال)?)(?:دولار|يورو)\b")
_PARALLEL = re.compile(r"\b\w{0,2}ال(?:سوداء|موازي\w*)\b")
# «the victims are of 35 countries»
_PEOPLE_OF = re.compile(
    r"\b(?:ال)?(?:ركاب|راكب|ضحايا|قتلي|اشخاص|شخص|مسافر|جنسي)\w{0,3} (?:\w+ ){0,3}من\W+(?:نحو )?$"
)
_COUNTRY = "country"
# «among them 99 critical cases», «89 in critical condition», «99 whose condition is grave»
_CRITICALLY = re.compile(r"\W*(?:\w+ ){0,3}?(?:ال)?(?:حرج|خطير)\w{0,2}\b")
_CRITICAL = frozenset({"critical"})
# «the city, in which fifteen million people live», «has fifteen million inhabitants»
_LIVE_THERE = re.compile(
    r"\b(?:[يت](?:عيش|قطن)\w*|(?:عدد )?سكان(?:ها|ه|هما|هم))\W+(?:[^\W\d]+\W+){0,3}$"
)
_DISPLACED = frozenset({"evacuated"})
_OWN_FATE = frozenset({"survived", "missing"})


def roles_of_figure(
    claim: Claim, mention: Mention, noun: Noun, around: Surroundings
) -> frozenset[str]:
    """Return what happened to the counted: its category, else the nearest word that tells."""
    if len(mention.categories) > 1:
        return frozenset({"+".join(sorted(category.value for category in mention.categories))})
    if claim.category in MEASURES:
        return _measure_roles(around) | _share_or_rate(claim, around)
    told = _told_fate(around)
    if told is None and claim.category is Category.COUNT:
        told = _told_count(noun, around)
    if told is not None:
        return told
    own = roles_of(noun.stem) & _OWN_FATE
    near = own or _nearest_role(claim, mention, noun, around) - _CASUALTY_ROLES - DIRECTIONS
    if "خطير" in around.tail or "حرج" in around.tail:
        near |= _CRITICAL if _CRITICALLY.match(around.tail) else frozenset()
    if claim.category in CASUALTIES:
        return frozenset({claim.category.value}) | (near - {"hospitalised"})
    if claim.category is Category.DISPLACED:
        return near | _DISPLACED
    return near or _ROLE_OF_GROUP.get(noun.group, frozenset())


def _told_fate(around: Surroundings) -> frozenset[str] | None:
    """Return the roles that words right behind a figure tell, None where none do.

    Most of these expressions are nowhere: that one of their words is not there is soon told.
    """
    if "مفقود" in around.tail and _DEAD_AND_MISSING.match(around.tail):
        return frozenset({"killed+missing"})
    if counts_dead_and_wounded(around) or counts_killed_and_wounded(around):
        return frozenset({"killed+wounded"})
    if counts_the_missing(around):
        return frozenset({"missing"})
    is_survivor = " نج" in around.far and _SURVIVED_OF.match(around.far)
    return roles_of("ناج") if is_survivor else None


def _told_count(noun: Noun, around: Surroundings) -> frozenset[str] | None:
    """Return what a count of people or of their countries is of, None where nothing tells."""
    if counts_those_on_board(around):
        return frozenset({"on_board"})
    if not noun.is_thing and _LIVE_THERE.search(around.head):
        return frozenset({"inhabitants"})
    of_countries = noun.group == _COUNTRY and _PEOPLE_OF.search(around.head)
    return frozenset({"nationalities"}) if of_countries else None


def _share_or_rate(claim: Claim, around: Surroundings) -> frozenset[str]:
    """Tell shares of votes, turnouts, and rates of exchange, official or not."""
    told = around.wording[: around.at]
    if claim.category is Category.PERCENT and "نسب" in told and _TURNOUT.search(told):
        return frozenset({"turnout"})
    if "اصوات" in around.tail and _OF_VOTES.match(around.tail):
        return _WON
    if claim.category is Category.MONEY and _OF_EXCHANGE.match(around.tail):
        is_parallel = _PARALLEL.search(around.wording) is not None
        return frozenset({"parallel_rate" if is_parallel else "exchange_rate"})
    return frozenset()


def _without_bounds(words: Sequence[str]) -> list[str]:
    """Return the words without «لا يقل»: it says «at least» there, not «carries»."""
    return [
        "" if before == _LESS and word in _CARRIES else word
        for before, word in pairwise(["", *words])
    ]


def _measure_roles(around: Surroundings) -> frozenset[str]:
    """Return the roles in the clause of a measure; of rise and fall only the nearer one."""
    found: set[str] = set()
    # The word behind a year is not counted by it: «موازنة 2018 عجزا قدره 95 مليار ريال».
    before = (*around.head.split()[-_BESIDE_MEASURE:], *around.before)
    for word in reversed(before):
        roles = roles_of(word) - {DISCHARGED}
        if not (roles & DIRECTIONS and found & DIRECTIONS):
            found |= roles
    return frozenset(found)


def _nearest_role(
    claim: Claim, mention: Mention, noun: Noun, around: Surroundings
) -> frozenset[str]:
    """Return the roles of the word of the clause that stands nearest to the figure.

    The noun counted speaks last: «carries at most forty passengers» is a capacity.
    """
    before = _without_bounds(around.before) if _LESS in around.before else around.before
    beside = zip_longest(before[: -_ROLE_REACH - 1 : -1], around.after[:_AFTER_REACH], fillvalue="")
    for word in chain.from_iterable(beside):
        roles = roles_of(word) - _CASUALTY_ROLES
        if DISCHARGED in roles and not _OF_HOSPITAL.search(around.wording):
            # A train left its rails, a poll was taken as voters left.
            continue
        if roles and light_stem(word) != noun.stem:
            return roles
    counted = fold(" ".join(filter(None, (claim.counted or mention.counted, claim.cue)))).split()
    return frozenset(role for word in counted for role in roles_of(word))
