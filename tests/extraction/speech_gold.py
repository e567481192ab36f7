"""Own gold of speech: quotations, told figures and loaded words in `gold/*.tsv`, and their scores.

Sentences are analysed as whole documents, names included, so the figures measure what a reader
sees. A speaker is right when the words of the gold and one of the names of the entity found hold
one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from muqabala.extraction.pipeline import analyse
from muqabala.model.claim import Analysis
from muqabala.model.mention import FIGURE_KINDS, Kind, Mention
from muqabala.model.span import Span
from muqabala.text.folding import fold
from named_scenes import document_of

GOLD = Path(__file__).parent / "gold"
_MARK = re.compile("⟦(.*?)(?:⟧|$)", re.DOTALL)
NOBODY = frozenset({"-", "x"})


@dataclass(frozen=True)
class Row:
    """One text of a table with the spans marked in it and what the table says of each."""

    text: str
    spans: tuple[Span, ...]
    labels: tuple[str, ...]


@dataclass
class Tally:
    """How many are right, found and wanted, and the texts of what went wrong."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted)


def rows(table: str) -> Iterator[Row]:
    for line in (GOLD / f"{table}.tsv").read_text(encoding="utf-8").splitlines()[2:]:
        written, _, labels = line.partition("\t")
        plain, spans, done = "", [], 0
        written = written.replace("\\n", "\n")
        for match in _MARK.finditer(written):
            plain += written[done : match.start()]
            spans.append(Span(len(plain), len(plain) + len(match[1])))
            plain += match[1]
            done = match.end()
        yield Row(plain + written[done:], tuple(spans), tuple(filter(None, labels.split("|"))))


def score_quotations() -> tuple[Tally, Tally]:
    """Return the tally of the spans (marks and final stops aside), and of their speakers."""
    spans, speakers = Tally(), Tally()
    for row in rows("quotations"):
        found = [one for one in _analysed(row.text).mentions if one.kind is Kind.QUOTE]
        spans.found += len(found)
        spans.wanted += len(row.spans)
        for span, speaker in zip(row.spans, row.labels, strict=True):
            match = next((one for one in found if _same(row.text, one.span, span)), None)
            if match is None:
                spans.misses.append(f"{row.text} [missed {span.of(row.text)}]")
                continue
            spans.right += 1
            _add_speaker(speakers, row, speaker, match.speaker)
        for one in found:
            if not any(_same(row.text, one.span, span) for span in row.spans):
                spans.misses.append(f"{row.text} [false {one.span.of(row.text)}]")
    return spans, speakers


def score_told_figures() -> Tally:
    """Return the tally of the speakers of the marked figures that are claims."""
    speakers = Tally()
    for row in rows("told_figures"):
        analysis = _analysed(row.text)
        for span, speaker in zip(row.spans, row.labels, strict=True):
            index = next((n for n, one in enumerate(analysis.mentions) if _figure(one, span)), None)
            claim = next((one for one in analysis.claims if one.mention == index), None)
            if claim is None and speaker != "x":
                speakers.wanted += 1
                speakers.misses.append(f"{row.text} [no claim]")
            else:
                _add_speaker(speakers, row, speaker, claim.attributed_to if claim else None)
    return speakers


def score_loaded() -> tuple[Tally, Tally]:
    """Return the tally of the terms (spans may differ in length), and of their stances."""
    terms, stances = Tally(), Tally()
    for row in rows("loaded_words"):
        found = [one for one in _analysed(row.text).mentions if one.kind is Kind.LOADED]
        terms.found += len(found)
        terms.wanted += len(row.spans)
        for span, stance in zip(row.spans, row.labels, strict=True):
            inside = [one for one in found if one.span.overlaps(span)]
            if not inside:
                terms.misses.append(f"{row.text} [missed {span.of(row.text)}]")
                continue
            terms.right += len(inside)
            terms.wanted += len(inside) - 1
            stances.wanted += 1
            stances.right += inside[0].stance == stance
            if inside[0].stance != stance:
                stances.misses.append(f"{row.text} [{stance}, found {inside[0].stance}]")
        for one in found:
            if not any(one.span.overlaps(span) for span in row.spans):
                terms.misses.append(f"{row.text} [false {one.span.of(row.text)}]")
    return terms, stances


def _figure(mention: Mention, span: Span) -> bool:
    return mention.kind in FIGURE_KINDS and mention.span.overlaps(span)


def _same(text: str, found: Span, gold: Span) -> bool:
    return found.of(text).strip(" .،") == gold.of(text).strip(" .،") and found.overlaps(gold)


def _add_speaker(tally: Tally, row: Row, wanted: str, found: str | None) -> None:
    tally.wanted += 1
    tally.found += found is not None
    if wanted in NOBODY or found is None:
        is_right = wanted in NOBODY and found is None
    else:
        said = {fold(name) for name in (found, *_names(_analysed(row.text), row.text, found))}
        is_right = any(one in fold(wanted) or fold(wanted) in one for one in said if one)
    tally.right += is_right
    if not is_right:
        tally.misses.append(f"{row.text} [{wanted}, found {found}]")


def _names(analysis: Analysis, text: str, entity: str) -> list[str]:
    surfaces = [one.span.of(text) for one in analysis.mentions if one.entity == entity]
    return [*surfaces, *(one.name for one in analysis.entities if one.id == entity)]


@cache
def _analysed(text: str) -> Analysis:
    return analyse(document_of(text))
