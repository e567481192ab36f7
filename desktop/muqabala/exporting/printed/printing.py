"""What we print, as a file of one of the formats it can be written in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.exporting.files import write_atomically
from muqabala.exporting.printed.docx import docx_file
from muqabala.exporting.printed.html import html_file
from muqabala.exporting.printed.markdown import markdown_file
from muqabala.exporting.printed.pdf import pdf_file
from muqabala.exporting.printed.printed import Printed

Writer = Callable[[Printed], str | bytes]

FORMATS: Mapping[str, Writer] = {
    "html": html_file,
    "md": markdown_file,
    "docx": docx_file,
    "pdf": pdf_file,
}


def print_to(path: Path, printed: Printed, file_format: str = "") -> None:
    """Write `printed` to `path`, in the format of its suffix unless one is named.

    Raises `MuqabalaError`: `format_unknown`, `export_failed`.
    """
    suffix = file_format or path.suffix.lower().removeprefix(".")
    writer = FORMATS.get(suffix)
    if writer is None:
        raise MuqabalaError("format_unknown", suffix=suffix, path=str(path))
    write_atomically(path, writer(printed))
