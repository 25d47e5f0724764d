"""Official numbers: written by the book's pattern, given one after the other without a gap."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.institution import IssuedNumber, NumberBook
from depok_desk.services.numbering import CURATION, book_for, gaps, give, upcoming, written
from depok_desk.store.opening import Store
from office_records import MONDAY, office_named, prepare


@pytest.fixture
def office(store):
    return prepare(store)


def take(office, count, on=MONDAY, kind="dinas"):
    with office.deed("Beri nomor") as session:
        book = book_for(session, office_named(session, kind), CURATION, on.year)
        return [number.text for number in give(session, book, on, count)]


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("500.9/{urut:03}/KURASI/{bulan_romawi}/{tahun}", "500.9/007/KURASI/I/2026"),
        ("{urut}/{bulan}/{tahun}", "7/1/2026"),
        ("{urut:010}", "0000000007"),
        ("{urut:3}-{bulan:02}", "007-01"),
        ("No. {urut:} “Ä”", "No. 7 “Ä”"),
    ],
)
def test_a_number_is_written_by_its_pattern(pattern, number):
    assert written(pattern, 7, MONDAY) == number


def test_an_inserted_number_keeps_its_letter():
    assert written("{urut:03}/KURASI", 123, MONDAY, "A") == "123A/KURASI"


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("KURASI/{tahun}", "tidak memuat {urut}"),
        ("{urut}/{kota}", "memakai {kota} yang tidak dikenal"),
        ("{urut}/{TAHUN}", "memakai {TAHUN} yang tidak dikenal"),
        ("{urut}/{tahun", "tidak berpasangan"),
        ("{urut:x}/{tahun}", "tidak berpasangan"),
    ],
)
def test_a_pattern_that_cannot_be_written_is_refused(pattern, sentence):
    with pytest.raises(UserError, match=sentence.replace("{", r"\{")):
        written(pattern, 1, MONDAY)


def test_numbers_follow_each_other_and_each_institution_has_its_own(office):
    assert take(office, 2) == ["500.9/001/KURASI/I/2026", "500.9/002/KURASI/I/2026"]
    assert take(office, 1) == ["500.9/003/KURASI/I/2026"]
    assert take(office, 1, kind="dekranasda") == ["001/SERT/Dekranasda-Depok/I/2026"]


def test_looking_at_the_next_numbers_takes_none(office):
    take(office, 4)
    with office.read() as session:
        seen = upcoming(session, office_named(session, "dinas"), CURATION, MONDAY, 2)
        assert seen == ["500.9/005/KURASI/I/2026", "500.9/006/KURASI/I/2026"]
        assert upcoming(session, office_named(session, "dinas"), CURATION, date(2027, 3, 1), 1) == [
            "500.9/001/KURASI/III/2027"
        ]
    assert take(office, 2) == seen


def test_a_new_year_begins_at_one_with_the_pattern_of_the_year_before(office):
    take(office, 3)
    assert take(office, 1, date(2027, 2, 1)) == ["500.9/001/KURASI/II/2027"]
    assert take(office, 1) == ["500.9/004/KURASI/I/2026"]
    with office.read() as session:
        institution = office_named(session, "dinas")
        years = select(NumberBook.year).where(NumberBook.institution_id == institution.id)
        assert sorted(session.scalars(years)) == [2026, 2027]


def test_without_a_book_the_way_out_is_said(office):
    with office.read() as session, pytest.raises(UserError, match="buat dahulu di Pengaturan"):
        upcoming(session, office_named(session, "dinas"), "Piagam", MONDAY, 1)


@given(st.sets(st.integers(1, 300)))
def test_gaps_are_what_is_missing_below_the_greatest(numbers):
    found = gaps(numbers)
    assert set(found) | numbers == set(range(1, max(numbers, default=0) + 1))
    assert not set(found) & numbers


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=st.lists(st.tuples(st.integers(0, 5), st.sampled_from([2026, 2027])), max_size=5))
def test_whatever_is_taken_the_books_have_no_gap(sqlite_location, tmp_path_factory, batches):
    copy = tmp_path_factory.mktemp("buku") / "uji.depok"
    copy.write_bytes(sqlite_location.read_bytes())
    office = prepare(Store.open(copy))
    for count, year in batches:
        take(office, count, date(year, 5, 2))
    with office.read() as session:
        for book in session.scalars(select(NumberBook)):
            given_ = session.scalars(
                select(IssuedNumber.sequence).where(IssuedNumber.book_id == book.id)
            ).all()
            assert sorted(given_) == list(range(1, book.last + 1))
    office.close()
