"""Bodies that every state has: وزارة الداخلية التركية, الجيش اللبناني, البنك المركزي."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from muqabala.extraction.names.curated import curated_index
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_index import Hit, NameIndex
from muqabala.extraction.names.name_words import demonyms, particles
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.lexicon import Row, read_table
from muqabala.text.names import name_key, slug

# Masculine plurals and duals do not end a body's name: الداخلية اللبناني is a minister's.
_MASCULINE = ("ي", "يين", "يون")


@cache
def state_bodies() -> NameIndex[Row]:
    """Return the index of bodies that take a nationality; `!` ones are none without it."""
    names: dict[str, Row] = {}
    for row in read_table("institutions"):
        for name in row["names"].split("|"):
            names[name_key(name)] = {**row, "alone": "no"} if name.endswith("!") else row
    return NameIndex.of(names)


def find_state_bodies(scan: Scan, home: str) -> Iterator[Found]:
    """Yield the state bodies; one without nationality belongs to `home`, an ISO code or ""."""
    made: dict[str, Entity] = {}
    for hit in state_bodies().hits(scan):
        row = hit.payload
        office = row["subtype"] == "ministry" and hit.first == hit.last
        if office and scan.previous(hit.first) in particles("ministers"):
            continue
        if row["subtype"] == "ministry":
            hit = _with_second_portfolio(scan, hit)
        country, last = _nationality(scan, hit.last)
        if country:
            yield _body(scan, hit, country, last, made)
        elif row["alone"] == "yes":
            yield _body(scan, hit, _seat(scan, hit.last) or home, hit.last, made)


def implied_ministry(scan: Scan, home: str) -> Entity | None:
    """Return the ministry of the first minister named by office: «وزيرة الصحة المصرية».

    A later «الوزارة» is then that one.
    """
    ministers = dict.fromkeys(particles("ministers"))
    for index, _ in scan.occurrences(ministers):
        if not scan.joined(index):
            continue
        name = f"وزاره {scan.texts[index + 1]}"
        row = state_bodies().names.get(name)
        if row is not None:
            country = _nationality(scan, index + 1)[0] or home
            return _entity(row, country, name)
    return None


def parliament(home: str) -> Entity | None:
    """Return the parliament of the country a report is on, None where it names no country."""
    row = state_bodies().names.get("البرلمان")
    return _entity(row, home, "البرلمان") if row is not None and home else None


def _seat(scan: Scan, last: int) -> str:
    """Return the country of the place behind a body: «وزارة الصحة في دمشق»; "" for none."""
    if scan.run_length(last, 3) < 3 or scan.texts[last + 1] != "في":
        return ""
    listings = curated_index().names.get(scan.texts[last + 2], ())
    places = [item for item in listings if item.entity.type is Kind.PLACE and item.country]
    return places[0].country if len(places) == 1 else ""


@cache
def _portfolios() -> frozenset[str]:
    """Return the second words of ministries: الصناعة, التعليم."""
    pairs = (name.split(" ") for name in state_bodies().names if name.startswith("وزاره "))
    fields = ("ال" + word for word in particles("portfolios"))
    return frozenset([*(words[1] for words in pairs), *fields])


def _with_second_portfolio(scan: Scan, hit: Hit[Row]) -> Hit[Row]:
    """Return the ministry with «والصناعة والسياحة» behind «وزارة التجارة»."""
    if not scan.joined(hit.last) or not hit.peeled.stem.startswith("وزار"):
        return hit
    last = hit.last
    while scan.joined(last) and scan.texts[last + 1].startswith("وال"):
        if scan.texts[last + 1][1:] not in _portfolios():
            break
        last += 1
    return hit._replace(last=last)


def _nationality(scan: Scan, last: int) -> tuple[str, int]:
    """Return the country of the adjective after word `last`, and the adjective's last word."""
    known = demonyms()
    if not scan.joined(last):
        return "", last
    following = scan.texts[last + 1]
    if following.endswith(_MASCULINE) and scan.texts[last].endswith("يه"):
        return "", last
    if scan.run_length(last, 3) == 3:
        pair = f"{following} {scan.texts[last + 2]}"
        if pair in known:
            return known[pair], last + 2
    if following.startswith("ال") and following in known:
        return known[following], last + 1
    return "", last


def _body(scan: Scan, hit: Hit[Row], country: str, last: int, made: dict[str, Entity]) -> Found:
    start, end = scan.words[hit.first].start + hit.peeled.offset, scan.words[last].end
    name = scan.prepared.folded.span(start, end).of(scan.prepared.text)
    entity = _entity(hit.payload, country, name)
    entity = made.setdefault(entity.id, entity)
    rule = "lexicon:institutions"
    return Found(start, end, hit.first, last, Kind.ORGANIZATION, entity, rule)


def _entity(row: Row, country: str, name: str) -> Entity:
    code, suffix = (f"-{country.lower()}", f" ({country})") if country else ("", "")
    english = row["english"]
    identifier = f"org:{slug(english)}{code}"
    return Entity(identifier, name, Kind.ORGANIZATION, english + suffix, row["subtype"])
