"""The parts of the settings: each found by its name, those of this PC in force at once."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.finding.settings import SETTINGS
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.settings.page import PARTS, SettingsPage
from depok_desk.gui.palette import DARK, tokens
from depok_desk.gui.panes import enter_next
from depok_desk.gui.theme import dress, text_scale
from depok_desk.gui.wizard.second_folder import second_folder
from depok_desk.model.ikm import Ikm
from depok_desk.model.institution import Letterhead
from depok_desk.services.attachments import attachments_of
from depok_desk.services.history import deeds
from depok_desk.services.office import open_office
from depok_desk.services.registering import new_record
from depok_desk.services.samples import LABEL, add_officials
from depok_desk.services.samples_removal import sample_deed
from depok_desk.store.copies import copies

Answers = list[Callable[[Any], None]]


@pytest.fixture
def office(tmp_path: Path, dressed: QApplication) -> Iterator[Desk]:
    """A new office."""
    store = open_office(tmp_path / "kantor.depok", at=datetime(2026, 1, 26, tzinfo=UTC))
    made = Desk(lambda: store, "admin")
    yield made
    made.close()
    store.close()
    dress(dressed, scheme=Qt.ColorScheme.Light)


@pytest.fixture
def page(qtbot: QtBot, office: Desk, memory: Memory) -> SettingsPage:
    """The settings of a new office."""
    made = SettingsPage(office, memory)
    made.resize(1218, 640)
    office.changed.connect(made.stale)
    qtbot.addWidget(made)
    made.show()
    return made


def own(session: Session, name: str) -> None:
    new_record(session, Ikm, {"name": name, "sector": "kuliner", "status": "binaan"})


def load_two(office: Desk) -> None:
    """Samples as loading makes them: officials, and an IKM; besides, one of the office's own."""

    def samples(session: Session) -> None:
        add_officials(session)
        own(session, "Contoh Satu")

    office.do(LABEL, samples, tell=False)
    office.do("Tambah IKM", lambda session: own(session, "Abon Jaya"), tell=False)


def firms(office: Desk) -> list[str]:
    return list(office.ask(lambda session: session.scalars(select(Ikm.name).order_by(Ikm.name)).all()))


def test_whatever_the_search_offers_is_a_part_of_the_settings():
    assert {record for *_, record in SETTINGS} == set(PARTS)


@pytest.mark.parametrize("record", PARTS)
def test_each_part_opens_by_its_place(page: SettingsPage, record: str):
    page.show_record(record)
    assert page.part == record
    assert page.panes()[1].isVisible()


def test_the_parts_fit_an_old_screen_with_large_text(
    qtbot: QtBot, office: Desk, memory: Memory, dressed: QApplication
):
    dress(dressed, 150, Qt.ColorScheme.Light)
    made = SettingsPage(office, memory)
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() <= 1366 - 150


def test_text_size_and_colours_apply_at_once_and_are_remembered(
    qtbot: QtBot, page: SettingsPage, memory: Memory
):
    page.show_record("tampilan")
    page.look.sizes["150"].click()
    qtbot.waitUntil(lambda: text_scale() > 1.4)
    page.look.schemes["gelap"].click()
    qtbot.waitUntil(lambda: tokens() is DARK)
    assert (memory.text("look/text_size"), memory.text("look/scheme")) == ("150", "gelap")


def test_the_name_of_the_petugas_stands_beside_the_next_change(page: SettingsPage, office: Desk):
    page.show_record("petugas")
    page.operator.name.setText("  Siti   Rahma ")
    page.operator.name.editingFinished.emit()
    office.do("Tambah IKM", lambda session: own(session, "Abon Jaya"), tell=False)
    assert office.ask(lambda session: deeds(session, 1))[0].operator == "Siti Rahma"


def test_an_empty_name_leaves_the_one_there_is(page: SettingsPage, office: Desk):
    page.operator.name.setText("   ")
    page.operator.name.editingFinished.emit()
    assert office.operator == "admin"


