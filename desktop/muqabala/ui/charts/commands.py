"""What the window's actions do with the drawn views."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Qt

from muqabala.ui import words
from muqabala.ui.export.target import ask_and_write, file_name

if TYPE_CHECKING:
    from muqabala.ui.charts.chart import Chart
    from muqabala.ui.charts.view import ChartView
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

_KINDS = {
    "svg": "SVG (*.svg)",
    "png": "PNG (*.png)",
    "csv": "CSV (*.csv)",
    "xlsx": "Excel (*.xlsx)",
    "html": "HTML (*.html)",
}
_EXPORT_WIDTH = 900


class Showing(Protocol):
    """A page that shows a chart."""

    view: ChartView

    def chart(self) -> Chart | None:
        """Return the chart in front, or None."""


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    page = window.evidence.charts
    page.export_requested.connect(partial(export_chart, window, page))
    page.enlarged.connect(partial(enlarge, window))
    page.told.connect(lambda told: window.status.showMessage(told.replace("\n", " · ")))
    return {
        "tab_picture": partial(show_picture, window),
        "picture_large": partial(enlarge, window),
    }


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    window.actions_.enable("tab_picture", "picture_large", on=held.opened > 0)


def show_picture(window: MainWindow) -> None:
    """Bring the picture to the front, with the keyboard on it."""
    window.actions_["show_evidence"].setChecked(True)
    window.evidence.show_picture()
    window.evidence.charts.take_focus()


def enlarge(window: MainWindow) -> None:
    """Show the picture in a window of its own; it follows what is open."""
    from muqabala.ui.charts.window import ChartWindow

    session = window.session
    dialog = ChartWindow(window.theme, window)
    page = dialog.page
    page.show_kind(window.evidence.charts.kind)
    page.show_pair(session.first, session.second, session.collation)
    page.places_chosen.connect(window.desk.show_places)
    page.export_requested.connect(partial(export_chart, window, page))
    session.opened.connect(dialog.close)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    page.take_focus()


def export_chart(window: MainWindow, page: Showing, suffix: str) -> None:
    """Ask for a file and write the chart of a page to it, as a drawing or as its table."""
    chart = page.chart()
    if chart is None:
        return

    def write(target: Path, _kind: str) -> None:
        from muqabala.ui.charts.painting import png, type_of
        from muqabala.workspace import write_image, write_sheet, write_svg

        if suffix in ("svg", "png"):
            width = max(_EXPORT_WIDTH, page.view.viewport().width())
            drawing = page.view.laid_out(chart, width)
            fonts = type_of(page.view.font())
            if suffix == "png":
                write_image(png(drawing, window.theme, fonts), target)
            else:
                size = page.view.font().pointSizeF() * page.view.logicalDpiY() / 72.0
                write_svg(drawing, window.theme.roles, size, target)
        else:
            rows = [row.cells for row in chart.rows]
            write_sheet(chart.title, chart.heads, rows, target, words.language())

    title = translate("Charts", "Export the picture")
    ask_and_write(window, title, file_name(chart.title), suffix, [_KINDS[suffix]], write)
