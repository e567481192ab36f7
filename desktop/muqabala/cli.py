"""The command line of LANGUAGE.md: results on standard output, everything else on standard error.

Exit status: 0 done, 1 done with refusals that are listed, 2 wrong usage or nothing done.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, closing
from dataclasses import asdict
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from muqabala import cli_lexicon, cli_search, cli_tables, paths, workspace
from muqabala.arguments import known_language
from muqabala.errors import MuqabalaError
from muqabala.model.claim import Witness
from muqabala.model.judgement import Judgement
from muqabala.model.library import Outcome
from muqabala.text.terms import error_sentence, sentence, term
from muqabala.workspace import Workspace
from muqabala.workspace.fetching import fetch_files, path_or_address
from muqabala.workspace.receiving import receive_notes
from muqabala.workspace.tables import columns_by_names, read_wish

DONE, REFUSED, USAGE = 0, 1, 2
WRITTEN = ("html", "docx", "pdf", "md")  # What a comparison can be written as.
JUDGEMENTS = "judgements"
"""The format of an export that writes the analyst's verdicts instead of notes."""


def main(arguments: Sequence[str]) -> int:
    """Run one subcommand and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except MuqabalaError as error:
        _complain(error, options.lang)
        return USAGE
    except BrokenPipeError:
        # The reader (head, less) has seen enough; without this, closing would complain again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def sample_comparison(language: str) -> int:
    """Without a display: write the comparison of two sample reports as a page and say where."""
    target = Path.cwd() / "muqabala-comparison.html"
    corpus = paths.sample_corpus()
    if corpus is None:
        raise MuqabalaError("path_missing", path="corpus")
    pairs = json.loads((corpus / "gold" / "pairs.json").read_text(encoding="utf-8"))
    a, b = (workspace.read_witnesses(corpus / f"{name}.txt")[0] for name in pairs[0]["ids"])
    workspace.write_comparison(a, b, target, language)
    _say(sentence("cli.no_display", language, path=target))
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="muqabala")
    commands = parser.add_subparsers(required=True)
    for name, describe, run in (
        ("analyse", _describe_analyse, _analyse),
        ("compare", _describe_compare, _compare),
        ("import", _describe_import, _import),
        ("list", _describe_list, _list),
        ("refresh", _describe_workers, _refresh),
        ("delete", _describe_ids, _delete),
        ("restore", _describe_ids, _restore),
        ("export", _describe_export, _export),
        ("lexicon", cli_lexicon.describe_lexicon, _lexicon),
        ("notes", _describe_notes, _notes),
        ("search", cli_search.describe_search, _search),
        ("concordance", cli_search.describe_concordance, _concordance),
    ):
        command = commands.add_parser(name)
        _common(command)
        describe(command)
        command.set_defaults(run=run)
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--library", type=Path, default=None, metavar="FILE")
    parser.add_argument("--lang", type=known_language, default="ar", metavar="ar|en")


def _describe_paths(parser: argparse.ArgumentParser, kind: Callable[[str], object] = Path) -> None:
    parser.add_argument("paths", nargs="+", type=kind, metavar="PATH")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--published", metavar="DATE", default=None)
    parser.add_argument("--columns", metavar="FIELD=NAME,…", default="")


def _describe_analyse(parser: argparse.ArgumentParser) -> None:
    _describe_paths(parser)
    cli_tables.describe(parser)


def _describe_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("a", metavar="A")
    parser.add_argument("b", metavar="B")
    parser.add_argument("--json", action="store_true")
    for file_format in WRITTEN:
        parser.add_argument(f"--{file_format}", type=Path, metavar="FILE")
    parser.add_argument("--published", metavar="DATE", default=None)


def _describe_import(parser: argparse.ArgumentParser) -> None:
    _describe_paths(parser, path_or_address)
    _describe_workers(parser)


def _describe_workers(parser: argparse.ArgumentParser) -> None:
    """Describe `[--jobs N] [--dask ADDRESS]`: how many processes, or whose."""
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1), metavar="N")
    parser.add_argument("--dask", default="", metavar="ADDRESS")


def _workers(options: argparse.Namespace) -> AbstractContextManager[Executor | None]:
    return workspace.workers(options.jobs, options.dask)


def _describe_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")


def _describe_ids(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", metavar="ID")


def _describe_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=(*workspace.NOTE_FORMATS, JUDGEMENTS), required=True)
    parser.add_argument("--out", type=Path, required=True, metavar="PATH")
    parser.add_argument("--filter", default="", metavar="QUERY")


def _describe_notes(parser: argparse.ArgumentParser) -> None:
    """Describe `notes import FILE [--reports] [--json]`."""
    verb = parser.add_subparsers(required=True).add_parser("import")
    verb.add_argument("--library", type=Path, default=argparse.SUPPRESS, metavar="FILE")
    verb.add_argument("--lang", type=known_language, default=argparse.SUPPRESS, metavar="ar|en")
    verb.add_argument("--reports", action="store_true")
    verb.add_argument("--json", action="store_true")
    verb.add_argument("file", type=Path, metavar="FILE")


def _analyse_to_tables(options: argparse.Namespace) -> int:
    """Print or write tables of all reports; what was refused goes to the other stream."""
    refused: list[MuqabalaError] = []
    for line in cli_tables.lines(options, refused):
        _print(line)
    for error in refused:
        _complain(error, options.lang)
    return REFUSED if refused else DONE


def _analyse(options: argparse.Namespace) -> int:
    if options.csv or options.parquet:
        return _analyse_to_tables(options)
    status = DONE
    wish = read_wish(options.columns) if options.columns else {}
    columns = [each for _, each in columns_by_names(wish, options.paths)] if wish else []
    for outcome in workspace.read_paths(options.paths, options.published, columns):
        for error in filter(None, (outcome.error, *outcome.refused)):
            status = REFUSED
            _complain(error, options.lang)
            path = error.details.get("path", outcome.path)
            _print_json({"path": path, "error": error.code})
        for witness in outcome.witnesses:
            record = workspace.analysis_record(witness)
            if options.json:
                _print_json(record)
            else:
                _print_readable(record, options.lang)
    return status


def _compare(options: argparse.Namespace) -> int:
    a = _witness(options.a, options)
    b = _witness(options.b, options)
    said = _judgements(options, a, b)
    written = [(each, getattr(options, each)) for each in WRITTEN if getattr(options, each)]
    for file_format, path in written:
        workspace.write_comparison(a, b, path, options.lang, file_format, judgements=said)
        _say(sentence("cli.written", options.lang, path=path))
    if options.json or not written:
        _print_json(workspace.comparison_of(a, b, said))
    return DONE


def _judgements(options: argparse.Namespace, a: Witness, b: Witness) -> list[Judgement]:
    """Return what the analyst said of two reports in the library that is named, or is meant."""
    are_files = Path(options.a).exists() and Path(options.b).exists()
    if (options.library is None and are_files) or not _library(options).exists():
        return []
    with closing(Workspace.open(_library(options))) as library:
        return library.judging.on(a.document.id, b.document.id)


def _witness(argument: str, options: argparse.Namespace) -> Witness:
    """Return the one report of a file, or the report of the library with that id."""
    path = Path(argument)
    if path.exists() or not _library(options).exists():
        witnesses = workspace.read_witnesses(path, options.published)
        if len(witnesses) != 1:
            raise MuqabalaError("one_document_needed", path=argument)
        return witnesses[0]
    with closing(Workspace.open(_library(options))) as library:
        return library.witness(argument)


def _import(options: argparse.Namespace) -> int:
    paths, refused = fetch_files(options.paths, _library(options))
    for error in refused:
        _complain(error, options.lang)
    with closing(Workspace.open(_library(options))) as library, _workers(options) as executor:
        if options.columns:
            library.tables.choose_by_names(read_wish(options.columns), paths)
        report = library.import_files(paths, executor)[0]
    counts = dict.fromkeys(Outcome, 0)
    for result in report.results:
        counts[result.outcome] += 1
        if result.outcome is Outcome.REFUSED:
            _complain(MuqabalaError(result.error, **dict(result.details)), options.lang)
        if result.outcome is Outcome.TRASHED:
            _say(sentence("cli.lies_in_trash", options.lang, id=result.twin))
        if options.json:
            _print_json(asdict(result))
    if not options.json:
        _say(sentence("cli.imported", options.lang, **counts))
    return REFUSED if refused or counts[Outcome.REFUSED] else DONE


def _refresh(options: argparse.Namespace) -> int:
    """Analyse anew what other rules were used on; stopped in between, the next run goes on."""
    with closing(Workspace.open(_library(options))) as library, _workers(options) as executor:
        count = library.refreshing.all(executor=executor)
    _say(sentence("cli.refreshed", options.lang, count=count))
    return DONE


def _list(options: argparse.Namespace) -> int:
    with closing(Workspace.open(_library(options))) as library:
        for summary in library.documents():
            if options.json:
                _print_json(asdict(summary))
            else:
                published = summary.published or term("report.undated", options.lang)
                _print("\t".join((summary.id, published, summary.outlet, summary.title)))
    return DONE


def _delete(options: argparse.Namespace) -> int:
    with closing(Workspace.open(_library(options))) as library:
        for document_id in options.ids:
            library.document(document_id)  # An unknown id stops before anything is deleted.
        library.delete_documents(options.ids)
    return DONE


def _restore(options: argparse.Namespace) -> int:
    with closing(Workspace.open(_library(options))) as library:
        lying = {summary.id for summary, _when in library.chronicle.trash().documents}
        for document_id in options.ids:
            if document_id not in lying:
                raise MuqabalaError("document_unknown", id=document_id)
        library.chronicle.restore(options.ids)
    return DONE


def _export(options: argparse.Namespace) -> int:
    with closing(Workspace.open(_library(options))) as library:
        if options.format == JUDGEMENTS:
            count, told = library.judging.export(options.out), "cli.judgements_written"
        else:
            chosen = library.note_filter(options.filter)
            count = library.export_notes(options.format, options.out, options.lang, chosen)
            told = "cli.notes_written"
    _say(sentence(told, options.lang, count=count, path=options.out))
    return DONE


def _lexicon(options: argparse.Namespace) -> int:
    with closing(Workspace.open(_library(options))) as library:
        lines, said = cli_lexicon.answer(options, library)
    for line in lines:
        _print(line)
    if said:
        _say(said)
    return DONE


def _notes(options: argparse.Namespace) -> int:
    """Take in a file of notes, after a backup; what lacks its report is a refusal."""
    report, _ = receive_notes(_library(options), options.file, with_reports=options.reports)
    if options.json:
        _print_json(workspace.imported_record(report))
    else:
        for line in workspace.imported_lines(report, options.lang):
            _print(line)
    return REFUSED if report.missing or report.placeless else DONE


def _search(options: argparse.Namespace) -> int:
    cli_search.take_library(options)
    with closing(Workspace.open(_library(options))) as library:
        for line in cli_search.search_lines(library, options):
            _print(line)
    return DONE


def _concordance(options: argparse.Namespace) -> int:
    cli_search.take_library(options)
    with closing(Workspace.open(_library(options))) as library:
        if options.out is None:
            for line in cli_search.concordance_lines(library, options):
                _print(line)
        else:
            count = cli_search.write_concordance(library, options)
            _say(sentence("cli.concordance_written", options.lang, count=count, path=options.out))
    return DONE


def _library(options: argparse.Namespace) -> Path:
    return options.library or paths.library_to_open()


def _print_readable(record: dict[str, Any], language: str) -> None:
    """Print a report's figures for a person: value, what is counted, who says so, the words."""
    _print(f"{record['title'] or record['id']}\n")
    for claim in record["claims"]:
        mention = record["mentions"][claim["mention"]]
        who = claim.get("attributed_to", "")
        who = record["entities"].get(who, {}).get("name", who)
        cells = (
            term(f"category.{claim['category']}", language),
            claim.get("value", "?"),
            claim.get("counted", ""),
            who,
            f"«{mention['text']}»",
        )
        _print("  " + " | ".join(cells))


def _print_json(record: dict[str, Any]) -> None:
    _print(json.dumps(record, ensure_ascii=False))


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")


def _say(line: str) -> None:
    """Tell the user what was done; standard output is for results only."""
    sys.stderr.write(line + "\n")


def _complain(error: MuqabalaError, language: str) -> None:
    _say(f"muqabala: {error_sentence(error, language)}")
