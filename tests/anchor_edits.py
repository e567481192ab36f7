"""Edits of a report with the way back, and what becomes of notes on it.

Every letter of the edited text knows which letter of the old one it is, so that it can be told
whether a note was found at its own passage, on other words, or on a look-alike. Run by hand on a
folder of reports: `python tests/anchor_edits.py FOLDER [COUNT]`.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from muqabala.model.span import Span
from muqabala.text.anchoring import find_anchor, make_selector
from muqabala.text.folding import fold
from muqabala.text.sentences import find_sentences

NAMES = ("حلب", "حماة", "بغداد", "صنعاء", "سالم", "الخرطوم", "دمشق", "غزة", "مأرب", "تعز")
UNKNOWABLE = ("twin", "as if changed in place")
"""Verdicts on copies that nobody can tell from the original."""
COPY, NEW = -1, -2
"""Stand for a letter of a copy, which looks like one of the old text, and for a new one."""


@dataclass
class Edited:
    """A text under edit: its letters, and for each the position in the old text, or where from."""

    text: str
    origins: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> Edited:
        return cls(text, list(range(len(text))))

    def piece(self, span: Span) -> Edited:
        return Edited(self.text[span.start : span.end], self.origins[span.start : span.end])

    def replaced(self, span: Span, piece: Edited) -> None:
        self.text = self.text[: span.start] + piece.text + self.text[span.end :]
        self.origins[span.start : span.end] = piece.origins

    def passage(self, span: Span) -> Span | None:
        """Return where the letters of the old `span` stand now, all of them in their order."""
        try:
            start = self.origins.index(span.start)
        except ValueError:
            return None
        wanted = list(range(span.start, span.end))
        is_whole = self.origins[start : start + len(wanted)] == wanted
        return Span(start, start + len(wanted)) if is_whole else None


def new_text(text: str) -> Edited:
    return Edited(text, [NEW] * len(text))


def copied(piece: Edited) -> Edited:
    return Edited(piece.text, [COPY] * len(piece.text))


class Editor:
    """Changes a text as newsrooms do; each method is one edit, and tells whether there was any."""

    def __init__(self, text: str, rng: random.Random) -> None:
        self.edited = Edited.of(text)
        self.rng = rng

    def _sentence(self) -> Span:
        return self.rng.choice(find_sentences(self.edited.text))

    def _paragraph(self) -> Span:
        spans = [Span(*m.span()) for m in re.finditer(r"[^\n]+", self.edited.text)]
        return self.rng.choice(spans)

    def _insert(self, piece: Edited) -> None:
        """Put a sentence behind another one, or on a line of its own."""
        at = self._sentence().end
        mark = "\n" if self.rng.random() < 0.5 else " "
        lead = new_text(mark)
        self.edited.replaced(
            Span(at, at), Edited(lead.text + piece.text, lead.origins + piece.origins)
        )

    def move_paragraph(self) -> None:
        span = self._paragraph()
        piece = self.edited.piece(span)
        self.edited.replaced(span, new_text(""))
        lines = [m.start() for m in re.finditer(r"^.", self.edited.text, re.MULTILINE)] or [0]
        at = self.rng.choice([*lines, len(self.edited.text)])
        line = new_text("\n")
        whole = Edited(piece.text + "\n", piece.origins + line.origins)
        if at == len(self.edited.text):
            whole = Edited("\n" + piece.text, line.origins + piece.origins)
        self.edited.replaced(Span(at, at), whole)

    def move_sentence(self) -> None:
        span = self._sentence()
        piece = self.edited.piece(span)
        self.edited.replaced(span, new_text(""))
        if find_sentences(self.edited.text):
            self._insert(piece)
        else:
            self.edited.replaced(Span(0, 0), piece)

    def change_figure(self) -> None:
        figures = [Span(*m.span()) for m in re.finditer(r"\d+", self.edited.text)]
        if figures:
            span = self.rng.choice(figures)
            self.edited.replaced(span, new_text(str(self.rng.randint(2, 999))))

    def change_name(self) -> None:
        words = [Span(*m.span()) for m in re.finditer(r"\b\w{3,9}\b", self.edited.text)]
        if words:
            self.edited.replaced(self.rng.choice(words), new_text(self.rng.choice(NAMES)))

    def repeat_sentence(self) -> None:
        self._insert(copied(self.edited.piece(self._sentence())))

    def add_look_alike(self) -> None:
        """Add a sentence that differs from another in a word or figure alone."""
        self._insert(self._look_alike(self.edited.piece(self._sentence())))

    def replace_by_look_alike(self) -> None:
        """Take a sentence away and leave one elsewhere that differs in a word or figure."""
        spans = find_sentences(self.edited.text)
        if len(spans) > 4:
            number = self.rng.randrange(len(spans))
            piece = self.edited.piece(spans[number])
            at = self.rng.choice([n for n in range(len(spans)) if abs(n - number) > 1])
            twin, lead = self._look_alike(piece), new_text(" ")
            whole = Edited(lead.text + twin.text, lead.origins + twin.origins)
            places = [(Span(spans[at].end, spans[at].end), whole), (spans[number], new_text(""))]
            for span, new in sorted(places, key=lambda item: -item[0].start):
                self.edited.replaced(span, new)

    def _look_alike(self, piece: Edited) -> Edited:
        twin = Editor(piece.text, self.rng)
        twin.change_figure()
        while twin.edited.text == piece.text:
            twin.change_name()
        return copied(twin.edited)

    def remove_sentence(self) -> None:
        spans = find_sentences(self.edited.text)
        if len(spans) > 2:
            self.edited.replaced(self.rng.choice(spans), new_text(""))

    def remove_paragraph(self) -> None:
        spans = [Span(*m.span()) for m in re.finditer(r"[^\n]+\n?", self.edited.text)]
        if len(spans) > 2:
            self.edited.replaced(self.rng.choice(spans), new_text(""))

    def add_sentence(self) -> None:
        name, count = self.rng.choice(NAMES), self.rng.randint(2, 90)
        self._insert(new_text(f"وأفاد مراسلنا في {name} بوصول {count} سيارة إسعاف إلى المكان."))

    def respell(self) -> None:
        """Put a mark of pronunciation on letters here and there: the words are the same."""
        for _ in range(20):
            at = self.rng.randrange(len(self.edited.text))
            if "ب" <= self.edited.text[at] <= "ي":
                letter = self.edited.text[at] + "\u064e"
                here = self.edited.origins[at]
                self.edited.replaced(Span(at, at + 1), Edited(letter, [here, NEW]))

    @classmethod
    def edits(cls) -> list[str]:
        own = [
            name
            for name, value in vars(cls).items()
            if not name.startswith("_") and callable(value)
        ]
        return sorted(own)


def edited_text(text: str, rng: random.Random) -> tuple[Edited, list[str]]:
    """Return the text after one to four edits, and their names."""
    editor = Editor(text, rng)
    names = [rng.choice(Editor.edits()) for _ in range(rng.randint(1, 4))]
    for name in names:
        getattr(editor, name)()
    return editor.edited, names


def note_places(text: str, rng: random.Random, count: int = 6) -> list[Span]:
    """Return passages as analysts mark them: a word, a phrase, a figure, a sentence, a line."""
    words = [Span(*m.span()) for m in re.finditer(r"\S+", text)]
    places = []
    for _ in range(count):
        at = rng.randrange(len(words))
        kind = rng.random()
        if kind < 0.1:
            places.append(words[at])
        elif kind < 0.7:
            last = min(len(words) - 1, at + rng.randint(1, 12))
            places.append(Span(words[at].start, words[last].end))
        elif kind < 0.9:
            places.append(rng.choice(find_sentences(text)))
        else:
            places.append(Span(*rng.choice(list(re.finditer(r"[^\n]+", text))).span()))
    return places


def judged(text: str, edited: Edited, span: Span, *, knows_old: bool = True) -> str:
    """Return what becomes of a note: `found`, `review`, `gone`, or what was wrong with its place.

    `review` is of a passage that still stands there, `gone` of one that does not.
    """
    selector = make_selector(text, span, "old")
    found = find_anchor(selector, edited.text, "new", text if knows_old else "").span
    passage = edited.passage(span) or _respelled(edited, span)
    if found is None:
        return "review" if passage is not None else "gone"
    if fold(found.of(edited.text)).split() != fold(span.of(text)).split():
        return "wrong words"
    origins = [each for each in edited.origins[found.start : found.end] if each != NEW]
    if not all(span.start <= each < span.end for each in origins):
        return _misplaced(text, edited, span, found)
    return "found"


def _misplaced(text: str, edited: Edited, span: Span, found: Span) -> str:
    """Tell a copy that nobody can know from the original from one that can be known.

    Whoever sees both texts cannot know it when the sentences have the very same words, nor when
    the copy stands at the place of the original, between the same neighbours: then the text is,
    letter for letter, the one in which other words of that sentence were changed.
    """
    one, other = _around(text, span), _around(edited.text, found)
    if one[1] == other[1]:
        return "twin"
    return "as if changed in place" if one == (other[0], one[1], other[2]) else "on a look-alike"


def _around(text: str, place: Span) -> tuple[list[str], list[str], list[str]]:
    """Return the words of the sentences before, at and behind a place."""
    spans = find_sentences(text)
    row = [number for number, each in enumerate(spans) if each.overlaps(place)]
    before, after = spans[row[0] - 1 : row[0]], spans[row[-1] + 1 : row[-1] + 2]
    at = Span(spans[row[0]].start, spans[row[-1]].end)
    return tuple(
        [word for each in spans for word in fold(each.of(text)).split()]
        for spans in (before, [at], after)
    )


def _respelled(edited: Edited, span: Span) -> Span | None:
    """Return where the letters of the old `span` stand when marks were put among them."""
    marked = [n for n, each in enumerate(edited.origins) if span.start <= each < span.end]
    if len(marked) != span.length:
        return None
    piece = Span(marked[0], marked[-1] + 1)
    own = [edited.origins[n] for n in marked]
    between = [n for n in range(*piece) if edited.origins[n] == NEW]
    is_marked = all(not fold(edited.text[n]) for n in between)
    return piece if is_marked and own == list(range(*span)) and not (
        set(edited.origins[piece.start : piece.end]) & {COPY}
    ) else None  # fmt: skip


def tried(texts: list[str], count: int, seed: int = 1, *, knows_old: bool = True) -> Counter[str]:
    """Return what became of the notes of `count` edits of the texts, in turn."""
    rng = random.Random(seed)
    told: Counter[str] = Counter()
    for number in range(count):
        text = texts[number % len(texts)]
        edited, names = edited_text(text, rng)
        for span in note_places(text, rng):
            verdict = judged(text, edited, span, knows_old=knows_old)
            told[verdict] += 1
            if "-v" in sys.argv and verdict not in (
                "found",
                "gone",
                "twin",
                "as if changed in place",
            ):
                print(number, names, verdict, repr(span.of(text)[:120]))
    return told


def main() -> None:
    from muqabala.workspace import read_witnesses

    folder, *rest = [each for each in sys.argv[1:] if each != "-v"]
    texts = [read_witnesses(path)[0].document.text for path in sorted(Path(folder).glob("*.txt"))]
    for knows_old in (True, False):
        told = tried(texts, int(rest[0]) if rest else 2000, knows_old=knows_old)
        there = told["found"] + told["review"]
        print(f"old text known: {knows_old}; {dict(told)}; found {told['found'] / there:.2%}")


if __name__ == "__main__":
    main()
