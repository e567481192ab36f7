"""What a web page states of itself: title, outlet, day, author and address.

Looked for in JSON-LD, in the meta elements of Open Graph, Dublin Core and others, in `<time>`
and in the remarks that browsers leave in pages they saved. What stands in running text only is
no statement; that is for `heading` to guess.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from muqabala.reading.dateline import find_published

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
_OUTLETS = (
    "og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher",
    "application-name", "copyright",
)  # fmt: skip
_DAYS = (
    "article:published_time", "og:published_time", "article:published", "datepublished",
    "date_published", "publish_date", "publishdate", "published_date", "pubdate",
    "publication_date",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date", "dc.date.created", "citation_publication_date", "date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl")
_SAVED = re.compile(r"saved from url=\(\d+\)(\S+)|^\s*url:\s*(https?://\S+)", re.MULTILINE)
_ADDRESS = re.compile(r"https?://\S{4,2000}$")
_LONGEST = 500
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states; "" where it states nothing."""

    title: str = ""
    outlet: str = ""
    published: str = ""
    author: str = ""
    url: str = ""


def read_stated(tree: Any) -> Stated:  # noqa: ANN401
    """Return what the page whose lxml tree is given states of itself."""
    meta = _meta(tree)
    article = _article(tree)
    outlet = _first(meta, _OUTLETS) or _name(article.get("publisher"))
    title = _text(article.get("headline")) or _first(meta, _TITLES) or _heading(tree)
    return Stated(
        title=_without_outlet(title, outlet),
        outlet=outlet,
        published=_day(tree, meta, article),
        author=_author(meta, article),
        url=_address(tree, meta),
    )


def _meta(tree: Any) -> dict[str, str]:  # noqa: ANN401
    """Return the first content of every meta name, in lower case."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = _text(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if name in meta), "")


def _text(value: object) -> str:
    """Return a string on one line; "" for what is none or too long to be meant."""
    if not isinstance(value, str):
        return ""
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST else ""


def _name(value: object) -> str:
    """Return the name of a person or body in JSON-LD: a string, an object, or several."""
    if isinstance(value, list):
        return "، ".join(filter(None, map(_name, value[:5])))
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _article(tree: Any) -> Mapping[str, object]:  # noqa: ANN401
    """Return the first article in the page's JSON-LD, or nothing."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for record in _records(data, _DEEPEST):
            kinds = record.get("@type")
            named = kinds if isinstance(kinds, list) else [kinds]
            if any(
                "Article" in kind or "Posting" in kind for kind in named if isinstance(kind, str)
            ):
                return record
    return {}


def _records(data: object, depth: int) -> Iterator[dict[str, object]]:
    if depth == 0:
        return
    if isinstance(data, dict):
        yield data
        data = list(data.values())
    if isinstance(data, list):
        for each in data:
            yield from _records(each, depth - 1)


def _heading(tree: Any) -> str:  # noqa: ANN401
    """Return the page's one heading of the first degree, else the title of its window."""
    headings = [_text(element.text_content()) for element in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    if len(headings) == 1:
        return headings[0]
    title = tree.find(".//title")
    return _text(title.text_content()) if title is not None else ""


def _without_outlet(title: str, outlet: str) -> str:
    """Return a title without the site's name behind a bar or dash."""
    for bar in (" | ", " - ", " – ", " — ", " :: ", " » "):
        head, found, tail = title.rpartition(bar)
        if found and head and outlet and tail.strip() == outlet:
            return head.strip()
    return title


def _author(meta: Mapping[str, str], article: Mapping[str, object]) -> str:
    author = _name(article.get("author")) or _first(meta, _AUTHORS)
    return "" if _ADDRESS.match(author) else author


def _day(tree: Any, meta: Mapping[str, str], article: Mapping[str, object]) -> str:  # noqa: ANN401
    stated = [_text(article.get("datePublished")), *(meta.get(name, "") for name in _DAYS)]
    return next(filter(None, map(iso_day, (*stated, *_times(tree)))), "")


def _times(tree: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield what the page marks as the time of the article: marked so, or the one in its head."""
    for element in tree.xpath("//*[@itemprop='datePublished' or @pubdate]"):
        yield element.get("datetime") or element.get("content") or _text(element.text_content())
    inside = tree.xpath("//article//time[@datetime] | //main//time[@datetime]")
    times = inside[:1] or tree.xpath("//time[@datetime]")
    if len(times) == 1:
        yield times[0].get("datetime")


def iso_day(value: str) -> str:
    """Return `value` as ISO 8601, time included where it has one; "" when it is no day."""
    value = value.strip()
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return find_published(value) or ""
    return value if 1900 <= found.year <= 2100 else ""


def _address(tree: Any, meta: Mapping[str, str]) -> str:  # noqa: ANN401
    from lxml.etree import Comment

    canonical = [
        element.get("href") or ""
        for element in tree.iter("link")
        if (element.get("rel") or "").lower() == "canonical"
    ]
    saved = [
        match[1] or match[2]
        # Browsers write it before the page's outermost element.
        for comment in (*tree.itersiblings(Comment, preceding=True), *tree.iter(Comment))
        for match in [_SAVED.search((comment.text or "")[:_LONGEST])]
        if match
    ]
    for address in (*canonical, meta.get("og:url", ""), *saved):
        if _ADDRESS.match(address):
            return address
    return ""
