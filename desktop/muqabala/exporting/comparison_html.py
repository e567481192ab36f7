"""The comparison of two reports as one HTML page that a colleague can read alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from muqabala.exporting.marked_text import marks_of, text_html
from muqabala.exporting.page import left_to_right, page
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


def comparison_page(
    a: Witness, b: Witness, collation: Collation, language: str, notes: Sequence[Note] = ()
) -> str:
    """Return the page: both headers, figures, entities and naming, passages, texts, notes."""
    writer = _Writer(a, b, collation, language)
    title = term("report.comparison", language)
    parts = [
        f"<h1>{escape(title)}</h1>",
        writer.headers(),
        writer.figures(),
        writer.entities(),
        writer.passages(),
        writer.checks(),
        writer.texts(),
        writer.notes(notes),
        f"<p class='muted'>{escape(term('report.method', language))}</p>",
    ]
    return page(title, "\n".join(part for part in parts if part), language)


class _Writer:
    """The parts of the page, for one pair in one language."""

    def __init__(self, a: Witness, b: Witness, collation: Collation, language: str) -> None:
        self._a, self._b = a, b
        self._collation = collation
        self._language = language

    def _term(self, code: str) -> str:
        return escape(term(code, self._language))

    def headers(self) -> str:
        """Both reports' title, outlet, date and source beside each other."""
        return f"<div class='pair'>{self._header(self._a)}{self._header(self._b)}</div>"

    def _header(self, witness: Witness) -> str:
        document = witness.document
        when = self._term("report.undated")
        if document.published:
            when = left_to_right(document.published)
        line = " · ".join(part for part in (escape(document.outlet), when) if part)
        return (
            f"<header><h2 dir='auto'>{escape(document.title or document.id)}</h2>"
            f"<p class='muted'>{line}<br>{left_to_right(document.path)}</p></header>"
        )

    def figures(self) -> str:
        """The ledger of claims, conflicts first."""
        rows = sorted(
            self._collation.claims, key=lambda pair: (_ORDER.index(pair.status), -pair.score)
        )
        heads = ("report.counted", "report.first", "report.second", "report.verdict")
        return self._table("report.figures", heads, (self._figure_row(pair) for pair in rows))

    def _figure_row(self, pair: ClaimPair) -> list[str]:
        reasons = "، ".join(
            term(f"reason.{reason.code}", self._language) for reason in pair.reasons
        )
        counted = f"<span class='muted' dir='auto'>{escape(pair.what)}</span>"
        verdict = f"<span class='label {pair.status}'>{self._term(f'status.{pair.status}')}</span>"
        return [
            f"{self._term(f'category.{pair.category}')}<br>{counted}",
            self._claims(self._a, pair.a),
            self._claims(self._b, pair.b),
            f"{verdict}<br><span class='muted'>{escape(reasons)}</span>",
        ]

    def _claims(self, witness: Witness, indexes: Iterable[int]) -> str:
        claims = (witness.analysis.claims[index] for index in indexes)
        return "<br>".join(self._claim(witness, claim) for claim in claims) or "—"

    def _claim(self, witness: Witness, claim: Claim) -> str:
        mention = witness.analysis.mentions[claim.mention]
        words = mention.span.of(witness.document.text)
        before = after = ""
        if claim.approx in _SAID_AFTER:
            after = f" {self._term(f'approx.{claim.approx}')}"
        elif claim.approx not in (Approx.EXACT, Approx.VAGUE):
            before = f"{self._term(f'approx.{claim.approx}')} "
        reading = ""
        if claim.value and claim.value not in ("vague", words):
            reading = f" = {escape(claim.value)}"
        who = ""
        if claim.attributed_to:
            who = f"<br><span class='muted'>{escape(self._name(witness, claim.attributed_to))}"
            who += "</span>"
        figure = f"{before}<strong>{escape(words)}</strong>{after}{reading}"
        return f"<span dir='auto'>{figure}</span>{who}"

    def _name(self, witness: Witness, entity_or_words: str) -> str:
        entity = witness.analysis.entity(entity_or_words)
        return entity.name if entity else entity_or_words

    def entities(self) -> str:
        """Shared entities with the forms each report uses."""
        naming = {row.entity: row for row in self._collation.naming}
        rows = []
        for pair in self._collation.entities:
            if pair.is_shared:
                forms = naming.get(pair.entity)
                cells = [_forms(forms.a), _forms(forms.b)] if forms else ["", ""]
                rows.append([f"{escape(pair.name)}", self._term(f"kind.{pair.type}"), *cells])
        heads = ("report.entity", "report.kind", "report.first", "report.second")
        return self._table("report.entities", heads, rows)

    def passages(self) -> str:
        """Sentences that tell the same thing, facing each other."""
        texts = self._a.document.text, self._b.document.text
        rows = (
            [escape(pair.a.of(texts[0])), escape(pair.b.of(texts[1]))]
            for pair in self._collation.passages
        )
        return self._table("report.passages", ("report.first", "report.second"), rows)

    def checks(self) -> str:
        """What arithmetic and the calendar found, with the words it is about."""
        rows = (
            [self._term(f"check.{check.kind}"), self._places(check), escape(check.detail)]
            for check in self._collation.checks
        )
        return self._table("report.checks", ("report.kind", "report.where", "report.detail"), rows)

    def _places(self, check: Check) -> str:
        """Return the words of a check; one of both reports has a span in each, in order."""
        sides = {"a": [self._a], "b": [self._b]}.get(check.document, [self._a, self._b])
        texts = [sides[min(n, len(sides) - 1)].document.text for n in range(len(check.spans))]
        words = (escape(span.of(text)) for span, text in zip(check.spans, texts, strict=True))
        return "<br>".join(f"<span dir='auto'>{each}</span>" for each in words)

    def texts(self) -> str:
        """Both texts with their marks."""
        conflicts = [pair for pair in self._collation.claims if pair.status in _CONFLICTS]
        sides = []
        for witness, side in ((self._a, "a"), (self._b, "b")):
            shared = {m for pair in self._collation.entities if pair.is_shared
                      for m in getattr(pair, side)}  # fmt: skip
            shared |= _figures(witness, self._collation.claims, side, {Status.AGREE})
            clashing = _figures(witness, conflicts, side, _CONFLICTS)
            marks = marks_of(witness, frozenset(shared), frozenset(clashing))
            sides.append(f"<section>{text_html(witness, marks)}</section>")
        return f"<h2>{self._term('report.texts')}</h2><div class='pair'>{''.join(sides)}</div>"

    def notes(self, notes: Sequence[Note]) -> str:
        """The analyst's notes on either report, numbered."""
        if not notes:
            return ""
        items = "".join(self._note(note) for note in notes)
        return f"<h2>{self._term('report.notes')}</h2><ol>{items}</ol>"

    def _note(self, note: Note) -> str:
        quotes = "".join(
            f"<blockquote dir='auto'>{escape(target.selector.exact)}</blockquote>"
            for target in note.targets
            if target.selector
        )
        tags = " ".join(f"#{escape(tag)}" for tag in note.tags)
        body = escape(note.body).replace("\n", "<br>")
        return f"<li>{quotes}<p dir='auto'>{body}</p><p class='muted'>{tags}</p></li>"

    def _table(self, title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        if not body:
            return f"<h2>{self._term(title)}</h2><p class='muted'>{self._term('report.none')}</p>"
        head = "".join(f"<th scope='col'>{self._term(code)}</th>" for code in heads)
        return (
            f"<h2>{self._term(title)}</h2><table><thead><tr>{head}</tr></thead>"
            f"<tbody>{body}</tbody></table>"
        )


def _forms(forms: Iterable[tuple[str, int]]) -> str:
    return "، ".join(f"<bdi>{escape(form)}</bdi> ({count})" for form, count in forms)


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
