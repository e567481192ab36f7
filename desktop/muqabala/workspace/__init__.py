"""The order of the stages; window, command line and tests work through this package alone.

file → document → mentions → store → comparison → view. Reading and analysing are plain
functions that a worker process can run (`importing`); everything that touches a library
goes through `Workspace`, which one thread owns, and its parts, one a module: what they do is
in their names.
"""

from muqabala.comparison.collation import collate
from muqabala.comparison.event_groups import map_events
from muqabala.comparison.judged import headline_row
from muqabala.comparison.look_alikes import look_alikes
from muqabala.comparison.near_copies import are_copies
from muqabala.comparison.network import entity_network
from muqabala.comparison.omissions import rank_omissions
from muqabala.comparison.order import order_of_telling
from muqabala.comparison.several import ledger_of
from muqabala.comparison.timeline import timeline
from muqabala.comparison.variants import Variant, VariantKind, word_variants
from muqabala.comparison.wording import face_wording
from muqabala.exporting.contract import analysis_record
from muqabala.exporting.imported_notes import imported_lines, imported_record
from muqabala.exporting.note_body import body_paragraphs
from muqabala.exporting.parquet import write_parquet
from muqabala.extraction.attached_words import without_clitics
from muqabala.extraction.pipeline import analyse
from muqabala.extraction.wording_corrections import term_of_rule
from muqabala.store.findings import Findings
from muqabala.store.incoming import Incoming
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
from muqabala.workspace.publishing import NOTE_FORMATS, citation_of, comparison_of, write_comparison
from muqabala.workspace.refreshing import analyse_all
from muqabala.workspace.searching import Searching
from muqabala.workspace.workers import workers
from muqabala.workspace.workspace import Workspace

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
