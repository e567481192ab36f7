"""Claims: each figure with what it counts, of whom, where, when, and who says so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from muqabala.extraction.claims.circumstances import (
    Figure,
    find_date,
    find_place,
    is_cumulative,
)
from muqabala.extraction.claims.holders import Share, find_share
from muqabala.extraction.claims.lasting import lasting_noun
from muqabala.extraction.claims.victims import find_victims
from muqabala.extraction.phrases import noun_surfaces
from muqabala.extraction.speech.cues import source_nouns
from muqabala.extraction.speech.denials import denied_here, denied_speaker
from muqabala.extraction.speech.scene import Scene
from muqabala.extraction.speech.statements import Attribution, Statement
from muqabala.model.claim import Claim
from muqabala.model.document import Role
from muqabala.model.mention import FIGURE_KINDS, Approx, Category, Kind, Mention
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.tokens import WORD

_OF_PEOPLE = frozenset({Category.KILLED, Category.WOUNDED, Category.CAPTURED, Category.DISPLACED})
_OWN_CATEGORY = {Kind.PERCENT: Category.PERCENT, Kind.MONEY: Category.MONEY}
_REACH_OF_A_CUE = 60
_LONGEST_LIST = 6
_ON_SCALE = re.compile(r"\s*(?:علي\s+|ب)(?:مقياس|سلم)\s+ري[خش]تر\b")
_LISTED = re.compile(r"\s*(?:[،,]\s*و?|و)\s*")
_ELSEWHERE = re.compile(
    r"و?(?:من جه[هت]\w* (?:ثانيه|اخري)"
    r"|في (?:سياق|شان|حادث\w*|هجوم|تطور|واقعه|موضوع) (?:متصل|مماثل|اخر|منفصل|ذي صله)\w*"
    r"|علي صعيد|الي ذلك|في غضون ذلك|في المقابل|بالمقابل|في (?:ال)?سياق)"
)
_PARTICLES = frozenset({"فقد", "وقد", "لقد"})


def build_claims(
    attribution: Attribution, mentions: Sequence[Mention], parts: Mapping[int, int]
) -> tuple[Claim, ...]:
    """Return a claim for every figure that counts or measures something, in reading order.

    `parts` maps the index of a mention that is part of a whole to the index of the whole. Scores
    and identifiers are figures, but nobody claims them; durations are claimed where something is
    told to last so long. A figure that is only denied («نفى مقتل 5», «107 لا مئة») is no claim.
    """
    builder = _Builder(attribution, mentions, parts)
    claims: list[Claim] = []
    index_of: dict[int, int] = {}
    for index, mention in enumerate(mentions):
        claim = builder.claim_of(index, mention)
        if claim is not None:
            index_of[index] = len(claims)
            claims.append(claim)
    for part, whole in parts.items():
        if part in index_of and whole in index_of:
            claims[index_of[part]] = replace(claims[index_of[part]], part_of=index_of[whole])
    return tuple(claims)


def _measures(mention: Mention, category: Category) -> bool:
    """Tell whether a mention is a figure of something: no score, and no bare identifier."""
    if mention.kind not in FIGURE_KINDS or category is Category.SCORE:
        return False
    return category is not Category.OTHER or mention.counted is not None


class _Builder:
    """Builds the claims of one document in reading order."""

    def __init__(
        self, attribution: Attribution, mentions: Sequence[Mention], parts: Mapping[int, int]
    ) -> None:
        self._parts = parts
        self._mentions = mentions
        self._scene = attribution.scene
        self._attribution = attribution
        self._printed_around = [
            paragraph.span
            for paragraph in self._scene.prepared.document.paragraphs
            if paragraph.role is Role.BOILERPLATE
        ]
        self._parts_of: dict[int, set[int]] = {}
        for part, whole in parts.items():
            self._parts_of.setdefault(whole, set()).add(self._folded(mentions[part])[0])
        self._figures: dict[int, list[int]] = {}
        self._dates: dict[int, list[tuple[int, int, str]]] = {}
        for mention in mentions:
            if mention.kind in FIGURE_KINDS:
                start, _ = self._folded(mention)
                self._figures.setdefault(self._scene.sentence_index(start), []).append(start)
            elif mention.kind in {Kind.DATE, Kind.DATE_RANGE} and mention.value:
                start, end = self._folded(mention)
                dates = self._dates.setdefault(self._scene.sentence_index(start), [])
                dates.append((start, end, mention.value))
        self._victims: str | None = None
        self._share: Share | None = None
        self._shared_to = 0
        self._place: str | None = None
        self._teller: str | None = None
        self._sentence = -1

    def _is_strength(self, mention: Mention) -> bool:
        """Tell «whose strength was 7.3 on Richter's scale»: degrees that are not named."""
        _, end = self._folded(mention)
        if mention.kind is not Kind.NUMBER:
            return False
        return _ON_SCALE.match(self._scene.text, end) is not None

    def claim_of(self, index: int, mention: Mention) -> Claim | None:
        """Return the claim that a mention makes, or None where it makes none."""
        counted = mention.counted
        if mention.kind is Kind.DURATION:
            lasting = lasting_noun(self._scene, mention)
            if lasting is None:
                return None
            category, counted = Category.DURATION, self._scene.words_of(*lasting)
        elif mention.kind not in FIGURE_KINDS:
            return None
        else:
            category = mention.category or _OWN_CATEGORY.get(mention.kind, Category.OTHER)
            if category is Category.OTHER and counted is None:
                counted = self._noun_of_list(index)
                mention = replace(mention, counted=counted) if counted else mention
            if not _measures(mention, category) and not self._is_strength(mention):
                return None
        start, end = self._folded(mention)
        if self._is_aside(mention, start):
            return None
        statement = self._attribution.of(start)
        if denied_here(self._scene, start):
            statement = denied_speaker(self._attribution, start)
            if statement is None:
                return None
        elif statement is not None and statement.denies:
            return None
        sentence = self._scene.sentences[self._scene.sentence_index(start)]
        figure = Figure(start, end, fold(counted or ""), category, sentence)
        return self._claim(index, figure, counted, statement)

    def _noun_of_list(self, index: int) -> str | None:
        """Return the noun behind a list of readings: «بقوة 5,5 و4,7 و6,2 درجات»."""
        text = self._scene.text
        for here, following in pairwise(self._mentions[index : index + _LONGEST_LIST]):
            if following.kind is not Kind.NUMBER or following.category is not Category.OTHER:
                return None
            if _LISTED.fullmatch(text, self._folded(here)[1], self._folded(following)[0]) is None:
                return None
            if following.counted is not None:
                return following.counted
        return None

    def _is_aside(self, mention: Mention, start: int) -> bool:
        """Tell whether a figure belongs to the page it was printed on, not to the report.

        Or only counts who is speaking («قالت ثلاثة مصادر إن …»).
        """
        return any(span.overlaps(mention.span) for span in self._printed_around) or any(
            one.source.noun_class
            and one.source.start <= start < one.source.end
            and self._counts_speakers(mention, one.source.start, start)
            for one in self._attribution.in_sentence_of(start)
        )

    def _counts_speakers(self, mention: Mention, source: int, start: int) -> bool:
        """Tell «ثلاثة مصادر», «مسؤولين اثنين» from «ذكرت الدائرة الحكومية تضرر 600 منزل»."""
        if not WORD.search(self._scene.text, source, start):
            return True
        return fold((mention.counted or "").split(" ")[0]) in source_nouns()

    def _claim(
        self, index: int, figure: Figure, counted: str | None, statement: Statement | None
    ) -> Claim:
        mention = self._mentions[index]
        number = self._scene.sentence_index(figure.start)
        figures = self._figures.get(number, ())
        self._enter(number)
        return Claim(
            mention=index,
            category=figure.category,
            value=mention.value,
            approx=mention.approx or Approx.EXACT,
            counted=counted,
            victims=self._victims_of(index, figure, statement),
            place=self._place_of(index, figure, statement, figures),
            date=find_date(self._scene, figure, statement, self._dates.get(number, ()), figures),
            attributed_to=statement.source.name if statement else None,
            cue=_event_cue(self._scene, figure),
            cumulative=is_cumulative(self._scene, figure, figures),
            evidence=self._scene.span(*figure.sentence),
            relayed_from=statement.relayed_from if statement else None,
        )

    def _enter(self, number: int) -> None:
        """Forget what the sentences before told, but the place told right before."""
        if number == self._sentence:
            return
        sentences = self._scene.sentences
        between = self._scene.text[sentences[number - 1].end : sentences[number].start]
        begin = sentences[number].start
        elsewhere = _ELSEWHERE.match(self._scene.text, begin)
        if number != self._sentence + 1 or "\n" in between or elsewhere:
            self._place = None
        self._sentence, self._victims, self._share = number, None, None
        self._shared_to = sentences[number].start

    def _victims_of(self, index: int, figure: Figure, statement: Statement | None) -> str | None:
        """Return whose a figure is: the side of people who came to harm, the holder of a share."""
        if _OF_PEOPLE.isdisjoint({figure.category, *self._mentions[index].categories}):
            low, self._shared_to = self._shared_to, figure.end
            self._share = find_share(self._scene, figure, statement, low, self._share)
            return self._share.holder if self._share else None
        victims = find_victims(self._scene, figure, self._victims) or None
        if index not in self._parts:
            # «بينهم طفلتان، وجرح 81 آخرين»: the others are no girls.
            self._victims = victims
        return victims

    def _place_of(
        self, index: int, figure: Figure, statement: Statement | None, figures: Sequence[int]
    ) -> str | None:
        """Return the place of a figure; the same source's next people were hurt there too."""
        parts = self._parts_of.get(index, set())
        place = find_place(self._scene, figure, statement, figures, parts)
        teller = statement.source.name if statement else None
        if place is None and figure.category in _OF_PEOPLE and teller == self._teller:
            return self._place
        if place is not None:
            self._place, self._teller = place, teller
        return place

    def _folded(self, mention: Mention) -> tuple[int, int]:
        return self._scene.folded(mention.span)


