"""Wards and districts of Depok by whatever name a cell gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.kinds.kind import Severity
from depok_desk.model.kinds.places import Gazetteer
from depok_desk.paths import resources

REGIONS = resources() / "regions"
DEPOK = Gazetteer(
    (REGIONS / "wilayah-depok.csv").read_text("utf-8"),
    (REGIONS / "wilayah-depok-alias.csv").read_text("utf-8"),
)
WARDS = tuple(code for code in DEPOK.names if code.count(".") == 3)
DISTRICTS = tuple(code for code in DEPOK.names if code.count(".") == 2)


def test_depok_has_63_wards_in_11_districts():
    assert len(WARDS) == 63
    assert len(DISTRICTS) == 11
    assert sum(len(DEPOK.wards_of(district)) for district in DISTRICTS) == 63
    assert DEPOK.postcodes["32.76.06.1005"] == "16424"
    assert DEPOK.full_name("32.76.06.1005") == "Pondok Cina (Beji)"


@pytest.mark.parametrize("ward", WARDS)
def test_every_ward_is_found_in_its_district(ward: str):
    district = ward.rpartition(".")[0]
    for form in (str, str.upper, str.lower, lambda name: name.replace(" ", ""), lambda name: f"Kel. {name}"):
        place = DEPOK.resolve(form(DEPOK.names[ward]), f"KEC. {DEPOK.names[district]} ")
        assert (place.ward_code, place.district_code) == (ward, district)
        assert place.severity is None


@pytest.mark.parametrize(
    ("ward", "district", "code"),
    [
        ("Serua", "Bojong Sari", "32.76.11.1003"),
        ("Sukmajaya", "Sukma Jaya", "32.76.05.1001"),
        ("Sawangan (Lama)", "Sawangan", "32.76.03.1010"),
        ("Bojong Pd. Terong", "Cipayung", "32.76.07.1004"),
        ("Cilangkap", "", "32.76.10.1006"),
        ("Beji", "-", "32.76.06.1001"),
    ],
)
def test_aliases_and_missing_districts(ward: str, district: str, code: str):
    place = DEPOK.resolve(ward, district)
    assert place.ward_code == code
    assert place.severity is None


@pytest.mark.parametrize(
    ("ward", "district", "code", "read"),
    [
        ("Cilodong", "Ciodong", "32.76.08.1002", "Cilodong"),
        ("Mekarsari", "Cimangis", "32.76.02.1010", "Cimanggis"),
        ("Maruyung", "Limo", "32.76.04.1001", "Meruyung"),
        ("Pondok China", "Beji", "32.76.06.1005", "Pondok Cina"),
        ("PGS", "Cimanggis", "32.76.02.1011", "Pasir Gunung Selatan"),
    ],
)
def test_a_slip_of_the_pen_is_read_with_a_warning(ward: str, district: str, code: str, read: str):
    place = DEPOK.resolve(ward, district)
    assert place.ward_code == code
    assert place.severity is Severity.WARNING
    assert f"dibaca {read}" in place.message


def test_curug_alone_could_be_two_places():
    place = DEPOK.resolve("Curug", "")
    assert place.severity is Severity.ERROR
    assert not place.ward_code
    assert set(place.candidates) == {"32.76.02.1008", "32.76.11.1005"}
    assert "Curug (Cimanggis) atau Curug (Bojongsari)" in place.message
    assert DEPOK.resolve("Curug", "Bojongsari").ward_code == "32.76.11.1005"


@pytest.mark.parametrize(("ward", "district"), [("Sukamaju", "Tapos"), ("Tugu", "Beji"), ("Beji", "Ciodong")])
def test_a_ward_that_contradicts_its_district_is_refused(ward: str, district: str):
    place = DEPOK.resolve(ward, district)
    assert place.severity is Severity.ERROR
    assert (place.ward_code, place.district_code) == ("", "")
    assert place.candidates


def test_an_unknown_ward_keeps_its_district_and_proposes_what_is_near():
    place = DEPOK.resolve("Jalimulya", "Cilodong")
    assert place.severity is Severity.ERROR
    assert (place.ward_code, place.district_code) == ("", "32.76.08")
    assert set(place.candidates) == {"32.76.08.1004", "32.76.08.1005"}


def test_a_district_of_another_city_is_refused():
    place = DEPOK.resolve("Sukamaju", "Cibinong")
    assert place.severity is Severity.ERROR
    assert "tidak ada di Kota Depok" in place.message


def test_nothing_is_no_place_and_no_fault():
    assert DEPOK.resolve(None, "-").severity is None
    assert DEPOK.resolve("", "Beji").district_code == "32.76.06"


@given(st.sampled_from(WARDS), st.data())
def test_a_lost_letter_never_leads_to_another_ward(ward: str, data: st.DataObject):
    name = DEPOK.names[ward]
    lost = data.draw(st.integers(0, len(name) - 1))
    place = DEPOK.resolve(name[:lost] + name[lost + 1 :], DEPOK.names[ward.rpartition(".")[0]])
    assert place.ward_code in {ward, ""}
