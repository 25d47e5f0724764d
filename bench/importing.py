"""Importing a large workbook: the time until its plan stands, the memory until it is carried out."""

from datetime import date
from multiprocessing import get_context
from pathlib import Path

from python_calamine import CalamineWorkbook

from bench.measuring import Measurement, Work, told
from bench.register_rows import rows
from bench.stores import empty_office
from bench.workbooks import ROWS, bare_workbook
from depok_desk.registers.ikm import IKM
from depok_desk.services.importing.carrying_out import carry_out, deed_label
from depok_desk.services.importing.plan import Plan
from depok_desk.services.importing.planning import plan_import
from depok_desk.services.importing.understanding import understand
from depok_desk.services.workbook_reading import read_workbook
from depok_desk.store.opening import Store

TODAY = date(2026, 1, 26)
ROOM = 300
"""Megabytes that importing may take, the program itself included."""


def plan(folder: Path) -> tuple[Work, Work]:
    """From the file to the plan, all checks and duplicates included, against calamine's bare cells."""
    path, store = _workbook_and_store(folder)

    def floor() -> object:
        return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()

    return lambda: _planned(store, path), floor


def remember(folder: Path) -> tuple[Work, Work]:
    """The peak of a process that imports a workbook, in megabytes, against what the promise allows."""
    path, store = _workbook_and_store(folder)
    store.close()
    empty = (folder / "kantor.depok").read_bytes()

    def ours() -> object:
        office = folder / "uji.depok"
        office.write_bytes(empty)
        with get_context("spawn").Pool(1) as process:
            return float(process.apply(peak, (path, office)))

    return ours, lambda: float(ROOM)


def peak(workbook: Path, office: Path) -> int:
    """Import a workbook here and now; returns the peak of this process in megabytes."""
    store = Store.open(office)
    planned = _planned(store, workbook)
    with store.deed(deed_label(planned)) as session:
        carry_out(session, planned)
    store.close()
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _planned(store: Store, path: Path) -> Plan:
    workbook = read_workbook(path)
    with store.read() as session:
        return plan_import(session, understand(workbook, IKM), today=TODAY)


def _workbook_and_store(folder: Path) -> tuple[Path, Store]:
    path = folder / "register.xlsx"
    bare_workbook(path, list(rows(ROWS)))
    store, _ = empty_office(folder / "kantor.depok")
    return path, store


PLANNING = Measurement("plan-import", "read, check and plan 100,000 x 20", "calamine alone", 4.0, plan)
REMEMBERING = Measurement(
    "import-memory", "peak of importing 100,000 x 20", "the room there is", 1.0, remember, told, "MB"
)
