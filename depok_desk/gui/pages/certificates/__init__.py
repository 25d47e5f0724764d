"""The page Sertifikat: issuing, saving, printing, and the register of what was issued."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page


def make(desk: Desk, memory: Memory) -> Page:
    """Build the page."""
    from depok_desk.gui.pages.certificates.page import CertificatesPage

    return CertificatesPage(desk, memory)
