from datetime import date
from decimal import Decimal

import pytest
from office_lists import ABON, BATIK, actions, imported, listing, stored

from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Product
from depok_desk.services.importing.ikm_parts import decide


@pytest.mark.parametrize(
    ("score", "grade", "decision"),
    [
        ("85.00", "A", "lulus"),
        ("70.00", "B", "lulus"),
        ("69.99", "C", "perbaikan"),
        ("54.00", "D", "tidak lulus"),
        ("60.00", None, "tidak lulus"),
        (None, "A", "lulus"),
        (None, "B", "lulus"),
        (None, "C", "perbaikan"),
        (None, "D", "tidak lulus"),
    ],
)
def test_a_score_decides_and_without_one_the_grade(score, grade, decision):
    assert decide(None if score is None else Decimal(score), grade, Decimal(70)) == decision


def test_results_go_to_the_session_of_their_year(office):
    undated = {**BATIK, "score": "90,5"}
    imported(
        office,
        listing(ABON, {**ABON, "name": "Kue Sari", "nib": "", "owner": "Rudi", "owner_nik": ""}, undated),
    )
    assert stored(
        office, CurationSession, CurationSession.title, CurationSession.phase, CurationSession.source
    ) == [
        ("Kurasi IKM Tahun 2025", "ditetapkan", "daftar.xlsx"),
        ("Kurasi IKM Tanpa Tanggal", "ditetapkan", "daftar.xlsx"),
    ]
    assert stored(office, Outcome, Outcome.total, Outcome.grade, Outcome.decision, Outcome.decided_on) == [
        (Decimal("81.40"), "B", "lulus", date(2025, 2, 14)),
        (Decimal("81.40"), "B", "lulus", date(2025, 2, 14)),
        (Decimal("90.50"), None, "lulus", None),
    ]


def test_a_firm_without_a_product_is_judged_by_its_main_one(office):
    imported(office, listing({**ABON, "product": ""}))
    assert stored(office, Product, Product.name) == ["Produk utama"]
    assert len(stored(office, Candidate, Candidate.product_id)) == 1


def test_a_corrected_score_changes_the_result_and_its_decision(office):
    imported(office, listing(ABON))
    plan = imported(office, listing({**ABON, "score": "65,2", "grade": "C"})).plan
    assert [(each.label, each.old, each.new) for each in plan.rows[0].differences] == [
        ("Nilai", Decimal("81.40"), Decimal("65.20")),
        ("Grade", "B", "C"),
    ]
    assert stored(office, Outcome, Outcome.total, Outcome.decision) == [(Decimal("65.20"), "perbaikan")]


def test_a_damaged_score_leaves_a_known_result_alone(office):
    imported(office, listing(ABON))
    assert actions(imported(office, listing({**ABON, "score": "rusak", "grade": ""})).plan) == ["same"]
    assert stored(office, Outcome, Outcome.total, Outcome.decision) == [(Decimal("81.40"), "lulus")]


def test_another_year_or_product_is_another_result(office):
    imported(office, listing(ABON))
    imported(office, listing({**ABON, "curated_on": "3 Maret 2026", "score": 88.0}))
    imported(office, listing({**ABON, "product": "Abon Ikan", "score": 77.0}))
    assert stored(office, Product, Product.name) == ["Abon Sapi", "Abon Ikan"]
    assert stored(office, Outcome, Outcome.total) == [Decimal("81.40"), Decimal("88.00"), Decimal("77.00")]


def test_a_date_alone_is_no_result(office):
    imported(office, listing({**ABON, "score": "", "grade": ""}))
    assert stored(office, Outcome, Outcome.id) == []
