"""What the sheets and columns of a workbook are, in words."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from depok_desk import words
from depok_desk.gui.pages.importing.case import Case
from depok_desk.services.importing.grid import text_of
from depok_desk.services.importing.mapping import ColumnMatch
from depok_desk.services.importing.tables import SourceColumn, TableState
from depok_desk.services.importing.understanding import FoundSheet
from depok_desk.services.workbook_reading import MergedRange, Sheet

GRID_ROWS = 40
"""How many rows of a sheet are shown at most, besides those above its headings."""

IGNORED = "— abaikan kolom ini —"


def sheet_remark(case: Case, found: FoundSheet) -> str:
    """What was found on a sheet, or why it is left out."""
    if found.table.state in {TableState.OTHER, TableState.EMPTY}:
        return found.table.message
    if found in case.member_sheets:
        return f"Daftar anggota komunitas, {words.count_of(len(found.table.rows), 'baris')}."
    if found.members:
        return "Daftar anggota komunitas; impor lembar ini ke register Komunitas."
    lacking = case.lacking(found)
    said = [f"{words.count_of(len(found.table.rows), 'baris')}, {_headings(found.table.heading_rows)}."]
    if lacking:
        said.append(f"Belum ada kolom {words.list_words([target.label for target in lacking])}.")
    if found.hidden:
        said.append("Lembar tersembunyi.")
    return " ".join(said)


def _headings(rows: Sequence[int]) -> str:
    if not rows:
        return "tanpa baris judul"
    return f"judul di baris {row_range(rows)}"


def heading_hint(found: FoundSheet) -> str:
    """How to point at the headings of a sheet."""
    if found.table.heading_rows:
        return (
            "Baris judul ditandai kuning. Kalau salah, pilih baris yang benar "
            "(Shift untuk judul dua baris), lalu tekan Enter."
        )
    return (
        "Baris judul tidak ditemukan. Kalau ada, pilih barisnya lalu tekan Enter. "
        "Kalau memang tidak ada, tekan “Tidak ada baris judul” dan tunjukkan arti tiap kolom."
    )


def row_range(rows: Sequence[int]) -> str:
    """Row numbers in words: `5`, `5–6`."""
    return str(rows[0]) if rows[0] == rows[-1] else f"{rows[0]}–{rows[-1]}"


@dataclass(frozen=True)
class GridPart:
    """The beginning of a sheet as it stands: cells as texts, `spans` those that are as wide as several.

    `headings` are row numbers counted from 1, `skipped` says by row number why a row is no record.
    """

    cells: tuple[tuple[str, ...], ...]
    headings: frozenset[int]
    skipped: dict[int, str]
    spans: tuple[MergedRange, ...] = ()

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max(map(len, self.cells), default=0)


def grid_part(sheet: Sheet, found: FoundSheet) -> GridPart:
    """The rows of a sheet around its headings, with what is known about each."""
    last = max(GRID_ROWS, *(row + GRID_ROWS // 2 for row in found.table.heading_rows), 0)
    cells = tuple(tuple(map(text_of, row)) for row in sheet.rows[:last])
    skipped = {
        row.number + at: str(row.reason)
        for row in found.table.skipped
        for at in range(row.length if row.number <= last else 0)
    }
    merged = tuple(area for area in sheet.merged if area.bottom < len(cells))
    spans = (*merged, *_overflowing(cells, skipped, {area.top for area in merged}))
    return GridPart(cells, frozenset(found.table.heading_rows), skipped, spans)


def _overflowing(
    cells: Sequence[Sequence[str]], skipped: Mapping[int, str], merged: Set[int]
) -> Iterator[MergedRange]:
    """The lone texts of titles and notes, which spread over the empty cells after them."""
    for row, texts in enumerate(cells):
        filled = [column for column, text in enumerate(texts) if text]
        if row + 1 in skipped and row not in merged and len(filled) == 1 and filled[0] + 1 < len(texts):
            yield MergedRange(row, filled[0], row, len(texts) - 1)


def samples(column: SourceColumn) -> str:
    """Three different cells of a column."""
    texts = list(dict.fromkeys(text for cell in column.samples if (text := text_of(cell))))
    return "  ·  ".join(texts[:3]) or "kosong"


def surety(match: ColumnMatch) -> tuple[str, str]:
    """How sure a match is: the token of its colour, and a word."""
    if match.sure:
        return "good", "pasti" if match.key else "diabaikan"
    return ("warning", "periksa") if match.key else ("quiet", "tidak dipakai")


def target_choices(case: Case, found: FoundSheet, column: SourceColumn) -> list[tuple[str, str]]:
    """What a column of a sheet can become; what another column is now says so."""
    letters = {each.index: each.letter for each in found.table.columns}
    mapping = case.mapping(found)
    choices = [("", IGNORED)]
    for target in case.register.targets:
        place = mapping.column_of(target.key)
        elsewhere = place is not None and place != column.index
        taken = f"   (kini kolom {letters[place]})" if place is not None and elsewhere else ""
        choices.append((target.key, f"{target.label}{taken}"))
    return choices


def layouts(case: Case) -> list[tuple[FoundSheet, str]]:
    """The taken lists, those with the same headings once, with the names of the sheets they stand for."""
    groups: dict[str, list[FoundSheet]] = {}
    for found in case.lists:
        key = found.layout if found.table.heading_rows else found.name
        groups.setdefault(key, []).append(found)
    return [(group[0], words.list_words([found.name for found in group])) for group in groups.values()]


def lacking_sentence(case: Case, found: FoundSheet) -> str:
    """What a sheet still lacks and what to do about it; empty when it has all."""
    lacking = [target.label for target in case.lacking(found)]
    if not lacking:
        return ""
    return (
        f"Lembar {found.name} belum punya kolom {words.list_words(lacking)}. "
        "Tunjukkan kolomnya di bawah, atau tinggalkan lembar ini pada langkah Lembar & judul."
    )
