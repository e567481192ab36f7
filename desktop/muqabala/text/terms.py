"""The words for model values and failures, in Arabic and English, and in languages that are added.

One table, `resources/i18n/terms.tsv`, serves the window, the exports and the command line,
so that a verdict has one name everywhere. A code is `group.value` (`status.conflict`,
`error.file_empty`); sentences have `{details}` in braces. Another language has its words in
a table of its own, `terms_xx.tsv` with the columns `code` and `xx`, in one of the folders of
`paths.language_folders()`; what it leaves out is said in English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from muqabala import paths
from muqabala.errors import MuqabalaError
from muqabala.text.lexicon import parse_table

LANGUAGES = ("ar", "en")
"""The languages of the table that comes with the program."""


def added_languages() -> list[str]:
    """Return the codes of the languages that have a table of their own."""
    found = (file for folder in paths.language_folders() for file in folder.glob("terms_*.tsv"))
    return sorted({file.stem.partition("_")[2] for file in found} - set(LANGUAGES))


def term(code: str, language: str) -> str:
    """Return the words of `code`; the code's last part where the table has none."""
    return term_of(code, language) or code.rpartition(".")[2].replace("_", " ")


def term_of(code: str, language: str) -> str:
    """Return the words of `code`, or "" where the table has none."""
    return _table(language).get(code, "")


def sentence(code: str, language: str, **details: object) -> str:
    """Return the sentence of `code` with its braces filled; unknown braces stay as they are."""
    return term(code, language).format_map(_Details(details))


def error_sentence(error: MuqabalaError, language: str) -> str:
    """Return what an error tells its user; an unknown code is named with its details."""
    code = f"error.{error.code}"
    if code not in _table(language):
        return f"{term('error.unknown', language)} {error}"
    return sentence(code, language, **error.details)


class _Details(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@cache
def _table(language: str) -> Mapping[str, str]:
    main = paths.resources() / "i18n" / "terms.tsv"
    if language in LANGUAGES:
        return _words(main, language)
    own = next((file for file in _tables(language) if file.is_file()), None)
    return {**_words(main, "en"), **(_words(own, language) if own else {})}


def _tables(language: str) -> list[Path]:
    return [folder / f"terms_{language}.tsv" for folder in paths.language_folders()]


def _words(path: Path, language: str) -> dict[str, str]:
    rows = parse_table(path.read_text(encoding="utf-8"), str(path))
    return {row["code"]: row[language] for row in rows if row.get(language)}
