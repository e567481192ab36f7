"""Which notes are listed: a menu of what there is, and what was chosen of it as removable chips."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from muqabala.model.note_filter import Facets, NoteFilter, NoteOrder
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated
from muqabala.ui.flow_row import FlowRow
from muqabala.ui.labels import tool_button
from muqabala.ui.words import VERDICTS, word

_GROUPS = ("tags", "colors", "verdicts", "authors")
_MOST = 30


class FilterBar(FlowRow):
    """The chips. `changed` carries the new filter, the search words not among it."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.chosen = NoteFilter()
        self.chips: list[QToolButton] = []
        self.hide()

    def set_filter(self, chosen: NoteFilter) -> None:
        """Show what is chosen."""
        self.chosen = chosen
        for chip in self.chips:
            chip.deleteLater()
        self.chips = [self._chip(*each) for each in self._parts()]
        for chip in self.chips:
            chip.setParent(self)
            chip.show()
        self.set_flow(self.chips)
        self.setVisible(bool(self.chips))

    def choose(self, chosen: NoteFilter) -> None:
        """Show another filter and tell of it."""
        self.set_filter(chosen)
        self.changed.emit(chosen)

    def toggle(self, group: str, value: str) -> None:
        """Ask for one more value of a group, or for one less."""
        now: tuple[str, ...] = getattr(self.chosen, group)
        then = tuple(each for each in now if each != value) if value in now else (*now, value)
        self.choose(with_values(self.chosen, group, then))

    def _parts(self) -> list[tuple[str, NoteFilter]]:
        """Return the words of each part of the filter, and the filter without it."""
        parts = []
        for group in _GROUPS:
            for value in getattr(self.chosen, group):
                left = tuple(each for each in getattr(self.chosen, group) if each != value)
                parts.append((value_words(group, value), with_values(self.chosen, group, left)))
        if self.chosen.review:
            parts.append((self.tr("For review"), replace(self.chosen, review=False)))
        if self.chosen.pairs:
            parts.append((self.tr("Pairs"), replace(self.chosen, pairs=False)))
        if self.chosen.marks:
            parts.append((self.tr("Marks alone"), replace(self.chosen, marks=False)))
        return parts

    def _chip(self, words: str, without: NoteFilter) -> QToolButton:
        chip = tool_button(f"{isolated(words)} ×", self.tr("Take this filter away"))
        chip.setAccessibleName(self.tr("Filter: {what}").format(what=words))
        chip.setProperty("verdict", "alone")
        chip.clicked.connect(lambda: self.choose(without))
        return chip


def with_values(chosen: NoteFilter, group: str, values: tuple[str, ...]) -> NoteFilter:
    """Return the filter with other values in a group."""
    if group == "tags":
        return replace(chosen, tags=values)
    if group == "colors":
        return replace(chosen, colors=values)
    if group == "verdicts":
        return replace(chosen, verdicts=values)
    return replace(chosen, authors=values)


def value_words(group: str, value: str) -> str:
    """Return what a value to filter by is called."""
    if group == "tags":
        return f"#{value}"
    if group == "colors":
        return word("mark", value)
    return word(VERDICTS, value) if group == "verdicts" else value


