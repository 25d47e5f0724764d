"""Two clerks in one session: one ends a phase while the other still gives marks."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Event

import pytest
from sqlalchemy import func, select

from depok_desk.errors import UserError
from depok_desk.model.jury import Score
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.scoring import put_marks
from depok_desk.store.opening import Store
from judging_office import JUDGING_DAY, judging_session


@pytest.fixture
def clerks(store_location):
    """Two stores opened on the same place."""
    first, second = Store.open(store_location), Store.open(store_location)
    yield first, second
    first.close()
    second.close()


def test_a_mark_that_comes_while_the_phase_ends_is_refused_or_counted(clerks):
    first, second = clerks
    with first.deed("Membuka sesi") as session:
        made = judging_session(session, "penilaian", candidates=2, jurors=2)
    begun, inside = Event(), Event()
    cell = made.candidates[0], made.criteria[0]

    def give():
        begun.set()
        with second.deed("Nilai") as session:
            inside.set()
            put_marks(session, made.jurors[0], {cell: Decimal(4)}, "ketik")

    with ThreadPoolExecutor(1) as other:
        with first.deed("Lanjut ke pleno") as session:
            go_on(session, made.session_id, JUDGING_DAY, missing=12)
            late = other.submit(give)
            assert begun.wait(10)
            assert not inside.wait(0.3), "the other clerk did not wait"
        with pytest.raises(UserError, match="sedang dalam tahap pleno"):
            late.result(10)
    with second.read() as session:
        assert session.scalar(select(func.count()).select_from(Score)) == 0


def test_a_phase_does_not_end_with_another_number_of_missing_marks_than_was_agreed(clerks):
    first, second = clerks
    with first.deed("Membuka sesi") as session:
        made = judging_session(session, "penilaian", candidates=2, jurors=2)
    with second.deed("Nilai") as session:
        put_marks(session, made.jurors[0], {(made.candidates[0], made.criteria[0]): Decimal(4)}, "ketik")
    with pytest.raises(UserError, match="Masih ada 11 nilai"), first.deed("Lanjut") as session:
        go_on(session, made.session_id, JUDGING_DAY, missing=12)
