"""Opening, changing and deleting sessions."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.jury import Score
from depok_desk.model.rubric import Rubric
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.judging.sessions import (
    SessionDetails,
    delete_session,
    details_of,
    edit_session,
    new_session,
    usual_rubrics,
)
from depok_desk.store.undo import plan_undo, undo
from judging_office import judging_session, new_rubric

MONDAY, TUESDAY = date(2026, 1, 26), date(2026, 1, 27)
NONE = {"kuliner": "", "fesyen": "", "kriya": ""}


def test_a_new_session_remembers_all_that_is_said(store):
    said = SessionDetails(
        "Kurasi I", "001/KUR", MONDAY, TUESDAY, "Aula", None, "8:30 WIB", 20, "Catatan", NONE
    )
    with store.deed("Buka") as session:
        key = new_session(session, said)
    with store.read() as session:
        assert details_of(session, key) == replace(said, opens_at="08.30", rubrics={})
        sitting = session.get_one(CurationSession, key)
        assert (sitting.phase, sitting.source, sitting.pass_mark) == ("pendaftaran", None, Decimal(70))


def test_each_sector_gets_the_newest_rubric_of_its_own_or_a_sample(store):
    with store.deed("Rubrik", at=datetime(2026, 1, 2, tzinfo=UTC)) as session:
        newer = new_rubric(session, "lebih-baru").id
    with store.deed("Rubrik lama", at=datetime(2026, 1, 1, tzinfo=UTC)) as session:
        new_rubric(session)
    with store.deed("Buka") as session:
        key = new_session(session, SessionDetails("Kurasi I"))
        rubrics = details_of(session, key).rubrics
        assert rubrics == usual_rubrics(session)
        assert rubrics["kuliner"] == newer
        assert [session.get_one(Rubric, rubrics[sector]).sample for sector in ("fesyen", "kriya")] == [
            True,
            True,
        ]


def test_the_pass_mark_is_the_lowest_of_the_rubrics(store):
    with store.deed("Rubrik") as session:
        first, second = new_rubric(session), new_rubric(session, "uji-kriya", "kriya")
        second.pass_mark = Decimal(60)
        session.flush()
        key = new_session(session, SessionDetails("Kurasi I", rubrics={**NONE, "kuliner": first.id}))
        assert session.get_one(CurationSession, key).pass_mark == 70
        details = details_of(session, key)
        edit_session(session, key, replace(details, rubrics={"kuliner": first.id, "kriya": second.id}))
        assert session.get_one(CurationSession, key).pass_mark == 60
        edit_session(session, key, replace(details, rubrics={"kriya": second.id}))
        assert session.scalars(select(SessionRubric.sector)).all() == ["kriya"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": "  "}, "Judul sesi wajib diisi"),
        ({"title": "Kurasi I"}, "Sesi “Kurasi I” sudah ada"),
        ({"ends_on": date(2026, 1, 25)}, "Hari selesai mendahului hari mulai"),
        ({"slot_minutes": 0}, "paling sedikit 1 menit"),
        ({"opens_at": "pagi"}, "bukan pukul"),
    ],
)
def test_what_makes_no_sense_is_refused(store, wrong, said):
    details = SessionDetails("Kurasi II", starts_on=MONDAY, rubrics=NONE)
    with store.deed("Buka") as session:
        new_session(session, SessionDetails("Kurasi I", rubrics=NONE))
    with pytest.raises(UserError, match=said), store.deed("Buka lagi") as session:
        new_session(session, replace(details, **wrong))


def test_a_session_keeps_its_own_title(store):
    with store.deed("Buka") as session:
        key = new_session(session, SessionDetails("Kurasi I", rubrics=NONE))
        edit_session(session, key, SessionDetails("Kurasi I", place="Balai Kota", rubrics={}))
        assert details_of(session, key).place == "Balai Kota"


def test_a_session_without_scores_goes_with_all_that_belongs_to_it_and_comes_back(store):
    with store.deed("Buka") as session:
        made = judging_session(session, "verifikasi")
    with store.deed("Hapus") as session:
        delete_session(session, made.session_id)
    with store.read() as session:
        for model in (CurationSession, Candidate, SessionRubric):
            assert session.scalar(select(model.id)) is None
        assert session.scalar(select(Rubric.id)) is not None
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
        assert len(session.scalars(select(Candidate.id)).all()) == 4


def test_a_session_with_scores_or_from_a_list_stays(store):
    with store.deed("Buka") as session:
        made = judging_session(session, "penilaian", marks=True)
        taken = CurationSession(
            title="Kurasi 2024", phase="ditetapkan", pass_mark=Decimal(70), source="a.xlsx"
        )
        session.add(taken)
    with store.deed("Hapus") as session:
        with pytest.raises(UserError, match="sudah berisi 36 nilai"):
            delete_session(session, made.session_id)
        with pytest.raises(UserError, match="urungkan impornya"):
            delete_session(session, taken.id)
        for score in session.scalars(select(Score)):
            session.delete(score)
        session.flush()
        delete_session(session, made.session_id)
    with store.deed("Ubah") as session, pytest.raises(UserError, match="sudah tidak ada"):
        edit_session(session, made.session_id, SessionDetails("Hilang"))
