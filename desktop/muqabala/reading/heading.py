"""The head of a report: headline, outlet, date line; and the role of every paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from muqabala.model.document import Paragraph, Role
from muqabala.text.lines import ends_sentence

_HEADLINE_LIMIT = 160
_TITLE_LIMIT = 80


@dataclass(frozen=True, slots=True)
class Heading:
    """What the head of a report says, and its paragraphs with their roles."""

    title: str
    outlet: str
    published: str | None
    paragraphs: tuple[Paragraph, ...]


def find_heading(text: str, paragraphs: Sequence[Paragraph]) -> Heading:
    """Return the head of the report whose reading text is `text`."""
    if not paragraphs:
        return Heading("", "", None, ())
    first = paragraphs[0].span.of(text)
    if len(paragraphs) > 1 and _is_headline(first):
        roles = (replace(paragraphs[0], role=Role.HEADLINE), *paragraphs[1:])
        return Heading(first, "", None, roles)
    return Heading(shortened(first), "", None, tuple(paragraphs))


def _is_headline(line: str) -> bool:
    return len(line) <= _HEADLINE_LIMIT and not (ends_sentence(line) and line[-1] == ".")


def shortened(sentence: str) -> str:
    """Return `sentence` cut at a word's edge to be used as a title."""
    if len(sentence) <= _TITLE_LIMIT:
        return sentence
    return sentence[:_TITLE_LIMIT].rsplit(" ", 1)[0] + "…"
