"""The handbook's pages: Markdown in `resources/help`, one file a language; and the news.

A page begins with a line `# title`. `{keys:note}` stands for the keys of the action `note` and
`{menu:note}` for its words in the menus, so that the handbook says what the window says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from muqabala import paths
from muqabala.errors import MuqabalaError
from muqabala.text.folding import fold

HANDBOOK, NEWS = "", "news_"
"""The books, by what the names of their files begin with."""

_REFERENCE = re.compile(r"\{(keys|menu):(\w+)\}")
_MARKS = re.compile(r"[*_`#>|]")


@dataclass(frozen=True, slots=True)
class Topic:
    """One page: its title, and what stands below it as Markdown."""

    title: str
    body: str


def read_topics(language: str, book: str = HANDBOOK) -> tuple[Topic, ...]:
    """Return the pages of a language in order, those in English where it has none.

    `NEWS` has a page for each version. Raises `MuqabalaError("help_missing")`.
    """
    folder = paths.resources() / "help"
    own = folder / f"{book}{language}.md"
    file = own if own.is_file() else folder / f"{book}en.md"
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise MuqabalaError("help_missing", path=str(own)) from error
    pages = re.split(r"^# ", text, flags=re.MULTILINE)[1:]
    return tuple(_topic(page) for page in pages)


def _topic(page: str) -> Topic:
    title, _, body = page.partition("\n")
    return Topic(title.strip(), body.strip())


def references(topic: Topic, *kinds: str) -> set[str]:
    """Return the names of the actions that a page speaks of, by their `keys` or `menu` words."""
    found = _REFERENCE.findall(topic.body)
    return {name for kind, name in found if not kinds or kind in kinds}


def filled(body: str, fill: Callable[[str, str], str]) -> str:
    """Return a body with its references filled: `fill("keys", "note")` is "Ctrl+M"."""
    return _REFERENCE.sub(lambda found: fill(found[1], found[2]), body)


def sought(topics: Iterable[Topic], words: str) -> list[Topic]:
    """Return the pages that have all words, those with them in the title first.

    Vowel marks, hamza and case make no difference.
    """
    wanted = fold(words).casefold().split()
    found = [topic for topic in topics if all(word in _plain(topic) for word in wanted)]
    return sorted(found, key=lambda topic: not all(w in _folded(topic.title) for w in wanted))


def _plain(topic: Topic) -> str:
    return _folded(_MARKS.sub("", f"{topic.title}\n{topic.body}"))


def _folded(text: str) -> str:
    return fold(text).casefold()
