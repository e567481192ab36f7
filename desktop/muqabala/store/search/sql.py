"""Questions as SQL: what the full-text index can answer as one expression, the rest around it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from muqabala.model.search import (
    Both,
    Counted,
    Either,
    FromOutlet,
    Gathered,
    Named,
    Near,
    Noted,
    Published,
    Question,
    Spelling,
    Tagged,
    Titled,
    Without,
    Words,
)
from muqabala.text.index_text import index_text
from muqabala.text.word_forms import opening_forms, search_key, word_forms

_NEVER = "\ue000"
"""A word that no report has."""

_LOWER = "CAST(c.value AS REAL)"
_UPPER = "CAST(substr(c.value, instr(c.value, '/') + 1) AS REAL)"

Parameter = str | int | float
KindredWords = Callable[[str], Sequence[str]]
"""Returns the words of the index that have the light stem of a word."""


@dataclass(frozen=True, slots=True)
class NamedIn:
    """Where an entity is named: stored ids, reports that do not count, reports that do anyway."""

    entities: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FiguresOf:
    """Which figures are meant: of a category, or counting one of these things; None for all."""

    category: str | None = None
    counted: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Meanings:
    """What the words of a question's fields stand for in the library."""

    names: dict[Named, NamedIn] = field(default_factory=dict)
    figures: dict[Counted, FiguresOf] = field(default_factory=dict)
    outlets: dict[FromOutlet, tuple[str, ...]] = field(default_factory=dict)
    notes: dict[Tagged | Noted, tuple[str, ...]] = field(default_factory=dict)
    gathered: dict[Gathered, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sql:
    """A piece of SQL with its parameters."""

    text: str
    parameters: tuple[Parameter, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A question ready to be asked: the index' expression ("" for none), and conditions on `d`."""

    expression: str
    condition: Sql


class Composer:
    """Composes statements. `filters` collects the words that `fits(number, text)` asks for."""

    def __init__(self, meanings: Meanings, kindred: KindredWords) -> None:
        self._meanings, self._kindred = meanings, kindred
        self.filters: list[Words | Near] = []

    def statement(self, question: Question) -> Statement:
        """Return a question as the index' expression and what must hold besides."""
        parts = question.parts if isinstance(question, Both) else (question,)
        indexed = [part for part in parts if self._is_indexed(part)]
        excluded = [p for p in parts if isinstance(p, Without) and self._is_indexed(p.part)]
        checked = [p for p in parts if isinstance(p, Words | Near) and _is_checked(p)]
        wanted = [*map(self._expression, indexed), *map(self._candidates, checked)]
        expression = " AND ".join(f"({each})" for each in wanted)
        settled = [*indexed, *checked]
        if expression:
            unwanted = [self._expression(each.part) for each in excluded]
            expression = " NOT ".join([f"({expression})", *(f"({each})" for each in unwanted)])
            settled += excluded
        others = [self._condition(part) for part in parts if part not in settled]
        return Statement(expression, _joined(" AND ", [*map(self._fits, checked), *others]))

    # what the index answers

    def _is_indexed(self, question: Question) -> bool:
        """Tell whether the index alone answers a question; «not» only beside something else."""
        if isinstance(question, Either):
            return all(map(self._is_indexed, question.parts))
        if isinstance(question, Both):
            bare = [each.part if isinstance(each, Without) else each for each in question.parts]
            has_positive = any(not isinstance(each, Without) for each in question.parts)
            return has_positive and all(map(self._is_indexed, bare))
        return isinstance(question, Titled) or (
            isinstance(question, Words) and not _is_checked(question)
        )

    def _expression(self, question: Question) -> str:
        if isinstance(question, Words):
            return self._words(question)
        if isinstance(question, Titled):
            return f"title : ({self._all(question.words)})"
        if isinstance(question, Either):
            return " OR ".join(f"({self._expression(part)})" for part in question.parts)
        assert isinstance(question, Both)
        positive = [part for part in question.parts if not isinstance(part, Without)]
        negative = [part.part for part in question.parts if isinstance(part, Without)]
        wanted = " AND ".join(f"({self._expression(part)})" for part in positive)
        return " NOT ".join([f"({wanted})", *(f"({self._expression(n)})" for n in negative)])

    def _words(self, sought: Words) -> str:
        words = sought.words
        star = " *" if sought.spelling is Spelling.BEGINNING else ""
        if sought.spelling is Spelling.KINDRED:
            return _any(self._kindred(words[0]))
        if len(words) == 1:
            return _any(word_forms(words[0]), star)
        return " OR ".join(
            _quoted(" ".join([form, *words[1:]])) + star for form in opening_forms(words[0])
        )

    def _all(self, words: Sequence[str]) -> str:
        return " AND ".join(f"({_any(word_forms(word))})" for word in words)

    def _candidates(self, sought: Words | Near) -> str:
        """Return the expression for texts that have to be looked through."""
        if isinstance(sought, Near):
            return self._all(sought.words)
        if sought.spelling is Spelling.KINDRED:
            return " AND ".join(f"({_any(self._kindred(word))})" for word in sought.words)
        return _quoted(search_key(" ".join(sought.words)))

    # what the tables answer

    def _condition(self, question: Question) -> Sql:
        if isinstance(question, Without):
            return _not(self._condition(question.part))
        if self._is_indexed(question):
            return _in_index(self._expression(question))
        if isinstance(question, Both | Either):
            sign = " AND " if isinstance(question, Both) else " OR "
            return _joined(sign, [self._condition(part) for part in question.parts])
        if isinstance(question, Words | Near):
            return self._checked(question)
        return self._field(question)

    def _checked(self, sought: Words | Near) -> Sql:
        return _joined(" AND ", [_in_index(self._candidates(sought)), self._fits(sought)])

    def _fits(self, sought: Words | Near) -> Sql:
        self.filters.append(sought)
        return Sql("fits(?, d.text)", (len(self.filters) - 1,))

    def _field(self, question: Question) -> Sql:
        meanings = self._meanings
        if isinstance(question, Named):
            return _named(meanings.names[question])
        if isinstance(question, Counted):
            return _counted(question, meanings.figures[question])
        if isinstance(question, FromOutlet):
            return _among("d.outlet", meanings.outlets[question])
        if isinstance(question, Tagged | Noted):
            return _among("d.id", meanings.notes[question])
        if isinstance(question, Gathered):
            return _among("d.id", meanings.gathered[question])
        assert isinstance(question, Published)
        return _published(question)


def figure_condition(question: Counted, figures: FiguresOf) -> Sql:
    """Return the condition on a claim `c`, a leading AND and bounds included."""
    conditions = [Sql("c.value GLOB '[0-9]*' AND c.category <> 'date'")]
    if figures.category is not None:
        conditions.append(Sql("c.category = ?", (figures.category,)))
    elif figures.counted is not None:
        conditions.append(_among("c.counted", figures.counted))
    return _joined(" AND ", [*conditions, *_bounds(question)])


def _bounds(question: Counted) -> list[Sql]:
    """Return the bounds; of a range (10/20) the end that is nearer to them counts."""
    low, high = question.low, question.high
    found = []
    if low is not None:
        sign = ">" if question.open_low else ">="
        found.append(Sql(f"{_LOWER} {sign} ? OR {_UPPER} {sign} ?", (low, low)))
    if high is not None:
        found.append(Sql(f"{_LOWER} {'<' if question.open_high else '<='} ?", (high,)))
    return found


def _is_checked(sought: Words | Near) -> bool:
    """Tell whether the index gives candidates only, whose texts have to be looked through."""
    if isinstance(sought, Near) or sought.spelling is Spelling.EXACT:
        return True
    return sought.spelling is Spelling.KINDRED and len(sought.words) > 1


def _named(names: NamedIn) -> Sql:
    among = _among("m.entity", sorted(names.entities))
    inside = Sql(
        f"d.key IN (SELECT m.document FROM mention m WHERE {among.text})",  # noqa: S608
        among.parameters,
    )
    if names.without:
        inside = _joined(" AND ", [inside, _not(_among("d.id", sorted(names.without)))])
    return _joined(" OR ", [inside, _among("d.id", sorted(names.besides))])


def _counted(question: Counted, figures: FiguresOf) -> Sql:
    condition = figure_condition(question, figures)
    return Sql(
        f"d.key IN (SELECT c.document FROM claim c WHERE {condition.text})",  # noqa: S608
        condition.parameters,
    )


def _published(question: Published) -> Sql:
    conditions = [Sql("d.published <> ''")]
    if question.since:
        conditions.append(Sql("d.published >= ?", (question.since,)))
    if question.before:
        conditions.append(Sql("d.published < ?", (question.before,)))
    return _joined(" AND ", conditions)


def _in_index(expression: str) -> Sql:
    return Sql(
        "d.shelf IN (SELECT rowid FROM search_text WHERE search_text MATCH ?)", (expression,)
    )


def _among(column: str, values: Sequence[str]) -> Sql:
    # As one parameter: SQLite allows a limited number of them.
    listed = json.dumps(values, ensure_ascii=False)
    return Sql(f"{column} IN (SELECT value FROM json_each(?))", (listed,))  # noqa: S608


def _not(condition: Sql) -> Sql:
    # What is unknown (no day, no outlet) is not, and so answers «not».
    return Sql(f"NOT coalesce({condition.text}, 0)", condition.parameters)


def _joined(sign: str, conditions: Sequence[Sql]) -> Sql:
    if not conditions:
        return Sql("1")
    text = sign.join(f"({each.text})" for each in conditions)
    return Sql(text, tuple(value for each in conditions for value in each.parameters))


def _any(forms: Sequence[str], star: str = "") -> str:
    return " OR ".join(_quoted(form) + star for form in forms) or _quoted(_NEVER)


def _quoted(words: str) -> str:
    return '"' + index_text(words).replace('"', "") + '"'
