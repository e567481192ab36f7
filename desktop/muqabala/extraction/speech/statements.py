"""What sources say, and what every figure is asked: who says this."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from muqabala.extraction.speech.cues import Manner
from muqabala.extraction.speech.scene import Scene
from muqabala.extraction.speech.speakers import Source
from muqabala.model.span import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says: `start`-`end` in the folded text, from cue or content on.

    `backward` statements cover what stands before their cue («…، بحسب المرصد»). `relayed_from`
    holds the words for whom the source only passes something on (نقلا عن). `denies` marks what the
    source says is not so («نفت الوزارة مقتل …»).
    """

    start: int
    end: int
    cue_start: int
    cue_end: int
    source: Source
    manner: Manner
    backward: bool = False
    relayed_from: str | None = None
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation of known speaker; `end` is where its paragraph ends if it was never closed."""

    span: Span
    statement: Statement


@dataclass(frozen=True)
class Attribution:
    """Statements by sentence, and the quotations laid over them."""

    scene: Scene
    statements: tuple[Statement, ...]
    spoken: tuple[Spoken, ...] = ()

    def of(self, position: int) -> Statement | None:
        """Return the statement that covers a position of the folded text, or None.

        A quotation's speaker comes first, then the nearest statement that began before, then one
        whose cue follows («…، بحسب المرصد»). Without any, the outlet itself speaks.
        """
        index = bisect_right(self._spoken_starts, position) - 1
        if index >= 0 and position < self.spoken[index].span.end:
            return self.spoken[index].statement
        return self.told(position)

    def told(self, position: int) -> Statement | None:
        """Return the statement whose words, quotation marks aside, cover a position."""
        here = self.in_sentence_of(position)
        covering = [one for one in here if one.start <= position < one.end]
        forward = [one for one in covering if not one.backward]
        if forward:
            return max(forward, key=lambda one: (one.start, one.cue_start))
        after = [one for one in covering if one.cue_start >= position]
        return after[0] if after else next(iter(reversed(covering)), None)

    def in_sentence_of(self, position: int) -> Sequence[Statement]:
        """Return the statements of the sentence that holds a position."""
        return self._by_sentence.get(self.scene.sentence_index(position), ())

    @cached_property
    def _spoken_starts(self) -> list[int]:
        return [spoken.span.start for spoken in self.spoken]

    @cached_property
    def _by_sentence(self) -> dict[int, Sequence[Statement]]:
        grouped: dict[int, list[Statement]] = {}
        for statement in self.statements:
            grouped.setdefault(self.scene.sentence_index(statement.cue_start), []).append(statement)
        return dict(grouped)
