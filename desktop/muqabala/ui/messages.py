"""Every failure in the user's words: what happened, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.text.terms import error_sentence
from muqabala.ui.directions import isolated
from muqabala.ui.words import language


def sentence(error: MuqabalaError) -> str:
    """Return what the user is told about an error; an unknown code is named with its details."""
    return described(error.code, error.details)


def described(code: str, details: Mapping[str, object]) -> str:
    """Return the sentence of an error given by its code and details.

    Paths and other details are fenced off, so that a Latin path does not turn an Arabic
    sentence round.
    """
    shown = {key: isolated(_brief(key, str(value))) for key, value in details.items()}
    return error_sentence(MuqabalaError(code, **shown), language())


def _brief(key: str, value: str) -> str:
    """Shorten a path to its last two parts: enough to find the file again."""
    return (
        "/".join(Path(value).parts[-2:]) if key == "path" and Path(value).is_absolute() else value
    )
