"""What the analyst said, as paragraphs of a dossier."""

from __future__ import annotations

import pytest

from judged_pairs import said
from muqabala.exporting.notes.judgement_words import said_paragraphs
from muqabala.model.comparison import Status
from muqabala.model.judgement import Ruling


def lines(language: str) -> list[str]:
    later, earlier = said(Ruling.AGREE, (0,), (0,), 2), said(Ruling.UPDATE, (0,), (0,), 1)
    made = said_paragraphs((later,), language, Status.CONFLICT, (earlier,))
    return ["".join(run.text for run in paragraph.runs) for paragraph in made]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ar", ["حكم المحلّل: اتفاق", "حكم سابق نقضه الأحدث: تحديث", "قال البرنامج: تعارض"]),
        ("en", ["The analyst's verdict: Agreement", "An earlier verdict, overruled: An update",
                "The program said: Conflict"]),
    ],
)  # fmt: skip
def test_the_verdict_comes_first_then_what_it_set_aside(language: str, told: list[str]):
    made = lines(language)
    assert [line[: len(start)] for line, start in zip(made, told, strict=True)] == told
