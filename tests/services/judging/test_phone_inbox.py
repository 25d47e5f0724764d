"""What jurors send from their phones waits, counts by the juror's own order, and is taken over as seen."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from depok_desk.errors import UserError
from depok_desk.model.journal import Deed
from depok_desk.model.jury import Advice, Score
from depok_desk.model.phone_marks import PhoneMark
from depok_desk.services.judging.hindrances import hindrances
from depok_desk.services.judging.jury import remove_juror, strike_juror
from depok_desk.services.judging.marks import ABSTAIN
from depok_desk.services.judging.phases import advance
from depok_desk.services.judging.phone_arrival import PhoneMessage, receive
from depok_desk.services.judging.phone_inbox import arrivals, inbox, reject, take_over
from depok_desk.services.judging.phone_sheet import phone_sheet
from depok_desk.services.judging.scoring import put_marks
from depok_desk.store.opening import Store
from depok_desk.store.undo import plan_undo, undo, undoable
from judging_office import JUDGING_DAY, judging_session


@pytest.fixture
def made(store):
    with store.deed("Membuka sesi") as session:
        return judging_session(session)


def says(made, number, mark, candidate=0, criterion: int | None = 0, *, wording=None):
    """A message of a phone about one cell."""
    place = made.candidates[candidate], None if criterion is None else made.criteria[criterion]
    value = Decimal(mark) if isinstance(mark, int) else mark
    return PhoneMessage(f"p-{number}", number, *place, value, wording)


def send(store, made, *messages, juror=0):
    with store.deed("Terima", undoable=False) as session:
        return receive(session, made.jurors[juror], messages)


def waiting(store, made):
    with store.read() as session:
        return inbox(session, made.session_id)


def told(store, made):
    return [(line.product, line.criterion, line.comes, line.now) for line in waiting(store, made)]


def count(store, model):
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(model))


def test_what_arrives_waits_and_is_no_score_yet(store, made):
    receipt = send(store, made, says(made, 1, 4), says(made, 2, ABSTAIN, criterion=1))
    assert (receipt.kept, receipt.refused) == (("p-1", "p-2"), {})
    assert told(store, made) == [
        ("Produk Abon Melati", "Rasa & keamanan", "4", ""),
        ("Produk Abon Melati", "Kemasan & label", "abstain", ""),
    ]
    assert count(store, Score) == 0


def test_a_message_sent_again_is_acknowledged_and_kept_once(store, made):
    for _ in range(3):
        assert send(store, made, says(made, 1, 4), says(made, 1, 4)).kept == ("p-1",)
    assert count(store, PhoneMark) == 1


def test_a_message_that_is_known_writes_nothing_into_the_journal(store, made):
    send(store, made, says(made, 1, 4))
    deeds = count(store, Deed)
    send(store, made, says(made, 1, 4))
    assert count(store, Deed) == deeds


@given(st.permutations(range(1, 6)), st.lists(st.integers(1, 5), min_size=0, max_size=4))
@settings(max_examples=12)
def test_the_last_word_of_the_juror_counts_in_whatever_order_it_arrives(migrated_file, order, again):
    import shutil
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(shutil.copy(migrated_file, Path(folder) / "uji.depok"))
        with store.deed("Membuka sesi") as session:
            made = judging_session(session, candidates=1, jurors=1)
        for number in (*order, *again):
            send(store, made, says(made, number, 6 - number))
        assert [line.comes for line in waiting(store, made)] == ["1"]
        assert count(store, PhoneMark) == 5
        store.close()


def test_an_older_message_that_comes_after_taking_over_changes_nothing(store, made):
    send(store, made, says(made, 5, 4))
    with store.deed("Ambil alih") as session:
        take_over(session, inbox(session, made.session_id))
    assert send(store, made, says(made, 3, 2)).kept == ("p-3",)
    assert waiting(store, made) == []


def test_taking_over_is_one_change_that_can_be_undone(store, made):
    send(store, made, says(made, 1, 4), says(made, 2, 3, candidate=1), says(made, 3, None, wording="Rapi."))
    with store.deed("Ambil alih 3 nilai") as session:
        assert take_over(session, inbox(session, made.session_id)) == 3
    with store.read() as session:
        ways = session.scalars(select(Score.way)).all()
        assert (list(ways), session.scalar(select(Advice.wording))) == (["ponsel", "ponsel"], "Rapi.")
    assert waiting(store, made) == []
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert (count(store, Score), len(waiting(store, made))) == (0, 3)


def test_arriving_marks_leave_undo_to_what_the_clerk_did(store, made):
    with store.deed("Isi nilai") as session:
        put_marks(session, made.jurors[1], {(made.candidates[0], made.criteria[0]): Decimal(2)}, "ketik")
    send(store, made, says(made, 1, 4))
    with store.read() as session:
        found = undoable(session)
    assert found is not None
    assert found.label == "Isi nilai"


def test_a_typed_mark_stands_beside_what_comes_and_is_kept_when_it_is_rejected(store, made):
    cell = made.candidates[0], made.criteria[0]
    with store.deed("Isi nilai") as session:
        put_marks(session, made.jurors[0], {cell: Decimal(2)}, "kertas")
    send(store, made, says(made, 1, 4))
    (line,) = waiting(store, made)
    assert (line.now, line.comes, line.differs) == ("2", "4", True)
    with store.deed("Tolak") as session:
        reject(session, [line], "Lembar kertas yang ditandatangani berlaku.")
    with store.read() as session:
        given = phone_sheet(session, made.jurors[0]).given["nilai", *cell]
    assert (given.words, given.refusal) == ("2", "Lembar kertas yang ditandatangani berlaku.")


def test_rejecting_needs_a_reason(store, made):
    send(store, made, says(made, 1, 4))
    with pytest.raises(UserError, match="dengan alasan"), store.deed("Tolak") as session:
        reject(session, inbox(session, made.session_id), "  ")


def test_what_changed_since_it_was_looked_at_is_not_taken_over(store, made):
    send(store, made, says(made, 1, 4))
    seen = waiting(store, made)
    send(store, made, says(made, 2, 5))
    with pytest.raises(UserError, match="berubah sejak ditampilkan"), store.deed("Ambil alih") as session:
        take_over(session, seen)
    seen = waiting(store, made)
    with store.deed("Isi nilai") as session:
        put_marks(session, made.jurors[0], {(made.candidates[0], made.criteria[0]): Decimal(1)}, "ketik")
    with pytest.raises(UserError, match="Produk Abon Melati"), store.deed("Ambil alih") as session:
        take_over(session, seen)


def test_a_wrong_message_is_refused_alone_and_says_why(store, made):
    stranger = PhoneMessage("p-9", 9, "tidak-ada", made.criteria[0], Decimal(3))
    receipt = send(store, made, says(made, 1, 4), says(made, 2, 7), stranger)
    assert receipt.kept == ("p-1",)
    assert "di luar skala 1–5" in receipt.refused["p-2"]
    assert "sudah tidak ada dalam sesi" in receipt.refused["p-9"]


def test_nobody_speaks_with_the_number_of_another_juror(store, made):
    send(store, made, says(made, 1, 4))
    receipt = send(store, made, says(made, 1, 1), juror=1)
    assert receipt.refused == {"p-1": "Nomor kiriman ini milik juri lain."}
    assert [line.comes for line in waiting(store, made)] == ["4"]


@pytest.mark.parametrize("phase", ["verifikasi", "pleno"])
def test_only_a_session_that_is_judged_takes_messages(store, phase):
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, phase)
    with pytest.raises(UserError, match=f"tahap {phase}"):
        send(store, made, says(made, 1, 4))
    with store.read() as session:
        sheet = phone_sheet(session, made.jurors[0])
    assert (sheet.groups, phase in sheet.closed) == ((), True)


def test_a_struck_juror_is_told_so(store, made):
    with store.deed("Coret") as session:
        strike_juror(session, made.jurors[0], "Berhalangan")
    with pytest.raises(UserError, match="sudah dicoret"):
        send(store, made, says(made, 1, 4))


def test_a_phone_sees_its_own_jurors_marks_only(store, made):
    send(store, made, says(made, 7, 4))
    send(store, made, says(made, 8, 5), juror=1)
    with store.read() as session:
        sheet = phone_sheet(session, made.jurors[0])
        (criteria, entries), *others = sheet.groups
    assert (len(criteria), len(entries), others) == (3, 4, [])
    assert [(given.words, given.waiting) for given in sheet.given.values()] == [("4", True)]
    assert sheet.sequence == 7


def test_the_clerk_sees_who_has_sent_how_much(store, made):
    send(store, made, says(made, 1, 4), says(made, 2, 5), says(made, 3, 2, candidate=1))
    with store.read() as session:
        found = arrivals(session, made.session_id)
    assert [(each.waiting, each.last is not None) for each in found] == [(2, True), (0, False), (0, False)]


def test_what_waits_stays_there_when_the_session_is_closed(store, made):
    send(store, made, says(made, 1, 4))
    with store.deed("Pleno") as session:
        advance(session, made.session_id, JUDGING_DAY, missing=36)
    with pytest.raises(UserError, match="pleno"), store.deed("Ambil alih") as session:
        take_over(session, inbox(session, made.session_id))
    assert len(waiting(store, made)) == 1


def test_what_still_waits_is_said_before_the_phase_ends(store, made):
    send(store, made, says(made, 1, "4"), says(made, 2, "5"))
    with store.read() as session:
        (said,) = [each for each in hindrances(session, made.session_id).warnings if "ponsel" in each]
    assert said.startswith("1 kiriman dari ponsel juri belum diambil atau ditolak")


def test_who_has_sent_something_stays_in_the_session(store, made):
    send(store, made, says(made, 1, 4))
    with pytest.raises(UserError, match="mengirim nilai dari ponsel"), store.deed("Hapus") as session:
        remove_juror(session, made.jurors[0])
