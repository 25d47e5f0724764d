"""What the papers of a session say: minutes, sheets, feedback, invitations and attendance lists."""

import re
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from depok_desk.documents.attendance import attendance
from depok_desk.documents.feedback import feedback_letters
from depok_desk.documents.letter import letters
from depok_desk.documents.minutes import minutes
from depok_desk.documents.minutes_words import mark
from depok_desk.documents.score_sheets import score_sheets
from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm
from depok_desk.model.institution import Letterhead
from depok_desk.model.jury import Juror
from depok_desk.services.judging.attendance_facts import attendance_facts
from depok_desk.services.judging.candidates import set_standing
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.deciding import rule
from depok_desk.services.judging.feedback_facts import feedback_facts
from depok_desk.services.judging.follow_up import add_step, set_recuration
from depok_desk.services.judging.invitation_facts import candidate_invitations, juror_invitations
from depok_desk.services.judging.jury import strike_juror
from depok_desk.services.judging.marks import ABSTAIN
from depok_desk.services.judging.minutes_facts import minutes_facts
from depok_desk.services.judging.scoring import advise, put_marks
from depok_desk.services.judging.sheet_facts import issued_sheet_facts
from depok_desk.services.judging.sheets import sheet_by_code
from depok_desk.services.samples import add_officials
from judging_office import JUDGING_DAY, JURORS, judging_session
from office_records import judged, prepare

LATER = date(2026, 2, 3)


@pytest.fixture
def office(store):
    """An office with letterheads and officials."""
    prepare(store)
    with store.deed("Isi pejabat") as session:
        add_officials(session)
        head = session.scalars(
            select(Letterhead).where(Letterhead.upper_line == "PEMERINTAH KOTA DEPOK")
        ).one()
        head.address_line = "Jalan Contoh Nomor 1"
    return store


def made(office, phase="pleno", **others):
    with office.deed("Buat sesi") as session:
        return judging_session(session, phase, **others)


def text_of(content):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def test_the_minutes_say_who_judged_what_and_how(office):
    judging = made(office)
    with office.read() as session:
        facts = minutes_facts(session, judging.session_id, LATER)
    assert facts.draft
    assert facts.on == LATER
    assert facts.head.lines == ("PEMERINTAH KOTA DEPOK", "DINAS PERDAGANGAN DAN PERINDUSTRIAN")
    assert facts.head.address == ("Jalan Contoh Nomor 1",)
    assert [one.name for one in facts.jurors] == list(JURORS[:3])
    (method,) = facts.methods
    assert (method.rubric, method.edition, method.sectors) == ("Rubrik Uji", 1, ("Kuliner",))
    (sector,) = facts.sectors
    assert [one.rank for one in sector.results] == [1, 2, 3, 4]
    assert [one.decision for one in sector.results] == ["Lulus", "Lulus", "Tidak lulus", "Tidak lulus"]
    assert [one.juror for one in sector.results[0].rows] == list(JURORS[:3])
    assert facts.signatories[0].name == "Drs. Contoh Pejabat, M.Si."


def test_every_number_of_the_table_of_marks_is_in_the_print(office):
    judging = made(office)
    with office.read() as session:
        facts = minutes_facts(session, judging.session_id, LATER)
    said = text_of(minutes(facts))
    for one in facts.sectors[0].results:
        assert f"{one.product} {one.firm} {mark(one.total)}" in said
        for row in one.rows:
            assert f"{row.juror} {' '.join(row.marks)} {mark(row.total)}" in said


def test_a_decided_session_carries_the_day_it_was_decided(office):
    judging = made(office)
    with office.deed("Tetapkan") as session:
        go_on(session, judging.session_id, LATER)
    with office.read() as session:
        facts = minutes_facts(session, judging.session_id, date(2027, 5, 5))
        again = minutes_facts(session, judging.session_id, date(2028, 6, 6))
    assert not facts.draft
    assert facts.on == LATER
    assert minutes(facts) == minutes(again)
    assert "Selasa, tanggal tiga bulan Februari tahun dua ribu dua puluh enam" in text_of(minutes(facts))


