"""Word documents (.docx) to text: the body with its tables and text boxes, then the notes."""

from __future__ import annotations

from collections.abc import Mapping

from muqabala.errors import MuqabalaError
from muqabala.reading.flow import Flow, Part
from muqabala.reading.raw import RawReport
from muqabala.reading.xml_stream import stream
from muqabala.reading.zipped import Zipped

MAIN = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SKIPPED = frozenset(("Fallback", "moveFrom", "rt", "instrText", "delText", "pict-fallback"))
"""What stands there a second time, was moved away, or is no text of the document."""

_OFF = frozenset(("0", "false", "off"))


def read_docx(data: bytes) -> list[RawReport]:
    """Return the one report of a Word document; raises as `Zipped` and `stream` do."""
    archive = Zipped(data)
    body = _Body()
    stream(archive.read(_main_part(archive)), body)
    for name in _NOTES:
        if name in archive.members:
            stream(archive.read(name), body)
    return [RawReport(body.flow.text())]


def _main_part(archive: Zipped) -> str:
    if MAIN in archive.members:
        return MAIN
    for name in archive.members:
        if name.startswith("word/document") and name.endswith(".xml"):
            return name
    raise MuqabalaError("file_damaged")


class _Body:
    """Follows the elements of the body, or of the notes, into a flow."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._skipped = 0
        self._text = 0
        self._hidden = False
        self._properties = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        if self._skipped or name in _SKIPPED or _is_separator(name, attributes):
            self._skipped += 1
        elif name == "t":
            self._text += 1
        elif name in ("tc", "txbxContent"):
            self.flow.begin(Part.CELL if name == "tc" else Part.BOX)
        elif name in ("rPr", "pPr"):
            self._properties += 1
        elif name == "vanish" and self._properties == 1:
            self._hidden = attributes.get("val", "") not in _OFF
        elif name == "r":
            self._hidden = False
        elif name in _SIGNS and not self._properties and not self._hidden:
            self.flow.add(_SIGNS[name])

    def end(self, name: str) -> None:
        """End an element."""
        if self._skipped:
            self._skipped -= 1
        elif name == "t":
            self._text -= 1
        elif name == "p":
            self.flow.end_paragraph()
        elif name in ("tc", "txbxContent"):
            self.flow.end()
        elif name == "tr":
            self.flow.end_row()
        elif name in ("rPr", "pPr"):
            self._properties -= 1
            self._hidden = self._hidden and name == "rPr"

    def data(self, text: str) -> None:
        """Take text."""
        if self._text and not self._skipped and not self._hidden:
            self.flow.add(text)


def _is_separator(name: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether a note is only the line that parts notes from text."""
    return name in ("footnote", "endnote") and attributes.get("type", "normal") != "normal"
