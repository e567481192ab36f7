"""Markdown to text: the marks go, the words stay."""

from __future__ import annotations

import re

from muqabala.reading.encoding import decode
from muqabala.reading.html_metadata import iso_day
from muqabala.reading.raw import RawReport

_FRONT = re.compile(r"\A---\s*\n(.*?)\n(?:---|\.\.\.)\s*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(\w+)\s*:\s*(.+?)\s*$", re.MULTILINE)
_FENCE = re.compile(r"^[ ]{0,3}(?:`{3,}|~{3,}).*$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]{0,3}[|:*_=-][|:*_=\- \t]{2,}$", re.MULTILINE)
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(.*)$", re.MULTILINE)
_QUOTE = re.compile(r"^[ ]{0,3}(?:>[ \t]?)+", re.MULTILINE)
_ITEM = re.compile(r"^([ \t]*)[*+][ \t]+(?:\[[ xX]\]\s+)?", re.MULTILINE)
_PICTURE = re.compile(r"!\[([^\]\n]{0,500})\]\([^)\s]{0,2000}(?:\s+\"[^\"\n]{0,500}\")?\)")
_LINK = re.compile(
    r"(?<!!)\[([^\]\n]{1,500})\]\((?:<[^>\n]{0,2000}>|[^)\s]{0,2000})(?:\s+\"[^\"\n]{0,500}\")?\)"
)
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]\n]{1,200}\]:\s+\S{1,2000}.*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,50}\]:?\s?")
_STRONG = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3}|~~)(?=\S)([^\n*_~]{1,2000}?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"`([^`\n]{1,500})`")
_TAG = re.compile(
    r"</?(?:div|p|br|span|b|i|u|em|strong|mark|sup|sub|details|summary|blockquote)\b[^<>\n]{0,500}/?>",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_CELLS = re.compile(r"^[ \t]{0,8}\|(.*)\|[ \t]{0,8}$", re.MULTILINE)


def read_markdown(data: bytes) -> list[RawReport]:
    """Return the one report of a Markdown file; its front matter states title, day and outlet."""
    text, encoding = decode(data)
    text = text.replace("\r\n", "\n")
    stated: dict[str, str] = {}
    front = _FRONT.match(text)
    if front:
        stated = {key.lower(): value.strip("\"'") for key, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    title = stated.get("title", "")
    body = without_marks(text)
    return [
        RawReport(
            f"{title}\n\n{body}" if title and title not in body[:500] else body,
            title=title,
            outlet=stated.get("outlet") or stated.get("source") or "",
            published=iso_day(stated.get("date") or stated.get("published") or ""),
            url=stated.get("url", ""),
            author=stated.get("author", ""),
            encoding=encoding,
        )
    ]


def _heading(match: re.Match[str]) -> str:
    return match[1].rstrip("# \t") + "\n"


def without_marks(text: str) -> str:
    """Return the words of a Markdown text, its paragraphs and lists as lines."""
    for pattern, shown in (
        (_FENCE, ""), (_RULE, ""), (_REFERENCE, ""), (_HEADING, _heading), (_QUOTE, ""),
        (_ITEM, r"\1• "), (_PICTURE, ""), (_LINK, r"\1"), (_FOOTNOTE, ""), (_CODE, r"\1"),
        (_STRONG, r"\2"), (_STRONG, r"\2"), (_TAG, ""), (_CELLS, r"\1"), (_ESCAPED, r"\1"),
    ):  # fmt: skip
        text = pattern.sub(shown, text)
    return text
