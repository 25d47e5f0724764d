import pytest
from office_lists import ABON, BATIK, MONDAY, actions, imported, listing, planned, sheet, stored, workbook

from depok_desk.model.ikm import Ikm
from depok_desk.services.importing.choices import Choices, Decision
from depok_desk.services.importing.receipts import receipt_facts

BY_ITSELF = Choices(on_duplicate=None)
UPDATE, SEPARATE = Choices(on_duplicate=Decision.UPDATE), Choices(on_duplicate=Decision.SEPARATE)
TENUN = {"name": "Tenun", "sector": "kriya"}


def pairs(plan):
    return [(each.row, each.of_row) for each in plan.duplicates]


@pytest.mark.parametrize(
    ("repeat", "reason"),
    [
        ({"owner": "Ibu Siti Maulana", "name": "BATIK ASRI"}, "pemilik sama"),
        ({"owner_nik": "3276046307830005", "ward": "", "name": "Batik Asri Depok"}, "NIK pemilik sama"),
        ({"owner_nik": "", "owner": "", "ward": "", "name": "Batik Asri Depok"}, "nomor telepon sama"),
        ({"owner_nik": "", "name": "Batik Asrie"}, "nama mirip"),
        ({"owner_nik": "3276046307830006"}, "nama sama"),
        ({"owner_nik": "", "phone": "", "ward": "", "district": ""}, "kelurahan tidak tertulis"),
    ],
)
def test_a_firm_is_found_again_however_it_is_spelt(empty_office, repeat, reason):
    plan = planned(empty_office, listing(BATIK, ABON, {**BATIK, **repeat}))
    assert pairs(plan) == [(4, 2)]
    assert reason in plan.duplicates[0].reasons
    assert actions(plan) == ["new", "new", "skip"]


@pytest.mark.parametrize(
    "other",
    [
        {"owner": "Budi Santoso", "owner_nik": "", "phone": ""},
        {"ward": "Abadijaya", "owner_nik": "", "phone": ""},
        {"owner_nik": "3276046307901234", "phone": ""},
        {"name": "Dapur Sedap", "owner_nik": ""},
        {"name": "Batik Asri 2", "owner_nik": ""},
    ],
)
def test_different_firms_are_no_duplicates(empty_office, other):
    assert planned(empty_office, listing(BATIK, {**BATIK, **other})).duplicates == ()


def test_a_name_alone_is_no_key(office):
    book = listing(*[TENUN] * 117)
    plan = imported(office, book).plan
    assert plan.duplicates == ()
    assert actions(plan) == ["new"] * 117
    assert actions(imported(office, book).plan) == ["same"] * 117


def test_a_skipped_duplicate_fills_nothing(office):
    imported(office, listing({**BATIK, "owner_nik": "", "address": ""}, {**BATIK, "address": "Jl. Mawar 5"}))
    assert stored(office, Ikm, Ikm.owner_nik, Ikm.address) == [(None, None)]


def test_a_merged_duplicate_fills_what_is_missing_and_never_damages(office):
    first = {**BATIK, "owner_nik": "", "address": "Jl. Mawar 5"}
    plan = imported(office, listing(first, {**BATIK, "phone": "8,13E+11"}), UPDATE).plan
    assert actions(plan) == ["new", "merge"]
    assert plan.as_json(None)["skipped"] == 1
    assert receipt_facts(plan, on=MONDAY).subtitle.endswith("0 sama, 1 digabung, 0 dilewati")
    assert plan.rows[1].reason.startswith("Digabung ke baris 2: ")
    assert stored(office, Ikm, Ikm.owner_nik, Ikm.address, Ikm.phone) == [
        ("3276046307830005", "Jl. Mawar 5", "628898813303")
    ]


def test_duplicates_kept_apart_stay_apart_when_imported_again(office):
    book = listing(BATIK, BATIK)
    assert actions(imported(office, book, SEPARATE).plan) == ["new", "new"]
    assert actions(imported(office, book, SEPARATE).plan) == ["same", "same"]


