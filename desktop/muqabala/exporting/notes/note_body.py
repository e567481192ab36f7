"""What an analyst wrote in Markdown, as paragraphs: strong, slanted, lists, quotations, addresses.

A line is a paragraph, since people who take notes end lines where they want them ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from muqabala.exporting.printed.printed import Paragraph, Run

_ITEM = re.compile(r"(?P<blanks>[ \t]*)(?P<marker>[-*+•]|[0-9٠-٩]{1,3}[.)])[ \t]+(?P<words>.*)")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?P<words>.*?)[ \t#]*")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|`(?P<code>[^`]+)`"
    r"|!?\[(?P<words>[^\[\]]*)\]\((?P<address>[^()\s]+)\)"
    r"|<(?P<bare>https?://[^<>\s]+)>"
    r"|\*\*\*(?=[^\s*])(?P<both>[^*]+)(?<!\s)\*\*\*"
    r"|\*\*(?=[^\s*])(?P<strong>(?:[^*]|\*(?!\*)|\*(?=\*\*(?!\*)))+)(?<!\s)\*\*(?!\*)"
    r"|(?<!\w)__(?=[^\s_])(?P<strong_too>(?:[^_]|_(?!_))+)(?<!\s)__(?!\w)"
    r"|\*(?=[^\s*])(?P<italic>[^*]+)(?<!\s)\*"
    r"|(?<!\w)_(?=[^\s_])(?P<italic_too>[^_]+)(?<!\s)_(?!\w)"
)
_SIGNS = re.compile(r"[\\`\[<*_]")
"""Without one of these there is nothing to look for: most paragraphs of notes are plain."""

_EMPHASIS = {
    "both": {"strong", "italic"},
    "strong": {"strong"},
    "strong_too": {"strong"},
    "italic": {"italic"},
    "italic_too": {"italic"},
}
_DEEPEST = 4
_TAB = " " * 4


def body_paragraphs(body: str) -> Iterator[Paragraph]:
    """Yield the lines of a note's body that say anything, as they are to be shown."""
    for line in body.splitlines():
        if line.strip() and not _RULE.fullmatch(line):
            yield _paragraph(line)


def _paragraph(line: str) -> Paragraph:
    if item := _ITEM.fullmatch(line):
        depth = len(item["blanks"].replace("\t", _TAB)) // 2
        marker = f"{item['marker'][:-1]}." if item["marker"][0].isdigit() else "•"
        return Paragraph(_runs(item["words"]), "item", marker, min(depth, _DEEPEST))
    if heading := _HEADING.fullmatch(line):
        return Paragraph(_runs(heading["words"], frozenset({"strong"})))
    if line.lstrip().startswith(">"):
        return Paragraph(_runs(line.lstrip().lstrip("> ").rstrip()), "quote")
    return Paragraph(_runs(line.strip()))


def _runs(words: str, looks: frozenset[str] = frozenset()) -> tuple[Run, ...]:
    if words and not _SIGNS.search(words):
        return (Run(words, _look(looks)),)
    return tuple(_inline(words, looks))


def _inline(words: str, looks: frozenset[str]) -> Iterator[Run]:
    plain, end = "", 0
    for match in _INLINE.finditer(words):
        plain += words[end : match.start()] + (match["escaped"] or "")
        end = match.end()
        if match["escaped"]:
            continue
        if plain:
            yield Run(plain, _look(looks))
            plain = ""
        yield from _marked(match, looks)
    if plain or end < len(words):
        yield Run(plain + words[end:], _look(looks))


def _marked(match: re.Match[str], looks: frozenset[str]) -> Iterator[Run]:
    kind = match.lastgroup or ""
    if kind in _EMPHASIS:
        yield from _inline(match[kind], looks | _EMPHASIS[kind])
    elif kind == "address":
        if match["words"] and match["words"] != match["address"]:
            yield from _inline(match["words"], looks)
            yield Run(" (", _look(looks))
            yield Run(match["address"], _look(looks), fenced=True)
            yield Run(")", _look(looks))
        else:
            yield Run(match["address"], _look(looks), fenced=True)
    else:
        yield Run(match[kind], _look(looks), fenced=kind == "bare")


def _look(looks: frozenset[str]) -> str:
    return " ".join(name for name in ("strong", "italic") if name in looks)
