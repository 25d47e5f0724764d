"""The first steps of an office in the window: each kept by one deed, each passed over if one likes."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.widgets.editor import put_text
from depok_desk.gui.wizard.numbers_step import NumbersStep
from depok_desk.gui.wizard.records_step import RecordsStep
from depok_desk.gui.wizard.wizard import Wizard
from depok_desk.model.institution import Institution, NumberBook, Official
from depok_desk.services.first_steps import first_steps
from depok_desk.services.history import deeds
from depok_desk.services.office import open_office


@pytest.fixture
def office(tmp_path: Path, dressed: QApplication) -> Iterator[Desk]:
    """A new office."""
    store = open_office(tmp_path / "kantor.depok", at=datetime(2026, 1, 26, tzinfo=UTC))
    made = Desk(lambda: store, "admin")
    yield made
    made.close()
    store.close()


@pytest.fixture
def wizard(qtbot: QtBot, office: Desk, memory: Memory) -> Wizard:
    """Its first steps, going where they lead."""
    made = Wizard(office, memory)
    made.going.connect(lambda place: made.begin(place.record.partition("/")[2]))
    made.resize(1180, 660)
    qtbot.addWidget(made)
    made.show()
    return made


def at(wizard: Wizard, key: str) -> RecordsStep:
    wizard.begin(key)
    assert isinstance(wizard.step, RecordsStep)
    return wizard.step


def typed(step: RecordsStep, key: str, text: str, block: int = 0) -> None:
    put_text(step.blocks[block].fields.fields[key].editor, text)


def done(office: Desk) -> set[str]:
    return {step.key for step in office.ask(first_steps) if step.done}


def test_every_step_can_be_passed_over_and_stores_nothing(qtbot: QtBot, wizard: Wizard, office: Desk):
    before = len(office.ask(lambda session: deeds(session, 50)))
    wizard.forward.click()
    while wizard.skip.isVisible():
        wizard.skip.click()
    assert wizard.step.words.key == "selesai"
    with qtbot.waitSignal(wizard.left):
        wizard.forward.click()
    assert len(office.ask(lambda session: deeds(session, 50))) == before


def test_esc_leaves_and_what_was_typed_is_still_there(qtbot: QtBot, wizard: Wizard, office: Desk):
    step = at(wizard, "instansi")
    typed(step, "address", "Jl. Margonda Raya No. 54")
    with qtbot.waitSignal(wizard.left):
        qtbot.keyClick(step.blocks[0].fields.fields["address"].editor, Qt.Key.Key_Escape)
    wizard.begin("pejabat")
    at(wizard, "instansi")
    assert step.blocks[0].fields.fields["address"].text() == "Jl. Margonda Raya No. 54"
    assert office.ask(lambda session: session.scalars(select(Institution.address)).all()) == [None, None]


def test_a_step_is_kept_as_one_change(wizard: Wizard, office: Desk):
    step = at(wizard, "instansi")
    typed(step, "address", "Jl. Margonda Raya No. 54")
    typed(step, "short_name", "Dekranasda Depok", block=1)
    wizard.forward.click()
    assert wizard.step.words.key == "kop"
    newest = office.ask(lambda session: deeds(session, 1))[0]
    assert newest.label == "Langkah pertama: instansi"
    assert "instansi" in done(office)
    short = office.ask(lambda session: set(session.scalars(select(Institution.short_name))))
    assert short == {"Disdagin", "Dekranasda Depok"}


def test_an_official_of_whom_nothing_is_typed_is_none(wizard: Wizard, office: Desk):
    step = at(wizard, "pejabat")
    typed(step, "name", "Drs. Contoh, M.Si.")
    typed(step, "position", "Kepala Dinas")
    wizard.forward.click()
    names = office.ask(lambda session: session.scalars(select(Official.name)).all())
    assert names == ["Drs. Contoh, M.Si."]


def test_a_step_begins_in_its_first_line_and_enter_goes_on(qtbot: QtBot, wizard: Wizard, office: Desk):
    step = at(wizard, "instansi")
    line = step.blocks[0].fields.fields["name"].editor
    assert wizard.focusWidget() is line
    typed(step, "address", "Jl. Margonda Raya No. 54")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wizard.step.words.key == "kop"
    assert "instansi" in done(office)


def test_the_letterhead_proposes_the_address_of_the_office_once(wizard: Wizard, office: Desk):
    typed(at(wizard, "instansi"), "address", "Jl. Margonda Raya No. 54")
    wizard.forward.click()
    step = at(wizard, "kop")
    line = step.blocks[0].fields.fields["address_line"]
    assert line.text() == "Jl. Margonda Raya No. 54"
    typed(step, "address_line", "")
    wizard.forward.click()
    assert at(wizard, "kop").blocks[0].fields.fields["address_line"].text() == ""


def test_who_signs_is_proposed_with_the_usual_office(qtbot: QtBot, wizard: Wizard):
    step = at(wizard, "pejabat")
    for place, called in enumerate(("Kepala Dinas Perdagangan dan Perindustrian", "Ketua Dekranasda")):
        fields = step.blocks[place].fields.fields
        assert fields["position"].text() == ""
        qtbot.keyClicks(fields["name"].editor, "Drs. Contoh")
        assert fields["position"].text() == f"{called} Kota Depok"


@pytest.mark.parametrize(("words", "page"), [("Siapkan kantor", "beranda"), ("Impor daftar Excel", "impor")])
def test_the_welcome_offers_ways_to_begin(wizard: Wizard, words: str, page: str):
    ways = {each.text().replace("&", "").strip(): each for each in wizard.step.findChildren(QPushButton)}
    assert "Coba dengan data contoh" in ways
    way = next(each for text, each in ways.items() if text.startswith(words))
    told: list[Place] = []
    wizard.going.connect(told.append)
    way.click()
    assert [each.page for each in told] == [page]


def test_a_step_with_something_wrong_stays_and_says_so(wizard: Wizard, office: Desk):
    step = at(wizard, "pejabat")
    typed(step, "name", "Drs. Contoh, M.Si.")
    wizard.forward.click()
    assert wizard.step is step
    assert step.blocks[0].fields.fields["position"].problem
    assert office.ask(lambda session: session.scalars(select(Official)).all()) == []


def test_the_example_follows_the_pattern_while_it_is_typed(qtbot: QtBot, wizard: Wizard, office: Desk):
    step = at(wizard, "nomor")
    assert isinstance(step, NumbersStep)
    typed(step, "pattern", "")
    qtbot.keyClicks(step.blocks[0].fields.fields["pattern"].editor, "{urut:04}/DEPOK/{tahun}")
    assert step.examples[0].text().startswith("Contoh: 0001/DEPOK/")
    assert "0002/DEPOK/" in step.examples[0].text()
    wizard.forward.click()
    patterns = office.ask(lambda session: session.scalars(select(NumberBook.pattern)).all())
    assert "{urut:04}/DEPOK/{tahun}" in patterns


def test_a_pattern_that_repeats_its_numbers_is_refused(wizard: Wizard):
    step = at(wizard, "nomor")
    typed(step, "pattern", "SK/{tahun}")
    wizard.forward.click()
    assert wizard.step is step
    assert "{urut}" in step.blocks[0].fields.fields["pattern"].problem


def test_samples_that_suit_are_taken_as_checked(wizard: Wizard, office: Desk):
    at(wizard, "nomor")
    assert "nomor" not in done(office)
    wizard.forward.click()
    assert "nomor" in done(office)


def test_the_end_leads_into_the_work(qtbot: QtBot, wizard: Wizard):
    wizard.begin("selesai")
    found = [each for each in wizard.step.findChildren(QPushButton) if "Impor" in each.text()]
    with qtbot.waitSignal(wizard.going) as told:
        found[0].click()
    assert told.args == [Place("impor")]
