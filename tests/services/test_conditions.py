"""What a list is kept by: the same rows on both kinds of store as a person reading the column would keep."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from depok_desk.model.curation import Outcome
from depok_desk.model.ikm import Ikm
from depok_desk.registers.certificate import CERTIFICATES
from depok_desk.registers.ikm import IKM
from depok_desk.registers.outcome import OUTCOMES
from depok_desk.services import written_conditions
from depok_desk.services.conditions import Between, Containing, Days, InYear, OneOf
from depok_desk.services.listing import View, all_ids, rows_by_id
from depok_desk.words import folded
from office_records import firm, judged, prepare

LETTERS = "abcABCéÉñÑüÜ %_'\"\\.-12"
NAMES = ("Abon Jaya", "abon", "ÉMPING Señor", "Batik 100%", "si_bolong", "O'Neng \\ Co", "Kué Ülen")
DAYS = (-400, -366, -365, -91, -30, -1, 0, 1, 30, 89, 90, 91, 340, 341)
MANY = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
def office(store, today):
    """Firms with odd names, judged on days around today or not yet, with totals or without."""
    prepare(store)
    with store.deed("Isi") as session:
        for serial, days in enumerate((*DAYS, None), 1):
            name = f"{NAMES[serial % len(NAMES)]} {serial}"
            one = firm(serial, name, brand=None if serial % 4 == 0 else NAMES[serial % len(NAMES)])
            session.add(one)
            decided = None if days is None else today + timedelta(days=days)
            outcome = judged(session, one, f"Produk {serial}", f"{50 + serial}.50", decided_on=decided)
            if serial % 5 == 0:
                outcome.total = None
    return store


def column(register, key):
    found = register.column(key)
    assert found is not None
    return found


def kept(store, register, key, condition, today):
    """The ids that the condition keeps, and the column's values by id."""
    with store.read() as session:
        ids = set(all_ids(session, register, View(where=((key, condition),), today=today)))
        every = all_ids(session, register, View())
        return ids, {
            row[0]: row[1] for row in rows_by_id(session, register, every, [column(register, key)]).values()
        }


def agree(store, where, today, holds):
    register, key, condition = where
    ids, values = kept(store, register, key, condition, today)
    assert ids == {row_id for row_id, value in values.items() if holds(value)}


@MANY
@given(typed=st.text(LETTERS, max_size=6))
def test_words_are_contained_in_any_order_case_and_accent(office, today, typed):
    def holds(value):
        return all(word in folded(value) for word in folded(typed).split())

    agree(office, (IKM, "name", Containing(typed)), today, holds)


def test_empty_cells_contain_nothing_that_is_typed(office, today):
    agree(office, (IKM, "brand", Containing("ABON")), today, lambda brand: brand and "abon" in folded(brand))


@MANY
@given(values=st.lists(st.sampled_from((*NAMES, None, "tiada")), min_size=1, max_size=4, unique=True))
def test_some_values_and_the_empty_one(office, today, values):
    agree(office, (IKM, "brand", OneOf(tuple(values))), today, lambda brand: brand in values)


@MANY
@given(low=st.none() | st.decimals(49, 67, places=2), high=st.none() | st.decimals(49, 67, places=2))
def test_a_range_of_totals_has_both_its_ends(office, today, low, high):
    def holds(total):
        return total is not None and (low is None or total >= low) and (high is None or total <= high)

    agree(office, (OUTCOMES, "score", Between(low, high)), today, holds)


@MANY
@given(earliest=st.none() | st.integers(-400, 400), latest=st.none() | st.integers(-400, 400))
def test_days_are_counted_from_the_day_it_is_asked(office, today, earliest, latest):
    def holds(day):
        if day is None:
            return False
        ahead = (day - today).days
        return (earliest is None or ahead >= earliest) and (latest is None or ahead <= latest)

    agree(office, (OUTCOMES, "decided_on", Days(earliest, latest)), today, holds)


@pytest.mark.parametrize("ahead", [-2, -1, 0, 1])
def test_a_year_moves_on_with_the_calendar(office, today, ahead):
    agree(office, (OUTCOMES, "decided_on", InYear(ahead)), today,
        lambda day: day is not None and day.year == today.year + ahead,
    )  # fmt: skip


def test_the_same_condition_keeps_other_rows_a_week_later(office, today):
    soon, _ = kept(office, OUTCOMES, "decided_on", Days(0, 7), today)
    later, _ = kept(office, OUTCOMES, "decided_on", Days(0, 7), today + timedelta(days=84))
    with office.read() as session:
        days = {row.id: row.decided_on for row in session.scalars(select(Outcome))}
    assert {(days[each] - today).days for each in soon} == {0, 1}
    assert {(days[each] - today).days for each in later} == {89, 90, 91}


