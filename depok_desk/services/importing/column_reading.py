"""Reading the cells of one column: each distinct one once."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from depok_desk.model.kinds.addresses import split_rt_rw
from depok_desk.model.kinds.date_order import doubtful_dates
from depok_desk.model.kinds.dates import DateKind
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading, Severity, Stored
from depok_desk.model.kinds.places import Gazetteer, Place
from depok_desk.paths import resources
from depok_desk.services.importing.choices import answer_key

Answers = Mapping[tuple[str, str], Stored]

MASK = "••"
"""What hides personal data in an export: two dots in a row stand in no text that people type."""

_MASKED = Reading(
    None,
    Severity.ERROR,
    "Isi ini disamarkan (••••) oleh ekspor Depok Desk, jadi tidak diambil; data yang tersimpan tidak diubah.",
)


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """What a column says, row by row: `values` for the model's column `field`, None where nothing is known.

    `noted` are the readings worth a word, by position.
    """

    field: str
    values: Sequence[Stored]
    noted: Mapping[int, Reading]


def read_column(
    key: str, kind: Kind, cells: Sequence[CellValue], unit: int, answers: Answers
) -> tuple[ReadColumn, ...]:
    """Read the cells of a target's column; a column of RT and RW becomes two."""
    keys = _distinguished(cells)
    distinct = dict(zip(keys, cells, strict=True))
    if key == "rt_rw":
        both = {each: split_rt_rw(cell) for each, cell in distinct.items()}
        return tuple(
            _column(field, keys, {each: pair[at] for each, pair in both.items()})
            for at, field in enumerate(("rt", "rw"))
        )
    read = {each: kind.read(cell, unit=unit) for each, cell in distinct.items()}
    read |= {each: _MASKED for each, cell in distinct.items() if isinstance(cell, str) and MASK in cell}
    if isinstance(kind, DateKind):
        places = list(distinct)
        doubtful = doubtful_dates(list(distinct.values()))
        read |= {places[at]: reading for at, reading in doubtful.items()}
    if any(target == key for target, _ in answers):
        read = {each: _answered(key, distinct[each], reading, answers) for each, reading in read.items()}
    return (_column(key, keys, read),)


def read_places(
    wards: Sequence[CellValue] | None, districts: Sequence[CellValue] | None, answers: Answers
) -> tuple[ReadColumn, ...]:
    """Read the columns of ward and district together, because names of wards repeat; either may lack."""
    pairs = list(zip(wards or _blank(districts), districts or _blank(wards), strict=True))
    places = {pair: _place(pair, gazetteer().resolve(*pair), answers) for pair in dict.fromkeys(pairs)}
    names = ("ward", "district") if wards is not None else ("district", "ward")
    told = {pair: _reading(place, names[0]) for pair, place in places.items()}
    untold = {pair: Reading(_code(place, names[1])) for pair, place in places.items()}
    return _column(f"{names[0]}_id", pairs, told), _column(f"{names[1]}_id", pairs, untold)


@cache
def gazetteer() -> Gazetteer:
    """The places of Depok, as shipped."""
    regions = resources() / "regions"
    return Gazetteer(
        (regions / "wilayah-depok.csv").read_text(encoding="utf-8"),
        (regions / "wilayah-depok-alias.csv").read_text(encoding="utf-8"),
    )


def _distinguished(cells: Sequence[CellValue]) -> Sequence[Hashable]:
    """Keys that are equal only for cells that read alike: True equals 1 for Python, but not for people."""
    if bool in set(map(type, cells)):
        return [(cell.__class__, cell) for cell in cells]
    return cells


def _column(field: str, keys: Sequence[Hashable], read: Mapping[Any, Reading]) -> ReadColumn:
    """A column from the readings of its distinct cells, which are in the order of their first mention."""
    odd = {key: reading for key, reading in read.items() if reading.severity or reading.remainder}
    noted = {at: odd[key] for at, key in enumerate(keys) if key in odd} if odd else {}
    values = {key: _spared(key, reading.value) for key, reading in read.items()}
    if len(read) == len(keys):
        return ReadColumn(field, list(values.values()), noted)
    return ReadColumn(field, [values[key] for key in keys], noted)


def _spared(cell: Hashable, value: Stored) -> Stored:
    """The cell itself where the value says the same: one text instead of two equal ones."""
    return cell if isinstance(cell, str) and cell == value else value


def _answered(key: str, cell: CellValue, reading: Reading, answers: Answers) -> Reading:
    """What the user said about an odd value, else what was read."""
    asked = answer_key(key, cell)
    if reading.severity is None or asked not in answers:
        return reading
    value = answers[asked]
    return EMPTY if value is None else Reading(value)


def _place(pair: tuple[CellValue, CellValue], place: Place, answers: Answers) -> Place:
    """What the user said about an odd ward or district, else what was found."""
    if place.severity is None:
        return place
    for key, cell in zip(("ward", "district"), pair, strict=True):
        asked = answer_key(key, cell)
        if asked in answers:
            return _place_of(str(answers[asked] or ""), place)
    return place


def _place_of(code: str, place: Place) -> Place:
    if not code:
        return Place(district_code=place.district_code)
    district = ".".join(code.split(".")[:3])
    return Place("" if code == district else code, district)


def _code(place: Place, level: str) -> Stored:
    return (place.ward_code if level == "ward" else place.district_code) or None


def _reading(place: Place, level: str) -> Reading:
    return Reading(_code(place, level), place.severity, place.message, "", _likely(place))


def _likely(place: Place) -> Stored:
    return place.candidates[0] if place.severity is Severity.ERROR and len(place.candidates) == 1 else None


def _blank(cells: Sequence[CellValue] | None) -> Sequence[CellValue]:
    return [None] * len(cells or ())
