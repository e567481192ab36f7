"""Drawings and plain tables out of the library: SVG, PNG, CSV, XLSX, and what can be printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from muqabala.exporting.drawing_svg import drawing_svg
from muqabala.exporting.files import write_atomically
from muqabala.exporting.printed.printing import print_to
from muqabala.exporting.sheets import sheet_csv, sheet_printed, sheet_xlsx
from muqabala.model.drawing import Drawing


def write_svg(drawing: Drawing, colours: Mapping[str, str], size: float, path: Path) -> None:
    """Write a drawing as SVG; `colours` by role, `size` of its type in pixels.

    Raises `MuqabalaError("export_failed")`.
    """
    write_atomically(path, drawing_svg(drawing, colours, size))


def write_image(image: bytes, path: Path) -> None:
    """Write the bytes of an image; raises `MuqabalaError("export_failed")`."""
    write_atomically(path, image)


def write_sheet(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], path: Path, language: str
) -> None:
    """Write a table as CSV, XLSX, or as a page, DOCX, PDF or Markdown, by suffix.

    Raises `MuqabalaError`: `format_unknown`, `export_failed`.
    """
    suffix = path.suffix.lower()
    if suffix == ".csv":
        write_atomically(path, sheet_csv(heads, rows))
    elif suffix == ".xlsx":
        write_atomically(path, sheet_xlsx(title, heads, rows, language))
    else:
        print_to(path, sheet_printed(title, heads, rows, language))
