"""The table shows a register as it is stored."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.register_list import RegisterList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.model.community import Community
from depok_desk.registers.community import COMMUNITIES
from depok_desk.services.listing import View, shown_columns
from depok_desk.services.looking import first_looking

NAMES = ("Perajin Batik Beji", "Kuliner Sawangan", "Anyaman Limo")


def add_communities(session: Session) -> None:
    session.add_all(Community(name=name, phone="628123456789") for name in NAMES)


@pytest.fixture
def communities(desk: Desk) -> Desk:
    desk.do("Tambah komunitas", add_communities)
    return desk


def listed(desk: Desk, view: View) -> RegisterList:
    return RegisterList(desk, COMMUNITIES, replace(first_looking(COMMUNITIES), view=view))


def test_rows_come_in_the_order_of_the_view(qtbot: QtBot, communities: Desk):
    table = ListTable("Daftar komunitas")
    qtbot.addWidget(table)
    table.show_list(listed(communities, View()))
    assert [table.rows.text(row, 0) for row in range(3)] == sorted(NAMES)
    table.show_list(listed(communities, View(sort="name", descending=True)))
    assert [table.rows.text(row, 0) for row in range(3)] == sorted(NAMES, reverse=True)


def test_the_first_rows_the_keys_and_later_rows_agree(communities: Desk):
    source = listed(communities, View())
    assert [row[0] for row in source.first(200)] == source.ids()
    assert sorted(map(tuple, source.rows(source.ids()))) == sorted(map(tuple, source.first(200)))


def test_personal_values_are_masked(communities: Desk):
    columns = [column for column in COMMUNITIES.columns if column.personal]
    looking = replace(first_looking(COMMUNITIES), columns=tuple(columns))
    source = RegisterList(communities, COMMUNITIES, looking)
    assert all("23456" not in text for row in source.first(10) for text in row[1:])


def test_headings_are_those_of_the_register(communities: Desk):
    headings = listed(communities, View()).columns
    assert [heading.label for heading in headings] == [column.label for column in shown_columns(COMMUNITIES)]
