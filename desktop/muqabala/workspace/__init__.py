"""The order of the stages; window, command line and tests work through this package alone.

file → document → mentions → store → comparison → view. Reading and analysing are plain
functions that a worker process can run (`importing`); everything that touches a library
goes through `Workspace`, which one thread owns, and its parts, one a module: what they do is
in their names.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from muqabala.workspace.workers import workers

if TYPE_CHECKING:
    from muqabala.comparison.collation import collate
    from muqabala.comparison.events.groups import map_events
    from muqabala.comparison.events.near_copies import are_copies
    from muqabala.comparison.events.timeline import timeline
    from muqabala.comparison.ledger.judged import headline_row
    from muqabala.comparison.names.look_alikes import look_alikes
    from muqabala.comparison.names.network import entity_network
    from muqabala.comparison.names.wording import face_wording
    from muqabala.comparison.passages.omissions import rank_omissions
    from muqabala.comparison.passages.order import order_of_telling
    from muqabala.comparison.passages.variants import Variant, VariantKind, word_variants
    from muqabala.comparison.several import ledger_of
    from muqabala.exporting.contract import analysis_record
    from muqabala.exporting.imported_notes import imported_lines, imported_record
    from muqabala.exporting.notes.note_body import body_paragraphs
    from muqabala.exporting.parquet import write_parquet
    from muqabala.extraction.corrections.wording import term_of_rule
    from muqabala.extraction.names.attached_words import without_clitics
    from muqabala.extraction.pipeline import analyse
    from muqabala.store.reports.findings import Findings
    from muqabala.store.reports.incoming import Incoming
    from muqabala.workspace.file_reading import (
        ReadOutcome,
        read_and_analyse,
        read_files,
        read_paths,
        read_witnesses,
    )
    from muqabala.workspace.importing import Progress, joined
    from muqabala.workspace.indexing import figures_table
    from muqabala.workspace.picturing import write_image, write_sheet, write_svg
    from muqabala.workspace.publishing import (
        NOTE_FORMATS,
        citation_of,
        comparison_of,
        write_comparison,
    )
    from muqabala.workspace.refreshing import analyse_all
    from muqabala.workspace.searching import Searching
    from muqabala.workspace.workspace import Workspace

_HOMES = {
    "comparison.collation": "collate",
    "comparison.events.groups": "map_events",
    "comparison.events.near_copies": "are_copies",
    "comparison.events.timeline": "timeline",
    "comparison.ledger.judged": "headline_row",
    "comparison.names.look_alikes": "look_alikes",
    "comparison.names.network": "entity_network",
    "comparison.names.wording": "face_wording",
    "comparison.passages.omissions": "rank_omissions",
    "comparison.passages.order": "order_of_telling",
    "comparison.passages.variants": "Variant VariantKind word_variants",
    "comparison.several": "ledger_of",
    "exporting.contract": "analysis_record",
    "exporting.imported_notes": "imported_lines imported_record",
    "exporting.notes.note_body": "body_paragraphs",
    "exporting.parquet": "write_parquet",
    "extraction.corrections.wording": "term_of_rule",
    "extraction.names.attached_words": "without_clitics",
    "extraction.pipeline": "analyse",
    "store.reports.findings": "Findings",
    "store.reports.incoming": "Incoming",
    "workspace.file_reading": "ReadOutcome read_and_analyse read_files read_paths read_witnesses",
    "workspace.importing": "Progress joined",
    "workspace.indexing": "figures_table",
    "workspace.picturing": "write_image write_sheet write_svg",
    "workspace.publishing": "NOTE_FORMATS citation_of comparison_of write_comparison",
    "workspace.refreshing": "analyse_all",
    "workspace.searching": "Searching",
    "workspace.workspace": "Workspace",
}
"""Where the names of this package are made: a worker process that only reads files, or a command
that only lists, starts three times faster without all the others."""
_HOME = {name: f"muqabala.{home}" for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "NOTE_FORMATS",
    "Findings",
    "Incoming",
    "Progress",
    "ReadOutcome",
    "Searching",
    "Variant",
    "VariantKind",
    "Workspace",
    "analyse",
    "analyse_all",
    "analysis_record",
    "are_copies",
    "body_paragraphs",
    "citation_of",
    "collate",
    "comparison_of",
    "entity_network",
    "face_wording",
    "figures_table",
    "headline_row",
    "imported_lines",
    "imported_record",
    "joined",
    "ledger_of",
    "look_alikes",
    "map_events",
    "order_of_telling",
    "rank_omissions",
    "read_and_analyse",
    "read_files",
    "read_paths",
    "read_witnesses",
    "term_of_rule",
    "timeline",
    "without_clitics",
    "word_variants",
    "workers",
    "write_comparison",
    "write_image",
    "write_parquet",
    "write_sheet",
    "write_svg",
]


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Return what this package offers under `name`, imported now."""
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_HOME[name]), name)
        return found
