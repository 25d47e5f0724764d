"""The course of a session: what hinders going on, what opening again keeps."""

import json

import pytest

from depok_desk.errors import UserError
from depok_desk.model.locks import PHASES
from depok_desk.services.judging.hindrances import hindrances
from depok_desk.services.judging.phases import advance, course_of, reopen
from judging_office import JUDGING_DAY, bring_to, judging_session, phase_of


@pytest.mark.parametrize("phase", PHASES)
def test_a_session_stands_in_any_phase(store, phase):
    with store.deed("Sesi") as session:
        made = judging_session(session, phase)
    with store.read() as session:
        assert phase_of(session, made.session_id) == phase
        assert [line.after for line in course_of(session, made.session_id)] == list(
            PHASES[1 : PHASES.index(phase) + 1]
        )
