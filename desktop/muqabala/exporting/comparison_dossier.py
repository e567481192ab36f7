"""The comparison of two reports as one dossier that a colleague can read alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from muqabala.exporting.marked_text import marks_of, noted_spans, text_blocks
from muqabala.exporting.notes.judgement_words import said_paragraphs
from muqabala.exporting.notes.note_comments import comments
from muqabala.exporting.printed.printed import (
    Block,
    Cell,
    Columns,
    Heading,
    Paragraph,
    Printed,
    Run,
    Table,
    moment,
    paragraph,
)
from muqabala.model.annotation import Note
from muqabala.model.claim import Claim, Witness
from muqabala.model.comparison import Check, ClaimPair, Collation, Status
from muqabala.model.mention import Approx
from muqabala.text.terms import term

_ORDER = (
    Status.CONFLICT, Status.CONFLICT_WITHIN, Status.COMPATIBLE, Status.AGREE, Status.ONLY_A,
    Status.ONLY_B,
)  # fmt: skip
_SAID_AFTER = frozenset({Approx.AT_LEAST, Approx.AT_MOST})
_CONFLICTS = frozenset({Status.CONFLICT, Status.CONFLICT_WITHIN})
_NOTHING = (paragraph("—"),)


def comparison_dossier(
    a: Witness, b: Witness, collation: Collation, language: str, notes: Sequence[Note] = ()
) -> Printed:
    """Return both heads, figures, entities and naming, passages, checks, texts and notes."""
    parts = _Parts(a, b, collation, language)
    title = term("report.comparison", language)
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        parts.heads(),
        *parts.figures(),
        *parts.entities(),
        *parts.passages(),
        *parts.checks(),
        *parts.texts(notes),
        paragraph(term("report.method", language), "muted"),
    )
    return Printed(title, language, blocks, tuple(comments(notes, language)))


class _Parts:
    """The parts of the dossier, for one pair in one language."""

    def __init__(self, a: Witness, b: Witness, collation: Collation, language: str) -> None:
        self._a, self._b = a, b
        self._collation = collation
        self._language = language

    def _term(self, code: str) -> str:
        return term(code, self._language)

    def heads(self) -> Columns:
        """Both reports' title, outlet, date and source beside each other."""
        return Columns((self._head(self._a), self._head(self._b)))

    def _head(self, witness: Witness) -> tuple[Block, ...]:
        document = witness.document
        when = Run(self._term("report.undated"))
        if document.published:
            when = moment(document.published)
        outlet = (Run(document.outlet), Run(" · ")) if document.outlet else ()
        return (
            Heading(document.title or document.id),
            Paragraph((*outlet, when), "muted"),
            paragraph(document.path, "muted", fenced=True),
        )

    def figures(self) -> Iterator[Block]:
        """The ledger of claims, conflicts first."""
        rows = sorted(
            self._collation.claims, key=lambda pair: (_ORDER.index(pair.status), -pair.score)
        )
        heads = ("report.counted", "report.first", "report.second", "report.verdict")
        yield from self._table("report.figures", heads, (self._figure_row(pair) for pair in rows))

    def _figure_row(self, pair: ClaimPair) -> tuple[Cell, ...]:
        between = "، " if self._term("language.direction") == "rtl" else ", "
        reasons = between.join(self._term(f"reason.{reason.code}") for reason in pair.reasons)
        verdict = paragraph(self._term(f"status.{pair.status}"), look=f"label {pair.status}")
        return (
            _cell(self._term(f"category.{pair.category}"), pair.what),
            tuple(self._claims(self._a, pair.a)) or _NOTHING,
            tuple(self._claims(self._b, pair.b)) or _NOTHING,
            (
                verdict,
                *([paragraph(reasons, "muted")] if reasons else []),
                *said_paragraphs(pair.judgements, self._language, pair.found, pair.overruled),
            ),
        )

    def _claims(self, witness: Witness, indexes: Iterable[int]) -> Iterator[Paragraph]:
        for index in indexes:
            claim = witness.analysis.claims[index]
            yield self._figure(witness, claim)
            if claim.attributed_to:
                entity = witness.analysis.entity(claim.attributed_to)
                yield paragraph(entity.name if entity else claim.attributed_to, "muted")

    def _figure(self, witness: Witness, claim: Claim) -> Paragraph:
        words = witness.analysis.mentions[claim.mention].span.of(witness.document.text)
        runs = [Run(words, "strong")]
        if claim.approx in _SAID_AFTER:
            runs.append(Run(f" {self._term(f'approx.{claim.approx}')}"))
        elif claim.approx not in (Approx.EXACT, Approx.VAGUE):
            runs.insert(0, Run(f"{self._term(f'approx.{claim.approx}')} "))
        if claim.value and claim.value not in ("vague", words):
            runs += [Run(" = "), Run(claim.value, fenced=True)]
        return Paragraph(tuple(runs))

    def entities(self) -> Iterator[Block]:
        """Shared entities with the forms each report uses."""
        naming = {row.entity: row for row in self._collation.naming}
        rows = []
        for pair in self._collation.entities:
            if pair.is_shared:
                forms = naming.get(pair.entity)
                shown = (_forms(forms.a), _forms(forms.b)) if forms else (_NOTHING, _NOTHING)
                rows.append((_cell(pair.name), _cell(self._term(f"kind.{pair.type}")), *shown))
        heads = ("report.entity", "report.kind", "report.first", "report.second")
        yield from self._table("report.entities", heads, rows)

    def passages(self) -> Iterator[Block]:
        """Sentences that tell the same thing, facing each other."""
        texts = self._a.document.text, self._b.document.text
        rows = (
            (
                _cell(pair.a.of(texts[0])),
                (*_cell(pair.b.of(texts[1])), *said_paragraphs(pair.judgements, self._language)),
            )
            for pair in self._collation.passages
        )
        yield from self._table("report.passages", ("report.first", "report.second"), rows)

    def checks(self) -> Iterator[Block]:
        """What arithmetic and the calendar found, with the words it is about."""
        rows = (
            (_cell(self._term(f"check.{check.kind}")), self._places(check), _cell(check.detail))
            for check in self._collation.checks
        )
        heads = ("report.kind", "report.where", "report.detail")
        yield from self._table("report.checks", heads, rows)

    def _places(self, check: Check) -> Cell:
        """Return the words of a check; one of both reports has a span in each, in order."""
        sides = {"a": [self._a], "b": [self._b]}.get(check.document, [self._a, self._b])
        texts = [sides[min(n, len(sides) - 1)].document.text for n in range(len(check.spans))]
        places = zip(check.spans, texts, strict=True)
        return tuple(paragraph(span.of(text)) for span, text in places) or _NOTHING

    def texts(self, notes: Sequence[Note]) -> Iterator[Block]:
        """Both texts with their marks and the notes on them."""
        conflicts = [pair for pair in self._collation.claims if pair.status in _CONFLICTS]
        sides = []
        for witness, side in ((self._a, "a"), (self._b, "b")):
            shared = {m for pair in self._collation.entities if pair.is_shared
                      for m in getattr(pair, side)}  # fmt: skip
            shared |= _figures(witness, self._collation.claims, side, {Status.AGREE})
            clashing = _figures(witness, conflicts, side, _CONFLICTS)
            marks = marks_of(witness, frozenset(shared), frozenset(clashing))
            noted = noted_spans(witness.document.id, notes)
            sides.append(tuple(text_blocks(witness, marks, noted)))
        yield Heading(self._term("report.texts"))
        yield Columns(tuple(sides))

    def _table(
        self, title: str, heads: Sequence[str], rows: Iterable[tuple[Cell, ...]]
    ) -> Iterator[Block]:
        found = tuple(rows)
        yield Heading(self._term(title))
        if found:
            yield Table(tuple(map(self._term, heads)), found)
        else:
            yield paragraph(self._term("report.none"), "muted")


def _cell(text: str, beneath: str = "") -> Cell:
    cell = (paragraph(text),) if text else _NOTHING
    return (*cell, paragraph(beneath, "muted")) if beneath else cell


def _forms(forms: Iterable[tuple[str, int]]) -> Cell:
    return tuple(paragraph(f"{form} ({count})") for form, count in forms) or _NOTHING


def _figures(
    witness: Witness, pairs: Iterable[ClaimPair], side: str, statuses: Iterable[Status]
) -> set[int]:
    """Return the mentions of the claims that such pairs hold on one side.

    A conflict within one report holds claims of one side only, so its indexes are safe too.
    """
    wanted = set(statuses)
    claims = witness.analysis.claims
    return {
        claims[index].mention
        for pair in pairs
        if pair.status in wanted
        for index in getattr(pair, side)
    }
