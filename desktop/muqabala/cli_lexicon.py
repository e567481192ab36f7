"""`muqabala lexicon`: the analyst's corrections listed, written to a file, and read from one."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from muqabala.arguments import known_language
from muqabala.model.correction import Correction
from muqabala.text.terms import sentence, term
from muqabala.workspace import Workspace

Answer = tuple[list[str], str]
"""The lines of the result, and what is said of what was done."""

Verb = Callable[[argparse.Namespace, Workspace], Answer]


def describe_lexicon(parser: argparse.ArgumentParser) -> None:
    """Describe `lexicon list [--json]`, `lexicon export --out FILE`, `lexicon import FILE`."""
    verbs = parser.add_subparsers(required=True)
    for name, run in (("list", _list), ("export", _export), ("import", _import)):
        verb = verbs.add_parser(name)
        # As suppressed defaults, so that they may stand before the verb as well as behind it.
        verb.add_argument("--library", type=Path, default=argparse.SUPPRESS, metavar="FILE")
        verb.add_argument("--lang", type=known_language, default=argparse.SUPPRESS, metavar="ar|en")
        if name == "list":
            verb.add_argument("--json", action="store_true")
        elif name == "export":
            verb.add_argument("--out", type=Path, required=True, metavar="FILE")
        else:
            verb.add_argument("file", type=Path, metavar="FILE")
        verb.set_defaults(verb=run)


def answer(options: argparse.Namespace, library: Workspace) -> Answer:
    """Do what was asked; raises as the library's parts do."""
    run: Verb = options.verb
    return run(options, library)


def _list(options: argparse.Namespace, library: Workspace) -> Answer:
    corrections = library.corrections()
    if options.json:
        return [json.dumps(asdict(each), ensure_ascii=False) for each in corrections], ""
    return [_line(each, options.lang) for each in corrections], ""


def _line(each: Correction, language: str) -> str:
    kind = term(f"correction.{each.kind}", language)
    named = each.name or each.target or each.neutral
    code = f"kind.{each.type}" if each.type else each.stance and f"stance.{each.stance}"
    typed = term(code, language) if code else ""
    return "\t".join((each.created[:10], kind, each.surface or each.entity, named, typed))


def _export(options: argparse.Namespace, library: Workspace) -> Answer:
    count = library.export_lexicon(options.out)
    return [], sentence("cli.lexicon_written", options.lang, count=count, path=options.out)


def _import(options: argparse.Namespace, library: Workspace) -> Answer:
    added, known, _changes = library.import_lexicon(options.file)
    return [], sentence("cli.lexicon_read", options.lang, added=added, known=known)
