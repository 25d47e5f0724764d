"""Telephone numbers, e-mail and Instagram, and the numbers of an address."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.kinds.addresses import POSTCODE, RT, RW, split_rt_rw
from depok_desk.model.kinds.contact import EMAIL, INSTAGRAM, PHONE
from depok_desk.model.kinds.kind import CellValue, Severity

MOBILES = st.from_regex(r"628[0-9]{8,11}", fullmatch=True)


@pytest.mark.parametrize(
    ("raw", "phone"),
    [
        ("08898813303", "628898813303"),
        ("0864 1411 867 ", "628641411867"),
        ("0849-3904-9361", "6284939049361"),
        ("081577687472\u00a0", "6281577687472"),
        ("+62 837 6118 2895", "6283761182895"),
        ("628287819390", "628287819390"),
        ("62 0812 3456 789", "628123456789"),
        (6281234567890.0, "6281234567890"),
        ("(021) 7788990", "62217788990"),
        ("HP: 0812.3456.7890", "6281234567890"),
    ],
)
def test_phones(raw: CellValue, phone: str):
    reading = PHONE.read(raw)
    assert reading.value == phone
    assert reading.severity is None
    assert reading.remainder == ""


@pytest.mark.parametrize(
    ("raw", "phone"),
    [
        (8894077723.0, "628894077723"),
        (81524211679.0, "6281524211679"),
        ("8796980134", "628796980134"),
        (217788990.0, "62217788990"),
    ],
)
def test_a_phone_gets_its_zero_back_with_a_warning(raw: CellValue, phone: str):
    assert PHONE.read(raw).value == phone
    assert PHONE.read(raw).severity is Severity.WARNING


@pytest.mark.parametrize(
    ("raw", "rest"),
    [
        ("089638805448 / 021-7046931", "021-7046931"),
        ("0896 3880 5448\n0813 4567 8901", "0813 4567 8901"),
        ("089638805448, 081345678901", "081345678901"),
        ("089638805448;081345678901", "081345678901"),
        ("089638805448 atau 081345678901", "081345678901"),
        ("089638805448 081345678901", "081345678901"),
        ("WA 0896-3880-5448 (Budi)", "Budi"),
    ],
)
def test_the_first_of_several_phones_is_kept_and_the_rest_noted(raw: str, rest: str):
    assert PHONE.read(raw).value == "6289638805448"
    assert PHONE.read(raw).remainder == rest


@pytest.mark.parametrize(
    "raw", ["8,13E+11", "8.13E+11", "0812", "7788990", "tanya Budi", 12345.0, "08123456789012345", -8.0]
)
def test_a_damaged_phone_is_refused(raw: CellValue):
    assert PHONE.read(raw).refused
    assert PHONE.read(raw).value is None


@given(MOBILES)
def test_a_shown_phone_reads_as_itself(phone: str):
    for form in (PHONE.show(phone), phone, f"+{phone}", f"0{phone[2:]}", float(phone)):
        assert PHONE.read(form).value == phone
    assert PHONE.read(float(phone[2:])).value == phone


@given(MOBILES)
def test_a_masked_phone_hides_its_middle(phone: str):
    shown = PHONE.mask(phone)
    assert "•" in shown
    assert sum(sign.isdigit() for sign in shown) <= 7


@given(st.text(alphabet="0123456789 +-/()E,.abHP:", max_size=40))
def test_whatever_is_read_is_a_number_with_its_country_code(text: str):
    value = PHONE.read(text).value
    assert value is None or (
        str(value).startswith("62") and 10 <= len(str(value)) <= 15 and str(value).isdecimal()
    )


def test_email():
    assert EMAIL.read(" Budi@Contoh.ID ").value == "budi@contoh.id"
    both = EMAIL.read("mailto:a.b@c.id; d@e.id")
    assert (both.value, both.remainder) == ("a.b@c.id", "d@e.id")
    assert EMAIL.read("budi@contoh").refused
    assert EMAIL.mask("budi@contoh.id") == "b•••@contoh.id"


@pytest.mark.parametrize(
    "raw", ["@dapur.depok", "Dapur.Depok", "https://www.instagram.com/dapur.depok/?hl=id"]
)
def test_instagram(raw: str):
    assert INSTAGRAM.read(raw).value == "dapur.depok"
    assert INSTAGRAM.read(INSTAGRAM.show("dapur.depok")).value == "dapur.depok"
    assert INSTAGRAM.read("dapur depok").refused


def test_postcodes():
    assert POSTCODE.read(16431.0).value == "16431"
    assert POSTCODE.read("40115").severity is Severity.WARNING
    assert POSTCODE.read("1643").refused


@pytest.mark.parametrize(
    "raw", ["7/4", "007/004", "RT 07/RW 04", "RT.007 RW.004", "7-4", "007 RW 004", "rt 7 / rw 4"]
)
def test_rt_and_rw_of_one_cell(raw: str):
    rt, rw = split_rt_rw(raw)
    assert (rt.value, rw.value) == ("007", "004")


@given(st.integers(1, 999), st.integers(1, 999))
def test_shown_blocks_read_as_themselves(rt: int, rw: int):
    both = split_rt_rw(f"{rt:03}/{rw:03}")
    assert [reading.value for reading in both] == [f"{rt:03}", f"{rw:03}"]
    assert RT.read(float(rt)).value == f"{rt:03}"


def test_rt_and_rw_that_excel_made_a_date_are_refused():
    assert all(reading.refused for reading in split_rt_rw(date(2026, 4, 7)))
    assert RW.read(date(2026, 4, 7)).refused
    assert RT.read("0").value is None
    assert RT.read("dekat masjid").refused
    assert [reading.value for reading in split_rt_rw("7")] == ["007", None]
