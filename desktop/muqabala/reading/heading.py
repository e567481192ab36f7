"""The head of a report: headline, outlet, date line; and the role of every paragraph.

A short line without a full stop that opens the report is its headline, unless it is a byline
(an outlet, an author, a section) or a date line. A report that begins with a sentence has no
headline: its title is the beginning of that sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from muqabala.model.document import Defect, DefectKind, Paragraph, Role
from muqabala.model.span import Span
from muqabala.reading.boilerplate import LONGEST as SITE_LONGEST
from muqabala.reading.boilerplate import boilerplate_rule
from muqabala.reading.byline import (
    is_byline,
    is_publisher,
    outlet_in_byline,
    outlet_of_lead,
    publisher_of,
)
from muqabala.reading.dateline import LONGEST, day_of_line
from muqabala.text.repair.lines import ends_sentence
from muqabala.text.sentences import find_sentences

SourceOf = Callable[[Span], tuple[Span, ...]]
"""Where a span of the reading text stands in the source."""

_HEADLINE_LIMIT = 150
_SUBHEAD_LIMIT = 80
_SUBHEAD_WORDS = 12
_TITLE_LIMIT = 80
_HEAD_PARAGRAPHS = 8
_BODY_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """What the head of a report says, its paragraphs with their roles, and its boilerplate."""

    title: str
    outlet: str
    published: str | None
    paragraphs: tuple[Paragraph, ...]
    boilerplate: tuple[tuple[Paragraph, str], ...] = ()


def find_heading(text: str, paragraphs: Sequence[Paragraph]) -> Heading:
    """Return the head of the report whose reading text is `text`."""
    lines = [text[start:end] for start, end in (each.span for each in paragraphs)]
    rules = [boilerplate_rule(line) if len(line) <= SITE_LONGEST else "" for line in lines]
    kept = [n for n, rule in enumerate(rules) if not rule]
    roles = [Role.BOILERPLATE if rule else Role.BODY for rule in rules]
    published = _set_head_roles(lines, kept, roles)
    publisher = _set_publisher(lines, kept, roles)
    _set_subheads(lines, kept, roles)
    marked = tuple(
        p if role is p.role else Paragraph(p.span, role)
        for p, role in zip(paragraphs, roles, strict=True)
    )
    return Heading(
        title=_title(lines, roles),
        outlet=publisher or _outlet(lines, roles),
        published=published,
        paragraphs=marked,
        boilerplate=tuple((p, rule) for p, rule in zip(marked, rules, strict=True) if rule),
    )


def boilerplate_defects(heading: Heading, source_of: SourceOf) -> list[Defect]:
    """Return one defect for each paragraph that is the site's."""
    return [
        Defect(DefectKind.BOILERPLATE, paragraph.span, source_of(paragraph.span), rule)
        for paragraph, rule in heading.boilerplate
    ]


def _set_head_roles(lines: Sequence[str], kept: Sequence[int], roles: list[Role]) -> str | None:
    """Give headline and date lines their roles; return the day of publication."""
    published: str | None = None
    for place, n in enumerate(kept[:_HEAD_PARAGRAPHS]):
        line = lines[n]
        day = day_of_line(line)
        if day or is_byline(line):
            roles[n] = Role.DATELINE
            published = published or day
        elif Role.HEADLINE not in roles and _is_headline(line) and place + 1 < len(kept):
            roles[n] = Role.HEADLINE
        elif len(line) > LONGEST:
            break
    return published


def _set_publisher(lines: Sequence[str], kept: Sequence[int], roles: list[Role]) -> str:
    """Give the line between headline and date line its role; return the publisher it names."""
    if Role.DATELINE not in roles or Role.HEADLINE not in roles:
        return ""
    for headline, between, dateline in zip(kept, kept[1:], kept[2:], strict=False):
        around = (roles[headline], roles[between], roles[dateline])
        if around == (Role.HEADLINE, Role.BODY, Role.DATELINE) and is_publisher(lines[between]):
            roles[between] = Role.DATELINE
            return publisher_of(lines[between])
    return ""


def _is_headline(line: str) -> bool:
    if len(line) > _HEADLINE_LIMIT or "\t" in line:
        return False
    return not (ends_sentence(line) and line.rstrip("\"'”»)")[-1:] in ".:؛،")


def _set_subheads(lines: Sequence[str], kept: Sequence[int], roles: list[Role]) -> None:
    """A short open line before a long paragraph, past the first body paragraph, is a subhead."""
    body = [n for n in kept if roles[n] is Role.BODY]
    for previous, n, following in zip(body, body[1:], body[2:], strict=False):
        if (
            _is_subhead(lines[n])
            and min(len(lines[previous]), len(lines[following])) > _BODY_LENGTH
        ):
            roles[n] = Role.SUBHEAD


def _is_subhead(line: str) -> bool:
    if len(line) > _SUBHEAD_LIMIT or line.count(" ") >= _SUBHEAD_WORDS:
        return False
    return line.rstrip("\"'”»)")[-1:] not in ".:؛،," and not re.match(r"[-–—•*\"«“(]", line)


def _title(lines: Sequence[str], roles: Sequence[Role]) -> str:
    for line, role in zip(lines, roles, strict=True):
        if role is Role.HEADLINE:
            return line
    for line, role in zip(lines, roles, strict=True):
        if role is Role.BODY:
            return shortened(find_sentences(line)[0].of(line))
    return shortened(lines[0]) if lines else ""


def _outlet(lines: Sequence[str], roles: Sequence[Role]) -> str:
    for line, role in zip(lines, roles, strict=True):
        if role is Role.DATELINE:
            found = outlet_in_byline(line)
            if found:
                return found
    for line, role in zip(lines, roles, strict=True):
        if role is Role.BODY:
            return outlet_of_lead(line)
    return ""


def shortened(sentence: str) -> str:
    """Return `sentence` cut at a word's edge to be used as a title."""
    if len(sentence) <= _TITLE_LIMIT:
        return sentence
    return sentence[:_TITLE_LIMIT].rsplit(" ", 1)[0].rstrip("،,؛: ") + "…"
