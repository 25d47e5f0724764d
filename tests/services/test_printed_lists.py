"""A register as one sees it becomes the facts of a printed list."""

import pytest

from depok_desk.registers.all import REGISTERS
from depok_desk.registers.ikm import IKM
from depok_desk.services.conditions import OneOf
from depok_desk.services.listing import View
from depok_desk.services.printed_lists import head_lines, listing_facts
from office_records import MONDAY, firm, prepare

ALL = View()


@pytest.fixture
def office(store):
    prepare(store)
    with store.deed("Isi") as session:
        session.add_all(
            [
                firm(1, "Cireng", phone="6281234567890"),
                firm(2, "Abon Jaya", sector="fesyen"),
                firm(3, "Batik UD <Maju> & Co", sector="kriya"),
            ]
        )
    return store


def printed(office, view=ALL, register=IKM, **how):
    with office.read() as session:
        return listing_facts(session, register, view, on=MONDAY, **how)


def test_rows_stand_in_order_and_are_counted(office):
    facts = printed(office)
    assert [row[:2] for row in facts.rows] == [
        ("1", "Abon Jaya"),
        ("2", "Batik UD <Maju> & Co"),
        ("3", "Cireng"),
    ]
    assert facts.title == "Daftar IKM"
    assert facts.totals[1] == "Jumlah: 3 IKM"
    assert len(facts.totals) == len(facts.columns)
    assert facts.as_of == MONDAY


def test_personal_data_is_printed_masked(office):
    assert "6281234567890" not in str(printed(office).rows)
    assert "0812-3456-7890" not in str(printed(office).rows)


def test_the_filter_is_said_in_words(office):
    facts = printed(office, View(typed="ud", where=(("sector", OneOf(("kriya", None))),)))
    assert facts.subtitle == "memuat “ud”; Sektor: Kriya, (kosong)"
    assert len(facts.rows) == 1


def test_columns_may_be_chosen(office):
    columns = [column for column in IKM.columns if column.key in ("name", "sector")]
    facts = printed(office, View(sort="sector"), columns=columns)
    assert [column.label for column in facts.columns] == ["No.", "Nama usaha", "Sektor"]
    assert [row[2] for row in facts.rows] == ["Fesyen", "Kriya", "Kuliner"]


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_every_register_can_be_printed_even_empty(office, register):
    facts = printed(office, View(typed="tiada sama sekali"), register)
    assert (len(facts.rows), facts.totals[1]) == (0, f"Jumlah: 0 {register.one}")


def test_the_head_is_the_offices_own(office):
    assert printed(office).head[-1].casefold().startswith("dinas perdagangan")


def test_without_a_letterhead_there_is_no_head(store):
    with store.read() as session:
        assert head_lines(session) == ()
