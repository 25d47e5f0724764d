"""An office whose judging is printed, and what stands on its papers."""

from datetime import date
from io import BytesIO

from pypdf import PdfReader
from sqlalchemy import select

from depok_desk.model.institution import Letterhead
from depok_desk.services.samples import add_officials
from judging_office import judging_session
from office_records import prepare

LATER = date(2026, 2, 3)


def open_printing_office(store):
    """An office with letterheads and officials."""
    prepare(store)
    with store.deed("Isi pejabat") as session:
        add_officials(session)
        head = session.scalars(
            select(Letterhead).where(Letterhead.upper_line == "PEMERINTAH KOTA DEPOK")
        ).one()
        head.address_line = "Jalan Contoh Nomor 1"
    return store


def made(office, phase="pleno", **others):
    """A session in some phase."""
    with office.deed("Buat sesi") as session:
        return judging_session(session, phase, **others)


def text_of(content):
    """All that stands on the pages of a PDF."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())
