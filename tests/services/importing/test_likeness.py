import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.services.importing.likeness import DUPLICATE, Firm, compare, name_key, owner_key
from depok_desk.services.importing.lookup import Lookup

BATIK = Firm("batik asri", "siti maulana", "beji", nib="9112618064966", nik="3276046307830005")
NAMES = st.sampled_from(["batik asri", "batik asrie", "dapur ibu", "tenun", ""])
NUMBERS = st.sampled_from(["", "3276046307830005", "3276046307830006", "3276112008690059"])
WARDS, ADDRESSES = st.sampled_from(["", "beji", "tugu"]), st.sampled_from(["", "jl a"])
firms = st.builds(
    Firm, NAMES, NAMES, WARDS, NUMBERS, NUMBERS, NUMBERS, ADDRESSES, st.just(""), st.just(value=False)
)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("UD. Batik  ASRI", "batik asri"),
        ("Batik-Asri, CV", "batik asri"),
        ("CV", "cv"),
        ("Café Çinta", "cafe cinta"),
    ],
)
def test_the_name_of_a_firm_is_compared_without_signs_and_legal_form(typed, key):
    assert name_key(typed) == key


@pytest.mark.parametrize("typed", ["Ibu Siti Maulana", "Hj. SITI MAULANA, S.E., M.M.", "siti  maulana"])
def test_the_name_of_an_owner_is_compared_without_titles_and_degrees(typed):
    assert owner_key(typed) == "siti maulana"


@given(one=firms, other=firms)
def test_likeness_is_the_same_both_ways_and_between_0_and_100(one, other):
    assert compare(one, other) == compare(other, one)
    assert 0 <= compare(one, other).score <= 100


@given(one=firms, other=firms)
def test_a_duplicate_always_has_reasons(one, other):
    likeness = compare(one, other)
    assert bool(likeness.reasons) == (likeness.score > 0)
    assert likeness.score >= DUPLICATE or not likeness.certain


def test_a_slip_of_the_hand_in_a_number_does_not_make_two_owners():
    slip = BATIK._replace(nib="", nik="3276046307830008")
    assert compare(BATIK, slip).score >= DUPLICATE
    assert compare(BATIK, slip._replace(nik="3276112008690059")).score == 0


def test_the_same_number_with_quite_another_name_is_doubtful():
    likeness = compare(BATIK, Firm("dapur sedap", "budi santoso", nib=BATIK.nib))
    assert likeness.score >= DUPLICATE
    assert not likeness.certain


def test_in_a_large_block_the_most_alike_are_found():
    lookup = Lookup()
    for number in range(500):
        lookup.add(Firm(f"usaha {chr(97 + number % 26)}{chr(97 + number // 26)}", "siti", "beji"))
    lookup.add(Firm("batik asri", "siti", "beji"))
    assert [match.place for match in lookup.alike(Firm("batik asrie", "siti", "beji"))] == [500]


@given(known=st.lists(firms, max_size=12), firm=firms)
def test_looking_up_finds_what_comparing_with_all_would_find(known, firm):
    lookup = Lookup()
    for each in known:
        lookup.add(each)
    found = {match.place for match in lookup.alike(firm)}
    likely = {place for place, each in enumerate(known) if compare(firm, each).score >= DUPLICATE}
    misspelt_elsewhere = {place for place in likely if _differ_too_much(firm, known[place])}
    assert likely - misspelt_elsewhere <= found


def _differ_too_much(one: Firm, other: Firm) -> bool:
    """Whether both name and owner are misspelt, or one of them and the ward is not known."""
    differing = (one.name != other.name) + (one.owner != other.owner) + (one.ward != other.ward)
    return differing > 1
