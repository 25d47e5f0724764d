"""Stores of offices that judge: one session each, in the phase that the store is named after."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session
from xlsxwriter import Workbook

from depok_desk.model.curation import Candidate
from depok_desk.model.jury import Juror, ScoreSheet
from depok_desk.model.locks import PHASES
from depok_desk.services.judging.sheets import issue_sheets
from depok_desk.services.office import open_office
from tools.scenes.curation import DAY, JURORS, judged_session
from tools.scenes.plenary import decided_session

CODE = "LP-7K2MXA"
"""The code of the sheet of paper of the first juror with the first candidates."""

MARKS = (5, 4, 3, 4, 5, 3, 4)
"""What the first juror gives by the workbook, one mark per criterion."""


def lay_out_session(stores: Path, phase: str) -> None:
    """Make the store of a phase, unless it is there."""
    store = stores / f"{phase}.depok"
    if phase not in PHASES or store.exists():
        return
    shutil.copy(stores / "contoh.depok", store)
    office = open_office(store, at=datetime.now(UTC))
    with office.deed("Buka sesi") as session:
        if phase in ("pleno", "ditetapkan"):
            decided_session(session, phase, whole=True)
        else:
            _print_sheets(session, judged_session(session, phase))
    office.close()


def _print_sheets(session: Session, key: str) -> None:
    """Issue the sheets of paper, one of them with a code that can be told beforehand."""
    issue_sheets(session, key, DAY)
    first = session.scalars(select(Candidate.id).where(Candidate.queue_number == 1)).one()
    chair = session.scalars(select(Juror.id).where(Juror.name == JURORS[0][0])).one()
    of_chair = select(ScoreSheet).where(ScoreSheet.juror_id == chair, ScoreSheet.rows.startswith(first))
    session.scalars(of_chair).one().code = CODE


def write_marks(file: Path) -> None:
    """Write a workbook as the first juror fills it at home, with one product."""
    names = ("Legalitas", "Kualitas", "Desain", "Kemasan", "Kapasitas", "Harga", "Ramah lingkungan")
    with Workbook(str(file)) as made:
        sheet = made.add_worksheet(JURORS[0][0])
        sheet.write_row(0, 0, ("No", "Nama usaha", "Produk", *names))
        sheet.write_row(1, 0, (1, "Abon Jaya", "Abon Khas Depok", *MARKS))
