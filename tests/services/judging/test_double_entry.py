"""Score sheets keyed twice: what differs is found, and nothing else."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scored_sessions import sitting

from depok_desk.errors import UserError
from depok_desk.model.jury import Juror
from depok_desk.services.judging.double_entry import differences, put_second, resolve
from depok_desk.services.judging.marks import ABSTAIN
from depok_desk.services.judging.reading import session_groups
from depok_desk.services.judging.scoring import put_marks

MARKS = [None, ABSTAIN, *map(Decimal, range(1, 6))]


@pytest.fixture
def office(store):
    """Three products, three jurors."""
    with store.deed("Sesi") as session:
        return sitting(session, ("kuliner",) * 3)


def key(store, office, first, second, juror=0):
    """Key a juror's sheet the first and the second time."""
    with store.deed("Ketik") as session:
        put_marks(session, office.jurors[juror], first, "kertas")
        put_second(session, office.jurors[juror], second)


def found(store, office, finished=()):
    with store.read() as session:
        return differences(session, office.id, finished)


def test_five_planted_differences_among_forty_products_and_three_jurors(store):
    with store.deed("Sesi") as session:
        office = sitting(session, ("kuliner",) * 40)
    sheet = {cell: Decimal(1 + place % 5) for place, cell in enumerate(office.cells())}
    cells = list(sheet)
    planted = {
        (0, cells[3]): Decimal(5),
        (0, cells[57]): ABSTAIN,
        (1, cells[0]): Decimal(3),
        (2, cells[119]): None,
        (2, cells[61]): Decimal(1),
    }
    for juror in range(3):
        wrong = {cell: mark for (at, cell), mark in planted.items() if at == juror}
        key(store, office, sheet, {**sheet, **wrong}, juror)
    told = {(office.jurors.index(each.juror_id), each.cell): each.second for each in found(store, office)}
    assert told == planted
    assert all(each.first == sheet[each.cell] for each in found(store, office))


def test_a_difference_says_where_it_is(store, office):
    key(store, office, {office.cell(1, "Harga"): Decimal(4)}, {office.cell(1, "Harga"): Decimal(2)}, juror=2)
    (one,) = found(store, office)
    assert (one.juror, one.queue, one.firm, one.product, one.criterion, one.first, one.second) == (
        *("Juri 3", 2, "Usaha 2", "Produk 2", "Harga"),
        *(Decimal(4), Decimal(2)),
    )


def test_the_same_mark_written_otherwise_is_no_difference(store, office):
    key(store, office, {office.cell(): Decimal(4)}, {office.cell(): Decimal("4.00")})
    assert found(store, office) == []


def test_rows_that_were_keyed_once_only_do_not_differ_yet(store, office):
    sheet = dict.fromkeys(office.cells(), Decimal(3))
    first_row = {cell: mark for cell, mark in sheet.items() if cell[0] == office.candidates[0]}
    key(store, office, sheet, first_row)
    assert found(store, office) == []


def test_a_row_left_out_is_found_once_the_second_keying_is_finished(store, office):
    sheet = dict.fromkeys(office.cells(), Decimal(3))
    key(store, office, sheet, {})
    row = office.jurors[0], office.candidates[1]
    assert [each.candidate_id for each in found(store, office, [row])] == [office.candidates[1]] * 3


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(MARKS), min_size=9, max_size=9),
    st.lists(st.sampled_from(MARKS), min_size=9, max_size=9),
)
def test_whatever_is_keyed_otherwise_is_found_and_nothing_else(store, office, one, other):
    cells = office.cells()
    first, second = (dict(zip(cells, marks, strict=True)) for marks in (one, other))
    key(store, office, first, second)
    rows = [(office.jurors[0], candidate) for candidate in office.candidates]
    told = {each.cell: (each.first, each.second) for each in found(store, office, rows)}
    assert told == {cell: (first[cell], second[cell]) for cell in cells if first[cell] != second[cell]}


@pytest.mark.parametrize("right", [Decimal(4), Decimal(2), Decimal(3), ABSTAIN, None])
def test_what_is_right_stands_in_both_entries_afterwards(store, office, right):
    key(
        store,
        office,
        {office.cell(): Decimal(4), office.cell(0, "Harga"): Decimal(5)},
        {office.cell(): Decimal(2), office.cell(0, "Harga"): Decimal(5)},
    )
    (one,) = found(store, office)
    with store.deed("Bandingkan") as session:
        resolve(session, one.juror_id, {one.cell: right})
    assert found(store, office) == []
    with store.read() as session:
        ((_, entries),) = session_groups(session, office.id)
    kept = entries[0].marks.get((office.jurors[0], office.criteria["Rasa"]), "kosong")
    assert kept == {None: "kosong", ABSTAIN: None}.get(right, right)


def test_a_struck_juror_is_not_compared(store, office):
    key(store, office, {office.cell(): Decimal(4)}, {office.cell(): Decimal(2)})
    with store.deed("Coret") as session:
        session.get(Juror, office.jurors[0]).struck = True
    assert found(store, office) == []


def test_the_second_keying_is_checked_like_the_first(store, office):
    with store.deed("Ketik") as session, pytest.raises(UserError, match="“7” di luar skala 1–5"):
        put_second(session, office.jurors[0], {office.cell(): Decimal(7)})


def test_the_second_keying_leaves_the_marks_alone(store, office):
    key(store, office, {}, {office.cell(): Decimal(4), office.cell(1): ABSTAIN})
    with store.read() as session:
        ((_, entries),) = session_groups(session, office.id)
    assert [each.marks for each in entries] == [{}, {}, {}]