def test_a_sheet_that_repeats_the_others_adds_nothing(empty_office):
    book = workbook(
        sheet(ABON, name="KULINER"), sheet(BATIK, name="FESYEN"), sheet(ABON, BATIK, name="SEMUA")
    )
    plan = planned(empty_office, book)
    assert actions(plan) == ["new", "new", "skip", "skip"]
    assert [(each.sheet, each.row, each.of_sheet, each.of_row) for each in plan.duplicates] == [
        ("SEMUA", 2, "KULINER", 2),
        ("SEMUA", 3, "FESYEN", 2),
    ]
    assert plan.rows[2].reason.startswith("Diduga sama dengan baris 2 lembar KULINER: ")


def test_a_third_row_is_a_duplicate_of_the_first(empty_office):
    again = {**BATIK, "owner_nik": "", "nib": "9112618064966"}
    third = {"name": "Batik Asri", "sector": "fesyen", "nib": "9112618064966"}
    assert pairs(planned(empty_office, listing(BATIK, again, third))) == [(3, 2), (4, 2)]


def test_a_stored_firm_is_recognised_and_changed_without_asking(office):
    imported(office, listing(BATIK))
    plan = imported(office, listing({**BATIK, "name": "Batik Asri Depok", "ward": "Abadijaya"})).plan
    assert plan.duplicates == ()
    assert actions(plan) == ["change"]
    assert stored(office, Ikm, Ikm.name) == ["Batik Asri Depok"]


def test_a_doubtful_likeness_to_a_stored_firm_is_asked(office):
    imported(office, listing({**BATIK, "owner_nik": ""}))
    book = listing({**BATIK, "owner_nik": "", "name": "Batik Asrie"})
    plan = planned(office, book)
    (twin,) = plan.duplicates
    assert twin.of_row is None
    assert stored(office, Ikm, Ikm.id) == [twin.of_id]
    assert actions(plan) == ["skip"]
    assert actions(planned(office, book, Choices().with_decision("Daftar", 2, Decision.UPDATE))) == ["change"]
    assert actions(planned(office, book, SEPARATE)) == ["new"]


def test_one_stored_firm_is_taken_by_one_row_only(office):
    imported(office, listing(BATIK))
    by_number = {"name": "Batik Asri Jaya", "owner_nik": BATIK["owner_nik"], "sector": "fesyen"}
    plan = planned(office, listing(by_number, {**BATIK, "owner_nik": ""}))
    assert actions(plan) == ["change", "skip"]
    assert [each.of_id for each in plan.duplicates] == stored(office, Ikm, Ikm.id)


def test_left_to_itself_a_duplicate_completes_what_lacks_something(office):
    imported(office, listing({**BATIK, "owner_nik": "", "address": "Jl. Mawar 5"}))
    fuller = {**BATIK, "name": "Batik Asrie", "address": "Jl. Melati 7", "nib": "9112618064966"}
    plan = imported(office, listing(fuller), BY_ITSELF).plan
    assert [(twin.decision, actions(plan)) for twin in plan.duplicates] == [("complete", ["change"])]
    assert stored(office, Ikm, Ikm.name, Ikm.address, Ikm.nib, Ikm.owner_nik) == [
        ("Batik Asri", "Jl. Mawar 5", "9112618064966", BATIK["owner_nik"])
    ]


def test_left_to_itself_a_duplicate_that_brings_nothing_is_left_out(office):
    imported(office, listing({**BATIK, "owner_nik": ""}))
    plan = planned(office, listing({**BATIK, "owner_nik": "", "name": "Batik Asrie"}), BY_ITSELF)
    assert actions(plan) == ["skip"]


def test_left_to_itself_a_later_row_fills_only_what_the_first_leaves_empty(office):
    first = {**BATIK, "owner_nik": "", "address": "Jl. Mawar 5"}
    plan = imported(office, listing(first, {**BATIK, "address": "Jl. Melati 7"}), BY_ITSELF).plan
    assert actions(plan) == ["new", "merge"]
    assert stored(office, Ikm, Ikm.owner_nik, Ikm.address) == [(BATIK["owner_nik"], "Jl. Mawar 5")]
