"""What the minutes and the score sheets of a session say."""

from datetime import date

import pytest
from printing_office import LATER, made, open_printing_office, text_of
from sqlalchemy import select

from depok_desk.documents.minutes import minutes
from depok_desk.documents.minutes_words import mark
from depok_desk.documents.score_sheets import score_sheets
from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.ikm import Ikm
from depok_desk.model.jury import Juror
from depok_desk.services.judging.candidates import set_standing
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.deciding import rule
from depok_desk.services.judging.jury import strike_juror
from depok_desk.services.judging.marks import ABSTAIN
from depok_desk.services.judging.minutes_facts import minutes_facts
from depok_desk.services.judging.scoring import put_marks
from depok_desk.services.judging.sheet_facts import issued_sheet_facts
from depok_desk.services.judging.sheets import sheet_by_code
from judging_office import JUDGING_DAY, JURORS
from office_records import judged


@pytest.fixture
def office(store):
    return open_printing_office(store)


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
