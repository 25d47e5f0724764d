"""Jurors give marks and advice, and the clerk sees how far each has come."""

from decimal import Decimal

import pytest
from scored_sessions import rubric, sitting
from sqlalchemy import event, select

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.jury import Advice, Juror, Score
from depok_desk.services.judging.marks import ABSTAIN
from depok_desk.services.judging.scoring import AdviceKey, JurorProgress, advise, progress, put_marks
from depok_desk.store.undo import plan_undo, undo


@pytest.fixture
def office(store):
    """Two kuliner products and one of kriya, judged by three jurors."""
    with store.deed("Sesi") as session:
        return sitting(session, ("kuliner", "kuliner", "kriya"))


def put(store, office, marks, *, juror=0, way="ketik"):
    with store.deed("Nilai") as session:
        return put_marks(session, office.jurors[juror], marks, way)


def kept(store):
    with store.read() as session:
        rows = session.scalars(select(Score)).all()
        return {(r.candidate_id, r.criterion_id): ABSTAIN if r.abstains else r.mark for r in rows}


def refused(store, office, marks, **values):
    with pytest.raises(UserError) as error:
        put(store, office, marks, **values)
    return error.value.sentence


def change(store, model, key, **values):
    with store.deed("Ubah") as session:
        row = session.get(model, key)
        for name, value in values.items():
            setattr(row, name, value)


def test_a_mark_is_kept_changed_and_taken_away_again(store, office):
    cell = office.cell()
    assert put(store, office, {cell: Decimal(4)}) == 1
    assert kept(store) == {cell: 4}
    assert put(store, office, {cell: Decimal(5)}) == 1
    assert put(store, office, {cell: ABSTAIN}) == 1
    assert kept(store) == {cell: ABSTAIN}
    assert put(store, office, {cell: None}) == 1
    assert kept(store) == {}


def test_what_is_already_so_is_no_change(store, office):
    marks = {office.cell(): Decimal(4), office.cell(criterion="Harga"): ABSTAIN}
    put(store, office, marks)
    assert put(store, office, {**marks, office.cell(1): None}, way="berkas") == 0


def test_a_block_is_kept_whole_or_not_at_all(store, office):
    block = {office.cell(at, name): Decimal(3) for at in (0, 1) for name in office.criteria}
    assert put(store, office, block) == 6
    spoilt = {**dict.fromkeys(block, Decimal(2)), office.cell(1, "Harga"): Decimal(9)}
    assert refused(store, office, spoilt) == (
        "Nilai Juri 1 untuk Produk 2 (Usaha 2), Harga: “9” di luar skala 1–5; isi dengan bilangan bulat 1 "
        "sampai 5."
    )
    assert kept(store) == block


def test_every_mark_can_be_undone(store, office):
    put(store, office, {office.cell(): Decimal(4)})
    put(store, office, {office.cell(): None})
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert kept(store) == {office.cell(): 4}


def test_a_mark_off_the_scale_is_refused(store, office):
    assert "“0” di luar skala 1–5" in refused(store, office, {office.cell(): Decimal(0)})
    assert "“4,5” bukan bilangan bulat" in refused(store, office, {office.cell(): Decimal("4.5")})


def test_a_juror_judges_only_his_own_sectors(store, office):
    change(store, Juror, office.jurors[0], sectors="kriya")
    assert refused(store, office, {office.cell(): Decimal(4)}) == (
        "Juri 1 menilai sektor Kriya, sedangkan Produk 1 (Usaha 1) bersektor Kuliner; "
        "ubah sektor juri ini dahulu bila ia ikut menilainya."
    )
    change(store, Juror, office.jurors[0], sectors="kriya|kuliner")
    assert put(store, office, {office.cell(): Decimal(4)}) == 1


def test_the_marks_of_a_struck_juror_stay_as_they_are(store, office):
    change(store, Juror, office.jurors[0], struck=True, struck_why="Sakit")
    assert "Juri 1 sudah dicoret" in refused(store, office, {office.cell(): Decimal(4)})


def test_who_does_not_take_part_is_not_judged(store, office):
    change(store, Candidate, office.candidates[0], standing="tidak hadir")
    assert refused(store, office, {office.cell(): Decimal(4)}) == (
        "Produk 1 (Usaha 1) tidak ikut dinilai (tidak hadir); nilai dari Juri 1 tidak disimpan."
    )


def test_a_criterion_of_another_sector_is_refused(store, office):
    kriya = office.candidates[2]
    assert refused(store, office, {(kriya, office.criteria["Rasa"]): Decimal(4)}) == (
        "Kriteria Rasa tidak ada dalam rubrik sektor Kriya; nilai Juri 1 untuk Produk 3 (Usaha 3) "
        "tidak disimpan."
    )


