import pytest
from hypothesis import given
from hypothesis import strategies as st
from ikm_targets import IKM_TARGETS

from depok_desk.services.importing.grid import column_letter, text_of
from depok_desk.services.importing.headings import Vocabulary, heading_key, is_numbering, unit_of

VOCABULARY = Vocabulary(IKM_TARGETS)


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Omzet (Rp.000)", 1_000),
        ("OMSET (Rp. 000)", 1_000),
        ("Omzet Rp.000,-", 1_000),
        ("Omzet (000)", 1_000),
        ("Omzet (x 1.000)", 1_000),
        ("Investasi (ribu)", 1_000),
        ("Omzet dalam ribuan rupiah", 1_000),
        ("Modal (juta)", 1_000_000),
        ("Modal (Rp. 000.000)", 1_000_000),
        ("Modal dalam jutaan Rp", 1_000_000),
        ("Realisasi (miliar)", 1_000_000_000),
        ("Omzet/Tahun (Rp)", 1),
        ("Harga jual", 1),
        ("Tahun 2000", 1),
    ],
)
def test_units_in_headings(heading: str, unit: int) -> None:
    assert unit_of(heading) == unit


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("NIK", "owner_nik"),
        ("No.  KTP", "owner_nik"),
        ("NIK Pemilik ", "owner_nik"),
        ("No. NIB", "nib"),
        ("Nomor Induk Berusaha\n(NIB)", "nib"),
        ("NIB (OSS)", "nib"),
        ("Kel.", "ward"),
        ("DESA/KELURAHAN ", "ward"),
        ("Kec.", "district"),
        ("Kecamtan", "district"),
        ("RT / RW", "rt_rw"),
        ("Thn Berdiri ", "established"),
        ("Tgl Kurasi", "curated_on"),
        ("OMSET (Rp.000)", "turnover"),
        ("Omzet per Tahun (dalam ribuan)", "turnover"),
        ("Telp/HP", "phone"),
        ("Nama", "name"),
        ("NAMA PEMILIK (sesuai KTP)", "owner"),
        ("Nama\xa0Pemilik", "owner"),
    ],
)
def test_a_heading_names_its_target_in_any_spelling(heading: str, key: str) -> None:
    assert VOCABULARY.best((text_of(heading),)) == key


@pytest.mark.parametrize(
    "heading", ["Nama Komunitas", "Jumlah IKM", "Ketua", "Dibina Sejak", "Status Halal", "Alamat Email", "-"]
)
def test_other_headings_name_nothing_surely(heading: str) -> None:
    assert VOCABULARY.best((heading,)) is None


def test_two_parts_are_read_together_or_by_the_lower_one() -> None:
    assert VOCABULARY.best(("Tenaga Kerja", "LK")) == "workers_male"
    assert VOCABULARY.best(("Jumlah Tenaga Kerja (orang)", "Perempuan")) is None
    assert VOCABULARY.best(("IDENTITAS USAHA", "Nama Usaha")) == "name"


@pytest.mark.parametrize("heading", ["No", "NO.", "Nomor", "No. Urut", "#"])
def test_running_numbers(heading: str) -> None:
    assert is_numbering(heading)


def test_numbers_of_papers_are_no_running_numbers() -> None:
    assert not is_numbering("No. KTP")


@given(st.text(max_size=40))
def test_a_key_is_its_own_key_whatever_the_case(heading: str) -> None:
    key = heading_key(heading)
    assert heading_key(key) == key or " " in key
    assert heading_key(heading.strip()) == key


def test_columns_have_the_letters_of_excel() -> None:
    assert [column_letter(at) for at in (0, 25, 26, 701, 702, 16_383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
