"""Claims of several reports by the time they state and by the time they were printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, LedgerRow, Moment, Status
from muqabala.model.drawing import Drawing
from muqabala.model.span import Span
from muqabala.ui import words
from muqabala.ui.charts.chart import Chart, ChartRow, Measure, Place
from muqabala.ui.charts.claim_words import figure_words, letter, speaker_words, thing_words
from muqabala.ui.charts.time_layout import PRINTED, STATED, Day, Told, time_drawing
from muqabala.ui.dates import day_words, edtf_words
from muqabala.ui.directions import isolated, joined

_SEASONS = {"21": "03", "22": "06", "23": "09", "24": "12"}
_DAY = 10
_UNDATED = "9999"
_ALONE = (Status.ONLY_A, Status.ONLY_B)

translate = QCoreApplication.translate


@dataclass
class _Fact:
    """What is told of one time, by one report or several in the same words."""

    key: str
    when: str
    words: str
    thing: str
    status: Status | None
    tellers: list[tuple[int, Moment]] = field(default_factory=list)


def pair_ledger(found: Collation) -> list[LedgerRow]:
    """Return the figures of a pair as the ledger of two reports."""
    return [
        LedgerRow(pair.status, pair.category, pair.what, (pair.a, pair.b), pair.score)
        for pair in found.claims
        if not pair.is_within
    ]


def time_chart(witnesses: Sequence[Witness], ledger: Sequence[LedgerRow]) -> Chart:
    """Return the view of what the reports count, day by day; what is undated stands last."""
    from muqabala.workspace import timeline

    facts = _facts(witnesses, timeline(witnesses, ledger), ledger)
    days = _days(witnesses, facts)
    title = translate("Charts", "Timeline")
    lanes = (translate("Charts", "When it happened"), translate("Charts", "When it was printed"))

    def draw(width: float, measure: Measure) -> Drawing:
        return time_drawing(title, lanes, days, width, measure)

    return Chart(
        title=title,
        heads=(
            translate("Charts", "Time stated"),
            translate("Charts", "Figure"),
            translate("Charts", "Category"),
            translate("Charts", "Reports"),
            translate("Charts", "Who says so"),
            translate("Charts", "Printed"),
            translate("Charts", "Verdict"),
        ),
        rows=(*(_row(witnesses, fact) for fact in facts), *map(_report_row, *_numbered(witnesses))),
        draw=draw,
        empty="" if facts else translate("Charts", "The reports have no figures."),
    )


def _numbered(witnesses: Sequence[Witness]) -> tuple[Sequence[int], Sequence[Witness]]:
    return range(len(witnesses)), witnesses


def _facts(
    witnesses: Sequence[Witness], moments: Sequence[Moment], ledger: Sequence[LedgerRow]
) -> list[_Fact]:
    """Return the facts; what several reports tell alike of one time is one."""
    found: dict[tuple[object, ...], _Fact] = {}
    for n, moment in enumerate(moments):
        witness = witnesses[moment.witness]
        claim = witness.analysis.claims[moment.claims[0]]
        said = figure_words(witness, claim)
        when = moment.stated or ""
        row = moment.row
        alike = (when, row, claim.value) if row is not None and claim.value else ("", n)
        if alike not in found:
            status = ledger[row].status if row is not None else None
            found[alike] = _Fact(f"fact:{n}", when, said, thing_words(claim), status)
        found[alike].tellers.append((moment.witness, moment))
    return list(found.values())


def _days(witnesses: Sequence[Witness], facts: Sequence[_Fact]) -> list[Day]:
    told: dict[str, list[Told]] = defaultdict(list)
    for fact in facts:
        told[fact.when].append(_told(witnesses, fact))
    for n, witness in enumerate(witnesses):
        told[(witness.document.published or "")[:_DAY]].append(_report(n, witness))
    return [Day(_day_name(when), tuple(told[when])) for when in sorted(told, key=_sortable)]


def _day_name(when: str) -> str:
    if not when:
        return translate("Charts", "Undated")
    return day_words(when) if len(when) == _DAY else edtf_words(when)


def _sortable(when: str) -> str:
    """Return a time as text that sorts: an open beginning first, nothing known last."""
    start = when.split("/", maxsplit=1)[0].rstrip("~?%")
    if not start:
        return "" if when else _UNDATED
    parts = start.replace("X", "0").split("-")
    return "-".join([parts[0], *(_SEASONS.get(part, part) for part in parts[1:2]), *parts[2:]])


def _told(witnesses: Sequence[Witness], fact: _Fact) -> Told:
    letters = " ".join(dict.fromkeys(letter(n) for n, _ in fact.tellers))
    who = joined(*dict.fromkeys(_speakers(witnesses, fact)))
    status = fact.status
    verdict = words.word(words.VERDICTS, status.value) if status and status not in _ALONE else ""
    ink = words.VERDICT_ROLES.get(status.value, "neutral") if status else "neutral"
    spoken = "\n".join(
        part for part in (fact.words, joined(fact.thing, letters, verdict), who) if part
    )
    return Told(
        fact.key, STATED, fact.words, joined(letters, fact.thing, verdict), ink, spoken,
        tuple(dict.fromkeys(f"report:{n}" for n, _ in fact.tellers)),
    )  # fmt: skip


def _speakers(witnesses: Sequence[Witness], fact: _Fact) -> list[str]:
    return [
        speaker
        for n, moment in fact.tellers
        for claim in moment.claims
        if (speaker := speaker_words(witnesses[n], witnesses[n].analysis.claims[claim]))
    ]


def _report(number: int, witness: Witness) -> Told:
    document = witness.document
    name = document.outlet or document.title
    said = f"{letter(number)} · {isolated(name)}"
    hour = (document.published or "")[_DAY + 1 : _DAY + 6]
    spoken = "\n".join(filter(None, (said, document.title, hour)))
    small = joined(hour, document.title if document.outlet else "")
    return Told(f"report:{number}", PRINTED, said, small, "accent", spoken)


def _row(witnesses: Sequence[Witness], fact: _Fact) -> ChartRow:
    places: list[Place] = []
    for n, moment in fact.tellers:
        analysis = witnesses[n].analysis
        places += [
            (witnesses[n].document.id, analysis.mentions[analysis.claims[claim].mention].span)
            for claim in moment.claims
        ]
    printed = dict.fromkeys(
        (witnesses[n].document.published or "").replace("T", " ")[: _DAY + 6]
        for n, _ in fact.tellers
    )
    cells = (
        _day_name(fact.when),
        fact.words,
        fact.thing,
        " ".join(dict.fromkeys(letter(n) for n, _ in fact.tellers)),
        joined(*dict.fromkeys(_speakers(witnesses, fact))),
        " · ".join(filter(None, printed)),
        words.word(words.VERDICTS, fact.status.value) if fact.status else "",
    )
    return ChartRow(fact.key, cells, tuple(places))


def _report_row(number: int, witness: Witness) -> ChartRow:
    """Return the row of a report itself: chosen, it shows the report."""
    document = witness.document
    cells = ("", document.title, "", letter(number), document.outlet)
    printed = (document.published or "").replace("T", " ")[: _DAY + 6]
    return ChartRow(f"report:{number}", (*cells, printed, ""), ((document.id, Span(0, 1)),))
