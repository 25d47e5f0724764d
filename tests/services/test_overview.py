"""The figures of Beranda: each is as long as the list it opens."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from depok_desk.model.certificate import Certificate
from depok_desk.model.ikm import Ikm, Licence
from depok_desk.model.region import District
from depok_desk.registers.certificate import CERTIFICATES
from depok_desk.registers.ikm import IKM
from depok_desk.services import overview as figures
from depok_desk.services.attention import concerns, copy_concern
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.listing import View, count
from depok_desk.services.overview import overview
from office_records import MONDAY, firm, judged, official, prepare


@pytest.fixture
def office(store):
    """Firms of every sort, three of them judged, one in the bin."""
    prepare(store)
    long_ago = datetime(2024, 11, 1, tzinfo=UTC)
    with store.deed("Tambah yang lama", at=long_ago) as session:
        session.add(firm(1, "Dodol Lama", sector="kuliner", nib="9120001234567"))
    with store.deed("Tambah", at=datetime(2026, 1, 20, tzinfo=UTC)) as session:
        beji = session.scalars(select(District).where(District.name == "Beji")).one()
        abon = firm(2, "Abon Jaya", district_id=beji.id)
        batik = firm(3, "Batik Asri", sector="fesyen", district_id=beji.id, nib="9120001234568")
        anyam = firm(4, "Anyam Rapi", sector="kriya")
        binned = firm(5, "Sudah Dibuang", archived_at=datetime(2026, 1, 20, tzinfo=UTC))
        session.add_all([abon, batik, anyam, binned])
        session.flush()
        for ikm, days in ((abon, -1), (abon, 30), (batik, 0), (anyam, 90), (binned, -5)):
            day = MONDAY + timedelta(days=days)
            session.add(Licence(ikm_id=ikm.id, kind="pirt", number=f"{days}", expires_on=day))
        judged(session, abon, grade="D", decision="tidak_lulus", decided_on=date(2025, 1, 20))
        judged(session, abon, "Abon Ayam", grade="A", decided_on=date(2026, 1, 20))
        judged(session, batik, "Kain", grade="B")
        judged(session, anyam, "Tas", grade="D", decision="tidak_lulus")
    return store


def listed(session, where, register=IKM):
    return count(session, register, View(where=where, today=MONDAY))


def test_every_part_is_as_long_as_its_list(office):
    with office.read() as session:
        seen = overview(session, MONDAY)
        parts = [*seen.sectors, *seen.grades, *seen.districts]
        assert [part.count for part in parts] == [listed(session, part.where) for part in parts]
    assert {part.words: part.count for part in seen.grades} == {
        "Grade A": 1, "Grade B": 1, "Grade C": 0, "Grade D": 1, "Belum ada": 1,
    }  # fmt: skip
    assert len(seen.districts) == 12
    assert sum(part.count for part in seen.districts) == seen.ikm == 4


def test_what_is_wanting_is_as_long_as_its_list(office):
    with office.read() as session:
        seen = overview(session, MONDAY)
        assert (seen.expired, seen.expiring) == (1, 2)
        assert (seen.without_nib, seen.stale, seen.passed) == (2, 1, 2)
        assert seen.passed == listed(session, figures.PASSED)
        told = [concern for concern in concerns(session, seen, MONDAY) if concern.where]
        assert {concern.key for concern in told} == {"expired", "expiring", "without_nib", "stale"}
        assert [concern.count for concern in told] == [listed(session, each.where) for each in told]


def test_certificates_in_force_are_those_the_book_shows(office):
    with office.deed("Terbitkan") as session:
        official(session, "dinas", "Drs. Contoh", "Kepala Dinas", from_date=date(2025, 1, 1))
        issue(session, plan_issue(session, on=MONDAY))
    with office.deed("Cabut") as session:
        session.scalars(select(Certificate)).first().status = "dicabut"
    with office.read() as session:
        seen = overview(session, MONDAY)
        assert seen.certificates == 1
        assert listed(session, figures.IN_FORCE, CERTIFICATES) == 1


def test_an_office_is_told_who_and_what_is_missing(office):
    with office.deed("Pejabat") as session:
        official(session, "dekranasda", "Hj. Contoh", "Ketua")
    with office.read() as session:
        said = {one.key: one.count for one in concerns(session, overview(session, MONDAY), MONDAY)}
        later = concerns(session, overview(session, date(2027, 1, 4)), date(2027, 1, 4))
    assert (said["unsigned"], said["termless"], said["due"]) == (1, 1, 2)
    assert "book" not in said
    assert "buku nomor tahun 2027 belum dibuat" in [one.words for one in later]


def test_an_empty_office_has_only_its_signatories_to_name(store):
    prepare(store)
    with store.read() as session:
        seen = overview(session, MONDAY)
        assert [one.key for one in concerns(session, seen, MONDAY)] == ["unsigned"]
    assert seen.ikm == 0


@pytest.mark.parametrize(
    ("hours", "said"),
    [(2, []), (30, ["Cadangan terakhir sudah 1 hari"]), (None, ["Belum ada cadangan data kantor"])],
)
def test_a_copy_older_than_a_day_is_told(hours, said):
    now = datetime(2026, 1, 26, 9, tzinfo=UTC)
    newest = None if hours is None else now - timedelta(hours=hours)
    assert [concern.words for concern in copy_concern(newest, now - timedelta(days=9), now)] == said


def test_the_figures_know_no_other_firms(office):
    with office.read() as session:
        assert overview(session, MONDAY).ikm == len(
            session.scalars(select(Ikm.id).where(Ikm.archived_at.is_(None))).all()
        )


def test_a_store_of_today_needs_no_copy_yet():
    now = datetime(2026, 1, 26, 9, tzinfo=UTC)
    assert copy_concern(None, now - timedelta(hours=3), now) == ()
