"""Dates as the reader writes them: days, months, years, seasons and stretches between them."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from muqabala.ui.digits import said as in_digits
from muqabala.ui.directions import isolated, left_to_right

_MONTHS = {
    "ar": (
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    )
}
_HIJRI_MONTHS = (
    ("محرم", "Muharram"),
    ("صفر", "Safar"),
    ("ربيع الأول", "Rabi I"),
    ("ربيع الآخر", "Rabi II"),
    ("جمادى الأولى", "Jumada I"),
    ("جمادى الآخرة", "Jumada II"),
    ("رجب", "Rajab"),
    ("شعبان", "Sha'ban"),
    ("رمضان", "Ramadan"),
    ("شوال", "Shawwal"),
    ("ذو القعدة", "Dhu al-Qa'da"),
    ("ذو الحجة", "Dhu al-Hijja"),
)
_EDTF = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<doubt>[~?%]?)")
_MONTH_NUMBERS = frozenset(f"{month:02}" for month in range(1, 13))
_HIJRI = re.compile(r"AH (?P<year>\d{3,4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")

translate = QCoreApplication.translate


def written_date(published: str | None) -> str:
    """Return an ISO date in words with the digits of the interface, or "" when it is none."""
    date = QDate.fromString((published or "")[:10], "yyyy-MM-dd")
    if not date.isValid():
        return ""
    return in_digits(f"{date.day()} {_month(date.month())} {date.year()}")


def day_words(value: str | None) -> str:
    """Return a day with its weekday, a time of day as it is: `Saturday 13 April 2019`, `02:40`."""
    date = QDate.fromString((value or "")[:10], "yyyy-MM-dd")
    if not date.isValid():
        return in_digits(value or "")
    return f"{QLocale().standaloneDayName(date.dayOfWeek())} {written_date(value)}"


def moment_words(moment: str) -> str:
    """Return a moment (ISO 8601) as day and time of this computer, or "" when it is none."""
    at = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if not at.isValid():
        return ""
    day = written_date(at.date().toString("yyyy-MM-dd"))
    return f"{day} {left_to_right(in_digits(at.time().toString('HH:mm')))}"


def edtf_words(value: str) -> str:
    """Return an EDTF date in words; what is not understood comes back as it is."""
    if "/" in value:
        return _stretch(*value.split("/", 1))
    match = _EDTF.fullmatch(value)
    if match is None:
        return value
    words = in_digits(_one_date(match["year"], match["month"], match["day"]) or value)
    if not match["doubt"]:
        return words
    about = match["doubt"] == "~"
    said = translate("Dates", "about {date}") if about else translate("Dates", "perhaps {date}")
    return said.format(date=words)


def hijri_words(value: str) -> str:
    """Return a date of the Hijri calendar (`AH 1440-02-18`) in words."""
    parts = [_one_hijri(part) for part in value.split("/")]
    if len(parts) == 2:
        return translate("Dates", "from {start} to {end}").format(start=parts[0], end=parts[1])
    return parts[0]


def _one_hijri(value: str) -> str:
    match = _HIJRI.fullmatch(value)
    if match is None:
        return value
    names = _HIJRI_MONTHS[int(match["month"]) - 1] if match["month"] else ("", "")
    day = str(int(match["day"])) if match["day"] else ""
    year = translate("Dates", "{year} AH").format(year=match["year"])
    words = " ".join(filter(None, (day, names[0] if _is_arabic() else names[1], year)))
    return in_digits(words)


def _stretch(start: str, end: str) -> str:
    """Return the words for a stretch between two dates, either of which may be open."""
    if start in ("", ".."):
        return translate("Dates", "until {end}").format(end=isolated(edtf_words(end)))
    if end in ("", ".."):
        return translate("Dates", "since {start}").format(start=isolated(edtf_words(start)))
    said = translate("Dates", "from {start} to {end}")
    begins = _without_common(start, end) or edtf_words(start)
    return said.format(start=isolated(begins), end=isolated(edtf_words(end)))


def _without_common(start: str, end: str) -> str:
    """Return the words of a start without the year and month that its end names; else ""."""
    first, last = _EDTF.fullmatch(start), _EDTF.fullmatch(end)
    if first is None or last is None or first["doubt"] or last["doubt"]:
        return ""
    months = {first["month"] or "", last["month"] or ""}
    if first["year"] != last["year"] or not months <= _MONTH_NUMBERS:
        return ""
    if first["day"] is None or last["day"] is None:
        return _month(int(first["month"])) if first["day"] == last["day"] else ""
    day = in_digits(str(int(first["day"])))
    return day if len(months) == 1 else f"{day} {_month(int(first['month']))}"


def _one_date(year: str, month: str | None, day: str | None) -> str:
    known = _year(year)
    if month is None:
        return known
    number = int(month)
    if 1 <= number <= 12:
        parts = (str(int(day)) if day else "", _month(number), known)
        return " ".join(part for part in parts if part)
    season = _seasons().get(number, "")
    return f"{season} {known}".strip() if season else ""


def _year(year: str) -> str:
    """Return a year, a decade (`201X`) or a century (`19XX`) in words; "" for an unknown year."""
    known = year.rstrip("X")
    if not known or "X" in known:
        return ""
    if len(known) == 4:
        return known
    whole = known.ljust(4, "0")
    if len(known) == 3:
        return translate("Dates", "the {decade}s").format(decade=whole)
    said = translate("Dates", "the years {first} to {last}")
    return said.format(first=whole, last=known.ljust(4, "9"))


def _seasons() -> dict[int, str]:
    return {
        21: translate("Dates", "spring"),
        22: translate("Dates", "summer"),
        23: translate("Dates", "autumn"),
        24: translate("Dates", "winter"),
    }


def _month(number: int) -> str:
    if _is_arabic():
        return _MONTHS["ar"][number - 1]
    return QLocale().standaloneMonthName(number)


def _is_arabic() -> bool:
    return QLocale().language() == QLocale.Language.Arabic
