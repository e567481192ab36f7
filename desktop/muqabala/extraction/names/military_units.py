"""Units of an army told by their number: الفرقة السادسة مشاة, اللواء 55, الجيش الثالث الميداني."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from muqabala.extraction.figures.counted_nouns import nouns
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import particles
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled
from muqabala.text.names import name_key

_MOST_ARMS = 2


def find_military_units(scan: Scan) -> Iterator[Found]:
    """Yield the numbered units of a document; a rank (اللواء أحمد) has no number behind it."""
    for index, peeled in scan.standing(_heads()):
        if not scan.joined(index):
            continue
        number = scan.texts[index + 1]
        numbered = number.isdigit() and len(number) < 4 and not _counts(scan, index + 2)
        if numbered or number in particles("unit_ordinals"):
            yield _unit(scan, index, _with_arms(scan, index + 1), peeled)


def _counts(scan: Scan, following: int) -> bool:
    """Tell «دمر الجيش 4 آليات», «قتل الجيش 4 من المسلحين» by the word behind the number."""
    if not scan.joined(following - 1):
        return False
    word = scan.texts[following]
    counted = word in nouns() and word not in particles("unit_arms") and word != "جيش"
    return word == "من" or counted


@cache
def _heads() -> dict[str, None]:
    return dict.fromkeys(particles("unit_heads"))


def _with_arms(scan: Scan, last: int) -> int:
    """Return the last word of the arms behind a unit's number: مشاة, مدرعة, قوات خاصة."""
    arms, begin = particles("unit_arms"), last
    while last - begin < _MOST_ARMS and scan.joined(last) and scan.texts[last + 1] in arms:
        last += 1
    return last


def _unit(scan: Scan, first: int, last: int, peeled: Peeled) -> Found:
    start, end = scan.words[first].start + peeled.offset, scan.words[last].end
    name = scan.prepared.folded.span(start, end).of(scan.prepared.text)
    number = name_key(" ".join(scan.texts[first + 1 : first + 2]))
    identifier = f"org:{peeled.stem}-{number}"
    entity = Entity(identifier, name, Kind.ORGANIZATION, subtype="army", origin="trigger")
    return Found(start, end, first, last, Kind.ORGANIZATION, entity, "trigger:unit", 0.8)
