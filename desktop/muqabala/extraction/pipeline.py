"""Document to analysis: the finders in their order, and the decisions between them."""

from __future__ import annotations

from muqabala.extraction.attribution import find_attribution
from muqabala.extraction.dates import find_dates, find_weekday_mismatches
from muqabala.extraction.overlaps import reading_order, resolve
from muqabala.extraction.prepared import Prepared, prepare
from muqabala.extraction.quotes import find_quotations, find_quotes, lay_over
from muqabala.extraction.scene import make_scene
from muqabala.model.claim import Analysis
from muqabala.model.document import Document
from muqabala.model.mention import Mention

ENGINE = "1"
"""Version of the rules, raised when they change so that stored analyses are made anew."""


def analyse(document: Document) -> Analysis:
    """Return everything the engine finds in `document`; needs neither database nor window."""
    prepared = prepare(document)
    plain = resolve(_found(prepared))
    scene = make_scene(prepared, plain)
    attribution = find_attribution(scene)
    quotations = find_quotations(scene, attribution)
    attribution = lay_over(attribution, quotations)
    mentions = sorted([*plain, *find_quotes(scene, quotations)], key=reading_order)
    return Analysis(
        document.id,
        mentions=tuple(mentions),
        defects=tuple(find_weekday_mismatches(prepared, mentions)),
        engine=ENGINE,
    )


def _found(prepared: Prepared) -> list[Mention]:
    """Return what the finders of figures, dates and names claim, rivals included."""
    return [*find_dates(prepared)]
