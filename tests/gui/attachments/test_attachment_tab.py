"""The tab of attachments, as hands use it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QLineEdit

from depok_desk.documents.listings import render_listing
from depok_desk.gui.attachments import attached
from depok_desk.gui.attachments.attachment_list import size_words
from depok_desk.gui.attachments.attachment_tab import AttachmentTab
from depok_desk.model.facts import ListingColumn, ListingFacts
from drawn_photos import jpeg

LETTER = render_listing(
    ListingFacts("Surat izin", (ListingColumn("Isi"),), [("contoh",)], as_of=date(2026, 1, 26))
)


@pytest.fixture
def tab(desk, abon, qtbot):
    made = AttachmentTab(desk)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_owner("ikm", abon)
    made.show()
    return made


@pytest.fixture
def settle(desk, qtbot):
    return lambda: qtbot.waitUntil(lambda: not desk.busy)


def listed(tab):
    return [tab.list.item(row).text() for row in range(tab.list.count())]


def test_nothing_attached_says_how_to_begin(tab):
    assert listed(tab) == []
    assert "Jatuhkan berkas ke sini" in tab.hint.text()
    assert not tab.open.isEnabled()


def test_files_are_added_and_the_last_one_is_shown(tab, settle, tmp_path):
    (tmp_path / "izin.pdf").write_bytes(LETTER)
    (tmp_path / "catatan.txt").write_text("Sudah dikunjungi.", encoding="utf-8")
    tab.add([tmp_path / "izin.pdf", tmp_path / "catatan.txt"])
    settle()
    assert listed(tab) == ["izin.pdf", "catatan.txt"]
    assert tab.preview.currentWidget() is tab.preview.text
    assert tab.preview.text.toPlainText() == "Sudah dikunjungi."


def test_a_pdf_is_shown_page_by_page(tab, give):
    give("izin.pdf", LETTER)
    tab.refresh()
    assert tab.preview.currentWidget() is tab.preview.pdf
    assert tab.preview.pdf.pages == 1


def test_a_broken_pdf_and_an_unknown_file_are_told_in_words(tab, give):
    give("rusak.pdf", b"%PDF-1.7 tidak ada isinya")
    give("rekaman.bin", b"\0\1\2")
    tab.refresh()
    assert "“rusak.pdf” rusak atau berkata sandi" in tab.preview.said.text()
    tab.list.setCurrentRow(1)
    assert "tekan “Buka” untuk melihatnya dengan program di PC ini" in tab.preview.said.text()


def test_a_picture_on_this_tab_is_the_scan_of_a_paper(tab, settle, tmp_path):
    (tmp_path / "nib.jpg").write_bytes(jpeg((300, 400)))
    tab.add([tmp_path / "nib.jpg"])
    settle()
    assert tab.attached.read()[0].role == "scan"
    assert tab.preview.currentWidget() is tab.preview.picture


def test_a_photo_is_chosen_by_a_button_of_its_own(tab, settle, tmp_path, monkeypatch):
    (tmp_path / "warung.jpg").write_bytes(jpeg((300, 400)))
    chosen = ([str(tmp_path / "warung.jpg")], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *told: chosen)
    tab.choose_photo.click()
    settle()
    assert tab.attached.read()[0].role == "photo"


def test_a_lost_file_is_told_where_it_would_be_shown(tab, give, desk):
    tab.hide()
    give("izin.pdf", LETTER)
    desk.store.shelf.discard(tab.attached.read()[0].sha256)
    tab.refresh()
    assert "Isi lampiran ini tidak ada di folder" in tab.preview.said.text()


def test_the_same_file_twice_is_told_beside_the_list(tab, give, settle, tmp_path):
    give("izin.pdf", LETTER)
    (tmp_path / "lagi.pdf").write_bytes(LETTER)
    tab.add([tmp_path / "lagi.pdf"])
    settle()
    assert tab.problem.text() == "“lagi.pdf” sudah dilampirkan di sini sebagai “izin.pdf”."
    tab.show_owner("product", "lain")
    assert not tab.problem.isVisible()


def test_it_is_named_in_place_with_f2(tab, give, qtbot):
    give("scan0001.pdf", LETTER)
    tab.refresh()
    tab.list.setFocus()
    qtbot.keyClick(tab.list, Qt.Key.Key_F2)
    editor = tab.list.findChild(QLineEdit)
    editor.setText("Izin edar")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(tab) == ["Izin edar.pdf"])
    assert tab.attached.read()[0].name == "Izin edar.pdf"


def test_a_remark_is_kept_when_its_field_is_left(tab, give, qtbot):
    give("izin.pdf", LETTER)
    tab.refresh()
    tab.note.setFocus()
    qtbot.keyClicks(tab.note, "asli di map biru")
    qtbot.keyClick(tab.note, Qt.Key.Key_Return)
    assert tab.attached.read()[0].notes == "asli di map biru"


def test_order_and_deleting_by_keys(tab, give, qtbot):
    give("satu.txt", b"1")
    give("dua.txt", b"2")
    tab.refresh()
    tab.list.setCurrentRow(1)
    qtbot.keyClick(tab.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert listed(tab) == ["dua.txt", "satu.txt"]
    assert tab.list.current().name == "dua.txt"
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    assert listed(tab) == ["satu.txt"]
    assert tab.list.current().name == "satu.txt"


def test_it_is_opened_under_its_own_name(tab, give, monkeypatch, qtbot):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    give("izin: edar.pdf", LETTER)
    tab.refresh()
    tab.open.click()
    assert opened[0].fileName() == "izin- edar.pdf"


def test_a_picture_is_pasted_from_the_list(tab, give, settle, qtbot):
    give("izin.pdf", LETTER)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkRed)
    QGuiApplication.clipboard().setImage(picture)
    qtbot.keyClick(tab.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert listed(tab) == ["izin.pdf", "Gambar tempelan.png"]


def test_a_copy_is_saved_where_one_likes(tab, give, monkeypatch, tmp_path):
    monkeypatch.setattr(attached, "ask_file", lambda *_: tmp_path / "salinan.pdf")
    give("izin.pdf", LETTER)
    tab.copy.click()
    assert (tmp_path / "salinan.pdf").read_bytes() == LETTER


@pytest.mark.parametrize(
    ("size", "words"), [(0, "1 kB"), (845_300, "845 kB"), (1_240_000, "1,2 MB"), (25_000_000, "25 MB")]
)
def test_sizes_are_said_as_people_say_them(size, words):
    assert size_words(size) == words
