"""The form of a new session: what it proposes, what it refuses, and what it stores."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation import make
from depok_desk.gui.pages.curation.new_session import SessionDialog
from depok_desk.gui.pages.curation.new_session_choices import proposed_title
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.widgets.choice import Choice
from depok_desk.model.curation import CurationSession
from depok_desk.model.rubric import Rubric
from depok_desk.services.judging.jury import juror_lines
from depok_desk.services.judging.sessions import SessionDetails, details_of, new_session, rubrics_of
from judging_office import judging_session

Answers = list[Callable[[Any], None]]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, memory: Memory) -> CurationPage:
    """The page of an office that has no session."""
    made = make(desk, memory)
    assert isinstance(made, CurationPage)
    qtbot.addWidget(made)
    desk.changed.connect(made.stale)
    made.show()
    return made


def retype(dialog: SessionDialog, **texts: str) -> None:
    for key, text in texts.items():
        dialog.entered.fields[key].retype(text)


def test_a_session_is_opened_with_what_is_proposed_by_enter_alone(
    qtbot: QtBot, page: CurationPage, desk: Desk, dialog_answers: Answers
):
    dialog_answers.append(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    next(command for command in page.commands() if command.words == "Sesi kurasi baru").does()
    shown = page.sessions.currentItem()
    assert shown.text().startswith("Kurasi IKM ")
    assert page.view.tabs.key == "peserta"
    assert desk.turns().undo == f"Buat sesi {shown.text()}"


def test_days_place_and_hours_are_read_as_people_type_them(
    page: CurationPage, desk: Desk, dialog_answers: Answers
):
    def fill(dialog: SessionDialog) -> None:
        retype(dialog, title="Kurasi Januari", starts_on="26/1/2026", ends_on="27 jan 2026", opens_at="8.30")
        retype(dialog, place="Aula Balai Kota", slot_minutes="20")
        dialog.keep.click()

    dialog_answers.append(fill)
    page.new.click()
    details = desk.ask(lambda session: details_of(session, page.sessions.key()))
    assert (details.title, details.place) == ("Kurasi Januari", "Aula Balai Kota")
    assert (details.starts_on, details.ends_on) == (date(2026, 1, 26), date(2026, 1, 27))
    assert (details.opens_at, details.slot_minutes) == ("08.30", 20)


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_stored(
    page: CurationPage, desk: Desk, dialog_answers: Answers
):
    desk.do("Sesi", lambda session: new_session(session, SessionDetails("Kurasi Januari")))
    said: dict[str, str] = {}

    def fill(dialog: SessionDialog) -> None:
        retype(dialog, title="Kurasi Januari", starts_on="27/1/2026", ends_on="26/1/2026", opens_at="pagi")
        dialog.keep.click()
        said.update({key: field.problem for key, field in dialog.entered.fields.items() if field.problem})
        assert dialog.isVisible()
        dialog.reject()

    dialog_answers.append(fill)
    page.new.click()
    assert said["title"] == "Sesi “Kurasi Januari” sudah ada; pakai judul lain."
    assert said["ends_on"] == "Hari selesai mendahului hari mulai."
    assert "pukul" in said["opens_at"]
    assert len(page.sessions.key()) > 0
    assert desk.ask(lambda session: len(session.scalars(select(CurationSession)).all())) == 1


def test_where_there_is_no_rubric_the_samples_are_proposed_and_marked(
    page: CurationPage, desk: Desk, dialog_answers: Answers
):
    shown: list[str] = []

    def look(dialog: SessionDialog) -> None:
        for field in dialog.judging.rubrics.values():
            assert isinstance(field.editor, Choice)
            shown.append(field.editor.currentText())
        dialog.reject()

    dialog_answers += [look, lambda dialog: dialog.keep.click()]
    page.new.click()
    assert shown == [f"Rubrik {sector} (contoh) edisi 1" for sector in ("fesyen", "kriya", "kuliner")]
    assert desk.ask(lambda session: session.scalars(select(Rubric)).all()) == [], "only looked at"
    page.new.click()
    chosen = desk.ask(lambda session: rubrics_of(session, page.sessions.key()))
    assert set(chosen) == {"fesyen", "kriya", "kuliner"}


def test_only_the_sample_that_is_chosen_comes_into_the_store(
    page: CurationPage, desk: Desk, dialog_answers: Answers
):
    def choose(dialog: SessionDialog) -> None:
        for sector in ("fesyen", "kriya"):
            dialog.judging.rubrics[sector].show_text("")
        dialog.keep.click()

    dialog_answers.append(choose)
    page.new.click()
    assert desk.ask(lambda session: [each.sector for each in session.scalars(select(Rubric))]) == ["kuliner"]


def test_the_jury_of_an_earlier_session_is_taken_over(
    page: CurationPage, desk: Desk, dialog_answers: Answers
):
    made = desk.do("Sesi", lambda session: judging_session(session, "pendaftaran"))

    def fill(dialog: SessionDialog) -> None:
        dialog.judging.jury.show_text(made.session_id)
        retype(dialog, title="Kurasi Lagi")
        dialog.keep.click()

    dialog_answers.append(fill)
    page.new.click()
    jurors = desk.ask(lambda session: juror_lines(session, page.sessions.key()))
    assert [each.details.name for each in jurors] == [
        each.details.name for each in desk.ask(lambda session: juror_lines(session, made.session_id))
    ]


def test_proposed_titles_are_never_taken():
    day = date(2026, 1, 26)
    assert proposed_title(day, ()) == "Kurasi IKM Januari 2026"
    taken = {"Kurasi IKM Januari 2026", "Kurasi IKM Januari 2026 (2)"}
    assert proposed_title(day, taken) == "Kurasi IKM Januari 2026 (3)"
