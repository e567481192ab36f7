r"""Rich Text Format to text.

Arabic in RTF stands as `\uN` with a stand-in behind it, or as bytes in the code page of the
face's character set (178 is Arabic); old files have only the latter.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from muqabala.errors import MuqabalaError
from muqabala.reading.flow import Flow, Part
from muqabala.reading.raw import RawReport

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_PAGE_OF_SET = {
    0: "", 1: "", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 180: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SIGNS = {
    "line": "\n", "tab": " ", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ",
}  # fmt: skip
_ENDS = frozenset(("par", "sect", "page", "column"))
_SKIPPED_NAMES = """
    fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl
    footerr footerf fldinst listtext pntext nonshppict themedata datastore xmlnstbl listtable
    listoverridetable revtbl rsidtbl generator annotation atnid atnauthor atnref bkmkstart
    bkmkend sp private filetbl ftnsep ftnsepc aftnsep aftnsepc template formfield do
"""
_SKIPPED = frozenset(_SKIPPED_NAMES.split())
_STARRED = frozenset(("shpinst", "shptxt", "footnote"))
"""Destinations that programs may skip but that hold text."""

_BARE = {"~": " ", "_": "-", "-": "", "*": ""}
_DEEPEST = 2000


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group."""

    page: str = ""
    skip_after_unicode: int = 1
    is_skipped: bool = False
    is_hidden: bool = False
    is_font_table: bool = False
    part: Part | None = None
    font: int = -1


def read_rtf(data: bytes) -> list[RawReport]:
    """Return the one report of an RTF file; raises `file_damaged` where groups have no end."""
    reader = _Rtf()
    at = 0
    while match := _TOKEN.match(data, at):
        at = match.end() + reader.take(match)
    return [RawReport(reader.text(), encoding=reader.page)]


class _Rtf:
    """Follows the tokens into a flow."""

    def __init__(self) -> None:
        self.page = "cp1252"
        self._flow = Flow()
        self._state = _State()
        self._outer: list[_State] = []
        self._pages: dict[int, str] = {}
        self._starred = False
        self._to_skip = 0
        self._bytes = bytearray()
        self._high = 0
        self._in_cell = False

    def take(self, token: re.Match[bytes]) -> int:
        """Take a token and return how many bytes behind it belong to it: a picture's."""
        word, number, code, sign, brace, letters = token.groups()
        if code is not None:
            self._take_byte(int(code, 16))
        elif letters is not None:
            self._take_letters(letters)
        else:
            self._flush()
            if brace == b"{":
                self._begin_group()
            elif brace == b"}":
                self._end_group()
            elif sign is not None:
                self._take_sign(sign.decode("latin-1"))
            elif word is not None:
                return self._take_word(word.decode("ascii"), number)
        return 0

    def text(self) -> str:
        """Return the whole text."""
        self._flush()
        return self._flow.text()

    def _take_byte(self, byte: int) -> None:
        if self._to_skip:
            self._to_skip -= 1
        else:
            self._bytes.append(byte)

    def _take_letters(self, letters: bytes) -> None:
        skipped = min(self._to_skip, len(letters))
        self._to_skip -= skipped
        self._bytes += letters[skipped:]

    def _flush(self) -> None:
        """Set the bytes that stand together, which may be letters of several bytes."""
        if not self._bytes:
            return
        text = self._bytes.decode(self._state.page or self.page, "replace")
        self._bytes.clear()
        self._add(text)

    def _add(self, text: str) -> None:
        if not self._state.is_skipped and not self._state.is_hidden:
            self._flow.add(text)

    def _begin_group(self) -> None:
        if len(self._outer) >= _DEEPEST:
            raise MuqabalaError("file_damaged")
        self._outer.append(self._state)
        self._state = replace(self._state, part=None)
        self._starred = False
        self._to_skip = 0

    def _end_group(self) -> None:
        if self._state.part is not None:
            self._flow.end()
        if self._outer:
            self._state = self._outer.pop()
        self._to_skip = 0

    def _take_sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in "\r\n":
            self._end_paragraph()
        elif self._to_skip:
            self._to_skip -= 1
        else:
            self._add(_BARE.get(sign, sign))

    def _take_word(self, word: str, number: bytes | None) -> int:
        value = int(number) if number is not None else None
        if word == "bin":
            return max(value or 0, 0)
        if self._starred and word not in _STARRED:
            self._state = replace(self._state, is_skipped=True)
        self._starred = False
        if word == "u" and value is not None:
            self._take_unicode(value % 0x10000)
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        elif word in _ENDS:
            self._end_paragraph()
        elif word in ("cell", "nestcell"):
            self._end_cell()
        elif word in ("row", "nestrow"):
            self._end_row()
        else:
            self._set(word, value)
        return 0

    def _set(self, word: str, value: int | None) -> None:
        """Take a word that changes what holds in its group."""
        state = self._state
        if word in _SKIPPED:
            self._state = replace(state, is_skipped=True, is_font_table=word == "fonttbl")
        elif word in ("footnote", "shptxt") and not state.is_skipped:
            part = Part.NOTE if word == "footnote" else Part.BOX
            self._flow.begin(part)
            self._state = replace(state, part=part)
        elif word == "uc":
            self._state = replace(state, skip_after_unicode=max(value or 0, 0))
        elif word == "v":
            self._state = replace(state, is_hidden=value != 0)
        elif word == "intbl":
            self._begin_cell()
        elif word == "plain":
            self._state = replace(state, is_hidden=False)
        elif word == "ansicpg" and value:
            self.page = _known(f"cp{value}") or self.page
        elif word == "f" and value is not None:
            self._state = replace(state, font=value, page=self._pages.get(value, ""))
        elif word == "fcharset" and state.is_font_table and value is not None:
            self._pages[state.font] = _PAGE_OF_SET.get(value, "")

    def _take_unicode(self, unit: int) -> None:
        """Set a letter given by number; letters beyond the first plane are two of them."""
        self._to_skip = self._state.skip_after_unicode
        if 0xD800 <= unit < 0xDC00:
            self._high = unit
        elif 0xDC00 <= unit < 0xE000:
            if self._high:
                self._add(chr(0x10000 + ((self._high - 0xD800) << 10) + unit - 0xDC00))
            self._high = 0
        else:
            self._add(chr(unit))

    def _end_paragraph(self) -> None:
        if not self._state.is_skipped:
            self._flow.end_paragraph()

    def _end_cell(self) -> None:
        """End a cell; the next one begins at once, and is empty before the row ends."""
        if not self._state.is_skipped:
            self._begin_cell()
            self._flow.end()
            self._flow.begin(Part.CELL)

    def _begin_cell(self) -> None:
        if not self._in_cell and not self._state.is_skipped:
            self._flow.begin(Part.CELL)
            self._in_cell = True

    def _end_row(self) -> None:
        if not self._state.is_skipped:
            if self._in_cell:
                self._flow.end()
                self._in_cell = False
            self._flow.end_row()


def _known(page: str) -> str:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return ""
