"""The export menu: what can be written, and as what."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.ui.declared import LINE, Declared, Menu

_PRINTED = ("html", "docx", "pdf", "md")
_DATA = ("xlsx", "csv", "json", "jsonld", "qdpx")
NOTES = tuple(f"notes_{suffix}" for suffix in (*_PRINTED, *_DATA))
NOTES_FOLDER = "notes_folder"
COMPARISON = tuple(f"comparison_{suffix}" for suffix in _PRINTED)
COPIES = tuple(
    tuple(f"copy_{page}_{suffix}" for suffix in _PRINTED) for page in ("first", "second")
)
"""The actions that write an annotated copy, of the first and of the second open report."""

translate = QCoreApplication.translate


def export_menu() -> Menu:
    """Return the export menu."""
    return Menu(
        "export",
        translate("Actions", "E&xport"),
        (
            Menu("export_notes", translate("Actions", "Notes"), _notes()),
            Menu("export_comparison", translate("Actions", "Comparison"), _comparison()),
            Menu("export_copy", translate("Actions", "Annotated copy"), _copies()),
            Menu("print", translate("Actions", "Print"), _printed()),
            LINE,
            Declared(
                "export_figures",
                translate("Actions", "Figures as CSV…"),
                tip=translate("Actions", "Writes the figures of the whole library as a table"),
                icon="export",
            ),
        ),
    )


def _printed() -> tuple[Declared, ...]:
    tip = translate("Actions", "Shows the pages before they are printed")
    return (
        Declared(
            "print_comparison", translate("Actions", "Comparison…"), tip=tip, keys="Ctrl+P",
            icon="print",
        ),
        Declared("print_copy", translate("Actions", "Report in use with its notes…"), tip=tip),
        Declared("print_notes", translate("Actions", "Notes…"), tip=tip, keys="Ctrl+Alt+P"),
    )  # fmt: skip


def _notes() -> tuple[Declared, ...]:
    return (
        Declared(
            "notes_html",
            translate("Actions", "Web page…"),
            keys="Ctrl+E",
            tip=translate("Actions", "Writes all notes as one page for reading and printing"),
            icon="export",
        ),
        Declared("notes_docx", translate("Actions", "Word document…")),
        Declared("notes_pdf", translate("Actions", "PDF…")),
        Declared("notes_md", translate("Actions", "Markdown…")),
        Declared(
            NOTES_FOLDER,
            translate("Actions", "Folder of Markdown files…"),
            tip=translate("Actions", "Writes one file a note, for Obsidian and its like"),
        ),
        LINE,
        Declared("notes_xlsx", translate("Actions", "Excel workbook…")),
        Declared("notes_csv", translate("Actions", "CSV table…")),
        LINE,
        Declared("notes_json", translate("Actions", "JSON…")),
        Declared(
            "notes_jsonld",
            translate("Actions", "Web annotations (JSON-LD)…"),
            tip=translate("Actions", "Writes the notes in the annotation format of the W3C"),
        ),
        Declared(
            "notes_qdpx",
            translate("Actions", "Project for qualitative analysis (REFI-QDA)…"),
            tip=translate("Actions", "Opens in NVivo, ATLAS.ti, MAXQDA and their like"),
        ),
    )


def _comparison() -> tuple[Declared, ...]:
    return (
        Declared(
            "comparison_html",
            translate("Actions", "Web page…"),
            keys="Ctrl+Shift+E",
            tip=translate("Actions", "Writes both reports with evidence and notes as one page"),
            icon="export",
        ),
        Declared("comparison_docx", translate("Actions", "Word document…"), keys="Ctrl+Shift+D"),
        Declared("comparison_pdf", translate("Actions", "PDF…")),
        Declared("comparison_md", translate("Actions", "Markdown…")),
    )


def _copies() -> tuple[Declared, ...]:
    web = translate("Actions", "Writes the report with its marks and notes")
    return (
        Declared("copy_first_html", translate("Actions", "First report, web page…"), tip=web),
        Declared("copy_first_docx", translate("Actions", "First report, Word document…"), tip=web),
        Declared("copy_first_pdf", translate("Actions", "First report, PDF…"), tip=web),
        Declared("copy_first_md", translate("Actions", "First report, Markdown…"), tip=web),
        LINE,
        Declared("copy_second_html", translate("Actions", "Second report, web page…"), tip=web),
        Declared(
            "copy_second_docx", translate("Actions", "Second report, Word document…"), tip=web
        ),
        Declared("copy_second_pdf", translate("Actions", "Second report, PDF…"), tip=web),
        Declared("copy_second_md", translate("Actions", "Second report, Markdown…"), tip=web),
    )