def test_a_candidate_of_another_session_is_refused(store, office):
    with store.deed("Sesi lain") as session:
        other = CurationSession(title="Kurasi 2027", phase="penilaian", pass_mark=Decimal(70))
        session.add(other)
        session.flush()
        juror = Juror(session_id=other.id, position=1, name="Tamu", role="anggota", struck=False)
        session.add(juror)
    gone = "Peserta yang dinilai Tamu sudah tidak ada dalam sesi “Kurasi 2027”"
    with store.deed("Nilai") as session, pytest.raises(UserError, match=gone):
        put_marks(session, juror.id, {office.cell(): Decimal(4)}, "ketik")


def test_a_sector_without_a_rubric_cannot_be_judged_yet(store, office):
    with store.deed("Sektor") as session:
        session.get(Candidate, office.candidates[0]).ikm.sector = "fesyen"
    assert "Sektor Fesyen belum memiliki rubrik" in refused(store, office, {office.cell(): Decimal(4)})


@pytest.mark.parametrize("phase", ["pendaftaran", "verifikasi"])
def test_marks_are_given_only_while_the_session_is_judged(store, office, phase):
    with store.deed("Sesi lain") as session:
        early = CurationSession(title="Kurasi 2027", phase=phase, pass_mark=Decimal(70))
        session.add(early)
        session.flush()
        session.add(
            Juror(id="tamu", session_id=early.id, position=1, name="Tamu", role="anggota", struck=False)
        )
    early = f"“Kurasi 2027” sedang dalam tahap {phase}; nilai Tamu hanya"
    with store.deed("Nilai") as session, pytest.raises(UserError, match=early):
        put_marks(session, "tamu", {office.cell(): Decimal(4)}, "ketik")


def test_one_cell_costs_few_statements(store, office):
    counted = []
    with store.deed("Nilai") as session:
        event.listen(session.get_bind(), "before_cursor_execute", lambda *said: counted.append(said[2]))
        put_marks(session, office.jurors[0], {office.cell(): Decimal(4)}, "ketik")
    assert len(counted) <= 12


def test_advice_is_kept_per_criterion_and_as_a_whole(store, office):
    candidate, criterion = office.cell(criterion="Kemasan")
    said: dict[AdviceKey, str] = {
        (candidate, criterion): "Tambahkan label gizi",
        (candidate, None): " Bagus ",
    }
    other: dict[AdviceKey, str] = {(candidate, criterion): "Label halal", (candidate, None): ""}
    with store.deed("Masukan") as session:
        assert advise(session, office.jurors[0], said) == 2
    with store.deed("Masukan") as session:
        assert advise(session, office.jurors[0], said) == 0
        assert advise(session, office.jurors[0], other) == 2
        session.flush()
        assert [each.wording for each in session.scalars(select(Advice))] == ["Label halal"]


def test_advice_is_refused_where_a_mark_would_be(store, office):
    change(store, Candidate, office.candidates[0], standing="mundur")
    with store.deed("Masukan") as session:
        with pytest.raises(UserError, match=r"Produk 1 .* tidak ikut dinilai"):
            advise(session, office.jurors[0], {(office.candidates[0], None): "Bagus"})
        with pytest.raises(UserError, match="Kriteria Rasa tidak ada dalam rubrik sektor Kriya"):
            advise(session, office.jurors[0], {(office.candidates[2], office.criteria["Rasa"]): "Bagus"})


def test_progress_counts_what_each_juror_is_to_fill(store, office):
    change(store, Juror, office.jurors[1], sectors="kriya")
    change(store, Juror, office.jurors[2], struck=True)
    put(store, office, {office.cell(): Decimal(4), office.cell(1): ABSTAIN})
    with store.read() as session:
        lines = progress(session, office.id)
    assert lines == [
        JurorProgress(office.jurors[0], "Juri 1", 2, 9),
        JurorProgress(office.jurors[1], "Juri 2", 0, 3),
        JurorProgress(office.jurors[2], "Juri 3", 0, 0, struck=True),
    ]
    assert lines[0].missing == 7


def test_progress_leaves_out_who_withdrew(store, office):
    put(store, office, {office.cell(): Decimal(4)})
    change(store, Candidate, office.candidates[0], standing="mundur")
    with store.read() as session:
        assert [(each.filled, each.expected) for each in progress(session, office.id)] == [(0, 6)] * 3


def test_rubrics_of_other_sessions_do_not_count(store, office):
    with store.deed("Rubrik") as session:
        rubric(session, "fesyen")
    with store.read() as session:
        assert [each.expected for each in progress(session, office.id)] == [9] * 3
