"""Finding rows though letters are wrong, on both kinds of store."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from depok_desk.store.near_words import one_slip, ranked, two_slips
from depok_desk.store.search import matches, similar_ids
from office_records import firm, prepare

NAMES = ("Dapur Utama Jaya", "Batik Asri", "Kerajinan Bambu Sejahtera", "Émping Dewi", "Roti Bakar Beji")


@pytest.fixture
def office(store):
    """Five firms, and two communities."""
    prepare(store)
    with store.deed("Isi") as session:
        session.add_all(firm(number, name) for number, name in enumerate(NAMES, 1))
        session.add_all([Community(name="Perajin Batik Beji"), Community(name="Kuliner Cinere")])
    with store.deed("Telepon") as session:
        session.scalars(select(Ikm).where(Ikm.name == "Batik Asri")).one().phone = "6281234567890"
    return store


def found(office, typed, register=IKM, limit=10):
    with office.read() as session:
        ids = similar_ids(session, register.model, register.search, typed, limit)
        return [session.get_one(register.model, each).caption() for each in ids]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("dapru", "Dapur Utama Jaya"),
        ("dapuur", "Dapur Utama Jaya"),
        ("dpur", "Dapur Utama Jaya"),
        ("daput", "Dapur Utama Jaya"),
        ("jaya utma dapur", "Dapur Utama Jaya"),
        ("jya utma dpaur", "Dapur Utama Jaya"),
        ("dapurutama", "Dapur Utama Jaya"),
        ("btaik", "Batik Asri"),
        ("baxik", "Batik Asri"),
        ("batk asri", "Batik Asri"),
        ("kerjinan", "Kerajinan Bambu Sejahtera"),
        ("sejahterra bambuu", "Kerajinan Bambu Sejahtera"),
        ("krajinnan", "Kerajinan Bambu Sejahtera"),
        ("kerajnian bambi", "Kerajinan Bambu Sejahtera"),
        ("empping", "Émping Dewi"),
        ("éping", "Émping Dewi"),
        ("0812-3456-7809", "Batik Asri"),
    ],
)
def test_a_letter_or_two_may_be_wrong(office, typed, name):
    assert found(office, typed)[:1] == [name]


@pytest.mark.parametrize("typed", ["", "  ", "x", "xq", "ptjbrgh", "dapur batik", "%", '"', "\x00"])
def test_what_is_in_no_row_is_not_found(office, typed):
    assert found(office, typed) == []


def test_the_nearest_comes_first_and_no_more_are_told_than_asked_for(office):
    with office.deed("Tambah") as session:
        session.add_all([firm(6, "Batuk Sehat"), firm(7, "Batik Asri Dua")])
    assert found(office, "bstik asri") == ["Batik Asri", "Batik Asri Dua"]
    assert found(office, "bstik asri", limit=1) == ["Batik Asri"]


def test_a_register_without_an_index_is_forgiving_too(office):
    assert found(office, "batk perjin", COMMUNITIES) == ["Perajin Batik Beji"]
    assert found(office, "kulinr", COMMUNITIES) == ["Kuliner Cinere"]


def test_it_is_for_what_is_not_found_as_typed(office):
    with office.read() as session:
        exact = matches(session, Ikm, IKM.search, "dapru")
        assert exact is not None
        assert session.scalars(select(Ikm.name).where(exact)).all() == []


WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=14)


@given(word=WORDS, data=st.data())
def test_a_word_with_any_one_slip_leaves_pieces_that_the_right_word_holds(word, data):
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcxyz"))
    typed = data.draw(
        st.sampled_from([word[:at] + letter + word[at + 1 :], word[:at] + letter + word[at:], word])
    )
    assert any(all(piece in word for piece in pieces) for pieces in one_slip(typed))
    assert ranked([typed], {"row": f"usaha {word} depok"}) == ["row"]


@given(word=st.text("abcdefghij", min_size=9, max_size=16), data=st.data())
def test_two_wrong_letters_leave_a_third_of_a_long_word_whole(word, data):
    wrong = list(word)
    for at in data.draw(st.tuples(*[st.integers(0, len(word) - 1)] * 2)):
        wrong[at] = "z"
    assert any(all(piece in word for piece in pieces) for pieces in two_slips("".join(wrong)))
