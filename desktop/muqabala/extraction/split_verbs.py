"""Verbs of amount parted from their preposition: «لا يقل عدد المصابين عن», «تقل مدة حكمهم عن»."""

from __future__ import annotations

from muqabala.model.mention import Approx

PREPOSITIONS = frozenset({"عن", "علي", "من"})
"""The folded prepositions that such verbs take before a figure."""
_NEAR = frozenset({"يقترب", "تقترب", "اقترب", "اقتربت", "يقتربون"})
_MORE = frozenset({"يزيد", "تزيد", "زاد", "زادت", "يزيدون", "يربو", "تربو"})
_LESS = frozenset({"يقل", "تقل", "قل", "قلت", "يقلون"})
_DENIALS = (["لا"], ["لم"], ["ولا"], ["ولم"], ["ما"], ["لن"], ["ولن"], ["الا"], ["والا"])


def split_verb(heard: list[str], preposition: str) -> Approx | None:
    """Read «يزيد عددهم على», «لا يقل عدد المصابين عن», «يقترب عددهم من».

    `heard` ends before the preposition.
    """
    for distance, word in enumerate(reversed(heard[-5:]), 1):
        denied = heard[-distance - 1 : -distance][:1] in _DENIALS
        if preposition == "من":
            if word.lstrip("وفل") in _NEAR:
                return Approx.ABOUT
        elif word.lstrip("وف") in _MORE:
            return Approx.AT_MOST if denied else Approx.MORE_THAN
        elif word.lstrip("وف") in _LESS:
            return Approx.AT_LEAST if denied else Approx.LESS_THAN
    return None
