"""Every finding of the comparison has words in both languages of the interface."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import muqabala.comparison
from muqabala import paths
from muqabala.model.comparison import Status
from muqabala.text.lexicon import parse_table
from muqabala.text.terms import LANGUAGES, term

SOURCES = sorted(Path(muqabala.comparison.__file__).parent.rglob("*.py"))


def codes(constructor: str) -> set[str]:
    """Return the first arguments with which the comparison makes values of one kind."""
    trees = [ast.parse(source.read_text(encoding="utf-8")) for source in SOURCES]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    named = {
        target.id: node.value.value
        for node in nodes
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    first = [
        node.args[0]
        for node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == constructor
        and node.args
    ]
    literal = {each.value for each in first if isinstance(each, ast.Constant)}
    return literal | {named[each.id] for each in first if getattr(each, "id", "") in named}


GROUPS = {
    "check": codes("Check"),
    "reason": codes("Reason"),
    "status": {status.value for status in Status},
}


def written(language: str) -> set[str]:
    table = paths.resources() / "i18n" / "terms.tsv"
    rows = parse_table(table.read_text(encoding="utf-8"), str(table))
    return {row["code"] for row in rows if row[language]}


def test_the_comparison_is_read():
    assert len(GROUPS["check"]) >= 6
    assert len(GROUPS["reason"]) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "code", sorted(f"{group}.{code}" for group, found in GROUPS.items() for code in found)
)
def test_every_code_has_words(code: str, language: str):
    assert code in written(language)
    is_arabic = any("\u0621" <= letter <= "\u064a" for letter in term(code, language))
    assert is_arabic == (language == "ar")
