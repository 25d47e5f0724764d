"""What a jury judges stays as it was when it began, whatever happens to the firms in the register."""

import pytest
from sqlalchemy import select

from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.ikm import Ikm, Licence
from depok_desk.model.jury import Score
from depok_desk.services.judging import course
from depok_desk.services.judging.hindrances import hindrances
from depok_desk.services.judging.minutes_facts import minutes_facts
from depok_desk.services.judging.phases import reopen
from depok_desk.services.judging.reading import session_result
from depok_desk.services.merging import merge, plan_merge
from judging_office import JUDGING_DAY, judging_session, new_firm


@pytest.fixture
def made(store):
    """A session that is being judged, with all marks."""
    with store.deed("Membuka sesi") as session:
        return judging_session(session, "penilaian", marks=True)


def change_sector(session, made):
    session.get_one(Ikm, made.firms[0]).sector = "fesyen"


def merge_away(session, made):
    other = new_firm(session, "Batik Lestari")
    other.sector = "fesyen"
    session.flush()
    merge(session, plan_merge(session, Ikm, other.id, made.firms[0]))


def lose_papers(session, made):
    session.get_one(Ikm, made.firms[0]).nib = None
    for licence in session.scalars(select(Licence).where(Licence.ikm_id == made.firms[0])):
        session.delete(licence)


def results(result):
    return [(each.entry.id, each.total, each.passed, each.rank, each.entry.jurors) for each in result.judged]


@pytest.mark.parametrize("phase", ["penilaian", "pleno", "ditetapkan"])
@pytest.mark.parametrize("happens", [change_sector, merge_away, lose_papers])
def test_no_result_changes_with_the_register_once_the_jury_judges(store, made, phase, happens):
    with store.deed("Lanjut") as session:
        if phase != "penilaian":
            course.go_on(session, made.session_id, JUDGING_DAY)
        if phase == "ditetapkan":
            course.go_on(session, made.session_id, JUDGING_DAY)
    with store.read() as session:
        before = session_result(session, made.session_id)
    with store.deed("Register") as session:
        happens(session, made)
    with store.read() as session:
        after = session_result(session, made.session_id)
        told = minutes_facts(session, made.session_id, JUDGING_DAY)
    assert [
        (each.entry.id, each.total, each.passed, each.rank, each.entry.jurors) for each in after.judged
    ] == [(each.entry.id, each.total, each.passed, each.rank, each.entry.jurors) for each in before.judged]
    assert after.without_rubric == ()
    assert [(sector.sector, len(sector.results)) for sector in told.sectors] == [("Kuliner", 4)]


def test_papers_nobody_looked_at_are_those_of_the_day_the_jury_began(store):
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, "verifikasi")
        for check in session.scalars(select(Candidate)):
            assert check.sector is None
        course.go_on(session, made.session_id, JUDGING_DAY)
    with store.deed("Register") as session:
        lose_papers(session, made)
    with store.read() as session:
        gates = session_result(session, made.session_id).judged[0].entry.gates
    assert all(gates.values())
    assert len(gates) == 2


def test_a_session_that_is_opened_again_follows_the_register_and_asks_for_a_rubric(store, made):
    with store.deed("Buka lagi") as session:
        reopen(session, made.session_id, "verifikasi", "salah sektor", JUDGING_DAY)
    with store.deed("Register") as session:
        change_sector(session, made)
    with store.read() as session:
        said = hindrances(session, made.session_id).blocking
        assert said[0].startswith("Sektor Fesyen belum punya rubrik")
        assert session.scalar(select(Score.id)) is not None
    with store.read() as session:
        assert session.scalar(select(Outcome.id)) is None
