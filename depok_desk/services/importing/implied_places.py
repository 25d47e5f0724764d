"""Wards and districts that a list names elsewhere than in a column of their own."""

import re
from bisect import bisect
from collections.abc import Sequence
from typing import NamedTuple

from depok_desk.model.kinds.kind import CellValue
from depok_desk.services.importing.column_reading import gazetteer
from depok_desk.services.importing.grid import is_blank
from depok_desk.services.importing.understanding import FoundSheet

Cells = list[CellValue]
Pair = tuple[CellValue, CellValue]

_END = r"(?=[,.;/()\d]|\b(?:kel|kelurahan|kec|kecamatan|kota|depok|rt|rw|jawa|tahun)\b|$)"
_ward_in = re.compile(rf"\b(?:kel|kelurahan)\b[.:\s]*([a-z' ]+?)\s*{_END}", re.IGNORECASE).search
_district_in = re.compile(rf"\b(?:kec|kecamatan)\b[.:\s]*([a-z' ]+?)\s*{_END}", re.IGNORECASE).search
_drop_number = re.compile(
    r"^(?:[a-z]|[ivx]+|\d+)\s*[.)]\s*|^(?:[a-z]|[ivx]+|\d+)\s+(?=\w{3})", re.IGNORECASE
).sub
_is_letterhead = re.compile(r"\b(?:jl|jalan|telp|telepon|kantor|kode pos)\b|\d{4,}", re.IGNORECASE).search


class Named(NamedTuple):
    """The names of a ward and a district, empty where not known."""

    ward: str = ""
    district: str = ""


NOWHERE = Named()


def fill_places(
    found: FoundSheet, wards: Cells | None, districts: Cells | None, addresses: Cells | None
) -> tuple[Cells | None, Cells | None]:
    """The columns of wards and districts, a missing one filled with what the list says elsewhere.

    That is said by the address (`Kel. Serua, Kec. Bojongsari`), by the group heading above a row, by the
    name of the sheet, or by its titles. What a row says of itself is never overruled.
    """
    if wards is not None and districts is not None:
        return wards, districts
    rows = [row.number for row in found.table.rows]
    groups = _groups(found)
    whole = _whole(found)
    implied = [
        next(filter(any, (_in_words(address), _of_group(groups, row), whole)), NOWHERE)
        for address, row in zip(addresses or [None] * len(rows), rows, strict=True)
    ]
    if not any(map(any, implied)):
        return wards, districts
    nothing: Cells = [None] * len(rows)
    pairs = [
        _completed(ward, district, named, told=wards is not None)
        for ward, district, named in zip(wards or nothing, districts or nothing, implied, strict=True)
    ]
    return _unless_blank([ward for ward, _ in pairs]), _unless_blank([district for _, district in pairs])


def _completed(ward: CellValue, district: CellValue, named: Named, *, told: bool) -> Pair:
    """Ward and district of a row, one of which has a column (the ward, if `told`) or none of them."""
    if told:
        known = gazetteer().resolve(ward, None).ward_code
        return ward, None if known else named.district
    if is_blank(district):
        return named
    fits = named.ward and gazetteer().resolve(named.ward, district).ward_code
    return (named.ward if fits else None), district


def _unless_blank(cells: Cells) -> Cells | None:
    return None if all(map(is_blank, cells)) else cells


def _whole(found: FoundSheet) -> Named:
    """What the name of the sheet says, or else its titles."""
    titles = (_in_words(text) for text in found.above if not _is_letterhead(text))
    return next(filter(any, (_heading(found.name, wards=False), *titles)), NOWHERE)


def _groups(found: FoundSheet) -> list[tuple[int, Named]]:
    """What the group headings say, by row; a ward lies in the district named before it."""
    groups: list[tuple[int, Named]] = []
    district = ""
    for row, text in found.groups:
        named = _heading(text, wards=True)
        if any(named):
            district = named.district or district
            groups.append((row, Named(named.ward, district)))
    return groups


def _of_group(groups: Sequence[tuple[int, Named]], row: int) -> Named:
    place = bisect(groups, row, key=lambda group: group[0])
    return groups[place - 1][1] if place else NOWHERE


def _heading(text: str, *, wards: bool) -> Named:
    """What a heading says: `B. Kec. Beji`, or nothing but the name of a district or, perhaps, a ward."""
    named = _in_words(text)
    if any(named):
        return named
    bare = _drop_number("", text.strip())
    if _is_sure("", bare):
        return Named(district=bare)
    return Named(ward=bare) if wards and _is_sure(bare, "") else NOWHERE


def _in_words(cell: CellValue) -> Named:
    """The ward and the district that a text calls so and that are surely known."""
    if not isinstance(cell, str):
        return NOWHERE
    ward, district = (found[1] if found else "" for found in (_ward_in(cell), _district_in(cell)))
    if not _is_sure("", district):
        district = ""
    return Named(ward if _is_sure(ward, district) else "", district)


def _is_sure(ward: str, district: str) -> bool:
    place = gazetteer().resolve(ward, district)
    return place.severity is None and bool(place.ward_code if ward else place.district_code)
