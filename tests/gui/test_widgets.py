"""The small parts: fields, search, chips, dates, steps, notices."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from depok_desk import words
from depok_desk.errors import UserError
from depok_desk.gui.widgets.buttons import icon_button, primary
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.dates import DateEdit
from depok_desk.gui.widgets.editor import long_text
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.foot import FootLine
from depok_desk.gui.widgets.preview import SidePreview
from depok_desk.gui.widgets.search import SearchField
from depok_desk.gui.widgets.statusline import RunningWork
from depok_desk.gui.widgets.steps import StepBar
from depok_desk.gui.widgets.timeline import Moment
from depok_desk.gui.widgets.toast import Toast
from depok_desk.gui.work import Work

pytestmark = pytest.mark.usefixtures("dressed")


def said(widget: QWidget) -> list[str]:
    """All words on a widget that are not hidden."""
    return [label.text() for label in widget.findChildren(QLabel) if label.text() and not label.isHidden()]


def test_a_field_says_what_is_wrong_beneath_it(qtbot: QtBot):
    field = FormField("Nama usaha", QLineEdit(), hint="Seperti di NIB.", required=True)
    qtbot.addWidget(field)
    field.show_problem("Nama usaha belum diisi; isi dahulu.")
    assert field.problem == "Nama usaha belum diisi; isi dahulu."
    assert field.editor.accessibleDescription() == field.problem
    assert "Seperti di NIB." not in said(field)
    field.show_problem("")
    assert "Seperti di NIB." in said(field)


def test_a_field_tells_once_when_it_is_left_after_a_change(qtbot: QtBot):
    field, left = FormField("Merek", QLineEdit()), list[str]()
    qtbot.addWidget(field)
    field.left.connect(left.append)
    field.show_text("Sambal")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    assert left == []
    qtbot.keyClicks(field.editor, " Bu Ani")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    assert left == ["Sambal Bu Ani"]


def test_a_choice_and_a_long_text_are_fields_too(qtbot: QtBot):
    choice = FormField("Sektor", Choice("Sektor", [("", "–"), ("fesyen", "Fesyen"), ("kriya", "Kriya")]))
    notes = FormField("Catatan", long_text())
    for field, text in ((choice, "kriya"), (notes, "dua\nbaris")):
        qtbot.addWidget(field)
        field.show_text(text)
        assert field.text() == text


def test_the_label_of_a_field_leads_to_its_editor(qtbot: QtBot):
    field = FormField("&Alamat", QLineEdit())
    qtbot.addWidget(field)
    label = field.findChildren(QLabel)[0]
    assert label.buddy() is field.editor
    assert field.editor.accessibleName() == "Alamat"


def test_a_choice_keeps_what_was_chosen_when_others_are_offered(qtbot: QtBot):
    choice = Choice("Kecamatan", [("1", "Beji"), ("2", "Limo")])
    qtbot.addWidget(choice)
    choice.choose("2")
    choice.offer([("0", "Cinere"), ("2", "Limo")])
    assert choice.key() == "2"
    choice.offer([])
    assert choice.key() == ""


def test_search_asks_after_a_pause_and_esc_clears_at_once(qtbot: QtBot):
    field, asked = SearchField("Saring daftar ini", "Ctrl F"), list[str]()
    qtbot.addWidget(field)
    field.asked.connect(asked.append)
    qtbot.keyClicks(field, "batik")
    qtbot.waitUntil(lambda: asked == ["batik"])
    field.found("12 cocok")
    assert "12 cocok" in said(field)
    assert "Ctrl F" not in said(field)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert asked == ["batik", ""]
    assert said(field) == ["Ctrl F"]


def read_date(text: str) -> date:
    try:
        day, month, year = map(int, text.split("/"))
        return date(year, month, day)
    except ValueError:
        raise UserError(f"{text} bukan tanggal.") from None


def test_a_date_is_typed_and_tidied(qtbot: QtBot):
    edit = DateEdit(read_date, words.long_date)
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "26/1/2026")
    assert edit.day() == date(2026, 1, 26)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "26 Januari 2026"


def test_what_is_no_date_stays_as_typed(qtbot: QtBot):
    edit = DateEdit(read_date, words.long_date)
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "besok")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert (edit.text(), edit.day()) == ("besok", None)


def test_the_calendar_starts_on_monday_at_the_date_typed(qtbot: QtBot):
    edit = DateEdit(read_date, words.long_date)
    qtbot.addWidget(edit)
    edit.show()
    qtbot.keyClicks(edit, "26/1/2026")
    edit.findChildren(type(icon_button("calendar", "")))[0].click()
    calendar = edit.findChildren(QCalendarWidget)[0]
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert calendar.selectedDate().day() == 26
    calendar.clicked.emit(calendar.selectedDate().addDays(1))
    assert edit.text() == "27 Januari 2026"


def test_only_steps_already_done_can_be_gone_back_to(qtbot: QtBot):
    steps, asked = StepBar(["Berkas", "Kolom", "Masalah", "Rencana"]), list[int]()
    qtbot.addWidget(steps)
    steps.resize(800, 46)
    steps.asked.connect(asked.append)
    steps.show_step(2)
    assert steps.accessibleName() == "Langkah 3 dari 4: Masalah"
    for x in (10, 610):
        qtbot.mouseClick(steps, Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
    qtbot.keyClick(steps, Qt.Key.Key_Left)
    assert asked == [0, 1]


def test_a_step_reached_before_can_be_gone_to_again(qtbot: QtBot):
    steps, asked = StepBar(["Berkas", "Kolom", "Masalah", "Rencana"]), list[int]()
    qtbot.addWidget(steps)
    steps.asked.connect(asked.append)
    steps.show_remarks(["", "19 kolom", "39 salah", ""], frozenset({2}))
    steps.show_step(1, reached=2)
    assert steps.accessibleDescription() == "19 kolom"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(steps, key)
    steps.show_step(2)
    qtbot.keyClick(steps, Qt.Key.Key_Right)
    assert asked == [2, 0]


def test_a_notice_offers_to_do_something_about_it(qtbot: QtBot):
    ground, done = QWidget(), list[str]()
    qtbot.addWidget(ground)
    ground.resize(800, 600)
    ground.show()
    toast = Toast(ground)
    toast.say("3 IKM dipindahkan ke sampah", "Urungkan", lambda: done.append("diurungkan"))
    assert toast.isVisible()
    assert abs(toast.geometry().center().x() - 400) <= 1
    toast.findChildren(QPushButton)[0].click()
    assert done == ["diurungkan"]
    assert not toast.isVisible()


def test_a_notice_stays_while_its_button_has_the_focus_and_goes_by_esc(qtbot: QtBot):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    ground.resize(800, 600)
    ground.show()
    ground.activateWindow()
    toast = Toast(ground)
    toast.say("3 IKM dipindahkan ke sampah", "Urungkan", lambda: None)
    undo = toast.findChildren(QPushButton)[0]
    assert toast.passes
    undo.setFocus()
    qtbot.waitUntil(lambda: not toast.passes)
    qtbot.keyClick(undo, Qt.Key.Key_Escape)
    assert not toast.isVisible()
    assert ground.hasFocus()


def test_a_long_notice_goes_on_in_the_next_line(qtbot: QtBot):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(800, 600)
    ground.show()
    toast = Toast(ground)
    toast.say("Disalin.")
    low = toast.height()
    toast.say("Folder “E:/cadangan” tidak ada; pasang flash disk itu, lalu pilih lagi. " * 2, "Buka Cadangan")
    assert toast.height() > low
    assert ground.rect().contains(toast.geometry())


def test_running_work_is_followed_and_can_be_stopped(qtbot: QtBot):
    line, work = RunningWork(), Work("Mencetak sertifikat", lambda _: None, lambda _: None)
    qtbot.addWidget(line)
    line.follow(work)
    assert not line.isHidden()
    work.progress.step(1_212, 1_212)
    assert "Mencetak sertifikat 1.212 dari 1.212" in said(line)
    next(each for each in line.findChildren(QPushButton) if each.text() == "Batal").click()
    assert work.progress.cancelled
    work.ended.emit()
    assert line.isHidden()


def test_the_preview_shows_one_record_after_another(qtbot: QtBot):
    preview = SidePreview([primary("Buka")])
    qtbot.addWidget(preview)
    preview.show_record(
        "Abon Jaya", "IKM-00001", [("Pemilik", "Asep"), ("NIK", "")], [Moment("Terdaftar", "2025")]
    )
    facts = ["Pemilik", "Asep", "NIK", "–"]
    assert sorted(said(preview)) == sorted(["Abon Jaya", "IKM-00001", *facts, "Terdaftar", "2025"])
    preview.show_record("Sambal Pawon")
    qtbot.waitUntil(lambda: said(preview) == ["Sambal Pawon"])


def test_a_photo_takes_the_place_of_the_star(qtbot: QtBot):
    preview = SidePreview()
    qtbot.addWidget(preview)
    preview.resize(320, 600)
    preview.show()
    photo = QPixmap(60, 20)
    photo.fill(QColor("#123456"))
    preview.picture.show_photo(photo)
    image = preview.picture.grab().toImage()
    assert image.pixelColor(image.rect().center()) == QColor("#123456")


def test_nothing_yet_is_said_with_a_way_on(qtbot: QtBot):
    empty = EmptyState("Belum ada IKM", "Mulai dari Excel.", [primary("Impor dari Excel")])
    qtbot.addWidget(empty)
    assert said(empty) == ["Belum ada IKM", "Mulai dari Excel."]
    empty.say("Tidak ada yang cocok", "Hapus saringan.")
    assert said(empty) == ["Tidak ada yang cocok", "Hapus saringan."]


def test_the_foot_counts(qtbot: QtBot):
    foot = FootLine()
    qtbot.addWidget(foot)
    foot.show_count("296 IKM")
    foot.show_chosen("12 dipilih")
    foot.show_summary("kuliner 154 · fesyen 80")
    assert said(foot) == ["296 IKM", "12 dipilih", "kuliner 154 · fesyen 80"]


def test_an_icon_alone_has_a_name(dressed: QApplication):
    button = icon_button("trash", "Hapus")
    assert (button.accessibleName(), button.toolTip()) == ("Hapus", "Hapus")
