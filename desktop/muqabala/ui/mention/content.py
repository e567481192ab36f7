"""What a card says, before it is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation
from muqabala.model.mention import Mention
from muqabala.text.terms import term_of
from muqabala.ui import words
from muqabala.ui.directions import isolated

_FEW_LETTERS = 90


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a fact. `link` is the id of a report to go to, `copy` what can be copied.

    `end` is said behind `text` and stays whole where a link has to be shortened.
    """

    text: str
    link: str = ""
    copy: str = ""
    soft: bool = False
    end: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A thing known, with its name."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CardContent:
    """All that a card shows.

    `chips` are pairs of words and a role of the theme. `copy` is the bare value; `entity` the
    id of the entity named, for what can be corrected.
    """

    title: str
    subtitle: str = ""
    chips: tuple[tuple[str, str], ...] = ()
    facts: tuple[Fact, ...] = ()
    copy: str = ""
    entity: str = ""


@dataclass(frozen=True)
class Subject:
    """A mention in its report, with the report beside it: what a card is about.

    `side` is 0 where the mention stands in the first of the two, else 1.
    """

    witness: Witness
    number: int
    other: Witness | None = None
    collation: Collation | None = None
    side: int = 0

    @property
    def mention(self) -> Mention:
        """The mention itself."""
        return self.witness.analysis.mentions[self.number]

    @property
    def surface(self) -> str:
        """The words of the mention in one line."""
        return surface_of(self.witness, self.number)

    def name(self, reference: str | None) -> str:
        """Return the name of an entity given by id, or the words of the report as they are."""
        if not reference:
            return ""
        for witness in (self.witness, self.other):
            entity = witness.analysis.entity(reference) if witness is not None else None
            if entity is not None:
                return entity.name
        return reference


def surface_of(witness: Witness, number: int) -> str:
    """Return the words of a mention in one line, of a long one their beginning."""
    surface = " ".join(witness.analysis.mentions[number].span.of(witness.document.text).split())
    return surface if len(surface) <= _FEW_LETTERS else surface[:_FEW_LETTERS] + "…"


def quoted(surface: str) -> str:
    """Return words in quotation marks, fenced off."""
    return isolated(f"«{surface}»")


def said(label: str, *texts: str) -> tuple[Fact, ...]:
    """Return the fact, or none where there is nothing to say."""
    lines = tuple(Line(text) for text in texts if text)
    return (Fact(label, lines),) if lines else ()


def rule_lines(rule: str) -> tuple[Line, ...]:
    """Return the rule that found a mention in words, and its code below them."""
    family, _, rest = rule.replace(":", ".", 1).partition(".")
    codes = (f"rule.{family}.{rest}", f"rule.{family}")
    told = next(filter(None, (term_of(code, words.language()) for code in codes)), "")
    code = Line(isolated(rule), soft=True)
    return (Line(told), code) if told else (code,)


def joined_words(parts: Iterable[str]) -> str:
    """Return parts with the comma of the interface's language between them."""
    return words.comma().join(part for part in parts if part)
