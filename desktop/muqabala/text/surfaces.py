"""The form of a name as a reader says it, from where it stands."""

from __future__ import annotations

from muqabala.model.mention import Mention


def form_of(mention: Mention, text: str, name: str) -> str:
    """Return the words of a mention in one line, with the article that «لـ» swallowed put back.

    A span leaves the preposition out, so that of «للتنظيم» holds «لتنظيم» (LANGUAGE.md,
    Spans); what the text names is «التنظيم». `name` is the entity's own: «لليبيا» names one
    that has no article. A short form is a noun with its article.
    """
    form = " ".join(mention.span.of(text).split())
    swallowed = form.startswith("ل") and text[: mention.span.start].endswith("ل")
    return f"ا{form}" if swallowed and (mention.short or name.startswith("ال")) else form
