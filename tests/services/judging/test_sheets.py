"""Score sheets on paper: each has a code, and the code leads back to it."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scored_sessions import sitting

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate
from depok_desk.model.jury import Juror
from depok_desk.services.judging.sheet_codes import LENGTH, PREFIX, SIGNS, code_for, read_code
from depok_desk.services.judging.sheets import issue_sheets, sheet_by_code

MONDAY = date(2026, 5, 4)
CODES = st.text(min_size=1).map(code_for)


@pytest.fixture
def office(store):
    """Three kuliner products and two of kriya; the third juror judges kriya only."""
    with store.deed("Sesi") as session:
        made = sitting(session, ("kuliner", "kuliner", "kuliner", "kriya", "kriya"))
        session.get(Juror, made.jurors[2]).sectors = "kriya"
    return made


def issue(store, office, rows=2):
    with store.deed("Cetak lembar") as session:
        return issue_sheets(session, office.id, MONDAY, rows=rows)


def test_each_juror_gets_sheets_for_what_he_judges(store, office):
    sheets = issue(store, office)
    told = [
        (office.jurors.index(each.juror_id), [office.candidates.index(key) for key in each.candidates])
        for each in sheets
    ]
    assert sorted(told) == [
        *((0, [0, 1]), (0, [2]), (0, [3, 4])),
        *((1, [0, 1]), (1, [2]), (1, [3, 4])),
        (2, [3, 4]),
    ]
    assert len({each.code for each in sheets}) == len(sheets)
    assert {each.printed_on for each in sheets} == {MONDAY}


def test_a_sheet_printed_again_keeps_its_code(store, office):
    assert issue(store, office) == issue(store, office)


def test_a_sheet_with_other_rows_is_another_sheet_and_the_old_one_is_still_found(store, office):
    before = issue(store, office)
    with store.deed("Mundur") as session:
        session.get(Candidate, office.candidates[0]).standing = "mundur"
    after = issue(store, office)
    gone = [each for each in before if each not in after]
    assert len(gone) == 4
    with store.read() as session:
        assert sheet_by_code(session, gone[0].code) == gone[0]


def test_a_struck_juror_gets_no_sheet(store, office):
    with store.deed("Coret") as session:
        session.get(Juror, office.jurors[0]).struck = True
    assert {each.juror_id for each in issue(store, office)} == set(office.jurors[1:])


def test_a_code_is_found_however_it_is_typed(store, office):
    sheet = issue(store, office)[0]
    bare = sheet.code.removeprefix(PREFIX)
    with store.read() as session:
        for typed in (sheet.code, sheet.code.lower(), bare, f" lp {bare[:3]} {bare[3:]} "):
            assert sheet_by_code(session, typed) == sheet
        with pytest.raises(UserError, match=r"Tidak ada lembar dengan kode LP-"):
            sheet_by_code(session, code_for("lembar lain"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "bukan kode lembar"),
        ("LP-123", "terdiri atas 6 tanda setelah LP-"),
        ("LP-7K2MX44", "bukan kode lembar"),
        ("LP-7K2OX4", "tidak memakai tanda “O”"),
    ],
)
def test_what_is_no_code_is_refused_in_words(typed, said):
    with pytest.raises(UserError, match=said):
        read_code(typed)


@given(CODES, st.integers(0, LENGTH - 1), st.sampled_from(SIGNS))
def test_one_wrong_sign_is_always_found(code, place, sign):
    at = place + len(PREFIX)
    wrong = code[:at] + sign + code[at + 1 :]
    assume(wrong != code)
    with pytest.raises(UserError, match="salah ketik"):
        read_code(wrong)


@given(CODES, st.integers(0, LENGTH - 2))
def test_two_signs_that_changed_places_are_always_found(code, place):
    at = place + len(PREFIX)
    wrong = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assume(wrong != code)
    with pytest.raises(UserError, match="salah ketik"):
        read_code(wrong)


@given(CODES)
def test_a_code_has_no_sign_that_looks_like_another(code):
    assert not set(code.removeprefix(PREFIX)) & set("0O1ILSBZG")
    assert read_code(code.replace("5", "S").replace("8", "b")) == code
