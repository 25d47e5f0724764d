"""Score sheets in workbooks as jurors send them back: messy, and yet read right or refused in words."""

from datetime import date
from decimal import Decimal

import pytest
from score_sheets_written import sheet, workbook
from scored_sessions import rubric
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.ikm import Product
from depok_desk.model.jury import Advice, Juror, Score
from depok_desk.model.session_course import PaperCheck
from depok_desk.services.judging.marks import kept_mark, mark_words
from depok_desk.services.judging.score_carrying import carry_out_scores
from depok_desk.services.judging.score_workbooks import plan_scores
from office_records import firm

TITLE = "Kurasi Mei 2026"
MONDAY = date(2026, 5, 4)
ABON = (1, "Abon Jaya", "Abon Sapi", 4, 5, 3, "Bagus")
KERIPIK = (2, "Keripik Barokah", "Keripik Singkong", 2, 3, 4, "")
BATIK = (3, "Batik Belimbing", "Kain Batik", 5, 5, 5, "")


@pytest.fixture
def office(store):
    """Three firms with a product each, and a rubric of the office's own for every sector."""
    with store.deed("Data") as session:
        for sector in ("kuliner", "fesyen", "kriya"):
            rubric(session, sector)
        register(session, 1, "Abon Jaya", "Abon Sapi")
        register(session, 2, "Keripik Barokah", "Keripik Singkong")
        register(session, 3, "BATIK BELIMBING", "Kain Batik", sector="fesyen")
    return store


def register(session, serial, name, *goods, **values):
    made = firm(serial, name, **values)
    session.add(made)
    session.flush()
    for each in goods:
        session.add(Product(ikm_id=made.id, name=each))
    session.flush()


@pytest.fixture
def take(office, tmp_path):
    """Takes sheets in, and returns the plan and what came of it."""

    def taken(sheets, title=TITLE):
        book = workbook(tmp_path / "nilai.xlsx", sheets)
        with office.deed("Nilai") as session:
            plan = plan_scores(session, book, title)
            return plan, carry_out_scores(session, plan, MONDAY)

    return taken


def refused(take, sheets, title=TITLE):
    with pytest.raises(UserError) as error:
        take(sheets, title)
    return error.value.sentence


def given(store):
    """Everything that was given: juror, product and criterion -> the mark in words."""
    with store.read() as session:
        return {
            (row.juror.name, row.candidate.product.name, row.criterion.name): mark_words(
                kept_mark(row.mark, abstains=row.abstains)
            )
            for row in session.scalars(select(Score))
        }


def of(store, juror="Siti", product="Abon Sapi"):
    return {name: mark for (who, what, name), mark in given(store).items() if (who, what) == (juror, product)}


def test_a_session_is_made_with_its_jury_its_candidates_and_checked_papers(office, take):
    _, taken = take({"Siti": sheet(ABON, KERIPIK, BATIK), "Budi": sheet(ABON, BATIK)})
    assert (taken.candidates, taken.scores, taken.changed, taken.missing) == (3, 15, 15, 3)
    with office.read() as session:
        made = session.scalars(select(CurationSession)).one()
        assert (made.title, made.phase, made.starts_on, made.source) == (TITLE, "penilaian", MONDAY, None)
        jury = session.scalars(select(Juror).order_by(Juror.position))
        assert [(juror.name, juror.sectors) for juror in jury] == [("Siti", None), ("Budi", None)]
        queue = session.scalars(select(Candidate).order_by(Candidate.queue_number))
        assert [each.product.name for each in queue] == ["Abon Sapi", "Keripik Singkong", "Kain Batik"]
        assert [each.wording for each in session.scalars(select(Advice))] == ["Bagus", "Bagus"]
        assert session.scalars(select(PaperCheck)).all() == []
    assert of(office) == {"Rasa": "4", "Kemasan": "5", "Harga": "3"}


def test_the_same_file_again_changes_nothing_and_a_corrected_one_only_what_differs(office, take):
    take({"Siti": sheet(ABON, KERIPIK)})
    _, again = take({"siti": sheet(ABON, KERIPIK)})
    assert (again.changed, again.missing) == (0, 0)
    _, other = take({"Siti": sheet((1, "Abon Jaya", "Abon Sapi", 1, "", 3, ""), KERIPIK)})
    assert other.changed == 1
    assert of(office) == {"Rasa": "1", "Kemasan": "5", "Harga": "3"}


def test_columns_may_stand_in_any_order_with_title_numbers_totals_and_signatures(office, take):
    headings = (
        "Harga (20%)",
        "PRODUK YANG DIKURASI",
        "3. Kemasan - 30 %",
        "Nama IKM",
        "Skor Rasa",
        "Total",
        "Saran",
    )
    rows = [
        (3, "Abon Sapi", 5, "ABON  JAYA", 4, 12, "Bagus"),
        (4, "keripik singkong", 3, "UD Keripik Barokah", 2, 9, ""),
    ]
    messy = sheet(
        *rows[:1],
        (),
        *rows[1:],
        headings=headings,
        above=[("LEMBAR PENILAIAN JURI",), ("Kota Depok, Mei 2026",), ()],
        below=[(7, "JUMLAH", 8, "", 6, 21), (), ("Depok, 4 Mei 2026",), ("", "", "Juri,"), ("Siti, S.E.",)],
    )
    plan, taken = take({"Siti": messy})
    assert plan.problems == ()
    assert (taken.candidates, taken.scores) == (2, 6)
    assert of(office) == {"Rasa": "4", "Kemasan": "5", "Harga": "3"}


