"""The plenary: what the marks say, rulings against them, and what becomes of both when it is decided."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.decided_facts import DecidedFacts
from depok_desk.model.ikm import Ikm
from depok_desk.model.jury import Score
from depok_desk.model.session_course import PaperCheck, PhaseChange
from depok_desk.services.judging.course import go_on, reopen
from depok_desk.services.judging.deciding import PlenaryLine, lacking, lift_ruling, plenary_lines, rule
from depok_desk.services.judging.marks import ABSTAIN
from depok_desk.services.judging.minutes_facts import minutes_facts
from depok_desk.services.judging.papers import set_paper
from depok_desk.services.judging.scoring import put_marks
from depok_desk.store.opening import Store
from judging_office import JUDGING_DAY, Judging, judging_session, phase_of

LATER = date(2026, 2, 3)


def made(store: Store, phase: str = "pleno", *, marks: bool | None = None) -> Judging:
    with store.deed("Buat sesi", operator="Rina") as session:
        return judging_session(session, phase, marks=marks)


def lines(store: Store, judging: Judging) -> dict[str, PlenaryLine]:
    with store.read() as session:
        return {line.judged.entry.name: line for line in plenary_lines(session, judging.session_id)}


def ruled(store: Store, candidate_id: str, decision: str, grade: str, why: str) -> None:
    with store.deed("Putusan pleno", operator="Rina") as session:
        rule(session, candidate_id, decision=decision, grade=grade, why=why)


def decided(store: Store, judging: Judging) -> dict[str, Outcome]:
    with store.deed("Tetapkan hasil", operator="Rina") as session:
        assert go_on(session, judging.session_id, LATER) == "ditetapkan"
    with store.read() as session:
        found = session.scalars(
            select(Outcome).join(Candidate).where(Candidate.session_id == judging.session_id)
        )
        return {outcome.candidate_id: outcome for outcome in found}


def test_the_marks_propose_who_passes_and_who_is_to_mend(store: Store):
    found = lines(store, made(store))
    assert [(name, line.decision, line.grade) for name, line in found.items()] == [
        ("Abon Melati", "lulus", "A"),
        ("Bakso Kenanga", "lulus", "B"),
        ("Cendol Dahlia", "tidak lulus", "D"),
        ("Dodol Flamboyan", "tidak lulus", "D"),
    ]
    assert all(line.explanation for line in found.values())


def test_who_abstains_is_called_by_name(store: Store):
    judging = made(store, "penilaian", marks=True)
    with store.deed("Abstain", operator="Rina") as session:
        put_marks(
            session, judging.jurors[0], {(judging.candidates[0], judging.criteria[0]): ABSTAIN}, "ketik"
        )
    assert "Dra. Ratna Wulan" in lines(store, judging)["Abon Melati"].explanation


def test_nothing_is_stored_before_the_session_is_decided(store: Store):
    judging = made(store)
    with store.read() as session:
        assert session.scalars(select(Outcome)).all() == []
    assert len(decided(store, judging)) == 4


def test_a_ruling_against_the_marks_needs_a_reason(store: Store):
    judging = made(store)
    with pytest.raises(UserError, match="Alasan pleno belum diisi"):
        ruled(store, judging.candidates[2], "lulus", "B", "  ")
    ruled(store, judging.candidates[2], "lulus", "B", "Kemasan baru sudah dilihat juri")
    line = lines(store, judging)["Cendol Dahlia"]
    assert (line.decision, line.grade, line.counted_decision, line.counted_grade) == (
        "lulus",
        "B",
        "tidak lulus",
        "D",
    )


def test_who_passes_cannot_have_the_grade_of_those_that_failed(store: Store):
    judging = made(store)
    with pytest.raises(UserError, match="tidak dapat bergrade D"):
        ruled(store, judging.candidates[2], "lulus", "D", "Karena bagus")


def test_a_lifted_ruling_leaves_what_the_marks_say(store: Store):
    judging = made(store)
    ruled(store, judging.candidates[0], "perbaikan", "C", "Izin edar diragukan")
    with store.deed("Cabut putusan", operator="Rina") as session:
        lift_ruling(session, judging.candidates[0])
    assert lines(store, judging)["Abon Melati"].decision == "lulus"


def test_a_missing_mark_leaves_a_product_undecided_until_the_plenary_rules(store: Store):
    judging = made(store, "penilaian", marks=True)
    cell = (judging.candidates[0], judging.criteria[0])
    with store.deed("Kosongkan nilai", operator="Rina") as session:
        put_marks(session, judging.jurors[0], {cell: None}, "ketik")
    with store.deed("Ke pleno", operator="Rina") as session:
        go_on(session, judging.session_id, JUDGING_DAY, missing=1)
    assert lines(store, judging)["Abon Melati"].decision == ""
    with pytest.raises(UserError, match="Belum ada keputusan untuk “Produk Abon Melati”"):
        decided(store, judging)
    ruled(store, judging.candidates[0], "lulus", "B", "Dua juri sepakat; juri ketiga berhalangan")
    assert decided(store, judging)[judging.candidates[0]].decision == "lulus"


def test_an_abstention_does_not_hold_up_the_plenary(store: Store):
    judging = made(store, "penilaian", marks=True)
    cells = {(judging.candidates[0], criterion): ABSTAIN for criterion in judging.criteria}
    with store.deed("Abstain", operator="Rina") as session:
        put_marks(session, judging.jurors[0], cells, "ketik")
    with store.deed("Ke pleno", operator="Rina") as session:
        go_on(session, judging.session_id, JUDGING_DAY)
    assert lines(store, judging)["Abon Melati"].decision == "lulus"


def test_a_product_without_nib_is_to_mend_whatever_its_marks(store: Store):
    judging = made(store, "verifikasi")
    with store.deed("Periksa berkas", operator="Rina") as session:
        check = session.scalars(
            select(PaperCheck).where(
                PaperCheck.candidate_id == judging.candidates[0],
                PaperCheck.requirement_id == judging.requirements[0],
            )
        ).one()
        check.state = "tidak ada"
    with store.deed("Nilai", operator="Rina") as session:
        give_all(session, judging)
    line = lines(store, judging)["Abon Melati"]
    assert (line.grade, line.decision) == ("A", "perbaikan")
    assert "NIB" in line.explanation
    assert lacking(line) == ["NIB"]
    with pytest.raises(UserError, match="Tanpa NIB produk ini tidak dapat lulus"):
        ruled(store, judging.candidates[0], "lulus", "A", "Menyusul minggu depan")
    ruled(store, judging.candidates[0], "perbaikan", "B", "Menunggu NIB")


def give_all(session: Session, judging: Judging) -> None:
    go_on(session, judging.session_id, JUDGING_DAY)
    for juror in judging.jurors:
        cells = {
            (candidate, criterion): Decimal(5 if place == 0 else 4)
            for place, candidate in enumerate(judging.candidates)
            for criterion in judging.criteria
        }
        put_marks(session, juror, cells, "ketik")
    go_on(session, judging.session_id, JUDGING_DAY)


def test_what_is_decided_is_frozen_with_all_it_rests_on(store: Store):
    judging = made(store)
    ruled(store, judging.candidates[2], "lulus", "B", "Kemasan baru sudah dilihat juri")
    outcomes = decided(store, judging)
    outcome = outcomes[judging.candidates[2]]
    facts = DecidedFacts.from_json(outcome.facts or "")
    assert DecidedFacts.from_json(facts.to_json()) == facts
    assert (facts.rubric, facts.edition, facts.decision, facts.counted_decision) == (
        "Rubrik Uji",
        1,
        "lulus",
        "tidak lulus",
    )
    assert facts.reason == outcome.reason == "Kemasan baru sudah dilihat juri"
    assert [juror.juror for juror in facts.jurors] == [
        "Dra. Ratna Wulan",
        "Bagus Prakoso, S.Sn.",
        "Intan Permata, M.M.",
    ]
    assert {len(juror.marks) for juror in facts.jurors} == {len(facts.criteria)} == {3}
    assert outcome.decided_on == LATER
    assert outcome.total is not None
    assert facts.total.replace(",", ".") == str(outcome.total)


def test_opening_a_decided_session_again_keeps_the_old_decisions_aside(store: Store):
    judging = made(store)
    decided(store, judging)
    with pytest.raises(UserError, match="alasan"), store.deed("Buka", operator="Rina") as session:
        reopen(session, judging.session_id, "penilaian", " ", LATER)
    with store.deed("Buka kembali", operator="Rina") as session:
        reopen(session, judging.session_id, "penilaian", "Nilai Kurator 2 tertukar", LATER)
    with store.read() as session:
        assert phase_of(session, judging.session_id) == "penilaian"
        assert session.scalars(select(Outcome)).all() == []
        assert len(session.scalars(select(Score)).all()) == 4 * 3 * 3
        kept = session.scalars(select(PhaseChange).where(PhaseChange.reason.is_not(None))).one()
        assert kept.reason == "Nilai Kurator 2 tertukar"
        assert '"outcome"' in (kept.kept or "")


def test_a_ruling_does_not_pass_a_product_whose_paper_was_turned_down_since(store: Store):
    judging = made(store)
    weak = judging.candidates[2]
    ruled(store, weak, "lulus", "B", "rasanya khas")
    with store.deed("Buka lagi", operator="Rina") as session:
        reopen(session, judging.session_id, "verifikasi", "NIB palsu", LATER)
    with store.deed("Berkas", operator="Rina") as session:
        set_paper(session, weak, judging.requirements[0], "tidak ada")
    with store.deed("Lanjut", operator="Rina") as session:
        go_on(session, judging.session_id, LATER)
        go_on(session, judging.session_id, LATER)
    with pytest.raises(UserError, match="meluluskan “Produk Cendol Dahlia”, padahal kini tanpa NIB"):
        decided(store, judging)
    with store.deed("Cabut", operator="Rina") as session:
        lift_ruling(session, weak)
    assert decided(store, judging)[weak].decision == "tidak lulus"


def test_a_firm_renamed_afterwards_keeps_its_name_in_what_was_decided(store: Store):
    judging = made(store)
    decided(store, judging)
    with store.deed("Ganti nama", operator="Rina") as session:
        session.get_one(Ikm, judging.firms[0]).name = "Abon Melati Jaya"
    assert "Abon Melati" in lines(store, judging)
    with store.read() as session:
        told = minutes_facts(session, judging.session_id, LATER)
    assert {one.firm for sector in told.sectors for one in sector.results} >= {"Abon Melati", "Bakso Kenanga"}
