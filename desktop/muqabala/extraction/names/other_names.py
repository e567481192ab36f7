"""Other names the text itself gives an organisation: (آفاد) in brackets, a paper's bare name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from muqabala.extraction.names.gazetteer import gazetteer_index
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import demonyms, is_ordinary, particles, stopping_words
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Kind

_MOST_WORDS = 4
_SHORTEST = 3


def find_bracketed(scan: Scan, found: list[Found]) -> Iterator[Found]:
    """Yield the acronym or foreign name in brackets right after an organisation.

    What stands there must be no word of the language, no other name and no figure.
    """
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    for name in found:
        if name.kind is not Kind.ORGANIZATION or name.short or name.nested:
            continue
        last = _bracket_end(scan, name.last)
        words = range(name.last + 1, last + 1)
        if words and taken.isdisjoint(words) and all(_may_be_acronym(scan, i) for i in words):
            start, end = scan.words[words[0]].start, scan.words[last].end
            yield Found(
                start, end, words[0], last, name.kind, name.entity, "apposition", name.confidence
            )


def _bracket_end(scan: Scan, last: int) -> int:
    """Return the last word of the bracket that opens after word `last`, or `last`."""
    if scan.gaps[last].strip(" \"'«“") != "(":
        return last
    for index in range(last + 1, min(last + 1 + _MOST_WORDS, len(scan))):
        gap = scan.gaps[index].strip(" \"'»”")
        if gap.startswith(")"):
            return index
        if gap not in {"", ".", "-"}:
            return last
    return last


def _may_be_acronym(scan: Scan, index: int) -> bool:
    word = scan.texts[index]
    if scan.surface(index).startswith("آ"):
        # Folding makes آفاد the verb أفاد.
        return True
    if word.isdigit() or is_ordinary(word) or word in demonyms():
        return False
    return word not in gazetteer_index().names or len(word) < _SHORTEST + 1


def bare_names(scan: Scan, names: Iterable[Found]) -> Iterator[tuple[str, Found]]:
    """Yield the names of papers and networks without their head noun: عكس التيار.

    A single word, which may mean anything, is left out.
    """
    for name in names:
        words = scan.texts[name.first : name.last + 1]
        if name.kind is not Kind.ORGANIZATION or name.entity.origin != "trigger":
            continue
        words[0] = words[0][name.start - scan.words[name.first].start :]
        if words[0].removeprefix("ال") not in particles("media_triggers"):
            continue
        bare = [word for word in words[1:] if word not in demonyms()]
        if len(bare) > 1 and bare[0] not in stopping_words() and bare[0] not in _GENERIC:
            yield " ".join(bare), name


# What may stand between the head and the name: وكالة أنباء الفرات, شبكة أخبار المدينة.
_GENERIC = frozenset({"انباء", "اخبار", "اعلام"})
