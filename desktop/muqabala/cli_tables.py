"""Tables of what is found in reports: figures as lines of CSV, all of it as Parquet."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from muqabala import workspace
from muqabala.errors import MuqabalaError
from muqabala.model.claim import Witness


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe `[--csv | --parquet DIR]`."""
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument("--csv", action="store_true")
    kinds.add_argument("--parquet", type=Path, metavar="DIR")


def lines(options: argparse.Namespace, refused: list[MuqabalaError]) -> Iterator[str]:
    """Yield the lines of the table that is asked for, none where it goes to files.

    `refused` takes up why files, or parts of them, could not be read.
    """
    found = _witnesses(options, refused)
    if options.parquet is not None:
        workspace.write_parquet(found, options.parquet)
        return
    for line in workspace.figures_table(found):
        yield line.rstrip("\r\n")


def _witnesses(options: argparse.Namespace, refused: list[MuqabalaError]) -> Iterator[Witness]:
    for outcome in workspace.read_paths(options.paths, options.published):
        if outcome.error is not None:
            refused.append(outcome.error)
        refused.extend(outcome.refused)
        yield from outcome.witnesses
