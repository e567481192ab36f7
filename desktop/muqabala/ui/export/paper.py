"""A page of ours as a document that Qt prints.

Qt knows little of style sheets, nothing of `bdi`, and columns of tables from the left alone. Its
preview keeps a picture of runs of letters and lays each out again as if it were Latin, so that
signs and blanks at the ends of an Arabic run change sides; between marks of direction they stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument

from muqabala.ui.directions import left_to_right

_STYLE = """
body { font-family: "Noto Naskh Arabic", "IBM Plex Sans Arabic", "Noto Sans"; font-size: 10pt; }
h1, h2, h3, th { font-family: "IBM Plex Sans Arabic", "Noto Sans Arabic", "Noto Sans"; }
h1 { font-size: 17pt; margin-top: 0; margin-bottom: 10px; }
h2 { font-size: 13pt; margin-top: 16px; margin-bottom: 6px; }
h3 { font-size: 11pt; margin-top: 10px; margin-bottom: 4px; }
p { margin-top: 2px; margin-bottom: 4px; }
th, td { border-bottom: 1px solid #d8d4c8; }
.muted, .remarks, .boilerplate { color: #5d6470; font-size: 9pt; }
.agree { color: #1c6b3c; } .compatible { color: #7a5a00; }
.conflict, .conflict_within { color: #a3152a; }
.only_a, .only_b { color: #5d6470; } .tag { color: #1f5fa8; }
.strong { font-weight: bold; } .italic { font-style: italic; }
.person, .organization, .place, .date { text-decoration: underline; }
.figure { background-color: #fdf0cd; } .shared { background-color: #e8f0e6; }
.note { background-color: #fff2a8; }
"""
_SHEET = re.compile(r"<style>.*?</style>", re.DOTALL)
_FENCED = re.compile(r"<bdi[^>]*>(?P<words>.*?)</bdi>", re.DOTALL)
_ROW = re.compile(r"(?P<begin><tr[^>]*>)(?P<cells>.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd]\b.*?</t[hd]>", re.DOTALL)
"""Of the pages that we write ourselves, in which no table stands within another."""
_NOTED = re.compile(
    r"<div class='noted'><div class='margin'>(?P<notes>.*?)</div>(?P<block>.*?)</div>", re.DOTALL
)
"""A paragraph with the notes beside it, which on paper stand behind it."""
_TABLE = "<table width='100%' cellpadding='4' cellspacing='0'"
_TAG = re.compile(r"(<[^>]*>)")
_BLOCK = re.compile(r"<(?:p|h\d|blockquote)\b[^>]*?(?: dir='(?P<way>rtl|ltr)')?[ >]")
_BLOCK_END = re.compile(r"</(?:p|h\d|blockquote)>")
_NEUTRAL = re.compile(r"(?<!\u2066)(?P<signs>[^\w\u064b-\u065f\u0670\u200c\u2066\u2069]+)")
_BLANK = re.compile(r"\s+")
_LATIN = re.compile(r"[\dA-Za-z\u00c0-\u024f]")
_MARK = "\u200f"


def paper(html: str) -> QTextDocument:
    """Return a page laid out for paper: white, and its tables running as the window does."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    direction = QGuiApplication.layoutDirection()
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    document.setHtml(_for_qt(html, mirrored=mirrored))
    option = document.defaultTextOption()
    option.setTextDirection(direction)
    document.setDefaultTextOption(option)
    root = document.rootFrame().frameFormat()
    root.setBackground(Qt.GlobalColor.white)
    document.rootFrame().setFrameFormat(root)
    return document


def _for_qt(html: str, *, mirrored: bool) -> str:
    said = _SHEET.sub(f"<style>{_STYLE}</style>", html)
    said = said.replace("<mark ", "<span ").replace("</mark>", "</span>")
    said = said.replace("<table", _TABLE)
    said = _NOTED.sub(r"\g<block><div class='remarks'>\g<notes></div>", said)
    said = _FENCED.sub(lambda found: left_to_right(found["words"]), said)
    if mirrored:
        said = _ROW.sub(_turned, said)
    return _with_marks(said, mirrored=mirrored)


def _turned(row: re.Match[str]) -> str:
    """Return a row of a table with its last cell first."""
    return "".join((row["begin"], *reversed(_CELL.findall(row["cells"])), "</tr>"))


def _with_marks(html: str, *, mirrored: bool) -> str:
    """Set marks of direction about the signs of all words that run from the right."""
    head, body, rest = html.partition("<body")
    from_the_right = mirrored
    parts = []
    for part in _TAG.split(body + rest):
        if not part.startswith("<"):
            # Blanks between the tags of blocks are no words.
            has_words = from_the_right and not part.isspace()
            parts.append(escape(settled(unescape(part))) if has_words else part)
            continue
        parts.append(part)
        if (block := _BLOCK.match(part)) and block["way"]:
            from_the_right = block["way"] == "rtl"
        elif _BLOCK_END.match(part):
            from_the_right = mirrored
    return head + "".join(parts)


def settled(words: str) -> str:
    """Return Arabic words whose signs stay where they are when each run is laid out alone.

    Signs between two figures or Latin letters are left, and what is fenced off from the left.
    """
    fenced = re.split("(\u2066[^\u2069]*\u2069)", words)
    parts = [
        part if number % 2 else _NEUTRAL.sub(_held(part), part)
        for number, part in enumerate(fenced)
    ]
    return "".join(parts)


def _held(words: str) -> Callable[[re.Match[str]], str]:
    def hold(found: re.Match[str]) -> str:
        signs = found["signs"]
        before, after = words[: found.start()][-1:], words[found.end() :][:1]
        is_between = bool(before and after)
        is_latin = [bool(_LATIN.match(each)) for each in (before, after)]
        if is_between and (all(is_latin) or (signs.isspace() and not any(is_latin))):
            return signs
        return _MARK + _BLANK.sub(lambda blank: f"{_MARK}{blank[0]}{_MARK}", signs) + _MARK

    return hold
