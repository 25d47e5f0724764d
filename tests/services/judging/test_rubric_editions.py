"""Rubrics change until they are used; then there is a new edition. They are copied, binned, handed on."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from scored_sessions import sitting
from sqlalchemy import func, select

from depok_desk.errors import UserError
from depok_desk.model.curation import CurationSession
from depok_desk.model.jury import Score
from depok_desk.model.rubric import Criterion, Level, Rubric
from depok_desk.model.session_course import PaperCheck
from depok_desk.services.judging.phases import reopen
from depok_desk.services.judging.rubric_draft import CriterionDraft, draft_of
from depok_desk.services.judging.rubric_files import rubric_from_json, rubric_to_json
from depok_desk.services.judging.rubrics import (
    bring_back_rubric,
    copy_rubric,
    delete_rubric,
    new_edition,
    rubric_for,
    save_rubric,
    shipped_rubrics,
    take_in,
    used,
)
from depok_desk.store.undo import plan_undo, undo
from office_records import MONDAY


def samples(store):
    with store.deed("Muat rubrik contoh", undoable=False) as session:
        return [rubric.id for rubric in shipped_rubrics(session)]


def draft(store, rubric_id):
    with store.read() as session:
        return draft_of(session.get_one(Rubric, rubric_id))


def done(store, deed, *given):
    with store.deed("Ubah rubrik") as session:
        return deed(session, *given)


def kept(store, deed, *given):
    """The key of the rubric that a deed makes."""
    with store.deed("Ubah rubrik") as session:
        return deed(session, *given).id


def judged(store, phase="penilaian"):
    """A session with rubrics of its own in a phase."""
    with store.deed("Buka sesi") as session:
        made = sitting(session, jurors=1)
        session.get_one(CurationSession, made.id).phase = phase
        return made


def turned(rubric):
    """The same with its criteria the other way round, the first one with other words for a mark."""
    first, *rest = reversed(rubric.criteria)
    levels = {**first.levels, 5: "Semua empat hal terlihat."}
    return replace(rubric, criteria=(replace(first, levels=levels), *rest), pass_mark=Decimal(65))


def test_a_rubric_is_stored_as_it_was_drawn_up_and_undone_whole(store):
    own = kept(store, copy_rubric, samples(store)[0])
    before = draft(store, own)
    wanted = turned(before)
    done(store, save_rubric, wanted)
    assert draft(store, own) == wanted
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert draft(store, own) == before


def test_criteria_and_levels_come_and_go(store):
    own = kept(store, copy_rubric, samples(store)[1])
    before = draft(store, own)
    story = CriterionDraft(name="Cerita", scale="1-3", independent=True, levels={1: "a", 2: "b", 3: "c"})
    wanted = replace(before, criteria=(*before.criteria[:6], story), requirements=())
    done(store, save_rubric, wanted)
    assert draft(store, own) == wanted
    with store.read() as session:
        lost = before.criteria[6].id
        levels = select(func.count()).select_from(Level).where(Level.criterion_id == lost)
        assert session.get(Criterion, lost) is None
        assert session.scalar(levels) == 0
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert draft(store, own) == before


@pytest.mark.parametrize(
    ("phase", "locked"),
    [
        ("pendaftaran", False),
        ("verifikasi", False),
        ("penilaian", True),
        ("pleno", True),
        ("ditetapkan", True),
    ],
)
def test_a_rubric_is_locked_from_judging_on(store, phase, locked):
    made = judged(store, phase)
    present = draft(store, made.rubrics["kuliner"])
    with store.read() as session:
        assert used(session, present.id) == locked
    if locked:
        with pytest.raises(UserError, match="buat “Edisi baru”"):
            done(store, save_rubric, replace(present, pass_mark=Decimal(60)))
    else:
        done(store, save_rubric, replace(present, pass_mark=Decimal(60)))
        assert draft(store, present.id).pass_mark == 60


def test_a_mark_locks_a_rubric_even_if_the_session_is_opened_again(store):
    made = judged(store)
    candidate, criterion = made.cell()
    with store.deed("Beri nilai") as session:
        mark = {"mark": Decimal(4), "abstains": False, "way": "ketik"}
        session.add(Score(candidate_id=candidate, juror_id=made.jurors[0], criterion_id=criterion, **mark))
    with store.deed("Buka kembali") as session:
        reopen(session, made.id, "verifikasi", "Berkas satu peserta keliru.", MONDAY)
    with store.read() as session:
        assert used(session, made.rubrics["kuliner"])


def test_storing_a_used_rubric_unchanged_is_no_change(store):
    present = draft(store, judged(store).rubrics["kuliner"])
    assert kept(store, save_rubric, present) == present.id


def test_a_new_edition_can_be_changed_and_leaves_the_used_one(store):
    made = judged(store)
    old = draft(store, made.rubrics["kuliner"])
    new = draft(store, kept(store, new_edition, old.id))
    assert (new.family, new.edition) == (old.family, old.edition + 1)
    assert new.alike(old)
    done(store, save_rubric, replace(new, pass_mark=Decimal(60)))
    assert draft(store, old.id) == old
    with store.read() as session:
        chosen = rubric_for(session, "kuliner")
        assert chosen is None or chosen.id != old.id or chosen.edition == 1


def test_a_new_edition_of_a_sample_is_no_sample(store):
    new = draft(store, kept(store, new_edition, samples(store)[2]))
    assert (new.sample, new.name, new.edition, new.notes) == (False, "Rubrik kriya", 2, None)


def test_a_requirement_stays_once_papers_were_checked_against_it(store):
    made = judged(store, "verifikasi")
    with store.read() as session:
        rubric = draft_of(session.get_one(Rubric, made.rubrics["kuliner"]))
    with_nib = replace(rubric, requirements=(shipped(store).requirements[0],))
    done(store, save_rubric, with_nib)
    with store.deed("Periksa berkas") as session:
        session.add(
            PaperCheck(
                candidate_id=made.candidates[0], requirement_id=with_nib.requirements[0].id, state="ada"
            )
        )
    with pytest.raises(UserError, match="Syarat “NIB” tidak dapat dihapus"):
        done(store, save_rubric, replace(with_nib, requirements=()))


def shipped(store):
    """The sample for food under keys of its own."""
    return rubric_from_json(rubric_to_json(draft(store, samples(store)[0])))


def test_what_a_session_uses_is_not_thrown_away(store):
    made = judged(store, "pendaftaran")
    with pytest.raises(UserError, match="dipakai sesi “Kurasi 2026”"):
        done(store, delete_rubric, made.rubrics["kuliner"])
    own = kept(store, copy_rubric, made.rubrics["kuliner"])
    done(store, delete_rubric, own)
    with store.read() as session:
        assert session.get_one(Rubric, own).archived_at is not None
    done(store, bring_back_rubric, own)
    with store.read() as session:
        assert session.get_one(Rubric, own).archived_at is None


def test_a_rubric_travels_in_a_file_to_another_office_once(store):
    own = draft(store, kept(store, copy_rubric, samples(store)[1]))
    text = rubric_to_json(own)
    with pytest.raises(UserError, match="sudah ada dalam daftar"):
        done(store, take_in, rubric_from_json(text))
    changed = rubric_from_json(text.replace('"pass_mark": 70', '"pass_mark": 72.5'))
    taken = draft(store, kept(store, take_in, changed))
    assert (taken.family, taken.edition, taken.pass_mark) == (own.family, 2, Decimal("72.5"))


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 5000, '{"format": "lain"}', '"teks"', "null"])
def test_another_file_is_refused_in_words(text):
    with pytest.raises(UserError, match="bukan rubrik Depok Desk"):
        rubric_from_json(text)


def test_what_is_wrong_in_a_file_is_named_with_its_place(store):
    document = json.loads(rubric_to_json(shipped(store)))
    document["criteria"][2]["weight"] = "banyak"
    document["criteria"][3]["scale"] = "1-10"
    document["pass_mark"] = None
    with pytest.raises(UserError) as refused:
        rubric_from_json(json.dumps(document))
    sentence = str(refused.value)
    assert 'Kriteria ke-3, Bobot: "banyak" bukan nilai' in sentence
    assert 'Kriteria ke-4, Skala: "1-10" bukan' in sentence
    assert "Rubrik: Batas lulus belum diisi." in sentence


def test_a_file_whose_rubric_could_not_be_used_is_refused(store):
    text = rubric_to_json(shipped(store)).replace('"weight": 25', '"weight": 20')
    with pytest.raises(UserError, match="Jumlah bobot 95 %, kurang 5 %"):
        rubric_from_json(text)
