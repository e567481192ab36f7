"""What the analyst said of a row, as it is printed: the verdict, the reason, who and when."""

from __future__ import annotations

from collections.abc import Iterable

from muqabala.exporting.printed.printed import Paragraph, Run, paragraph
from muqabala.model.comparison import Status
from muqabala.model.judgement import Judgement
from muqabala.text.terms import term


def said_paragraphs(
    judgements: Iterable[Judgement],
    language: str,
    found: Status | None = None,
    overruled: Iterable[Judgement] = (),
) -> tuple[Paragraph, ...]:
    """Return a paragraph for each judgement: «The analyst's verdict: … — reason · who · day».

    `overruled` are those that a later one set aside. `found` is the engine's verdict where the
    analyst's is another one; it is said last.
    """
    said = [_said(each, "report.judgement", language) for each in judgements]
    said += [_said(each, "report.overruled", language) for each in overruled]
    if found is not None:
        program = f"{term('report.engine_said', language)}: {term(f'status.{found}', language)}"
        said.append(paragraph(program, "muted"))
    return tuple(said)


def _said(judgement: Judgement, heading: str, language: str) -> Paragraph:
    runs = [
        Run(f"{term(heading, language)}: "),
        Run(term(f"ruling.{judgement.ruling}", language), "strong"),
    ]
    if judgement.comment:
        runs.append(Run(f" — {judgement.comment}"))
    if judgement.author:
        runs += [Run(" · "), Run(judgement.author)]
    if judgement.created:
        runs += [Run(" · "), Run(judgement.created[:10], fenced=True)]
    return Paragraph(tuple(runs))
