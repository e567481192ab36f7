"""What a note looks like in a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from muqabala.model.annotation import AnchorState, Note, Target
from muqabala.model.tag import Tag, color_of
from muqabala.ui.cards import Card, Cell, Chip
from muqabala.ui.dates import moment_words
from muqabala.ui.directions import joined
from muqabala.ui.rich_words import body_lines
from muqabala.ui.words import VERDICT_ROLES, VERDICTS, word

QUOTE_LENGTH = 110
MOST_LINES = 9
_BARS = {
    "yellow": "note",
    "green": "agree",
    "blue": "organization",
    "pink": "loaded",
    "violet": "person",
}
"""The role of the bar at the edge of a card, for each colour of a note."""


class NoteCards:
    """Makes cards of notes; `titles` are those of reports by id, `tags` with their colours.

    `subject` says what the words of a note amount to, "" where nothing was found in them.
    """

    def __init__(
        self,
        titles: Mapping[str, str],
        tags: tuple[Tag, ...],
        subject: Callable[[Target], str] | None = None,
        *,
        few: bool,
    ) -> None:
        """With `few` notes each card is as high as its words; of many all are low and alike."""
        self._titles, self._tags, self._few = titles, tags, few
        self._subject = subject or (lambda _target: "")

    def card(self, note: Note, here: frozenset[str]) -> Card:
        """Return the card of a note; `here` are the reports that need no naming."""
        is_pair = len(note.targets) > 1
        elsewhere = "" if is_pair or note.targets[0].document_id in here else self._title(note)
        quotes = [] if is_pair and self._few else [_quoted(each) for each in note.targets]
        cells = tuple(map(self._cell, note.targets)) if is_pair and self._few else ()
        # Of many notes only those on open reports tell it: no list waits for reports to be read.
        told = () if cells else (t for t in note.targets if self._few or t.document_id in here)
        where = joined(*quotes, elsewhere, note.author, moment_words(note.modified))
        chips = tuple(self._chips(note))
        return Card(
            key=note.id,
            title=_spoken(note),
            rich=body_lines(note.body) if note.body else (),
            detail="\n".join(filter(None, (*map(self._subject, told), where))),
            chips=chips if self._few else chips[:2],
            cells=cells,
            mark=_BARS.get(note.color, "note"),
            title_lines=MOST_LINES if self._few else 2,
            chips_low=True,
        )

    def _chips(self, note: Note) -> list[Chip]:
        chips = []
        if any(target.state is AnchorState.REVIEW for target in note.targets):
            chips.append(Chip(word("report", "review"), "conflict"))
        if note.verdict:
            sure = word("confidence", note.confidence) if note.confidence else ""
            said = joined(word(VERDICTS, note.verdict), sure)
            chips.append(Chip(said, VERDICT_ROLES.get(note.verdict, "neutral")))
        return chips + [Chip(f"#{tag}", "neutral", color_of(tag, self._tags)) for tag in note.tags]

    def _cell(self, target: Target) -> Cell:
        quote = " ".join(target.selector.exact.split()) if target.selector else "—"
        title = self._titles.get(target.document_id, "")
        return Cell(quote, "\n".join(filter(None, (self._subject(target), title))), plain=True)

    def _title(self, note: Note) -> str:
        return self._titles.get(note.targets[0].document_id, "")


def _spoken(note: Note) -> str:
    """Return what a note says in plain words: its text, else its tags, verdict or colour."""
    if note.body:
        return note.body
    if note.tags:
        return " ".join(f"#{tag}" for tag in note.tags)
    return word(VERDICTS, note.verdict) if note.verdict else word("mark", note.color or "yellow")


def _quoted(target: Target) -> str:
    if target.selector is None:
        return word("report", "document_note")
    words = " ".join(target.selector.exact.split())
    return f"«{words if len(words) <= QUOTE_LENGTH else words[:QUOTE_LENGTH].rstrip() + '…'}»"
