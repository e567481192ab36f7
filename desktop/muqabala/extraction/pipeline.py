"""Document to analysis: the finders in their order, and the decisions between them."""

from __future__ import annotations

from muqabala.extraction.claims.claims import build_claims
from muqabala.extraction.claims.dated import date_claims
from muqabala.extraction.dates.dates import find_dates, find_weekday_mismatches
from muqabala.extraction.figures.parts import find_parts
from muqabala.extraction.figures.quantities import find_quantities
from muqabala.extraction.names.entities import find_entities
from muqabala.extraction.overlaps import reading_order, resolve
from muqabala.extraction.prepared import prepare
from muqabala.extraction.speech.attribution import find_attribution
from muqabala.extraction.speech.quotes import find_quotations, find_quotes, lay_over
from muqabala.extraction.speech.scene import make_scene
from muqabala.extraction.times.clock_times import find_times
from muqabala.extraction.times.durations import find_durations
from muqabala.extraction.wording import find_loaded
from muqabala.model.claim import Analysis
from muqabala.model.document import Document

ENGINE = "6"
"""Version of the rules, raised when they change so that stored analyses are made anew."""


def analyse(document: Document) -> Analysis:
    """Return everything the engine finds in `document`; needs neither database nor window.

    Finders of figures, dates and names go first and `overlaps.resolve` decides between them; who
    speaks is read from what stays, and claims are built on that.
    """
    prepared = prepare(document)
    names, entities = find_entities(prepared)
    resolved = resolve(
        [
            *names,
            *find_quantities(prepared),
            *find_dates(prepared),
            *find_durations(prepared),
            *find_times(prepared),
        ]
    )
    scene = make_scene(prepared, resolved)
    told = find_attribution(scene)
    quotations = find_quotations(scene, told)
    layers = [*find_quotes(scene, quotations), *find_loaded(told, quotations)]
    mentions = sorted([*resolved, *layers], key=reading_order)
    parts = find_parts(prepared, mentions)
    named = {mention.entity for mention in mentions}
    return Analysis(
        document.id,
        mentions=tuple(mentions),
        claims=(
            *build_claims(lay_over(told, quotations), mentions, parts),
            *date_claims(prepared, mentions),
        ),
        entities=tuple(entity for entity in entities if entity.id in named),
        defects=tuple(find_weekday_mismatches(prepared, mentions)),
        engine=ENGINE,
    )
