"""Laws of peers' projects: whatever they count, the words come out right or for review."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from muqabala.model.annotation import AnchorState
from muqabala.model.exchange import IncomingPlace
from muqabala.reading.exchange.refi_qda import read_archive
from refi_projects import archive, coding, project, selection, source

ORIGINS = st.sampled_from(["QualCoder", "MAXQDA", "ATLAS.ti", "NVivo"])
WORDS = (
    "قصف", "حلب", "قُتِلَ", "15", "١٢", "مدنيا", "🙂", "👨‍👩‍👧", "AFP", "«نعم»", "&", "<b>", "لـ",
    "ﷺ", "𞸀", 'قال"', "أ.د",
)  # fmt: skip
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
TEXTS = st.lists(LINES, min_size=1, max_size=5).map("\n".join)


@dataclass(frozen=True)
class Variant:
    """How a peer counts and writes: units, what stands for a line end, and how much it counts."""

    utf16: bool
    crlf: bool
    line_end: int
    mark: bool
    mark_counts: bool

    def raw(self, text: str) -> bytes:
        whole = text.replace("\n", "\r\n") if self.crlf else text
        return (("\ufeff" if self.mark else "") + whole).encode()

    def position(self, text: str, at: int) -> int:
        units = sum(2 if self.utf16 and ord(letter) > 0xFFFF else 1 for letter in text[:at])
        extra = (self.line_end - 1) * text[:at].count("\n")
        return units + extra + int(self.mark and self.mark_counts)


VARIANTS = st.builds(
    Variant, st.booleans(), st.booleans(), st.sampled_from([1, 2]), st.booleans(), st.booleans()
)


def places(text: str) -> list[tuple[int, int]]:
    """Return the spans of all words, and of all neighbours on one line."""
    found, at = [], 0
    for line in text.split("\n"):
        row = []
        for word in line.split(" "):
            row.append((at, at + len(word)))
            at += len(word) + 1
        found += row + [(one[0], other[1]) for one, other in pairwise(row)]
    return found


def written(
    text: str, spans: list[tuple[int, int]], variant: Variant, origin: str, *, named: bool
) -> list[tuple[tuple[int, int], IncomingPlace]]:
    """Return the spans with the places that a project of a peer's gives for them."""
    marked = "".join(
        selection(
            variant.position(text, start),
            variant.position(text, end),
            f"<Description>{number}</Description>{coding()}",
            name=text[start:end] if named else "",
            guid=f"eeeeeeee-0000-4000-8000-{number:012}",
        )
        for number, (start, end) in enumerate(spans)
    )
    made = project(source(marked), origin=origin)
    read = read_archive(archive(made, {"S.txt": variant.raw(text)}), Path("p.qdpx")).notes
    assert sorted(int(note.body) for note in read) == list(range(len(spans)))
    return [(spans[int(note.body)], note.places[0]) for note in read]


def is_placed(place: IncomingPlace) -> bool:
    return place.state is AnchorState.ANCHORED and place.selector is not None


def span_of(place: IncomingPlace) -> tuple[int, int]:
    assert place.selector is not None
    return place.selector.start, place.selector.end


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, variant=VARIANTS, origin=ORIGINS, named=st.booleans(), data=st.data())
def test_what_is_called_certain_is_what_was_meant(
    text: str, variant: Variant, origin: str, named: bool, data: st.DataObject
) -> None:
    """With names or without, few selections or many: another place is never taken unasked."""
    spans = data.draw(st.lists(st.sampled_from(places(text)), min_size=1, max_size=6, unique=True))
    for meant, place in written(text, spans, variant, origin, named=named):
        if is_placed(place):
            assert span_of(place) == meant


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, variant=VARIANTS, origin=ORIGINS)
def test_all_words_named_leave_nothing_to_review(text: str, variant: Variant, origin: str) -> None:
    spans = sorted(set(places(text)))
    for meant, place in written(text, spans, variant, origin, named=True):
        assert is_placed(place)
        assert span_of(place) == meant
