"""The statistics of a library as charts: reports by outlet and time, figures by event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muqabala.model.catalogue import Tally
from muqabala.model.drawing import Drawing
from muqabala.model.event import EventMap
from muqabala.ui.catalogue.bars import Bar, bars_drawing
from muqabala.ui.catalogue.entries import homes
from muqabala.ui.charts.chart import Chart, ChartRow, Measure
from muqabala.ui.dates import day_words, edtf_words
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated

if TYPE_CHECKING:
    from muqabala.workspace import Workspace

OUTLETS, MONTHS, DAYS, EVENTS = "outlets", "months", "days", "events"
MOST_DRAWN = 200
"""More bars than these are no picture; the table that is written has them all."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Count:
    """A bar before it is worded: what it shows, and how many."""

    key: str
    name: str
    count: int


def kinds() -> dict[str, str]:
    """Return the statistics there are, by the key of each."""
    return {
        OUTLETS: translate("Catalogue", "Reports by outlet"),
        MONTHS: translate("Catalogue", "Reports by month"),
        DAYS: translate("Catalogue", "Reports by day"),
        EVENTS: translate("Catalogue", "Figures by event"),
    }


def statistic(
    kind: str, workspace: Workspace, events: EventMap, titles: Mapping[str, str]
) -> Chart:
    """Return one of the statistics; events are named by the titles of their reports."""
    from muqabala.workspace.cataloguing import DAY, MONTH

    cataloguing = workspace.cataloguing
    if kind == EVENTS:
        counts = event_counts(cataloguing.figure_counts(), events, titles)
        empty = translate("Catalogue", "No two reports of one event are known yet.")
        return _chart(kind, counts, translate("Catalogue", "Event"), empty)
    if kind == OUTLETS:
        found, head = cataloguing.outlet_tallies(), translate("Catalogue", "Outlet")
    elif kind == MONTHS:
        found, head = cataloguing.time_tallies(MONTH), translate("Catalogue", "Month")
    else:
        found, head = cataloguing.time_tallies(DAY), translate("Catalogue", "Day")
    empty = translate("Catalogue", "There are no reports.")
    return _chart(kind, [_counted(kind, each) for each in found], head, empty)


def _counted(kind: str, tally: Tally) -> Count:
    if kind == OUTLETS:
        return Count(tally.name, tally.name or translate("Catalogue", "no outlet"), tally.count)
    name = edtf_words(tally.name) if kind == MONTHS else day_words(tally.name)
    return Count(tally.name, name or translate("Catalogue", "undated"), tally.count)


def event_counts(
    figures: Mapping[str, int], events: EventMap, titles: Mapping[str, str]
) -> list[Count]:
    """Return how many figures the reports of each event have, the most first."""
    home = homes(events)
    found: Counter[str] = Counter()
    for key, count in figures.items():
        if key in home:
            found[home[key]] += count
    return [Count(key, titles.get(key, ""), count) for key, count in found.most_common()]


def _chart(kind: str, counts: Sequence[Count], head: str, empty: str) -> Chart:
    title = kinds()[kind]
    is_figures = kind == EVENTS
    bars = [_bar(count, is_figures=is_figures) for count in counts]
    heads = (
        head,
        translate("Catalogue", "Figures") if is_figures else translate("Catalogue", "Reports"),
    )
    rows = tuple(ChartRow(each.key, (each.name, str(each.count))) for each in counts)
    return Chart(title, heads, rows, partial(_draw, title, bars), "" if counts else empty)


def _bar(count: Count, *, is_figures: bool) -> Bar:
    # lupdate gathers plurals of `self.tr` alone: these two stand in the catalogues of the panel.
    said = (
        translate("LibraryPanel", "%n figure(s)", "", count.count)
        if is_figures
        else translate("LibraryPanel", "%n report(s)", "", count.count)
    )
    spoken = f"{isolated(count.name)}: {said}"
    return Bar(count.key, count.name, count.count, number(count.count), spoken)


def _draw(title: str, bars: Sequence[Bar], width: float, measure: Measure) -> Drawing:
    left = bars[MOST_DRAWN:]
    rest = translate("Catalogue", "{count} more in the table that is exported").format(
        count=number(len(left))
    )
    rest = rest if left else ""
    return bars_drawing(title, bars[:MOST_DRAWN], rest, width, measure)
