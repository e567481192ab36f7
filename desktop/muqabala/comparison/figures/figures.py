"""From claims to figures: each claim read against the sentence that states it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from muqabala.comparison.figures.bearings import HELD_GROUPS, WHO_COUNT, BearingsReader
from muqabala.comparison.figures.facts import CASUALTIES, MEASURES, Figure
from muqabala.comparison.figures.givers import GiversReader
from muqabala.comparison.figures.magnitudes import read_magnitude
from muqabala.comparison.figures.nouns import Noun, identity_stems, means_of, read_noun, roles_of
from muqabala.comparison.figures.parts import (
    OF_THEM,
    PartsReader,
    with_listed_parts,
)
from muqabala.comparison.figures.places_and_days import read_days
from muqabala.comparison.figures.roles import DISCHARGED, roles_of_figure
from muqabala.comparison.figures.sites import SitesReader, with_common_tolls
from muqabala.comparison.figures.standing import (
    Standing,
    is_told_of_event,
    read_standing,
    tells_outbreak,
)
from muqabala.comparison.figures.surroundings import Surroundings, SurroundingsReader, context_stems
from muqabala.comparison.figures.tolls import category_of, people_of_toll, tells_strength
from muqabala.comparison.pages import Page
from muqabala.model.claim import Claim
from muqabala.model.document import Role
from muqabala.model.mention import Category, Kind, Mention
from muqabala.text.folding import fold

_SUBJECT_REACH = 40
"""Code points between a name and the age told of its bearer."""
# A toll that «rose to» a number is the event's; one since a day, or in all, is another count.
# «since yesterday» is since it happened.
_SINCE = re.compile(
    r"\b(?:منذ(?! (?:ال)?(?:امس|صباح|فجر|مساء|ليل|ظهر|ساع)\w*)"
    r"|(?:ال)?اجمالي|(?:ال)?مجموع|(?:ال)?كلي(?:ه)?|الاجماليه)\b"
)
_FROM_A_DAY = "منذ"
_BRINGS_TO = re.compile(
    r"\bل[يت](?:صبح|رتفع|صل|بلغ|رفع|كون)\w*\b"
    r"(?= (?:\w+ ){0,3}?(?:ال)?(?:اجمالي|مجموع|عدد|حصيله|عداد))"
)
# A party that speaks of its «martyrs» speaks of its own people.
_OWN_DEAD = re.compile(r"\b(?:و|ب|ف)?(?:ال)?(?:استشه|شهيد|شهداء)")
_OWN_DEAD_REACH = 16
_GOVERNMENTS = frozenset({"country", "capital"})
_PARTIES = frozenset({"armed group", "army", "party", "movement", "coalition", "police"})
_FIGHTERS = frozenset({"fighter", "soldier"})
_TURNOUT = "turnout"
_NOBODY = "مصدر مصادر مسؤول مسؤولون مسؤولين شهود شاهد عيان متحدث ناطق تقارير تقرير مراقبون"
_TOLLS = ("حصيله", "الحصيله", "محصله")
_AGAINST = re.compile(r"\bمقابل\W+$")
_CONTESTED = frozenset({"won", "voted"})
_THEY_REACH = 16
# «22 members of the organisation»
_OF_A_BODY = re.compile(
    r"\W*\w+ من (?:عناصر |افراد |مسلحي |مقاتلي )?"
    r"((?:ال)?(?:تنظيم|حركه|جماعه|مليشيا|ميليشيا|داعش|حزب|كتائب|فصائل)\w*(?: \w+)?)"
)
# «a plane of the model Embraer 190»
_MODEL = re.compile(r"\bطراز\W+(?:\w+\W+){1,2}$")
# «25 members of the army»
_OF_A_FORCE = re.compile(
    r"^\W*\w+ من (?:(?:عناصر|افراد|قوات|منتسبي|رجال) )?(?:ال)?(جيش|شرطه|درك|امن|حمايه|اطفاء)\b"
)
_FORCES = {"جيش": "جنود", "شرطه": "شرطي", "درك": "دركي", "امن": "أمني", "اطفاء": "إطفائي"}
# «from 125 in 2016 to 12»: the year is that of the figure before.
_FROM_TO = re.compile(r"\bمن\W.*\bالي\W+(?:\w+\W+)?$")
# «3.5 million, more than the number counted on 31 January»
_OUTDONE = re.compile(
    r"\W*(?:\w+\W+){0,2}(?:اي |وه[وي] (?:نسبه |عدد |رقم )?)?(?:ب?اكثر|اقل|اعلي|ادني) من "
    r"(?:ال)?(?:عدد|رقم|حصيله|مستوي|معدل|تلك|ذلك|نسبه)"
)
_BULLETIN = re.compile(
    r"(?:خلال|في) (?:ال)?(?:24 ساعه|ساعات ال\W?24|ساعات الاربع والعشرين|يوم الاخير)"
)
_WEEKS_AGO = 21
_DEGREES = "درجات"
_OF_SPORT = frozenset({"match", "goal", "point"})
_ABOARD_NOUNS = frozenset({"passenger", "crew"})


def read_figures(page: Page) -> list[Figure]:
    """Return the figures of a witness in text order; days and claims without value are none."""
    reader = _FigureReader(page)
    found = [
        reader.read(index, claim)
        for index, claim in enumerate(page.witness.analysis.claims)
        if claim.category is not Category.DATE
    ]
    figures = [figure for figure in found if figure is not None]
    figures.sort(key=lambda figure: (figure.span.start, figure.claim))
    return with_common_tolls(with_listed_parts(figures))


class _FigureReader:
    """Reads the claims of one page."""

    def __init__(self, page: Page) -> None:
        document = page.witness.document
        self._analysis = page.witness.analysis
        self._names = {entity.id: entity for entity in self._analysis.entities}
        self._headlines = [p.span for p in document.paragraphs if p.role is Role.HEADLINE]
        self._published = (document.published or "")[: len("2018-06-30")]
        self._length = max(len(document.text), 1)
        self._surroundings = SurroundingsReader(page)
        self._parts = PartsReader(page.witness.analysis, self._surroundings)
        self._bearings = BearingsReader(page)
        self._sites = SitesReader(page)
        self._givers = GiversReader(page)
        self._joined = self._bearings.joined()
        self._last = (-1, Noun())
        self._told: dict[int, Category] = {}
        self._shared_out = -1
        self._people = [
            one for one in self._analysis.mentions if one.kind is Kind.PERSON and one.entity
        ]

    def read(self, index: int, claim: Claim) -> Figure | None:
        """Return the figure of one claim, or None where it has nothing to compare."""
        mention = self._analysis.mentions[claim.mention]
        value = claim.value if claim.value is not None else mention.value
        magnitude = read_magnitude(value, claim.approx, mention.magnitude)
        if magnitude is None:
            return None
        around = self._surroundings.read(mention)
        if not claim.counted and _MODEL.search(around.head):
            return None
        noun = self._elliptic(claim, _noun(claim.counted or mention.counted or "", around), around)
        category = self._category(index, claim, around)
        roles = roles_of_figure(claim, mention, noun, around)
        if category in CASUALTIES and claim.category is not category:
            roles = frozenset({category.value})
        place = self._bearings.place(claim, mention, around.sentence) or self._seat(claim)
        place = self._sites.town(place)
        is_toll = category in CASUALTIES
        return Figure(
            claim=index,
            span=mention.span,
            sentence=around.sentence,
            category=category,
            magnitude=magnitude,
            noun=noun,
            roles=roles,
            means=means_of(around.context),
            victims=self._victims(claim, noun, around),
            holder=self._holder(claim, mention, noun, roles, around),
            countries=self._countries(category, around.sentence),
            joined=self._joined,
            place=place,
            date=self._date(claim, around),
            speaker=_speaker(claim),
            speaker_stems=self._speaker_stems(_speaker(claim)),
            origin_stems=self._speaker_stems(claim.relayed_from),
            subject=self._subject(claim, mention),
            currency=mention.currency or "",
            is_part=DISCHARGED in roles or self._parts.is_part(index, noun, around),
            is_cumulative=_is_cumulative(claim, around),
            in_headline=any(span.contains(mention.span) for span in self._headlines),
            standing=self._standing(claim, noun, around),
            context=around.context,
            position=mention.span.start / self._length,
            wording=around.wording,
            offset=around.offset,
            sites=self._sites.joined(place, around.sentence) if is_toll else frozenset(),
            giver=self._giver(claim, mention, around),
        )

    def _giver(self, claim: Claim, mention: Mention, around: Surroundings) -> str:
        """Return who gives what is counted; of all but money nobody asks."""
        is_money = claim.category is Category.MONEY
        return self._givers.giver(mention, around.sentence) if is_money else ""

    def _category(self, index: int, claim: Claim, around: Surroundings) -> Category:
        """Return what a claim counts; «among them 737» counts what the whole does."""
        category = category_of(claim, around)
        if not claim.counted and category is Category.COUNT and claim.part_of is not None:
            category = self._told.get(claim.part_of, category)
        if category is not claim.category:
            self._told[index] = category
        return category

    def _elliptic(self, claim: Claim, noun: Noun, around: Surroundings) -> Noun:
        """Return the noun: of «86 seats for the one, 81 for the other» it is seats both times."""
        before, self._last = self._last, (around.sentence, noun)
        if noun.stem or claim.category is not Category.COUNT or before[0] != around.sentence:
            return noun
        if before[1].group in HELD_GROUPS:
            self._last = before
            return before[1]
        return noun

    def _countries(self, category: Category, sentence: int) -> frozenset[str]:
        """Return the scope of a toll; of other figures nobody asks."""
        return self._bearings.countries(sentence) if category in CASUALTIES else frozenset()

    def _seat(self, claim: Claim) -> str:
        """Return the town or province whose people speak; a capital speaks for a government."""
        speaker = self._names.get(claim.attributed_to or "")
        if speaker is None or speaker.type is not Kind.PLACE or speaker.subtype in _GOVERNMENTS:
            return ""
        return speaker.id

    def _speaker_stems(self, speaker: str | None) -> frozenset[str]:
        entity = self._names.get(speaker or "")
        return _name_stems(entity.name if entity else speaker or "")

    def _subject(self, claim: Claim, mention: Mention) -> str:
        """Return the person whose age is told: the nearest one named in front of it."""
        if claim.category is not Category.AGE:
            return ""
        near = range(mention.span.start - _SUBJECT_REACH, mention.span.start)
        named = [person.entity for person in self._people if person.span.end in near]
        return (named[-1] or "") if named else ""

    def _standing(self, claim: Claim, noun: Noun, around: Surroundings) -> Standing:
        """Return the standing of a claim; what happened weeks before the report is told aside."""
        standing = read_standing(around.head, around.tail, around.before, around.wording, around.at)
        days, today = read_days(claim.date or ""), read_days(self._published)
        if days is None or today is None or claim.cumulative or days.last >= today.first:
            return standing
        if _SINCE.search(around.wording):
            # «789 dead since it broke out on 27 April»: the day is that of the beginning.
            return standing
        is_old = days.gap(today) > _WEEKS_AGO and noun.group not in _OF_SPORT
        return replace(standing, is_aside=True) if is_old else standing

    def _date(self, claim: Claim, around: Surroundings) -> str:
        """Return the date of a claim; the count of one day is of the day it was published."""
        if _FROM_TO.search(around.head) or _OUTDONE.match(around.far):
            return ""
        if claim.date and tells_outbreak(around.wording):
            # «598 dead since the disease broke out on 9 May»: the day is that of the beginning.
            return ""
        if not claim.date and _BULLETIN.search(around.wording):
            return self._published
        return claim.date or ""

    def _holder(
        self, claim: Claim, mention: Mention, noun: Noun, roles: frozenset[str],
        around: Surroundings,
    ) -> str:  # fmt: skip
        """Return who won what is counted, what money is for, or whence a distance is measured.

        "" where that is no question.
        """
        if claim.category is Category.MONEY:
            return self._bearings.purpose(mention)
        if claim.category is Category.DISTANCE:
            return self._bearings.bearing(mention)
        is_share = claim.category is Category.PERCENT and _TURNOUT not in roles
        if _TURNOUT not in roles and roles & _CONTESTED:
            self._shared_out = around.sentence
        # «19.5 went to the one, and to the other 15.5 percent»
        is_share = is_share and self._shared_out == around.sentence
        is_share = is_share or self._is_share_against(claim, around)
        if noun.group not in HELD_GROUPS and not is_share:
            return ""
        return self._bearings.holder(claim, mention, around.sentence)

    def _is_share_against(self, claim: Claim, around: Surroundings) -> bool:
        """Tell «حصل على 52%، مقابل 48% لمنافسه»."""
        if claim.category is not Category.PERCENT or not _AGAINST.search(around.head):
            return False
        words = around.wording[: around.at].split()
        return any(roles_of(word) & _CONTESTED for word in words)

    def _victims(self, claim: Claim, noun: Noun, around: Surroundings) -> frozenset[str]:
        """Return the stems of who is counted; a party's «martyrs» are its own people."""
        counter = self._names.get(claim.victims or "")
        if claim.category is Category.PERCENT and counter and counter.subtype in WHO_COUNT:
            # «the commission announced that he won 58 percent»
            return frozenset()
        if claim.victims:
            return self._victim_stems(claim.victims)
        mourned = _OWN_DEAD.search(around.head[-_OWN_DEAD_REACH:]) is not None
        fighting = noun.is_generic or noun.group in _FIGHTERS
        body = _OF_A_BODY.match(around.tail)
        if body is not None and claim.category in CASUALTIES:
            return context_stems(body[1].split())
        told = people_of_toll(around) if fighting and claim.category in CASUALTIES else None
        if told:
            return told
        if mourned and fighting and self._is_party(claim.attributed_to):
            return self._victim_stems(claim.attributed_to, is_name=True)
        return frozenset()

    def _is_party(self, speaker: str | None) -> bool:
        """Tell whether a speaker has people of its own to lose, as no agency or ministry has."""
        entity = self._names.get(speaker or "")
        return entity is not None and entity.subtype in _PARTIES

    def _victim_stems(self, victims: str | None, *, is_name: bool = False) -> frozenset[str]:
        if not victims:
            return frozenset()
        entity = self._names.get(victims)
        return identity_stems(entity.name if entity else victims, entity is not None or is_name)


