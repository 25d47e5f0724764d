"""Official numbers, and how Excel damages them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.kinds.digits import DigitsKind
from depok_desk.model.kinds.identity import NIB, NIK, NIP, NPWP, nik_birth
from depok_desk.model.kinds.kbli import KBLI, KbliTable
from depok_desk.model.kinds.kind import CellValue, Severity
from depok_desk.paths import resources

SOUND_NIKS = st.builds(
    lambda place, day, month, year, sequence, woman: (
        f"{place:06}{day + 40 * woman:02}{month:02}{year:02}{sequence:04}"
    ),
    st.integers(110000, 959999),
    st.integers(1, 28),
    st.integers(1, 12),
    st.integers(0, 99),
    st.integers(1, 9999),
    st.booleans(),
)


@given(SOUND_NIKS)
def test_a_sound_nik_is_taken_without_a_word(nik: str):
    assert NIK.read(nik).value == nik
    assert NIK.read(nik).severity is None
    assert NIK.read(f" {nik[:6]} {nik[6:12]}.{nik[12:]}\u00a0").value == nik
    assert NIK.read(f"'{nik}").value == nik


@given(SOUND_NIKS)
def test_a_damaged_nik_never_survives(nik: str):
    for damaged in (
        float(nik),
        int(nik),
        f"{float(nik):.2E}".replace(".", ","),
        f"{float(nik):.14E}",
        nik[:-1],
        nik + "0",
    ):
        reading = NIK.read(damaged)
        assert reading.refused
        assert reading.value is None
        assert nik not in reading.message


@pytest.mark.parametrize(
    ("nik", "why"),
    [("3276046307830000", "0000"), ("3276048107830005", "kalender"), ("3276046313830005", "kalender")],
)
def test_a_strange_nik_is_kept_with_a_warning(nik: str, why: str):
    assert NIK.read(nik).value == nik
    assert NIK.read(nik).severity is Severity.WARNING
    assert why in NIK.read(nik).message


@pytest.mark.parametrize(
    "raw", ["3276O46307830005", "1111111111111111", "３２７６０４６３０７８３０００５", "sedang diurus"]
)
def test_what_is_no_nik_is_refused(raw: str):
    assert NIK.read(raw).refused


def test_a_nik_tells_the_birthday():
    assert nik_birth("3276046307830005") == (23, 7, 83)
    assert nik_birth("3276042302000005") == (23, 2, 0)
    assert nik_birth("3276043002900005") is None


@pytest.mark.parametrize("kind", [NIK, NIB, NIP, NPWP])
@pytest.mark.parametrize("raw", ["", "-", "belum ada", "n/a", "0", 0.0, None])
def test_a_number_that_is_not_known_is_empty(kind: DigitsKind, raw: CellValue):
    assert kind.read(raw).value is None
    assert not kind.read(raw).refused


@pytest.mark.parametrize(
    ("raw", "nib"),
    [
        (1415580287415.0, "1415580287415"),
        ("8894245451824", "8894245451824"),
        ("No. NIB: 0220001234567", "0220001234567"),
        ("1415580287415.0", "1415580287415"),
    ],
)
def test_a_whole_nib(raw: CellValue, nib: str):
    assert NIB.read(raw).value == nib
    assert NIB.read(raw).severity is None


@pytest.mark.parametrize(
    ("raw", "nib"),
    [(707192037678.0, "0707192037678"), ("957497598626", "0957497598626"), (22574301726.0, "0022574301726")],
)
def test_a_nib_gets_its_zeros_back_with_a_warning(raw: CellValue, nib: str):
    assert NIB.read(raw).value == nib
    assert NIB.read(raw).severity is Severity.WARNING
    assert "0" in NIB.read(raw).message


@pytest.mark.parametrize("raw", ["9,12E+12", "12345", 12345.0, "dalam proses", "88942454518245"])
def test_a_damaged_nib_is_refused(raw: CellValue):
    assert NIB.read(raw).refused


@pytest.mark.parametrize("raw", ["01.234.567.8-901.000", 12345678901000.0, "012345678901000"])
def test_an_old_npwp_gets_a_zero_in_front(raw: CellValue):
    assert NPWP.read(raw).value == "0012345678901000"
    assert NPWP.read(raw).severity is Severity.WARNING


def test_npwp_of_firms_branches_and_numeric_cells():
    assert NPWP.read("0123456789012345").severity is None
    branch = "0123456789012345000001"
    assert NPWP.read(branch).value == branch
    assert NPWP.read(1234567890123456.0).refused


def test_nip_is_kept_as_digits_and_shown_in_groups():
    nip = "197001011995031001"
    assert NIP.read("19700101 199503 1 001").value == nip
    assert NIP.read(NIP.show(nip)).value == nip
    assert NIP.read(197001011995031001).refused
    assert NIP.read("199913011995031001").severity is Severity.WARNING


def test_official_numbers_are_masked():
    assert NIK.mask("3276046307830005") == "3276••••••••0005"
    assert NIB.mask(None) == ""


@pytest.mark.parametrize(
    "raw", [10794.0, "10794", "KBLI 10794", "KBLI 2020: 10794", "10794 - Industri Kerupuk", "10.794"]
)
def test_kbli_codes(raw: CellValue):
    assert KBLI.read(raw).value == "10794"
    assert KBLI.read(raw).remainder == ""


def test_several_kbli_codes_keep_the_first_and_note_the_rest():
    reading = KBLI.read("10794, 10130; 10710")
    assert reading.value == "10794"
    assert reading.remainder == "10130, 10710"
    assert KBLI.read("1079").refused
    assert KBLI.read("industri kerupuk").refused


def test_the_shipped_kbli_list_knows_which_codes_changed():
    table = KbliTable((resources() / "kbli" / "kbli-ikm.csv").read_text("utf-8"))
    assert len(table.changed) == 41
    assert "Daging" in table.titles["10130", "2020"]
    changed = min(table.changed)
    assert "berbeda arti" in table.note(changed, None)
    assert table.note(changed, "2025") == ""
    assert "edisi" in table.note("99999", None)
    only_old = next(code for code, _ in table.titles if (code, "2025") not in table.titles)
    assert "edisi 2020" in table.note(only_old, "2025")
