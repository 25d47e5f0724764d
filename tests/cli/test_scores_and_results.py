"""The marks of a jury on the command line: taken in from a workbook, and told as results."""

import shutil
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
import xlsxwriter
from independent_results import grade, marks_of, rounded, sheets_of, total
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from depok_desk.cli.command import today
from depok_desk.model.ikm import Ikm
from depok_desk.model.kinds.judging_choices import AGGREGATION, ROUNDING
from depok_desk.services.judging.rubric_draft import draft_of
from depok_desk.services.judging.rubrics import new_edition, save_rubric, shipped_rubrics
from depok_desk.store.opening import Store

FILE = Path(__file__).parents[1] / "files" / "nilai-kurasi.xlsx"
TITLE = "Kurasi Uji 2026"
SEVERAL = list(product(AGGREGATION.options, ROUNDING.options))


@pytest.fixture
def office(demo_folder, terminal):
    """The sample office, and a terminal on it."""
    shutil.copy(demo_folder / "kantor.depok", terminal.store)
    return terminal


def firms(office) -> dict[str, list[Ikm]]:
    """The firms of the register by name, small letters."""
    store = Store.open(office.store)
    found: dict[str, list[Ikm]] = {}
    with store.read() as session:
        wanted = select(Ikm).options(joinedload(Ikm.licences), joinedload(Ikm.products))
        for ikm in session.scalars(wanted).unique():
            found.setdefault(ikm.name.casefold(), []).append(ikm)
    store.close()
    return found


def firm_of(known, name, goods):
    return next(
        each for each in known[name.casefold()] if goods in {product.name for product in each.products}
    )


def may_pass(ikm: Ikm, day: date) -> bool:
    """Food needs an NIB and a permit in force."""
    permits = [
        each
        for each in ikm.licences
        if each.kind in {"pirt", "bpom"}
        and each.status in {None, "berlaku"}
        and (each.expires_on or day) >= day >= (each.issued_on or day)
    ]
    return ikm.sector != "kuliner" or bool(ikm.nib and permits)


def change_rubrics(office, **rules):
    """Give every sector a new edition of its sample rubric, with other rules."""
    store = Store.open(office.store)
    with store.deed("Rubrik") as session:
        for rubric in shipped_rubrics(session):
            edition = new_edition(session, rubric.id)
            session.flush()
            save_rubric(session, replace(draft_of(edition), **rules))
    store.close()


def test_the_sample_is_taken_in_whole(office):
    said = office.type("scores", FILE, "--session", TITLE)
    assert said.status == 0, said.sentences
    assert said.value == {"candidates": 40, "scores": 835, "missing": 5}
    blanks = sum(
        value == "" for rows in sheets_of(FILE).values() for row in rows for key, value in row.items()
        if key != "Masukan"
    )  # fmt: skip
    assert blanks == said.value["missing"]
    assert "40 peserta, 835 nilai (835 baru atau berubah), 5 nilai masih kosong" in said.sentences
    assert office.type("check").value == {"ok": True, "findings": []}


@pytest.mark.parametrize(("aggregation", "rounding"), SEVERAL)
def test_the_results_are_those_of_an_independent_computation(office, aggregation, rounding):
    places = 2 if (aggregation, rounding) == SEVERAL[0] else 1
    if places == 1:
        change_rubrics(office, aggregation=aggregation, rounding=rounding, places=places)
    office.type("scores", FILE, "--session", TITLE)
    lines = office.type("results", "--session", TITLE).value
    known, marks, day = firms(office), marks_of(FILE), today()
    assert len(lines) == len(marks) == 40
    for (name, goods), given in marks.items():
        ikm = firm_of(known, name, goods)
        line = next(each for each in lines if (each["name"], each["product"]) == (ikm.name, goods))
        reckoned = rounded(total(given, ikm.sector, aggregation), rounding, places)
        missing = sum(3 - len(each) for each in given.values())
        assert Fraction(str(line["total"])) == reckoned, name
        assert (line["grade"], line["missing"]) == (grade(reckoned), missing), name
        assert line["passed"] == (reckoned >= 70 and not missing and may_pass(ikm, day)), name


