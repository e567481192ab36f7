"""Web pages to text: the report without the site around it.

trafilatura (Apache-2.0) tells the report from menus, related reports and comments. A document
that was only saved as HTML has no such things: all of it is taken. Nothing that a page names is
loaded, and no script runs. Run it in a process of its own (`guarded`).
"""

from __future__ import annotations

import codecs
import re
from typing import Any

from muqabala.errors import MuqabalaError
from muqabala.reading.encoding import decode
from muqabala.reading.html_metadata import Stated, read_stated
from muqabala.reading.html_text import block_text
from muqabala.reading.raw import RawReport, is_made_up
from muqabala.text.folding import fold

LARGEST = 24 * 1024 * 1024
"""The largest page that is read, in bytes; pictures inside pages count."""

_HEAD = 4096
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_FURNITURE = ("nav", "footer", "aside", "script", "iframe", "button")
_EMBEDDED = re.compile(rb"""(["'(])data:[^"'()\s]{200,}""")
_STRAY = 50
_FEW_LINKS = 0.15
_UNSEEN = frozenset(("script", "style", "head"))
_TOO_LITTLE = 60
_MANY_TEASERS = 2
_ENOUGH = 40
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32)))
_WRONG = (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError)
"""What the libraries raise on pages that nobody meant to write."""


def read_html(data: bytes) -> list[RawReport]:
    """Return the one report of a page; raises `file_too_large`, `no_text`, as `decode`."""
    if len(data) > LARGEST:
        raise MuqabalaError("file_too_large", size=len(data), limit=LARGEST)
    text, encoding = decoded_html(data)
    tree = parsed(text)
    try:
        stated = Stated() if tree is None else read_stated(tree)
    except _WRONG:
        stated = Stated()
    body = ("" if tree is None else _report(tree)) or _stripped(text)
    if not body.strip():
        raise MuqabalaError("no_text")
    return [
        RawReport(
            _with_title(body, stated.title), title=stated.title, outlet=stated.outlet,
            published=stated.published, url=stated.url, author=stated.author, encoding=encoding,
        )
    ]  # fmt: skip


def document_text(data: bytes) -> tuple[str, str]:
    """Return all text of a document in HTML (a chapter, a letter), and its encoding."""
    text, encoding = decoded_html(data)
    tree = parsed(text)
    return ("" if tree is None else block_text(tree)), encoding


def decoded_html(data: bytes) -> tuple[str, str]:
    """Return the text of a page: as it declares where that fits, else as it looks."""
    data = _EMBEDDED.sub(rb"\1data:", data)
    match = _CHARSET.search(data[:_HEAD])
    if match and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = match[1].decode("ascii").lower()
        name = {"iso-8859-1": "", "windows-1252": "", "utf-16": ""}.get(name, name)
        try:
            return data.decode(name), codecs.lookup(name).name
        except (LookupError, UnicodeError, ValueError):
            pass  # It was declared wrongly, as saved pages often are.
    stray = data.count(b"\x00")
    return decode(data.replace(b"\x00", b"") if 0 < stray * _STRAY < len(data) else data)


def parsed(text: str) -> Any:  # noqa: ANN401
    """Return the lxml tree of a page, None where there is nothing to build one of."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        return html.document_fromstring(
            text.translate(_CONTROLS).encode("utf-8", "replace"), parser
        )
    except (etree.LxmlError, *_WRONG):
        return None


def _report(tree: Any) -> str:  # noqa: ANN401
    """Return the report's text, paragraphs parted by blank lines."""
    whole = block_text(tree)
    if _is_document(tree, whole):
        return whole
    try:
        main = _main_text(tree)
    except _WRONG:
        main = ""
    return "\n\n".join(main.splitlines()) if main.strip() else whole


def _main_text(tree: Any) -> str:  # noqa: ANN401
    """Return what trafilatura takes for the report.

    Short reports beside long lists of others come with the beginnings of those; then the
    stricter reading is taken.
    """
    import trafilatura

    main = trafilatura.extract(tree, include_comments=False, fast=True) or ""
    if len(main) < _TOO_LITTLE:
        main = trafilatura.extract(tree, include_comments=False, favor_recall=True) or main
    if _teasers(main) < _MANY_TEASERS:
        return main
    strict = trafilatura.extract(tree, include_comments=False, favor_precision=True) or ""
    return strict if _teasers(strict) < _teasers(main) and len(strict) > _ENOUGH else main


def _teasers(text: str) -> int:
    """Count the lines that break off: what other reports begin with."""
    return sum(line.rstrip().endswith(("…", "...")) for line in text.splitlines())


def _stripped(text: str) -> str:
    """Return the words between tags: of pages nested so deep that no tree is built of them."""
    words: list[str] = []
    silent = ""
    for number, chunk in enumerate(text.split("<")):
        tag, closed, rest = chunk.partition(">")
        name = tag[:12].split(maxsplit=1)[0].lower() if tag.strip() else ""
        if silent:
            silent = "" if name == f"/{silent}" else silent
        elif name in _UNSEEN:
            silent = name
        elif number == 0:
            words.append(chunk)
        elif closed:
            words.append(rest)
    return "\n\n".join(filter(None, (" ".join(each.split()) for each in words)))


def _is_document(tree: Any, whole: str) -> bool:  # noqa: ANN401
    """Tell whether there is hardly anything around the text: no furniture, few words in links."""
    if any(tree.find(f".//{tag}") is not None for tag in _FURNITURE):
        return False
    linked = sum(len(element.text_content()) for element in tree.iter("a"))
    return linked <= _FEW_LINKS * len(whole)


def _with_title(body: str, title: str) -> str:
    """Return the text with its headline in front, which some pages have outside the report."""
    if not title or is_made_up(title, body) or fold(title) in fold(body[: 4 * len(title) + 400]):
        return body
    return f"{title}\n\n{body}"
