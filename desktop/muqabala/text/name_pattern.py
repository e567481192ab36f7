"""Outlet, day and title told by names of files: «{outlet}_{day}_*» reads «سانا_2018-04-03_01.txt».

In a pattern `{outlet}`, `{day}` and `{title}` stand for what is to be taken, `*` for what is left
aside; all else stands for itself. A stroke parts folders: «{outlet}/{day} *» takes the outlet from
the folder. What is taken ends at the first letter that follows it in the pattern, so a pattern has
one reading and costs no more than the name is long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from muqabala.errors import MuqabalaError
from muqabala.text.folding import fold

FIELDS = {"outlet": "outlet", "day": "published", "title": "title"}
"""The field of a report that each name in a pattern stands for."""

_PART = re.compile(r"\{(\w+)\}|\*|[^{*]+|\{")
_DAYS = (
    re.compile(r"(?P<y>\d{4})[-_. ]?(?P<m>\d{2})[-_. ]?(?P<d>\d{2})"),
    re.compile(r"(?P<d>\d{1,2})[-_. ](?P<m>\d{1,2})[-_. ](?P<y>\d{4})"),
)
_DAY = r"\d{4}[-_. ]?\d{2}[-_. ]?\d{2}|\d{1,2}[-_. ]\d{1,2}[-_. ]\d{4}"
_BLANKS = re.compile(r"[\s_]+")


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A pattern ready to be held against paths; it looks at as many folders as it names."""

    pattern: re.Pattern[str]
    folders: int

    def read(self, path: str) -> dict[str, str]:
        """Return what a path tells, by field; nothing where the pattern does not fit it."""
        parts = PurePath(path.replace("\\", "/")).with_suffix("").parts
        if len(parts) <= self.folders:
            return {}
        name = "/".join(fold_digits(part) for part in parts[-self.folders - 1 :])
        match = self.pattern.fullmatch(name)
        found = match.groupdict() if match else {}
        if "day" in found:
            found["day"] = _day(found["day"])
        said = {FIELDS[key]: " ".join(_BLANKS.split(word)).strip() for key, word in found.items()}
        return {} if "" in said.values() else said


def read_pattern(written: str) -> NamePattern:
    """Return a pattern; raises `MuqabalaError("pattern_invalid", pattern=…)`.

    It must name a field, each once; behind a part that may be anything something must stand.
    """
    parts = list(_PART.finditer(written.strip()))
    names = [part[1] for part in parts if part[1]]
    is_sound = bool(names) and len(set(names)) == len(names) and set(names) <= set(FIELDS)
    made: list[str] = []
    for n, part in enumerate(parts):
        behind = parts[n + 1][0] if n + 1 < len(parts) else ""
        is_open = part[0] == "*" or part[1] in ("outlet", "title")
        is_sound &= part[0] != "{" and not (is_open and behind[:1] in ("*", "{"))
        if part[1] == "day":
            made.append(f"(?P<day>{_DAY})")
        elif is_open:
            run = f"[^/{re.escape(behind[:1])}]" + ("*" if part[0] == "*" else "+")
            made.append(f"(?P<{part[1]}>{run})" if part[1] else run)
        else:
            made.append(re.escape(fold_digits(part[0])))
    if not is_sound:
        raise MuqabalaError("pattern_invalid", pattern=written)
    return NamePattern(re.compile("".join(made)), written.count("/"))


def fold_digits(text: str) -> str:
    """Return `text` with the digits 0-9 in place of other decimal ones; its letters stay."""
    return "".join(fold(each) if each.isdecimal() else each for each in text)


def _day(written: str) -> str:
    """Return a day as ISO 8601, "" where there is none such."""
    for form in _DAYS:
        match = form.fullmatch(written)
        if match:
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
            except ValueError:
                return ""
    return ""
