"""What outlives a window holds no function that speaks of the window.

Qt ends a connection when the receiver is deleted, but of a lambda or partial it knows no receiver:
a window made anew for another language would leave it behind, and it would reach for what is gone.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from muqabala import ui

MODULES = sorted(Path(ui.__file__).parent.rglob("*.py"))
OUTLIVING = {"session", "_session", "importer", "refresher", "suggestions"}


def owner(node: ast.expr) -> str:
    """Return the last name before the signal: `window.session.opened` belongs to `session`."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def left_behind(tree: ast.AST) -> list[int]:
    """Return the lines that connect a signal of what outlives the window to a bare function."""
    return [
        call.lineno
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        and isinstance(call.func.value, ast.Attribute)
        and owner(call.func.value.value) in OUTLIVING
        and isinstance(call.args[0], (ast.Lambda, ast.Call))
    ]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_signals_that_outlive_the_window_know_their_receivers(module: Path):
    assert left_behind(ast.parse(module.read_text(encoding="utf-8"))) == []


def test_the_rule_sees_what_it_forbids():
    forbidden = "self._session.changed.connect(lambda changes: self.show())"
    allowed = "self._session.changed.connect(self.show)"
    assert left_behind(ast.parse(f"{allowed}\n{forbidden}")) == [2]
