"""What the analyst corrects in the engine's names, for one report or for the whole library."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from muqabala.model.mention import ENTITY_KINDS, Kind


class CorrectionKind(StrEnum):
    """The five things an analyst says of names."""

    ADD = "add"
    IGNORE = "ignore"
    MERGE = "merge"
    SPLIT = "split"
    RETYPE = "retype"


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing the analyst said of names; it wins over the engine wherever it applies.

    * `add`: the words `surface` name `target`, or a new entity of `name` and `type`.
    * `ignore`: the words `surface` are no name; where `entity` is set, only no name of that.
    * `merge`: the entity `entity` is the entity `target`.
    * `split`: where the words `surface` are taken for `entity` (empty: for any), they name
      `target`, or a new entity of `name` and `type`.
    * `retype`: the entity `entity` is of `type` and `subtype`.

    Words are compared folded. `entity` and `target` are entity ids; `name`, `english`, `type`
    and `subtype` describe the entity meant (the target where there is one), so that a
    correction can be read, and applied, where the library does not know the id. `document_id`
    is empty for the whole library. `created` is ISO 8601 in UTC.
    """

    id: str
    kind: CorrectionKind
    surface: str = ""
    entity: str = ""
    target: str = ""
    name: str = ""
    english: str = ""
    type: Kind | None = None
    subtype: str = ""
    document_id: str = ""
    author: str = ""
    created: str = ""

    @property
    def fault(self) -> str:
        """Return what it lacks to mean anything: `words`, `entity`, `target`, `type`; or ""."""
        names_new = bool(self.name) and self.type in ENTITY_KINDS
        has_words = any(letter.isalnum() for letter in self.surface)
        lacks: tuple[tuple[bool, str], ...]
        match self.kind:
            case CorrectionKind.ADD | CorrectionKind.SPLIT:
                lacks = (not has_words, "words"), (not self.target and not names_new, "type")
            case CorrectionKind.IGNORE:
                lacks = ((not has_words and not self.entity, "words"),)
            case CorrectionKind.MERGE:
                one = self.entity == self.target
                lacks = (not self.entity, "entity"), (not self.target or one, "target")
            case CorrectionKind.RETYPE:
                lacks = (not self.entity, "entity"), (self.type not in ENTITY_KINDS, "type")
        return next((fault for is_lacking, fault in lacks if is_lacking), "")

    @property
    def tidied(self) -> Correction:
        """The same with single blanks; a new entity without a name is named by its words."""
        words = " ".join(self.surface.split())
        is_new = self.kind in (CorrectionKind.ADD, CorrectionKind.SPLIT) and not self.target
        name = " ".join(self.name.split()) or (words if is_new else "")
        english = " ".join(self.english.split())
        return replace(self, surface=words, name=name, english=english)

    @property
    def content(self) -> tuple[str | None, ...]:
        """What is said, without id, author and time."""
        return (
            self.kind, self.surface, self.entity, self.target, self.name, self.english, self.type,
            self.subtype, self.document_id,
        )  # fmt: skip
