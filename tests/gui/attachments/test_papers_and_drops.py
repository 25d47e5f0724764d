"""Cards of chosen firms, and files dropped on the window, as an office uses them."""

from pathlib import Path

import pytest

from depok_desk.errors import UserError
from depok_desk.gui.app import Application
from depok_desk.gui.attachments.dialog import AttachmentDialog
from depok_desk.gui.forms.part_list import PartList
from depok_desk.gui.page import Place
from depok_desk.gui.pages.registers.outputs import PrintedList
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.registers.ikm import IKM
from drawn_photos import jpeg
from office_records import firm


@pytest.fixture
def page(desk, abon, memory, qtbot):
    def more(session):
        session.add(firm(2, "Batik <Dua> & Co", sector="fesyen"))

    desk.do("Catat lagi", more, tell=False)
    made = RegisterPage(desk, IKM, memory)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    qtbot.waitUntil(lambda: made.list.table.rows.rowCount() == 2)
    return made


def printed(page, qtbot) -> PrintedList:
    qtbot.waitUntil(lambda: bool(page.findChildren(PrintedList)), timeout=15_000)
    return page.findChildren(PrintedList)[0]


def named(page, words):
    return next(each for each in page.commands() if each.words == words)


def test_the_print_menu_offers_the_list_and_cards(page):
    offered = [
        action.text().replace("&", "").split("\t")[0] for action in page.list.bar.print.menu().actions()
    ]
    assert offered == [
        "Cetak daftar ini",
        "Cetak kartu profil (yang dipilih)",
        "Cetak entri katalog (yang dipilih)",
    ]


def test_cards_of_chosen_firms_are_one_paper(page, qtbot):
    page.list.table.selectAll()
    named(page, "Cetak kartu profil").does()
    shown = printed(page, qtbot)
    assert shown.preview.view.pages == 2
    assert shown.windowTitle().startswith("Kartu profil 2 IKM")


def test_catalogue_entries_share_a_page(page, qtbot):
    page.list.table.selectAll()
    page.list.bar.print.menu().actions()[2].trigger()
    assert printed(page, qtbot).preview.view.pages == 1


def test_from_the_form_its_own_card_is_printed_by_a_key(page, abon, qtbot):
    page.show_record(abon)
    assert named(page, "Cetak kartu profil").keys == "Ctrl+P"
    page.form.head.print.click()
    assert printed(page, qtbot).windowTitle().startswith("Kartu profil Abon Jaya")


def test_nobody_chosen_is_told(page, qtbot):
    page.list.table.clearSelection()
    with qtbot.waitSignal(page.noticed) as told:
        named(page, "Cetak entri katalog").does()
    assert told.args == ["Pilih dulu satu atau beberapa IKM dalam daftar, lalu cetak lagi."]


def test_files_dropped_on_a_form_belong_to_its_record(page, abon, desk, qtbot, tmp_path):
    (tmp_path / "toko.jpg").write_bytes(jpeg())
    (tmp_path / "izin.pdf").write_bytes(b"%PDF-1.7 izin")
    page.show_record(abon)
    assert page.take_files([tmp_path / "toko.jpg", tmp_path / "izin.pdf"])
    qtbot.waitUntil(lambda: not desk.busy)
    files = page.form.tabs.files.attached.read()
    assert [(one.name, one.role) for one in files] == [("toko.jpg", "photo"), ("izin.pdf", "file")]


def test_a_list_has_no_use_for_a_photo(page, tmp_path):
    assert not page.take_files([tmp_path / "toko.jpg"])


def test_a_photo_dropped_elsewhere_is_told_where_it_belongs(dressed, sqlite_location, memory, qtbot):
    application = Application(str(sqlite_location), memory)
    qtbot.addWidget(application.window)
    application.begin()
    application.window.go(Place("bantuan"))
    with pytest.raises(UserError, match=r"“toko\.jpg” bukan buku kerja.* pada formulir IKM atau komunitas"):
        application.take([Path("toko.jpg")])
    qtbot.waitUntil(lambda: not application.desk.busy)
    application.window.close()
    application.close()


def test_the_photo_of_the_record_stands_beside_the_list(page, abon, give):
    page.list.table.choose([abon], abon)
    page.list.beside.show_key(abon)
    assert not page.list.beside.picture.shows_photo
    give("toko.jpg", jpeg(), "photo")
    page.list.beside.show_key(abon)
    assert page.list.beside.picture.shows_photo


def test_a_product_has_photos_of_its_own(page, abon, desk, qtbot, tmp_path):
    (tmp_path / "abon.jpg").write_bytes(jpeg())
    page.show_record(abon)
    products = next(
        each
        for each in page.form.tabs.findChildren(PartList)
        if "Foto produk" in each.files.text().replace("&", "")
    )
    page.form.tabs.setCurrentWidget(products)
    products.table.selectRow(0)
    products.files.click()
    dialog = products.findChild(AttachmentDialog)
    assert dialog.windowTitle() == "Foto produk Abon Sapi"
    dialog.files.add([tmp_path / "abon.jpg"])
    qtbot.waitUntil(lambda: not desk.busy)
    assert [one.owner_table for one in dialog.files.attached.read()] == ["product"]
    dialog.accept()