def test_conditions_on_several_columns_must_all_hold(office):
    where = (("name", Containing("abon")), ("brand", OneOf(("abon",))))
    with office.read() as session:
        found = all_ids(session, IKM, View(where=where))
        names = session.scalars(select(Ikm.brand).where(Ikm.id.in_(found))).all()
    assert set(names) == {"abon"}


@pytest.mark.parametrize(
    ("key", "condition", "words"),
    [
        ("sector", OneOf(("kuliner",)), "Kuliner"),
        ("sector", OneOf(("kuliner", "fesyen", None)), "Kuliner, Fesyen, (kosong)"),
        ("district", OneOf(("Beji", "Limo", "Cinere", "Tapos", "Cipayung")), "Beji, Limo, Cinere +2"),
        ("score", Between(Decimal(55), Decimal("70.5")), "55,00–70,50"),
        ("established", Between(2020, None), "mulai 2020"),
        ("established", Between(None, 2020), "sampai 2020"),
        ("established", Between(), "terisi"),
        ("curated_on", Between(date(2026, 1, 1), date(2026, 1, 26)), "01-01-2026 – 26-01-2026"),
        ("curated_on", Between(date(2026, 1, 26), date(2026, 1, 26)), "26-01-2026"),
        ("curated_on", Days(0, 90), "90 hari ke depan"),
        ("curated_on", Days(-30, 0), "30 hari terakhir"),
        ("curated_on", Days(0, 0), "hari ini"),
        ("curated_on", Days(None, -1), "sudah lewat"),
        ("curated_on", Days(None, 0), "sampai hari ini"),
        ("curated_on", Days(None, 90), "paling lama 90 hari lagi"),
        ("curated_on", Days(None, -366), "lebih dari 365 hari yang lalu"),
        ("curated_on", Days(30, None), "30 hari lagi atau lebih"),
        ("curated_on", Days(0, None), "mulai hari ini"),
        ("curated_on", Days(-7, None), "mulai 7 hari lalu"),
        ("curated_on", Days(-7, 7), "7 hari lalu – 7 hari lagi"),
        ("curated_on", Days(), "terisi"),
        ("curated_on", InYear(), "tahun ini"),
        ("curated_on", InYear(-1), "tahun lalu"),
        ("curated_on", InYear(-3), "3 tahun yang lalu"),
        ("name", Containing("abon sapi"), "memuat “abon sapi”"),
    ],
)  # fmt: skip
def test_a_chip_says_the_condition_in_words(key, condition, words):
    assert condition.words(column(IKM, key)) == words


whole = st.none() | st.integers(-9_999, 9_999)
day = st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))
score = st.none() | st.decimals(0, 100, places=2)
text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
"""No stored value holds a NUL."""
REMEMBERED = st.one_of(
    st.tuples(st.just("name"), text.filter(str.strip).map(Containing)),
    st.tuples(st.just("sector"), st.lists(st.none() | text, min_size=1).map(lambda v: OneOf(tuple(v)))),
    st.tuples(st.just("established"), st.builds(Between, whole, whole)),
    st.tuples(st.just("established"), st.lists(whole, min_size=1).map(lambda v: OneOf(tuple(v)))),
    st.tuples(st.just("score"), st.builds(Between, score, score)),
    st.tuples(st.just("curated_on"), st.builds(Between, day, day)),
    st.tuples(st.just("curated_on"), st.builds(Days, whole, whole)),
    st.tuples(st.just("curated_on"), st.builds(InYear, st.integers(-50, 50))),
)


@given(where=st.lists(REMEMBERED).map(tuple))
def test_every_condition_is_remembered_as_it_was(where):
    assert written_conditions.read(IKM, written_conditions.written(where)) == where


@pytest.mark.parametrize(
    "kept",
    [
        None, 7, "semua", {}, [7], [["name"]], [["lama", "one_of", ["x"]]], [["name", "lain", ["x"]]],
        [["sector", "one_of", []]], [["established", "between", ["dua ribu", None]]],
        [["established", "one_of", [True]]], [["curated_on", "between", ["kemarin", None]]],
        [["curated_on", "days", ["satu", None]]], [["score", "between", ["NaNi", None]]],
        [["name", "containing", [" "]]], [["name", "containing", "abon"]],
    ],
)  # fmt: skip
def test_what_a_stranger_wrote_is_left_out(kept):
    assert written_conditions.read(IKM, kept) == ()
    assert written_conditions.read(CERTIFICATES, kept) == ()
