"""What is wrong with a rubric is said in the office's words, each thing at its place."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.services.judging.rubric_draft import CriterionDraft, RequirementDraft, RubricDraft
from depok_desk.services.judging.rubric_faults import draft_faults, faults, weight_sum, weight_words

LEVELS = {mark: f"Arti {mark}" for mark in range(1, 6)}
TASTE = CriterionDraft(id="rasa", name="Rasa", weight=Decimal(60), levels=LEVELS)
PACKING = CriterionDraft(id="kemasan", name="Kemasan", weight=Decimal(40), levels=LEVELS)
NIB = RequirementDraft(id="nib", name="NIB", papers="nib")
GOOD = RubricDraft("uji", "Rubrik uji", criteria=(TASTE, PACKING), requirements=(NIB,))


def with_taste(**changes):
    return replace(GOOD, criteria=(replace(TASTE, **changes), PACKING))


def said(draft):
    return [(each.owner, each.attribute, each.sentence) for each in draft_faults(draft)]


def test_a_good_rubric_has_no_faults():
    assert said(GOOD) == []
    assert faults(GOOD.scheme()) == []


@pytest.mark.parametrize(
    ("draft", "owner", "attribute", "words"),
    [
        (replace(GOOD, name=""), "", "name", "belum bernama"),
        (replace(GOOD, criteria=()), "", "weight", "Belum ada kriteria yang dihitung"),
        (with_taste(weight=Decimal(55)), "", "weight", "Jumlah bobot 95 %, kurang 5 %; ubah bobot"),
        (with_taste(weight=Decimal("62.5")), "", "weight", "Jumlah bobot 102,5 %, lebih 2,5 %"),
        (with_taste(name=""), TASTE.id, "name", "Ada kriteria yang belum bernama"),
        (with_taste(name="kemasan"), PACKING.id, "name", "“Kemasan” ada dua kali"),
        (with_taste(least=Decimal(6)), TASTE.id, "least", "harus 1 sampai 5"),
        (with_taste(scale="1-3"), TASTE.id, "levels", "Nilai 4 dan 5 pada kriteria “Rasa” di luar skalanya"),
        (with_taste(levels={1: "Buruk"}), TASTE.id, "levels", "Arti nilai 2, 3, 4, dan 5"),
        (with_taste(scale="0-100", levels={50: "Cukup"}), TASTE.id, "levels", "Arti nilai 0 untuk"),
        (with_taste(headings="Cita rasa|Kemasan"), TASTE.id, "headings", "“Kemasan” dipakai “Rasa” dan"),
        (replace(GOOD, band_b=Decimal(90)), "", "band_b", "di bawah batas grade A (85)"),
        (replace(GOOD, band_c=Decimal(70)), "", "band_c", "di bawah batas grade B (70)"),
        (replace(GOOD, band_c=Decimal(0)), "", "band_c", "harus di atas 0"),
        (replace(GOOD, pass_mark=Decimal(0)), "", "pass_mark", "Batas lulus"),
        (replace(GOOD, places=3), "", "places", "paling banyak dua"),
        (replace(GOOD, spread_limit=Decimal(0)), "", "spread_limit", "di atas 0"),
        (replace(GOOD, tie_rules="bobot|undian"), "", "tie_rules", "tidak dikenal"),
        (replace(GOOD, requirements=(replace(NIB, papers=""),)), NIB.id, "papers", "syarat “NIB”"),
        (replace(GOOD, requirements=(replace(NIB, papers="nib|sim"),)), NIB.id, "papers", "syarat “NIB”"),
        (replace(GOOD, requirements=(replace(NIB, name=""),)), NIB.id, "name", "syarat yang belum bernama"),
    ],
)
def test_each_fault_is_said_at_its_place(draft, owner, attribute, words):
    ((where, what, sentence),) = said(draft)
    assert (where, what) == (owner, attribute)
    assert words in sentence


def test_a_criterion_beside_the_total_needs_no_weight():
    story = CriterionDraft(name="Cerita", independent=True, levels=LEVELS)
    assert said(replace(GOOD, criteria=(*GOOD.criteria, story))) == []


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=12))
def test_weights_are_good_exactly_when_they_sum_to_a_hundred(hundredths):
    criteria = tuple(
        CriterionDraft(name=f"K{place}", weight=Decimal(each) / 100, levels=LEVELS)
        for place, each in enumerate(hundredths)
    )
    draft = replace(GOOD, criteria=criteria)
    whole = sum(hundredths) == 10_000
    assert (said(draft) == []) == whole
    assert ("kurang" in weight_words(weight_sum(draft.scheme()))) == (sum(hundredths) < 10_000)
