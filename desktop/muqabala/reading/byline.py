"""Bylines: who published or wrote a report, as a line of its own or before its first sentence."""

from __future__ import annotations

import re
from functools import cache

from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

_LIMIT = 70
_DASH = re.compile(r"\s*[-–—/|:]\s*")
_OUTLET_NOUN = re.compile(
    r"(?:^|[\s|/(–—-])((?:وكالة|صحيفة|جريدة|موقع|شبكة|قناة|إذاعة|راديو|تلفزيون|مجلة|مرصد|بوابة|منصة|"
    r"يومية|أسبوعية|المكتب الإعلامي|المركز الإعلامي)(?: [^\W\d]+){1,4})"
)
_AUTHOR = re.compile(
    r"(?:كتب|كتبه|كتبت|كتبها|بقلم|اعداد|إعداد|ترجمة|تحرير|تقرير|متابعة|متابعات|خاص|المصدر|مراسل|مراسلنا|"
    r"نشر في|نشر بتاريخ|تاريخ النشر|آخر تحديث|اخر تحديث|تم النشر)(?:\s*[:/|–-]|\s|$)"
)
_AUTHOR_BEHIND = re.compile(r"\|\s*(?:كتب|بقلم)")
_VERBLESS_LEAD = re.compile(
    r"^(?P<place>[^\W\d]+(?: [^\W\d]+){0,2})\s*[-–—/(|،]\s*(?P<rest>.{2,40})"
)


@cache
def _sections() -> frozenset[str]:
    return frozenset(
        fold(row["text"]) for row in read_table("boilerplate") if row["how"] == "section"
    )


@cache
def _outlets() -> dict[str, str]:
    """Return the name of every outlet by its folded names."""
    found: dict[str, str] = {}
    for row in read_table("outlets"):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            found.setdefault(fold(name).lower(), row["name"])
    return found


def is_byline(line: str) -> bool:
    """Tell whether a line at a report's head names outlet, author or section and tells nothing."""
    bare = line.strip(" |-–—()[]")
    if not bare or len(bare) > _LIMIT or bare[-1] in ".؟!…":
        return False
    if _AUTHOR.match(bare) or _AUTHOR_BEHIND.search(bare):
        return True
    parts = [fold(part).lower().strip() for part in _DASH.split(bare)]
    if len(parts) > 3:
        return False
    known = [part in _outlets() or part in _sections() for part in parts]
    if all(known):
        return len(parts) > 1 or parts[0] in _outlets() or parts[0] in _sections()
    return (
        len(parts) > 1
        and ":" not in bare
        and (any(known) or _heads_outlet(bare))
        and _is_short(parts)
    )


def _heads_outlet(bare: str) -> bool:
    return _OUTLET_NOUN.match(bare) is not None


def is_publisher(line: str) -> bool:
    """Tell whether a line between a headline and its date line names a publisher.

    Bodies that publish («المنتدى …», «شبكة …») open with an outlet's noun or the article;
    authors' names do neither.
    """
    if len(line) > _LIMIT or line[-1:] in ".؟!…:":
        return False
    return _heads_outlet(line) or (line.startswith("ال") and 1 <= line.count(" ") <= 7)


def _is_short(parts: list[str]) -> bool:
    return all(part.count(" ") <= 4 for part in parts)


def outlet_in_byline(line: str) -> str:
    """Return the outlet that a byline names, or ""."""
    parts = [fold(part).lower().strip(" ()[]") for part in _DASH.split(line)]
    for part in parts:
        if part in _outlets() and part not in _sections():
            return _outlets()[part]
    match = _OUTLET_NOUN.search(line)
    if match:
        return match[1]
    for part in parts:
        if part in _outlets() and len(parts) > 1:
            return _outlets()[part]
    return ""


def publisher_of(line: str) -> str:
    """Return the publisher that a line of its own names: its part before a dash."""
    return outlet_in_byline(line) or re.split(r"\s+[-–—|/]\s+", line)[0].strip()


def outlet_of_lead(paragraph: str) -> str:
    """Return the outlet before a first sentence: «دمشق - سانا: …», «بيروت (رويترز) …»."""
    match = _VERBLESS_LEAD.match(paragraph)
    if match is None:
        return ""
    rest = fold(match["rest"]).lower()
    for name, outlet in _outlets().items():
        if rest.startswith(name) and re.match(r"\s*[):–—|-]", rest[len(name) :]):
            return outlet
    return ""
