"""What is met anywhere: the search, the history, duplicates, help, and what is said when something fails."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.app import Application
from depok_desk.gui.faults import fault, refusal
from depok_desk.gui.help.dialog import HelpDialog
from depok_desk.gui.help.sheet import ShortcutSheet
from depok_desk.gui.page import Place
from depok_desk.gui.pages.history.page import HistoryPage
from depok_desk.gui.turning import ConflictQuestion, undo
from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm
from depok_desk.model.journal import Deed
from depok_desk.services.registering import new_record
from tools.scenes.going import Arrange, page, register, shown_page
from tools.showing import Scene, settle

_REFUSAL = "Daftar IKM tidak dapat ditulis karena berkasnya masih terbuka di Excel. Tutup dulu, lalu ulangi."


def _search(typed: str) -> Arrange:
    """The search for anything, with what it finds."""

    def arrange(application: Application) -> None:
        register(application)
        application.window.activateWindow()
        application.window.search()
        application.window.bar.search.setText(typed)
        application.window.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    return arrange


def _keys(application: Application) -> None:
    register(application)
    application.window.helping.show_keys()


def _beside(application: Application) -> None:
    HelpDialog.show_beside(application.window, "impor")


def _told(application: Application) -> None:
    """The notice about a deed that was just done."""
    _change(application, "Catat ketua komunitas", chair="Ratna Wulandari")


def _conflict(application: Application) -> None:
    """A deed is undone of which a part was changed since."""
    first = "Catat ketua dan catatan"
    _change(application, first, chair="Ratna Wulandari", notes="Aktif")
    _change(application, "Ganti ketua", chair="Siti Rahayu")
    key = application.desk.ask(
        lambda session: session.scalars(select(Deed.id).where(Deed.label == first)).one()
    )
    undo(application.desk, application.window, key)


def _change(application: Application, label: str, **values: str) -> None:
    def deed(session: Session) -> None:
        one = session.scalars(select(Community).order_by(Community.name)).first()
        for key, value in values.items():
            setattr(one, key, value)

    application.desk.do(label, deed)
    settle(application)


def _undone(application: Application) -> None:
    """The history with an undone deed."""
    _told(application)
    application.window.undo()
    settle(application)
    application.window.go(Place("riwayat"))
    settle(application)
    shown_page(application, HistoryPage).table.selectRow(1)


def _twice(application: Application) -> None:
    """The duplicates, when one IKM was entered twice."""
    one = {
        "name": "Dapur Senja",
        "owner": "Ratna Wulandari",
        "sector": "kuliner",
        "status": "binaan",
        "phone": "081234567890",
    }
    for name in ("Dapur Senja", "DAPUR SENJA"):
        values = {**one, "name": name}
        application.desk.do("Tambah IKM", partial(new_record, model=Ikm, values=values), tell=False)
    application.window.go(Place("duplikat"))


def _refusing(application: Application) -> None:
    refusal(application.window, _REFUSAL).open()


def _failing(application: Application) -> None:
    fault(application.window, "Traceback: …").open()


SCENES = (
    Scene("cari", _search("sambal")),
    Scene("cari-perintah", _search("cetak")),
    Scene("cari-tidak-ada", _search("zzzzqq")),
    Scene("pintasan", _keys, shows=ShortcutSheet),
    Scene("bantuan", page("bantuan")),
    Scene("bantuan-impor", page("bantuan", "impor")),
    Scene("bantuan-dialog", _beside, shows=HelpDialog),
    Scene("kabar", _told),
    Scene("riwayat", page("riwayat")),
    Scene("riwayat-diurungkan", _undone),
    Scene("riwayat-kosong", page("riwayat"), store="kosong"),
    Scene("urungkan-sebagian", _conflict, shows=ConflictQuestion),
    Scene("duplikat", _twice),
    Scene("duplikat-komunitas", page("duplikat", "komunitas")),
    Scene("duplikat-kosong", page("duplikat"), store="kosong"),
    Scene("tidak-dapat", _refusing, shows=QMessageBox),
    Scene("kesalahan", _failing, shows=QMessageBox),
)
