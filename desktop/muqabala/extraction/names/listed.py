"""Listed names in a document: the curated and the world's towns, believed where they may be."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

from muqabala.extraction.names.curated import curated_index, entity_countries
from muqabala.extraction.names.doubtful_names import is_word_here
from muqabala.extraction.names.gazetteer_towns import find_respelled, find_towns
from muqabala.extraction.names.listed_hits import Hits, found_at, is_cued
from muqabala.extraction.names.listing import Found, Guard, Listing
from muqabala.extraction.names.name_index import Hit, NameIndex
from muqabala.extraction.names.name_words import (
    demonyms,
    given_names,
    is_common,
    particles,
    stopping_words,
    words_of,
)
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Kind
from muqabala.text.clitics import is_definite

_SPORT_WORDS = 2
_SHORT = 5
_OF_A_STATE = frozenset(
    {"army", "government", "government body", "ministry", "party", "police", "bank", "authority"}
    | {"national team", "political body", "federation"}
)
_FEMININE_STATES = frozenset({"السعوديه", "سوريه"})


def find_listed(scan: Scan) -> tuple[list[Found], Counter[str]]:
    """Return the listed names of the document and how often each country is spoken of."""
    blocked = {i for hit in _no_names().hits(scan) for i in range(hit.first, hit.last + 1)}
    hits = [hit for hit in curated_index().hits(scan) if hit.first not in blocked]
    meant = [hit for hit in hits if not is_word_here(scan, hit.first, _words(scan, hit))]
    countries = _countries(scan, meant)
    sport = is_on_sport(scan)
    found, doubtful = [], []
    for hit in meant:
        listing = _believed(scan, hit, countries, sport=sport)
        if listing is None:
            doubtful.append(hit)
        else:
            found.append(found_at(scan, hit, listing))
    found += _introduced(scan, doubtful, found)
    found += _inside(scan, found)
    found = _same_clubs(scan, found)
    found += find_towns(scan, countries, hits)
    return [*found, *find_respelled(scan, countries, found)], countries


@cache
def _no_names() -> NameIndex[str]:
    return NameIndex.of({phrase: phrase for phrase in words_of("no_names", "phrase")})


@cache
def _sport_words() -> frozenset[str]:
    return words_of("sport_words")


def is_on_sport(scan: Scan) -> bool:
    """Tell whether a report is on sport, by its words."""
    return len(_sport_words().intersection(scan.texts)) >= _SPORT_WORDS


def _believed(
    scan: Scan, hit: Hit[tuple[Listing, ...]], countries: Counter[str], *, sport: bool
) -> Listing | None:
    """Return what the name means, the likelier country first; None where it is not believed."""
    if hit.first == hit.last and _is_inflected(scan, hit):
        return None
    options = [item for item in hit.payload if _passes(scan, hit, item, countries, sport=sport)]
    if not options or (hit.first == hit.last and _is_other_word(scan, hit)):
        return None
    if hit.first == hit.last and _is_of_another(scan, hit, options[0]):
        return None
    if hit.peeled.clitics.endswith("ك") and len(hit.peeled.stem) < _SHORT:
        # كسرت is a verb, not like Sirte.
        return None
    told = [item for item in options if item.guard is Guard.TRIGGER and _is_told_by(scan, hit)]
    if told:
        return told[0]
    capital = _capital(scan, hit, options)
    if capital is not None:
        return capital
    clubs = [item for item in options if item.guard is Guard.SPORT]
    if clubs and _is_federation(scan, hit):
        return None
    if clubs and _is_at(scan, hit):
        return next((item for item in hit.payload if item.entity.type is Kind.PLACE), clubs[0])
    return max(clubs or options, key=lambda item: countries[item.country])


def _is_inflected(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> bool:
    """Tell whether an ending makes the name a word: «بلدا أفريقياً», «في حواره مع»."""
    surface = scan.surface(hit.first)
    if surface.endswith(("اً", "ًا")):
        return True
    owned = surface.endswith("ه") and hit.payload[0].entity.name.endswith("ة")
    return owned and is_common(hit.peeled.stem[:-1])


def _words(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> str:
    """Return the name as it is printed, folded, without the clitics before it."""
    return " ".join((hit.peeled.stem, *scan.texts[hit.first + 1 : hit.last + 1]))


@cache
def _capitals() -> dict[str, Listing]:
    """Return the capitals that bear their country's name, by that name: تونس, الجزائر, عمان."""
    found = {}
    for name, listings in curated_index().names.items():
        head, _, rest = name.partition(" ")
        for item in listings:
            if item.entity.subtype == "capital" and rest in {"", "العاصمه"}:
                found[head] = item
    return found


