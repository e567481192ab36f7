"""The handbook's pages: Markdown in `resources/help`, one file a language; and the news.

A page begins with a line `# title`. `{keys:note}` stands for the keys of the action `note` and
`{menu:note}` for its words in the menus, so that the handbook says what the window says.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from muqabala import paths
from muqabala.errors import MuqabalaError

HANDBOOK, NEWS = "", "news_"
"""The books, by what the names of their files begin with."""

_REFERENCE = re.compile(r"\{(keys|menu):(\w+)\}")
_ALSO = re.compile(r"^<!-- also: (.*?) -->\n", re.MULTILINE)
_IDLE = re.compile(r"^<!-- idle: (.*?) -->\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Topic:
    """One page: its title, what stands below it as Markdown, and other words for it."""

    title: str
    body: str
    also: str = ""


def read_topics(language: str, book: str = HANDBOOK) -> tuple[Topic, ...]:
    """Return the pages of a language in order, those in English where it has none.

    `NEWS` has a page for each version. Raises `MuqabalaError("help_missing")`.
    """
    text = _text(language, book)
    pages = re.split(r"^# ", text, flags=re.MULTILINE)[1:]
    return tuple(_topic(page) for page in pages)


def _topic(page: str) -> Topic:
    title, _, body = page.partition("\n")
    also = " ".join(_ALSO.findall(body))
    return Topic(title.strip(), _ALSO.sub("", body).strip(), also)


def idle_words(language: str) -> frozenset[str]:
    """Return the words of questions, as they are written, that say nothing of a page."""
    return frozenset(" ".join(_IDLE.findall(_text(language, HANDBOOK))).split())


def _text(language: str, book: str) -> str:
    folder = paths.resources() / "help"
    own = folder / f"{book}{language}.md"
    file = own if own.is_file() else folder / f"{book}en.md"
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise MuqabalaError("help_missing", path=str(own)) from error


def references(topic: Topic, *kinds: str) -> set[str]:
    """Return the names of the actions that a page speaks of, by their `keys` or `menu` words."""
    found = _REFERENCE.findall(topic.body)
    return {name for kind, name in found if not kinds or kind in kinds}


def filled(body: str, fill: Callable[[str, str], str]) -> str:
    """Return a body with its references filled: `fill("keys", "note")` is "Ctrl+M"."""
    return _REFERENCE.sub(lambda found: fill(found[1], found[2]), body)
