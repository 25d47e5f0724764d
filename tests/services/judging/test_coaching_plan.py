"""The coaching plan: proposed to those without one, changed step by step."""

from datetime import date

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.session_course import CoachingStep
from depok_desk.services.judging.coaching import change_step, proposals, remove_steps
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.follow_up import add_step, coaching_lines
from depok_desk.store.opening import Store
from judging_office import JUDGING_DAY, Judging, judging_session


@pytest.fixture
def judging(store: Store) -> Judging:
    with store.deed("Buat sesi", operator="Rina") as session:
        made = judging_session(session, "pleno")
        go_on(session, made.session_id, JUDGING_DAY)
    return made


def step_of(store: Store, judging: Judging) -> str:
    with store.deed("Tambah", operator="Rina") as session:
        step = add_step(session, judging.candidates[2], "Label gizi")
        session.flush()
        return step.id


def test_steps_are_proposed_to_those_without_any(store: Store, judging: Judging):
    with store.read() as session:
        found = {each.firm: each for each in proposals(session, judging.session_id)}
    assert found["Abon Melati"].passed
    assert found["Abon Melati"].steps == ()
    assert not found["Dodol Flamboyan"].passed
    assert len(found["Dodol Flamboyan"].steps) == 3
    step_of(store, judging)
    with store.read() as session:
        left = [each.firm for each in proposals(session, judging.session_id)]
    assert left == ["Abon Melati", "Bakso Kenanga", "Dodol Flamboyan"]


def test_a_step_is_changed_field_by_field(store: Store, judging: Judging):
    key = step_of(store, judging)
    with store.deed("Ubah", operator="Rina") as session:
        change_step(session, key, {"person": "Ibu Sari", "due_on": date(2026, 3, 31)})
    with store.read() as session:
        line = coaching_lines(session, date(2026, 4, 1))[0]
    assert (line.what, line.person, line.due_on, line.late) == (
        "Label gizi",
        "Ibu Sari",
        date(2026, 3, 31),
        True,
    )
    assert (line.session_id, line.session) == (judging.session_id, "Kurasi Produk Januari 2026")


def test_a_step_cannot_lose_its_words(store: Store, judging: Judging):
    key = step_of(store, judging)
    with pytest.raises(UserError, match="belum ditulis"), store.deed("Ubah", operator="Rina") as session:
        change_step(session, key, {"what": ""})


def test_steps_are_taken_out_of_the_plan(store: Store, judging: Judging):
    key = step_of(store, judging)
    with store.deed("Hapus", operator="Rina") as session:
        remove_steps(session, [key])
    with store.read() as session:
        assert session.scalars(select(CoachingStep)).all() == []
