"""Corrections as the lexicon's lines: what each says, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import Entity
from muqabala.text.folding import fold
from muqabala.ui import words
from muqabala.ui.dates import written_date
from muqabala.ui.directions import isolated, joined

Known = Callable[[str], Entity | None]
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the lexicon. `haystack` holds the folded words that it is found by."""

    correction: Correction
    kind: str
    words: str
    meaning: str
    scope: str
    date: str
    haystack: str

    @property
    def id(self) -> str:
        """The correction's id."""
        return self.correction.id


def entries_of(
    corrections: Iterable[Correction], known: Known, titles: Mapping[str, str]
) -> list[Entry]:
    """Return the lines of a lexicon; `known` looks entities up, `titles` are those of reports."""
    return [_entry(each, known, titles) for each in corrections]


def entity_name(entity_id: str, known: Known) -> str:
    """Return the name of an entity; where nobody knows it, what its id says of it."""
    entity = known(entity_id)
    return entity.name if entity else entity_id.rpartition(":")[2].replace("-", " ")


def correction_word(kind: CorrectionKind) -> str:
    """Return the word for a kind of correction."""
    return words.word("correction", kind.value)


def _entry(correction: Correction, known: Known, titles: Mapping[str, str]) -> Entry:
    about = entity_name(correction.entity, known) if correction.entity else ""
    said = correction.surface or about
    meaning = _meaning(correction, about)
    scope = translate("Lexicon", "All reports")
    if correction.document_id:
        scope = titles.get(correction.document_id, correction.document_id)
    kind = correction_word(correction.kind)
    haystack = f"{kind} {said} {about} {meaning} {correction.english} {scope}"
    date = written_date(correction.created)
    return Entry(correction, kind, said, meaning, scope, date, fold(haystack).casefold())


def _meaning(correction: Correction, about: str) -> str:
    kind = words.word(words.KINDS, correction.type.value) if correction.type else ""
    match correction.kind:
        case CorrectionKind.IGNORE:
            return about if correction.surface else ""
        case CorrectionKind.RETYPE:
            return kind
        case CorrectionKind.LOADED:
            stance = correction.stance and words.word(words.STANCES, correction.stance)
            return joined(correction.neutral, stance)
        case CorrectionKind.PLAIN:
            return ""
        case CorrectionKind.SPLIT if about:
            other = translate("Lexicon", "not {name}").format(name=isolated(about))
            return joined(correction.name, kind, other)
        case _:
            return joined(correction.name or correction.target.rpartition(":")[2], kind)
