"""Sentences on how a workbook was understood, for the plan and the receipt."""

from collections.abc import Iterator, Mapping, Sequence

from depok_desk import words
from depok_desk.registers.target import Target
from depok_desk.services.importing.row_reading import ReadSheet
from depok_desk.services.importing.understanding import GIVEN, FoundSheet


def notes_of(
    sheets: Sequence[ReadSheet],
    others: Sequence[FoundSheet],
    targets: Sequence[Target],
    years: Mapping[str, int | None],
    fallback: int,
) -> tuple[str, ...]:
    """Everything that was taken for granted, sheet by sheet; `others` are the sheets that are not taken."""
    notes: list[str] = []
    for sheet in sheets:
        notes += _units(sheet, targets)
        notes += _implied(sheet, targets)
        if any(sheet.mapping.column_of(each.key) is not None for each in targets if each.group == "year"):
            notes.append(f"Lembar {sheet.found.name}: {_year(years.get(sheet.found.name), fallback)}")
    return (*notes, *(found.table.message for found in others if found.table.message))


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


def _year(listed: int | None, fallback: int) -> str:
    if listed:
        return f"data tahunan dicatat untuk tahun {listed}, tahun yang disebut daftar ini."
    return f"data tahunan dicatat untuk tahun kurasi tiap baris, atau {fallback} bila tidak ada."