def test_rulings_are_printed_with_their_reason(office):
    judging = made(office)
    with office.deed("Putusan") as session:
        rule(session, judging.candidates[2], decision="lulus", grade="B", why="Kemasan baru sudah dilihat")
    with office.read() as session:
        facts = minutes_facts(session, judging.session_id, LATER)
    (ruled,) = [one for one in facts.sectors[0].results if one.overridden]
    assert (ruled.firm, ruled.decision, ruled.counted_decision) == ("Cendol Dahlia", "Lulus", "Tidak lulus")
    assert "Alasan: Kemasan baru sudah dilihat." in text_of(minutes(facts))


def test_missing_marks_abstentions_and_struck_jurors_are_told(office):
    judging = made(office, "penilaian", marks=True)
    first, second = judging.candidates[:2]
    with office.deed("Nilai") as session:
        put_marks(session, judging.jurors[0], {(first, judging.criteria[0]): ABSTAIN}, "ketik")
        put_marks(session, judging.jurors[1], {(second, judging.criteria[2]): None}, "ketik")
        strike_juror(session, judging.jurors[2], "Pemilik usaha peserta")
    with office.read() as session:
        facts = minutes_facts(session, judging.session_id, LATER)
    notes = [note for one in facts.sectors[0].results for note in one.notes]
    assert f"{JURORS[0]} abstain pada Rasa & keamanan." in notes
    assert f"{JURORS[1]} belum memberi nilai pada Harga & daya jual." in notes
    assert all(row.juror != JURORS[2] for one in facts.sectors[0].results for row in one.rows)
    said = text_of(minutes(facts))
    assert f"Juri {JURORS[2]} dicoret" in said
    marks = {(one.firm, row.juror): row.marks for one in facts.sectors[0].results for row in one.rows}
    assert marks["Abon Melati", JURORS[0]][0] == "A"
    assert marks["Bakso Kenanga", JURORS[1]][2] == ""


def test_who_withdrew_stands_in_the_table_without_a_result(office):
    judging = made(office, "verifikasi")
    with office.deed("Mundur") as session:
        set_standing(session, judging.candidates[1], "mundur")
    with office.read() as session:
        facts = minutes_facts(session, judging.session_id, LATER)
    last = facts.sectors[0].results[-1]
    assert (last.firm, last.standing, last.total) == ("Bakso Kenanga", "Mengundurkan diri", None)


def test_a_session_taken_from_a_list_has_no_minutes(office):
    with office.deed("Impor") as session:
        judged(session, Ikm(serial=90, number="IKM-00090", name="Abon", sector="kuliner", status="binaan"))
        taken = session.scalars(select(CurationSession)).one()
        taken.source = "daftar.xlsx"
        key = taken.id
    with office.read() as session, pytest.raises(UserError, match="diambil dari daftar kantor"):
        minutes_facts(session, key, LATER)


def test_every_sheet_is_found_again_by_the_code_printed_on_it(office):
    judging = made(office, "penilaian", candidates=12)
    with office.deed("Cetak lembar") as session:
        facts = issued_sheet_facts(session, judging.session_id, JUDGING_DAY)
    assert [(one.juror, len(one.rows)) for one in facts.sheets] == [
        (juror, count) for juror in JURORS[:3] for count in (9, 3)
    ]
    said = text_of(score_sheets(facts))
    with office.read() as session:
        for one in facts.sheets:
            assert one.code in said
            found = sheet_by_code(session, one.code)
            assert len(found.candidates) == len(one.rows)
    with office.deed("Cetak lagi") as session:
        again = issued_sheet_facts(session, judging.session_id, LATER)
    assert score_sheets(again) == score_sheets(facts)


def test_a_juror_finds_no_boxes_for_the_own_firm(office):
    judging = made(office, "verifikasi")
    with office.deed("Juri") as session:
        session.get_one(Juror, judging.jurors[0]).ikm_id = session.get_one(
            Candidate, judging.candidates[0]
        ).ikm_id
        facts = issued_sheet_facts(session, judging.session_id, JUDGING_DAY)
    barred = [(sheet.juror, row.firm) for sheet in facts.sheets for row in sheet.rows if row.barred]
    assert barred == [(JURORS[0], "Abon Melati")]


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
