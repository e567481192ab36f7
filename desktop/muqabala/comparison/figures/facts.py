"""Figures and facts: the claims of one witness, those that repeat one another taken together."""

from __future__ import annotations

from dataclasses import dataclass, field

from muqabala.comparison.figures.magnitudes import Magnitude
from muqabala.comparison.figures.nouns import Noun
from muqabala.comparison.figures.standing import Standing
from muqabala.model.mention import Category, Entity
from muqabala.model.span import Span

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
DIRECTIONS = frozenset({"rose", "fell"})
"""Roles of a measure that changed; a rise is never compared with a fall."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One claim with what its sentence says around it.

    `roles` say what happened to the counted; a claim of two categories at once has one joint
    role; `means` say by what people came to harm. `victims` and `context` are sets of stems,
    `holder` is the id of who won the seats or votes. `countries` are those its sentence tells
    of as one scene, `joined` those its report joins so somewhere. `place` and `speaker` are
    entity ids or words, `origin_stems` those of whom the speaker only relays, `subject` is
    whose age it is. `position` is the place of the figure in the text, 0 to 1; `wording` is
    its folded sentence, `offset` the number of words before it there. `is_listed` tells that it
    is a part since it is told place by place; `sites` are the towns of a toll that is told of
    several at once, `giver` is the id of who gives a sum of money.
    """

    claim: int
    span: Span
    sentence: int
    category: Category
    magnitude: Magnitude
    noun: Noun
    roles: frozenset[str]
    means: frozenset[str]
    victims: frozenset[str]
    holder: str
    countries: frozenset[str]
    joined: frozenset[str]
    place: str
    date: str
    speaker: str
    speaker_stems: frozenset[str]
    origin_stems: frozenset[str]
    subject: str
    currency: str
    is_part: bool
    is_cumulative: bool
    in_headline: bool
    standing: Standing
    context: frozenset[str]
    position: float
    wording: str
    offset: int
    is_listed: bool = False
    sites: frozenset[str] = frozenset()
    giver: str = ""


def tell_casualties(a: Figure, b: Figure) -> bool:
    """Tell whether either counts casualties; which report comes first must not matter."""
    return not CASUALTIES.isdisjoint((a.category, b.category))


@dataclass(frozen=True)
class Fact:
    """Figures of one witness that state the same number of the same thing.

    `figures` are in text order; `is_main` marks the first total of its category, `is_local`
    what is told of one place beside it, `is_superseded` a toll that the report itself calls an
    earlier one than its main toll.
    """

    figures: tuple[Figure, ...]
    is_main: bool = False
    is_local: bool = False
    is_superseded: bool = False
    entities: dict[str, Entity] = field(default_factory=dict, repr=False, compare=False)

    @property
    def lead(self) -> Figure:
        """The figure that says most of what is counted."""
        return self.figures[0]

    @property
    def claims(self) -> tuple[int, ...]:
        """The indexes of its claims."""
        return tuple(figure.claim for figure in self.figures)
