"""Growth from year to year, and how big a firm is."""

from depok_desk.model.ikm import YearFigures
from depok_desk.services.year_rows import growth, scales, year_rows
from office_records import firm


def test_growth_is_a_difference_in_per_cent_with_its_sign():
    assert growth(110, 80) == "+37,5 %"
    assert growth(110, 120) == "−8,3 %"
    assert growth(120, 120) == "±0 %"
    assert growth(None, 120) == growth(120, None) == growth(120, 0) == ""


def test_growth_is_told_only_from_one_year_to_the_next(store):
    with store.deed("Tambah") as session:
        one = firm(1, "Abon Jaya")
        session.add(one)
        for year, turnover in ((2022, 50), (2024, 80), (2025, 100)):
            session.add(YearFigures(ikm=one, year=year, turnover=turnover))
    with store.read() as session:
        assert [(row[1], row[-1]) for row in year_rows(session, one.id)] == [
            ("2025", "+25 %"),
            ("2024", ""),
            ("2022", ""),
        ]


def test_the_scale_is_told_by_each_rule_that_knows_enough_and_by_its_name(store):
    with store.deed("Tambah") as session:
        one = firm(1, "Abon Jaya")
        session.add(one)
        session.add(YearFigures(ikm=one, year=2024, turnover=60_000_000_000))
        session.add(YearFigures(ikm=one, year=2025, workers_female=7, turnover=3_000_000_000))
    with store.read() as session:
        assert scales(session, one.id) == ["kecil menurut PP 7/2021, penjualan tahunan", "kecil menurut BPS"]
        assert scales(session, "tidak ada") == []
