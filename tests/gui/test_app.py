"""The application: painted first, then the store; rescued where it cannot be opened; files dropped on it."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from depok_desk import paths
from depok_desk.errors import UserError
from depok_desk.gui.app import Application
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.home.page import HomePage
from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.gui.theme import dress
from depok_desk.gui.turning import undo
from depok_desk.model.ikm import Ikm
from depok_desk.services.registering import new_record
from depok_desk.store.copies import copies
from tools.showing import opened_window, settle

ABON = {"name": "Abon Jaya", "sector": "kuliner", "status": "binaan"}
Answers = list[Callable[[Any], None]]
SAMPLE = paths.resources() / "contoh" / "daftar-ikm-terkurasi-2025.xlsx"


@pytest.fixture
def launch(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], Application]]:
    made: list[Application] = []

    def launch_(location: Path) -> Application:
        application = Application(str(location), Memory(tmp_path / "jendela.ini"))
        qtbot.addWidget(application.window)
        made.append(application)
        application.show()
        return application

    yield launch_
    for application in made:
        application.window.close()
        application.close()


@pytest.fixture
def office(qtbot: QtBot, launch: Callable[[Path], Application], tmp_path: Path) -> Application:
    """The window on a new office's store."""
    application = launch(tmp_path / "kantor.depok")
    qtbot.waitUntil(lambda: application.window.status.store == "kantor.depok", timeout=15_000)
    settle(application)
    return application


@pytest.fixture
def home(office: Application) -> HomePage:
    """Beranda of a new office that passed over its first steps."""
    page = office.window.page
    assert isinstance(page, HomePage)
    page.wizard.skip_all.click()
    settle(office)
    return page


def test_the_window_is_painted_before_the_store_is_opened(
    qtbot: QtBot, launch: Callable[[Path], Application], tmp_path: Path
):
    application = launch(tmp_path / "kantor.depok")
    assert application.store is None
    assert not application.window.grab().isNull()
    qtbot.waitUntil(lambda: application.store is not None, timeout=15_000)
    assert isinstance(application.window.page, HomePage)


def test_a_copy_is_made_at_the_start_and_said(qtbot: QtBot, office: Application, tmp_path: Path):
    said = office.window.status.findChildren(QLabel)
    qtbot.waitUntil(lambda: any(each.text().startswith("Cadangan ") for each in said), timeout=15_000)
    assert len(copies(tmp_path / "kantor.depok")) == 1


def test_a_new_office_is_led_through_its_first_steps(office: Application):
    page = office.window.page
    assert isinstance(page, HomePage)
    assert page.wizard.isVisible()
    assert page.wizard.step.words.title == "Selamat datang di Depok Desk"


def test_first_steps_passed_over_do_not_come_again(office: Application, home: HomePage):
    assert home.empty.isVisible()
    office.window.go(Place("ikm"))
    office.window.go(Place("beranda"))
    settle(office)
    assert home.empty.isVisible()


def test_first_steps_do_not_hold_one_who_goes_elsewhere(office: Application):
    page = office.window.page
    assert isinstance(page, HomePage)
    office.window.go(Place("ikm"))
    office.window.go(Place("beranda"))
    settle(office)
    assert page.empty.isVisible()


def test_sample_data_fills_an_empty_office_and_can_be_undone(
    qtbot: QtBot, office: Application, home: HomePage
):
    home.load_samples()
    qtbot.waitUntil(lambda: home.ikm.number == "296", timeout=60_000)
    assert home.communities.number == "17"
    assert office.desk.turns().undo == "Muat data contoh"
    undo(office.desk, office.window)
    qtbot.waitUntil(home.empty.isVisible, timeout=60_000)


def test_figures_are_counted_and_lead_to_their_lists(office: Application, home: HomePage):
    for name, sector in (("Abon Jaya", "kuliner"), ("Batik Asri", "fesyen")):
        values = {"name": name, "sector": sector, "status": "binaan"}
        office.desk.do("Tambah", lambda session, values=values: new_record(session, Ikm, values), tell=False)
    settle(office)
    assert home.ikm.number == "2"
    home.ikm.click()
    assert isinstance(office.window.page, RegisterPage)


