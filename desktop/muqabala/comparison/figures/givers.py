"""Who gives or pledges a sum of money: «Saudi Arabia set aside 1.5 billion», «Turkey pledged»."""

from __future__ import annotations

import re
from bisect import bisect_left

from muqabala.comparison.pages import Page
from muqabala.model.mention import Category, Kind, Mention

_GIVES = re.compile(
    r"\b(?:و|ف)?(?:[ل]?(?:س)?[تينا]?(?:قدم|خصص|منح|تبرع|ساهم|سهم|وفر)\w{0,3}"
    r"|(?:س)?[تين]?تعهد\w{0,3}|التزم\w{0,2}|تقديم|تخصيص|دعم|اعلن\w? (?=(?:\w+ ){1,3}عن\W+$))\b"
)
# «that it shall grant»: behind the verb stands who is given.
_SUBJECT_BEFORE = re.compile(r"\b(?:ان(?:ها|ه)|ال(?:تي|ذي)|قررت?)\W+$")
_IS_GIVEN = re.compile(r"\b[يتوف]*(?:حصل|حصول|تلق|طلب|طالب|احتاج|حتاج|امل)\w{0,3}\b")
# What stands between the verb and who gives: «pledged both Saudi Arabia and …».
_THEN_GIVER = re.compile(r"\W*(?:(?:كل من|كذلك|ايضا|حكومه|دوله)\W+)?(?:ال)?")
_TO_WHOM = re.compile(r"(?:\b(?:ل|الي|حيال|تجاه|في|علي|بين|من|مع|لصالح)\W*|\bل)$")
_REACH = 110
_HEAD = 8


class GiversReader:
    """Reads who gives the sums of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        mentions = page.witness.analysis.mentions
        # A minister speaks for who gives.
        kinds = (Kind.PLACE, Kind.ORGANIZATION)
        self._names = [one for one in mentions if one.entity and one.kind in kinds]
        self._starts = [one.span.start for one in self._names]
        claims = page.witness.analysis.claims
        self._sums = sorted(
            mentions[claim.mention].span.start
            for claim in claims
            if claim.category is Category.MONEY
        )

    def giver(self, mention: Mention, sentence: int) -> str:
        """Return the id of who gives a sum of money, "" where nobody is told to."""
        if not self._page.sentences:
            return ""
        folded = self._page.folded
        end = folded.folded(mention.span.start)
        start = max(folded.folded(self._page.sentences[sentence].start), end - _REACH)
        told = list(_GIVES.finditer(folded.text[:end], start))
        if not told or _IS_GIVEN.search(folded.text, start, end):
            return ""
        verb = told[-1]
        last = folded.original(verb.end())
        if bisect_left(self._sums, last) < bisect_left(self._sums, mention.span.start):
            # Another sum was given by that verb.
            return ""
        return self._subject(verb, start, mention.span.start)

    def _subject(self, verb: re.Match[str], start: int, end: int) -> str:
        """Return who gives by a `verb`: named behind it, else before it, from folded `start` on.

        `end` is where the sum begins in the text.
        """
        folded = self._page.folded
        place = bisect_left(self._starts, folded.original(verb.end()))
        after = [one for one in self._names[place : place + 1] if one.span.end <= end]
        if after and not _SUBJECT_BEFORE.search(folded.text, start, verb.start()):
            between = folded.text[verb.end() : folded.folded(after[0].span.start)]
            if _THEN_GIVER.fullmatch(between):
                return after[0].entity or ""
        begin = folded.original(start)
        place = bisect_left(self._starts, folded.original(verb.start()))
        before = [one for one in self._names[:place] if one.span.start >= begin]
        subjects = [one for one in before if not self._is_receiver(one)]
        return (subjects[-1].entity or "") if subjects else ""

    def _is_receiver(self, name: Mention) -> bool:
        """Tell the country of «to the country» and «in the country»."""
        start = self._page.folded.folded(name.span.start)
        return _TO_WHOM.search(self._page.folded.text[max(0, start - _HEAD) : start]) is not None
