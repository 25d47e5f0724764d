"""Score sheets in the disorder of real offices: nothing is guessed, and nothing is lost without a word."""

from datetime import date

import pytest
from score_sheets_written import HEADINGS, sheet, workbook
from scored_sessions import rubric
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.ikm import Product
from depok_desk.model.jury import Juror, Score
from depok_desk.services.judging.marks import kept_mark, mark_words
from depok_desk.services.judging.score_carrying import carry_out_scores
from depok_desk.services.judging.score_workbooks import plan_scores
from office_records import firm

ABON = (1, "Abon Jaya", "Abon Sapi", 4, 5, 3, "")
KERIPIK = (2, "Keripik Barokah", "Keripik Singkong", 2, 3, 4, "")
NUMBERS = ("", "", "") + 3 * (1, 2, 3, 4, 5)


@pytest.fixture
def take(store, tmp_path):
    """Takes sheets into a store with two firms, and returns the plan with the marks by juror and product."""
    with store.deed("Data") as session:
        for sector in ("kuliner", "fesyen", "kriya"):
            rubric(session, sector)
        for serial, name, product in ((1, ABON[1], ABON[2]), (2, KERIPIK[1], KERIPIK[2])):
            made = firm(serial, name)
            session.add(made)
            session.flush()
            session.add(Product(ikm_id=made.id, name=product))

    def taken(sheets):
        book = workbook(tmp_path / "nilai.xlsx", sheets)
        with store.deed("Nilai") as session:
            plan = plan_scores(session, book, "Sesi")
            carry_out_scores(session, plan, date(2026, 5, 4))
        return plan, marks(store)

    return taken


def marks(store):
    found = {}
    with store.read() as session:
        for row in session.scalars(select(Score).join(Juror).order_by(Juror.position)):
            said = mark_words(kept_mark(row.mark, abstains=row.abstains))
            given = found.setdefault((row.juror.name, row.candidate.product.name), {})
            given[row.criterion.name] = said
    return found


def refused(take, sheets):
    with pytest.raises(UserError) as error:
        take(sheets)
    return error.value.sentence


def ticked(*boxes):
    """The cells of three times five boxes, from what stands in which box."""
    cells = [""] * 15
    for place, (box, said) in enumerate(boxes):
        cells[place * 5 + box - 1] = said
    return cells


def spread(*names):
    """Each heading over the first of its five boxes."""
    return [each for name in names for each in (name, "", "", "", "")]


def test_the_box_that_is_ticked_is_the_mark(take):
    rows = [
        ("No", "Nama Usaha", "Produk", *spread("Rasa", "Kemasan", "Harga")),
        NUMBERS,
        (*ABON[:3], *ticked((4, "v"), (5, "√"), (1, "X"))),
        (*KERIPIK[:3], *ticked((2, 2), (3, "✓"), (1, 1))),
    ]
    plan, given = take({"Siti": rows})
    assert plan.problems == ()
    assert given["Siti", "Abon Sapi"] == {"Rasa": "4", "Kemasan": "5", "Harga": "1"}
    assert given["Siti", "Keripik Singkong"] == {"Rasa": "2", "Kemasan": "3", "Harga": "1"}


def test_two_ticks_or_another_mark_in_a_box_are_told_and_an_empty_row_is_missing(take):
    strange = ticked((4, "v"), (2, 5), (1, ""))
    strange[0] = "v"
    rows = [
        ("No", "Nama Usaha", "Produk", *spread("Rasa", "Kemasan", "Harga")),
        NUMBERS,
        (*ABON[:3], *strange),
    ]
    plan, given = take({"Siti": rows})
    assert [(each.row, each.column, each.value) for each in plan.problems] == [
        (3, "D", "kotak 1 dan 4"),
        (3, "I", "5 di kotak 2"),
    ]
    assert given == {}


