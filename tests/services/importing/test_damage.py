from typing import Any

from damage import Written, firm
from hypothesis import given
from hypothesis import strategies as st
from office_lists import MONDAY, actions, sheet, understood, workbook

from depok_desk.model.kinds.kind import Severity
from depok_desk.services.importing.plan import Plan
from depok_desk.services.importing.planning import plan_import
from depok_desk.services.workbook_reading import Sheet, Workbook
from depok_desk.words import folded

FIELDS = {"ward": "ward_id", "district": "district_id"}
Firm = dict[str, Written]
firms = st.integers(1, 6).flatmap(lambda count: st.tuples(*(firm(number) for number in range(count))))


def written(rows: tuple[Firm, ...]) -> Sheet:
    return sheet(*({key: each.cell for key, each in row.items()} for row in rows))


def plan_of(office: Any, book: Workbook) -> Plan:
    found = understood(office, book)
    with office.read() as session:
        return plan_import(session, found, today=MONDAY)


def wrong_values(rows: tuple[Firm, ...], plan: Plan) -> list[tuple[Any, ...]]:
    """The values that the plan would store and that are not the truth, and truths that it lost."""
    return [
        (key, each.cell, value, each.truth)
        for row, planned in zip(rows, plan.rows, strict=True)
        for key, each in row.items()
        if not _right(key, each, value := planned.values.get(FIELDS.get(key, key)))
    ]


def _right(key: str, each: Written, value: Any) -> bool:
    if each.lost:
        return value is None
    if key == "name":
        return folded(value) == folded(each.truth)
    return value == each.truth


@given(rows=firms)
def test_nothing_wrong_is_stored_and_nothing_readable_is_lost(empty_office, rows):
    plan = plan_of(empty_office, workbook(written(rows)))
    assert actions(plan) == ["new"] * len(rows)
    assert wrong_values(rows, plan) == []


@given(rows=firms)
def test_every_damaged_cell_is_listed_with_its_row_and_a_sentence(empty_office, rows):
    plan = plan_of(empty_office, workbook(written(rows)))
    listed = {(each.row, each.key) for each in plan.problems if each.severity is Severity.ERROR}
    damaged = {(at, key) for at, row in enumerate(rows, 2) for key, each in row.items() if each.lost}
    assert listed == damaged
    assert all(each.message.endswith(".") and each.column for each in plan.problems)


def titled(page: Sheet) -> list[Any]:
    return [_row(page, "DINAS PERDAGANGAN"), _row(page, "DAFTAR IKM BINAAN"), _row(page), *page.rows]


def numbered(page: Sheet) -> list[Any]:
    return [page.rows[0], [float(at) for at in range(1, len(page.rows[0]) + 1)], *page.rows[1:]]


def signed(page: Sheet) -> list[Any]:
    foot = ("JUMLAH", "", "Depok,      Desember", "Kepala Bidang,", "", "NIP. 19700101 199503 1 001")
    return [*page.rows, *(_row(page, text) for text in foot)]


def gappy(page: Sheet) -> list[Any]:
    return [each for row in page.rows for each in (row, _row(page))]


def moved_right(page: Sheet) -> list[Any]:
    return [["", "", *row] for row in page.rows]


def reversed_columns(page: Sheet) -> list[Any]:
    return [row[::-1] for row in page.rows]


def _row(page: Sheet, text: str = "") -> list[str]:
    return [text, *[""] * (len(page.rows[0]) - 1)]


LAYOUTS = (titled, numbered, signed, gappy, moved_right, reversed_columns)
some_layouts = st.lists(st.sampled_from(LAYOUTS), max_size=3, unique=True)


@given(rows=firms, layouts=some_layouts)
def test_the_same_records_come_out_of_every_layout(empty_office, rows, layouts):
    page = written(rows)
    for change in layouts:
        page = Sheet(page.name, change(page))
    plan = plan_of(empty_office, workbook(page))
    assert actions(plan) == ["new"] * len(rows)
    assert wrong_values(rows, plan) == []


@given(rows=firms, repeated=firms, data=st.data())
def test_rows_written_once_more_are_found_whatever_their_damage(empty_office, rows, repeated, data):
    again = data.draw(st.lists(st.integers(0, min(len(rows), len(repeated)) - 1), unique=True))
    repeats = tuple(_repeat(rows[at], repeated[at]) for at in again)
    plan = plan_of(empty_office, workbook(written((*rows, *repeats))))
    pairs = [(each.row, each.of_row) for each in plan.duplicates]
    expected = [(len(rows) + 2 + place, at + 2) for place, at in enumerate(again)]
    assert pairs == expected


def _repeat(row: Firm, other: Firm) -> Firm:
    """The same firm once more, with other papers and a spoilt NIK."""
    identical = {key: row[key] for key in ("name", "owner", "ward", "district")}
    truth = row["owner_nik"].truth
    nik = Written(None if truth is None else float(truth), truth, lost=truth is not None)
    return {**other, **identical, "owner_nik": nik}
