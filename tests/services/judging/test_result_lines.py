"""The results of a session line by line: what the marks say, and what the plenary decided otherwise."""

from dataclasses import replace
from decimal import Decimal

import pytest

from depok_desk.errors import UserError
from depok_desk.model.curation import CurationSession
from depok_desk.services.judging.course import go_on, reopen
from depok_desk.services.judging.deciding import rule
from depok_desk.services.judging.result_lines import result_lines
from judging_office import JUDGING_DAY, TITLE, judging_session


def told(store):
    with store.read() as session:
        return {line.name: line for line in result_lines(session, TITLE)}


def plenary(store):
    with store.deed("Membuka sesi") as session:
        return judging_session(session, "pleno")


def test_a_ruling_is_told_from_the_plenary_on_and_leaves_the_marks_alone(store):
    made = plenary(store)
    before = told(store)
    with store.deed("Putusan") as session:
        rule(session, made.candidates[3], decision="lulus", grade="C", why="rasanya khas Depok.")
    after = told(store)
    own = before["Dodol Flamboyan"]
    assert (own.grade, own.passed) == ("D", False)
    said = f"{own.explanation} Diputuskan lain oleh pleno: lulus, grade C, karena rasanya khas Depok."
    assert after["Dodol Flamboyan"] == replace(own, grade="C", passed=True, explanation=said)
    assert {name: line for name, line in after.items() if line != before[name]}.keys() == {"Dodol Flamboyan"}
    with store.deed("Tetapkan") as session:
        go_on(session, made.session_id, JUDGING_DAY)
    assert told(store) == after
    with store.deed("Buka lagi") as session:
        reopen(session, made.session_id, "penilaian", "salah ketik", JUDGING_DAY)
    assert told(store) == before, "while marks are given, only they count"


def test_a_session_without_candidates_or_with_one_juror_has_results_all_the_same(store):
    with store.deed("Sesi") as session:
        session.add(CurationSession(title="Kosong", phase="pendaftaran", pass_mark=Decimal(70)))
        judging_session(session, "penilaian", jurors=1, marks=True)
    with store.read() as session:
        assert result_lines(session, "kosong") == []
        lines = result_lines(session, f" {TITLE.upper()} ")
        assert [line.rank for line in lines] == [1, 2, 3, 4]
        assert {line.spread for line in lines} == {None}


def test_an_unknown_title_is_refused_with_those_there_are(store):
    plenary(store)
    with store.read() as session, pytest.raises(UserError, match=f"tidak ada; yang ada: “{TITLE}”"):
        result_lines(session, "Kurasi 1999")
