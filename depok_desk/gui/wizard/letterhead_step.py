"""The step of letterheads: their lines and their logos."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.wizard.logo_field import LogoField
from depok_desk.gui.wizard.records_step import ISSUERS, RecordsStep, blocks, letterhead_of
from depok_desk.gui.wizard.step import Words
from depok_desk.model.institution import Letterhead

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
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the stored lines and logos."""
        super().refresh()
        for block, logo in zip(self.blocks, self.logos, strict=True):
            logo.show_letterhead(block.record)
