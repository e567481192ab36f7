"""What would narrow a search down: the outlets and years of what was found, as field and value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from muqabala.model.search import FoundName, FoundReport
from muqabala.text.query.fields import field_names
from muqabala.ui import words

MOST_OF_EACH = 3
_YEAR = 4


def offered_fields(names: Sequence[FoundName], reports: Sequence[FoundReport]) -> list[str]:
    """Return fields with their values as they are typed; none of what all reports have alike."""
    outlets = Counter(report.outlet for report in reports if report.outlet)
    years = Counter(report.published[:_YEAR] for report in reports if report.published)
    found = [typed_field(name.type.value, name.name) for name in names[:MOST_OF_EACH]]
    if len(outlets) > 1:
        found += [typed_field("outlet", name) for name, _ in outlets.most_common(MOST_OF_EACH)]
    if len(years) > 1:
        found += [typed_field("day", year) for year, _ in years.most_common(MOST_OF_EACH)]
    return found


def typed_field(field: str, value: str) -> str:
    """Return a field with its value as it is typed in the language of the interface."""
    names = field_names()[field]
    arabic = words.language() == "ar"
    name = names[0] if arabic else next(each for each in names if each.isascii())
    return f'{name}:"{value}"' if " " in value else f"{name}:{value}"