def test_marks_may_be_texts_dashes_and_abstentions(office, take):
    rows = [
        (1, "Abon Jaya", "Abon Sapi", "4", "4,0", "-", ""),
        (2, "Keripik Barokah", "Keripik Singkong", "A", "abstain", " 3 ", ""),
    ]
    _, taken = take({"Siti": sheet(*rows)})
    assert of(office) == {"Rasa": "4", "Kemasan": "4"}
    assert of(office, product="Keripik Singkong") == {"Rasa": "abstain", "Kemasan": "abstain", "Harga": "3"}
    assert (taken.scores, taken.missing) == (5, 1)


def test_a_mark_off_the_scale_is_listed_with_its_place_and_stays_missing(office, take):
    rows = [(1, "Abon Jaya", "Abon Sapi", 6, "4,5", "baik", ""), KERIPIK]
    plan, taken = take({"Siti": sheet(*rows, above=[("Judul",), ()])})
    assert [(each.sheet, each.row, each.column, each.value) for each in plan.problems] == [
        ("Siti", 4, "D", "6"),
        ("Siti", 4, "E", "4,5"),
        ("Siti", 4, "F", "baik"),
    ]
    assert plan.problems[0].sentence == (
        "Siti D4: Rasa: “6” di luar skala 1–5; isi dengan bilangan bulat 1 sampai 5."
    )
    assert of(office) == {}
    assert (taken.scores, taken.missing) == (3, 3)


def test_one_unknown_firm_refuses_the_whole_file_and_all_unknown_ones_are_named(office, take):
    rows = [ABON, (2, "Toko Antah", "Roti", 1, 1, 1, ""), (3, "Warung Berantah", "Kopi", 1, 1, 1, "")]
    said = refused(take, {"Siti": sheet(*rows), "Budi": sheet(*rows)})
    assert said == (
        "Lembar nilai “nilai.xlsx” belum dimasukkan, karena 2 nama tidak dapat dipastikan dalam register "
        "IKM: "
        "Siti baris 3: “Toko Antah” tidak dikenal; Siti baris 4: “Warung Berantah” tidak dikenal. "
        "Betulkan namanya atau daftarkan dahulu, lalu ulangi."
    )
    assert given(office) == {}


def test_a_name_with_a_slip_of_the_pen_is_taken_and_told(office, take):
    plan, _ = take({"Siti": sheet((1, "Abon Jayaa", "Abon Sapi", 4, 5, 3, ""))})
    assert plan.told == ("“Abon Jayaa” dibaca sebagai Abon Jaya.",)
    assert of(office) == {"Rasa": "4", "Kemasan": "5", "Harga": "3"}


def test_firms_of_one_name_are_told_apart_by_the_product(office, take):
    with office.deed("Data") as session:
        register(session, 4, "Abon Jaya", "Abon Ayam", owner="Wati")
    take({"Siti": sheet((1, "Abon Jaya", "Abon Ayam", 1, 1, 1, ""), ABON)})
    assert of(office, product="Abon Ayam")["Rasa"] == "1"
    assert of(office)["Rasa"] == "4"
    said = refused(take, {"Siti": sheet((1, "Abon Jaya", "Sambal", 1, 1, 1, ""))}, "Sesi lain")
    assert "“Abon Jaya” dapat berarti Abon Jaya milik seseorang atau Abon Jaya milik Wati" in said


def test_firms_of_one_name_and_product_are_told_apart_by_the_owner(office, take):
    with office.deed("Data") as session:
        register(session, 4, "Abon Jaya", "Abon Sapi", owner="Wati, S.E.")
    headings = ("Nama Usaha", "Pemilik", "Produk", "Rasa", "Kemasan", "Harga")
    take({"Siti": sheet(("Abon Jaya", "Ibu Wati", "Abon Sapi", 4, 4, 4), headings=headings)})
    with office.read() as session:
        assert session.scalars(select(Candidate)).one().ikm.owner == "Wati, S.E."


def test_a_product_that_the_firm_does_not_have_yet_is_added_and_told(office, take):
    plan, _ = take({"Siti": sheet((1, "Abon Jaya", "Sambal Bawang", 4, 5, 3, ""))})
    assert plan.told == ("Produk “Sambal Bawang” ditambahkan pada Abon Jaya.",)
    with office.read() as session:
        assert sorted(session.scalars(select(Product.name).join(Product.ikm).where(Product.name != ""))) == [
            *("Abon Sapi", "Kain Batik", "Keripik Singkong", "Sambal Bawang")
        ]


