"""Undo from the window, when parts of a deed were changed since."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Place
from depok_desk.gui.turning import redo, undo
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community
from depok_desk.model.journal import Deed
from depok_desk.services.certificates import issue, log_prints, plan_issue
from judged_products import judge, open_office_with

Answers = list[Callable[[Any], None]]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def put(**values: str) -> Callable[[Session], None]:
    """A deed that sets values of the one community."""

    def deed(session: Session) -> None:
        one = session.scalars(select(Community)).one()
        for key, value in values.items():
            setattr(one, key, value)

    return deed


def revoke_one(session: Session) -> None:
    """Something is done to one of several certificates."""
    first = session.scalars(select(Certificate).order_by(Certificate.number)).first()
    assert first is not None
    first.status = "dicabut"


def community(desk: Desk) -> tuple[str, str | None, str | None]:
    row = desk.ask(lambda session: session.scalars(select(Community)).one())
    return row.name, row.chair, row.notes


def deed_named(desk: Desk, label: str) -> str:
    return desk.ask(lambda session: session.scalars(select(Deed.id).where(Deed.label == label)).one())


@pytest.fixture
def changed(desk: Desk) -> Desk:
    """A community of which chair and notes were changed together, and the chair once more."""
    desk.do("Tambah", lambda session: session.add(Community(name="Perajin Batik Beji")))
    desk.do("Ubah dua isian", put(chair="Ratna", notes="aktif"))
    desk.do("Ubah ketua", put(chair="Dewi"))
    return desk


def test_what_nothing_stands_in_the_way_of_is_undone_and_redone_at_once(
    qtbot: QtBot, changed: Desk, parent: QWidget
):
    with qtbot.waitSignal(changed.changed):
        undo(changed, parent)
    assert community(changed) == ("Perajin Batik Beji", "Ratna", "aktif")
    with qtbot.waitSignal(changed.changed):
        redo(changed, parent)
    assert community(changed) == ("Perajin Batik Beji", "Dewi", "aktif")


def test_pressing_twice_at_once_undoes_two_deeds(qtbot: QtBot, changed: Desk, parent: QWidget):
    with qtbot.waitSignals([changed.changed, changed.changed]):
        undo(changed, parent)
        undo(changed, parent)
    assert community(changed) == ("Perajin Batik Beji", None, None)


def test_conflicts_are_listed_and_the_rest_can_be_undone(
    qtbot: QtBot, changed: Desk, parent: QWidget, dialog_answers: Answers
):
    said: list[str] = []

    def go_on(dialog: Any) -> None:
        said.extend(each.text() for each in dialog.findChildren(QLabel))
        assert dialog.go_on.text() == "Urungkan yang lain saja"
        dialog.go_on.click()

    dialog_answers.append(go_on)
    with qtbot.waitSignal(changed.changed):
        undo(changed, parent, deed_named(changed, "Ubah dua isian"))
    assert any("Ketua kini “Dewi”" in sentence for sentence in said)
    assert community(changed) == ("Perajin Batik Beji", "Dewi", None)


def test_one_can_leave_it_as_it_is(qtbot: QtBot, changed: Desk, parent: QWidget, dialog_answers: Answers):
    dialog_answers.append(lambda dialog: dialog.stop.click())
    with qtbot.assertNotEmitted(changed.changed):
        undo(changed, parent, deed_named(changed, "Ubah dua isian"))
        qtbot.waitUntil(lambda: not dialog_answers)
    assert community(changed) == ("Perajin Batik Beji", "Dewi", "aktif")


def test_where_nothing_is_left_only_closing_is_offered(
    qtbot: QtBot, desk: Desk, parent: QWidget, dialog_answers: Answers
):
    desk.do("Tambah", lambda session: session.add(Community(name="Perajin Batik Beji")))
    desk.do("Ubah satu isian", put(chair="Ratna"))
    desk.do("Ubah ketua", put(chair="Dewi"))

    def close(dialog: Any) -> None:
        assert not dialog.go_on.isVisible()
        assert dialog.stop.text() == "Tutup"
        dialog.stop.click()

    dialog_answers.append(close)
    undo(desk, parent, deed_named(desk, "Ubah satu isian"))
    qtbot.waitUntil(lambda: not dialog_answers)


def test_of_a_deed_that_gave_numbers_no_part_is_offered(
    qtbot: QtBot, desk: Desk, parent: QWidget, dialog_answers: Answers
):
    desk.do("Muat contoh", open_office_with)
    desk.do("Terbitkan", lambda session: issue(session, plan_issue(session, on=date(2026, 1, 26))))
    desk.do("Cabut satu", revoke_one)

    def close(dialog: Any) -> None:
        assert not dialog.go_on.isVisible()
        assert any("nomor resmi" in each.text() for each in dialog.findChildren(QLabel))
        dialog.stop.click()

    dialog_answers.append(close)
    undo(desk, parent, deed_named(desk, "Terbitkan"))
    qtbot.waitUntil(lambda: not dialog_answers)


class Window(QWidget):
    """Opens places, as the main window does."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[Place] = []

    def go(self, place: Place) -> None:
        self.places.append(place)


def print_all(session: Session) -> None:
    log_prints(session, session.scalars(select(Certificate.number)).all(), date(2026, 1, 26), "printer")


def test_what_blocks_an_issue_is_said_in_few_words_and_the_history_is_offered(
    qtbot: QtBot, desk: Desk, dialog_answers: Answers
):
    window = Window()
    qtbot.addWidget(window)
    desk.do("Muat contoh", open_office_with)
    desk.do("Nilai lagi", lambda session: judge(session, "Kurasi 2026"))
    desk.do(
        "Terbitkan 6 sertifikat", lambda session: issue(session, plan_issue(session, on=date(2026, 1, 26)))
    )
    desk.do("Cetak", print_all, undoable=False)
    said: list[str] = []

    def open_history(dialog: Any) -> None:
        said.extend(each.text() for each in dialog.findChildren(QLabel))
        dialog.history.click()

    dialog_answers.append(open_history)
    undo(desk, window)
    qtbot.waitUntil(lambda: bool(window.places))
    assert "•  6 sertifikat sudah dicetak." in said
    assert "“Terbitkan 6 sertifikat” tidak dapat diurungkan" in said
    assert window.places == [Place("riwayat", deed_named(desk, "Terbitkan 6 sertifikat"))]


def test_with_nothing_to_undo_it_is_said(qtbot: QtBot, desk: Desk, parent: QWidget):
    with qtbot.captureExceptions() as caught:
        undo(desk, parent)
        qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0][1], UserError)
    assert "Tidak ada perubahan" in str(caught[0][1])
