"""Which figures are parts of another count: «among them», «in the town alone», place by place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from muqabala.comparison.figures.facts import CASUALTIES, Figure
from muqabala.comparison.figures.nouns import Noun, read_noun, roles_of
from muqabala.comparison.figures.surroundings import Surroundings, SurroundingsReader
from muqabala.model.claim import Analysis, Claim
from muqabala.model.mention import Category

OF_THEM = frozenset({"منهم", "منها", "منهن"})
"""«Eleven of them»: the noun stands earlier."""
# «among them seven children», «142 of the victims», «in the town alone»: parts, whatever the
# claim engine made of them.
_PART_BEFORE = re.compile(
    r"\b(?:و|من )?(?:(?:بينهم|بينها|بينهن|ضمنهم|ضمنها)\W+"
    r"(?:(?!و(?:اصاب|اصيب|جرح|مقتل|قتل|فقد|انقاذ))\w+\W+){0,2}|منه[من]\W+)$"
    r"|\b(?:من )?بين (?:ال)?(?:ضحايا|قتلي|جرحي|مصابين)\W+(?:(?!ال\W)\w+\W+){0,2}$"
    r"|\bهوي(?:ه|ات)\W+(?:\w+\W+){0,2}$"
)
# «of them 28 soldiers and 37 civilians»
_PART_TOO = re.compile(r"\b(?:من|بين)ه[من]\W+\w+\W+(?:\w+\W+){0,2}و$")
_PART_AFTER = re.compile(
    r"^\W*(?:\w+\W+)?من بين ال|^\W*(?:\w+\W+){1,2}(?:اما|فيما|و)\W*(?:ال)?(?:بقيه|باق)"
    r"|^\W*(?:\w+\W+)?من (?:ال)?(?:ضحايا|قتلي|جرحي|مصابين|مصابي|وفيات)\b"
    r"|^\W*(?:(?!بينه)[^\W\d]+\W+){1,8}وحد(?:ه|ها)\b"
)
# Of each of these expressions one of these letters is always there.
_OF_PART_BEFORE = ("بين", "ضمن", "منه", "هوي")
_OF_PART_AFTER = (
    *("من بين", "من ال", "من ضحايا", "من قتلي", "من جرحي", "من مصاب", "من وفيات"),
    *("بقيه", "باق", "وحد"),
)
# «among the survivors were ten of the one country, 14 of the other»
_OF_THESE = re.compile(r"^\W*و?من (?:بين )?ال(?:ناج|ضحايا|قتل|جرح|مصاب|وفيات|موقوف|معتقل)")
# «the first boat carried 26, the second 69»
_OF_ONE_VESSEL = re.compile(
    r"\bال(?:قارب|مركب|زورق|سفين\w|حافل\w|طاير\w|سيار\w|قطار|شاحن\w) ال(?:اول|ثان|ثالث)\w{0,2}\b"
)
_HOSPITAL_WORD = "استقبل"
# «the hospital received ten bodies»
_RECEIVED = re.compile(
    r"\b(?:ال)?مستشف\w*\W+(?:\w+\W+){0,14}?استقبل\w*\W+(?:\w+\W+){0,2}$"
    r"|\b[وف]?استقبل\w* (?:ال)?مستشف\w*\W+(?:\w+\W+){0,3}$"
)
# «the first day of the exchange covers 481»
_STAGE = re.compile(
    r"\b(?:ال)(?:يوم|دفعه|مرحله|جوله|وجبه) ال(?:اول|ثان|ثالث|رابع|اخير)\w*\W+(?:\w+\W+){0,5}$"
)
# «2,960 victims, of them two thousand dead and 900 wounded»
_DEAD_AND_WOUNDED = re.compile(
    r"\W*ضحي\w*\W+(?:بينهم|منهم|من بينهم)\W+(?:\w+\W+){0,3}?قت(?:يل|لي)\w*\W+(?:\w+\W+){0,6}?و\W*"
    r"(?:\w+\W+){0,2}?(?:جر[يح]|مصاب)"
)
# «sixty were counted in the blasts outside the capital»
_OUTSIDE = re.compile(r"\W*(?:\w+\W+){1,8}?خارج (?:ال)?(?:عاصم|مدين|بلد|محافظ)\w*")
# «a hundred met their death in the last 36 hours»
_LAST_HOURS = re.compile(
    r"(?:[^\W\d]+ |\S+ )(?:[^\W\d]+ ){0,4}(?:في|خلال) (?:ال)?ساعات (?:ال)?\W?(?:\d+|قليله) "
    r"(?:ال)?(?:اخيره|ماضيه|فايته)"
)
# «only 36 of the wounded are being treated»
_STILL_TREATED = re.compile(r"\S+ (?:[^\W\d]+ ){0,3}?(?:ي|ت)(?:تلقون|تلقي|عالجون|خضعون)\b")
_OF_RECENT = ("ساع", "تلق", "عالج", "خضع")
_A_LIST, _PEOPLES, _SUMMANDS = 3, 4, 2
_BELONGING = re.compile(r"\w{2}ي(?:ا|ه|ين|ون|ان)?$")


def counts_dead_and_wounded(around: Surroundings) -> bool:
    """Tell «2,960 victims, of them two thousand dead and 900 wounded»."""
    return "ضحي" in around.far and _DEAD_AND_WOUNDED.match(around.far) is not None


class PartsReader:
    """Tells which claims of one report are parts of others."""

    def __init__(self, analysis: Analysis, surroundings: SurroundingsReader) -> None:
        self._analysis = analysis
        self._surroundings = surroundings

    def is_part(self, index: int, noun: Noun, around: Surroundings) -> bool:
        """Tell whether the claim is a part of another count of the same kind.

        The dead among those on board are a toll of their own, not a part of the passengers; nor
        are seven thousand candidates a part of the voters.
        """
        claims = self._analysis.claims
        claim = claims[index]
        if self._is_of_dead_and_wounded(claim):
            return False
        if _is_told_as_part(claim.category, around):
            return True
        if around.after[:1] and around.after[0] in OF_THEM:
            # «27 wounded, ten of them badly»; but «110 on board, of whom 107 were killed».
            return not any(map(roles_of, around.before[-1:]))
        if not noun.stem and around.head.endswith("و") and self._joins_part(index, around):
            return True
        if _PART_TOO.search(around.head):
            return claims[index - 1].category in (claim.category, Category.COUNT)
        if claim.part_of is None or claim.part_of >= len(claims):
            return False
        whole = claims[claim.part_of]
        if whole.category is not claim.category:
            return False
        of = read_noun(whole.counted or "")
        return claim.category in CASUALTIES or of.is_thing or not of.contradicts(noun)

    def _is_of_dead_and_wounded(self, claim: Claim) -> bool:
        """Tell the dead of «2,960 victims, of them two thousand dead and 900 wounded»."""
        claims = self._analysis.claims
        if claim.part_of is None or claim.part_of >= len(claims):
            return False
        whole = self._analysis.mentions[claims[claim.part_of].mention]
        return counts_dead_and_wounded(self._surroundings.read(whole))

    def _joins_part(self, index: int, around: Surroundings) -> bool:
        """Tell the 8 of «15 of the victims died there and 8 in hospital»."""
        claims = self._analysis.claims
        before = claims[index - 1]
        if before.category is not claims[index].category:
            return False
        told = self._surroundings.read(self._analysis.mentions[before.mention])
        return told.sentence == around.sentence and _PART_AFTER.match(told.tail) is not None


def _is_told_as_part(category: Category, around: Surroundings) -> bool:
    """Tell whether the words beside a figure, or those that open its sentence, make it a part."""
    head, tail = around.head, around.tail
    if any(map(head.__contains__, _OF_PART_BEFORE)) and _PART_BEFORE.search(head):
        return True
    if any(map(tail.__contains__, _OF_PART_AFTER)) and _PART_AFTER.match(tail):
        return True
    if _OF_THESE.match(around.wording):
        return True
    if _OF_ONE_VESSEL.search(around.wording[: around.at]):
        return True
    if category is Category.CAPTURED and _STAGE.search(around.head):
        return True
    if category not in CASUALTIES:
        return False
    told = around.wording[: around.at]
    received = _HOSPITAL_WORD in told and _RECEIVED.search(told) is not None
    return received or _OUTSIDE.match(around.far) is not None


def with_listed_parts(figures: list[Figure]) -> list[Figure]:
    """Return the figures, those told place by place in one sentence marked as parts of a toll.

    «290 died in the one province, 190 in the other, 89 in a third»; a first one that is their
    sum, or of which they are told to be parts, is none.
    """
    listed: dict[tuple[int, Category], list[int]] = defaultdict(list)
    for n, figure in enumerate(figures):
        if figure.category in CASUALTIES and figure.place:
            listed[figure.sentence, figure.category].append(n)
    for members in listed.values():
        places = {figures[n].place for n in members}
        if len(places) < _A_LIST and not _are_two_scenes(members, figures):
            continue
        first, *others = (figures[n].magnitude.low for n in members)
        is_sum = first == sum(others) or figures[members[1]].is_part
        for n in members[1:] if is_sum else members:
            figures[n] = replace(figures[n], is_part=True, is_listed=True)
    return _with_listed_peoples(_with_recent(_with_summands(figures)))


def _with_recent(figures: list[Figure]) -> list[Figure]:
    """Return the figures, those of the last hours or still treated as parts of a greater toll."""
    tolls = [one for one in figures if one.category in CASUALTIES and not one.is_part]
    for n, figure in enumerate(figures):
        told = any(map(figure.wording.__contains__, _OF_RECENT))
        if figure.category not in CASUALTIES or not told:
            continue
        behind = " ".join(figure.wording.split()[figure.offset :])
        if (_LAST_HOURS.match(behind) or _STILL_TREATED.match(behind)) and any(
            other.category is figure.category and other.magnitude.low > figure.magnitude.high
            for other in tolls
        ):
            figures[n] = replace(figure, is_part=True)
    return figures


def _are_two_scenes(members: Sequence[int], figures: Sequence[Figure]) -> bool:
    """Tell whether a sentence tells two tolls, each of its place, below one told elsewhere."""
    told = [figures[n] for n in members]
    if len(told) != len({figure.place for figure in told}) or len(told) < _SUMMANDS:
        return False
    if any(figure.standing.is_revised for figure in told):
        return False
    whole = sum(figure.magnitude.low for figure in told)
    return any(
        other.category is told[0].category
        and other.sentence != told[0].sentence
        and not other.is_part
        and other.magnitude.low >= whole
        for other in figures
    )


def _with_summands(figures: list[Figure]) -> list[Figure]:
    """Return the figures, those of one sentence that add up to a toll of another as its parts.

    «95 dead … 22 under fallen houses, 66 drowned and seven by electric shock»
    """
    listed: dict[tuple[int, Category], list[int]] = defaultdict(list)
    for n, figure in enumerate(figures):
        if figure.category in CASUALTIES and figure.noun.is_generic and figure.magnitude.point:
            listed[figure.sentence, figure.category].append(n)
    for members in listed.values():
        if len(members) >= _SUMMANDS and _are_summands([figures[n] for n in members], figures):
            for n in members:
                figures[n] = replace(figures[n], is_part=True)
    return figures


def _are_summands(told: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """Tell whether figures of one sentence are no more together than a toll of another one.

    They add up to it, or are told by one voice and of no other time.
    """
    whole = sum(figure.magnitude.low for figure in told)
    one_voice = len({figure.speaker for figure in told}) == 1
    one_voice = one_voice and not any(
        figure.is_part
        or figure.standing.is_revised
        or figure.standing.is_baseline
        or figure.is_cumulative
        for figure in told
    )
    return any(
        other.magnitude.low == whole or (one_voice and other.magnitude.low > whole)
        for other in figures
        if other.category is told[0].category
        and other.sentence != told[0].sentence
        and not (other.is_part or other.standing.is_aside)
    )


def _with_listed_peoples(figures: list[Figure]) -> list[Figure]:
    """Return the figures, those of a list of peoples («32 Kenyans, 18 Ethiopians») as of each.

    Such lists are of the same people, whether a report calls them dead or aboard.
    """
    listed: dict[int, list[int]] = defaultdict(list)
    for n, figure in enumerate(figures):
        if figure.noun.stem and not (figure.noun.group or figure.noun.is_thing):
            listed[figure.sentence].append(n)
    for members in listed.values():
        peoples = {figures[n].noun.stem for n in members if _BELONGING.search(_counted(figures[n]))}
        if len(peoples) < _PEOPLES:
            continue
        for n in members:
            stem = frozenset({figures[n].noun.stem.removesuffix("ي")})
            figures[n] = replace(figures[n], is_part=True, victims=stem)
    return figures


def _counted(figure: Figure) -> str:
    """Return the folded word behind a figure."""
    return " ".join(figure.wording.split()[figure.offset + 1 : figure.offset + 2]).strip("،؛.:")
