"""Numbered certificates with the facts they attest, frozen, and the log of their prints."""

from datetime import date

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from depok_desk.model.base import Record
from depok_desk.model.curation import Outcome
from depok_desk.model.fields import field
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.kinds.office_choices import CERTIFICATE_STATUS
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT


class Certificate(Record):
    """One certificate; `facts` is the JSON of everything printed on it: same facts, same bytes."""

    __tablename__ = "certificate"
    TITLE = "Sertifikat"

    number: Mapped[str] = field(TEXT(160), "Nomor", required=True, unique=True, width=28)
    number_id: Mapped[str] = field(REFERENCE, "Nomor buku", required=True, references="issued_number.id")
    outcome_id: Mapped[str] = field(
        REFERENCE, "Hasil kurasi", required=True, index=True, references="outcome.id"
    )
    kind: Mapped[str] = field(TEXT(40), "Jenis", required=True, width=12)
    issued_on: Mapped[date] = field(DATE, "Terbit", required=True, width=12)
    valid_until: Mapped[date | None] = field(DATE, "Berlaku sampai", width=12)
    status: Mapped[str] = field(CERTIFICATE_STATUS, "Status", required=True, width=10, index=True)
    code: Mapped[str] = mapped_column(
        String(9), unique=True, active_history=True, info={"label": "Kode pemeriksaan"}
    )
    facts: Mapped[str] = mapped_column(Text, active_history=True)
    reason: Mapped[str | None] = field(LONG_TEXT, "Alasan")

    outcome: Mapped[Outcome] = relationship()
    prints: Mapped[list["PrintLog"]] = relationship(back_populates="certificate")

    def caption(self) -> str:
        """Its number."""
        return self.number


class PrintLog(Record):
    """That a certificate was printed or saved, and to what; `copy` counts from 1."""

    __tablename__ = "print_log"
    TITLE = "Catatan cetak"

    certificate_id: Mapped[str] = field(
        REFERENCE, "Sertifikat", required=True, index=True, references="certificate.id"
    )
    printed_on: Mapped[date] = field(DATE, "Dicetak", required=True)
    target: Mapped[str | None] = field(TEXT(300), "Tujuan")
    copy: Mapped[int] = field(COUNT, "Cetakan ke", required=True)

    certificate: Mapped[Certificate] = relationship(back_populates="prints")

    def caption(self) -> str:
        """Which copy."""
        return f"cetakan ke-{self.copy}"
