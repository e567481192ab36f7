"""Lines that a site put around a report: sharing, printing, related articles, bare addresses."""

from __future__ import annotations

import re
from functools import cache

from muqabala.text.folding import folded_line
from muqabala.text.lexicon import read_table

_LONGEST = 120
LONGEST = 160
"""Length of the longest line that can be the site's."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|(?:#\w+\s*)+")
_NOT_WORDS = re.compile(r"[\W_]+")
_COUNT = re.compile(
    r"\d+ (?:مشاهده|مشاهدات|قراءه|قراءات|تعليق|تعليقات|زياره|زيارات|اعجاب|مشاركه|views?)"
)


@cache
def _table(how: str) -> frozenset[str]:
    return frozenset(_bare(row["text"]) for row in read_table("boilerplate") if row["how"] == how)


@cache
def _starts() -> re.Pattern[str]:
    longest_first = sorted(_table("start"), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, longest_first))})(?= |$)")


@cache
def _parts() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _table("part"))))


@cache
def _tokens() -> re.Pattern[str]:
    longest_first = sorted(_table("token"), key=len, reverse=True)
    token = f"(?:{'|'.join(map(re.escape, longest_first))})"
    return re.compile(f"{token}(?: (?:و|علي|عبر)? ?{token})*")


def _bare(line: str) -> str:
    return _NOT_WORDS.sub(" ", folded_line(line).lower()).strip()


def boilerplate_rule(line: str) -> str:
    """Return the rule by which `line` is the site's and not the report's, or "" when it is not.

    The rules are the kinds of `resources/lexicons/boilerplate.tsv`, and `address`, `count`,
    `symbols`.
    """
    if len(line) > LONGEST:
        return ""
    if _ADDRESS.fullmatch(line.strip()):
        return "address"
    bare = _bare(line)
    if not bare:
        return "symbols"
    if bare in _table("whole"):
        return "whole"
    if _COUNT.fullmatch(bare):
        return "count"
    if _tokens().fullmatch(bare):
        return "token"
    if len(bare) <= _LONGEST and _starts().match(bare) and not line.rstrip("\"'”»").endswith("."):
        return "start"
    return "part" if _parts().search(bare) else ""
