"""Whatever writes: a rubric that is judged by stays as it is, undo and redo included."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.curation import CurationSession
from depok_desk.model.rubric import Criterion, Level, Requirement, Rubric
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.judging.rubrics import copy_rubric, shipped_rubrics
from depok_desk.services.registering import move_to_bin
from depok_desk.store.bulk import CellChange, change_rows
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo


@pytest.fixture
def rubric(store):
    """The key of a rubric that nobody uses yet, with one change that could be undone."""
    with store.deed("Salin rubrik", undoable=False) as session:
        own = copy_rubric(session, shipped_rubrics(session)[0].id).id
    with store.deed("Ubah batas lulus") as session:
        session.get_one(Rubric, own).pass_mark = Decimal(75)
    return own


def judge_by(store, rubric, phase="penilaian"):
    """Let a session be judged by a rubric."""
    with store.deed("Sesi baru", undoable=False) as session:
        made = CurationSession(title="Kurasi 2026", phase=phase, pass_mark=Decimal(70))
        session.add(made)
        session.flush()
        session.add(SessionRubric(session_id=made.id, sector="kuliner", rubric_id=rubric))


def first(session, model, rubric):
    return session.scalars(select(model).where(model.rubric_id == rubric).order_by(model.position)).first()


def change_the_rubric(session, rubric):
    session.get_one(Rubric, rubric).pass_mark = Decimal(60)


def change_a_weight(session, rubric):
    first(session, Criterion, rubric).weight = Decimal(21)


def change_a_level(session, rubric):
    criterion = first(session, Criterion, rubric)
    session.scalars(select(Level).where(Level.criterion_id == criterion.id)).first().wording = "Lain."


def change_a_weight_in_bulk(session, rubric):
    criterion = first(session, Criterion, rubric)
    change_rows(session, Criterion, [CellChange(criterion.id, {"weight": (criterion.weight, Decimal(21))})])


def remove_a_level(session, rubric):
    criterion = first(session, Criterion, rubric)
    session.delete(session.scalars(select(Level).where(Level.criterion_id == criterion.id)).first())


def remove_a_requirement(session, rubric):
    session.delete(first(session, Requirement, rubric))


def remove_a_criterion(session, rubric):
    session.delete(first(session, Criterion, rubric))


def add_a_criterion(session, rubric):
    values = {"weight": Decimal(5), "scale": "1-5", "independent": False}
    session.add(Criterion(rubric_id=rubric, position=9, name="Cerita", **values))


def throw_it_away(session, rubric):
    move_to_bin(session, Rubric, [rubric])


def undo_the_last_change(session, _rubric):
    undo(session, plan_undo(session))


WRITES = (
    change_the_rubric,
    change_a_weight,
    change_a_level,
    change_a_weight_in_bulk,
    remove_a_level,
    remove_a_requirement,
    remove_a_criterion,
    add_a_criterion,
    throw_it_away,
    undo_the_last_change,
)


@pytest.mark.parametrize("write", WRITES)
def test_nothing_of_a_used_rubric_can_be_written(store, rubric, write):
    judge_by(store, rubric)
    with (
        pytest.raises(UserError, match="Salinan Rubrik kuliner edisi 1 sudah dipakai menilai"),
        store.deed("Ubah") as session,
    ):
        write(session, rubric)


@pytest.mark.parametrize("write", WRITES)
def test_all_of_it_can_be_written_before(store, rubric, write):
    judge_by(store, rubric, "verifikasi")
    with store.deed("Ubah") as session:
        write(session, rubric)
        session.flush()
        assert session.doing.rows > 0


def test_a_change_that_was_undone_before_is_not_redone_afterwards(store, rubric):
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    judge_by(store, rubric)
    with pytest.raises(UserError, match="sudah dipakai menilai"), store.deed("Ulangi") as session:
        redo(session, plan_redo(session))


def test_a_copy_of_a_used_rubric_is_free(store, rubric):
    judge_by(store, rubric)
    with store.deed("Salin") as session:
        copy = copy_rubric(session, rubric)
        copy.pass_mark = Decimal(60)
