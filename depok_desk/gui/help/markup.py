"""Turns the few marks the manual is written with into the hypertext that Qt shows."""

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby

_SPANS = (
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"\*\*([^*]+)\*\*"), r"<b>\1</b>"),
    (re.compile(r"\*([^*]+)\*"), r"<i>\1</i>"),
    (re.compile(r"`([^`]+)`"), r'<span class="key">\1</span>'),
)
_NUMBERED = re.compile(r"\d+\. ")
_LISTED = re.compile(r"- |\d+\. ")
_RULE = re.compile(r"[|:\- ]+")


def hypertext(text: str) -> str:
    """Headings `##`, paragraphs, lists, tables, **strong**, *other*, `keys` and [links](chapter)."""
    blocks = (block.splitlines() for block in re.split(r"\n\s*\n", text.strip()) if block.strip())
    return "\n".join(piece for block in blocks for piece in _pieces(block))


def spans(text: str) -> str:
    """One line's marks; all else as it is typed."""
    made = escape(text, quote=False)
    for pattern, replacement in _SPANS:
        made = pattern.sub(replacement, made)
    return made


def _pieces(lines: Sequence[str]) -> Iterator[str]:
    for kind, several in groupby(_whole(lines), key=_kind):
        yield _MAKERS[kind](list(several))


def _whole(lines: Sequence[str]) -> list[str]:
    """Lines that go on in the next one put together."""
    whole: list[str] = []
    for line in lines:
        if whole and line.startswith("  "):
            whole[-1] += f" {line.strip()}"
        else:
            whole.append(line.strip())
    return whole


def _kind(line: str) -> str:
    if line.startswith("#"):
        return "heading"
    if line.startswith("|"):
        return "table"
    if _LISTED.match(line):
        return "numbers" if _NUMBERED.match(line) else "points"
    return "paragraph"


def _headings(lines: Sequence[str]) -> str:
    sized = ((min(len(line) - len(line.lstrip("#")), 3), line.lstrip("# ")) for line in lines)
    return "".join(f"<h{size}>{spans(words)}</h{size}>" for size, words in sized)


def _paragraph(lines: Sequence[str]) -> str:
    return f"<p>{spans(' '.join(lines))}</p>"


def _listing(tag: str) -> Callable[[Sequence[str]], str]:
    def make(lines: Sequence[str]) -> str:
        items = "".join(f"<li>{spans(_LISTED.sub('', line, count=1))}</li>" for line in lines)
        return f"<{tag}>{items}</{tag}>"

    return make


def _table(lines: Sequence[str]) -> str:
    rows = [line.strip("|").split("|") for line in lines if not _RULE.fullmatch(line)]
    cells = (
        "".join(f"<{tag}>{spans(cell.strip())}</{tag}>" for cell in row)
        for tag, row in zip(("th", *("td" for _ in rows[1:])), rows, strict=True)
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


_MAKERS: dict[str, Callable[[Sequence[str]], str]] = {
    "heading": _headings,
    "paragraph": _paragraph,
    "points": _listing("ul"),
    "numbers": _listing("ol"),
    "table": _table,
}
