"""Where the words of an analyst's corrections stand, and what they displace there.

Words are found folded, clitics before them left outside, never inside another word. The longest
name wins, the engine's against the analyst's too, unless the analyst named it for this report
alone; within an organisation's name the analyst's is kept beside it. Figures and dates are never
displaced.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from muqabala.extraction.names.name_index import Hit, NameIndex
from muqabala.extraction.names.name_words import is_ordinary
from muqabala.extraction.names.scan import Scan
from muqabala.extraction.overlaps import FREE_KINDS
from muqabala.extraction.prepared import Prepared
from muqabala.model.document import Document
from muqabala.model.mention import ENTITY_KINDS, Kind, Mention
from muqabala.model.span import Span
from muqabala.text.clitics import readings
from muqabala.text.folding import MARKS, TATWEEL, fold_with_map
from muqabala.text.names import name_key
from muqabala.text.tokens import WORD

_LAM = "ل"
_SPELLED_EXACTLY = 3
"""Letters up to which the last of a name must be written as the analyst did (ى or ي, ة or ه)."""
_unwritten = str.maketrans("", "", MARKS + TATWEEL)


class Place(NamedTuple):
    """Words of a correction in the text; `here` when it was made for this report alone."""

    span: Span
    key: str
    here: bool


@dataclass(frozen=True, slots=True)
class Laid:
    """A mention, and its index among the engine's (-1: the analyst's own)."""

    mention: Mention
    index: int = -1


def keys_at(text: str, span: Span) -> tuple[str, ...]:
    """Return the folded words of a name as a lexicon may have them.

    After ل the article is written without its alef («للتحالف»), so there are several.
    """
    key = name_key(span.of(text))
    if key[:1] != _LAM or text[: span.start].rstrip(MARKS + TATWEEL)[-1:] != _LAM:
        return (key,)
    return key, "ا" + key, "ال" + key


def find_places(index: NameIndex[tuple[str, bool]], document: Document) -> list[Place]:
    """Return where names of `index` stand, those of this report first, then the longest first.

    The payload of a name is its words as the analyst wrote them, and whether they were said of
    this report alone.
    """
    folded = fold_with_map(document.text)
    words = set(WORD.findall(folded.text))
    if not any(way.stem in index.longest for word in words for way in readings(word)):
        return []
    scan = Scan(Prepared(document, folded))
    places = [_place(scan, hit) for hit in index.hits(scan) if not _is_other_word(scan, hit)]
    return sorted(places, key=lambda place: (not place.here, -place.span.length, place.span))


def _place(scan: Scan, hit: Hit[tuple[str, bool]]) -> Place:
    start, end = scan.words[hit.first].start + hit.peeled.offset, scan.words[hit.last].end
    words, here = hit.payload
    return Place(scan.prepared.folded.span(start, end), name_key(words), here)


def _is_other_word(scan: Scan, hit: Hit[tuple[str, bool]]) -> bool:
    """Tell whether one word is an everyday word here: «على» for «علي», «بعد» for ب and «عد»."""
    stem = hit.peeled.stem
    if hit.first != hit.last:
        return False
    if hit.peeled.offset and is_ordinary(scan.texts[hit.first]) and not is_ordinary(stem):
        return True
    if len(stem) > _SPELLED_EXACTLY:
        return False
    written = scan.surface(hit.first).translate(_unwritten)
    return written[-1:] != hit.payload[0].translate(_unwritten)[-1:]


class Layer:
    """The mentions of a document while the analyst's are laid over them.

    `displaced` tells of each of the engine's mentions that had to go, by its index, which
    entity took its words; `removed` where names stood that had to go, the analyst's own too.
    """

    def __init__(self, standing: Sequence[Laid]) -> None:
        self.standing = list(standing)
        self.displaced: dict[int, str] = {}
        self.removed: list[Span] = []
        self._firm: list[Span] = []

    def lay(self, place: Place, mention: Mention) -> None:
        """Lay one mention; the places of this report alone come first, longer ones before."""
        rivals = [one for one in self.standing if _is_rival(one.mention, place.span)]
        if place.here:
            self._firm.append(place.span)
        elif any(place.span.overlaps(span) for span in self._firm) or _yields(mention, rivals):
            return
        elif any(_covers(one.mention, mention) for one in rivals):
            self.standing.append(Laid(replace(mention, nested=True)))
            return
        for one in rivals:
            if one.mention.kind in ENTITY_KINDS:
                self._make_room(mention, one)
        self.standing.append(Laid(mention))

    def _make_room(self, mention: Mention, rival: Laid) -> None:
        self.standing.remove(rival)
        if _nests(mention, rival.mention):
            self.standing.append(Laid(replace(rival.mention, nested=True), rival.index))
        else:
            self.displaced[rival.index] = mention.entity or ""
            self.removed.append(rival.mention.span)


def _is_rival(mention: Mention, span: Span) -> bool:
    return mention.kind not in FREE_KINDS and mention.span.overlaps(span)


def _yields(mention: Mention, rivals: Sequence[Laid]) -> bool:
    """Tell whether the words stay what they are: a figure, or a longer name's, or named already."""
    for rival in (one.mention for one in rivals):
        if rival.kind not in ENTITY_KINDS:
            stays = not _covers(mention, rival)
        else:
            is_longer = rival.span.length > mention.span.length
            # «مؤسسة سامر النجار»: whom the analyst named stays named within a body's name.
            nests = _covers(rival, mention) and rival.kind is Kind.ORGANIZATION
            stays = rival.span == mention.span or (is_longer and not nests)
        if stays:
            return True
    return False


def _covers(outer: Mention, inner: Mention) -> bool:
    return outer.span.contains(inner.span) and outer.span != inner.span


def _nests(outer: Mention, inner: Mention) -> bool:
    """Tell whether a name may stand inside a longer one: a place in an organisation's."""
    organisation = Kind.ORGANIZATION
    return _covers(outer, inner) and outer.kind is organisation is not inner.kind


def unnested(standing: Sequence[Laid], gone: Iterable[Span]) -> list[Laid]:
    """Return the mentions, those that stood inside a name now gone standing on their own."""
    gone = list(gone)
    return [
        Laid(replace(one.mention, nested=False), one.index)
        if one.mention.nested
        and any(span.contains(one.mention.span) for span in gone)
        and not any(
            _covers(other.mention, one.mention)
            for other in standing
            if other.mention.kind in ENTITY_KINDS
        )
        else one
        for one in standing
    ]
