"""Values of exchange files made ours: strings that any file can hold, times in UTC, identifiers."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

_HALVES = re.compile("[\ud800-\udfff]")
_COLOR = re.compile("#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def sound(text: str) -> str:
    """Return the text with half characters (lone surrogates) as U+FFFD, one for one."""
    return _HALVES.sub("\ufffd", text)


def moment_of(written: str) -> str:
    """Return an ISO 8601 time in UTC as notes keep it, to the millisecond; "" for none.

    A time without an offset is taken for UTC.
    """
    try:
        moment = datetime.fromisoformat(written.strip())
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return ""
    return moment.isoformat(timespec="milliseconds")


def guid_of(element: ET.Element) -> str:
    """Return the identifier of an element of a REFI-QDA project, as `plain_guid` writes it."""
    return plain_guid(element.get("guid", ""))


def plain_guid(text: str) -> str:
    """Return an identifier without braces, in small letters."""
    return text.strip().strip("{}").lower()


def color_of(written: str) -> str:
    """Return a colour as `#RRGGBB`; "" for what is none."""
    found = _COLOR.fullmatch(written.strip())
    if found is None:
        return ""
    digits = found[1]
    return f"#{digits if len(digits) == 6 else ''.join(each * 2 for each in digits)}".upper()
