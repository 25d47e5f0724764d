"""After the decision: coaching with due dates, judging again, and whether a product has risen."""

from datetime import date
from decimal import Decimal

import pytest

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm
from depok_desk.services.attention import concerns
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.deciding import plenary_lines
from depok_desk.services.judging.follow_up import (
    Earlier,
    add_step,
    coaching_lines,
    due_again,
    earlier_results,
    mark_done,
    plan_coaching,
    proposed_steps,
    recuration_list,
    set_recuration,
)
from depok_desk.services.overview import overview
from depok_desk.services.profiles import story
from depok_desk.store.opening import Store
from judging_office import JUDGING_DAY, Judging, judging_session

DUE = date(2026, 3, 31)
AFTER = date(2026, 4, 1)


@pytest.fixture
def judging(store: Store) -> Judging:
    with store.deed("Buat sesi", operator="Rina") as session:
        made = judging_session(session, "pleno")
        go_on(session, made.session_id, JUDGING_DAY)
    return made


def proposals(store: Store, judging: Judging) -> dict[str, list[str]]:
    with store.read() as session:
        lines = plenary_lines(session, judging.session_id)
        return {line.candidate_id: proposed_steps(line.scheme, line.judged) for line in lines}


def test_the_weakest_criteria_are_taken_on_with_the_level_that_is_enough_as_the_aim(
    store: Store, judging: Judging
):
    proposed = proposals(store, judging)
    assert proposed[judging.candidates[0]] == []
    assert proposed[judging.candidates[3]] == [
        "Kemasan & label: Kemasan & label: tingkat 4",
        "Harga & daya jual: Harga & daya jual: tingkat 4",
        "Rasa & keamanan: Rasa & keamanan: tingkat 4",
    ]


def test_a_plan_is_made_once(store: Store, judging: Judging):
    wanted = proposals(store, judging)
    with store.deed("Rencanakan pembinaan", operator="Rina") as session:
        first = plan_coaching(session, wanted, due_on=DUE, person="Bidang Industri")
        session.flush()
        again = plan_coaching(session, wanted, due_on=DUE)
    assert first == sum(map(len, wanted.values())) > 0
    assert again == 0


def test_a_step_says_what_is_to_be_done(store: Store, judging: Judging):
    with pytest.raises(UserError, match="belum ditulis"), store.deed("Tambah", operator="Rina") as session:
        add_step(session, judging.candidates[0], "  ")


def test_open_steps_come_by_due_date_and_are_late_after_it(store: Store, judging: Judging):
    with store.deed("Tambah", operator="Rina") as session:
        add_step(session, judging.candidates[0], "Foto produk")
        add_step(session, judging.candidates[1], "Label gizi", due_on=DUE, person="Ibu Sari")
        done = add_step(session, judging.candidates[2], "Halal", due_on=date(2026, 2, 1))
        session.flush()
        mark_done(session, done.id, date(2026, 1, 30))
    with store.read() as session:
        found = coaching_lines(session, AFTER)
        still = coaching_lines(session, AFTER, session_id=judging.session_id, only_open=True)
    assert [(line.what, line.late) for line in found] == [
        ("Label gizi", True),
        ("Foto produk", False),
        ("Halal", False),
    ]
    assert [line.what for line in still] == ["Label gizi", "Foto produk"]
    assert (still[0].firm, still[0].product) == ("Bakso Kenanga", "Produk Bakso Kenanga")


def test_coaching_is_told_in_the_life_of_the_firm(store: Store, judging: Judging):
    with store.deed("Tambah", operator="Rina") as session:
        add_step(session, judging.candidates[1], "Label gizi", due_on=DUE)
        session.flush()
        told = story(session, Ikm, judging.firms[1], AFTER, {"coaching"})
    assert [(event.text, event.remark, event.urgent) for event in told] == [
        ("Pembinaan Produk Bakso Kenanga: batas waktu", "Label gizi", True)
    ]


def test_what_did_not_pass_is_to_be_judged_again_until_it_was(store: Store, judging: Judging):
    with store.deed("Tentukan kurasi ulang", operator="Rina") as session:
        outcome_ids = [line.outcome_id for line in recuration_list(session)]
        set_recuration(session, outcome_ids[:1], DUE)
        session.flush()
        waiting = recuration_list(session)
        due = [due_again(session, day) for day in (JUDGING_DAY, DUE)]
    assert due == [0, 1]
    assert [(line.firm, line.decision, line.recurate_by) for line in waiting] == [
        ("Cendol Dahlia", "tidak lulus", DUE),
        ("Dodol Flamboyan", "tidak lulus", None),
    ]
    with store.deed("Daftarkan lagi", operator="Rina") as session:
        again(session, judging, 2, "penilaian")
    with store.read() as session:
        assert [line.firm for line in recuration_list(session)] == ["Dodol Flamboyan"]


def again(session, judging: Judging, place: int, phase: str) -> str:
    """The product of a candidate in another session, taken from a list so that it is free of locks."""
    sitting = CurationSession(
        title="Kurasi lagi", phase=phase, pass_mark=Decimal(70), source="uji", starts_on=date(2026, 6, 8)
    )
    session.add(sitting)
    before = session.get_one(Candidate, judging.candidates[place])
    now = Candidate(session_id=sitting.id, ikm_id=before.ikm_id, product_id=before.product_id)
    session.add(now)
    session.flush()
    if phase == "ditetapkan":
        session.add(Outcome(candidate_id=now.id, grade="B", decision="lulus", decided_on=date(2026, 6, 8)))
        session.flush()
    return sitting.id


def test_a_product_is_compared_with_its_session_before(store: Store, judging: Judging):
    with store.deed("Daftarkan lagi", operator="Rina") as session:
        sitting = again(session, judging, 2, "ditetapkan")
        found = earlier_results(session, sitting)
        backwards = earlier_results(session, judging.session_id)
    before = next(iter(found.values()))
    assert (before.grade, before.decision, before.change("B")) == ("D", "tidak lulus", "naik kelas dari D")
    assert backwards == {}


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [("C", "B", "naik kelas dari C"), ("A", "B", "turun dari A"), ("B", "B", "tetap B"), ("", "A", "")],
)
def test_a_grade_rises_falls_or_stays(was: str, now: str, words: str):
    assert Earlier("Kurasi 2025", None, None, was, "lulus").change(now) == words


def test_what_waits_is_said_on_the_first_page(store: Store, judging: Judging):
    with store.deed("Tambah", operator="Rina") as session:
        add_step(session, judging.candidates[1], "Label gizi", due_on=DUE)
        set_recuration(session, [line.outcome_id for line in recuration_list(session)], DUE)
        judging_session(session, "penilaian", candidates=2, jurors=2, title="Kurasi berikutnya")
    with store.read() as session:
        said = {each.key: each.count for each in concerns(session, overview(session, AFTER), AFTER)}
    assert (said["coaching"], said["again"], said["judging"]) == (1, 2, 2 * 2 * 3)
