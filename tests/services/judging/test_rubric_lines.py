"""What the list of rubrics says of each, and the example that shows what its rules come to."""

from dataclasses import replace
from decimal import Decimal

import pytest
from scored_sessions import sitting
from sqlalchemy import event

from depok_desk.model.kinds.shares import SHARE
from depok_desk.model.rubric import Rubric
from depok_desk.services.judging.rubric_draft import CriterionDraft, RubricDraft, draft_of
from depok_desk.services.judging.rubric_example import example
from depok_desk.services.judging.rubric_lines import rubric_state, rubric_states
from depok_desk.services.judging.rubrics import copy_rubric, delete_rubric, new_rubric, shipped_rubrics

LEVELS = {mark: f"Arti {mark}" for mark in range(1, 6)}
DRAFT = RubricDraft(
    "uji",
    "Rubrik uji",
    criteria=(
        CriterionDraft(name="Rasa", weight=Decimal(60), levels=LEVELS),
        CriterionDraft(name="Kemasan", weight=Decimal(40), levels=LEVELS),
    ),
)


def test_the_list_tells_what_is_ready_locked_or_unfinished(store):
    with store.deed("Siapkan rubrik") as session:
        shipped_rubrics(session)
        made = sitting(session, sectors=("kuliner",))
        bare = new_rubric(session, "Rubrik lomba").id
        gone = new_rubric(session, "Rubrik keliru").id
        delete_rubric(session, gone)
    with store.read() as session:
        states = {state.draft.name: state for state in rubric_states(session)}
        assert [state.draft.id for state in rubric_states(session, binned=True)] == [gone]
        assert rubric_state(session, "tidak ada") is None
    kuliner, contoh, lomba = (
        states["Rubrik kuliner"],
        states["Rubrik kuliner (contoh)"],
        states["Rubrik lomba"],
    )
    assert (kuliner.use, kuliner.standing, kuliner.sessions) == ("1 sesi", "terkunci", ("Kurasi 2026",))
    assert (contoh.use, contoh.standing, contoh.used) == ("", "siap", False)
    assert (lomba.draft.id, lomba.standing) == (bare, "belum siap")
    assert kuliner.draft.id == made.rubrics["kuliner"]
    assert "Rubrik keliru" not in states


def test_many_rubrics_are_read_in_few_questions(store):
    with store.deed("Siapkan rubrik") as session:
        for sample in shipped_rubrics(session):
            for _ in range(4):
                copy_rubric(session, sample.id)
    asked = []
    with store.read() as session:
        event.listen(session.get_bind(), "before_cursor_execute", lambda *said: asked.append(said[2]))
        assert len(rubric_states(session)) == 15
    assert 3 <= len(asked) < 10, asked


def test_the_example_is_judged_by_the_rules_of_the_rubric():
    shown = example(DRAFT.scheme())
    assert [line.marks for line in shown.lines] == [("5", "4", "4"), ("4", "5", "3")]
    assert [line.mark for line in shown.lines] == ["4,33", "4,00"]
    assert [line.points for line in shown.lines] == ["52,00", "32,00"]
    assert shown.sentence == "Jumlahnya 84,00: grade B, lulus. Selisih antarjuri 20,00, masih dalam batas 20."


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"aggregation": "median"}, "Jumlahnya 80,00: grade B, lulus."),
        ({"pass_mark": Decimal(90)}, "belum lulus"),
        ({"band_a": Decimal(80)}, "grade A"),
        ({"spread_limit": Decimal(5)}, "melewati batas 5"),
        ({"spread_limit": None}, "tanpa batas"),
        ({"criteria": ()}, "terhitung setelah ada kriteria"),
    ],
)
def test_the_example_follows_every_rule(changes, words):
    assert words in example(replace(DRAFT, **changes).scheme()).sentence


def test_a_gate_of_a_criterion_shows_in_the_example():
    strict = replace(DRAFT.criteria[1], least=Decimal("4.5"))
    shown = example(replace(DRAFT, criteria=(DRAFT.criteria[0], strict)).scheme())
    assert "belum lulus" in shown.sentence
    assert "Nilai Kemasan 4,00, di bawah batas 4,50." in shown.sentence


def test_an_independent_criterion_is_shown_beside_the_total():
    beside = replace(DRAFT.criteria[1], independent=True)
    shown = example(replace(DRAFT, criteria=(DRAFT.criteria[0], beside)).scheme())
    assert shown.lines[1].points == "di luar"


def test_weights_and_limits_are_written_without_needless_decimals():
    assert SHARE.show(Decimal("20.00")) == "20"
    assert SHARE.show(Decimal("12.50")) == "12,5"
    assert SHARE.read("12,5").value == Decimal("12.50")
    assert SHARE.show(None) == ""


def test_samples_are_examples_that_pass(store):
    with store.deed("Muat rubrik contoh") as session:
        drafts = [draft_of(session.get_one(Rubric, each.id)) for each in shipped_rubrics(session)]
    assert all("lulus" in example(draft.scheme()).sentence for draft in drafts)
