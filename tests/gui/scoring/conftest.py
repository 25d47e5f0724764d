"""The tab Penilaian over a session that is judged, as the tests of its sheets need it."""

import pytest
from scoring_hands import Clerk

from judging_office import judging_session, new_rubric


@pytest.fixture
def clerk(desk, memory, qtbot):
    """Seats a clerk before the tab of a session in some phase."""

    def seat(candidates=4, jurors=3, *, phase="penilaian", scale="1-5", **said):
        with desk.store.deed("Menyiapkan sesi", operator="petugas", undoable=False) as session:
            for criterion in new_rubric(session).criteria:
                criterion.scale = scale
                if scale == "0-100":
                    for level, mark in zip(criterion.levels, (0, 40, 55, 70, 85), strict=True):
                        level.mark = mark
            session.flush()
            made = judging_session(session, phase, candidates, jurors, **said)
        return Clerk(desk, memory, qtbot, made)

    return seat