def test_a_second_place_gets_its_first_copy_at_once(
    qtbot: QtBot, page: SettingsPage, office: Desk, memory: Memory, tmp_path: Path
):
    stick = tmp_path / "flash disk"
    stick.mkdir()
    page.copies.take(stick)
    qtbot.waitUntil(lambda: not office.busy and any(stick.glob("*.depok")), timeout=15_000)
    assert second_folder(memory) == stick
    assert len(copies(tmp_path / "kantor.depok")) == 1


def test_the_folder_of_the_data_itself_is_no_second_place(page: SettingsPage, memory: Memory, tmp_path: Path):
    page.show_record("cadangan")
    page.copies.take(tmp_path)
    assert "tempat data kantor sendiri" in page.copies.problem.text()
    assert page.copies.problem.isVisible()
    assert second_folder(memory) is None


def test_a_logo_is_put_on_and_taken_off_a_letterhead(page: SettingsPage, office: Desk, tmp_path: Path):
    from PIL import Image

    Image.new("RGB", (40, 40), "blue").save(tmp_path / "logo.png")
    page.office.logo.take(tmp_path / "logo.png")
    table, key = Letterhead.__tablename__, page.letterhead.keeping.record
    assert [one.role for one in office.ask(lambda session: attachments_of(session, table, key))] == ["logo"]
    assert page.office.logo.throw.isVisible()
    page.office.logo.throw.click()
    assert office.ask(lambda session: attachments_of(session, table, key)) == []


def test_a_logo_that_is_no_picture_is_refused_beside_it(page: SettingsPage, tmp_path: Path):
    (tmp_path / "logo.png").write_text("bukan gambar")
    page.office.logo.take(tmp_path / "logo.png")
    assert "bukan gambar" in page.office.logo.problem.text()


def test_samples_are_taken_out_and_nothing_of_the_office(page: SettingsPage, office: Desk):
    load_two(office)
    page.show_record("contoh")
    assert page.samples.throw.isVisible()
    page.samples.throw.click()
    assert firms(office) == ["Abon Jaya"]
    assert page.samples.load.isVisible()


@pytest.mark.parametrize(("press", "left"), [("keep", ["Contoh Diubah"]), ("remove", [])])
def test_changed_samples_are_told_and_kept_or_removed(
    page: SettingsPage, office: Desk, dialog_answers: Answers, press: str, left: list[str]
):
    load_two(office)

    def rename(session: Session) -> None:
        session.scalars(select(Ikm).where(Ikm.name == "Contoh Satu")).one().name = "Contoh Diubah"

    office.do("Ubah IKM", rename, tell=False)
    dialog_answers.append(lambda dialog: getattr(dialog, press).click())
    page.samples.throw.click()
    assert firms(office) == ["Abon Jaya", *left]
    assert office.ask(sample_deed) is None
    assert office.ask(lambda session: session.scalar(select(func.count()).select_from(Ikm))) == 1 + len(left)


def focused(page: SettingsPage) -> QWidget:
    found = page.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize("record", PARTS)
def test_f6_stops_at_something_that_has_a_name(page: SettingsPage, record: str):
    page.show_record(record)
    page.activateWindow()
    enter_next(page.panes(), page.parts, 1)
    assert focused(page).accessibleName() or isinstance(focused(page), QAbstractButton)
    assert not isinstance(focused(page), QScrollArea)


def test_tab_leads_to_the_size_and_the_colours_in_force(qtbot: QtBot, page: SettingsPage):
    page.show_record("tampilan")
    page.activateWindow()
    page.look.sizes["100"].setFocus()
    qtbot.keyClick(page.look.sizes["100"], Qt.Key.Key_Tab)
    assert page.look.schemes["sistem"].isChecked()
    assert page.look.schemes["sistem"].hasFocus()