def _event_cue(scene: Scene, figure: Figure) -> str | None:
    """Return the printed word that says what happened: the nearest before, else after it."""
    low = max(figure.sentence.start, figure.start - _REACH_OF_A_CUE)
    before = [m for m in WORD.finditer(scene.text, low, figure.start) if _tells(m, figure)]
    if before:
        return _printed(scene, before[-1])
    high = min(figure.sentence.end, figure.end + _REACH_OF_A_CUE)
    after = (m for m in WORD.finditer(scene.text, figure.end, high) if _tells(m, figure))
    return next((_printed(scene, match) for match in after), None)


def _tells(match: re.Match[str], figure: Figure) -> bool:
    entry = _cues().get(match.group())
    is_event = entry is not None and entry[0] == figure.category.value
    return is_event and match.group() not in _PARTICLES


def _printed(scene: Scene, match: re.Match[str]) -> str:
    clitics = _cues()[match.group()][1]
    return scene.words_of(match.start() + clitics, match.end())


@cache
def _cues() -> dict[str, tuple[str, int]]:
    """Return the category and the length of the clitics of every form that tells an event."""
    known: dict[str, tuple[str, int]] = {}
    for row in read_table("category_cues"):
        for surface, clitics in noun_surfaces(row["form"]):
            known.setdefault(surface, (row["category"], clitics))
    return known
