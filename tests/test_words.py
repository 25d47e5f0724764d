"""How the office words dates, amounts, lists and personal numbers."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk import words

RAKER = date(2026, 1, 26)


def test_a_date_names_its_own_weekday():
    assert words.long_date(RAKER) == "26 Januari 2026"
    assert words.full_date(RAKER) == "Senin, 26 Januari 2026"
    assert words.full_date(date(2025, 12, 7)).startswith("Minggu")
    assert words.short_date(RAKER) == "26-01-2026"
    assert words.month_year(RAKER) == "Januari 2026"


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (date(2025, 12, 7), date(2025, 12, 8), "7–8 Desember 2025"),
        (date(2025, 11, 30), date(2025, 12, 2), "30 November – 2 Desember 2025"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 Desember 2025 – 2 Januari 2026"),
        (RAKER, RAKER, "26 Januari 2026"),
    ],
)
def test_a_range_repeats_nothing_both_ends_share(first: date, last: date, shown: str):
    assert words.date_range(first, last) == shown


def test_the_head_of_a_berita_acara():
    assert words.date_in_words(RAKER) == (
        "Senin, tanggal dua puluh enam bulan Januari tahun dua ribu dua puluh enam"
    )


def test_times_are_written_with_a_dot():
    assert words.clock_time(time(9, 30)) == "09.30 WIB"


def test_roman_months():
    assert [words.roman_month(month) for month in (1, 4, 9, 12)] == ["I", "IV", "IX", "XII"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1234, "1.234"),
        (87.5, "87,5"),
        (Decimal("87.50"), "87,5"),
        (Decimal(100), "100"),
        (2.0, "2"),
        (0, "0"),
        (-1500, "-1.500"),
    ],
)
def test_numbers(value: float | Decimal, shown: str):
    assert words.number(value) == shown


def test_scores_have_two_decimals_rounded_half_up():
    assert words.score(Decimal("78.5")) == "78,50"
    assert words.score(Decimal("69.995")) == "70,00"
    assert words.score(Decimal(100)) == "100,00"


def test_rupiah():
    assert words.rupiah(1_250_000) == "Rp1.250.000"
    assert words.rupiah(0) == "Rp0"
    assert words.rupiah(-5000) == "-Rp5.000"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (15, "lima belas"),
        (20, "dua puluh"),
        (26, "dua puluh enam"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1000, "seribu"),
        (2026, "dua ribu dua puluh enam"),
        (101_000, "seratus satu ribu"),
        (1_001_000, "satu juta seribu"),
        (475_000_000, "empat ratus tujuh puluh lima juta"),
        (3_000_000_000_001, "tiga triliun satu"),
        (-7, "minus tujuh"),
    ],
)
def test_numbers_in_words(value: int, said: str):
    assert words.in_words(value) == said


def test_numbers_beyond_trillions_are_refused():
    with pytest.raises(ValueError, match="too great"):
        words.in_words(10**15)


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_no_two_numbers_sound_alike(one: int, other: int):
    assert (words.in_words(one) == words.in_words(other)) == (one == other)


def test_lists_and_choices():
    assert words.list_words([]) == ""
    assert words.list_words(["a"]) == "a"
    assert words.list_words(["a", "b"]) == "a dan b"
    assert words.list_words(["a", "b", "c"]) == "a, b, dan c"
    assert words.choice_words(["fesyen", "kriya", "kuliner"]) == "fesyen, kriya, atau kuliner"
    assert words.count_of(1234, "IKM") == "1.234 IKM"


@given(st.text())
def test_folding_twice_changes_nothing(text: str):
    once = words.folded(text)
    assert words.folded(once) == once
    assert once == once.strip()


def test_folding_ignores_case_accents_and_blanks():
    assert words.folded("  Café\u00a0 BELIMBING ") == "cafe belimbing"


def test_personal_numbers_keep_only_their_ends():
    assert words.masked("3276046307830005") == "3276••••••••0005"
    assert words.masked("1234") == "••••"
    assert words.masked_phone("6281234567890") == "0812-••••-•890"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("6281234567890", "0812-3456-7890"),
        ("628898813303", "0889-8813-303"),
        ("62217788990", "(021) 7788990"),
        ("622518345678", "(0251) 8345678"),
    ],
)
def test_phones_are_shown_as_dialled(stored: str, shown: str):
    assert words.phone(stored) == shown


def test_nip_is_grouped():
    assert words.nip("197001011995031001") == "19700101 199503 1 001"


def test_a_free_name_is_the_first_that_nobody_has():
    assert words.free_name("Rubrik baru", []) == "Rubrik baru"
    assert words.free_name("Rubrik baru", ["Rubrik baru", "Lain"]) == "Rubrik baru 2"
    assert words.free_name("Rubrik baru", ["Rubrik baru", "Rubrik baru 2"]) == "Rubrik baru 3"
