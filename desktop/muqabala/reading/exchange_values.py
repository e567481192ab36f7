"""Values of exchange files made ours: strings that any file can hold, times in UTC, identifiers."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

_HALVES = re.compile("[\ud800-\udfff]")


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
