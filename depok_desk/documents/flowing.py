"""Breaks running text with heavier parts into lines of one width; nothing is ever cut off."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from depok_desk.documents.blocks import Strong, Words
from depok_desk.documents.fonts import SANS, SANS_BOLD, clean, text_width
from depok_desk.documents.lines import INK, Line, Run, line_width


def flowed(parts: Words, width: float, *, strong: bool = False, ink: str = INK) -> tuple[Line, ...]:
    """The lines of a paragraph, none wider than `width` at type size 1; a word wider than that is broken."""
    fonts = tuple(SANS_BOLD if strong or isinstance(part, Strong) else SANS for part in parts)
    return _flowed(tuple(map(str, parts)), fonts, width, ink)


@lru_cache(maxsize=20_000)
def _flowed(texts: Sequence[str], fonts: Sequence[str], width: float, ink: str) -> tuple[Line, ...]:
    if len(texts) == 1:
        whole = clean(texts[0])
        if text_width(whole, fonts[0]) <= width:
            return ((Run(whole, fonts[0], ink),),) if whole else ()
    lines: list[Line] = []
    for word in (part for whole in _words(texts, fonts, ink) for part in _broken(whole, width)):
        longer = _beside(lines[-1], word) if lines else word
        if lines and line_width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _words(texts: Sequence[str], fonts: Sequence[str], ink: str) -> Iterator[Line]:
    """The words, each of one or more runs: a full stop may follow a heavier word without a blank."""
    letters = [(c, font) for text, font in zip(texts, fonts, strict=True) for c in text]
    for blank, group in groupby(letters, lambda letter: letter[0].isspace()):
        if not blank:
            runs = groupby(group, lambda letter: letter[1])
            word = tuple(Run(clean("".join(c for c, _ in part)), font, ink) for font, part in runs)
            if any(run.text for run in word):
                yield word


def _beside(line: Line, word: Line) -> Line:
    """The line with one more word after a blank, which is widened only before a letter of its own font."""
    last, first = line[-1], word[0]
    if last.font == first.font:
        return (*line[:-1], last._replace(text=f"{last.text} {first.text}"), *word[1:])
    return (*line, first._replace(text=f" {first.text}"), *word[1:])


def _broken(word: Line, width: float) -> Iterator[Line]:
    """The word, in parts where it is wider than a line."""
    if line_width(word) <= width:
        yield word
        return
    for run in word:
        rest = run.text
        while rest:
            count = _fitting(rest, run.font, width)
            yield (run._replace(text=rest[:count]),)
            rest = rest[count:]


def _fitting(text: str, font: str, width: float) -> int:
    """How many letters fit into a line, at least one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if text_width(text[:middle], font) <= width else (low, middle - 1)
    return low
