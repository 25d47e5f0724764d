"""Values chosen from a list, by any of the words people use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.kinds.choice import ChoiceKind
from depok_desk.model.kinds.choices import (
    COMMUNITY_SECTOR,
    DECISION,
    GENDER,
    GRADE,
    IKM_STATUS,
    SECTOR,
)
from depok_desk.model.kinds.kind import CellValue
from depok_desk.model.kinds.yes_no import YES_NO

CHOICES = (SECTOR, COMMUNITY_SECTOR, IKM_STATUS, DECISION, GRADE, GENDER)


@pytest.mark.parametrize(
    ("kind", "words", "value"),
    [
        (SECTOR, ("Fashion", "BUSANA", "konveksi", "Sandang", "fesyen "), "fesyen"),
        (SECTOR, ("CRAFT", "Kerajinan tangan", "handicraft", "Kriya"), "kriya"),
        (SECTOR, ("F&B", "F & B", "Kulier", "kulener", "Makanan/Minuman", "Makanan dan Minuman"), "kuliner"),
        (COMMUNITY_SECTOR, ("Lintas sektor", "LINTAS", "lintas bidang"), "lintas"),
        (COMMUNITY_SECTOR, ("Kerajinan",), "kriya"),
        (IKM_STATUS, ("Non-aktif", "tidak aktif", "NONAKTIF"), "nonaktif"),
        (DECISION, ("LOLOS", "lulus"), "lulus"),
        (DECISION, ("Tidak Lolos", "tidak lulus"), "tidak lulus"),
        (GRADE, ("c", "C ", "Grade C", "GRADE c", "Peringkat C", "grade-c"), "C"),
        (GENDER, ("P", "pr", "Perempuan", "wanita"), "P"),
        (GENDER, ("L", "LK", "laki-laki", "Laki laki", "pria"), "L"),
    ],
)
def test_every_word_of_the_offices_means_its_value(kind: ChoiceKind, words: tuple[str, ...], value: str):
    for word in words:
        assert kind.read(word).value == value
        assert kind.read(word).severity is None


def test_an_unknown_word_is_refused_with_what_is_possible():
    reading = SECTOR.read("Mebel")
    assert reading.refused
    assert reading.value is None
    assert reading.message == '"Mebel" bukan sektor yang dikenal; pilih Fesyen, Kriya, atau Kuliner.'
    assert reading.suggestion is None


def test_a_misspelt_word_gets_a_suggestion_but_no_value():
    reading = SECTOR.read("kulinner")
    assert reading.value is None
    assert reading.suggestion == "kuliner"


@pytest.mark.parametrize("grade", ["A+", "B-", "E", "AB", "Grade"])
def test_a_grade_outside_the_scale_is_never_rounded(grade: str):
    assert GRADE.read(grade).refused


@pytest.mark.parametrize("kind", CHOICES)
def test_what_is_shown_reads_as_itself(kind: ChoiceKind):
    for value, label in kind.options.items():
        assert kind.show(value) == label
        assert kind.read(label).value == kind.read(value).value == value


@pytest.mark.parametrize("kind", CHOICES)
@given(text=st.text(max_size=30))
def test_nothing_but_an_option_is_ever_read(kind: ChoiceKind, text: str):
    assert kind.read(text).value in {None, *kind.options}


def test_an_own_choice_needs_only_values_and_labels():
    size = ChoiceKind("size", options={"k": "Kecil", "b": "Besar"}, synonyms={"mini": "k"})
    assert size.read("MINI").value == "k"
    assert size.show("k") == "Kecil"
    assert size.show("dulu") == "dulu"
    assert size.show(None) == ""
    assert size.read("-").value is None


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("Ya", True),
        ("ada", True),
        ("✓", True),
        (1.0, True),
        (True, True),
        ("Tidak", False),
        ("belum ada", False),
        (0.0, False),
        ("-", None),
        (None, None),
    ],
)
def test_yes_and_no(raw: CellValue, value: bool | None):
    assert YES_NO.read(raw).value is value
    assert not YES_NO.read(raw).refused


def test_maybe_is_neither():
    assert YES_NO.read("mungkin").refused
    assert [YES_NO.show(value) for value in (True, False, None)] == ["Ya", "Tidak", ""]
