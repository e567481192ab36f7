"""What the words beside a toll say of it: of which people it is, and whether it counts the dead."""

from __future__ import annotations

import re

from muqabala.comparison.figures.facts import CASUALTIES
from muqabala.comparison.figures.nouns import read_noun
from muqabala.comparison.figures.surroundings import Surroundings, context_stems
from muqabala.model.claim import Claim
from muqabala.model.mention import Category

# «128 people, at least, met their death»: what the comma parts is told of them all the same.
_LOST_THEIR_LIVES = re.compile(
    r"\W*(?:\w+\W+){0,4}(?:فقد\w* (?:ال)?(?:حيات|ارواح|حياه)|لقوا (?:مصرع|حتف))"
    r"|\W*(?:شخصا?|اشخاص)\W+(?:علي الاقل\W+)?(?:بينهم (?:\w+ ){1,4})?(?:قتلوا|قضوا)\b"
)
_LOSSES = ("فقد", "لقوا", "قتلوا", "قضوا")
# «ten thousand who are still among the missing»
_AMONG_MISSING = re.compile(r"\W*(?:(?!و)\w+ ){0,5}(?:في )?عداد (?:ال)?مفقود")
_HURT_VERBS = ("اصيب", "جرح")
_HURT_BEHIND = re.compile(r"\W*(?:اخر\w*|شخصا?|اشخاص)\W+(?:اصيبوا|جرحوا)\b")
_ARRESTED_REACHED = re.compile(
    r"\b(?:عدد|حصيله)\W+(?:ال)?(?:موقوفين|معتقلين|توقيفات|اعتقالات|محتجزين)\W+"
    r"(?:[^\W\d]+\W+){0,12}?(?:الي|بلغ\w*)\W+(?:(?:نحو|حوالي|اكثر من)\W+)?$"
)
# «the injuries reached 863 cases»
_CASES_OF_INJURY = re.compile(
    r"\b\w?(?:ال)?(?:اصابات|جرحي|مصابين)\W+(?:(?:الي|بلغ\w*|نحو)\W+){0,2}$"
)
# «on board were 107», «can hold forty»: people of whom nothing is told yet.
_ABOARD = re.compile(
    r"\b(?:و?علي متن(?:ه|ها)|(?:كان|كانت) [تي]قل|طاقت(?:ه|ها)|سعت(?:ه|ها))\W+(?:\w+\W+){0,2}$"
)
# «whose strength was 7.3»
_OF_STRENGTH = re.compile(r"\b[بو]?(?:قوت|شدت)(?:ه|ها)\W+(?:بلغت?\W+)?$")
_ON_SCALE = re.compile(r"\W*(?:علي |ب)(?:مقياس|سلم) ري[خش]تر\b")
# «the number of those who met their death in the disaster leapt to 148», «the toll of the blast
# grew to 292 people»
_TOLL_REACHED = re.compile(
    r"\b(?:عدد|اعداد|حصيله)\W+(?:من لقوا|من قضوا|(?:ال)?(?:قتلي|ضحايا|وفيات|موتي|شهداء)"
    r"|(?:ال)?(?:تفجير|هجوم|هجمات|انفجار|زلزال|اعتداء|قصف|غار|حادث|فيضان|سيول|اعصار|حري?ق|حرائق"
    r"|تدافع|كارث|انهيار|غرق))\w*\W+"
    r"(?:(?!\w*(?:جر[يح]|مصاب|اصاب|مفقود|بين))[^\W\d]+\W+){0,14}?(?:الي|بلغ\w*)\W+(?:نحو\W+)?$"
)
# «the dead of the quake of 6.2 on the Richter scale rose to 120 people»
_DEAD_ROSE = re.compile(
    r"\b(?:ارتفاع|ارتفع\w?|تجاوز) (?:ال)?(?:قتلي|ضحايا|وفيات)\b"
    r"(?:(?!\w*(?:جر[يح]|مصاب|اصاب|مفقود|بين))[^.؛]){0,100}?\b(?:الي|ال)\W+(?:نحو\W+)?$"
)
_REACHED = ("الي", "بلغ")
_PLAGUES = ("وباء", "كورونا", "كوليرا", "كوفيد", "فيروس", "حمي")
_CASES_OF_DEATH = re.compile(r"\b(?:(?:ال)?وفيات|حالات (?:ال)?وفا\w+)\W+(?:[^\W\d]+\W+){0,8}$")
# «256 people were killed and hurt», «between dead and wounded»
_KILLED_AND_WOUNDED = re.compile(
    r"\W*(?:\w+\W+){0,2}?"
    r"(?:(?:ما )?بين (?:ال)?قت(?:يل|لي) و(?:ال)?(?:جر|مصاب)|قتلوا و(?:اصيبو|جرحو)ا)"
)
# «the toll of the American military dead … rose to 13»
_TOLL_OF = re.compile(
    r"\b(?:ضحايا|قتلي|جرحي|مصابين|الضحايا|القتلي|الجرحي|المصابين)((?: ال\w+ي(?:ين|ون))+)\b"
)
_THE_HARMED = ("ضحايا", "قتلي", "جرحي", "مصابين")
# «150 passengers on the boat»
_ON_THE_BOAT = re.compile(
    r"\W*\w+ علي (?:متن\w*|(?:ال)?(?:زورق|قارب|مركب|سفين|طاير|طائر|عبار|حافل|قطار)\w*)\b"
)