def test_the_name_of_the_petugas_is_known_the_next_day(launch: Callable[[Path], Application], tmp_path: Path):
    Memory(tmp_path / "jendela.ini").keep("operator/name", "Siti Rahma")
    assert launch(tmp_path / "kantor.depok").desk.operator == "Siti Rahma"


def test_a_second_place_that_is_not_plugged_in_keeps_nobody_from_working(
    qtbot: QtBot, launch: Callable[[Path], Application], tmp_path: Path
):
    Memory(tmp_path / "jendela.ini").keep("copies/folder", str(tmp_path / "flash disk"))
    application = launch(tmp_path / "kantor.depok")
    qtbot.waitUntil(lambda: "flash disk" in application.window.toast.words, timeout=15_000)
    assert len(copies(tmp_path / "kantor.depok")) == 1
    assert isinstance(application.window.page, HomePage)


def test_a_broken_store_is_never_an_empty_one(
    launch: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path, dialog_answers: Answers
):
    broken = tmp_path / "kantor.depok"
    broken.write_bytes(b"bukan penyimpanan" * 500)
    said: list[str] = []

    def stop(dialog: Any) -> None:
        said.extend(each.text() for each in dialog.findChildren(QLabel))
        dialog.stop.click()

    dialog_answers.append(stop)
    application = launch(broken)
    qtbot.waitUntil(lambda: not application.window.isVisible(), timeout=15_000)
    assert any("bukan penyimpanan Depok Desk" in sentence for sentence in said)
    assert broken.read_bytes() == b"bukan penyimpanan" * 500


def test_from_the_rescue_one_gets_to_another_store(
    launch: Callable[[Path], Application],
    qtbot: QtBot,
    tmp_path: Path,
    dialog_answers: Answers,
    monkeypatch: pytest.MonkeyPatch,
):
    broken = tmp_path / "kantor.depok"
    broken.write_bytes(b"")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "baru.depok"), ""))
    dialog_answers.append(lambda dialog: dialog.new.click())
    application = launch(broken)
    qtbot.waitUntil(lambda: application.window.status.store == "baru.depok", timeout=15_000)
    assert broken.read_bytes() == b""


def test_a_workbook_dropped_anywhere_is_imported(qtbot: QtBot, office: Application):
    office.window.go(Place("komunitas"))
    office.take([SAMPLE])
    assert isinstance(office.window.page, ImportPage)


def test_what_is_no_workbook_is_refused_in_words(office: Application, tmp_path: Path):
    with pytest.raises(UserError, match=r"“surat\.docx” bukan buku kerja"):
        office.take([tmp_path / "surat.docx"])
    assert isinstance(office.window.page, HomePage)


def test_every_page_of_the_rail_opens(qtbot: QtBot, office: Application):
    for key in ("beranda", "ikm", "komunitas", "impor", "kurasi", "sertifikat", "pengaturan", "bantuan"):
        office.window.go(Place(key))
        assert office.window.page is not None
        assert office.window.page.isVisible()


def test_the_application_comes_up_without_the_heavy_modules():
    heavy = (
        "{'sqlalchemy', 'alembic', 'reportlab', 'pypdfium2', 'python_calamine', 'xlsxwriter', 'sqlcipher3'}"
    )
    code = f"import sys; import depok_desk.gui.app; print({heavy} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"


@pytest.fixture
def usual_text(dressed: QApplication) -> Iterator[None]:
    """Text of the usual size again, whatever a test made of it."""
    yield
    dress(dressed, 100, Qt.ColorScheme.Light)


def test_larger_text_lays_the_window_out_anew_where_one_is(
    tmp_path: Path, dressed: QApplication, usual_text: None
):
    with opened_window(tmp_path / "kantor.depok") as office:
        before, narrow = office.window, office.window.bar.height()
        office.window.go(Place("ikm", "baru"))
        settle(office)
        dress(dressed, 150, Qt.ColorScheme.Light)
        settle(office)
        assert office.window is not before
        assert not isValid(before)
        assert office.window.isVisible()
        assert office.window.bar.height() > narrow
        assert office.window.bar.place == "IKM › IKM baru"
        office.desk.do("Tambah", lambda session: new_record(session, Ikm, ABON))
        assert office.window.bar.undo_hint.startswith("Urungkan: Tambah")
