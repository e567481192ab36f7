"""A passage cited: its words, who published them and when, where they stand, and in which file.

The place is paragraph and sentence, both counted from one: `¶ 3.2`, `¶ 3.2–4.1` over several.
The hash is that of the file that was read, so that anyone can tell whether theirs is the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from muqabala.errors import MuqabalaError
from muqabala.exporting.printed.html import html_fragment
from muqabala.exporting.printed.markdown import markdown_fragment
from muqabala.exporting.printed.printed import Paragraph, Run, moment, paragraph
from muqabala.model.document import Document
from muqabala.model.span import Span
from muqabala.text.sentences import find_sentences
from muqabala.text.terms import term


def citation_text(document: Document, span: Span, language: str) -> str:
    """Return the citation as one line of plain text; dates and numbers are fenced in it.

    Raises `MuqabalaError("span_outside")`, as the other two do.
    """
    quote, source = _citation(document, span, language)
    return f"{quote.text} — {''.join(map(_plain, source.runs))}"


def citation_markdown(document: Document, span: Span, language: str) -> str:
    """Return the citation as Markdown: a quotation, and its source beneath."""
    return markdown_fragment(_citation(document, span, language))


def citation_html(document: Document, span: Span, language: str) -> str:
    """Return the citation as HTML to be put into a page or a letter."""
    return html_fragment(_citation(document, span, language), language)


def place_of(document: Document, span: Span) -> str:
    """Return paragraph and sentence of a span, `2.1`, or the first and the last, `2.1–3.2`.

    "" where no paragraph of the document holds its beginning.
    """
    first, last = _place(document, span.start), _place(document, span.end - 1)
    return "–".join(dict.fromkeys(place for place in (first, last) if place))


def _place(document: Document, position: int) -> str:
    starts = [each.span.start for each in document.paragraphs]
    number = bisect_right(starts, position)
    if not number:
        return ""
    own = document.paragraphs[number - 1].span
    sentences = [own.start + each.start for each in find_sentences(own.of(document.text))]
    return f"{number}.{max(1, bisect_right(sentences, position))}"


def _citation(document: Document, span: Span, language: str) -> tuple[Paragraph, Paragraph]:
    """Return the quotation and its source."""
    if not 0 <= span.start < span.end <= len(document.text):
        raise MuqabalaError("span_outside", id=document.id, start=span.start, end=span.end)
    quote = " ".join(span.of(document.text).split())
    parts = list(_source(document, span, language))
    between = Run("، " if term("language.direction", language) == "rtl" else ", ")
    runs = [parts[0]]
    for _, part in pairwise(parts):
        runs += [between, part]
    return paragraph(f"«{quote}»", "quote"), Paragraph(tuple(runs))


def _source(document: Document, span: Span, language: str) -> Iterator[Run]:
    if document.outlet:
        yield Run(document.outlet)
    yield Run(f"«{document.title or document.id}»")
    if document.published:
        yield moment(document.published)
    else:
        yield Run(term("report.undated", language))
    if place := place_of(document, span):
        yield Run(f"¶ {place}", fenced=True)
    if document.source_hash:
        yield Run(f"SHA-256 {document.source_hash}", fenced=True)


def _plain(run: Run) -> str:
    return f"\u2066{run.text}\u2069" if run.fenced else run.text
