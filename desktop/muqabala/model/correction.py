"""What the analyst corrects in names and wording, for one report or for the whole library."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from muqabala.model.mention import ENTITY_KINDS, Kind


class CorrectionKind(StrEnum):
    """The things an analyst says: six of names, two of wording."""

    ADD = "add"
    IGNORE = "ignore"
    MERGE = "merge"
    SPLIT = "split"
    RETYPE = "retype"
    DISTINCT = "distinct"
    LOADED = "loaded"
    PLAIN = "plain"


NAMING = frozenset(
    {
        CorrectionKind.ADD,
        CorrectionKind.IGNORE,
        CorrectionKind.MERGE,
        CorrectionKind.SPLIT,
        CorrectionKind.RETYPE,
    }
)
"""The kinds that change which names are found."""
WORDING = frozenset({CorrectionKind.LOADED, CorrectionKind.PLAIN})
"""The kinds that change which wording is found to take a side."""
STANCES = (
    "delegitimising", "accusing", "glorifying", "dehumanising", "sectarian", "emotive",
    "distancing", "religious", "pro_opposition", "pro_government", "pro_group", "euphemism",
)  # fmt: skip
"""What loaded wording may do."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing the analyst said; it wins over the engine wherever it applies.

    * `add`: the words `surface` name `target`, or a new entity of `name` and `type`.
    * `ignore`: the words `surface` are no name; where `entity` is set, only no name of that.
    * `merge`: the entity `entity` is the entity `target`.
    * `split`: where the words `surface` are taken for `entity` (empty: for any), they name
      `target`, or a new entity of `name` and `type`.
    * `retype`: the entity `entity` is of `type` and `subtype`.
    * `distinct`: the entities `entity` and `target` are two, however alike their names.
    * `loaded`: the words `surface` take a side: plainly `neutral`, with the stance `stance`.
    * `plain`: the words `surface`, or all forms of that term of the engine's, take no side.

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
    neutral: str = ""
    stance: str = ""

    @property
    def fault(self) -> str:
        """Return what it lacks to mean anything, or "".

        `words`, `entity`, `target`, `type`, `neutral` or `stance`.
        """
        names_new = bool(self.name) and self.type in ENTITY_KINDS
        has_words = any(letter.isalnum() for letter in self.surface)
        lacks: tuple[tuple[bool, str], ...]
        match self.kind:
            case CorrectionKind.ADD | CorrectionKind.SPLIT:
                lacks = (not has_words, "words"), (not self.target and not names_new, "type")
            case CorrectionKind.IGNORE:
                lacks = ((not has_words and not self.entity, "words"),)
            case CorrectionKind.MERGE | CorrectionKind.DISTINCT:
                one = self.entity == self.target
                lacks = (not self.entity, "entity"), (not self.target or one, "target")
            case CorrectionKind.RETYPE:
                lacks = (not self.entity, "entity"), (self.type not in ENTITY_KINDS, "type")
            case CorrectionKind.LOADED:
                is_no_stance = bool(self.stance) and self.stance not in STANCES
                lacks = (
                    (not has_words, "words"),
                    (not self.neutral, "neutral"),
                    (is_no_stance, "stance"),
                )
            case CorrectionKind.PLAIN:
                lacks = ((not has_words, "words"),)
        return next((fault for is_lacking, fault in lacks if is_lacking), "")

    @property
    def tidied(self) -> Correction:
        """The same with single blanks; a new entity without a name is named by its words."""
        words = " ".join(self.surface.split())
        is_new = self.kind in (CorrectionKind.ADD, CorrectionKind.SPLIT) and not self.target
        name = " ".join(self.name.split()) or (words if is_new else "")
        english, neutral = " ".join(self.english.split()), " ".join(self.neutral.split())
        return replace(self, surface=words, name=name, english=english, neutral=neutral)

    @property
    def content(self) -> tuple[str | None, ...]:
        """What is said, without id, author and time."""
        return (
            self.kind, self.surface, self.entity, self.target, self.name, self.english, self.type,
            self.subtype, self.document_id, self.neutral, self.stance,
        )  # fmt: skip
