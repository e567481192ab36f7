"""Where a note will stand."""

from __future__ import annotations

from dataclasses import dataclass

from muqabala.model.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a note will stand; no span means the whole report. `words` are those selected."""

    document_id: str
    span: Span | None
    words: str = ""
