"""What feedback letters, invitations and attendance lists of a session say."""

import re
from datetime import date
from decimal import Decimal

import pytest
from printing_office import LATER, made, open_printing_office, text_of

from depok_desk.documents.attendance import attendance
from depok_desk.documents.feedback import feedback_letters
from depok_desk.documents.letter import letters
from depok_desk.documents.minutes import minutes
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.services.judging.attendance_facts import attendance_facts
from depok_desk.services.judging.candidates import set_standing
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.feedback_facts import feedback_facts
from depok_desk.services.judging.follow_up import add_step, set_recuration
from depok_desk.services.judging.invitation_facts import candidate_invitations, juror_invitations
from depok_desk.services.judging.jury import strike_juror
from depok_desk.services.judging.minutes_facts import minutes_facts
from depok_desk.services.judging.scoring import advise
from judging_office import JUDGING_DAY, JURORS


@pytest.fixture
def office(store):
    return open_printing_office(store)


def advised(office):
    """A decided session with advice, coaching and a day to be judged again for the third candidate."""
    judging = made(office, "penilaian", marks=True)
    third = judging.candidates[2]
    with office.deed("Masukan") as session:
        advise(session, judging.jurors[0], {(third, judging.criteria[1]): "Perbesar tulisan pada label."})
        advise(session, judging.jurors[1], {(third, judging.criteria[1]): "Perbesar tulisan pada label."})
        advise(session, judging.jurors[2], {(third, None): "Coba pasar oleh-oleh."})
        go_on(session, judging.session_id, JUDGING_DAY)
    with office.deed("Tetapkan") as session:
        go_on(session, judging.session_id, LATER)
    with office.deed("Pembinaan") as session:
        add_step(session, third, "Pelatihan label", person="Bidang Perindustrian", due_on=date(2026, 4, 30))
        outcome = session.get_one(Candidate, third).outcome
        set_recuration(session, [outcome.id], date(2026, 7, 27))
    return judging


def test_feedback_tells_what_is_good_what_to_aim_at_and_what_helps(office):
    judging = advised(office)
    with office.read() as session:
        facts = feedback_facts(session, judging.session_id, LATER)
        (only,) = feedback_facts(session, judging.session_id, LATER, candidate_ids=[judging.candidates[2]])
    assert [one.firm for one in facts] == ["Abon Melati", "Bakso Kenanga", "Cendol Dahlia", "Dodol Flamboyan"]
    assert facts[2] == only
    assert facts[0].strengths
    assert only.recipient == ("Pemilik Cendol Dahlia", "Cendol Dahlia")
    label = next(one for one in only.criteria if one.criterion == "Kemasan & label")
    assert label.advice == ("Perbesar tulisan pada label.",)
    now, aim = (int(re.findall(r"\d+", text)[-1]) for text in (label.now, label.aim))
    assert aim == now + 1
    assert only.general == ("Coba pasar oleh-oleh.",)
    assert only.coaching[0].what == "Pelatihan label"
    assert only.recurate_by == date(2026, 7, 27)


def test_advice_is_passed_on_without_names(office):
    judging = advised(office)
    with office.read() as session:
        said = text_of(feedback_letters(feedback_facts(session, judging.session_id, LATER)))
    assert "Perbesar tulisan pada label." in said
    assert not any(name in said for name in JURORS[:3])
    assert "Senin, 27 Juli 2026" in said
    assert "30 April 2026" in said


def test_feedback_remembers_the_earlier_curation(office):
    judging = made(office)
    with office.deed("Kurasi lama") as session:
        candidate = session.get_one(Candidate, judging.candidates[1])
        old = CurationSession(title="Kurasi 2024", phase="ditetapkan", pass_mark=Decimal(70), source="lama")
        session.add(old)
        session.flush()
        before = Candidate(session_id=old.id, ikm_id=candidate.ikm_id, product_id=candidate.product_id)
        session.add(before)
        session.flush()
        session.add(
            Outcome(
                candidate_id=before.id,
                total=Decimal(60),
                grade="C",
                decision="perbaikan",
                decided_on=date(2024, 5, 6),
            )
        )
    with office.read() as session:
        (only,) = feedback_facts(session, judging.session_id, LATER, candidate_ids=[judging.candidates[1]])
    assert only.former is not None
    assert only.former.session == "Kurasi 2024"
    said = text_of(feedback_letters([only]))
    assert "naik kelas dari grade C menjadi grade B" in said
    assert "tanggal 6 Mei 2024 (grade C, nilai 60,00, perbaikan)" in said


def test_invitations_name_day_hour_and_what_to_bring(office):
    judging = made(office, "verifikasi")
    with office.deed("Jadwal") as session:
        first = session.get_one(Candidate, judging.candidates[0])
        first.slot_on, first.slot_at = JUDGING_DAY, "09.20"
    with office.read() as session:
        facts = candidate_invitations(session, judging.session_id, date(2026, 1, 12))
    assert len(facts) == 4
    said = text_of(letters(facts[:1]))
    for text in (
        "Depok, 12 Januari 2026",
        "Yth. Pemilik Abon Melati",
        "Hari/tanggal : Senin, 26 Januari 2026",
        "Waktu : 09.20 WIB s.d. selesai",
        "Nomor urut : 1",
        "salinan NIB;",
        "NIP 19700101 199503 1 001",
    ):
        assert text in said


def test_jurors_are_asked_by_name_and_not_once_struck(office):
    judging = made(office, "penilaian")
    with office.deed("Coret") as session:
        strike_juror(session, judging.jurors[1], "Sakit")
    with office.read() as session:
        facts = juror_invitations(session, judging.session_id, date(2026, 1, 12))
    assert [one.recipient[0] for one in facts] == [JURORS[0], JURORS[2]]
    assert "memohon kesediaan" in text_of(letters(facts))


def test_who_withdrew_is_neither_invited_nor_on_the_list(office):
    judging = made(office, "verifikasi")
    with office.deed("Mundur") as session:
        set_standing(session, judging.candidates[0], "mundur")
    with office.read() as session:
        invited = candidate_invitations(session, judging.session_id, LATER)
        present = attendance_facts(session, judging.session_id, LATER)
    assert len(invited) == 3
    rows = [row for group in present.groups for row in group.rows]
    assert [row.office for row in rows[3:]] == ["Bakso Kenanga", "Cendol Dahlia", "Dodol Flamboyan"]
    assert "Pemilik Abon Melati" not in text_of(attendance(present))


def test_no_paper_shows_a_nik_or_a_telephone(office):
    judging = advised(office)
    with office.deed("Isi data pribadi") as session:
        for key in judging.candidates:
            ikm = session.get_one(Candidate, key).ikm
            ikm.nik, ikm.phone = "3276014101900001", "6281234567890"
    with office.read() as session:
        said = " ".join(
            text_of(content)
            for content in (
                minutes(minutes_facts(session, judging.session_id, LATER)),
                letters(candidate_invitations(session, judging.session_id, LATER)),
                feedback_letters(feedback_facts(session, judging.session_id, LATER)),
                attendance(attendance_facts(session, judging.session_id, LATER)),
            )
        )
    assert "3276014101900001" not in said
    assert "0812" not in said
