"""OpenDocument texts (.odt, .ott, .fodt) to text."""

from __future__ import annotations

from collections.abc import Mapping

from muqabala.errors import MuqabalaError
from muqabala.reading.flow import Flow, Part
from muqabala.reading.raw import RawReport
from muqabala.reading.xml_stream import stream
from muqabala.reading.zipped import Zipped

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_PARAGRAPHS = frozenset(("p", "h"))
_SKIPPED_NAMES = """
    tracked-changes annotation note-citation ruby-text desc title script binary-data automatic-
    styles styles master-styles font-face-decls settings meta forms sequence-decls variable-
    decls index-title-template
"""
_SKIPPED = frozenset(_SKIPPED_NAMES.split())
_SIGNS = {"tab": " ", "line-break": "\n", "s": " "}
_PARTS = {"table-cell": Part.CELL, "note-body": Part.NOTE, "text-box": Part.BOX}


def read_odt(data: bytes) -> list[RawReport]:
    """Return the one report of an OpenDocument text, zipped or flat."""
    body = _Body()
    if data.startswith(b"PK"):
        archive = Zipped(data)
        manifest = archive.read(_MANIFEST) if _MANIFEST in archive.members else b""
        if b"encryption-data" in manifest:
            raise MuqabalaError("file_locked")
        data = archive.read(_CONTENT)
    stream(data, body)
    return [RawReport(body.flow.text())]


class _Body:
    """Follows the elements into a flow."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._skipped = 0
        self._within = 0

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
        elif name in _PARAGRAPHS:
            self._within += 1
        elif name in _PARTS:
            self.flow.begin(_PARTS[name])
        elif name in _SIGNS and self._within:
            self.flow.add(_SIGNS[name])

    def end(self, name: str) -> None:
        """End an element."""
        if self._skipped:
            self._skipped -= 1
        elif name in _PARAGRAPHS:
            self._within -= 1
            self.flow.end_paragraph()
        elif name in _PARTS:
            self.flow.end()
        elif name == "table-row":
            self.flow.end_row()

    def data(self, text: str) -> None:
        """Take text; line ends of the file are blanks."""
        if self._within and not self._skipped:
            self.flow.add(text.replace("\n", " "))
