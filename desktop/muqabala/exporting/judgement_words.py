"""What the analyst said of a row, as it is printed: the verdict, the reason, who and when."""

from __future__ import annotations

from collections.abc import Iterable

from muqabala.exporting.printed import Paragraph, Run
from muqabala.model.judgement import Judgement
from muqabala.text.terms import term


def said_paragraphs(judgements: Iterable[Judgement], language: str) -> tuple[Paragraph, ...]:
    """Return a paragraph for each judgement: «The analyst's verdict: … (reason) · who · day»."""
    return tuple(_said(each, language) for each in judgements)


def _said(judgement: Judgement, language: str) -> Paragraph:
    runs = [
        Run(f"{term('report.judgement', language)}: "),
        Run(term(f"ruling.{judgement.ruling}", language), "strong"),
    ]
    if judgement.comment:
        runs.append(Run(f" — {judgement.comment}"))
    if judgement.author:
        runs += [Run(" · "), Run(judgement.author)]
    if judgement.created:
        runs += [Run(" · "), Run(judgement.created[:10], fenced=True)]
    return Paragraph(tuple(runs))
