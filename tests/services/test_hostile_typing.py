"""Whatever is typed or pasted where one searches: an answer on either kind of store, and never a fault."""

import json

import pytest

from depok_desk.registers.all import REGISTERS
from depok_desk.registers.ikm import IKM
from depok_desk.services.conditions import Containing
from depok_desk.services.custom_fields import define, register_now
from depok_desk.services.deed_views import DeedView, deed_ids
from depok_desk.services.finding import find
from depok_desk.services.listing import View, count, value_counts
from depok_desk.services.looking import first_looking, read
from depok_desk.services.near_rows import near_rows
from depok_desk.words import search_words
from office_records import firm, prepare

HOSTILE = (
    "\x00", "Abon\x00Jaya", "\ud83c", "Abon \udf5b", "x" * 200_000, "kata " * 3_000,
    " ".join(f"kata{number}" for number in range(3_000)), '"', "'; DROP TABLE ikm; --", "%", "_", "\\", "*",
    "AND OR NOT NEAR", "a\tb\nc", "مرحبا", "👨‍👩‍👧", "=1+1", "(", "^", "-", "0" * 400,
)  # fmt: skip


@pytest.fixture
def office(store):
    prepare(store)
    with store.deed("Isi") as session:
        session.add(firm(1, "Abon Jaya", brand="Ny. Ñ"))
    return store


@pytest.mark.parametrize("added", [False, True], ids=["usual", "with added fields"])
def test_every_search_answers(office, added):
    if added:
        with office.deed("Isian") as session:
            define(session, "ikm", {"label": "Pendamping", "kind": "text"})
    with office.read() as session:
        for typed in HOSTILE:
            find(session, typed)
            deed_ids(session, DeedView(typed))
            for each in REGISTERS:
                register = register_now(session, each.key)
                columns = register.columns
                assert count(session, register, View(typed=typed)) <= 1
                near_rows(session, register, View(typed=typed), columns[:1])
                assert count(session, register, View(where=(("name", Containing(typed)),))) <= 1
                value_counts(session, register, columns[0], View(typed=typed), typed=typed)


def test_words_are_looked_for_once_and_whole_letters_only():
    assert search_words("Abon  ABON\x00Jaya \ud83c") == ["abon", "jaya"]


TAMPERED = (
    ["updated_at", "in_year", [10**6]], ["updated_at", "days", [10**12, None]],
    ["updated_at", "days", [True, None]], ["updated_at", "one_of", ["2026-13-01"]],
    ["updated_at", "containing", ["2026"]], ["score", "between", ["NaN", "Infinity"]],
    ["turnover", "one_of", [10**40]], ["turnover", "in_year", [0]], ["sector", "one_of", ["a\x00b"]],
    ["name", "one_of", ["\ud800"]], ["name", "days", [0, 1]], ["name", "containing", ["\x00"]],
    ["name", "one_of", [["kuliner"]]], ["name"], [None, None, None], 7,
)  # fmt: skip


@pytest.mark.parametrize("where", TAMPERED, ids=str)
def test_a_condition_that_was_tampered_with_is_left_out(office, where):
    looking = read(IKM, json.dumps({"where": [where]}), first_looking(IKM))
    assert looking.view.where == ()
    with office.read() as session:
        assert count(session, IKM, looking.view) == 1


def test_what_is_nested_too_deep_is_no_way_of_looking():
    assert read(IKM, "[" * 200_000, first_looking(IKM)) == first_looking(IKM)