def test_five_marks_in_a_row_are_no_boxes(take):
    _, given = take(
        {"Siti": sheet((1, "Abon Jaya", "Abon Sapi", 1, 2, 3, ""), above=[(1, 2, 3, 4, 5, 6, 7)])}
    )
    assert given["Siti", "Abon Sapi"] == {"Rasa": "1", "Kemasan": "2", "Harga": "3"}


@pytest.mark.parametrize(
    ("above", "called"),
    [
        (("Nama Kurator", ":", "Dra. Siti, M.M."), "Dra. Siti, M.M."),
        (("Juri: Siti Aminah",), "Siti Aminah"),
        (("Nama juri", "", ": Siti Aminah"), "Siti Aminah"),
        (("Kurator : .........",), "Sheet1"),
        (("Penilaian juri Kota Depok",), "Sheet1"),
    ],
)
def test_the_juror_may_be_named_on_the_sheet(take, above, called):
    plan, given = take({"Sheet1": sheet(ABON, above=[("LEMBAR PENILAIAN",), above, ()])})
    assert {juror for juror, _ in given} == {called}
    assert "Lembar “Sheet1”" in plan.told[0], "what was understood is told"


def test_two_sheets_of_one_juror_come_together(take):
    _, given = take({"Siti": sheet(ABON), "Siti (2)": sheet(KERIPIK), "Budi": sheet(ABON, KERIPIK)})
    assert list(given) == [
        (juror, product) for juror in ("Siti", "Budi") for product in ("Abon Sapi", "Keripik Singkong")
    ]


OTHER = (3, "Abon Jaya", "Abon Sapi", 1, 5, 3, "")


@pytest.mark.parametrize(
    "sheets",
    [
        {"Siti": sheet(ABON, KERIPIK, OTHER)},
        {"Siti": sheet(ABON), "Siti (2)": sheet(OTHER)},
        {"Siti": sheet(ABON), "Dra. Siti": sheet(OTHER)},
    ],
)
def test_two_different_marks_of_one_juror_refuse_the_file(take, store, sheets):
    said = refused(take, sheets)
    assert "satu juri memberi satu produk dua nilai yang berbeda: Abon Sapi di " in said
    assert "(Rasa 4 dan 1)" in said
    assert marks(store) == {}


def test_the_letter_of_a_grade_is_no_abstention(take):
    plan, given = take({"Siti": sheet((1, "Abon Jaya", "Abon Sapi", "A", "B", "C", ""))})
    assert [each.value for each in plan.problems] == ["A", "B", "C"]
    assert "dapat berarti grade" in plan.problems[0].message
    assert given == {}
    _, given = take({"Siti": sheet((1, "Abon Jaya", "Abon Sapi", "A", 4, 5, ""))})
    assert given["Siti", "Abon Sapi"]["Rasa"] == "abstain"


@pytest.mark.parametrize("called", ["Nilai maksimal", "Bobot", "Rata-rata", "Skor tertinggi"])
@pytest.mark.parametrize("place", [1, 2])
def test_rows_that_explain_or_sum_up_are_no_products(take, called, place):
    row = ["", "", "", 5, 5, 5, ""]
    row[place] = called
    _, given = take({"Siti": sheet(row, ABON, row)})
    assert list(given) == [("Siti", "Abon Sapi")]


def test_a_firm_that_is_called_like_a_sum_is_judged(take):
    said = refused(take, {"Siti": sheet(ABON, (2, "Total Rasa", "Sambal", 4, 4, 4, ""))})
    assert "“Total Rasa” tidak dikenal" in said


def test_headings_over_two_rows_with_weights_below(take):
    rows = [
        ("No", "Nama Usaha", "Produk", "Kriteria", "", "", "Masukan"),
        ("", "", "", *HEADINGS[3:6], ""),
        ("", "", "Bobot", "50%", "30%", "20%", ""),
        ABON,
    ]
    _, given = take({"Siti": rows})
    assert given == {("Siti", "Abon Sapi"): {"Rasa": "4", "Kemasan": "5", "Harga": "3"}}
