"""What we print, as Markdown: in blocks of the language's direction, tables from the first column.

Looks are told by words of Markdown where it has any: strong, and struck under for nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from muqabala.exporting.printed.printed import (
    Block,
    Columns,
    Comment,
    Heading,
    Paragraph,
    Printed,
    Run,
    Table,
    carries_notes,
    with_ended_notes,
)
from muqabala.text.terms import term

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_STARS = {"strong": "**", "conflict": "**", "italic": "*"}
"""Looks that Markdown can tell: what is strong or slanted, and figures that conflict."""
_STARTS = re.compile(r"(\d+)([.)])(?=\s)|([-+])(?=\s)")
"""What would begin a list."""


def markdown_file(printed: Printed) -> str:
    """Return the whole as Markdown; notes are footnotes."""
    numbers = {comment.id: number for number, comment in enumerate(printed.comments, 1)}
    direction = term("language.direction", printed.language)
    parts = [f'<div dir="{direction}">']
    for block in printed.blocks:
        parts += _block(block, numbers)
    for comment in printed.comments:
        parts.append(_comment(comment, numbers[comment.id]))
    return "\n\n".join([*parts, "</div>"]) + "\n"


def markdown_fragment(blocks: Iterable[Block]) -> str:
    """Return blocks as Markdown for a page of another's, in no direction of their own."""
    return "\n\n".join(part for block in blocks for part in _block(block, {})) + "\n"


def _block(block: Block, numbers: dict[str, int]) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {escaped(text)}"
        case Paragraph():
            yield _paragraph(block, numbers)
        case Table(heads, rows):
            lines = [_row(map(escaped, heads)), _row("---" for _ in heads)]
            lines += [_row(_cell(cell, numbers) for cell in row) for row in rows]
            yield "\n".join(lines)
        case Columns(columns):
            for column in columns:
                for inner in column:
                    yield from _block(inner, numbers)


def _paragraph(paragraph: Paragraph, numbers: dict[str, int]) -> str:
    words = _words(paragraph.runs, numbers)
    if paragraph.role == "item":
        marker = "-" if paragraph.marker == "•" else paragraph.marker
        return f"{'    ' * paragraph.depth}{marker} {words}"
    if paragraph.role == "remarks":
        return f"{words}\n\n---"
    if start := _STARTS.match(words):
        words = f"{start[1] or ''}\\{start[2] or start[3]}{words[start.end() :]}"
    if paragraph.role == "headline":
        return f"### {words}"
    return f"> {words}" if paragraph.role == "quote" else words


def _words(runs: tuple[Run, ...], numbers: dict[str, int]) -> str:
    """Return runs as they are written, a note's number behind the last words that carry it."""
    if not carries_notes(runs):
        return "".join([_run(run) for run in runs])
    parts = []
    for run, ended in with_ended_notes(runs):
        parts += [_run(run), *(f"[^{numbers[note]}]" for note in ended if note in numbers)]
    return "".join(parts)


def _run(run: Run) -> str:
    words = _tag(run.text) if run.look == "tag" else escaped(run.text)
    if run.fenced:
        words = f"\u2066{words}\u2069"
    stars = "".join(_STARS.get(each, "") for each in run.look.split()) if run.look else ""
    return _between(stars, words) if stars else words


def _between(stars: str, words: str) -> str:
    """Return the words between stars, which must touch letters on their inner sides."""
    bare = words.strip()
    return words.replace(bare, f"{stars}{bare}{stars}", 1) if bare and stars else words


def _tag(text: str) -> str:
    """Return a tag as programs for notes know it: a hash and no blanks."""
    return "_".join(text.split())


def _cell(cell: Iterable[Paragraph], numbers: dict[str, int]) -> str:
    return "<br>".join(_words(each.runs, numbers) for each in cell)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace(chr(10), ' ') for cell in cells)} |"


def _comment(comment: Comment, number: int) -> str:
    lines = [_words(each.runs, {}) for each in comment.paragraphs]
    return f"[^{number}]: " + "\n\n    ".join(lines)


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is."""
    # Most words of a report have nothing to escape, and looking is a third of replacing.
    return _SPECIAL.sub(r"\\\1", text) if _SPECIAL.search(text) else text
