"""Whose a figure is and of which country: holders of seats and votes, and the scope of tolls."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from muqabala.comparison.figures.parties import last_party
from muqabala.comparison.pages import Page
from muqabala.model.claim import Claim
from muqabala.model.mention import Entity, Kind, Mention
from muqabala.model.span import Span
from muqabala.text.folding import fold
from muqabala.text.stems import light_stem

HELD_GROUPS = frozenset({"seat", "voter", "goal", "point", "candidate", "match"})
"""Groups of nouns that mean little without who won or lost them."""
WHO_COUNT = frozenset(
    {
        "ministry",
        "authority",
        "committee",
        "council",
        "court",
        "media",
        "news agency",
        "television",
        "government body",
        "institute",
        "foundation",
        "centre",
        "NGO",
        "agency",
        "international body",
    }
)
_SEVERAL = 2
_BOTH = "both"
_BOTH_WORDS = ("البلدين", "الدولتين", "البلدان")
_BOTH_COUNTRIES = re.compile(rf"\b\w{{0,2}}(?:{'|'.join(_BOTH_WORDS)})\b")
_JOINED = re.compile(r"،? و(?:(?:شمال|جنوب|شرق|غرب|وسط|في|كذلك|ايضا|دوله|جمهوريه)\w* ){0,2}")
_BORDER = re.compile(r"\b(?:بين|حدود\w*|الحدوديه) \W*$")
_BORDER_REACH = 14
# «most of them in the province of»: the place is that of a part.
_OF_A_PART = re.compile(
    r"\b(?:و|ب)?(?:اغلب|معظم|غالبي[هت]|اكثر|نصف|بين|ضمن|من|ثلث\w?)(?:هم|هن|ها|ته[مان]?|تها)\b"
)
_OWNED = re.compile(r"^(?:\W*\w+){0,1}\W*(?:من نصيب |لصالح |ل(?=\w))")
_OWNED_BY = re.compile(r"\W*(?:من نصيب|لصالح)\b")
# «for health», but not «a barrel», «a head»: those are units.
_UNITS = "برميل|دولار|يورو|طن|فرد|شخص|سهم|متر|كيلو|اونصه|ساعه|وحده|غرام"
_FOR = re.compile(rf"\W*(?:لقطاع |لصالح )?ل(?!ل?(?:{_UNITS}))ل?(\w{{3,}})")
_OWNER_REACH = 24
_SIDE = r"(?:ال)?(?:شمال|جنوب|شرق|غرب)"
_TOWARD = re.compile(
    rf"\W*(?:\w+\W+){{0,2}}?(?:الي |ال)?({_SIDE}(?:ي)?(?: {_SIDE})?)\w{{0,2}}\W+(?:\w+\W+){{0,2}}$"
)
# «the candidate of the party, so and so»: not the party holds the votes.
_CANDIDATE_OF = re.compile(r"\b(?:مرشح|مرشحه|زعيم|زعيمه) (?:عن )?(?:ال)?(?:حزب )?$")
# «the one party (26 seats) and another that is not known (20»
_IN_BRACKETS = re.compile(r"\).*\(\W*$")
_WON_BY = re.compile(
    r"\b[وفبل]?(?:فوز|فاز|حصل|حصول|حصد|نال|احرز|خسر|خساره|هزيمه|تقدم)\w{0,2} (?:\w+ ){0,2}$"
)
_ENDING = re.compile(r"(?:يا|يه|ا|ه|ي)$")
_SHORTEST_ROOT = 3


class BearingsReader:
    """Reads the holders, the countries and the places of one page's figures."""

    def __init__(self, page: Page) -> None:
        self._page = page
        analysis = page.witness.analysis
        self._names = {entity.id: entity for entity in analysis.entities}
        mentions = [one for one in analysis.mentions if one.entity]
        self._places = [one for one in mentions if one.kind is Kind.PLACE]
        self._holders = [one for one in mentions if self._may_hold(one)]
        self._starts = [one.span.start for one in self._holders]
        self._countries = [one for one in self._places if self._is_country(one)]
        self._place_starts = [one.span.start for one in self._places]
        self._country_starts = [one.span.start for one in self._countries]
        self._nations = {_root(self._names[one.entity or ""]): one for one in self._countries}
        self._peoples = _of_nations(self._nations)
        # Few reports do: the expression is slow and its words are found at once.
        self._speaks_of_both = any(word in page.folded.text for word in _BOTH_WORDS)
        self._read: dict[int, frozenset[str]] = {}

    def holder(self, claim: Claim, mention: Mention, sentence: int) -> str:
        """Return the id of the party, club or person that holds what is counted, else ``""``."""
        start = self._page.sentences[sentence].start if self._page.sentences else 0
        known = self._names.get(claim.victims or "")
        if known is not None and known.subtype not in WHO_COUNT:
            # «the alliance that belongs to the militia»: the alliance holds the seats.
            return self._party(start, mention.span.start) or known.id
        place = bisect_left(self._starts, mention.span.end)
        following = self._holders[place : place + 1]
        if following and following[0].span.start - mention.span.end < _OWNER_REACH:
            between = self._text(mention.span.end, following[0].span.start + 1)
            if _OWNED.match(between):
                return following[0].entity or ""
        if _OWNED_BY.match(self._text(mention.span.end, mention.span.end + _OWNER_REACH)):
            return ""
        before = self._holders[bisect_left(self._starts, start) : place]
        before = [one for one in before if not self._only_nominates(one)]
        winner = [one for one in before if self._is_told_to_win(one)]
        if winner:
            return winner[-1].entity or ""
        before = [one for one in before if one.entity != claim.attributed_to]
        party = self._party(start, mention.span.start)
        if party:
            return party
        bodies = [one for one in before if one.kind is Kind.ORGANIZATION]
        named = bodies or before
        if not named or _IN_BRACKETS.search(self._text(named[-1].span.end, mention.span.start)):
            return ""
        return named[-1].entity or ""

    def _party(self, start: int, end: int) -> str:
        """Return the id or else the name of the party told last between two positions."""
        folded = self._page.folded
        begin = folded.folded(start)
        match = last_party(folded.text[begin : folded.folded(end)])
        if match is None:
            return ""
        first, last = (folded.original(begin + place) for place in match.span())
        low = bisect_left(self._starts, first)
        named = [one for one in self._holders[low : low + 2] if one.span.start < last]
        bodies = [one for one in named if one.kind is Kind.ORGANIZATION]
        return (bodies[0].entity or "") if bodies else match["quoted"] or match["words"]

    def bearing(self, mention: Mention) -> str:
        """Return whence a distance is measured and whither («شمال غرب هرات»), else ``""``."""
        low = bisect_left(self._place_starts, mention.span.end)
        for place in self._places[low : low + 1]:
            toward = _TOWARD.match(self._text(mention.span.end, place.span.start))
            if toward is not None:
                return f"{_ENDING.sub('', toward[1])} {place.entity}"
        return ""

    def _is_told_to_win(self, name: Mention) -> bool:
        """Tell «فوز أردوغان … وحصوله على 52.14»: who won is named right behind the word."""
        start = name.span.start
        return _WON_BY.search(self._text(max(0, start - _OWNER_REACH), start)) is not None

    def purpose(self, mention: Mention) -> str:
        """Return the stem of what an amount is for («180 billion for health»), else ``""``."""
        match = _FOR.match(self._text(mention.span.end, mention.span.end + _OWNER_REACH))
        return light_stem(match[1]) if match else ""

    def place(self, claim: Claim, mention: Mention, sentence: int) -> str:
        """Return the place of a claim, ``""`` where the text says that only a part was there."""
        if claim.place not in self._names or not self._page.sentences:
            return claim.place or ""
        within = self._page.sentences[sentence]
        here = _inside(self._places, self._place_starts, within)
        here = [one for one in here if one.entity == claim.place]
        if not here or here[0].span.start < mention.span.end:
            return claim.place
        between = self._text(mention.span.end, here[0].span.start)
        return "" if _OF_A_PART.search(between) else claim.place

    def countries(self, sentence: int) -> frozenset[str]:
        """Return the countries a sentence tells of as one scene: one, several joined, or none.

        One country is told by its name or its nationality; two that stand unjoined are none.
        """
        if sentence not in self._read:
            self._read[sentence] = self._scope(sentence) if self._page.sentences else frozenset()
        return self._read[sentence]

    def joined(self) -> frozenset[str]:
        """Return the countries that some sentence of the page joins as the scene of one event."""
        if len(self._nations) < _SEVERAL:
            return frozenset()
        named = Counter(self._page.sentence_index(one.span.start) for one in self._countries)
        told = {sentence for sentence, times in named.items() if times >= _SEVERAL}
        told |= set(self._tells_of_both())
        scopes = map(self.countries, sorted(told))
        return frozenset(one for scope in scopes if len(scope) > 1 for one in scope)

    def _tells_of_both(self) -> Iterable[int]:
        """Yield the sentences that speak of both countries without naming them."""
        folded = self._page.folded
        for match in _BOTH_COUNTRIES.finditer(folded.text) if self._speaks_of_both else ():
            yield self._page.sentence_index(folded.original(match.start()))

    def _scope(self, sentence: int) -> frozenset[str]:
        within = self._page.sentences[sentence]
        named = _inside(self._countries, self._country_starts, within)
        both = self._joined(named)
        if both:
            return both
        words = self._text(within.start, within.end)
        if self._speaks_of_both and _BOTH_COUNTRIES.search(words):
            return frozenset({_BOTH, *(one.entity or "" for one in named)})
        found = {one.entity or "" for one in named} | set(self._nationalities(words))
        return frozenset(found) if len(found) == 1 else frozenset()

    def _joined(self, named: Sequence[Mention]) -> frozenset[str]:
        for one, other in pairwise(named):
            between = self._text(one.span.end, other.span.start)
            head = self._text(max(0, one.span.start - _BORDER_REACH), one.span.start)
            if _JOINED.fullmatch(between) and not _BORDER.search(head):
                return frozenset({one.entity or "", other.entity or ""})
        return frozenset()

    def _nationalities(self, words: str) -> Iterable[str]:
        if self._peoples is not None:
            for match in self._peoples.finditer(words):
                yield self._nations[match[1]].entity or ""

    def _may_hold(self, mention: Mention) -> bool:
        """Tell whether a name may be that of who runs or plays; those who count may not."""
        if mention.kind is not Kind.ORGANIZATION:
            return mention.kind is Kind.PERSON
        entity = self._names.get(mention.entity or "")
        return entity is None or entity.subtype not in WHO_COUNT

    def _only_nominates(self, name: Mention) -> bool:
        """Tell the party of «the candidate of the party»."""
        start = name.span.start
        return _CANDIDATE_OF.search(self._text(max(0, start - _OWNER_REACH), start)) is not None

    def _is_country(self, mention: Mention) -> bool:
        entity = self._names.get(mention.entity or "")
        return entity is not None and entity.subtype == "country"

    def _text(self, start: int, end: int) -> str:
        folded = self._page.folded
        return folded.text[folded.folded(start) : folded.folded(end)]


def _inside(mentions: Sequence[Mention], starts: Sequence[int], span: Span) -> list[Mention]:
    """Return the mentions that begin in a span; `starts` are where they all begin."""
    return list(mentions[bisect_left(starts, span.start) : bisect_right(starts, span.end)])


def _root(country: Entity) -> str:
    """Return what a country's name and its nationality have in common (ترك)."""
    return _ENDING.sub("", fold(country.name).removeprefix("ال"))


def _of_nations(roots: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds the adjectives of countries by their roots, None where there are none."""
    known = "|".join(re.escape(root) for root in roots if len(root) >= _SHORTEST_ROOT)
    if not known:
        return None
    return re.compile(rf"\b[وفبل]?(?:ال|ل)?({known})(?:يه|يون|يين|يان|ي)\b")
