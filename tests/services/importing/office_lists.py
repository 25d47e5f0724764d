"""Lists of an office as workbooks in memory, and what becomes of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from depok_desk.model.kinds.kind import CellValue
from depok_desk.registers.ikm import IKM
from depok_desk.registers.register import Register
from depok_desk.services.importing.carrying_out import Receipt, carry_out, deed_label
from depok_desk.services.importing.choices import Choices
from depok_desk.services.importing.plan import Plan
from depok_desk.services.importing.planning import plan_import
from depok_desk.services.importing.understanding import Understood, remembered_layouts, understand
from depok_desk.services.workbook_reading import Sheet, Workbook
from depok_desk.store.opening import Store

MONDAY = date(2026, 1, 26)

HEADINGS = {
    "name": "Nama Usaha",
    "owner": "Nama Pemilik",
    "owner_nik": "NIK",
    "nib": "NIB",
    "sector": "Sektor",
    "product": "Nama Produk",
    "address": "Alamat",
    "rt_rw": "RT/RW",
    "ward": "Kelurahan",
    "district": "Kecamatan",
    "phone": "No. HP",
    "workers_male": "Tenaga Kerja L",
    "turnover": "Omzet (Rp.000)",
    "curated_on": "Tgl Kurasi",
    "score": "Nilai",
    "grade": "Grade",
    "notes": "Keterangan",
}

ABON = {
    "name": "Abon Jaya",
    "owner": "Asep Ramadhan",
    "owner_nik": "3276112008690059",
    "nib": "9009199543494",
    "sector": "kuliner",
    "product": "Abon Sapi",
    "address": "Jl. Proklamasi No. 39",
    "rt_rw": "7/8",
    "ward": "Gandul",
    "district": "Cinere",
    "phone": "082023659830",
    "workers_male": 5.0,
    "turnover": 369000.0,
    "curated_on": date(2025, 2, 14),
    "score": 81.4,
    "grade": "B",
}
BATIK = {
    "name": "Batik Asri",
    "owner": "Siti Maulana, S.E.",
    "owner_nik": "3276046307830005",
    "sector": "fesyen",
    "ward": "Mekarjaya",
    "district": "Sukmajaya",
    "phone": "08898813303",
}

Cells = Mapping[str, CellValue]


def sheet(
    *rows: Cells, name: str = "Daftar", above: Sequence[str] = (), without: Sequence[str] = ()
) -> Sheet:
    """A sheet with titles, all the headings but some, and one row for each mapping."""
    keys = [key for key in HEADINGS if key not in without]
    width = len(keys) + 1
    head = [[text, *[""] * (width - 1)] for text in above]
    body = [[float(at), *(row.get(key, "") for key in keys)] for at, row in enumerate(rows, 1)]
    return Sheet(name, [*head, ["No", *(HEADINGS[key] for key in keys)], *body])


def workbook(*sheets: Sheet, file: str = "daftar.xlsx") -> Workbook:
    return Workbook(file, "0" * 64, sheets)


def listing(*rows: Cells, file: str = "daftar.xlsx", **options: Any) -> Workbook:
    """A workbook of one sheet."""
    return workbook(sheet(*rows, **options), file=file)


def understood(store: Store, book: Workbook, register: Register = IKM) -> Understood:
    with store.read() as session:
        return understand(book, register, remembered_layouts(session, register))


def planned(
    store: Store,
    book: Workbook,
    choices: Choices | None = None,
    register: Register = IKM,
    today: date = MONDAY,
) -> Plan:
    found = understood(store, book, register)
    with store.read() as session:
        return plan_import(session, found, choices, today=today)


def imported(
    store: Store, book: Workbook, choices: Choices | None = None, register: Register = IKM
) -> Receipt:
    plan = planned(store, book, choices, register)
    with store.deed(deed_label(plan)) as session:
        return carry_out(session, plan)


def actions(plan: Plan) -> list[str]:
    return [str(row.action) for row in plan.rows]


def stored(store: Store, model, *columns) -> list:
    """The chosen columns of all rows of a model, oldest first; plain values if there is one column."""
    with store.read() as session:
        rows = session.execute(select(*columns).select_from(model).order_by(model.id)).all()
    return [row[0] for row in rows] if len(columns) == 1 else [tuple(row) for row in rows]
