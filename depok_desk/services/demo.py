"""The fictional sample data that shows the program at work."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.institution import Institution, Official

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
