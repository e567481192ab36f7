"""When things happened, as claims: a report that names a day says so as it says a number.

Only what is certain counts: days and times of day, not months or spans; and only where a report
tells something, not its dateline or what stands round the report on its page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from muqabala.extraction.prepared import Prepared
from muqabala.model.claim import Claim
from muqabala.model.document import Role
from muqabala.model.mention import Category, Kind, Mention
from muqabala.model.span import Span

_CERTAIN = {
    Kind.DATE: re.compile(r"\d{4}-\d\d-\d\d"),
    Kind.TIME: re.compile(r"\d\d:\d\d"),
}
_UNTOLD = frozenset({Role.DATELINE, Role.BOILERPLATE})


def date_claims(prepared: Prepared, mentions: Sequence[Mention]) -> list[Claim]:
    """Return a claim for each certain day and time of day among `mentions`, in their order."""
    untold = [each.span for each in prepared.document.paragraphs if each.role in _UNTOLD]
    return [
        Claim(number, Category.DATE, mention.value, evidence=_sentence(prepared, mention))
        for number, mention in enumerate(mentions)
        if _is_certain(mention) and not any(span.contains(mention.span) for span in untold)
    ]


def _sentence(prepared: Prepared, mention: Mention) -> Span:
    return prepared.sentences[prepared.sentence_index(mention.span.start)]


def _is_certain(mention: Mention) -> bool:
    form = _CERTAIN.get(mention.kind)
    return form is not None and form.fullmatch(mention.value or "") is not None
