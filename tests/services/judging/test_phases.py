"""The course of a session: what hinders going on, what opening again keeps."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import CurationSession
from depok_desk.model.ikm import Ikm
from depok_desk.model.jury import Juror, Score, SecondEntry
from depok_desk.model.locks import PHASES
from depok_desk.model.rubric import Criterion, Rubric
from depok_desk.model.session_course import PhaseChange
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.judging.candidates import remove_candidates, set_standing
from depok_desk.services.judging.hindrances import hindrances
from depok_desk.services.judging.jury import strike_juror
from depok_desk.services.judging.keeping import kept_state
from depok_desk.services.judging.phases import advance, course_of, earlier_phases, reopen
from depok_desk.services.judging.sessions import SessionDetails, new_session
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo
from judging_office import JUDGING_DAY, Judging, judging_session, phase_of
from office_records import prepare


def opened(store, phase="pendaftaran", **how) -> Judging:
    with store.deed("Membuka sesi") as session:
        return judging_session(session, phase, **how)


@pytest.mark.parametrize("phase", PHASES)
def test_a_session_stands_in_any_phase(store, phase):
    made = opened(store, phase)
    with store.read() as session:
        assert phase_of(session, made.session_id) == phase
        steps = [line.after for line in course_of(session, made.session_id)]
        assert steps == list(PHASES[1 : PHASES.index(phase) + 1])


def test_an_empty_session_does_not_begin(store):
    with store.deed("Membuka sesi") as session:
        key = new_session(session, SessionDetails("Kurasi Kosong"))
        assert hindrances(session, key).blocking == ("Belum ada peserta; tambahkan peserta dari register.",)
    with store.deed("Lanjut") as session, pytest.raises(UserError, match="Belum ada peserta"):
        advance(session, key, JUDGING_DAY)


def test_a_sector_needs_a_rubric_before_papers_are_checked(store):
    made = opened(store, candidates=2)
    with store.deed("Ganti sektor") as session:
        session.get_one(Ikm, made.firms[0]).sector = "kriya"
        session.flush()
        assert hindrances(session, made.session_id).blocking == (
            "Sektor Kriya belum punya rubrik; pilih rubriknya di rincian sesi.",
        )


@pytest.mark.parametrize("phase", ["pendaftaran", "verifikasi"])
def test_a_rubric_that_is_not_ready_is_named_with_what_is_wrong(store, phase):
    made = opened(store, phase)
    with store.deed("Ubah bobot") as session:
        session.get_one(Criterion, made.criteria[0]).weight = Decimal(45)
        session.flush()
        (said,) = hindrances(session, made.session_id).blocking
        assert said == (
            "Rubrik Uji edisi 1 untuk sektor Kuliner belum dapat dipakai: Jumlah bobot 95 %, kurang 5 %; "
            "ubah bobot sampai jumlahnya 100 %. Perbaiki di Pengaturan › Rubrik, atau pilih rubrik lain di "
            "rincian sesi."
        )
        with pytest.raises(UserError, match="kurang 5 %"):
            advance(session, made.session_id, JUDGING_DAY)


def test_a_jury_is_needed_before_judging_and_one_juror_is_few(store):
    nobody, alone = opened(store, "verifikasi", jurors=0), opened(store, "verifikasi", jurors=1, title="Dua")
    with store.read() as session:
        assert (
            "Belum ada juri untuk sektor Kuliner; tambahkan juri."
            in hindrances(session, nobody.session_id).blocking
        )
        found = hindrances(session, alone.session_id)
        assert found.blocking == ()
        assert found.warnings == (
            "Sektor Kuliner hanya dinilai satu juri, jadi nilainya tidak terbandingkan.",
        )


def test_missing_scores_hold_the_plenary_up_until_their_number_is_said(store):
    made = opened(store, "penilaian", marks=True)
    with store.deed("Hapus nilai") as session:
        for score in session.scalars(select(Score).limit(2)):
            session.delete(score)
        session.flush()
        assert hindrances(session, made.session_id).missing == 2
        with pytest.raises(UserError, match="Masih ada 2 nilai yang belum diisi"):
            advance(session, made.session_id, JUDGING_DAY)
        with pytest.raises(UserError, match="2 nilai"):
            advance(session, made.session_id, JUDGING_DAY, missing=1)
        assert advance(session, made.session_id, JUDGING_DAY, missing=2) == "pleno"


def test_nobody_waits_for_who_is_absent_or_struck(store):
    made = opened(store, "penilaian", candidates=2, jurors=3)
    with store.deed("Coret") as session:
        assert hindrances(session, made.session_id).missing == 2 * 3 * 3
        set_standing(session, made.candidates[0], "tidak hadir")
        assert hindrances(session, made.session_id).missing == 3 * 3
        strike_juror(session, made.jurors[0], "berhalangan")
        assert hindrances(session, made.session_id).missing == 2 * 3


def test_a_juror_of_another_sector_is_not_waited_for(store):
    made = opened(store, "penilaian", candidates=1, jurors=3)
    with store.deed("Sektor juri") as session:
        session.get_one(Juror, made.jurors[2]).sectors = "fesyen|kriya"
        session.flush()
        assert hindrances(session, made.session_id).missing == 2 * 3


def test_a_second_typing_that_differs_is_settled_first(store):
    made = opened(store, "penilaian", marks=True)
    with store.deed("Ketikan kedua") as session:
        scores = session.scalars(select(Score).order_by(Score.id)).all()
        for score in scores[:3]:
            session.add(_second(score, score.mark))
        session.flush()
        assert hindrances(session, made.session_id).blocking == ()
        session.add(_second(scores[3], 6 - scores[3].mark if scores[3].mark != 3 else 4))
        session.add(_second(scores[4], None))
        session.flush()
        (said,) = hindrances(session, made.session_id).blocking
        assert said.startswith("2 nilai berbeda antara ketikan pertama dan kedua")
        with pytest.raises(UserError, match="ketikan"):
            advance(session, made.session_id, JUDGING_DAY)


@pytest.mark.parametrize("leaves", ["juri", "peserta"])
def test_a_difference_of_who_no_longer_counts_holds_nothing_up(store, leaves):
    made = opened(store, "penilaian", marks=True)
    with store.deed("Ketikan kedua") as session:
        wanted = Score.juror_id == made.jurors[0], Score.candidate_id == made.candidates[0]
        session.add(_second(session.scalars(select(Score).where(*wanted)).first(), None))
        session.flush()
        assert hindrances(session, made.session_id).blocking
        if leaves == "juri":
            strike_juror(session, made.jurors[0], "berhalangan")
        else:
            set_standing(session, made.candidates[0], "mundur")
        assert hindrances(session, made.session_id).blocking == ()
        assert advance(session, made.session_id, JUDGING_DAY) == "pleno"


def _second(score, mark):
    return SecondEntry(
        candidate_id=score.candidate_id,
        juror_id=score.juror_id,
        criterion_id=score.criterion_id,
        mark=mark,
        abstains=mark is None,
    )


def test_opening_again_needs_a_reason_and_an_earlier_phase(store):
    made = opened(store, "pleno")
    with store.deed("Buka lagi") as session:
        with pytest.raises(UserError, match="alasan"):
            reopen(session, made.session_id, "penilaian", "  ", JUDGING_DAY)
        for phase in ("pleno", "ditetapkan"):
            with pytest.raises(UserError, match="tidak dapat kembali"):
                reopen(session, made.session_id, phase, "salah ketik", JUDGING_DAY)
    assert earlier_phases("pleno") == ("penilaian", "verifikasi", "pendaftaran")


def test_opening_again_keeps_scores_and_decisions_as_they_were(store):
    made = opened(store, "ditetapkan")
    with store.deed("Buka lagi") as session:
        reopen(session, made.session_id, "penilaian", "nilai juri kedua tertukar", JUDGING_DAY)
    with store.deed("Ubah nilai") as session:
        for score in session.scalars(select(Score)):
            session.delete(score)
    with store.read() as session:
        assert phase_of(session, made.session_id) == "penilaian"
        step = session.scalars(select(PhaseChange).where(PhaseChange.reason.is_not(None))).one()
        assert (step.from_phase, step.to_phase, step.changed_on) == ("ditetapkan", "penilaian", JUDGING_DAY)
        kept = kept_state(step.kept)
        assert len(kept["score"]) == 4 * 3 * 3
        assert [row["total"] for row in kept["outcome"]] == ["80.00", "75.00", "70.00", "65.00"]
        assert {row["state"] for row in kept["paper_check"]} == {"ada"}


def test_certificates_are_revoked_before_a_decided_session_is_opened_again(store):
    prepare(store)
    made = opened(store, "ditetapkan")
    with store.deed("Terbitkan") as session:
        issue(session, plan_issue(session, on=JUDGING_DAY))
    with store.deed("Buka lagi") as session, pytest.raises(UserError, match="sudah terbit 2 sertifikat"):
        reopen(session, made.session_id, "pleno", "salah grade", JUDGING_DAY)
    with store.deed("Cabut") as session:
        for certificate in session.scalars(select(Certificate)):
            certificate.status = "dicabut"
    with store.deed("Buka lagi") as session:
        reopen(session, made.session_id, "pleno", "salah grade", JUDGING_DAY)


def test_a_change_of_phase_is_not_undone_but_a_whole_session_is(store):
    made = opened(store, "penilaian", marks=True)
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    with store.read() as session:
        assert session.get(CurationSession, made.session_id) is None
    with store.deed("Ulangi") as session:
        redo(session, plan_redo(session))
    with store.deed("Lanjut") as session:
        assert advance(session, made.session_id, JUDGING_DAY) == "pleno"
        step = session.doing.id
    with store.read() as session, pytest.raises(UserError, match="tidak dapat diurungkan"):
        plan_undo(session, step)


def test_results_taken_from_a_list_have_no_phases(store):
    with store.deed("Impor") as session:
        taken = CurationSession(title="Kurasi 2024", phase="ditetapkan", pass_mark=70, source="hasil.xlsx")
        session.add(taken)
        session.flush()
        for step in (
            lambda: advance(session, taken.id, JUDGING_DAY),
            lambda: reopen(session, taken.id, "pleno", "x", JUDGING_DAY),
        ):
            with pytest.raises(UserError, match="diambil dari daftar"):
                step()


@pytest.mark.parametrize("phase", ["pleno", "ditetapkan"])
def test_no_undo_makes_a_session_vanish_from_the_plenary_on(store, phase):
    opened(store, phase)
    with pytest.raises(UserError, match="Sesi kurasi tidak dapat dihapus"), store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    with store.read() as session:
        assert session.scalar(select(CurationSession.phase)) == phase
        assert session.scalar(select(Rubric.id)) is not None


def test_who_was_judged_stays_though_registration_is_opened_again(store):
    made = opened(store, "penilaian", marks=True)
    with store.deed("Buka lagi") as session:
        reopen(session, made.session_id, "pendaftaran", "peserta kurang", JUDGING_DAY)
    with store.deed("Keluarkan") as session, pytest.raises(UserError, match="sudah dinilai dalam sesi ini"):
        remove_candidates(session, made.candidates[:1])
