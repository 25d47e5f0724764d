"""Names of firms and people: kept as typed, with better spellings offered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.kinds.kind import Severity
from depok_desk.model.kinds.names import NAME, PERSON_NAME, gentle_name


def test_names_are_never_recased():
    assert NAME.read("  dapur  UTAMA Jaya ").value == "dapur UTAMA Jaya"


@pytest.mark.parametrize(
    ("shouted", "gentle"),
    [
        ("KEBAYA MANDIRI", "Kebaya Mandiri"),
        ("UD MAJU JAYA", "UD Maju Jaya"),
        ("CV. SINAR BTK", "CV. Sinar BTK"),
        ("H. ASEP A. RAHMAN, M.M.", "H. Asep A. Rahman, M.M."),
        ("SITI MA'RUF, A.Md.", "Siti Ma'ruf, A.Md."),
    ],
)
def test_capitals_are_kept_and_a_repair_is_offered(shouted: str, gentle: str):
    reading = NAME.read(shouted)
    assert reading.value == shouted
    assert reading.severity is Severity.WARNING
    assert reading.suggestion == gentle
    assert gentle in reading.message


def test_an_abbreviation_is_no_shouting():
    assert NAME.read("IPEMI").severity is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ibu Siti Maulana, S.E.", "Siti Maulana, S.E."),
        ("Bpk. Asep", "Asep"),
        ("BAPAK Asep", "Asep"),
        ("Hj. Aminah", "Hj. Aminah"),
        ("H. Rahmat, S.Sos., M.M.", "H. Rahmat, S.Sos., M.M."),
        ("Ibu", "Ibu"),
        ("Ibunda Sari", "Ibunda Sari"),
    ],
)
def test_a_form_of_address_is_no_part_of_a_name(typed: str, kept: str):
    assert PERSON_NAME.read(typed).value == kept


def test_a_firm_may_be_called_ibu():
    assert NAME.read("Ibu Siti Catering").value == "Ibu Siti Catering"


def test_names_are_shown_even_where_they_are_personal():
    assert PERSON_NAME.mask("Siti Maulana") == "Siti Maulana"
    assert NAME.read("x" * 161).refused


@given(st.text(alphabet=st.characters(categories=["Lu", "Zs", "Po"]), max_size=40))
def test_a_gentler_spelling_has_the_same_letters(name: str):
    assert gentle_name(name).casefold() == name.casefold()