def _speaker(claim: Claim) -> str:
    """Return who says so; «an earlier toll pointed to 15» names nobody."""
    speaker = claim.attributed_to or ""
    return "" if _is_a_toll(speaker) else speaker


@lru_cache(maxsize=2048)
def _is_a_toll(speaker: str) -> bool:
    return fold(speaker).startswith(_TOLLS)


@lru_cache(maxsize=2048)
def _name_stems(name: str) -> frozenset[str]:
    return context_stems(fold(name).split()) - _nobody()


@cache
def _nobody() -> frozenset[str]:
    """Return the stems of words for speakers that name nobody."""
    return context_stems(fold(_NOBODY).split())


def _noun(counted: str, around: Surroundings) -> Noun:
    """Return the noun of a figure; «cases of» and «of them» hand over to what they stand for."""
    first = around.after[:1]
    if fold(counted) in OF_THEM or (not counted and first and first[0] in OF_THEM):
        words = around.wording.split()[: around.offset][-_THEY_REACH:]
        nouns = [read_noun(word) for word in words]
        people = [noun for noun in nouns if not (noun.is_generic or noun.is_thing)]
        named = [noun for noun in people if noun.group and noun.group not in _ABOARD_NOUNS]
        return named[-1] if named else read_noun(counted)
    noun = read_noun(counted)
    if not noun.stem and tells_strength(around):
        return read_noun(_DEGREES)
    force = _OF_A_FORCE.match(around.tail) if noun.group == "person" else None
    if force is not None and force[1] in _FORCES:
        return read_noun(_FORCES[force[1]])
    if noun.group == "case" and len(around.after) > 1:
        complement = read_noun(around.after[1])
        return complement if complement.group in ("victim", "injured") else noun
    return noun


def _is_cumulative(claim: Claim, around: Surroundings) -> bool:
    if not claim.cumulative or claim.category in MEASURES:
        return False
    begins, ends = _clause_of_change(around)
    found = _SINCE.finditer(around.wording, begins, ends)
    if claim.category not in CASUALTIES:
        # «all in all 95 on board» were not counted since a day.
        found = (since for since in found if since[0] == _FROM_A_DAY)
    return any(not is_told_of_event(around.wording, since.start()) for since in found)


def _clause_of_change(around: Surroundings) -> tuple[int, int]:
    """Return where the clause of a figure begins and ends in its sentence.

    «Ten died, which brings all the dead to 148»: the ten were not counted since the beginning.
    """
    turns = [match.start() for match in _BRINGS_TO.finditer(around.wording)]
    begins = max((turn for turn in turns if turn <= around.at), default=0)
    return begins, min((turn for turn in turns if turn > around.at), default=len(around.wording))