def test_a_new_product_that_jurors_spell_a_little_otherwise_is_added_once(office, take):
    other = (1, "Abon Jaya", "Sambel Bawang", 2, 2, 2, "")
    _, taken = take({"Siti": sheet((1, "Abon Jaya", "Sambal Bawang", 4, 5, 3, "")), "Budi": sheet(other)})
    assert (taken.candidates, taken.missing) == (1, 0)


def test_the_title_of_a_session_may_be_typed_in_other_letters(office, take):
    take({"Siti": sheet(ABON)})
    plan, taken = take({"Siti": sheet(ABON)}, " kurasi  MEI 2026 ")
    assert (plan.title, taken.changed) == (TITLE, 0)


def test_without_a_product_the_only_one_of_the_firm_is_meant(office, take):
    take({"Siti": sheet((1, "Abon Jaya", "", 4, 5, 3, ""))})
    assert of(office)["Rasa"] == "4"
    with office.deed("Data") as session:
        register(session, 4, "Dapur Ibu", "Rendang", "Sambal")
    assert "produk dari Dapur Ibu tidak disebut" in refused(
        take, {"Siti": sheet((1, "Dapur Ibu", "", 4, 5, 3, ""))}, "Sesi lain"
    )


def test_a_product_that_stands_twice_on_a_sheet_counts_once(office, take):
    plan, _ = take({"Siti": sheet(ABON, (2, "Abon Jaya", "Abon Sapi", 4, "", 3, ""))})
    assert [each.message for each in plan.problems] == [
        "Abon Sapi juga dinilai di baris 2, tanpa pertentangan."
    ]
    assert of(office)["Rasa"] == "4"


def test_a_juror_of_one_sector_is_not_waited_for_in_another(office, take):
    _, taken = take({"Siti": sheet(ABON, KERIPIK), "Budi": sheet(BATIK)})
    assert taken.missing == 0
    with office.read() as session:
        jury = {juror.name: juror.sectors for juror in session.scalars(select(Juror))}
    assert jury == {"Siti": "kuliner", "Budi": "fesyen"}


def test_other_sheets_are_left_out_and_told(office, take):
    hints = [("Isi nilai 1 sampai 5",), ("Kumpulkan hari Senin",)]
    plan, _ = take({"Petunjuk": hints, "Siti": sheet(ABON), "Rekap": sheet(ABON), "Kosong": []})
    assert [each.juror for each in plan.sheets] == ["Siti"]
    assert plan.told == (
        "Lembar “Petunjuk” dilewati karena bukan lembar penilaian.",
        "Lembar “Rekap” dilewati karena namanya menyebut rekap, bukan juri.",
    )


def test_a_column_that_is_no_criterion_and_a_criterion_without_a_column_are_told(office, take):
    headings = ("Nama Usaha", "Produk", "Rasa", "Pelayanan", "Harga")
    plan, taken = take({"Siti": sheet(("Abon Jaya", "Abon Sapi", 4, 5, 3), headings=headings)})
    assert plan.told == (
        "Lembar “Siti”: kolom D “Pelayanan” bukan kriteria rubrik dan tidak diambil.",
        "Lembar “Siti” tidak memiliki kolom Kemasan; nilainya tetap kosong.",
    )
    assert taken.missing == 1


def test_two_columns_for_one_criterion_refuse_the_file(office, take):
    headings = ("Nama Usaha", "Produk", "Rasa", "Nilai Rasa", "Harga")
    said = refused(take, {"Siti": sheet(("Abon Jaya", "Abon Sapi", 4, 5, 3), headings=headings)})
    assert "kolom C (“Rasa”) dan D (“Nilai Rasa”) sama-sama dibaca sebagai kriteria Rasa" in said


def test_a_sheet_that_is_no_jurors_of_the_session_refuses_the_file(office, take):
    take({"Siti": sheet(ABON)})
    said = refused(take, {"Siti": sheet(ABON), "Joko": sheet(ABON)})
    assert said == f"Lembar “Joko” bukan juri sesi “{TITLE}”. Beri lembar nama jurinya: Siti."


def test_in_a_session_a_product_of_one_firm_alone_needs_no_firm_beside_it(office, take):
    take({"Siti": sheet(ABON, KERIPIK)})
    plan, _ = take({"Siti": sheet((1, "", "Abon Sapi", 5, 5, 5, ""))})
    assert not plan.problems
    assert given(office)["Siti", "Abon Sapi", "Rasa"] == "5"


def test_only_candidates_of_a_session_under_way_are_judged_in_it(office, take):
    take({"Siti": sheet(ABON)})
    said = refused(take, {"Siti": sheet(ABON, KERIPIK)})
    assert "dalam daftar peserta sesi: Siti baris 3: “Keripik Barokah” tidak dikenal" in said


@pytest.mark.parametrize("phase", ["pendaftaran", "pleno"])
def test_a_session_in_another_phase_takes_no_marks(office, take, phase):
    with office.deed("Sesi") as session:
        session.add(CurationSession(title=TITLE, phase=phase, pass_mark=Decimal(70)))
    assert f"sedang dalam tahap {phase}" in refused(take, {"Siti": sheet(ABON)})


def test_a_session_without_a_title_is_refused(take):
    assert "Judul sesi kosong" in refused(take, {"Siti": sheet(ABON)}, "  ")
