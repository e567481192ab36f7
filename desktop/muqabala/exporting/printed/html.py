"""What we print, as one HTML file: nothing fetched, good on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from muqabala.exporting.printed.looks import MARKS, WORDS
from muqabala.exporting.printed.page import left_to_right, page
from muqabala.exporting.printed.printed import (
    Block,
    Columns,
    Comment,
    Heading,
    Paragraph,
    Printed,
    Run,
    Table,
    with_ended_notes,
)
from muqabala.text.directions import is_right_to_left
from muqabala.text.terms import term

_TAGS = {"quote": "blockquote", "headline": "h3"}
_RUN_TAGS = {"strong": "strong", "italic": "em"}


def html_file(printed: Printed) -> str:
    """Return the whole page."""
    numbers = {comment.id: number for number, comment in enumerate(printed.comments, 1)}
    writer = _Writer(numbers, mirrored=term("language.direction", printed.language) == "rtl")
    beside = {comment.id: comment for comment in printed.comments}
    parts = [writer.with_margin(block, beside) for block in printed.blocks]
    if beside:  # What no line of its own carries: notes on the whole, and on words of a column.
        parts.append(f"<h2>{escape(term('report.notes', printed.language))}</h2>")
        parts.append(f"<ol class='comments'>{''.join(map(writer.comment, beside.values()))}</ol>")
    has_margin = len(beside) < len(printed.comments)
    kind = "annotated" if has_margin else ""
    return page(printed.title, "\n".join(parts), printed.language, kind)


def html_fragment(blocks: Iterable[Block], language: str) -> str:
    """Return blocks as HTML for a page of another's, in the direction of the language."""
    direction = term("language.direction", language)
    writer = _Writer({}, mirrored=direction == "rtl")
    inner = "\n".join(map(writer.block, blocks))
    return f'<div lang="{language}" dir="{direction}">\n{inner}\n</div>\n'


class _Writer:
    """Writes blocks; `numbers` are those of the notes, by id."""

    def __init__(self, numbers: dict[str, int], *, mirrored: bool) -> None:
        self._numbers = numbers
        self._mirrored = mirrored

    def block(self, block: Block) -> str:
        match block:
            case Heading(text, level):
                return f"<h{level}{self._direction(text)}>{escape(text)}</h{level}>"
            case Paragraph():
                return self.paragraph(block)
            case Table(heads, rows):
                head = "".join(f"<th scope='col'>{escape(text)}</th>" for text in heads)
                body = "".join(f"<tr>{''.join(map(self._cell, row))}</tr>" for row in rows)
                return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            case Columns(columns):
                inner = "".join(f"<section>{self._all(column)}</section>" for column in columns)
                return f"<div class='pair'>{inner}</div>"

    def with_margin(self, block: Block, left: dict[str, Comment]) -> str:
        """Return a block with the notes beside it whose words end in it; they leave `left`.

        They stand before it, so that they float beside its first line where there is room; where
        there is none, and on paper, the style sets them behind it.
        """
        runs = block.runs if isinstance(block, Paragraph) else ()
        ended = [note for _, notes in with_ended_notes(runs) for note in notes if note in left]
        if not ended:
            return self.block(block)
        notes = sorted((left.pop(note) for note in dict.fromkeys(ended)), key=self._number)
        margin = "".join(self._aside(note) for note in notes)
        return f"<div class='noted'><div class='margin'>{margin}</div>{self.block(block)}</div>"

    def _number(self, comment: Comment) -> int:
        return self._numbers[comment.id]

    def _aside(self, comment: Comment) -> str:
        number = self._number(comment)
        return f"<aside id='note-{number}'><b>{number}</b>{self._said(comment)}</aside>"

    def _all(self, blocks: Iterable[Block]) -> str:
        return "\n".join(map(self.block, blocks))

    def _cell(self, cell: Iterable[Paragraph]) -> str:
        return f"<td>{''.join(map(self.paragraph, cell))}</td>"

    def paragraph(self, paragraph: Paragraph) -> str:
        tag = _TAGS.get(paragraph.role, "p")
        role = "" if paragraph.role in ("", *_TAGS) else f" class='{paragraph.role}'"
        own = "".join(run.text for run in paragraph.runs if not run.fenced)
        inner = "".join(self._runs(paragraph.runs))
        if paragraph.marker:
            role += f" style='--depth: {paragraph.depth}'"
            inner = f"<span class='marker'>{escape(paragraph.marker)}</span>{inner}"
        return f"<{tag}{self._direction(own)}{role}>{inner}</{tag}>"

    def _direction(self, words: str) -> str:
        """Return the attribute of a line that runs another way than the page."""
        from_the_right = is_right_to_left(words, self._mirrored)
        if from_the_right == self._mirrored:
            return ""
        return " dir='rtl'" if from_the_right else " dir='ltr'"

    def _runs(self, runs: tuple[Run, ...]) -> Iterator[str]:
        for run, ended in with_ended_notes(runs):
            yield _run(run)
            for number in sorted(self._numbers[note] for note in ended if note in self._numbers):
                yield f"<sup><a href='#note-{number}'>{number}</a></sup>"

    def comment(self, comment: Comment) -> str:
        number = self._number(comment)
        return f"<li id='note-{number}' value='{number}'>{self._said(comment)}</li>"

    def _said(self, comment: Comment) -> str:
        """Return what a note says, and who said it when."""
        who = [comment.author, comment.created[:16].replace("T", " ")]
        said = " · ".join(left_to_right(each) for each in who if each)
        inner = self._all(comment.paragraphs)
        return f"{inner}<p class='remarks'>{said}</p>"


def _run(run: Run) -> str:
    words = left_to_right(run.text) if run.fenced else escape(run.text).replace("\n", "<br>")
    if not run.look:
        return words
    if run.look in WORDS:
        tag = _RUN_TAGS.get(run.look, "span")
        return f'<{tag} class="{run.look}">{words}</{tag}>'
    assert set(run.look.split()) <= set(MARKS)
    tip = f' title="{escape(run.tip)}"' if run.tip else ""
    return f'<mark class="{run.look}"{tip}>{words}</mark>'
