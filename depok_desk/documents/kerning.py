"""Reads the pair kerning of an OpenType font (its GPOS table)."""

from collections.abc import Callable, Mapping
from struct import iter_unpack, unpack_from

PAIR_POSITIONING, EXTENSION = 2, 9
ONLY_ADVANCE, NOTHING = 0x0004, 0x0000


class Kerning(dict[str, float]):
    """How much closer (negative) or wider two neighbours such as "AV" stand; pairs are looked up once."""

    def __init__(self, gpos: bytes, glyphs: Mapping[int, int], scale: float) -> None:
        """`gpos` is the raw table, `glyphs` maps code points to glyphs, `scale` turns font units to ours."""
        super().__init__()
        self.glyphs = glyphs
        self.scale = scale
        self.after_blank = 0.0
        self.lookups = [[_reader(gpos, start) for start in starts] for starts in _pair_tables(gpos)]

    def __missing__(self, pair: str) -> float:
        left, right = (self.glyphs.get(ord(character), 0) for character in pair)
        kern = self.scale * sum(self._first_match(lookup, left, right) for lookup in self.lookups)
        self[pair] = kern + (self.after_blank if pair[0] == " " else 0.0)
        return self[pair]

    @staticmethod
    def _first_match(lookup: "list[Reader]", left: int, right: int) -> int:
        found = (read(left, right) for read in lookup)
        return next((value for value in found if value is not None), 0)


Reader = Callable[[int, int], int | None]


def _pair_tables(gpos: bytes) -> list[list[int]]:
    """Where the pair tables of each kerning lookup start, with extensions followed."""
    features, lookups = unpack_from(">HH", gpos, 6)
    wanted: set[int] = set()
    for tag, offset in iter_unpack(">4sH", _array(gpos, features, 6)):
        if tag == b"kern":
            wanted |= {index for (index,) in iter_unpack(">H", _array(gpos, features + offset + 2, 2))}
    starts = [lookups + offset for (offset,) in iter_unpack(">H", _array(gpos, lookups, 2))]
    return [_subtables(gpos, starts[index]) for index in sorted(wanted)]


def _array(table: bytes, start: int, size: int) -> bytes:
    (count,) = unpack_from(">H", table, start)
    return table[start + 2 : start + 2 + count * size]


def _subtables(gpos: bytes, lookup: int) -> list[int]:
    (kind,) = unpack_from(">H", gpos, lookup)
    found: list[int] = []
    for (offset,) in iter_unpack(">H", _array(gpos, lookup + 4, 2)):
        start, inner = lookup + offset, kind
        if kind == EXTENSION:
            inner, distance = unpack_from(">HL", gpos, start + 2)
            start += distance
        if inner == PAIR_POSITIONING and unpack_from(">HH", gpos, start + 4) == (ONLY_ADVANCE, NOTHING):
            found.append(start)
    return found


def _reader(gpos: bytes, start: int) -> Reader:
    form, coverage = unpack_from(">HH", gpos, start)
    order = {glyph: index for index, glyph in enumerate(_covered(gpos, start + coverage))}
    return _single_pairs(gpos, start, order) if form == 1 else _class_pairs(gpos, start, order)


def _single_pairs(gpos: bytes, start: int, order: dict[int, int]) -> Reader:
    offsets = [offset for (offset,) in iter_unpack(">H", _array(gpos, start + 8, 2))]

    def read(left: int, right: int) -> int | None:
        if left not in order:
            return None
        pairs = _array(gpos, start + offsets[order[left]], 4)
        return dict(iter_unpack(">Hh", pairs)).get(right)

    return read


def _class_pairs(gpos: bytes, start: int, order: dict[int, int]) -> Reader:
    left_offset, right_offset, _, columns = unpack_from(">HHHH", gpos, start + 8)
    lefts, rights = _classes(gpos, start + left_offset), _classes(gpos, start + right_offset)

    def read(left: int, right: int) -> int | None:
        if left not in order:
            return None
        cell = lefts.get(left, 0) * columns + rights.get(right, 0)
        return unpack_from(">h", gpos, start + 16 + 2 * cell)[0]

    return read


def _covered(gpos: bytes, start: int) -> list[int]:
    (form,) = unpack_from(">H", gpos, start)
    if form == 1:
        return [glyph for (glyph,) in iter_unpack(">H", _array(gpos, start + 2, 2))]
    ranges = iter_unpack(">HHH", _array(gpos, start + 2, 6))
    return [glyph for first, last, _ in ranges for glyph in range(first, last + 1)]


def _classes(gpos: bytes, start: int) -> dict[int, int]:
    (form,) = unpack_from(">H", gpos, start)
    if form == 1:
        (first,) = unpack_from(">H", gpos, start + 2)
        values = iter_unpack(">H", _array(gpos, start + 4, 2))
        return {first + index: value for index, (value,) in enumerate(values)}
    ranges = iter_unpack(">HHH", _array(gpos, start + 2, 6))
    return {glyph: value for first, last, value in ranges for glyph in range(first, last + 1)}
