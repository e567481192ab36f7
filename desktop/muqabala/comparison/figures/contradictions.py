"""What says that two figures are of different things: another part, period, victim or scope."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import takewhile

from muqabala.comparison.figures.ballots import are_of_two_sides, are_unlike_ballots
from muqabala.comparison.figures.facts import MEASURES, Figure, tell_casualties
from muqabala.comparison.figures.magnitudes import Relation, specificity
from muqabala.model.mention import Category
from muqabala.text.stems import light_stem

SAVED = frozenset({"rescued", "survived"})
"""Fates of all who were in one wreck: the migrants saved are the people saved."""
FATES = frozenset(
    {"sentenced_death", "sentenced_life", "sentenced_prison", "acquitted", "captured", "killed"}
)
_OF_THE_HURT = frozenset({"critical", "discharged"})
"""What becomes of some of the wounded: two counts of them are of one thing."""
_SOME_PEOPLE = frozenset({"child", "woman"})
_SEVERAL = 3
_SHARE_RATIO = 1.5
_SIDES = "تنظيم داعش حركه جماعه مليشيا ميليشيا حزب كتائب فصائل قوات جيش"
_PARTY_HEADS = "حزب تحالف ائتلاف كتله حركه قائمه تيار جبهه"
_HALF = 0.5
_FEW_WORDS = 2
_NO_CHANCE = 0.9
_HARMED = frozenset({Category.KILLED, Category.WOUNDED})
MEMBERS = frozenset({"seat"})
"""Things that reports also count as people: a house of so many seats or members."""
_EXTENT = re.compile(r"(?:و|ب)?(?:ال)?(كل|كامل|جزي|جزء)(?:ي|يا|يه|ا)?$")
_EXTENT_REACH, _EXTENT_BEFORE = 4, 2
_AND = "و"
_AT_HOME, _ABROAD = "داخل", "خارج"
_OF_EVERYBODY = re.compile(r"\b(?:ب|ال)*(?:اجمالي|مجمل|نهاييه|عامه|كليه)\w*")
_DOMAIN_REACH = 6
_FIGURE = re.compile(r"\d")
_CLAUSE_ENDS = re.compile(r"[،؛]|\.(?!\d)|\b(?:حين|فيما|بينما)\b")
READINGS = frozenset({"degree"})
"""What instruments read: another number of degrees of one quake is another reading of it."""
_SO_FAR = re.compile(r"\b(?:حتي|الي) (?:الان|اليوم|اللحظه)\b")


_DISEASE = re.compile(
    r"\b\w{0,3}(?:وباء|جايح|كوليرا|كورونا|كوفيد|فيروس|ايبولا|انفلونزا|حصبه|طاعون|ملاريا|جدري)"
)


def contradict(
    a: Figure,
    b: Figure,
    relation: Relation,
    *,
    one_holder: bool = False,
    one_giver: bool = False,
    both_main: bool = False,
) -> bool:
    """Tell whether the two state another part, period, victim or currency.

    `one_holder` tells that both are of one party, club or person, by whatever name, `one_giver`
    that one gives both sums, `both_main` that each is the first of its kind in its report.
    """
    no_chance = is_no_chance(a, b, relation)
    if a.standing.is_denied or b.standing.is_denied or _are_unlike_rates(a, b):
        return True
    one_holder = one_holder or one_giver or _are_told_of_one(a, b, relation)
    if not no_chance and _are_of_two(a, b, one_holder=one_holder):
        return True
    if relation is Relation.DIFFERENT and (_are_unlike_wholes(a, b) or are_unlike_ballots(a, b)):
        return True
    if relation is not Relation.EQUAL and are_of_two_sides(a, b):
        return True
    if a.currency and b.currency and a.currency != b.currency:
        return True
    if a.is_cumulative != b.is_cumulative and not no_chance and _differ_in_time(a, b, relation):
        return True
    if relation is not Relation.EQUAL and (_stand_apart(a, b) or _are_two_asides(a, b, relation)):
        return True
    if _nouns_differ(a, b, relation, both_main=both_main) or _parts_differ(a, b, relation):
        return True
    if relation is not Relation.EQUAL and _are_unlike_domains(a, b):
        return True
    return bool(a.victims and b.victims and not a.victims & b.victims) and not one_holder


def _are_some_and_all(a: Figure, b: Figure) -> bool:
    """Tell whether one counts children or women only, the other people of whom it says nothing."""
    return (a.noun.group in _SOME_PEOPLE and b.noun.is_generic) or (
        b.noun.group in _SOME_PEOPLE and a.noun.is_generic
    )


def _are_of_two(a: Figure, b: Figure, *, one_holder: bool) -> bool:
    """Tell whether two parties won what is counted, or two countries give the sums."""
    if one_holder or a.category is Category.DISTANCE:
        return False
    return bool((a.holder and b.holder) or (a.giver and b.giver))


def counts_others(a: Figure, b: Figure, *, one_holder: bool) -> bool:
    """Tell whether two unequal figures name other people, parties, lands, means or extents.

    Unlike `contradict` it asks nothing that rests on how the words around a figure were read.
    """
    if any(_is_no_count_of_event(figure) for figure in (a, b)) or _are_unlike_rates(a, b):
        return True
    if a.is_part and b.is_part:
        # Of two totals that differ the parts may differ too.
        return True
    if a.holder and b.holder and not one_holder:
        return True
    if _are_unlike_wholes(a, b) or are_unlike_ballots(a, b) or a.currency != b.currency:
        return True
    if a.noun.group and b.noun.group and a.noun.contradicts(b.noun):
        return True
    if _domains(a) != _domains(b) or _are_two_asides(a, b, Relation.DIFFERENT):
        return True
    told = ((a.means, b.means), (a.victims, b.victims))
    return any(one and other and not one & other for one, other in told)


def _is_no_count_of_event(figure: Figure) -> bool:
    """Tell what is denied, feared, counted day by day, or one of a list of places."""
    standing = figure.standing
    return standing.is_denied or standing.is_expected or standing.is_daily or figure.is_listed


def _are_told_of_one(a: Figure, b: Figure, relation: Relation) -> bool:
    """Tell whether the party of the one report is the party «led by» the person of the other."""
    if not (a.holder and b.holder and a.victims and b.victims):
        return False
    if relation is not Relation.EQUAL:
        # «the alliance of the Conquest» is «the Conquest», but no party is any other party.
        return bool(a.victims & b.victims) and (a.victims ^ b.victims) <= _heads()
    return a.victims <= b.context | b.victims or b.victims <= a.context | a.victims


@cache
def _heads() -> frozenset[str]:
    """Return the stems of words with which names of parties begin."""
    return frozenset(map(light_stem, _PARTY_HEADS.split()))


def _differ_in_time(a: Figure, b: Figure, relation: Relation) -> bool:
    """Tell whether a count since a day is another than one of a day.

    19 provinces are 19 at any time, and what was counted «so far» was counted since a day too.
    """
    if relation is Relation.EQUAL and (a.noun.is_thing or b.noun.is_thing):
        return False
    once = b if a.is_cumulative else a
    if _DISEASE.search(a.wording) and _DISEASE.search(b.wording) and not once.standing.is_daily:
        # Whoever counts the sick counts them since the outbreak, if not those of a day.
        return False
    if once.standing.is_revised and not once.standing.is_daily and tell_casualties(a, b):
        # A toll that «rose to» so many counts since the beginning as well.
        return False
    is_other = Category.OTHER in (a.category, b.category)
    return not is_other and _SO_FAR.search(once.wording) is None


def _are_unlike_rates(a: Figure, b: Figure) -> bool:
    """Tell whether one counts people of an event and the other those of any day or year."""
    return a.standing.is_rate != b.standing.is_rate and tell_casualties(a, b)


def _are_unlike_scopes(a: Figure, b: Figure) -> bool:
    """Tell whether one toll is of two countries and the other of one, or both of one each."""
    if not tell_casualties(a, b) or not (a.countries and b.countries):
        return False
    if (len(a.countries) > 1) != (len(b.countries) > 1):
        single, several = sorted((a, b), key=lambda figure: len(figure.countries))
        are_there = single.place in single.countries and several.place in several.countries
        return are_there or single.countries <= several.countries | a.joined | b.joined
    one_each = len(a.countries) == len(b.countries) == 1
    return (
        one_each
        and a.countries != b.countries
        and a.countries | b.countries <= (a.joined | b.joined)
    )


def _are_unlike_wholes(a: Figure, b: Figure) -> bool:
    """Tell whether the two count other lands, other damage, another shock, or those on board."""
    if _are_unlike_scopes(a, b) or _unlike_extents(a, b) or _is_share(a, b) or _is_share(b, a):
        return True
    if not _HARMED.isdisjoint((a.category, b.category)):
        return False
    if ("abroad" in a.roles) != ("abroad" in b.roles):
        return True
    of_some = "aftershock" if a.noun.group in READINGS else "on_board"
    return (of_some in a.roles) != (of_some in b.roles)


def _is_share(part: Figure, whole: Figure) -> bool:
    """Tell whether one counts certain people, the other all of them: 22 of one side, 41 in all."""
    if not part.victims & _sides() or whole.victims or not tell_casualties(part, whole):
        return False
    return part.magnitude.high * _SHARE_RATIO < whole.magnitude.low


@cache
def _sides() -> frozenset[str]:
    """Return the stems of words for those who fight: the dead of one side are not all the dead."""
    return frozenset(map(light_stem, _SIDES.split()))


def _are_unlike_domains(a: Figure, b: Figure) -> bool:
    """Tell whether a share or a count of voters is of those at home, the other not."""
    are_shares = a.category is Category.PERCENT and "turnout" in a.roles & b.roles
    if not (are_shares or a.noun.group == b.noun.group == "voter"):
        return False
    one, other = _domains(a), _domains(b)
    return bool(one and other) and one != other


def _domains(figure: Figure) -> frozenset[str]:
    """Return where those live whose share is told: at home, abroad or both."""
    words = figure.wording.split()
    ahead = words[max(0, figure.offset - _DOMAIN_REACH) : figure.offset][::-1]
    around = list(takewhile(lambda word: not _FIGURE.search(word), ahead))
    behind = " ".join(words[figure.offset : figure.offset + _DOMAIN_REACH])
    told = " ".join((*around, _CLAUSE_ENDS.split(behind)[0]))
    here, abroad = _AT_HOME in told, _ABROAD in told
    if _OF_EVERYBODY.search(told) and not abroad:
        return frozenset({_AT_HOME, _ABROAD})
    return frozenset(where for where, is_told in ((_AT_HOME, here), (_ABROAD, abroad)) if is_told)


def _unlike_extents(a: Figure, b: Figure) -> bool:
    """Tell whether one counts what fell down wholly, the other what did in part, or both."""
    if Category.BUILDINGS not in (a.category, b.category):
        return False
    one, other = _extents(a), _extents(b)
    return bool(one and other) and one != other


def _extents(figure: Figure) -> frozenset[str]:
    words = figure.wording.split()
    after = words[figure.offset + 1 : figure.offset + 1 + _EXTENT_REACH]
    # «20,975 houses, and in part 37,516»: what «and» begins is the next figure's.
    own = takewhile(lambda word: not word.startswith(_AND), after)
    before = words[max(0, figure.offset - _EXTENT_BEFORE) : figure.offset]
    return _told_extents(own) or _told_extents(before)


def _told_extents(words: Iterable[str]) -> frozenset[str]:
    return frozenset(match[1] for word in words for match in [_EXTENT.match(word)] if match)


def are_civilians(a: Figure, b: Figure) -> bool:
    """Tell whether one calls by their people whom the other calls civilians."""
    named = {(a.noun.group, bool(a.victims)), (b.noun.group, bool(b.victims))}
    return named == {("", True), ("civilian", False)}


def _nouns_differ(a: Figure, b: Figure, relation: Relation, *, both_main: bool) -> bool:
    """Tell whether the two count unlike things.

    An unlisted noun may be another word for the same people («421,000 Rohingya», «refugees»)
    where the value is no chance.
    """
    if relation is Relation.DIFFERENT and not both_main and _are_some_and_all(a, b):
        return True
    if not a.noun.contradicts(b.noun) or are_civilians(a, b):
        return False
    things = {noun.group for noun in (a.noun, b.noun) if noun.is_thing} - MEMBERS
    unlisted = not (a.noun.group and b.noun.group) and not things
    if unlisted and is_no_chance(a, b, relation):
        return False
    main_toll = both_main and relation is Relation.EQUAL and a.category in _HARMED
    if unlisted and main_toll and a.category is b.category:
        return False
    if relation is not Relation.EQUAL:
        return True
    return not (a.roles & SAVED and b.roles & SAVED) and not _are_of_one_fate(a, b)


def _are_of_one_fate(a: Figure, b: Figure) -> bool:
    """Tell whether two unlisted nouns are what two reports call the same people.

    «Twelve leading members» and «twelve innocents» whom the same court sentenced to death.
    """
    if a.noun.group or b.noun.group or a.magnitude.high < _SEVERAL:
        return False
    return bool(a.roles & b.roles & FATES) and len(a.context & b.context) >= _SEVERAL


def is_no_chance(a: Figure, b: Figure, relation: Relation) -> bool:
    """Tell whether the two values are too alike, and too telling, to be so by chance."""
    if relation is Relation.DIFFERENT:
        return False
    less, more = sorted((specificity(a.magnitude), specificity(b.magnitude)))
    return more >= _NO_CHANCE and less >= _HALF


def _stand_apart(a: Figure, b: Figure) -> bool:
    """Tell whether only one is given to compare with or told in passing, or means differ."""
    one, other = a.standing, b.standing
    if one.is_baseline != other.is_baseline:
        return True
    if one.is_expected != other.is_expected and a.category not in MEASURES:
        return True
    if one.is_expected and not _HARMED.isdisjoint((a.category, b.category)):
        # What two mayors fear contradicts nothing.
        return True
    if one.is_aside != other.is_aside and a.category not in MEASURES:
        return True
    return bool(a.means and b.means and not a.means & b.means)


def _are_two_asides(a: Figure, b: Figure, relation: Relation) -> bool:
    """Tell whether each recalls a toll of another event: two such tolls contradict nothing."""
    if not (a.standing.is_aside and b.standing.is_aside and tell_casualties(a, b)):
        return False
    return relation is Relation.DIFFERENT and not (a.is_cumulative and b.is_cumulative)


def _parts_differ(a: Figure, b: Figure, relation: Relation) -> bool:
    """Tell whether one is a part and the other a total, or both parts of unlike people.

    «Among them seven children» is the same as «seven children» elsewhere, but another number
    of children may well be the children of another total.
    """
    same_place = bool(a.place) and a.place == b.place
    one_part, other_part = (x.is_part and not (same_place and x.is_listed) for x in (a, b))
    if not (one_part or other_part) or _are_of_one_house(a, b):
        return False
    same_specific = a.noun.same(b.noun) and not a.noun.is_generic
    # Any prisoners may be a part of those exchanged.
    same_specific = same_specific and not _are_prisoners(a, b)
    equal = relation is Relation.EQUAL
    if one_part and other_part and a.roles & b.roles & _OF_THE_HURT:
        return False
    if one_part and other_part:
        return not (same_specific or equal or same_place or a.victims & b.victims)
    shared_words = (a.context & b.context) - {a.noun.stem, b.noun.stem}
    same_noun = a.noun.stem == b.noun.stem and bool(shared_words)
    same_noun = same_noun or (a.category is b.category and len(shared_words) >= _FEW_WORDS)
    same = same_specific or same_place or same_noun or bool(a.victims & b.victims)
    return not (equal and (same or is_no_chance(a, b, relation)))


def _are_of_one_house(a: Figure, b: Figure) -> bool:
    """Tell two counts of seats, each with who won them: no party's are a part of another's."""
    return bool(a.holder and b.holder) and a.noun.group == b.noun.group == "seat"


def _are_prisoners(a: Figure, b: Figure) -> bool:
    told = Category.CAPTURED in (a.category, b.category)
    return told and a.noun.group == b.noun.group == "prisoner"
