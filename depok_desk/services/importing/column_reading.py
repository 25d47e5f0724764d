"""Reading the cells of one column: each distinct one once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from depok_desk.model.kinds.addresses import split_rt_rw
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading, Severity, Stored
from depok_desk.model.kinds.places import Gazetteer, Place
from depok_desk.paths import resources
from depok_desk.services.importing.choices import answer_key

Cell = TypeVar("Cell", bound=object)
Read = TypeVar("Read", bound=object)
Answers = Mapping[tuple[str, str], Stored]


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
    if key == "rt_rw":
        pairs = _each_once(cells, split_rt_rw)
        return _column("rt", [pair[0] for pair in pairs]), _column("rw", [pair[1] for pair in pairs])
    asked = {text for target, text in answers if target == key}

    def read(cell: CellValue) -> Reading:
        reading = kind.read(cell, unit=unit)
        return _answered(key, cell, reading, answers) if asked else reading

    return (_column(key, _each_once(cells, read)),)


def read_places(
    wards: Sequence[CellValue] | None, districts: Sequence[CellValue] | None, answers: Answers
) -> tuple[ReadColumn, ...]:
    """Read the columns of ward and district together, because names of wards repeat; either may lack."""
    pairs = list(zip(wards or _blank(districts), districts or _blank(wards), strict=True))

    def find(pair: tuple[CellValue, CellValue]) -> Place:
        return _place(pair, gazetteer().resolve(*pair), answers)

    places = _each_once(pairs, find)
    told = "ward" if wards is not None else "district"
    noted = {
        at: Reading(place.ward_code or None, place.severity, place.message, "", _likely(place))
        for at, place in enumerate(places)
        if place.severity is not None
    }
    return (
        ReadColumn(f"{told}_id", [_code(place, told) for place in places], noted),
        ReadColumn(
            "district_id" if told == "ward" else "ward_id",
            [_code(place, "district" if told == "ward" else "ward") for place in places],
            {},
        ),
    )


@cache
def gazetteer() -> Gazetteer:
    """The places of Depok, as shipped."""
    regions = resources() / "regions"
    return Gazetteer(
        (regions / "wilayah-depok.csv").read_text(encoding="utf-8"),
        (regions / "wilayah-depok-alias.csv").read_text(encoding="utf-8"),
    )


def _column(field: str, readings: Sequence[Reading]) -> ReadColumn:
    noted = {at: reading for at, reading in enumerate(readings) if reading.severity or reading.remainder}
    return ReadColumn(field, [reading.value for reading in readings], noted)


def _each_once(cells: Iterable[Cell], read: Callable[[Cell], Read]) -> list[Read]:
    """The reading of every cell; equal cells of the same type are read once."""
    known: dict[object, Read] = {}
    readings: list[Read] = []
    for cell in cells:
        key: object = cell if type(cell) is str else (cell.__class__, cell)
        reading = known.get(key)
        if reading is None:
            reading = known[key] = read(cell)
        readings.append(reading)
    return readings


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


def _likely(place: Place) -> Stored:
    return place.candidates[0] if place.severity is Severity.ERROR and len(place.candidates) == 1 else None


def _blank(cells: Sequence[CellValue] | None) -> Sequence[CellValue]:
    return [None] * len(cells or ())
