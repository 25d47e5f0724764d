"""A new record that is left before it is stored: nothing of it is lost."""

from collections.abc import Callable

from form_hands import button, firms, leave, shown, stored
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers.page import NEW, RegisterPage


def begun(page: RegisterPage) -> None:
    """A new firm is half filled in."""
    page.show_record(NEW)
    leave(page, "name", "Abon Jaya")
    leave(page, "sector", "kuliner")
    leave(page, "nib", "12345")


def test_what_was_typed_waits_when_one_goes_to_the_list(page: RegisterPage, desk: Desk):
    begun(page)
    page.show_record("")
    assert page.draft.isVisible()
    assert "“Abon Jaya” belum disimpan" in page.draft.notice.words
    assert desk.ask(firms) == 0
    button(page, "Lanjutkan isian").click()
    assert [shown(page, key) for key in ("name", "sector", "nib")] == ["Abon Jaya", "kuliner", "12345"]
    assert "13 angka" in page.form.fields.fields["nib"].problem
    assert not page.draft.isVisible()


def test_it_waits_when_the_window_is_closed_and_the_program_started_again(
    page: RegisterPage, open_page: Callable[[], RegisterPage]
):
    begun(page)
    page.form.fields.fields["brand"].editor.setFocus()
    page.hide()
    tomorrow = open_page()
    tomorrow.show_record("")
    assert tomorrow.draft.isVisible()
    tomorrow.show_record(NEW)
    assert shown(tomorrow, "name") == "Abon Jaya"


def test_it_waits_when_another_record_is_looked_at(page: RegisterPage, abon: str):
    begun(page)
    page.show_record(abon)
    page.show_record(NEW)
    assert shown(page, "nib") == "12345"
    assert page.form.filling.notice.words == "Melanjutkan konsep yang belum disimpan."


def test_one_can_start_anew_instead(page: RegisterPage, memory: Memory):
    begun(page)
    page.show_record("")
    page.show_record(NEW)
    button(page, "Mulai dari kosong").click()
    assert shown(page, "name") == ""
    assert shown(page, "status") == "binaan"
    page.show_record("")
    assert not page.draft.isVisible()


def test_a_draft_is_thrown_away_and_taken_back(qtbot: QtBot, page: RegisterPage):
    begun(page)
    page.show_record("")
    button(page, "Buang konsep").click()
    assert page.draft.notice.words == "Konsep dibuang."
    back = page.draft.notice.findChildren(QPushButton)[-1]
    qtbot.waitUntil(back.isVisible)
    back.click()
    assert "belum disimpan" in page.draft.notice.words


def test_a_form_that_was_only_looked_at_leaves_no_draft(page: RegisterPage):
    page.show_record(NEW)
    page.show_record("")
    assert not page.draft.isVisible()


def test_giving_up_leaves_no_draft(page: RegisterPage):
    begun(page)
    page.form.save.cancel.click()
    assert not page.draft.isVisible()
    page.show_record(NEW)
    assert shown(page, "name") == ""


def test_what_was_stored_is_no_draft_any_more(page: RegisterPage, desk: Desk):
    begun(page)
    leave(page, "nib", "9120001234567")
    page.form.save.save.click()
    assert desk.ask(firms) == 1
    page.show_record("")
    assert not page.draft.isVisible()


def test_several_are_entered_one_after_the_other(qtbot: QtBot, page: RegisterPage, desk: Desk):
    page.show_record(NEW)
    for name in ("Abon Jaya", "Sambal Pawon"):
        leave(page, "name", name)
        leave(page, "sector", "kuliner")
        page.form.save.more.click()
        assert shown(page, "name") == ""
    assert desk.ask(firms) == 2
    assert page.form.record == ""


def test_esc_first_takes_back_what_is_typed_then_goes_to_the_list(
    qtbot: QtBot, page: RegisterPage, abon: str
):
    page.form.fields.fields["name"].editor.setFocus()
    qtbot.keyClicks(page.form.fields.fields["name"].editor, " Makmur")
    page.form.step_out()
    assert shown(page, "name") == "Abon Jaya"
    page.form.step_out()
    assert not page.form.isVisible()


def test_the_keys_of_a_form_are_commands(page: RegisterPage, desk: Desk, abon: str):
    named = {each.keys: each for each in page.commands()}
    assert {"Esc", "Ctrl+PgUp", "Ctrl+PgDown", "Ctrl+Del"} <= named.keys()
    editor = page.form.fields.fields["brand"].editor
    editor.setFocus()
    editor.setProperty("text", "Abon Asli")
    next(each for keys, each in named.items() if keys.startswith("Ctrl+S")).does()
    assert stored(desk, "brand", abon) == "Abon Asli"
    page.show_record(NEW)
    assert "Simpan dan buat IKM lagi" in {each.words for each in page.commands()}
