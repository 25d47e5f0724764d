"""Only what a decided session has passed is given a certificate."""

from datetime import date

import pytest

from depok_desk.errors import UserError
from depok_desk.services.certificates import due_counts, issue, plan_issue
from depok_desk.services.judging.course import go_on, reopen
from depok_desk.services.judging.deciding import rule
from depok_desk.services.office import add_institutions
from depok_desk.services.samples import add_officials
from depok_desk.store.opening import Store
from judging_office import JUDGING_DAY, Judging, judging_session

LATER = date(2026, 2, 3)


@pytest.fixture
def judging(store: Store) -> Judging:
    with store.deed("Buat sesi", operator="Rina") as session:
        add_institutions(session, LATER.year)
        session.flush()
        add_officials(session)
        made = judging_session(session, "pleno")
        rule(session, made.candidates[2], decision="lulus", grade="B", why="Label sudah dibenahi")
    return made


def due(store: Store) -> list[tuple[str, str]]:
    """Who would get a certificate now, with the grade on it."""
    with store.read() as session:
        drafts = plan_issue(session, on=LATER).drafts
        assert sum(due_counts(session).values()) == len(drafts)
    return [(draft.ikm, draft.grade) for draft in drafts]


def decide(store: Store, judging: Judging) -> None:
    with store.deed("Tetapkan", operator="Rina") as session:
        go_on(session, judging.session_id, JUDGING_DAY)


def open_again(store: Store, judging: Judging) -> None:
    with store.deed("Buka kembali", operator="Rina") as session:
        reopen(session, judging.session_id, "pleno", "Nilai satu juri tertukar", LATER)


def test_no_certificate_is_due_while_the_plenary_still_sits(store: Store, judging: Judging):
    assert due(store) == []


def test_who_passed_by_marks_or_by_ruling_gets_one_once_it_is_decided(store: Store, judging: Judging):
    decide(store, judging)
    assert due(store) == [("Abon Melati", "A"), ("Bakso Kenanga", "B"), ("Cendol Dahlia", "B")]


def test_what_is_opened_again_yields_none_any_more(store: Store, judging: Judging):
    decide(store, judging)
    open_again(store, judging)
    assert due(store) == []


def test_certificates_in_force_keep_a_session_from_being_opened_again(store: Store, judging: Judging):
    decide(store, judging)
    with store.deed("Terbitkan", operator="Rina") as session:
        issue(session, plan_issue(session, on=LATER))
    with pytest.raises(UserError, match="3 sertifikat yang masih berlaku"):
        open_again(store, judging)
