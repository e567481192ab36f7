"""The view menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.ui.declared import LINE, Declared, Menu

translate = QCoreApplication.translate


def view_menu() -> Menu:
    """Return the view menu."""
    return Menu(
        "view",
        translate("Actions", "&View"),
        (
            *_panels(),
            LINE,
            *_lists(),
            LINE,
            _theme(),
            _size(),
            LINE,
            *_pages(),
            LINE,
            *_alone(),
        ),
    )


def _panels() -> tuple[Declared | Menu, ...]:
    return (
        Declared(
            "command",
            translate("Actions", "Commands and reports…"),
            keys="Ctrl+K",
            icon="command",
        ),
        Declared(
            "show_library",
            translate("Actions", "Library"),
            keys="Ctrl+1",
            checkable=True,
            icon="library",
        ),
        Declared(
            "show_evidence",
            translate("Actions", "Evidence"),
            keys="Ctrl+2",
            checkable=True,
            icon="evidence",
        ),
        _tabs(),
    )


def _tabs() -> Menu:
    return Menu(
        "tabs",
        translate("Actions", "Evidence to show"),
        (
            Declared("tab_figures", translate("Actions", "Figures"), keys="Alt+1"),
            Declared("tab_entities", translate("Actions", "Names"), keys="Alt+2"),
            Declared("tab_naming", translate("Actions", "Wording"), keys="Alt+3"),
            Declared("tab_passages", translate("Actions", "Passages"), keys="Alt+4"),
            Declared("tab_checks", translate("Actions", "Checks"), keys="Alt+5"),
            Declared("tab_notes", translate("Actions", "Notes"), keys="Alt+6"),
            Declared("tab_picture", translate("Actions", "Picture"), keys="Alt+7", icon="picture"),
        ),
    )


def _lists() -> tuple[Declared | Menu, ...]:
    return (
        Declared(
            "catalogue",
            translate("Actions", "Catalogue…"),
            keys="Ctrl+Shift+Y",
            tip=translate("Actions", "All reports as a table, and how many there are of what"),
            icon="catalogue",
        ),
        Declared(
            "index_figures",
            translate("Actions", "Index of figures…"),
            keys="Ctrl+Shift+F",
            tip=translate("Actions", "Lists the figures of all reports"),
            icon="index",
        ),
        Declared(
            "index_names",
            translate("Actions", "Index of names…"),
            keys="Ctrl+Shift+I",
            tip=translate("Actions", "Lists the names of all reports and walks their places"),
            icon="index",
        ),
        Declared(
            "picture_large",
            translate("Actions", "Picture in a window…"),
            keys="Ctrl+Shift+P",
            tip=translate("Actions", "Order of telling, timeline and names, drawn large"),
            icon="enlarge",
        ),
    )


def _theme() -> Menu:
    return Menu(
        "theme",
        translate("Actions", "Theme"),
        (
            Declared("theme_day", translate("Actions", "Day"), group="theme", icon="day"),
            Declared("theme_sepia", translate("Actions", "Sepia"), group="theme", icon="sepia"),
            Declared("theme_night", translate("Actions", "Night"), group="theme", icon="night"),
            Declared(
                "theme_contrast",
                translate("Actions", "High contrast"),
                group="theme",
                icon="contrast",
            ),
        ),
    )


def _size() -> Menu:
    return Menu(
        "size",
        translate("Actions", "Text size"),
        (
            Declared("larger", translate("Actions", "Larger text"), keys="Ctrl++"),
            Declared("smaller", translate("Actions", "Smaller text"), keys="Ctrl+-"),
            Declared("normal_size", translate("Actions", "Normal text size"), keys="Ctrl+0"),
        ),
    )


def _pages() -> tuple[Declared | Menu, ...]:
    return (
        Declared(
            "source",
            translate("Actions", "Show the source as it was"),
            keys="Ctrl+U",
            tip=translate("Actions", "Shows the reports as they stood before repair"),
            checkable=True,
            icon="source",
        ),
        Declared(
            "original",
            translate("Actions", "Original page beside the text"),
            keys="Ctrl+Alt+I",
            tip=translate("Actions", "Shows the page of the PDF that the report is from"),
        ),
        Declared(
            "dim",
            translate("Actions", "Dim what is not shared"),
            keys="Ctrl+D",
            tip=translate("Actions", "Lets what has no counterpart in the other report recede"),
            checkable=True,
        ),
        Declared(
            "next_profile",
            translate("Actions", "Next profile of marks"),
            keys="Ctrl+Shift+G",
            tip=translate("Actions", "Shows other kinds of marks: all, names, figures, none…"),
        ),
        Declared(
            "legend", translate("Actions", "Colours and lines…"), keys="Ctrl+G", icon="legend"
        ),
    )


def _alone() -> tuple[Declared | Menu, ...]:
    return (
        Declared(
            "read_alone",
            translate("Actions", "Reading alone"),
            keys="F9",
            tip=translate("Actions", "Hides menus, bars and panels; Esc brings them back"),
            checkable=True,
            icon="read_alone",
        ),
        Declared("full_screen", translate("Actions", "Full screen"), keys="F11", checkable=True),
    )
