"""Filling an empty office with the shipped sample workbooks, all of it fictional."""

from sqlalchemy.orm import Session

from depok_desk.paths import resources
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from depok_desk.services.demo import TODAY, add_officials
from depok_desk.services.importing.carrying_out import carry_out
from depok_desk.services.importing.planning import plan_import
from depok_desk.services.importing.progress import Step, silent
from depok_desk.services.importing.understanding import understand
from depok_desk.services.workbook_reading import read_workbook

WORKBOOKS = ((IKM, "daftar-ikm-terkurasi-2025.xlsx"), (COMMUNITIES, "komunitas-binaan.xlsx"))


def load_samples(session: Session, step: Step = silent) -> None:
    """Add fictional officials, and import the sample workbooks as a clerk would; one deed of the caller's.

    `step` may raise to stop.
    """
    add_officials(session)
    session.flush()
    for register, name in WORKBOOKS:
        understood = understand(read_workbook(resources() / "contoh" / name), register, step=step)
        carry_out(session, plan_import(session, understood, today=TODAY, step=step), step)
