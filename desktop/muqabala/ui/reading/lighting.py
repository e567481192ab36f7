"""Lights the mentions that belong together, and brings the nearest into view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from muqabala.ui.reading.counterparts import Counterparts, Place
from muqabala.ui.reading.linked_scroll import LinkedScroll
from muqabala.ui.reading.page import PageView

DARK = Counterparts((), None)


class Lighting:
    """What is lit on two pages: what is pointed at, else what was chosen last."""

    def __init__(self, pages: Sequence[PageView], link: LinkedScroll) -> None:
        self._pages = pages
        self._link = link
        self._counterparts = DARK
        self._held: frozenset[Place] = frozenset()

    def set_counterparts(self, counterparts: Counterparts) -> None:
        """Begin with other reports, nothing lit."""
        self._counterparts = counterparts
        self.hold(())

    def learn(self, counterparts: Counterparts) -> None:
        """Know what answers what in the reports that are open; what is lit stays so."""
        self._counterparts = counterparts

    def hold(self, places: Iterable[Place]) -> None:
        """Light these places until others are chosen."""
        self._held = frozenset(places)
        self._show(self._held)

    def point_at(self, place: Place) -> None:
        """Light what answers `place`; with no mention (-1), what is held."""
        self._show(self._counterparts.of(place) if place.mention >= 0 else self._held)

    def choose(self, place: Place) -> None:
        """Light what answers `place` and bring the nearest of it into view on the other page."""
        self.hold(self._counterparts.of(place))
        self._bring_nearest(place)

    def _show(self, places: frozenset[Place]) -> None:
        for side, page in enumerate(self._pages):
            page.text.set_lit(frozenset(place.mention for place in places if place.side == side))

    def _bring_nearest(self, place: Place) -> None:
        other = 1 - place.side
        page = self._pages[other]
        if page.witness is None:
            return
        mentions = page.witness.analysis.mentions
        answers = [found.mention for found in self._answers(place) if found.side == other]
        extents = [page.extent_of(mentions[index].span) for index in answers]
        shown = [extent for extent in extents if extent is not None]
        if not shown:
            return
        top, height = page.text.scroll_top, page.text.viewport().height()
        nearest = min(shown, key=lambda extent: abs(extent[0] - top - height / 2))
        if nearest[0] < top or nearest[1] > top + height:
            self._link.move_alone(other, nearest[0])

    def _answers(self, place: Place) -> frozenset[Place]:
        """Return what a figure was compared with where it was, else all that answers it."""
        claimed = {
            Place(side, page.witness.analysis.claims[index].mention)
            for pair in self._counterparts.claims_of(place)
            for page, side, indexes in zip(self._pages, (0, 1), (pair.a, pair.b), strict=True)
            if page.witness is not None
            for index in indexes
        }
        return frozenset(claimed - {place}) or self._counterparts.of(place)
