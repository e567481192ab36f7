"""Letting changed settings take effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow

_OF_THE_TYPE = frozenset(
    {
        "font_family", "font_size", "line_spacing", "column_width", "paragraph_numbers",
        "page_digits",
    }
)  # fmt: skip
_OF_THE_LOOKS = frozenset({"theme", "less_motion"})
_OF_THE_WORDS = frozenset({"language", "digits"})


def apply(window: MainWindow, changed: set[str]) -> None:
    """Show what is set now; other words or digits have the window made anew."""
    settings = window.settings
    if changed & _OF_THE_LOOKS:
        window.theme_changed.emit(settings.text("theme"))
        window.actions_[f"theme_{settings.text('theme')}"].setChecked(True)
    if changed & _OF_THE_TYPE:
        window.desk.set_type()
    if "linked_scrolling" in changed:
        window.actions_["linked"].setChecked(settings.flag("linked_scrolling"))
    window.session.attempt(settings.save)
    if changed & _OF_THE_WORDS:
        window.language_changed.emit(settings.text("language"))