def tells_strength(around: Surroundings) -> bool:
    """Tell «whose strength was 7.3» and «7.3 on the Richter scale»."""
    return bool(_OF_STRENGTH.search(around.head) or _ON_SCALE.match(around.tail))


def category_of(claim: Claim, around: Surroundings) -> Category:
    """Return what a claim counts; those on board are not the dead, whatever became of them."""
    if claim.category in CASUALTIES and tells_strength(around):
        # «the dead of the quake of 6.2»
        return Category.OTHER
    if claim.category in CASUALTIES and _ABOARD.search(around.head):
        return Category.COUNT
    if claim.category is Category.KILLED and counts_the_missing(around):
        return Category.COUNT
    if claim.category is Category.KILLED and are_hurt_behind(around):
        return Category.WOUNDED
    if claim.category is not Category.COUNT:
        return claim.category
    if counts_the_dead(claim, around):
        return Category.KILLED
    if counts_the_arrested(claim, around):
        return Category.CAPTURED
    return Category.WOUNDED if counts_the_hurt(claim, around) else claim.category


def counts_the_missing(around: Surroundings) -> bool:
    """Tell «twenty others are still among the missing», who are not the dead told before."""
    return "عداد" in around.far and _AMONG_MISSING.match(around.far) is not None


def are_hurt_behind(around: Surroundings) -> bool:
    """Tell «ten were killed and a hundred others were hurt»: the verb stands behind the hurt."""
    return any(map(around.tail.__contains__, _HURT_VERBS)) and (
        _HURT_BEHIND.match(around.tail) is not None
    )


def counts_the_arrested(claim: Claim, around: Surroundings) -> bool:
    """Tell «the number of those arrested rose to a thousand protesters»."""
    if not any(map(around.head.__contains__, _REACHED)) or read_noun(claim.counted or "").is_thing:
        return False
    return _ARRESTED_REACHED.search(around.wording[: around.at]) is not None


def counts_killed_and_wounded(around: Surroundings) -> bool:
    """Tell «256 people between dead and wounded»."""
    return "قت" in around.tail and _KILLED_AND_WOUNDED.match(around.tail) is not None


def counts_those_on_board(around: Surroundings) -> bool:
    """Tell «150 passengers on the boat»."""
    return " علي " in around.tail and _ON_THE_BOAT.match(around.tail) is not None


def counts_the_dead(claim: Claim, around: Surroundings) -> bool:
    """Tell «157 passengers lost their lives» and «all the dead so far: 148 cases»."""
    if any(map(around.far.__contains__, _LOSSES)) and _LOST_THEIR_LIVES.match(around.far):
        return True
    group = read_noun(claim.counted or "").group
    if group == "person" and any(map(around.head.__contains__, _REACHED)):
        told = around.wording[: around.at]
        return _TOLL_REACHED.search(told) is not None or _DEAD_ROSE.search(told) is not None
    is_case = group == "case"
    return is_case and _CASES_OF_DEATH.search(around.wording[: around.at]) is not None


def counts_the_hurt(claim: Claim, around: Surroundings) -> bool:
    """Tell «the injuries reached 863 cases», which are not those of a plague."""
    is_case = read_noun(claim.counted or "").group == "case"
    if not is_case or any(map(around.wording.__contains__, _PLAGUES)):
        return False
    return _CASES_OF_INJURY.search(around.head) is not None


def people_of_toll(around: Surroundings) -> frozenset[str]:
    """Return the stems of whose toll it is: «the toll of the American military dead»."""
    before = around.wording[: around.at]
    told = _TOLL_OF.search(before) if any(map(before.__contains__, _THE_HARMED)) else None
    return context_stems(told[1].split()) if told else frozenset()
