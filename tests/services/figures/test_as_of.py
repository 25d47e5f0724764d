"""The records of a past day are those that stood there in its evening, whatever was done since."""

from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from depok_desk.errors import UserError
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community, Membership
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.registers.ikm import IKM
from depok_desk.services.figures.as_of import past
from depok_desk.services.office import add_institutions, add_regions
from depok_desk.store.opening import Store
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo
from office_deeds import DEEDS, Clerk
from office_records import firm, official

FIRST = date(2026, 1, 1)
KEPT = (
    Ikm,
    Product,
    Licence,
    YearFigures,
    Community,
    Membership,
    CurationSession,
    Candidate,
    Outcome,
    Certificate,
)


def evening(day):
    """Half an hour before midnight in Depok."""
    return datetime(day.year, day.month, day.day, 16, 30, tzinfo=UTC)


def begin(location):
    store = Store.open(location)
    with store.deed("Menyiapkan", at=evening(FIRST), undoable=False) as session:
        add_regions(session)
        add_institutions(session, 2026)
        session.flush()
        session.add_all([firm(1, "Abon Jaya"), firm(2, "UD Abon Jaya", notes="Buka pagi.")])
        for kind, place in (("dinas", "Kepala Dinas"), ("dekranasda", "Ketua")):
            official(session, kind, "Dra. Ratna", place)
    return store


def asked(session, model, then=None):
    """All rows of a table as they are, or as they were; but for how often they were written."""
    columns = [each for each in model.__table__.c if each.name != "version"]
    wanted = select(*columns).order_by(model.id)
    return [dict(row) for row in session.execute(then.asked(wanted) if then else wanted).mappings()]


def all_rows(store, day=None):
    with store.read() as session:
        then = past(session, day) if day else None
        return {model.__tablename__: asked(session, model, then) for model in KEPT}


def something(data, session, store):
    """A deed by chance, or a turn of an earlier one."""
    kind = data.draw(st.sampled_from(("deed", "deed", "deed", "undo", "redo")))
    if kind == "deed":
        data.draw(st.sampled_from(DEEDS))(Clerk(session, store.shelf, data))
    else:
        plan, turn = (plan_undo, undo) if kind == "undo" else (plan_redo, redo)
        turn(session, plan(session))


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def locations(request, tmp_path_factory):
    """A maker of places for empty stores."""
    if request.param == "sqlite":
        folder = tmp_path_factory.mktemp("lampau")
        begin(folder / "mula.depok").close()

        @contextmanager
        def file():
            from shutil import copy

            yield copy(folder / "mula.depok", folder / "uji.depok")

        yield file
        return
    server = request.getfixturevalue("postgres_server")
    with server.database(request.getfixturevalue("migrated_database")) as template:
        begin(server.url(template)).close()

        @contextmanager
        def database():
            with server.database(template) as name:
                yield server.url(name)

        yield database


@given(data=st.data())
@settings(
    max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)
def test_every_past_day_is_told_as_it_was(locations, data):
    with locations() as location:
        store = Store.open(location)
        try:
            days = [FIRST]
            seen = [all_rows(store)]
            for _ in range(data.draw(st.integers(1, 12))):
                day = days[-1] + timedelta(days=data.draw(st.sampled_from((0, 1, 1, 40))))
                with suppress(UserError), store.deed("Kerja", at=evening(day)) as session:
                    something(data, session, store)
                days.append(day)
                seen.append(all_rows(store))
            at_evening = dict(zip(days, seen, strict=True))
            for day, rows in at_evening.items():
                assert all_rows(store, day) == rows
        finally:
            store.close()


def named(store, day):
    with store.read() as session:
        wanted = past(session, day).asked(select(Ikm.name).where(Ikm.archived_at.is_(None)))
        return sorted(session.scalars(wanted))


@pytest.fixture
def office(store_location):
    store = begin(store_location)
    yield store
    store.close()


def test_the_day_ends_at_midnight_in_depok(office):
    with office.deed("Lewat tengah malam", at=datetime(2026, 1, 1, 17, 5, tzinfo=UTC)) as session:
        session.add(firm(3, "Batik Asri"))
    assert named(office, FIRST) == ["Abon Jaya", "UD Abon Jaya"]
    assert named(office, date(2026, 1, 2)) == ["Abon Jaya", "Batik Asri", "UD Abon Jaya"]


def test_before_the_first_deed_nothing_is_known(office):
    with office.read() as session:
        assert past(session, date(2025, 12, 31)).unknown
        assert not past(session, FIRST).unknown
    assert named(office, date(2025, 12, 31)) == []


def test_a_clock_that_ran_behind_takes_nothing_back(office):
    with office.deed("Jam mundur", at=datetime(2009, 1, 1, tzinfo=UTC)) as session:
        session.add(firm(3, "Batik Asri"))
    assert named(office, date(2015, 1, 1)) == []
    assert "Batik Asri" in named(office, FIRST)


def test_lookups_of_other_tables_are_of_that_day_too(office):
    with office.deed("Tambah legalitas", at=evening(date(2026, 2, 1))) as session:
        ikm = session.scalars(select(Ikm).where(Ikm.serial == 1)).one()
        session.add(Licence(ikm_id=ikm.id, kind="pirt", number="1", expires_on=date(2026, 3, 1)))
        ikm.name = "Abon Maju"
    (licences,) = (each.value for each in IKM.columns if each.key == "licences")
    with office.read() as session:
        wanted = select(Ikm.name, licences).where(Ikm.serial == 1)
        assert session.execute(past(session, FIRST).asked(wanted)).all() == [("Abon Jaya", 0)]
        assert session.execute(past(session, date(2026, 2, 1)).asked(wanted)).all() == [("Abon Maju", 1)]


def test_an_import_of_thousands_since_is_only_left_out(office):
    from depok_desk.store.bulk import add_rows

    with office.deed("Impor", at=evening(date(2026, 2, 1))) as session:
        many = [
            {"serial": n, "number": f"IKM-{n:05}", "name": f"Usaha {n}", "sector": "kriya", "status": "calon"}
            for n in range(3, 2_000)
        ]
        add_rows(session, Ikm, many)
    with office.read() as session:
        wanted = select(func.count()).select_from(Ikm)
        assert session.scalar(past(session, FIRST).asked(wanted)) == 2
        assert session.scalar(past(session, date(2026, 2, 1)).asked(wanted)) == 1_999
