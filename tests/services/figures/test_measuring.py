"""Every figure is as long as its list, its parts make up the whole, and growth is told twice."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from depok_desk.model.community import Community, Membership
from depok_desk.model.ikm import Ikm, Licence, YearFigures
from depok_desk.model.region import Ward
from depok_desk.registers.all import register_named
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.figures.all import FIGURES, figure_named
from depok_desk.services.figures.measuring import breakdown, growth, measured
from depok_desk.services.figures.suppression import ALL
from depok_desk.services.listing import View, all_ids
from depok_desk.services.office import add_institutions, add_regions
from depok_desk.services.overview import overview
from depok_desk.store.opening import Store
from office_records import MONDAY, firm, judged, official

BEGUN = datetime(2024, 6, 3, 3, 0, tzinfo=UTC)
LAST_YEAR = date(2025, 12, 31)


def fill(store):
    """Firms of every sort since 2024, judged, certified, in communities, some of them changed since."""
    with store.deed("Mulai", at=BEGUN, undoable=False) as session:
        add_regions(session)
        add_institutions(session, 2026)
        session.flush()
        official(session, "dinas", "Drs. Contoh", "Kepala Dinas", from_date=date(2024, 1, 1))
        wards = session.scalars(select(Ward).order_by(Ward.id)).all()
        for serial, sector in enumerate(("kuliner", "kuliner", "kuliner", "fesyen", "fesyen"), 1):
            ward = wards[serial % 3]
            ikm = firm(
                serial, f"Usaha {serial}", sector=sector, ward_id=ward.id, district_id=ward.district_id
            )
            session.add(ikm)
            session.flush()
            session.add(YearFigures(ikm_id=ikm.id, year=2024, workers_male=serial, turnover=serial * 10**7))
    with store.deed("Tahun ini", at=datetime(2026, 1, 5, 3, 0, tzinfo=UTC)) as session:
        old = session.scalars(select(Ikm).order_by(Ikm.serial)).all()
        old[0].name, old[0].sector, old[0].nib = "Usaha Satu", "kriya", "9120001234567"
        old[1].archived_at = datetime(2026, 1, 5, tzinfo=UTC)
        fresh = firm(6, "Usaha Baru", sector="kriya", status="calon")
        session.add(fresh)
        session.flush()
        session.add(YearFigures(ikm_id=old[4].id, year=2025, workers_female=4, turnover=90_000_000))
        for ikm, day in ((old[2], date(2026, 2, 10)), (old[2], date(2026, 4, 1)), (old[3], date(2026, 1, 2))):
            session.add(Licence(ikm_id=ikm.id, kind="pirt", number=str(day), expires_on=day))
        group = Community(name="Dapur Depok", sector="lintas", status="aktif")
        session.add(group)
        session.flush()
        session.add_all(Membership(ikm_id=ikm.id, community_id=group.id) for ikm in (old[2], fresh))
        judged(session, old[2], grade="A", decided_on=date(2025, 3, 1), title="Kurasi 2025")
        judged(session, old[2], "Sambal", grade="B")
        judged(session, old[3], "Tas", grade="D", decision="tidak lulus", decided_on=None)
    with store.deed("Terbitkan", at=datetime(2026, 1, 20, 3, 0, tzinfo=UTC)) as session:
        issue(session, plan_issue(session, on=date(2026, 1, 20)))


def filled(location):
    store = Store.open(location)
    fill(store)
    return store


@pytest.fixture(scope="module")
def one_office(tmp_path_factory):
    """An office in a file, which is only read."""
    store = filled(tmp_path_factory.mktemp("angka") / "kantor.depok")
    yield store
    store.close()


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def office(request):
    """The same office in a file and on a server, which is only read."""
    if request.param == "sqlite":
        yield request.getfixturevalue("one_office")
        return
    server = request.getfixturevalue("postgres_server")
    with server.database(request.getfixturevalue("migrated_database")) as name:
        store = filled(server.url(name))
        yield store
        store.close()


def value(session, key, on=MONDAY):
    return measured(session, figure_named(key), on).value


@pytest.mark.parametrize("on", [MONDAY, LAST_YEAR])
def test_every_figure_and_every_part_is_as_long_as_its_list(office, on):
    with office.read() as session:
        for figure in FIGURES:
            for by in ((), *((key,) for key in figure.measure(on).by)):
                found = breakdown(session, figure, by, on)
                for _, cell in found.cells:
                    lines = list(cell.lines(session))
                    assert [line.id for line in lines] == cell.ids(session)
                    assert len({line.id for line in lines}) == len(lines) == cell.rows
                    assert sorted(lines, key=lambda line: (line.caption.lower(), line.id)) == lines


def test_a_list_that_is_opened_shows_the_same_rows(office):
    with office.read() as session:
        opened = 0
        for figure in FIGURES:
            for by in ((), *((key,) for key in figure.measure(MONDAY).by)):
                for _, cell in breakdown(session, figure, by, MONDAY).cells:
                    if cell.where is not None:
                        view = View(where=cell.where, today=MONDAY)
                        shown = all_ids(session, register_named(cell.register), view)
                        assert sorted(shown) == sorted(cell.ids(session)), (figure.key, by)
                        opened += 1
    assert opened > 100


@given(data=st.data())
def test_parts_make_up_the_whole_by_any_fields(one_office, data):
    figure = data.draw(st.sampled_from([each for each in FIGURES if not each.money]))
    on = data.draw(st.sampled_from((MONDAY, LAST_YEAR, date(2026, 1, 5))))
    by = data.draw(st.permutations(list(figure.measure(on).by)).map(lambda keys: tuple(keys[:2])))
    with one_office.read() as session:
        found = breakdown(session, figure, by, on)
        assert found.whole.value == measured(session, figure, on).value
        assert sum(cell.value or 0 for _, cell in found.cells) == (found.whole.value or 0)
        for part in found.parts[0] if by else ():
            row = [found.cell(part.value, other.value) for other in found.parts[1]] if by[1:] else []
            assert not row or sum(each.value or 0 for each in row) == (found.cell(part.value, ALL).value or 0)


def test_money_of_few_firms_is_left_out_with_what_would_betray_it(office):
    with office.read() as session:
        found = breakdown(session, figure_named("turnover"), ("sector",), MONDAY)
        assert {part.value: cell.rows for (part,), cell in found.cells} == {
            "fesyen": 2, "kriya": 1, "kuliner": 1,
        }  # fmt: skip
        assert all(cell.hidden and cell.value is None for _, cell in found.cells)
        assert (found.whole.value, found.whole.hidden) == (170_000_000, False)


def test_what_nobody_reported_is_not_nothing(office):
    with office.read() as session:
        assert value(session, "investment") is None
        assert value(session, "turnover", date(2023, 12, 31)) is None


def test_unknown_values_are_said_to_be_unknown(office):
    with office.read() as session:
        found = breakdown(session, figure_named("ikm"), ("district",), MONDAY)
        assert (found.parts[0][-1].words, found.cell(None).value) == ("Tidak diketahui", 1)
        assert len(found.parts[0]) == 12


def test_growth_is_told_as_difference_and_per_cent(office):
    with office.read() as session:
        ikm = figure_named("ikm")
        now, before = (measured(session, ikm, on) for on in (MONDAY, LAST_YEAR))
        kriya = [breakdown(session, ikm, ("sector",), on).cell("kriya") for on in (MONDAY, LAST_YEAR)]
        unknown = measured(session, ikm, date(2023, 1, 1))
    assert (now.value, before.value) == (5, 5)
    assert (growth(now, before).difference, growth(now, before).percent) == (0, Decimal("0.0"))
    assert (growth(*kriya).difference, growth(*kriya).percent) == (2, None)
    assert unknown.value is None
    assert growth(now, unknown).difference is None


def test_the_register_of_a_past_day_has_its_own_sectors_and_names(office):
    with office.read() as session:
        found = breakdown(session, figure_named("ikm"), ("sector",), LAST_YEAR)
        listed = [line.caption for line in found.cell("kuliner").lines(session)]
    assert listed == ["Usaha 1", "Usaha 2", "Usaha 3"]


def test_decisions_tell_of_years_before_the_journal(office):
    with office.read() as session:
        on = date(2025, 3, 2)
        assert (value(session, "curated", on), value(session, "outcomes", on)) == (1, 1)
        by_grade = breakdown(session, figure_named("curated"), ("year", "grade"), MONDAY)
        assert [by_grade.cell(2025, "A").value, by_grade.cell(2026, "B").value] == [0, 1]


def test_what_beranda_says_is_what_the_figures_say(office):
    keys = {
        "ikm": "ikm",
        "passed": "passed",
        "without_nib": "ikm_without_nib",
        "stale": "ikm_stale",
        "expired": "ikm_licence_expired",
        "expiring": "ikm_licence_expiring",
        "communities": "communities",
        "certificates": "certificates",
    }
    with office.read() as session:
        seen = overview(session, MONDAY)
        assert {name: getattr(seen, name) for name in keys} == {
            name: value(session, key) for name, key in keys.items()
        }
        for part in (*seen.sectors, *seen.districts):
            field = part.where[0][0]
            found = breakdown(session, figure_named("ikm"), (field,), MONDAY)
            assert found.cell(part.key or None).value == part.count
        grades = breakdown(session, figure_named("curated"), ("grade",), MONDAY)
        assert [grades.cell(part.key).value for part in seen.grades if part.key] == [
            part.count for part in seen.grades if part.key
        ]


def test_a_figure_is_not_grouped_by_what_it_does_not_know(office):
    with office.read() as session, pytest.raises(LookupError, match="communities"):
        breakdown(session, figure_named("communities"), ("ward",), MONDAY)


def test_no_two_figures_have_the_same_key():
    assert [one.key for one, other in combinations(FIGURES, 2) if one.key == other.key] == []
