"""The words of dates and durations, from the lexicons, in every form a text may give them.

A word may play several roles (`الثاني` is an ordinal and the end of a month's name), so the
table maps a folded surface form to all of them. Attached و ف ب ك ل and the merged لل are
part of the table; no word is taken apart while reading.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table, without_collecting

_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
# These letters before a short or ambiguous month make other words («باب», «لماي»).
_SAFE_PROCLITICS = ("و",)
_VERB_PROCLITICS = ("و", "ف")
_OPENING_FORMS = frozenset({"بعد", "قبل", "منتصف", "الساعه", "عند"})
# «التاسعة إلا ربعا», «20 ت غ», «3 أو 4 أيام», «الثالثة بعد الظهر»
_BEHIND_HOURS = frozenset({"الا", "ت", "او", "بعد", "قبل"})
_AFTER_HOURS = frozenset({"و", "الا", "ت", "بعد", "قبل"})
_HOUR_HEADS = frozenset({"منتصف", "الساعه", "عند"})
_CUES_BESIDE = frozenset(
    {
        "after_year",
        "approximate",
        "event",
        "general_noun",
        "habit",
        "length_cue",
        "name_head",
        "not_before_today",
        "number_head",
        "strict_preposition",
        "year_noun",
        "year_preposition",
    }
)
_LEADING_FORMS = frozenset({"بعد", "قبل", "عند"})
_LINKS_OF_DAYS = frozenset({"و", "او", "الي", "حتي"})
_CLOSING_FORMS = frozenset({"منه", "الشهر", "الجاري", "الحالي"})
_OPENING_CUES = frozenset(
    {"article", "month_head", "year_head", "half_of", "quarter_of", "vague_count", "holiday"}
)


class MonthName(NamedTuple):
    """A month by one of its names: `rest` are the words after the first."""

    rest: tuple[str, ...]
    month: int
    calendar: str
    reading: str


class TimeUnit(NamedTuple):
    """A unit of time: ISO designator, grammatical number, whether it has the article."""

    designator: str
    number: str
    definite: bool


class Roles(NamedTuple):
    """What a word may be in a date. None and empty where it is not."""

    months: tuple[MonthName, ...] = ()
    weekday: int | None = None
    season: int | None = None
    unit: TimeUnit | None = None
    numeral: tuple[str, int] | None = None
    ordinal: int | None = None
    tens_of_century: int | None = None
    relative: tuple[str, int] | None = None
    half: str | None = None
    tense: int | None = None
    cues: frozenset[str] = frozenset()


class Entry(NamedTuple):
    """A surface form: its attached letters, its bare form, its roles."""

    clitic: str
    form: str
    roles: Roles


NO_ROLES = Roles()


@cache
def word_table() -> dict[str, Entry]:
    """Return every surface form of the date words with its entry."""
    with without_collecting():
        return _all_forms(_bare_forms())


def _all_forms(forms: dict[str, Roles]) -> dict[str, Entry]:
    table = {form: Entry("", form, roles) for form, roles in forms.items()}
    for form, roles in forms.items():
        for clitic in _proclitics(form, roles):
            table.setdefault(clitic + form, Entry(clitic, form, roles))
        if form.startswith("ال") and len(form) > 3:
            for before in ("", "و", "ف"):
                surface = before + "لل" + form[2:]
                table.setdefault(surface, Entry(before + "ل", form, roles))
    _add_glued_months(table, forms)
    return table


def _add_glued_months(table: dict[str, Entry], forms: dict[str, Roles]) -> None:
    """Add «شهرأغسطس», «أكتوبرالجاري»: months that lost the blank beside them."""
    deictic = [form for form, roles in forms.items() if roles.relative and form.startswith("ال")]
    for form, roles in forms.items():
        if not any(name.reading == "plain" and not name.rest for name in roles.months):
            continue
        for surface in ("شهر" + form, *(form + after for after in deictic)):
            table.setdefault(surface, Entry("", form, roles))


@cache
def opening_words() -> frozenset[str]:
    """Return the surface forms with which a date, a duration or a time may begin."""
    return frozenset(
        surface for surface, entry in word_table().items() if _may_open(entry.form, entry.roles)
    )


@cache
def leading_words() -> frozenset[str]:
    """Return the opening words that begin nothing but with one of `known_words` behind them.

    «خمسة», «هذا», «الأول», «كانون» are some, «أمس», «الخميس», «شهرين» stand alone.
    """
    table = word_table()
    return frozenset(word for word in opening_words() if _leads(*table[word][1:]))


@cache
def known_words() -> frozenset[str]:
    """Return the surface forms that go on with what a leading word or a figure began."""
    table = word_table().items()
    goes_on = (word for word, entry in table if _may_follow(entry.roles))
    names = (name for _, entry in table for name in entry.roles.months if name.rest)
    return frozenset(goes_on) | _BEHIND_HOURS | {name.rest[0] for name in names}


def _may_follow(roles: Roles) -> bool:
    """Tell words of dates from those that only stand beside dates: «في», «خلال», «نحو»."""
    only_beside = Roles(cues=roles.cues, tense=roles.tense)
    return roles != only_beside or not roles.cues <= _CUES_BESIDE


@cache
def closing_words() -> frozenset[str]:
    """Return the surface forms that close a list of days: months, «منه», «الشهر», «الجاري»."""
    return frozenset(
        word
        for word, entry in word_table().items()
        if entry.roles.months or entry.form in _CLOSING_FORMS or "month_head" in entry.roles.cues
    )


@cache
def day_words() -> frozenset[str]:
    """Return the surface forms that days of a month are told with: «ال», «الخامس», «و», «من»."""
    table = word_table().items()
    return _LINKS_OF_DAYS | {word for word, entry in table if _may_tell_days(entry)}


def _may_tell_days(entry: Entry) -> bool:
    roles = entry.roles
    if roles.numeral or roles.ordinal is not None or entry.form in _LINKS_OF_DAYS:
        return True
    is_this = roles.relative is not None and roles.relative[0] == "this"
    return is_this or not roles.cues.isdisjoint({"article", "of"})


@cache
def cue_words(cue: str) -> frozenset[str]:
    """Return the surface forms of the words that have a role in `date_cues.tsv`."""
    return frozenset(word for word, entry in word_table().items() if cue in entry.roles.cues)


@cache
def tense_words(*directions: int) -> frozenset[str]:
    """Return the surface forms of the words that tell what has been, -1, or is to come, 1."""
    table = word_table().items()
    return frozenset(word for word, entry in table if entry.roles.tense in directions)


@cache
def hour_words() -> frozenset[str]:
    """Return the surface forms with which a time of the clock begins, figures aside."""
    return frozenset(
        word
        for word, entry in word_table().items()
        if entry.form in _HOUR_HEADS or _counts_hours(entry)
    )


def _counts_hours(entry: Entry) -> bool:
    """Tell the ordinals of hours, «الثالثة», «الثاني عشرة»."""
    return entry.roles.ordinal is not None and entry.form.endswith(("ه", "ي"))


@cache
def words_behind_hours() -> frozenset[str]:
    """Return the surface forms behind a figure by which it may be an hour."""
    table = word_table().items()
    return _AFTER_HOURS | {word for word, entry in table if _may_follow_hour(entry)}


def _may_follow_hour(entry: Entry) -> bool:
    if entry.form in _AFTER_HOURS or entry.clitic == "و" or entry.roles.half is not None:
        return True
    return not entry.roles.cues.isdisjoint({"zone", "to"})


@cache
def weekday_words() -> frozenset[str]:
    """Return the surface forms of the names of weekdays."""
    return frozenset(word for word, entry in word_table().items() if entry.roles.weekday)


@cache
def month_units() -> frozenset[str]:
    """Return the surface forms of «شهر», «أشهر»."""
    table = word_table().items()
    return frozenset(word for word, entry in table if _designates_months(entry.roles.unit))


def _designates_months(unit: TimeUnit | None) -> bool:
    return unit is not None and unit.designator == "M"


@cache
def unit_words() -> frozenset[str]:
    """Return the surface forms of the units of time."""
    return frozenset(word for word, entry in word_table().items() if entry.roles.unit)


def _leads(form: str, roles: Roles) -> bool:
    if form in _OPENING_FORMS - _LEADING_FORMS or "holiday" in roles.cues:
        return False
    if roles.relative is not None and roles.relative[0].endswith("_shift"):
        return False
    named = any(not name.rest for name in roles.months)
    named = named or bool(roles.unit or roles.weekday or roles.season)
    return not named and roles.tens_of_century is None


def _may_open(form: str, roles: Roles) -> bool:
    if roles.ordinal is not None or roles.season is not None or roles.tens_of_century is not None:
        return True
    named = roles.months or roles.weekday or roles.unit or roles.numeral or roles.relative
    return bool(named) or form in _OPENING_FORMS or not roles.cues.isdisjoint(_OPENING_CUES)


def _proclitics(form: str, roles: Roles) -> tuple[str, ...]:
    if roles.tense is not None and roles.relative is None:
        return _VERB_PROCLITICS
    if len(form) < 2:
        return _SAFE_PROCLITICS
    if roles.months and any(name.reading != "plain" and not name.rest for name in roles.months):
        return _SAFE_PROCLITICS
    return _PROCLITICS


def _bare_forms() -> dict[str, Roles]:
    gathered: dict[str, dict[str, object]] = {}
    _add_calendar(gathered)
    _add_units(gathered)
    _add_numerals(gathered)
    _add_cues(gathered)
    return {form: Roles(**roles) for form, roles in gathered.items()}  # type: ignore[arg-type]


def _roles(gathered: dict[str, dict[str, object]], form: str) -> dict[str, object]:
    return gathered.setdefault(form, {})


def _add_calendar(gathered: dict[str, dict[str, object]]) -> None:
    names: dict[str, list[MonthName]] = {}
    for row in read_table("months"):
        head, *rest = fold(row["form"]).split()
        name = MonthName(tuple(rest), int(row["month"]), row["calendar"], row["reading"])
        names.setdefault(head, []).append(name)
    for head, found in names.items():
        found.sort(key=lambda name: -len(name.rest))
        _roles(gathered, head)["months"] = tuple(found)
    for row in read_table("weekdays"):
        _roles(gathered, fold(row["form"]))["weekday"] = int(row["weekday"])
    for row in read_table("seasons"):
        for form in (fold(row["form"]), "ال" + fold(row["form"])):
            _roles(gathered, form)["season"] = int(row["season"])
    for row in read_table("decades"):
        for form in (fold(row["form"]), "ال" + fold(row["form"])):
            _roles(gathered, form)["tens_of_century"] = int(row["tens"])


def _add_units(gathered: dict[str, dict[str, object]]) -> None:
    for row in read_table("time_units"):
        form = fold(row["form"])
        _roles(gathered, form)["unit"] = TimeUnit(row["unit"], row["number"], definite=False)
        _roles(gathered, "ال" + form)["unit"] = TimeUnit(row["unit"], row["number"], definite=True)
        if row["number"] == "dual" and form.endswith("ين"):
            # «عامي 2014 و2015»: the dual before what it belongs to.
            short = _roles(gathered, form[:-1])
            short.setdefault("unit", TimeUnit(row["unit"], "construct", definite=False))


def _add_numerals(gathered: dict[str, dict[str, object]]) -> None:
    for row in read_table("small_numerals"):
        form, value = fold(row["form"]), int(row["value"])
        if row["role"] in ("ordinal", "hour_ordinal"):
            _roles(gathered, form)["ordinal"] = value
        else:
            _roles(gathered, form)["numeral"] = (row["role"], value)
        if row["role"] not in ("ordinal", "hour_ordinal", "bare_first"):
            _roles(gathered, "ال" + form).setdefault("numeral", (row["role"], value))


def _add_cues(gathered: dict[str, dict[str, object]]) -> None:
    for row in read_table("relative_dates"):
        _roles(gathered, fold(row["form"]))["relative"] = (row["role"], int(row["value"]))
    for row in read_table("day_parts"):
        if " " not in row["form"]:
            _roles(gathered, fold(row["form"]))["half"] = row["half"]
    for row in read_table("tense_cues"):
        _roles(gathered, fold(row["form"]))["tense"] = int(row["direction"])
    cues: dict[str, set[str]] = {}
    for row in read_table("date_cues"):
        cues.setdefault(fold(row["form"]), set()).add(row["role"])
    for form, roles in cues.items():
        _roles(gathered, form)["cues"] = frozenset(roles)
