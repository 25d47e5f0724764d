"""Sessions of curation are counted as their lists would be."""

from datetime import UTC, date, datetime

import pytest

from depok_desk.model.curation import CurationSession
from depok_desk.services.certificates import due_counts, issue, plan_issue
from depok_desk.services.curation_sessions import funnel, session_lines
from depok_desk.store.opening import Store
from judged_products import DAY, TITLE, judge, open_office_with

RAJUT = (("Rajut Harapan", "kriya", "90.00"),)


@pytest.fixture
def office(store: Store) -> Store:
    with store.deed("Muat contoh") as session:
        open_office_with(session)
    return store


def test_a_session_without_days_takes_those_of_its_decisions(office: Store):
    with office.read() as session:
        (line,) = session_lines(session)
    assert (line.title, line.first, line.last) == (TITLE, DAY, DAY)
    assert (line.candidates, line.passed, line.phase, line.place) == (5, 3, "ditetapkan", "Balai Kota")


def test_the_newest_comes_first_and_one_without_any_day_before_all(office: Store):
    with office.deed("Sesi lain") as session:
        judge(session, "Kurasi 2023", RAJUT, date(2023, 3, 1))
        judge(session, "Kurasi 2027", (), date(2027, 3, 1))
    with office.read() as session:
        assert [line.title for line in session_lines(session)] == ["Kurasi 2027", TITLE, "Kurasi 2023"]


def test_a_session_in_the_bin_is_not_listed(office: Store):
    with office.deed("Buang") as session:
        session.query(CurationSession).one().archived_at = datetime(2026, 1, 26, tzinfo=UTC)
    with office.read() as session:
        assert session_lines(session) == []


def test_the_funnel_narrows_and_what_waits_is_what_is_not_certified(office: Store, today: date):
    with office.deed("Terbitkan") as session:
        other = judge(session, "Kurasi 2024", RAJUT, date(2024, 5, 1))
        issue(session, plan_issue(session, on=today, session_ids=[other]))
    with office.read() as session:
        first = next(line.id for line in session_lines(session) if line.title == TITLE)
        here, there = funnel(session, first), funnel(session, other)
        waiting = due_counts(session)
    assert (here.candidates, here.judged, here.certified) == (5, 5, 0)
    assert (here.decisions["lulus"], here.grades["A"], here.grades["D"]) == (3, 1, 1)
    assert (there.candidates, there.judged, there.certified) == (1, 1, 1)
    assert waiting == {first: 3}
