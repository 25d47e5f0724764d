"""Entering who signs: what is missing is said where it is, and nothing moves."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from depok_desk.gui.pages.certificates.signing import SignatoryDialog


@pytest.fixture
def parent(qtbot: QtBot, dressed: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(parent: QWidget) -> SignatoryDialog:
    made = SignatoryDialog(parent, "Disdagin Kota Depok")
    made.show()
    return made


def editor_of(dialog: SignatoryDialog, key: str) -> QLineEdit:
    editor = dialog.fields[key].editor
    assert isinstance(editor, QLineEdit)
    return editor


def test_the_cursor_goes_to_what_is_missing(dialog: SignatoryDialog):
    editor_of(dialog, "name").setText("Ratna Kusuma")
    dialog.adjustSize()
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    places = [each.pos() for each in (*dialog.fields.values(), dialog.keep)]
    dialog.keep.click()
    assert dialog.fields["position"].problem == "Jabatan wajib diisi."
    assert dialog.focusWidget() is editor_of(dialog, "position")
    layout.activate()
    assert [each.pos() for each in (*dialog.fields.values(), dialog.keep)] == places
    assert dialog.isVisible()


def test_a_position_is_proposed(dialog: SignatoryDialog):
    assert editor_of(dialog, "position").placeholderText().startswith("Kepala Dinas Perdagangan")