def _capital(scan: Scan, hit: Hit[tuple[Listing, ...]], options: list[Listing]) -> Listing | None:
    """Return the capital where a country's name means it: in a dateline, or عمّان with its sign."""
    country = options[0].entity.subtype == "country" and hit.first == hit.last
    capital = _capitals().get(hit.peeled.stem) if country else None
    if capital is None or capital.country not in {item.country for item in options} | {"JO"}:
        return None
    signed = "\u0651" in scan.surface(hit.first) and hit.peeled.stem == "عمان"
    return capital if signed or _is_dateline(scan, hit) else None


def _is_dateline(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> bool:
    """Tell whether the name opens a line as a dateline does: «تونس -», «الجزائر، 11 جويلية»."""
    opens = hit.peeled.offset == 0 and (hit.first == 0 or "\n" in scan.before(hit.first))
    if not opens or hit.last + 1 >= len(scan):
        return False
    gap = scan.gaps[hit.last].strip()
    if gap[:1] in {"-", "–", "—", "/", "("}:
        return True
    following = scan.texts[hit.last + 1]
    return (following.isdigit() and gap in {"،", ","}) or (
        following == "في" and hit.last + 2 < len(scan) and scan.texts[hit.last + 2].isdigit()
    )


def _is_of_another(scan: Scan, hit: Hit[tuple[Listing, ...]], item: Listing) -> bool:
    """Tell whether a lone family name is another's (أنطوانيت جعجع) or a word (القروي سعيد)."""
    if item.entity.type is not Kind.PERSON or hit.peeled.offset:
        return False
    at, given = hit.first, given_names()
    after = scan.following(at) if scan.joined(at) else ""
    if hit.peeled.stem.startswith("ال") and after in given:
        return True
    before = scan.texts[at - 1] if at and scan.joined(at - 1) else ""
    if before[:1] == "و" and given.get(before[1:]) == "weak":
        # «ودعاء عريقات»
        return before not in given
    return before in given and given[before] in {"strong", "foreign"}


def _is_federation(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> bool:
    """Tell whether a nationality makes a club's name another body's: الاتحاد البرازيلي."""
    following = scan.following(hit.last)
    return hit.first == hit.last and following.startswith("ال") and following in demonyms()


def _is_at(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> bool:
    """Tell whether the name is where something is, not who plays: في برشلونة."""
    return hit.peeled.clitics[-1:] == "ب" or scan.previous(hit.first) in particles("staying")


def _passes(
    scan: Scan,
    hit: Hit[tuple[Listing, ...]],
    item: Listing,
    countries: Counter[str],
    *,
    sport: bool,
) -> bool:
    if item.guard is Guard.NONE:
        return True
    if item.guard is Guard.SPORT:
        return sport or scan.previous(hit.first) in particles("team_nouns")
    if item.guard is Guard.TRIGGER:
        bracketed = scan.before(hit.first)[-1:] == "(" and item.entity.subtype != "news agency"
        return item.entity.subtype in _PRINTED and (
            (scan.is_quoted(hit.first, hit.last) and not bracketed)
            or (hit.peeled.offset == 0 and scan.previous(hit.first) in particles("media_triggers"))
        )
    known = countries[item.country] > 0
    if item.entity.type is not Kind.PLACE:
        return known
    return known and (is_cued(scan, hit) or scan.previous(hit.first) == "علي")


def _is_told_by(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> bool:
    """Tell whether an outlet is meant by a name that is also a town's: مراسل الميادين.

    In marks also where somebody speaks to it or it is cited: «تحدث لـ«الشرق الأوسط»».
    """
    before = scan.previous(hit.first)
    if before in particles("media_triggers"):
        return True
    cited = before in {"ل", "عن"} or before.removeprefix("و") in particles("citing")
    return cited and scan.is_quoted(hit.first, hit.last)


_PRINTED = frozenset({"newspaper", "television", "news agency", "media", "magazine"})


def _is_other_word(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> bool:
    """Tell whether a state's name is an adjective here: القوات السعودية."""
    before = scan.previous(hit.first)
    if hit.peeled.stem not in _FEMININE_STATES or not before:
        return False
    if hit.peeled.clitics not in {"", "و"}:
        return False
    if hit.peeled.clitics == "و":
        return before.removeprefix("و") in demonyms()
    if hit.peeled.stem == "سوريه":
        return not (
            before in particles("locative") or _is_no_noun(before) or _opens_list(scan, hit)
        )
    return before.startswith("ال") or before in demonyms()


def _is_no_noun(word: str) -> bool:
    """Tell whether no adjective can describe `word`: a particle (لأن), a verb (ضربت, شهدت)."""
    if word in particles("before_states"):
        return True
    verbal = word.endswith("ت") and not word.endswith(("ات", "يت")) and len(word) > 3
    return verbal and not is_definite(word) and word not in stopping_words()


def _opens_list(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> bool:
    """Tell whether و joins another state to the name: «سورية ولبنان»."""
    following = scan.following(hit.last) if scan.joined(hit.last) else ""
    joined = curated_index().names.get(following[1:], ()) if following[:1] == "و" else ()
    return any(item.entity.subtype == "country" for item in joined)


def _countries(scan: Scan, hits: Hits) -> Counter[str]:
    """Count the countries of unguarded names and of nationalities.

    Israel and Palestine count as one.
    """
    known, given, texts = demonyms(), given_names(), scan.texts
    countries = Counter(
        known[text]
        for text, before in zip(texts, ["", *texts], strict=False)
        if text in known and before not in given
    )
    for hit in hits:
        free = [item for item in hit.payload if item.guard is Guard.NONE and _tells_country(item)]
        if len(free) == 1:
            countries[free[0].country] += 1
    del countries[""]
    both = countries["PS"] + countries["IL"]
    if countries["PS"]:
        # Of two that count alike the first is taken for the report's own.
        del countries["IL"]
    countries["PS"] = countries["IL"] = both
    return +countries


def _tells_country(item: Listing) -> bool:
    """Tell whether a name says which country a report is on: agencies and papers do not."""
    return item.entity.type is not Kind.ORGANIZATION or item.entity.subtype in _OF_A_STATE


def _introduced(scan: Scan, doubtful: Hits, found: list[Found]) -> list[Found]:
    """Return doubtful places in a list with a sure one: في الميادين والقورية والعشارة."""
    ends = {name.last: name for name in found if name.kind is Kind.PLACE}
    starts = {name.first: name for name in found if name.kind is Kind.PLACE}
    added = [name for hit in doubtful if (name := _after(scan, hit, ends))]
    added += [name for hit in reversed(doubtful) if (name := _before(scan, hit, starts))]
    return added


def _same_clubs(scan: Scan, found: list[Found]) -> list[Found]:
    """Let a club's bare name (الاتحاد) mean the club the report named in full before it."""
    clubs = [name for name in found if name.entity.subtype == "club"]
    return [_same_club(scan, name, clubs) if name in clubs else name for name in found]


def _same_club(scan: Scan, name: Found, clubs: list[Found]) -> Found:
    stem = scan.texts[name.last][-(name.end - name.start) :]
    if name.first != name.last or not stem.startswith("ال"):
        return name
    for other in clubs:
        words = scan.texts[other.first : other.last + 1]
        if other.start < name.start and len(words) > 1 and (stem in words or stem[2:] in words):
            return replace(name, entity=other.entity)
    return name


def _inside(scan: Scan, found: list[Found]) -> list[Found]:
    """Return the one-word places inside longer names of organisations: سوريا in «قوات سوريا»."""
    longer = [name for name in found if name.kind is Kind.ORGANIZATION and name.last > name.first]
    inside = []
    for index in (i for outer in longer for i in range(outer.first, outer.last + 1)):
        for peeled in scan.readings[index]:
            listings = curated_index().names.get(peeled.stem, ())
            free = [item for item in listings[:1] if item.guard is Guard.NONE]
            if free and free[0].entity.type is Kind.PLACE and peeled.stem not in _FEMININE_STATES:
                hit = Hit(index, index, peeled, listings)
                inside.append(found_at(scan, hit, free[0]))
    return inside


def _after(scan: Scan, hit: Hit[tuple[Listing, ...]], ends: dict[int, Found]) -> Found | None:
    if hit.first - 1 not in ends or not _in_a_list(scan, hit.first):
        return None
    name = _doubtful_place(scan, hit, ends[hit.first - 1])
    if name:
        ends[name.last] = name
    return name


def _before(scan: Scan, hit: Hit[tuple[Listing, ...]], starts: dict[int, Found]) -> Found | None:
    if hit.last + 1 not in starts or not _in_a_list(scan, hit.last + 1):
        return None
    name = _doubtful_place(scan, hit, starts[hit.last + 1])
    if name:
        starts[name.first] = name
    return name


def _doubtful_place(scan: Scan, hit: Hit[tuple[Listing, ...]], neighbour: Found) -> Found | None:
    """Return the place `hit` means beside `neighbour`; a word needs one of its own country."""
    home = entity_countries().get(neighbour.entity.id, "")
    for item in hit.payload:
        near = item.guard is Guard.CONTEXT or (item.guard is Guard.TRIGGER and item.country == home)
        if near and item.entity.type is Kind.PLACE:
            return found_at(scan, hit, item)
    return None


def _in_a_list(scan: Scan, at: int) -> bool:
    """Tell whether و or a comma joins word `at` to the word before."""
    gap = scan.before(at).strip()
    return (scan.texts[at].startswith("و") and gap in {"", "،"}) or gap in {"،", ","}
