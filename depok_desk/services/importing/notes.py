"""Sentences on how a workbook was understood, for the plan and the receipt."""

from collections.abc import Container, Iterator, Sequence

from depok_desk import words
from depok_desk.registers.target import Target
from depok_desk.services.first_values import GIVEN
from depok_desk.services.importing.record_planning import Origin
from depok_desk.services.importing.row_reading import ReadSheet
from depok_desk.services.importing.understanding import Understood


def notes_of(
    understood: Understood, sheets: Sequence[ReadSheet], taken: Container[str], origin: Origin
) -> tuple[str, ...]:
    """Everything that was taken for granted, sheet by sheet, and why sheets are not `taken`."""
    targets = understood.register.targets
    notes: list[str] = []
    for sheet in sheets:
        notes += _units(sheet, targets)
        notes += _implied(sheet, targets)
        notes += _placed(sheet)
        notes += _ignored(sheet)
        if any(sheet.mapping.column_of(each.key) is not None for each in targets if each.group == "year"):
            year = origin.years.get(sheet.found.name)
            notes.append(f"Lembar {sheet.found.name}: {_year(year, origin.fallback)}")
    others = (found.table.message for found in understood.sheets if found.name not in taken)
    return (*notes, *filter(None, others))


def _units(sheet: ReadSheet, targets: Sequence[Target]) -> Iterator[str]:
    columns = {column.index: column for column in sheet.found.table.columns}
    for target in targets:
        place = sheet.mapping.column_of(target.key)
        if place is not None and columns[place].unit > 1 and target.kind.name == "money":
            factor = words.number(columns[place].unit)
            heading = columns[place].heading
            yield f"Lembar {sheet.found.name}: {target.label} dikalikan {factor} menurut judul “{heading}”."


def _implied(sheet: ReadSheet, targets: Sequence[Target]) -> Iterator[str]:
    for target in targets:
        if target.required and not target.group and target.kind.options and target.key not in GIVEN:
            implied = sheet.found.implied(target)
            if implied and sheet.mapping.column_of(target.key) is None:
                value = target.kind.show(implied.whole) or "menurut judul kelompok"
                yield f"Lembar {sheet.found.name}: {target.label} diisi {value} dari nama atau judul lembar."


def _placed(sheet: ReadSheet) -> Iterator[str]:
    named = any(sheet.mapping.column_of(key) is not None for key in ("ward", "district"))
    if not named and sheet.placed:
        yield (
            f"Lembar {sheet.found.name}: kecamatan dan kelurahan diisi dari alamat, judul kelompok, judul, "
            "atau nama lembar."
        )


def _ignored(sheet: ReadSheet) -> Iterator[str]:
    """The columns with a heading that nothing is taken from."""
    columns = {column.index: column for column in sheet.found.table.columns}
    ignored = [columns[match.column] for match in sheet.mapping.columns if not match.key and not match.sure]
    names = [f"“{column.heading}” ({column.letter})" for column in ignored if column.heading]
    if names:
        yield f"Lembar {sheet.found.name}: kolom yang tidak diimpor: {', '.join(names)}."


def _year(listed: int | None, fallback: int) -> str:
    if listed:
        return f"data tahunan dicatat untuk tahun {listed}, tahun yang disebut daftar ini."
    return f"data tahunan dicatat untuk tahun kurasi tiap baris, atau {fallback} bila tidak ada."
