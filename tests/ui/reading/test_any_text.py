"""The pages show whatever is put before them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muqabala.model.claim import Analysis, Witness
from muqabala.model.document import Document, Paragraph
from muqabala.model.mention import Kind, Mention
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.ui.reading.page import PageView

LETTERS = "اب لم\u0651ـ aZ12٣\n\t\r\0\u2029\u200f\U0001f600\u00a0(«»)"


def witness(text: str, spans: list[tuple[int, int]]) -> Witness:
    mentions = tuple(
        Mention(Span(start, min(start + length, len(text))), kind, "any")
        for (start, length), kind in zip(spans, list(Kind) * 3, strict=False)
        if start < len(text)
    )
    paragraphs = (Paragraph(Span(0, len(text))),)
    document = Document("x", text, text, SourceMap.identity(len(text)), paragraphs=paragraphs)
    return Witness(document, Analysis("x", tuple(sorted(mentions, key=lambda m: m.span))))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(LETTERS, max_size=120),
    st.lists(st.tuples(st.integers(0, 120), st.integers(1, 40)), max_size=20),
)
def test_any_text_is_painted_and_selected_whole(
    page: PageView, text: str, spans: list[tuple[int, int]]
) -> None:
    page.show_witness(witness(text, spans), [])
    page.text.set_snap(to_words=False)
    page.grab()
    page.refresh_overview()
    units = page.text.document().characterCount() - 1
    assert units == page.text.shown.positions.to_qt(len(text))
    for mark in page.text.marks.marks:
        page.text.select_span(mark.span)
        assert page.text.selected_span() == mark.span
    page.step(1)


@pytest.mark.parametrize("text", ["", "\n", " ", "\U0001f600", "x" * 3000, "كلمة" * 900])
def test_odd_texts_are_shown(page: PageView, text: str) -> None:
    page.show_witness(witness(text, [(0, 3)]), [])
    page.grab()
    page.resize(200, 120)
    page.go_to(Span(len(text), len(text)))
    page.grab()
    assert page.position() <= len(text)


def test_marks_far_down_one_endless_paragraph_are_not_drawn(
    page: PageView, monkeypatch: pytest.MonkeyPatch
) -> None:
    import muqabala.ui.reading.mark_painter as module

    text = "كلمة أخرى " * 2000
    page.show_witness(witness(text, []), [])
    page.text.set_marks(
        module.Mark(Span(at, at + 4), module.MarkKind.PLACE) for at in range(0, len(text), 10)
    )
    drawn: list[object] = []
    monkeypatch.setattr(module, "draw_lines", lambda _painter, mark, *_rest: drawn.append(mark))
    page.text.viewport().grab()
    assert 0 < len(drawn) < 400
