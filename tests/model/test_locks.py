"""The table of who may write what when is whole, and its refusals name the way out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.base import Base
from depok_desk.model.locks import LOCKS, PHASES, SESSION, refusal, step_refusal
from depok_desk.model.tables import RECORDS

FREE = {"certificate"}
"""What speaks of a session's outcome, but belongs to the office's books."""

TABLES = {model.__tablename__: Base.metadata.tables[model.__tablename__] for model in RECORDS}
phases = st.sampled_from(PHASES)


def test_everything_that_hangs_on_a_session_is_locked():
    hanging, more = {SESSION}, {SESSION}
    while more:
        more = {
            name
            for name, table in TABLES.items()
            if name not in hanging | FREE and any(key.column.table.name in more for key in table.foreign_keys)
        }
        hanging |= more
    assert hanging == set(LOCKS)


@pytest.mark.parametrize("table", LOCKS)
def test_a_lock_names_columns_that_are_there(table):
    lock = LOCKS[table]
    assert {lock.parent, *lock.columns} <= set(TABLES[table].c.keys())
    if table != SESSION:
        (above,) = TABLES[table].c[lock.parent].foreign_keys
        assert above.column.table.name == lock.above


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("table", LOCKS)
@pytest.mark.parametrize("op", "+-~")
def test_each_refusal_says_where_the_session_stands_and_where_it_can_be_done(table, op, phase):
    allowed = LOCKS[table].phases(op)
    if phase in allowed:
        return
    said = refusal("Nilai", op, "Kurasi I", phase, allowed)
    assert said.startswith("Nilai ")
    assert "“Kurasi I”" in said
    assert said.endswith(".")
    if allowed:
        assert f"pada tahap {phase}" in said
        assert any(f"tahap {each} " in said for each in allowed)


@given(phases, phases, st.sampled_from(["", "  ", "salah ketik"]))
def test_a_session_goes_on_by_one_phase_and_back_with_a_reason(before, after, why):
    steps = PHASES.index(after) - PHASES.index(before)
    may = steps == 1 or (steps < 0 and why.strip() != "")
    assert (step_refusal("Kurasi I", before, before, after, why) == "") == may


@given(phases, phases, phases)
def test_a_step_begins_where_the_session_is(phase, before, after):
    if phase != before:
        assert "muat ulang" in step_refusal("Kurasi I", phase, before, after, "alasan")
