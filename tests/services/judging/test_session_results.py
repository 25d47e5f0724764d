"""What a session comes to: whose marks count, for whom, and in how few questions to the store."""

from datetime import date
from decimal import Decimal

import pytest
from scored_sessions import sitting
from sqlalchemy import event

from depok_desk.model.curation import Candidate
from depok_desk.model.jury import Juror
from depok_desk.services.judging.marks import ABSTAIN
from depok_desk.services.judging.papers import set_paper
from depok_desk.services.judging.phases import reopen
from depok_desk.services.judging.reading import session_groups, session_result
from depok_desk.services.judging.scoring import put_marks

NIB = (("NIB", "nib"),)


@pytest.fixture
def office(store):
    """Two kuliner products, which need an NIB, and one of kriya; all marks of the first are 4."""
    with store.deed("Sesi") as session:
        made = sitting(session, ("kuliner", "kuliner", "kriya"), requirements=NIB)
    for juror in made.jurors:
        with store.deed("Nilai") as session:
            put_marks(session, juror, dict.fromkeys(sheet(made, 0), Decimal(4)), "ketik")
    return made


def sheet(office, candidate):
    return [office.cell(candidate, name) for name in office.criteria]


def result(store, office):
    with store.read() as session:
        return session_result(session, office.id)


def judged(store, office, candidate=0):
    key = office.candidates[candidate]
    return next(each for each in result(store, office).judged if each.entry.id == key)


def change(store, model, key, **values):
    with store.deed("Ubah") as session:
        row = session.get(model, key)
        for name, value in values.items():
            setattr(row, name, value)


def test_each_sector_is_judged_by_its_own_rubric(store, office):
    groups = result(store, office).groups
    assert [(scheme.sector, [each.product for each in entries]) for scheme, entries in groups] == [
        ("kriya", ["Produk 3"]),
        ("kuliner", ["Produk 1", "Produk 2"]),
    ]
    assert [rule.name for rule in groups[1][0].criteria] == ["Rasa", "Kemasan", "Harga"]


def test_a_full_table_has_a_total_and_an_empty_one_has_none(store, office):
    full, empty = judged(store, office), judged(store, office, 1)
    assert (full.total, full.grade, full.missing) == (Decimal("80.00"), "B", ())
    assert (empty.total, empty.rank, len(empty.missing)) == (None, None, 9)


def test_the_marks_of_a_struck_juror_do_not_count(store, office):
    with store.deed("Nilai") as session:
        put_marks(session, office.jurors[2], dict.fromkeys(sheet(office, 0), Decimal(1)), "ketik")
    before = judged(store, office)
    change(store, Juror, office.jurors[2], struck=True)
    after = judged(store, office)
    assert (before.total, after.total) == (Decimal("60.00"), Decimal("80.00"))
    assert after.entry.jurors == tuple(office.jurors[:2])
    assert [each.struck for each in result(store, office).jurors] == [False, False, True]


def test_a_juror_of_another_sector_is_not_waited_for(store, office):
    change(store, Juror, office.jurors[2], sectors="kriya")
    assert len(judged(store, office, 1).missing) == 6
    assert len(judged(store, office, 2).missing) == 9


def test_an_abstention_is_neither_missing_nor_zero(store, office):
    with store.deed("Nilai") as session:
        put_marks(session, office.jurors[0], {office.cell(): ABSTAIN}, "ketik")
    one = judged(store, office)
    assert (one.total, one.missing, one.abstained) == (
        Decimal("80.00"),
        (),
        ((office.jurors[0], office.criteria["Rasa"]),),
    )


def test_who_withdrew_is_left_out(store, office):
    change(store, Candidate, office.candidates[0], standing="mundur")
    assert {each.entry.product for each in result(store, office).judged} == {"Produk 2", "Produk 3"}


def test_a_checked_paper_opens_the_gate_and_an_absent_one_keeps_it_shut(store, office):
    assert judged(store, office).hindrances == ("Belum ada NIB",)
    with store.read() as session:
        (_, _), (scheme, _) = session_groups(session, office.id)
    with store.deed("Berkas") as session:
        reopen(session, office.id, "verifikasi", "Berkas menyusul", date(2026, 5, 4))
        set_paper(session, office.candidates[0], scheme.gates[0].id, "dikecualikan", "Baru berdiri")
    assert judged(store, office).passed
    with store.deed("Berkas") as session:
        set_paper(session, office.candidates[0], scheme.gates[0].id, "tidak ada")
    assert not judged(store, office).passed


def test_products_of_a_sector_without_rubric_are_named(store):
    with store.deed("Sesi") as session:
        office = sitting(session, ("kuliner", "kuliner", "kriya"), unruled=("kriya",))
    assert result(store, office).without_rubric == ("Produk 3",)
    assert len(result(store, office).judged) == 2


def test_a_large_session_is_read_in_as_few_questions_as_a_small_one(store):
    with store.deed("Sesi") as session:
        large = sitting(session, ("kuliner",) * 12, title="Besar")
    counted = []
    with store.read() as session:
        event.listen(session.get_bind(), "before_cursor_execute", lambda *said: counted.append(said[2]))
        assert len(session_result(session, large.id).judged) == 12
    assert len(counted) <= 16
