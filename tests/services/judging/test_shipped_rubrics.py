"""The sample rubrics that ship: whole, marked as samples, found by sector, added once."""

import json
from decimal import Decimal

import pytest

from depok_desk.model.rubric import Rubric
from depok_desk.paths import resources
from depok_desk.services.judging.rubric_draft import draft_of, parts
from depok_desk.services.judging.rubric_faults import draft_faults, faults
from depok_desk.services.judging.rubric_files import rubric_from_json, rubric_to_json
from depok_desk.services.judging.rubrics import (
    SAMPLES,
    copy_rubric,
    delete_rubric,
    missing_samples,
    rubric_for,
    scheme_of,
    shipped_rubrics,
)
from depok_desk.words import folded

WEIGHTS = {
    "kuliner": (20, 25, 10, 20, 10, 10, 5),
    "fesyen": (10, 25, 25, 10, 10, 15, 5),
    "kriya": (10, 25, 30, 10, 10, 10, 5),
}
"""Legality, quality, design, packaging, capacity, price, environment: the sample weights in percent."""

SHEET = (
    "Legalitas",
    "Kualitas",
    "Desain & Inovasi",
    "Kemasan & Label",
    "Kapasitas",
    "Harga & Daya Jual",
    "Ramah Lingkungan",
)
"""The headings of a score workbook as juries hand them in."""


def sample(sector):
    return rubric_from_json((resources() / "rubrik" / f"{sector}.json").read_text(encoding="utf-8"))


def added(store):
    with store.deed("Muat rubrik contoh", undoable=False) as session:
        return [rubric.id for rubric in shipped_rubrics(session)]


@pytest.mark.parametrize("sector", SAMPLES)
def test_a_sample_is_whole_and_says_that_it_is_one(sector):
    draft = sample(sector)
    assert draft_faults(draft) == []
    assert draft.sample
    assert "contoh" in draft.name
    assert "bukan ketetapan" in str(draft.notes)
    assert tuple(each.weight for each in draft.criteria) == WEIGHTS[sector]
    assert (draft.band_a, draft.band_b, draft.band_c, draft.pass_mark) == (85, 70, 55, 70)


@pytest.mark.parametrize("sector", SAMPLES)
def test_every_mark_of_a_sample_has_a_meaning_of_its_own(sector):
    for criterion in sample(sector).criteria:
        assert list(criterion.levels) == [1, 2, 3, 4, 5]
        assert len(set(criterion.levels.values())) == 5
        assert all(text.endswith(".") and len(text) > 10 for text in criterion.levels.values())


@pytest.mark.parametrize("sector", SAMPLES)
def test_the_headings_of_a_score_workbook_are_found_in_every_sample(sector):
    draft = sample(sector)
    known = {
        folded(word): each.name for each in draft.criteria for word in (each.name, *parts(each.headings))
    }
    found = [known[folded(heading)] for heading in SHEET]
    assert found == [each.name for each in draft.criteria]


def test_food_needs_nib_and_a_permit_that_may_be_excused_while_others_are_only_told():
    nib, permit = sample("kuliner").scheme().gates
    assert (nib.papers, nib.blocks, nib.exemptible) == (("nib",), True, False)
    assert (permit.papers, permit.blocks, permit.exemptible) == (("pirt", "bpom"), True, True)
    for sector in ("fesyen", "kriya"):
        (nib,) = sample(sector).scheme().gates
        assert (nib.papers, nib.blocks) == (("nib",), False)


def test_samples_come_in_once_and_judge_their_sectors(store):
    with store.read() as session:
        promised = [draft.id for draft in missing_samples(session)]
        assert rubric_for(session, "kriya") is None
    first, again = added(store), added(store)
    assert first == again == promised
    with store.read() as session:
        assert missing_samples(session) == []
        found = [rubric_for(session, sector) for sector in SAMPLES]
        assert [rubric and rubric.sector for rubric in found] == list(SAMPLES)
        kuliner = scheme_of(session.get_one(Rubric, first[0]))
        assert faults(kuliner) == []
        assert kuliner.tie_rules == ("bobot", "sebaran", "urutan")
        assert kuliner.spread_limit == Decimal(20)
        assert kuliner.criteria[1].levels[5].startswith("Seperti nilai 4")


def test_a_sample_that_was_thrown_away_stays_away(store):
    ids = added(store)
    with store.deed("Hapus rubrik") as session:
        delete_rubric(session, ids[1])
    assert added(store) == [ids[0], ids[2]]
    with store.read() as session:
        assert rubric_for(session, "fesyen") is None


def test_the_offices_own_rubric_comes_before_the_sample(store):
    ids = added(store)
    with store.deed("Salin rubrik") as session:
        own = copy_rubric(session, ids[0]).id
    with store.read() as session:
        chosen = rubric_for(session, "kuliner")
        assert chosen is not None
        assert (chosen.id, chosen.sample, chosen.edition) == (own, False, 1)
        assert chosen.name == "Salinan Rubrik kuliner"


def test_two_offices_add_the_same_sample_under_the_same_keys(store):
    ids = added(store)
    with store.read() as session:
        rubric = session.get_one(Rubric, ids[2])
        levels = [level.id for criterion in rubric.criteria for level in criterion.levels]
        assert ids[2] == "561bbf2f9934500ca754e43197dc611c"
        assert len(set(levels)) == 35


@pytest.mark.parametrize("sector", SAMPLES)
def test_a_sample_read_and_written_again_is_the_shipped_file(store, sector):
    text = (resources() / "rubrik" / f"{sector}.json").read_text(encoding="utf-8")
    ids = added(store)
    with store.read() as session:
        draft = draft_of(session.get_one(Rubric, ids[SAMPLES.index(sector)]))
    assert json.loads(rubric_to_json(draft)) == json.loads(text)
