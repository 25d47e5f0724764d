"""Throwing away a firm whose certificate is in force is asked about, naming it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.model.certificate import Certificate
from depok_desk.model.ikm import Ikm
from depok_desk.registers.ikm import IKM
from depok_desk.services.certificates import issue, plan_issue
from judged_products import open_office_with


def issue_all(session: Session) -> None:
    open_office_with(session)
    session.flush()
    issue(session, plan_issue(session, on=date(2026, 1, 26)))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, memory: Memory) -> RegisterPage:
    desk.do("Terbitkan", issue_all, tell=False)
    made = RegisterPage(desk, IKM, memory)
    desk.changed.connect(made.stale)
    made.going.connect(lambda place: made.show_record(place.record))
    qtbot.addWidget(made)
    made.show()
    return made


def binned(desk: Desk, record: str) -> bool:
    return desk.ask(lambda session: session.get_one(Ikm, record).archived_at is not None)


def named(desk: Desk, name: str) -> str:
    return desk.ask(lambda session: session.scalars(select(Ikm.id).where(Ikm.name == name)).one())


def test_a_firm_with_a_certificate_in_force_is_asked_about(
    page: RegisterPage, desk: Desk, dialog_answers: list[Callable[[Any], None]]
):
    abon = named(desk, "Abon Jaya")
    numbers = desk.ask(lambda session: session.scalars(select(Certificate.number)).all())
    seen: list[str] = []

    def decline(dialog: Any) -> None:
        seen.append(dialog.throw.text())
        assert any(
            number in each.text() for each in dialog.children() if hasattr(each, "text") for number in numbers
        )
        dialog.stay.click()

    page.show_record(abon)
    dialog_answers.append(decline)
    page.form.head.throw.click()
    assert seen == ["&Pindahkan Abon Jaya ke sampah"]
    assert not binned(desk, abon)
    assert page.form.isVisible()
    dialog_answers.append(lambda dialog: dialog.throw.click())
    page.form.head.throw.click()
    assert binned(desk, abon)


def test_a_firm_without_a_certificate_goes_at_once(page: RegisterPage, desk: Desk):
    lampion = named(desk, "Lampion Pelangi")
    page.show_record(lampion)
    page.form.head.throw.click()
    assert binned(desk, lampion)
