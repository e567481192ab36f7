"""From a source to the reading text, its map, its paragraphs and its defects."""

from __future__ import annotations

from dataclasses import dataclass

from muqabala.model.document import Defect, DefectKind, Paragraph
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.text.characters import CleanLine, clean_line
from muqabala.text.lines import runs_on, split_lines, wrap_width
from muqabala.text.traced import Composer


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning made of a source."""

    text: str
    source_map: SourceMap
    paragraphs: tuple[Paragraph, ...]
    defects: tuple[Defect, ...]


def clean(source: str) -> Cleaned:
    """Return the reading text of `source` with its map, paragraphs and defects."""
    lines = [clean_line(raw.text, raw.start) for raw in split_lines(source)]
    groups = _paragraphs(lines)
    composer = Composer()
    paragraphs: list[Paragraph] = []
    defects: list[Defect] = []
    for group in groups:
        start = _begin_paragraph(composer, paragraphs, group[0])
        for previous, line in zip([None, *group], group, strict=False):
            if previous is not None:
                composer.add_mapped(" ", previous.traced.source[1], line.traced.source[0])
            composer.add(line.traced)
        span = Span(start, composer.length)
        paragraphs.append(Paragraph(span))
        defects += _layout_defects(group, span)
    text, source_map = composer.finish()
    return Cleaned(text, source_map, tuple(paragraphs), tuple(defects))


def _begin_paragraph(composer: Composer, paragraphs: list[Paragraph], first: CleanLine) -> int:
    if paragraphs:
        end = composer.source_end
        composer.add_mapped("\n", end, first.traced.source[0])
    return composer.length


def _paragraphs(lines: list[CleanLine]) -> list[list[CleanLine]]:
    """Group the lines that are one paragraph; blank lines fall away."""
    width = wrap_width([line.text for line in lines])
    groups: list[list[CleanLine]] = []
    blank = False
    for line in lines:
        if not line.text:
            blank = True
            continue
        previous = groups[-1][-1].text if groups else ""
        if previous and runs_on(previous, line.text, width, blank_between=blank):
            groups[-1].append(line)
        else:
            groups.append([line])
        blank = False
    return groups


def _layout_defects(group: list[CleanLine], span: Span) -> list[Defect]:
    source = Span(group[0].traced.source[0], group[-1].traced.source[1])
    counts = (
        (DefectKind.STRETCHED, sum(line.stretched for line in group)),
        (DefectKind.INVISIBLE, sum(line.hidden for line in group)),
        (DefectKind.PRESENTATION_FORMS, sum(line.forms for line in group)),
        (DefectKind.HARD_WRAP, len(group) - 1),
    )
    return [
        Defect(kind, span, (source,), str(count), repaired=True) for kind, count in counts if count
    ]
