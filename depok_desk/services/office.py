"""Opening the office's store, with what every office needs in it from the first day."""

import csv
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.institution import Institution, Letterhead, NumberBook
from depok_desk.model.region import District, Ward
from depok_desk.paths import resources
from depok_desk.services.numbering import CURATION
from depok_desk.store.opening import Store


def open_office(location: str | Path, *, at: datetime) -> Store:
    """Open a store and see that the regions and the two institutions are in it.

    Raises:
        UserError: the store cannot be opened.
    """
    store = Store.open(location)
    try:
        _prepare(store, at)
    except BaseException:
        store.close()
        raise
    return store


def _prepare(store: Store, at: datetime) -> None:
    with store.read() as session:
        ready = session.scalars(select(District.id).limit(1)).first() is not None
    if not ready:
        with store.deed("Menyiapkan penyimpanan baru", at=at, undoable=False) as session:
            add_regions(session)
            add_institutions(session, at.year)


def add_regions(session: Session) -> None:
    """Add the 11 districts and 63 wards of Depok, with the ministry's codes as keys."""
    with (resources() / "regions" / "wilayah-depok.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    session.add_all(
        District(id=row["kode"], name=row["nama"]) for row in rows if row["tingkat"] == "kecamatan"
    )
    session.flush()
    session.add_all(
        Ward(id=row["kode"], name=row["nama"], district_id=row["induk"], postcode=row["kodepos"] or None)
        for row in rows
        if row["tingkat"] == "kelurahan"
    )


def add_institutions(session: Session, year: int) -> None:
    """Add the office and the craft council with their letterheads and number books; patterns are samples.

    Officials and logos stay empty until the office enters its own.
    """
    office = Institution(
        name="Dinas Perdagangan dan Perindustrian Kota Depok", short_name="Disdagin", kind="dinas"
    )
    council = Institution(
        name="Dewan Kerajinan Nasional Daerah Kota Depok", short_name="Dekranasda", kind="dekranasda"
    )
    session.add_all([office, council])
    session.flush()
    session.add_all(
        [
            Letterhead(
                institution_id=office.id,
                upper_line="PEMERINTAH KOTA DEPOK",
                main_line="DINAS PERDAGANGAN DAN PERINDUSTRIAN",
            ),
            Letterhead(
                institution_id=council.id,
                upper_line="DEWAN KERAJINAN NASIONAL DAERAH",
                main_line="KOTA DEPOK",
            ),
            _book(office, year, "500.9/{urut:03}/KURASI/{bulan_romawi}/{tahun}"),
            _book(council, year, "{urut:03}/SERT/Dekranasda-Depok/{bulan_romawi}/{tahun}"),
        ]
    )


def _book(institution: Institution, year: int, pattern: str) -> NumberBook:
    return NumberBook(institution_id=institution.id, kind=CURATION, year=year, pattern=pattern, last=0)
