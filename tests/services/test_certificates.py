"""Certificates: who is due one, what they attest, and that what was attested stays."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from depok_desk.errors import UserError
from depok_desk.model.certificate import Certificate, PrintLog
from depok_desk.model.ikm import Ikm
from depok_desk.model.institution import IssuedNumber, NumberBook
from depok_desk.model.region import District
from depok_desk.services.certificates import due_counts, facts_of, issue, log_prints, plan_issue
from depok_desk.store.undo import plan_redo, plan_undo, redo, refuse_conflicts, undo
from office_records import MONDAY, firm, judged, office_named, official, prepare

HEAD = "Kepala Dinas Perdagangan dan Perindustrian"


@pytest.fixture
def office(store):
    """Three firms that passed, one of them twice, and one that did not."""
    prepare(store)
    with store.deed("Isi") as session:
        beji = session.scalars(select(District.id).where(District.name == "Beji")).one()
        abon = firm(1, "Abon Jaya", owner="Asep", district_id=beji)
        batik, cireng, emping = firm(2, "batik Gong", sector="fesyen"), firm(3, "Cireng"), firm(4, "Emping")
        session.add_all([abon, batik, cireng, emping])
        judged(session, cireng, "Cireng Rujak", "90.00", grade="A", title="Kurasi 2025")
        judged(session, batik, "Kain", "71.25")
        judged(session, abon, "Abon Sapi", "82.50")
        judged(session, abon, "Abon Ayam", "64.00", "perbaikan", grade="C")
        judged(session, emping, "Emping", "40.00", "tidak_lulus", grade="D")
    return store


def terbit(office, *, on=MONDAY, **how):
    with office.deed("Terbitkan") as session:
        issue(session, plan_issue(session, on=on, **how))


def facts(office, **which):
    with office.read() as session:
        return facts_of(session, **which)


def book(office):
    with office.read() as session:
        kept = session.execute(select(NumberBook.last).order_by(NumberBook.last.desc())).scalars().first()
        return kept, session.scalar(select(func.count()).select_from(IssuedNumber))


def head_of(office, kind):
    with office.read() as session:
        letterhead = office_named(session, kind).letterhead
        return letterhead.upper_line, letterhead.main_line


def turn_back(office, *, force=False):
    with office.deed("Urungkan") as session:
        turning = plan_undo(session)
        if not force:
            refuse_conflicts(turning)
        undo(session, turning)


def test_all_who_passed_are_due_in_order_of_name(office):
    with office.read() as session:
        plan = plan_issue(session, on=MONDAY)
    assert [draft.ikm for draft in plan.drafts] == ["Abon Jaya", "batik Gong", "Cireng"]
    assert [draft.number for draft in plan.drafts] == [f"500.9/{n:03}/KURASI/I/2026" for n in (1, 2, 3)]


def test_only_one_session_may_be_chosen(office):
    with office.read() as session:
        plan = plan_issue(session, on=MONDAY, session_title="Kurasi 2025")
        assert [draft.ikm for draft in plan.drafts] == ["Cireng"]
        assert sorted(due_counts(session).values()) == [1, 2]
        with pytest.raises(UserError, match="Sesi kurasi “Kurasi 1999” tidak ada"):
            plan_issue(session, on=MONDAY, session_title="Kurasi 1999")


def test_a_plan_stores_nothing_and_what_is_issued_is_the_plan(office):
    with office.read() as session:
        plan = plan_issue(session, on=MONDAY)
    assert facts(office) == []
    assert book(office) == (0, 0)
    with office.deed("Terbitkan") as session:
        issue(session, plan)
    assert tuple(facts(office)) == plan.drafts
    assert book(office) == (3, 3)


def test_a_plan_grown_old_is_refused_and_gives_no_number(office):
    with office.read() as session:
        old = plan_issue(session, on=MONDAY, session_title="Kurasi 2026")
    terbit(office, session_title="Kurasi 2025")
    with pytest.raises(UserError, match="baru saja dipakai"), office.deed("Terbitkan") as session:
        issue(session, old)
    assert book(office) == (1, 1)


def test_the_facts_are_those_of_the_register(office):
    terbit(office)
    first = facts(office)[0]
    assert (first.owner, first.district, first.product, first.sector) == (
        "Asep",
        "Beji",
        "Abon Sapi",
        "Kuliner",
    )
    assert (first.grade, first.score, first.decision) == ("B", Decimal("82.50"), "LULUS")
    assert (first.session, first.session_dates, first.place) == (
        "Kurasi 2026",
        (date(2026, 1, 20),),
        "Balai Kota",
    )
    assert first.head == head_of(office, "dinas")
    assert first.signatories == ()
    assert first.valid_until is None
    assert len(first.code) == 9
    assert first.qr.startswith(f"{first.code} | {first.number}")
    assert len(first.qr.encode()) <= 200
    assert len({each.code for each in facts(office)}) == 3


def test_the_official_in_office_on_the_day_signs(office):
    with office.deed("Pejabat") as session:
        official(
            session, "dinas", "Lama, S.E.", HEAD, from_date=date(2020, 1, 1), until_date=date(2025, 12, 31)
        )
        official(
            session, "dinas", "Baru, M.M.", HEAD, "Plt.", from_date=date(2026, 1, 1), nip="197001011995032001"
        )
        official(session, "dinas", "Nanti", HEAD, from_date=date(2026, 2, 1))
        official(session, "dekranasda", "Ketua Contoh", "Ketua Dekranasda Kota Depok")
    terbit(office)
    signed = facts(office)[0].signatories
    assert [each.name for each in signed] == ["Baru, M.M.", "Ketua Contoh"]
    assert " ".join(signed[0].position) == f"Plt. {HEAD}"
    assert signed[0].nip == "197001011995032001"


def test_the_council_issues_under_its_own_head_and_numbers(office):
    terbit(office, issuer="dekranasda")
    first = facts(office)[0]
    assert first.number == "001/SERT/Dekranasda-Depok/I/2026"
    assert first.head == head_of(office, "dekranasda")
    with office.read() as session, pytest.raises(UserError, match="Belum ada instansi penerbit"):
        plan_issue(session, on=MONDAY, issuer="bank")


@pytest.mark.parametrize(
    ("on", "months", "until"),
    [
        (MONDAY, 24, date(2028, 1, 26)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
    ],
)
def test_validity_ends_on_the_same_day_or_the_last_of_a_shorter_month(office, on, months, until):
    terbit(office, on=on, validity_months=months)
    assert {each.valid_until for each in facts(office)} == {until}


def test_what_was_attested_stays_when_the_firm_changes(office):
    terbit(office)
    before = facts(office)
    with office.deed("Ubah") as session:
        one = session.scalars(select(Ikm).where(Ikm.name == "Abon Jaya")).one()
        one.name, one.owner = "Abon Sejahtera", "Budi"
    assert facts(office) == before


def test_nobody_gets_a_second_certificate_unless_the_first_is_withdrawn(office):
    terbit(office)
    terbit(office)
    assert len(facts(office)) == 3
    with office.deed("Cabut") as session:
        session.scalars(
            select(Certificate).where(Certificate.number.contains("/002/"))
        ).one().status = "dicabut"
    assert [each.number for each in facts(office)] == ["500.9/001/KURASI/I/2026", "500.9/003/KURASI/I/2026"]
    terbit(office)
    assert [each.ikm for each in facts(office)] == ["Abon Jaya", "Cireng", "batik Gong"]
    assert facts(office)[-1].number == "500.9/004/KURASI/I/2026"


def test_named_certificates_are_given_withdrawn_or_not(office):
    terbit(office)
    with office.deed("Cabut") as session:
        one = session.scalars(select(Certificate).order_by(Certificate.number)).first()
        one.status = "dicabut"
    assert [each.ikm for each in facts(office, ids=[one.id])] == ["Abon Jaya"]


def test_undoing_an_issue_gives_the_numbers_back(office):
    terbit(office)
    issued = facts(office)
    turn_back(office)
    assert facts(office) == []
    assert book(office) == (0, 0)
    with office.deed("Ulangi") as session:
        redo(session, plan_redo(session))
    assert facts(office) == issued
    assert book(office) == (3, 3)


def test_undoing_a_printed_issue_is_refused_by_name_and_not_forced(office):
    terbit(office)
    with office.deed("Cetak", undoable=False) as session:
        log_prints(session, ["500.9/002/KURASI/I/2026"], MONDAY, "sertifikat.pdf")
    for force in (False, True):
        with pytest.raises(UserError, match=r"Sertifikat “500.9/002/KURASI/I/2026” sudah dicetak"):
            turn_back(office, force=force)
    assert len(facts(office)) == 3
    assert book(office) == (3, 3)


def test_undoing_an_issue_below_a_later_one_is_refused(office):
    terbit(office, session_title="Kurasi 2025")
    with office.read() as session:
        first = plan_undo(session).target.id
    terbit(office)
    with pytest.raises(UserError, match="Nomor terakhir kini"), office.deed("Urungkan") as session:
        undo(session, plan_undo(session, first))
    assert book(office) == (3, 3)


def test_every_print_is_logged_with_its_copy(office):
    terbit(office)
    number = facts(office)[0].number
    for target in ("satu.pdf", "x" * 400):
        with office.deed("Cetak", undoable=False) as session:
            log_prints(session, [number, "tiada"], MONDAY, target)
    with office.read() as session:
        logged = session.scalars(select(PrintLog).order_by(PrintLog.copy)).all()
    assert [(each.copy, each.target) for each in logged] == [(1, "satu.pdf"), (2, "x" * 300)]
