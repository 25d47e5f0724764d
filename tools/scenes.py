"""Every page and dialog of the window as it is met: what the manual pictures and the tests walk through."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from depok_desk.gui.app import Application
from depok_desk.gui.page import Place
from depok_desk.gui.pages.certificates.issuing import CHECK, LOOK
from depok_desk.gui.pages.certificates.page import CertificatesPage
from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.gui.pages.importing.stages import Stage
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.paths import resources
from tools.showing import Scene, settle

WORKBOOK = resources() / "contoh" / "daftar-ikm-terkurasi-2025.xlsx"


def page(key: str) -> Callable[[Application], None]:
    """Open a page."""
    return lambda application: application.window.go(Place(key))


def register(application: Application, key: str = "ikm") -> RegisterPage:
    """Open a register and choose a row."""
    application.window.go(Place(key))
    shown = application.window.page
    assert isinstance(shown, RegisterPage)
    shown.list.table.selectRow(4)
    return shown


def filtered(application: Application) -> None:
    """The register of IKM, narrowed by ticks and words."""
    shown = register(application)
    shown.list.look.keep_only("sector", ["kuliner"])
    shown.list.look.keep_only("district", ["Beji", "Limo"])
    shown.list.panel.search.setText("sa")
    settle(application)
    shown.list.table.selectRow(2)


def form(application: Application) -> RegisterPage:
    """The form of one IKM."""
    shown = register(application)
    application.window.go(Place("ikm", shown.list.table.current_key()))
    return shown


def wrong(application: Application) -> None:
    """A form in which a number is wrong."""
    shown = form(application)
    shown.form.head.reveal.click()
    shown.form.tabs.setCurrentIndex(1)
    editor = shown.form.fields.fields["owner_nik"].editor
    assert isinstance(editor, QLineEdit)
    editor.setText("327605420")
    editor.editingFinished.emit()


def importing(stage: Stage) -> Callable[[Application], None]:
    """A step of the import of the office's list."""

    def arrange(application: Application) -> None:
        application.take([WORKBOOK])
        settle(application)
        shown = application.window.page
        assert isinstance(shown, ImportPage)
        shown.go_to(stage)

    return arrange


def issuing(step: int) -> Callable[[Application], None]:
    """A step of issuing the certificates of all who passed."""

    def arrange(application: Application) -> None:
        application.window.go(Place("sertifikat", "issue"))
        shown = application.window.page
        assert isinstance(shown, CertificatesPage)
        for _ in range(step):
            settle(application)
            shown.flow.forward.click()

    return arrange


SCENES: tuple[Scene, ...] = (
    Scene("beranda", page("beranda")),
    Scene("ikm", register),
    Scene("ikm-disaring", filtered),
    Scene("formulir", form),
    Scene("formulir-salah", wrong),
    Scene("komunitas", lambda application: register(application, "komunitas")),
    Scene("impor", page("impor")),
    Scene("impor-kolom", importing(Stage.COLUMNS), store="kosong"),
    Scene("impor-masalah", importing(Stage.PROBLEMS), store="kosong"),
    Scene("impor-kembar", importing(Stage.TWINS), store="kosong"),
    Scene("impor-rencana", importing(Stage.PLAN), store="kosong"),
    Scene("kurasi", page("kurasi")),
    Scene("sertifikat", page("sertifikat")),
    Scene("sertifikat-periksa", issuing(CHECK), store="dinilai"),
    Scene("sertifikat-pratinjau", issuing(LOOK), store="dinilai"),
    Scene("riwayat", page("riwayat")),
    Scene("pengaturan", page("pengaturan")),
    Scene("bantuan", page("bantuan")),
    Scene("kosong", page("beranda"), store="kosong"),
)
