"""The settings that certificates need: institutions, letterheads, officials, number books."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.keeping import Keeping
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.settings.page import SettingsPage
from depok_desk.gui.turning import undo
from depok_desk.gui.widgets.choice import Choice
from depok_desk.model.institution import Institution, Letterhead, NumberBook, Official
from depok_desk.services.office import open_office

Answers = list[Callable[[Any], None]]


@pytest.fixture
def office(tmp_path: Path, dressed: QApplication) -> Desk:
    store = open_office(tmp_path / "kantor.depok", at=datetime(2026, 1, 26, tzinfo=UTC))
    return Desk(lambda: store, "admin")


@pytest.fixture
def page(qtbot: QtBot, office: Desk, memory: Memory) -> SettingsPage:
    made = SettingsPage(office, memory)
    made.resize(1218, 640)
    office.changed.connect(made.stale)
    qtbot.addWidget(made)
    made.show()
    return made


def leave(keeping: Keeping, key: str, text: str) -> None:
    editor = keeping.fields.fields[key].editor
    if isinstance(editor, Choice):
        editor.choose(text)
        editor.picked.emit(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.editingFinished.emit()


def filled(**texts: str) -> Callable[[Any], None]:
    """Fills a small form and stores it."""

    def answer(dialog: Any) -> None:
        for key, text in texts.items():
            dialog.fields.fields[key].editor.setText(text)
        dialog.save.click()

    return answer


def test_the_office_comes_first_with_its_letterhead(page: SettingsPage):
    assert page.institutions.count() == 2
    name = page.institution.keeping.fields.fields["name"].text()
    assert name == "Dinas Perdagangan dan Perindustrian Kota Depok"
    assert page.letterhead.keeping.fields.fields["upper_line"].text() == "PEMERINTAH KOTA DEPOK"


def test_a_line_of_the_letterhead_is_stored_when_it_is_left(qtbot: QtBot, page: SettingsPage, office: Desk):
    leave(page.letterhead.keeping, "address_line", "Jl. Margonda Raya No. 54")
    lines = office.ask(lambda session: session.scalars(select(Letterhead.address_line)).all())
    assert "Jl. Margonda Raya No. 54" in lines
    with qtbot.waitSignal(office.changed):
        undo(office, page)
    assert page.letterhead.keeping.fields.fields["address_line"].text() == ""


def test_an_official_is_added_to_the_institution_that_is_shown(
    page: SettingsPage, office: Desk, dialog_answers: Answers
):
    dialog_answers.append(
        filled(name="Drs. Contoh, M.Si.", position="Kepala Dinas", nip="197001011995031001")
    )
    page.officials.add.click()
    official = office.ask(lambda session: session.scalars(select(Official)).one())
    assert (official.name, official.variant) == ("Drs. Contoh, M.Si.", "definitif")
    assert official.institution_id == page.institutions.key()


def test_a_pattern_that_would_repeat_its_numbers_is_refused(
    page: SettingsPage, office: Desk, dialog_answers: Answers
):
    said: list[str] = []

    def answer(dialog: Any) -> None:
        filled(kind="Piagam", year="2026", pattern="500/KURASI")(dialog)
        said.append(dialog.fields.fields["pattern"].problem)
        filled(pattern="500/{urut:03}/PIAGAM/{tahun}")(dialog)

    dialog_answers.append(answer)
    page.books.add.click()
    assert "{urut}" in said[0]
    book = office.ask(
        lambda session: session.scalars(select(NumberBook).where(NumberBook.kind == "Piagam")).one()
    )
    assert (book.pattern, book.last) == ("500/{urut:03}/PIAGAM/{tahun}", 0)


def test_a_new_institution_gets_its_letterhead_next(page: SettingsPage, office: Desk):
    page.office.add.click()
    leave(page.institution.keeping, "name", "Bank Contoh")
    leave(page.institution.keeping, "kind", "bank")
    page.institution.save.click()
    assert page.institutions.key() == page.institution.keeping.record
    leave(page.letterhead.keeping, "main_line", "BANK CONTOH")
    page.letterhead.save.click()
    bank = office.ask(
        lambda session: session.execute(
            select(Institution.name, Letterhead.main_line)
            .join(Letterhead, Letterhead.institution_id == Institution.id)
            .where(Institution.kind == "bank")
        ).one()
    )
    assert tuple(bank) == ("Bank Contoh", "BANK CONTOH")


def test_a_part_that_is_picked_is_a_place_to_come_back_to(qtbot: QtBot, page: SettingsPage):
    with qtbot.waitSignal(page.going) as told:
        page.parts.choose("tampilan")
    assert told.args == [Place("pengaturan", "tampilan")]