class FilterMenu(QMenu):
    """What can be filtered by, with counts; sorting; saved filters; what is listed to a file.

    `save_asked` asks for a name, `dropped` carries the name of a filter to forget,
    `export_asked` the format in which to write what is listed.
    """

    save_asked = Signal()
    dropped = Signal(str)
    export_asked = Signal(str)

    def __init__(self, bar: FilterBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def fill(
        self,
        facets: Facets,
        saved: Mapping[str, NoteFilter],
        formats: Mapping[str, str],
        *,
        listed: int,
    ) -> None:
        """Offer what there is; `formats` are names by code, `listed` how many notes are shown."""
        self.clear()
        titles = (self.tr("Tag"), self.tr("Colour"), self.tr("Verdict"), self.tr("Author"))
        for group, title in zip(_GROUPS, titles, strict=True):
            self._add_values(title, group, getattr(facets, group))
        chosen = self._bar.chosen
        for words, count, is_on, toggled in (
            (self.tr("For review"), facets.review, chosen.review,
             replace(chosen, review=not chosen.review)),
            (self.tr("Notes on pairs"), facets.pairs, chosen.pairs,
             replace(chosen, pairs=not chosen.pairs)),
            (self.tr("Marks without words"), facets.marks, chosen.marks,
             replace(chosen, marks=not chosen.marks)),
        ):  # fmt: skip
            if count or is_on:
                self._add(self, f"{words} ({number(count)})", is_on, self._choosing(toggled))
        if chosen.is_narrow:
            self._add(self, self.tr("Show all"), None, self._choosing(_bare(chosen)))
        self.addSeparator()
        self._add_orders()
        self._add_saved(saved)
        self.addSeparator()
        menu = self.addMenu(self.tr("Write what is listed (%n)", "", listed))
        menu.setEnabled(listed > 0)
        for code, name in formats.items():
            self._add(menu, name, None, partial(self.export_asked.emit, code))

    def _add_values(self, title: str, group: str, values: tuple[tuple[str, int], ...]) -> None:
        if not values:
            return
        menu = self.addMenu(title)
        chosen = getattr(self._bar.chosen, group)
        shown = values if group != "tags" else tuple(sorted(_with_outer(values).items()))
        for value, count in shown[:_MOST]:
            words = f"{isolated(value_words(group, value))} ({number(count)})"
            self._add(menu, words, value in chosen, partial(self._bar.toggle, group, value))

    def _add_orders(self) -> None:
        menu = self.addMenu(self.tr("Sort by"))
        group = QActionGroup(menu)
        for order, words in (
            (NoteOrder.POSITION, self.tr("Place in the report")),
            (NoteOrder.NEWEST, self.tr("Newest first")),
            (NoteOrder.REPORT, self.tr("Title of the report")),
            (NoteOrder.TAG, self.tr("Tag")),
        ):
            by = replace(self._bar.chosen, order=order)
            action = self._add(menu, words, self._bar.chosen.order == order, self._choosing(by))
            group.addAction(action)

    def _add_saved(self, saved: Mapping[str, NoteFilter]) -> None:
        menu = self.addMenu(self.tr("Saved filters"))
        for name, kept in saved.items():
            self._add(menu, isolated(name), None, self._choosing(kept))
        if saved:
            menu.addSeparator()
        save = self._add(menu, self.tr("Save this filter…"), None, self.save_asked.emit)
        save.setEnabled(self._bar.chosen.is_narrow)
        if saved:
            drop = menu.addMenu(self.tr("Delete"))
            for name in saved:
                self._add(drop, isolated(name), None, partial(self.dropped.emit, name))

    def _choosing(self, chosen: NoteFilter) -> Callable[[], None]:
        return lambda: self._bar.choose(chosen)

    def _add(
        self, menu: QMenu, words: str, is_on: bool | None, act: Callable[[], object]
    ) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        if is_on is not None:
            action.setCheckable(True)
            action.setChecked(is_on)
        action.triggered.connect(lambda _checked: act())
        return action


def _bare(chosen: NoteFilter) -> NoteFilter:
    """Return a filter that asks for nothing but its order."""
    return NoteFilter(documents=chosen.documents, order=chosen.order)


def _with_outer(values: tuple[tuple[str, int], ...]) -> dict[str, int]:
    """Return the tags and those that they are within, with how many notes each stands for."""
    counts: dict[str, int] = {}
    for path, count in values:
        parts = path.split("/")
        for end in range(1, len(parts) + 1):
            outer = "/".join(parts[:end])
            counts[outer] = counts.get(outer, 0) + count
    return counts
