"""The photos of a record, as hands use them."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage

from depok_desk.gui.attachments.photo_field import PhotoField
from depok_desk.store.undo import plan_undo, undo
from drawn_photos import jpeg, opened


@pytest.fixture
def field(desk, abon, qtbot):
    made = PhotoField(desk)
    qtbot.addWidget(made)
    made.show_owner("ikm", abon)
    made.show()
    return made


@pytest.fixture
def settle(desk, qtbot):
    return lambda: qtbot.waitUntil(lambda: not desk.busy)


def names(field):
    return [one.name for one in field.attached.read()]


def dropped(field, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, no = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    field.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, no))


def test_without_photos_it_says_what_to_do(field):
    assert field.view.is_empty
    assert field.view.accessibleName() == "Jatuhkan foto di sini, atau tempel dengan Ctrl+V"
    assert not field.throw.isVisible()


def test_a_dropped_photo_is_shown(field, settle, tmp_path):
    photo = tmp_path / "IMG_1.jpg"
    photo.write_bytes(jpeg((2400, 1800), located=True))
    dropped(field, photo)
    settle()
    assert names(field) == ["IMG_1.jpg"]
    assert not field.view.is_empty
    assert field.view.accessibleName() == "IMG_1.jpg"


def test_a_pasted_picture_becomes_a_photo(field, settle, qtbot):
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(picture)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert names(field) == ["Gambar tempelan.jpg"]


def test_what_is_no_photo_is_told_and_the_others_are_taken(field, settle, tmp_path):
    (tmp_path / "surat.jpg").write_bytes(b"%PDF-1.7 surat")
    (tmp_path / "baik.jpg").write_bytes(jpeg())
    dropped(field, tmp_path / "surat.jpg", tmp_path / "baik.jpg")
    settle()
    assert names(field) == ["baik.jpg"]
    assert "“surat.jpg” bukan gambar" in field.problem.text()
    assert field.problem.isVisible()


def test_the_order_is_changed_by_keys_and_the_first_is_the_main_one(field, give, abon, qtbot):
    for name, colour in (("a.jpg", "tan"), ("b.jpg", "teal"), ("c.jpg", "navy")):
        give(name, jpeg(colour=colour), "photo")
    field.refresh()
    field.row.setCurrentRow(2)
    qtbot.keyClick(field, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert names(field) == ["a.jpg", "c.jpg", "b.jpg"]
    assert field.current().name == "c.jpg"
    field.main.click()
    assert names(field) == ["c.jpg", "a.jpg", "b.jpg"]
    assert not field.main.isEnabled()


def test_a_photo_goes_by_delete_and_comes_back_by_undo(field, give, desk, qtbot):
    give("a.jpg", jpeg(), "photo")
    field.refresh()
    with qtbot.waitSignal(desk.done) as told:
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert told.args == ["“a.jpg” dihapus"]
    assert field.view.is_empty
    desk.do("Urungkan", lambda session: undo(session, plan_undo(session)), tell=False)
    assert names(field) == ["a.jpg"]
    assert not field.view.is_empty


def test_a_record_that_is_not_stored_yet_takes_no_photos(field):
    field.show_owner("ikm", "")
    assert not field.choose.isEnabled()


def test_the_stored_photo_tells_nothing_of_the_place(field, settle, desk, tmp_path):
    photo = tmp_path / "IMG_1.jpg"
    photo.write_bytes(jpeg(located=True))
    dropped(field, photo)
    settle()
    (one,) = field.attached.read()
    assert not opened(desk.store.shelf.read(one.sha256)).getexif()
