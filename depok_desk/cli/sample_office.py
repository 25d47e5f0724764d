"""A new store with the sample data, and its papers printed: the main job once, on fictional records."""

from pathlib import Path

from sqlalchemy import func, select

from depok_desk.cli.command import now, opened
from depok_desk.cli.printing import print_certificates
from depok_desk.cli.progress import show_progress
from depok_desk.documents.listings import render_listing
from depok_desk.files import Prepared, make_folder
from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm
from depok_desk.registers.ikm import IKM
from depok_desk.services.listing import View
from depok_desk.services.printed_lists import listing_facts
from depok_desk.services.samples import TODAY, load_samples
from depok_desk.store.opening import Store


def make_sample_office(store: str, out: Path) -> dict[str, int]:
    """Fill a new store and print into a folder; returns how many there are of what, by the keys of `--json`.

    Raises:
        UserError: the store cannot be made, or the papers cannot be written: then there is no store either.
    """
    make_folder(out)
    with opened(store) as office, Prepared() as files:
        with office.deed("Muat data contoh", at=now()) as session:
            load_samples(session, show_progress)
        files.write(out / "daftar-ikm.pdf", _register(office))
        printed = print_certificates(office, out / "sertifikat-kurasi.pdf", on=TODAY, issuing=True)
        files.place()
        with office.read() as session:
            ikm = session.scalar(select(func.count()).select_from(Ikm)) or 0
            communities = session.scalar(select(func.count()).select_from(Community)) or 0
    return {"ikm": ikm, "communities": communities, "certificates": printed.pages}


def _register(office: Store) -> bytes:
    with office.read() as session:
        return render_listing(listing_facts(session, IKM, View(), on=TODAY))
