"""The step of letterheads: their lines and their logos."""

from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.widgets.editor import put_text
from depok_desk.gui.wizard.logo_field import LogoField
from depok_desk.gui.wizard.records_step import (
    ISSUERS,
    RecordsStep,
    blocks,
    institution_of,
    letterhead_of,
)
from depok_desk.gui.wizard.step import Words
from depok_desk.model.institution import Institution, Letterhead

WORDS = Words(
    "kop",
    "Kop surat",
    "Apa yang tercetak di kepala surat?",
    "Baris atas dan baris utama tercetak pada sertifikat dan daftar, logo pada sertifikat. "
    "Yang dikosongkan tidak dicetak.",
)


class LetterheadStep(RecordsStep):
    """The letterhead of the office with its logo, and that of the council with its own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, WORDS)
        keys = {
            "dinas": ("upper_line", "main_line", "address_line", "contact_line"),
            "dekranasda": ("upper_line", "main_line"),
        }
        self.logos = [LogoField(desk, ISSUERS[kind]) for kind in keys]
        for block, logo in zip(
            blocks(desk, Letterhead, keys, letterhead_of).values(), self.logos, strict=True
        ):
            self.add(block, logo)
        self._proposed = False
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the stored lines and logos."""
        super().refresh()
        self._propose_address()
        for block, logo in zip(self.blocks, self.logos, strict=True):
            logo.show_letterhead(block.record)

    def _propose_address(self) -> None:
        """Write the office's address into an empty line, once: who clears it wants none printed."""
        line = self.blocks[0].fields.fields["address_line"]
        address = self._desk.ask(_address)
        if address and not self._proposed and not line.text():
            put_text(line.editor, address)
            self._proposed = True


def _address(session: Session) -> str:
    key, _ = institution_of("dinas")(session)
    office = session.get(Institution, key)
    return (office.address or "") if office else ""
