"""The frame of every HTML page we write: one file, nothing fetched, good on paper."""

from __future__ import annotations

from html import escape

from muqabala.text.terms import term

_STYLE = """
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1.5rem; color: #1f2328; background: #fcfbf8;
  font: 1.05rem/1.85 "Noto Naskh Arabic", "Amiri", "IBM Plex Sans Arabic", "Noto Sans", serif; }
h1, h2, h3, th, .label, nav { font-family: "IBM Plex Sans Arabic", "Noto Sans Arabic",
  "Noto Sans", sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem;
  border-bottom: 1px solid #d8d4c8; padding-bottom: .3rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .45rem .6rem;
  border-bottom: 1px solid #e4e0d6; }
thead { display: table-header-group; } tr { break-inside: avoid; }
.muted, .remarks { color: #5d6470; font-size: .9rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; align-items: start; }
.label { display: inline-block; padding: 0 .6em; border-radius: 1em; font-size: .85rem;
  border: 1px solid currentColor; white-space: nowrap; }
.agree { color: #1c6b3c; } .compatible { color: #7a5a00; } .conflict, .conflict_within
  { color: #a3152a; } .only_a, .only_b { color: #5d6470; }
mark { color: inherit; background: none; padding: 0 .05em; }
mark.person { border-bottom: 2px dotted #6b3fa0; }
mark.organization { border-bottom: 2px solid #1f5fa8; }
mark.place { border-bottom: 2px dashed #23763f; }
mark.figure { background: #fdf0cd; outline: 1px solid #c99a2e; border-radius: 2px; }
mark.date { border-bottom: 1px solid #7d4f24; }
mark.shared { background: #e8f0e6; } mark.figure.shared { background: #f9dfa0; }
mark.conflict { background: #fde4e4; text-decoration: underline wavy #b3142e;
  text-decoration-skip-ink: none; outline: none; }
mark.note { background: #fff2a8; }
td p, td blockquote { margin: 0 0 .2rem; } td { overflow-wrap: anywhere; }
sup a { text-decoration: none; padding: 0 .15em; }
mark.missing { background: repeating-linear-gradient(45deg, #eee 0 4px, #ccc 4px 6px);
  padding: 0 .8em; }
.boilerplate { color: #868b93; font-size: .85rem; }
blockquote { margin: .4rem 0; padding: 0 1rem; border-inline-start: 3px solid #d9b64a; }
.remarks { margin-bottom: 1.9rem; }
.strong { font-weight: bold; } .italic { font-style: italic; } .tag { color: #1f5fa8; }
.item { margin: .2rem 0; margin-inline-start: calc(1.6em * (1 + var(--depth, 0)));
  text-indent: -1.3em; } .marker { display: inline-block; width: 1.3em; text-indent: 0; }
.margin aside { font-size: .85rem; line-height: 1.6; margin: 0 0 .8rem; padding: .3rem .8rem;
  background: #fffdf3; border-inline-start: 3px solid #d9b64a; break-inside: avoid; }
.margin blockquote { margin: 0; padding: 0; border: 0; color: #5d6470; }
.margin p:not(.item) { margin: 0 0 .2rem; } .margin b { color: #1f5fa8; }
.noted { display: flex; flex-direction: column; } .noted .margin { order: 1; }
@media screen and (min-width: 62rem) {
  .annotated { padding-inline-end: 21rem; }
  .noted { display: block; } .noted .margin { float: inline-end; clear: inline-end; width: 18rem;
    margin: .6rem 0 0; margin-inline-end: -19.5rem; } }
@media (max-width: 50rem) { .pair { grid-template-columns: 1fr; } }
@media print { body { margin: 0; max-width: none; background: #fff; font-size: 10.5pt; } }
"""


def page(title: str, body: str, language: str, kind: str = "") -> str:
    """Return a whole page around `body` (HTML, already escaped) in the language's direction.

    `kind` is a class of the style that the whole has.
    """
    direction = term("language.direction", language)
    opening = f'<body class="{kind}">' if kind else "<body>"
    written_by = escape(term("report.written_by", language))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"{opening}\n"
        f"{body}\n<footer class='muted'><p>{written_by}</p></footer>\n</body>\n</html>\n"
    )


def left_to_right(text: str) -> str:
    """Return `text` as HTML that is read from left to right in any surroundings.

    After an Arabic word the parts of 2019-04-14 would otherwise be shown in turned order.
    """
    return f"<bdi dir='ltr'>{escape(text)}</bdi>"
