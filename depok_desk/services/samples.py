"""Filling an empty office with the shipped sample workbooks, all of it fictional."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.institution import Institution, Official
from depok_desk.paths import resources
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from depok_desk.services.importing.carrying_out import carry_out
from depok_desk.services.importing.planning import plan_import
from depok_desk.services.importing.progress import Step, silent
from depok_desk.services.importing.understanding import understand
from depok_desk.services.workbook_reading import read_workbook

TODAY = date(2026, 1, 26)
"""The day on which the sample office stands: the yearly meeting, a Monday."""

_OFFICIALS = (
    (
        "dinas",
        "Drs. Contoh Pejabat, M.Si.",
        "Kepala Dinas Perdagangan dan Perindustrian Kota Depok",
        "Pembina Utama Muda",
        "197001011995031001",
    ),
    ("dekranasda", "Hj. Contoh Ketua", "Ketua Dewan Kerajinan Nasional Daerah Kota Depok", None, None),
)

LABEL = "Muat data contoh"
"""What the deed is called in the history, by which the samples are found again."""

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


def add_officials(session: Session) -> None:
    """Add fictional officials to the office and the council, so that certificates have signatories."""
    for kind, name, position, rank, nip in _OFFICIALS:
        institution = session.scalars(select(Institution).where(Institution.kind == kind)).one()
        session.add(
            Official(
                institution_id=institution.id,
                name=name,
                position=position,
                rank=rank,
                nip=nip,
                variant="definitif",
                from_date=date(2025, 2, 20),
            )
        )