def test_ranks_follow_the_totals_over_the_session_and_within_the_sector(office):
    office.type("scores", FILE, "--session", TITLE)
    lines = office.type("results", "--session", TITLE).value
    assert [line["rank"] for line in lines] == sorted(line["rank"] for line in lines)
    for line in lines:
        higher = sum(other["total"] > line["total"] for other in lines)
        equal = sum(other["total"] == line["total"] for other in lines)
        assert higher < line["rank"] <= higher + equal
        assert line["sector_rank"] <= line["rank"]


def test_the_explanation_speaks_of_the_lines_own_numbers(office):
    office.type("scores", FILE, "--session", TITLE)
    for line in office.type("results", "--session", TITLE).value:
        shown = f"{line['total']:.2f}".replace(".", ",")
        assert f"ilai {shown}" in line["explanation"] or f"sementara {shown}" in line["explanation"]
        assert ("Belum lengkap" in line["explanation"]) == (line["missing"] > 0)


def test_the_order_of_jurors_rows_and_columns_changes_no_result(office, tmp_path):
    turned = tmp_path / "dibalik.xlsx"
    with xlsxwriter.Workbook(str(turned)) as book:
        for name, rows in reversed(sheets_of(FILE).items()):
            sheet = book.add_worksheet(name)
            headings = list(reversed(rows[0]))
            for at, row in enumerate([dict(zip(headings, headings, strict=True)), *reversed(rows)]):
                sheet.write_row(at, 0, [row[heading] for heading in headings])
    assert office.type("scores", FILE, "--session", TITLE).status == 0
    assert office.type("scores", turned, "--session", "Dibalik").value["scores"] == 835
    told = ("name", "product", "total", "grade", "passed", "missing", "spread")
    one, other = (
        {tuple(line[key] for key in told) for line in office.type("results", "--session", title).value}
        for title in (TITLE, "Dibalik")
    )
    assert one == other
    assert len(one) == 40


def test_taking_the_same_file_in_again_changes_nothing(office):
    office.type("scores", FILE, "--session", TITLE)
    before = office.type("results", "--session", TITLE).value
    said = office.type("scores", FILE, "--session", TITLE)
    assert said.value == {"candidates": 40, "scores": 835, "missing": 5}
    assert "835 nilai (0 baru atau berubah)" in said.sentences
    assert office.type("results", "--session", TITLE).value == before


def test_a_session_that_was_made_can_be_undone_as_one_deed(office):
    office.type("scores", FILE, "--session", TITLE)
    assert office.type("undo").status == 0
    said = office.type("results", "--session", TITLE)
    assert said.status == 1
    assert f"Sesi “{TITLE}” tidak ada; yang ada: “Kurasi IKM Tahun 2025”" in said.sentences


def test_the_results_that_were_taken_from_a_list_are_told_too(office):
    lines = office.type("results", "--session", "Kurasi IKM Tahun 2025").value
    assert lines[0]["rank"] == 1
    assert lines[0]["total"] == max(line["total"] for line in lines)
    assert {line["passed"] for line in lines} == {True, False}


def test_scores_are_refused_where_the_results_are_fixed(office):
    said = office.type("scores", FILE, "--session", "Kurasi IKM Tahun 2025")
    assert said.status == 1
    assert "diambil dari daftar, jadi tidak menerima lembar nilai" in said.sentences


def test_an_office_without_these_firms_refuses_the_whole_file(any_terminal):
    any_terminal.type("history")
    said = any_terminal.type("scores", FILE, "--session", TITLE)
    assert said.status == 1
    assert "“Asinan Abadi Amanah” tidak dikenal" in said.sentences
    assert "“Rempeyek Kreasi” tidak dikenal" in said.sentences
    assert any_terminal.type("results", "--session", TITLE).status == 1


def test_a_workbook_without_score_sheets_is_refused(office):
    said = office.type("scores", FILE.parent / "ikm-per-sektor.xlsx", "--session", TITLE)
    assert said.status == 1
    assert "tidak berisi lembar penilaian" in said.sentences
