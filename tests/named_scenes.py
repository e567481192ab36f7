"""Scenes for tests of attribution: a text in which names are marked where they stand.

«[المرصد السوري|org:observatory]» marks an entity; the brackets are taken out of the text. So the
tests read who is known without leaning on the lexicons of names.
"""

from __future__ import annotations

import re
from dataclasses import replace

from muqabala.extraction.prepared import prepare
from muqabala.extraction.speech.attribution import find_attribution
from muqabala.extraction.speech.quotes import Quotation, find_quotations, lay_over
from muqabala.extraction.speech.scene import Scene, make_scene
from muqabala.extraction.speech.statements import Attribution
from muqabala.model.document import Document
from muqabala.model.mention import Kind, Mention
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span

_MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
_KINDS = {"org": Kind.ORGANIZATION, "person": Kind.PERSON, "place": Kind.PLACE}


def document_of(text: str, published: str | None = None) -> Document:
    return Document("d", text, text, SourceMap.identity(len(text)), published=published)


def marked(text: str) -> tuple[str, list[Mention]]:
    """Return the text without its brackets, and the entities they held."""
    plain, names, done = "", [], 0
    for match in _MARKED.finditer(text):
        plain += text[done : match.start()]
        span = Span(len(plain), len(plain) + len(match[1]))
        names.append(Mention(span, _KINDS[match[2].split(":")[0]], "test", entity=match[2]))
        plain += match[1]
        done = match.end()
    return plain + text[done:], names


def scene_of(text: str) -> Scene:
    plain, names = marked(text)
    return make_scene(prepare(document_of(plain)), names)


def attribution_of(text: str) -> tuple[Attribution, list[Quotation]]:
    scene = scene_of(text)
    told = find_attribution(scene)
    quotations = find_quotations(scene, told)
    return lay_over(told, quotations), quotations


def speaker_of(text: str, figure: str) -> str | None:
    """Return who says the first occurrence of `figure` in the text without its brackets."""
    attribution, _ = attribution_of(text)
    reading = attribution.scene.prepared.text
    at = reading.index(figure)
    start, _ = attribution.scene.folded(Span(at, at + len(figure)))
    statement = attribution.of(start)
    return statement.source.name if statement else None


def number_in(text: str, surface: str, **fields: object) -> Mention:
    """Return a mention of a number at the first occurrence of its surface."""
    at = text.index(surface)
    mention = Mention(Span(at, at + len(surface)), Kind.NUMBER, "test", value=surface)
    return replace(mention, **fields)  # type: ignore[arg-type]
