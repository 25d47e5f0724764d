"""Stores full of fictional firms, made the same way for every measurement."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bench.register_rows import HEADINGS, rows
from depok_desk.model.ids import new_id
from depok_desk.model.ikm import Ikm
from depok_desk.model.region import Ward
from depok_desk.services.office import open_office
from depok_desk.store.bulk import add_rows
from depok_desk.store.opening import Store

AT = datetime(2026, 1, 26, 2, 0, tzinfo=UTC)
CELLS = {
    "Nama Usaha": "name",
    "Merek": "brand",
    "Sektor": "sector",
    "Nama Pemilik": "owner",
    "NIK": "owner_nik",
    "L/P": "owner_gender",
    "NIB": "nib",
    "KBLI": "kbli",
    "Alamat": "address",
    "RT": "rt",
    "RW": "rw",
    "Kode Pos": "postcode",
    "Surel": "email",
    "Tahun Berdiri": "established",
    "Produk Unggulan": "main_product",
}


def firms(count: int, wards: dict[str, tuple[str, str]], first: int = 1) -> Iterator[dict[str, Any]]:
    """So many firms as cells of the register, with 20 cells filled each."""
    for serial, row in enumerate(rows(count), first):
        read: dict[str, str | int] = dict(zip(HEADINGS, row, strict=True))
        ward_id, district_id = wards[str(read["Kelurahan"])]
        yield {
            **{name: read[heading] for heading, name in CELLS.items()},
            "phone": f"62{str(read['No. HP'])[1:]}",
            "ward_id": ward_id,
            "district_id": district_id,
            "status": "binaan",
            "serial": serial,
            "number": f"IKM-{serial:05}",
            "id": new_id(),
        }


def empty_office(path: Path) -> tuple[Store, dict[str, tuple[str, str]]]:
    """A store with the regions in it, and the keys of its wards and their districts by the wards' names."""
    store = open_office(path, at=AT)
    with store.read() as session:
        found = session.execute(select(Ward.name, Ward.id, Ward.district_id))
        return store, {row[0]: (row[1], row[2]) for row in found}


def full_office(path: Path, count: int) -> Store:
    """A store with so many firms in it, added as one deed."""
    store, wards = empty_office(path)
    with store.deed(f"Impor {count} IKM") as session:
        add_rows(session, Ikm, list(firms(count, wards)))
    return store
