"""Facts: the claims of one witness, those that repeat one figure taken together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from muqabala.comparison.magnitudes import Magnitude, read_magnitude
from muqabala.comparison.nouns import Noun, identity_stems, read_noun, roles_of
from muqabala.comparison.pages import Page
from muqabala.comparison.standing import BEFORE, Standing, read_standing
from muqabala.comparison.stopwords import is_content
from muqabala.model.claim import Claim
from muqabala.model.document import Role
from muqabala.model.mention import FIGURE_KINDS, Category, Entity, Mention
from muqabala.model.span import Span
from muqabala.text.folding import fold
from muqabala.text.stems import light_stem

CASUALTIES = frozenset({Category.KILLED, Category.WOUNDED, Category.CAPTURED})
MEASURES = frozenset(
    {
        Category.PERCENT,
        Category.MONEY,
        Category.DISTANCE,
        Category.AREA,
        Category.DURATION,
        Category.AGE,
        Category.SCORE,
    }
)
_ROLE_REACH = 6
_AFTER_REACH = 3
_CONTEXT_REACH = 9
# «بينهم سبعة أطفال»: a part, whatever the claim engine made of it.
_PART = re.compile(
    r"\b(?:و|من )?(?:(?:بينهم|بينها|بينهن|ضمنهم|ضمنها)\W+(?:\w+\W+){0,2}|منه[من]\W+)$"
)
_OWN_DEAD_REACH = 3
_OWN_DEAD = re.compile(r"\b(?:و|ب|ف)?(?:ال)?(?:استشه|شهيد|شهداء)")


@dataclass(frozen=True, slots=True)
class Figure:
    """One claim with what its sentence says around it.

    `roles` say what happened to the counted; a claim of two categories at once has one joint
    role. `victims` and `context` are sets of stems, `place` an entity id or folded words.
    `position` is the place of the figure in the text, 0 to 1; `wording` is its folded sentence
    and `offset` the number of words in front of it there.
    """

    claim: int
    span: Span
    sentence: int
    category: Category
    magnitude: Magnitude
    noun: Noun
    roles: frozenset[str]
    victims: frozenset[str]
    place: str
    date: str
    speaker: str
    speaker_stems: frozenset[str]
    currency: str
    is_part: bool
    is_cumulative: bool
    in_headline: bool
    standing: Standing
    context: frozenset[str]
    position: float
    wording: str
    offset: int


@dataclass(frozen=True)
class Fact:
    """Figures of one witness that state the same number of the same thing.

    `figures` are in text order; `is_main` marks the first total of its category.
    """

    figures: tuple[Figure, ...]
    is_main: bool = False
    entities: dict[str, Entity] = field(default_factory=dict, repr=False, compare=False)

    @property
    def lead(self) -> Figure:
        """The figure that says most of what is counted."""
        return self.figures[0]

    @property
    def claims(self) -> tuple[int, ...]:
        """The indexes of its claims."""
        return tuple(figure.claim for figure in self.figures)


def read_figures(page: Page) -> list[Figure]:
    """Return the figures of a witness in text order; claims without a value are left out."""
    analysis = page.witness.analysis
    reader = _FigureReader(page)
    found = [reader.read(index, claim) for index, claim in enumerate(analysis.claims)]
    figures = [figure for figure in found if figure is not None]
    return sorted(figures, key=lambda figure: (figure.span.start, figure.claim))


class _FigureReader:
    """Reads claims against the sentences of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        analysis = page.witness.analysis
        self._analysis = analysis
        self._names = {entity.id: entity for entity in analysis.entities}
        self._headlines = [
            paragraph.span
            for paragraph in page.witness.document.paragraphs
            if paragraph.role is Role.HEADLINE
        ]
        self._length = max(len(page.witness.document.text), 1)
        figures = (mention for mention in analysis.mentions if mention.kind in FIGURE_KINDS)
        self._figure_ends = sorted(page.word_range(figure.span)[1] for figure in figures)

    def read(self, index: int, claim: Claim) -> Figure | None:
        """Return the figure of one claim, or None where it has nothing to compare."""
        mention = self._analysis.mentions[claim.mention]
        value = claim.value if claim.value is not None else mention.value
        magnitude = read_magnitude(value, claim.approx, mention.magnitude)
        if magnitude is None:
            return None
        sentence = self._page.sentence_index(mention.span.start)
        low, high = self._page.sentence_ranges[sentence]
        wording = self._page.wording(low, high)
        before, after = self._neighbours(mention, low, high)
        noun = read_noun(claim.counted or mention.counted or "")
        return Figure(
            claim=index,
            span=mention.span,
            sentence=sentence,
            category=claim.category,
            magnitude=magnitude,
            noun=noun,
            roles=_roles(claim, mention, before, after),
            victims=self._victims(claim, before),
            place=fold(claim.place or ""),
            date=claim.date or "",
            speaker=fold(claim.attributed_to or ""),
            speaker_stems=self._speaker_stems(claim.attributed_to),
            currency=mention.currency or "",
            is_part=self._is_part(claim, mention),
            is_cumulative=claim.cumulative,
            in_headline=any(span.contains(mention.span) for span in self._headlines),
            standing=read_standing(self._page.before(mention.span, BEFORE), wording),
            context=_context([*before[-_CONTEXT_REACH:], *after[:_CONTEXT_REACH]]),
            position=mention.span.start / self._length,
            wording=wording,
            offset=self._page.word_range(mention.span)[0] - low,
        )

    def _neighbours(self, mention: Mention, low: int, high: int) -> tuple[list[str], list[str]]:
        """Return the folded words of the sentence before the figure and after it."""
        first, last = self._page.word_range(mention.span)
        words = self._page.words
        ends = self._figure_ends
        previous = ends[place - 1] if (place := bisect_right(ends, first)) else 0
        start = max(low, first - _CONTEXT_REACH, min(previous, first))
        end = min(high, last + _CONTEXT_REACH)
        return words[start:first], words[max(last, first + 1) : end]

    def _speaker_stems(self, speaker: str | None) -> frozenset[str]:
        entity = self._names.get(speaker or "")
        words = fold(entity.name if entity else speaker or "").split()
        return frozenset(light_stem(word) for word in words if is_content(word))

    def _is_part(self, claim: Claim, mention: Mention) -> bool:
        """Tell whether the claim is a part of another count of the same kind.

        The dead among those on board are a toll of their own, not a part of the passengers.
        """
        claims = self._analysis.claims
        whole = claim.part_of
        if whole is not None and whole < len(claims) and claims[whole].category is claim.category:
            return True
        return _PART.search(self._page.before(mention.span, BEFORE)) is not None

    def _victims(self, claim: Claim, before: Sequence[str]) -> frozenset[str]:
        """Return the stems of who is counted; a party's «martyrs» are its own people."""
        stems = self._victim_stems(claim.victims)
        if not stems and _OWN_DEAD.search(" ".join(before[-_OWN_DEAD_REACH:])):
            stems = self._victim_stems(claim.attributed_to, is_name=True)
        return stems

    def _victim_stems(self, victims: str | None, *, is_name: bool = False) -> frozenset[str]:
        if not victims:
            return frozenset()
        entity = self._names.get(victims)
        return identity_stems(entity.name if entity else victims, entity is not None or is_name)


def _roles(
    claim: Claim, mention: Mention, before: Sequence[str], after: Sequence[str]
) -> frozenset[str]:
    """Return what happened to the counted: its categories, else the nearest word that tells."""
    if len(mention.categories) > 1:
        return frozenset({"+".join(sorted(category.value for category in mention.categories))})
    near = _nearest_role(claim, mention, before, after)
    if claim.category in CASUALTIES:
        casualty = {category.value for category in CASUALTIES}
        return frozenset({claim.category.value}) | (near - casualty - {"hospitalised"})
    return near


def _nearest_role(
    claim: Claim, mention: Mention, before: Sequence[str], after: Sequence[str]
) -> frozenset[str]:
    counted = fold(" ".join(filter(None, (claim.counted or mention.counted, claim.cue)))).split()
    if claim.category in MEASURES:
        return frozenset(role for word in before for role in roles_of(word))
    for word in [*reversed(before[-_ROLE_REACH:]), *counted, *after[:_AFTER_REACH]]:
        roles = roles_of(word)
        if roles:
            return roles
    return frozenset()


def _context(words: Sequence[str]) -> frozenset[str]:
    return frozenset(light_stem(word) for word in words if is_content(word))
