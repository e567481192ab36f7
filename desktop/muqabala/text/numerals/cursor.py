"""A place among the terms of a text, and what may follow it in one numeral."""

from __future__ import annotations

from collections.abc import Callable

from muqabala.text.numerals.terms import Term


class Cursor:
    """Walks over terms; `adjoins` tells whether two neighbours stand together."""

    def __init__(
        self,
        terms: list[Term],
        adjoins: Callable[[Term, Term], bool],
    ) -> None:
        self._terms = terms
        self._adjoins = adjoins
        self._at = 0

    def _next(self, roles: frozenset[str] | set[str], joined: bool) -> Term | None:
        """Return the next term if it has one of `roles`, adjoins, and is joined by و or not."""
        if not 0 < self._at < len(self._terms):
            return None
        term = self._terms[self._at]
        if term.role not in roles or term.joined != joined or term.clitics.preposition:
            return None
        return term if self._adjoins(self._terms[self._at - 1], term) else None
