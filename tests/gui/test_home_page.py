"""Beranda: each figure opens a list that is exactly as long, with its filter in sight."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from depok_desk.gui.app import Application
from depok_desk.gui.page import Place
from depok_desk.gui.pages.certificates.page import CertificatesPage
from depok_desk.gui.pages.history.page import HistoryPage
from depok_desk.gui.pages.home.page import HomePage
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.gui.pages.settings.page import SettingsPage
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import outdent
from tools.showing import opened_window, settle

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(qtbot: QtBot, stores: Path) -> Iterator[Application]:
    """The window on a sample office whose certificates are due."""
    with opened_window(stores / "dinilai.depok") as application:
        yield application


def home(office: Application) -> HomePage:
    office.window.go(Place("beranda"))
    settle(office)
    page = office.window.page
    assert isinstance(page, HomePage)
    return page


def listed(office: Application, pressed: QAbstractButton) -> tuple[int, bool]:
    """How many rows the list has that a press opens, and whether it says what it is kept to."""
    pressed.click()
    settle(office)
    page = office.window.page
    assert isinstance(page, RegisterPage)
    return page.list.table.rows.rowCount(), bool(page.list.look.shown.where)


def test_every_figure_is_as_long_as_the_list_it_opens(office: Application):
    page = home(office)
    groups = (*page.body.judged.groups, *page.body.districts.groups)
    bars = [bar for group in groups for bar in group.bars]
    assert len(bars) >= 3 + 4 + 11
    for place in (0, 4, len(bars) - 1):
        assert listed(office, bars[place]) == (bars[place].count, True)
        home(office)


def test_what_stands_at_the_right_of_the_cards_ends_in_one_line(office: Application):
    body = home(office).body
    ends = [
        body.concerns.count.mapTo(body, body.concerns.count.rect().topRight()).x(),
        body.steps.hide_all.mapTo(body, body.steps.hide_all.rect().topRight()).x() - outdent(),
        body.concerns.lines[0].mapTo(body, body.concerns.lines[0].rect().topRight()).x() - scaled(8),
    ]
    assert max(ends) == min(ends)
    below = [each.mapTo(body, each.rect().bottomLeft()).y() for each in (body.last, body.districts)]
    assert below[0] == below[1]


def test_the_card_of_all_ikm_opens_all(office: Application):
    assert home(office).ikm.number == "296"
    assert listed(office, home(office).ikm) == (296, False)


def test_those_who_passed_are_counted_as_listed(office: Application):
    page = home(office)
    assert listed(office, page.body.passed) == (int(page.body.passed.number), True)


def test_what_wants_attention_leads_to_it(office: Application):
    lines = {line.concern.key: line for line in home(office).body.concerns.lines}
    assert listed(office, lines["without_nib"]) == (lines["without_nib"].concern.count, True)
    lines = {line.concern.key: line for line in home(office).body.concerns.lines}
    lines["due"].click()
    settle(office)
    assert isinstance(office.window.page, CertificatesPage)


def test_a_step_opens_in_the_window_and_back_leads_to_beranda(office: Application):
    page = home(office)
    page.body.steps.lines[0].click()
    settle(office)
    assert page.wizard.isVisible()
    assert page.wizard.step.words.key == "instansi"
    page.wizard.skip_all.click()
    settle(office)
    assert page.body.isVisible()


def test_steps_put_away_stay_away_until_that_is_undone(office: Application):
    page = home(office)
    page.body.steps.hide_all.click()
    settle(office)
    assert not page.body.steps.isVisible()
    office.window.undo()
    settle(office)
    assert page.body.steps.isVisible()


def test_samples_are_announced_and_taken_out_in_one_press(office: Application):
    page = home(office)
    assert page.banner.words == "Yang tampil ini data contoh; semuanya rekaan."
    taking = [each for each in page.banner.findChildren(QAbstractButton) if "Hapus" in each.text()]
    taking[0].click()
    settle(office)
    assert page.empty.isVisible()
    assert not page.banner.isVisible()


def test_the_way_to_all_changes_is_beside_the_last_ones(office: Application):
    page = home(office)
    ways = [each for each in page.body.last.findChildren(QAbstractButton) if each.text() == "Riwayat lengkap"]
    ways[0].click()
    assert isinstance(office.window.page, HistoryPage)


@pytest.mark.parametrize("part", ["pejabat", "cadangan"])
def test_a_part_of_the_settings_is_one_way_from_anywhere(office: Application, part: str):
    office.window.go(Place("pengaturan", part))
    page = office.window.page
    assert isinstance(page, SettingsPage)
    assert page.part == part


def test_the_ways_into_an_empty_office_stand_above_its_first_steps(qtbot: QtBot, tmp_path: Path):
    with opened_window(tmp_path / "kosong.depok") as office:
        page = office.window.page
        assert isinstance(page, HomePage)
        page.wizard.left.emit()
        settle(office)
        ways = page.empty.findChildren(QPushButton)[:3]
        assert [way.visibleRegion().boundingRect() for way in ways] == [way.rect() for way in ways]
        assert page.steps.visibleRegion().boundingRect() == page.steps.rect()
