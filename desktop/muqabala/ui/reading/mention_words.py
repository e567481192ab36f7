"""What the program says of a mark when it is pointed at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from muqabala.model.claim import Analysis, Claim
from muqabala.model.mention import Kind, Mention
from muqabala.ui import words
from muqabala.ui.directions import isolated, joined
from muqabala.ui.reading.marks import Mark, MarkKind
from muqabala.ui.value_words import value_words

_FEW_LETTERS = 60


class MentionWords(QObject):
    """Makes tool tips. Foreign words and figures are isolated, so that no line is jumbled."""

    def tip(
        self, mark: Mark, text: str, analysis: Analysis | None, compared: Sequence[str] = ()
    ) -> str:
        """Return the tool tip of a mark of `text` (the reading text), one fact on a line.

        `compared` are lines on what the other report says to it.
        """
        if mark.kind is MarkKind.MISSING:
            return self.tr("A number is missing in the source")
        if mark.kind is MarkKind.NOTE:
            return self.tr("Your note: click to read it")
        if mark.kind is MarkKind.REPAIR:
            return self.tr("Repaired in the reading text")
        if analysis is None or mark.mention < 0:
            return ""
        facts = self._facts(mark, analysis.mentions[mark.mention], text, analysis)
        facts += compared or self._standing(mark)
        if mark.uncertain:
            facts.append(self.tr("Uncertain"))
        rule = isolated(analysis.mentions[mark.mention].rule)
        return "\n".join([*facts, self.tr("Rule: %1").replace("%1", rule)])

    def _standing(self, mark: Mark) -> list[str]:
        if mark.conflict:
            return [self.tr("Conflicts with another figure")]
        return [self.tr("In both documents")] if mark.shared else []

    def _facts(self, mark: Mark, mention: Mention, text: str, analysis: Analysis) -> list[str]:
        facts = [self._first_line(mention, text, analysis)]
        claim = next((c for c in analysis.claims if c.mention == mark.mention), None)
        if claim is not None:
            facts += self._claim_facts(claim, analysis)
        if mention.kind is Kind.LOADED and mention.neutral:
            facts.append(self.tr("Neutral wording: %1").replace("%1", isolated(mention.neutral)))
        if mention.kind is Kind.QUOTE and mention.speaker:
            facts.append(self._said_by(_name(mention.speaker, analysis)))
        return facts

    def _first_line(self, mention: Mention, text: str, analysis: Analysis) -> str:
        surface = mention.span.of(text)
        if len(surface) > _FEW_LETTERS:
            surface = surface[:_FEW_LETTERS] + "…"
        line = isolated(f"«{surface}»")
        value = value_words(mention)
        if mention.entity:
            value = _name(mention.entity, analysis)
        if value and value != surface:
            line += f" = {isolated(value)}"
        return f"{line} · {words.word('kind', mention.kind.value)}"

    def _claim_facts(self, claim: Claim, analysis: Analysis) -> list[str]:
        category = words.word("category", claim.category.value)
        facts = [joined(category, claim.counted or "")]
        if claim.attributed_to:
            facts.append(self._said_by(_name(claim.attributed_to, analysis)))
        return facts

    def _said_by(self, who: str) -> str:
        return self.tr("According to: %1").replace("%1", isolated(who))


def _name(entity_or_words: str, analysis: Analysis) -> str:
    entity = analysis.entity(entity_or_words)
    return entity.name if entity else entity_or_words
