"""The lists of a form: licences that run out, years that grow, communities a firm joins."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from form_hands import tab
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.model.community import Community, Membership
from depok_desk.model.ikm import Licence, YearFigures
from depok_desk.model.kinds.clock import today
from depok_desk.services.registering import new_record

Answers = list[Callable[[Any], None]]


def column(part: Any, key: str) -> list[str]:
    """The texts of a column of a tab's list."""
    rows = part.table.rows
    place = [each.key for each in rows.columns].index(key)
    return [rows.text(row, place) for row in range(rows.rowCount())]


@pytest.fixture
def add(desk: Desk, abon: str) -> Callable[..., None]:
    """Enters what belongs to the firm."""

    def added(model: type[Any], **values: Any) -> None:
        whole = {"ikm_id": abon, **values}
        desk.do("Tambah", lambda session: new_record(session, model, whole), tell=False)

    return added


def test_licences_say_how_they_stand_the_most_urgent_first(page: RegisterPage, add: Callable[..., None]):
    day = today()
    add(Licence, kind="halal", number="ID31110000123456789", status="berlaku")
    add(Licence, kind="pirt", number="2063276010123-26", expires_on=day + timedelta(12))
    add(Licence, kind="merek", number="IDM000123456", expires_on=day - timedelta(1))
    part = tab(page, "Legalitas")
    assert column(part, "kind") == ["Merek", "P-IRT", "Halal"]
    assert column(part, "standing") == ["✕ habis", "! habis dalam 12 hari", "✓ berlaku"]


def test_the_end_of_a_pirt_is_offered_not_filled_in(
    page: RegisterPage, desk: Desk, abon: str, dialog_answers: Answers
):
    said: list[str] = []

    def fill_in(dialog: Any) -> None:
        fields = dialog.fields.fields
        fields["kind"].editor.choose("pirt")
        for key, text in (("number", "2063276010123-29"), ("issued_on", "26/1/2024")):
            fields[key].editor.setText(text)
            fields[key].leave()
        said.append(fields["expires_on"].said.words)
        assert fields["expires_on"].text() == ""
        fields["expires_on"].said.saying.does()
        dialog.save.click()

    dialog_answers.append(fill_in)
    tab(page, "Legalitas").add.click()
    assert said == ["Menurut nomor dan tanggal terbitnya habis 26 Januari 2029."]
    made = desk.ask(lambda session: session.scalars(select(Licence)).one())
    assert (str(made.expires_on), made.number) == ("2029-01-26", "2063276010123-29")


def test_a_number_that_is_none_of_its_kind_is_refused(
    page: RegisterPage, desk: Desk, abon: str, dialog_answers: Answers
):
    said: list[str] = []

    def fill_in(dialog: Any) -> None:
        dialog.fields.fields["kind"].editor.choose("pirt")
        dialog.fields.fields["number"].editor.setText("12345")
        dialog.save.click()
        said.append(dialog.fields.fields["number"].problem)
        dialog.reject()

    dialog_answers.append(fill_in)
    tab(page, "Legalitas").add.click()
    assert "15 angka" in said[0]
    assert desk.ask(lambda session: session.scalars(select(Licence)).all()) == []


def test_years_show_growth_and_the_scale_by_each_named_rule(page: RegisterPage, add: Callable[..., None]):
    add(YearFigures, year=2024, turnover=80_000_000)
    add(YearFigures, year=2025, turnover=100_000_000, workers_male=3, workers_female=4, investment=35_000_000)
    part = tab(page, "Data tahunan")
    assert column(part, "year") == ["2025", "2024"]
    assert column(part, "growth") == ["+25 %", ""]
    assert "kecil menurut BPS" in part.remark.text()
    assert "mikro menurut PP 7/2021, modal usaha" in part.remark.text()


def test_a_firm_joins_a_community_from_its_own_form(
    page: RegisterPage, desk: Desk, abon: str, dialog_answers: Answers
):
    beji = desk.do("Tambah", lambda session: new_record(session, Community, {"name": "Perajin Beji"}).id)

    def fill_in(dialog: Any) -> None:
        dialog.fields.fields["community_id"].editor.choose(beji)
        dialog.fields.fields["role"].editor.setText("bendahara")
        dialog.fields.fields["since"].editor.setText("2024")
        dialog.save.click()

    dialog_answers.append(fill_in)
    part = tab(page, "Komunitas")
    part.add.click()
    assert column(part, "name") == ["Perajin Beji"]
    assert column(part, "role") == ["bendahara"]
    assert column(part, "period") == ["sejak 2024"]
    joined = desk.ask(lambda session: session.scalars(select(Membership)).one())
    assert (joined.ikm_id, joined.community_id) == (abon, beji)
