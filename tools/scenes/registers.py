"""Lists of the registers in all their states, and what is done to chosen rows."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from depok_desk.gui.app import Application
from depok_desk.gui.editing.bulk import BulkEdit
from depok_desk.gui.editing.cell_editors import Step
from depok_desk.gui.editing.preview import PlanPreview
from depok_desk.gui.pages.registers.bin_question import BinQuestion
from depok_desk.gui.pages.registers.erase_question import EraseQuestion
from depok_desk.gui.pages.registers.export_question import ExportQuestion
from depok_desk.gui.pages.registers.outputs import FileWritten, PrintedList
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.gui.widgets.editor import put_text
from tools.scenes.going import BELOW, page, register, shown_page
from tools.showing import Scene, settle


def _filtered(application: Application) -> None:
    """The register narrowed by ticks and words."""
    shown = register(application)
    shown.list.look.keep_only("sector", ["kuliner"])
    shown.list.look.keep_only("district", ["Beji", "Limo"])
    shown.list.panel.search.setText("sa")
    settle(application)
    shown.list.table.selectRow(2)


def _searched(application: Application, typed: str) -> None:
    register(application).list.panel.search.setText(typed)


def _thrown_away(application: Application) -> None:
    """The bin with one row in it."""
    shown = register(application, row=_free(application))
    shown.list.throw_away()
    shown.list.bar.bin.click()
    settle(application)
    shown.list.table.selectRow(0)


def _erasing(application: Application) -> None:
    """All that is in the bin is deleted for good."""
    _thrown_away(application)
    shown_page(application, RegisterPage).list.bin.erase_all()


def _free(application: Application) -> int:
    """The row of an IKM that has no certificate."""
    shown = register(application)
    shown.list.look.show_columns(["name", "certificate"])
    settle(application)
    rows = shown.list.table.rows
    return next(row for row in range(rows.rowCount()) if not rows.text(row, 1))


def _editing(application: Application) -> RegisterPage:
    """Cells are edited, and one is chosen."""
    shown = register(application)
    shown.list.edit_cells(on=True)
    shown.list.table.setCurrentIndex(shown.list.table.rows.index(3, 1))
    return shown


def _refused(application: Application) -> None:
    """A cell that does not take what was typed."""
    shown = _editing(application)
    shown.list.look.show_columns(["name", "kbli", "sector"])
    settle(application)
    shown.list.table.setCurrentIndex(shown.list.table.rows.index(3, 1))
    shown.list.hands.edit("12x")
    shown.list.hands.typing.typed.emit("12x", Step.STAY)


def _bulk(application: Application) -> None:
    """One field of all chosen rows is given a value."""
    shown = register(application)
    shown.list.table.selectAll()
    dialog = BulkEdit(application.window, application.desk, shown.list.register, shown.list.table.keys()[:40])
    if dialog.value is not None:
        dialog.field.choose("sector")
        dialog.field.picked.emit("sector")
        put_text(dialog.value.editor, "kriya")
        dialog.value.leave()
    dialog.exec()


def _paste(application: Application) -> None:
    """Rows from a workbook are laid over the list; one of them is refused."""
    shown = _editing(application)
    shown.list.table.setCurrentIndex(shown.list.table.rows.index(3, 0))
    QGuiApplication.clipboard().setText("\n".join(f"Kedai Senja {row}\tPemilik {row}" for row in range(6)))
    shown.list.hands.blocks.paste()


def _throwing(application: Application) -> None:
    """A row with a certificate in force is thrown away."""
    shown = register(application)
    shown.list.look.show_columns(["name", "certificate"])
    settle(application)
    rows = shown.list.table.rows
    shown.list.table.selectRow(next(row for row in range(rows.rowCount()) if rows.text(row, 1)))
    shown.list.throw_away()


def _exporting(application: Application) -> None:
    register(application).list.export("xlsx")


def _written(application: Application) -> None:
    file = Path("D:/Dokumen/Depok Desk/Daftar IKM 2026-02-03 09.30.xlsx")
    FileWritten.tell(application.window, file, "296 IKM ditulis, data pribadi disamarkan.")


def _printing(application: Application) -> None:
    register(application).list.print()


def _row_menu(application: Application) -> None:
    shown = register(application)
    shown.list.show_menu(BELOW)


def _more(application: Application) -> None:
    button = register(application).list.bar.more
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _print_menu(application: Application) -> None:
    button = register(application).list.bar.print
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))


SCENES = (
    Scene("ikm", register),
    Scene("ikm-disaring", _filtered),
    Scene("ikm-tanpa-hasil", lambda application: _searched(application, "zzzzqq")),
    Scene("ikm-mirip", lambda application: _searched(application, "abon jaja")),
    Scene("ikm-kosong", page("ikm"), store="kosong"),
    Scene("ikm-sampah-kosong", lambda application: register(application).list.bar.bin.click()),
    Scene("ikm-sampah", _thrown_away),
    Scene("ikm-sunting", _editing),
    Scene("ikm-ditolak", _refused),
    Scene("komunitas", lambda application: register(application, "komunitas")),
    Scene("komunitas-kosong", page("komunitas"), store="kosong"),
    Scene("ubah-sekaligus", _bulk, shows=BulkEdit),
    Scene("tempel", _paste, shows=PlanPreview),
    Scene("buang-bersertifikat", _throwing, shows=BinQuestion),
    Scene("hapus-selamanya", _erasing, shows=EraseQuestion),
    Scene("ekspor", _exporting, shows=ExportQuestion),
    Scene("ekspor-selesai", _written, shows=FileWritten),
    Scene("daftar-tercetak", _printing, shows=PrintedList),
    Scene("menu-baris", _row_menu, shows=QMenu),
    Scene("menu-lainnya", _more, shows=QMenu),
    Scene("menu-cetak", _print_menu, shows=QMenu),
)
