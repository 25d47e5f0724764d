"""Numbers of licences in their official spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.kinds.kind import CellValue, Kind, Severity
from depok_desk.model.kinds.licences import BPOM, HALAL, LICENCE_NUMBERS, MEREK, PIRT


@pytest.mark.parametrize(
    ("kind", "raw", "number"),
    [
        (PIRT, "P-IRT No. 2063276012345-26", "2063276012345-26"),
        (PIRT, "206327601234526", "2063276012345-26"),
        (PIRT, 206327601234526.0, "2063276012345-26"),
        (HALAL, "id 3211 0001 2345 67890", "ID32110001234567890"),
        (MEREK, "IDM 000123456", "IDM000123456"),
        (BPOM, "BPOM RI MD 235602169254", "MD235602169254"),
    ],
)
def test_sound_numbers(kind: Kind, raw: CellValue, number: str):
    assert kind.read(raw).value == number
    assert kind.read(raw).severity is None


@pytest.mark.parametrize(
    ("kind", "raw", "number"),
    [
        (PIRT, "123456789012", "123456789012"),
        (HALAL, "32110001234567890", "ID32110001234567890"),
        (HALAL, "KH 1234", "KH1234"),
        (HALAL, "15100012345678", "15100012345678"),
        (MEREK, "000123456", "IDM000123456"),
        (BPOM, "235602169254", "MD235602169254"),
        (BPOM, "NA18200100123", "NA18200100123"),
    ],
)
def test_doubtful_numbers_are_kept_with_a_warning(kind: Kind, raw: str, number: str):
    assert kind.read(raw).value == number
    assert kind.read(raw).severity is Severity.WARNING


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (PIRT, "2,06E+14"),
        (PIRT, "123"),
        (PIRT, "ID123456789012345"),
        (HALAL, 32110001234567890.0),
        (HALAL, "sudah"),
        (HALAL, "ID123"),
        (MEREK, "J002021012345"),
        (MEREK, "DID2021012345"),
        (MEREK, "12"),
        (BPOM, "proses"),
        (BPOM, "MD12"),
    ],
)
def test_damaged_and_foreign_numbers_are_refused(kind: Kind, raw: CellValue):
    assert kind.read(raw).refused
    assert kind.read(raw).message.endswith(".")


def test_an_application_for_a_mark_is_told_from_its_registration():
    assert "permohonan" in MEREK.read("DID2021012345").message


@pytest.mark.parametrize("licence", LICENCE_NUMBERS.values())
@given(text=st.text(max_size=40))
def test_what_was_read_reads_as_itself(licence: tuple[str, Kind, tuple[str, ...]], text: str):
    _, kind, _ = licence
    value = kind.read(text).value
    assert value is None or kind.read(str(value)).value == value


@given(st.from_regex(r"[1-8][0-9]{14}", fullmatch=True))
def test_a_pirt_number_is_printed_with_its_year_apart(digits: str):
    shown = PIRT.show(PIRT.read(digits).value)
    assert shown == f"{digits[:-2]}-{digits[-2:]}"
    assert PIRT.read(shown).value == shown
