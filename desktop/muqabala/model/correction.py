"""What the analyst corrects in the engine's names, for one report or for the whole library."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muqabala.model.mention import Kind


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
