"""The house as a whole: no module imports, by whatever way round, one that imports it."""

from __future__ import annotations

import grimp


def test_no_modules_import_one_another_in_a_ring():
    graph = grimp.build_graph("muqabala", exclude_type_checking_imports=True, cache_dir=None)
    direct = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}

    def reached(start: str) -> set[str]:
        seen: set[str] = set()
        waiting = list(direct[start])
        while waiting:
            module = waiting.pop()
            if module not in seen:
                seen.add(module)
                waiting += direct[module]
        return seen

    assert [module for module in sorted(direct) if module in reached(module)] == []
