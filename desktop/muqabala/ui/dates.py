"""Dates as the reader writes them."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale

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


def written_date(published: str | None) -> str:
    """Return an ISO date in words with digits 0-9, or "" when it is none."""
    date = QDate.fromString((published or "")[:10], "yyyy-MM-dd")
    if not date.isValid():
        return ""
    locale = QLocale()
    if locale.language() == QLocale.Language.Arabic:
        return f"{date.day()} {_MONTHS['ar'][date.month() - 1]} {date.year()}"
    return locale.toString(date, "d MMMM yyyy")
