"""REFI-QDA projects as the peers write them, made by small builders."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

NAMESPACE = "urn:QDA-XML:project:1.0"
SALMA, MAZEN = "{AAAAAAAA-0000-4000-8000-000000000001}", "aaaaaaaa-0000-4000-8000-000000000002"
TOLL, DEAD = "cccccccc-0000-4000-8000-000000000001", "cccccccc-0000-4000-8000-000000000002"
NOTE = "dddddddd-0000-4000-8000-000000000001"

CODES = (
    f'<CodeBook><Codes><Code guid="{TOLL}" name="حصيلة" isCodable="false">'
    f'<Code guid="{DEAD}" name="قتلى" isCodable="true"/></Code></Codes></CodeBook>'
)
USERS = f'<Users><User guid="{SALMA}" name="سلمى"/><User guid="{MAZEN}" name="مازن"/></Users>'


def selection(start, end, inside="", name="", guid="eeeeeeee-0000-4000-8000-000000000001", **known):
    attributes = "".join(f" {key}={quoteattr(value)}" for key, value in known.items())
    named = f" name={quoteattr(name)}" if name else ""
    return (
        f'<PlainTextSelection guid="{guid}" startPosition="{start}" endPosition="{end}"'
        f"{named}{attributes}>{inside}</PlainTextSelection>"
    )


def coding(code=DEAD, user=SALMA):
    return f'<Coding guid="k" creatingUser="{user}"><CodeRef targetGUID="{code}"/></Coding>'


def note(text, guid=NOTE, user=SALMA):
    return (
        f'<Note guid="{guid}" name="مذكرة" creatingUser="{user}"'
        f' creationDateTime="2026-01-02T03:04:05Z">'
        f"<PlainTextContent>{escape(text)}</PlainTextContent></Note>"
    )


def source(inside, guid="S", name="تقرير", path="internal://S.txt", text=None):
    content = "" if text is None else f"<PlainTextContent>{escape(text)}</PlainTextContent>"
    at = "" if path is None or text is not None else f" plainTextPath={quoteattr(path)}"
    known = f"guid={quoteattr(guid)} name={quoteattr(name)}{at}"
    return f"<TextSource {known}>{content}{inside}</TextSource>"


def project(sources, notes="", more="", origin="QualCoder", users=USERS, codes=CODES):
    written = f"<Notes>{notes}</Notes>" if notes else ""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Project name="p" origin="{origin}"'
        f' xmlns="{NAMESPACE}">{users}{codes}<Sources>{sources}</Sources>{written}{more}</Project>'
    ).encode()


def archive(project_file, sources, folder="sources", name="project.qde"):
    """Return a `.qdpx` of the project and its sources (bytes by file name)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, project_file)
        for each, content in sources.items():
            made.writestr(f"{folder}/{each}", content)
    return buffer.getvalue()


def units(text, start, end):
    """Return a span's positions in UTF-16 units."""
    return tuple(len(text[:each].encode("utf-16-le")) // 2 for each in (start, end))
