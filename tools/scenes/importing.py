"""All steps of taking in a workbook, from the file to the receipt."""

from pathlib import Path
from tempfile import gettempdir

from depok_desk.gui.app import Application
from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.gui.pages.importing.stages import Stage
from depok_desk.paths import resources
from tools.scenes.going import Arrange, page, shown_page
from tools.showing import Scene, settle

WORKBOOK = resources() / "contoh" / "daftar-ikm-terkurasi-2025.xlsx"
ODD = (
    "Nama Usaha;Nama Pemilik;Kecamatan;Sektor\n"
    "Kue Lumpur Tini;Tini;Bejii;Kulinr\n"
    "Anyaman Ratna;Ratna;Tapoos;kerajinan rotan halus\n"
)
"""A list in which some values are not known."""
COMMUNITIES = resources() / "contoh" / "komunitas-binaan.xlsx"


def _step(stage: Stage, workbook: Path = WORKBOOK) -> Arrange:
    """A step of the import of a list of the office."""

    def arrange(application: Application) -> None:
        application.take([workbook])
        settle(application)
        shown_page(application, ImportPage).go_to(stage)

    return arrange


def _asked(application: Application) -> None:
    """The step of values with questions that wait for their answers."""
    workbook = Path(gettempdir()) / "daftar-dengan-pertanyaan.csv"
    workbook.write_text(ODD, encoding="utf-8")
    _step(Stage.VALUES, workbook)(application)


def _stored(application: Application) -> None:
    """What was stored of a list, in numbers."""
    _step(Stage.PLAN, COMMUNITIES)(application)
    settle(application)
    shown_page(application, ImportPage).stepping.way.to_next.click()
    settle(application)


def _no_workbook(application: Application) -> None:
    """A file that cannot be read."""
    page("impor")(application)
    shown_page(application, ImportPage).open_file(Path(gettempdir()) / "surat undangan.docx")


SCENES = (
    Scene("impor", page("impor")),
    Scene("impor-ditolak", _no_workbook, store="kosong"),
    Scene("impor-lembar", _step(Stage.SHEETS), store="kosong"),
    Scene("impor-kolom", _step(Stage.COLUMNS), store="kosong"),
    Scene("impor-nilai", _step(Stage.VALUES), store="kosong"),
    Scene("impor-nilai-ditanyakan", _asked, store="kosong"),
    Scene("impor-masalah", _step(Stage.PROBLEMS), store="kosong"),
    Scene("impor-kembar", _step(Stage.TWINS), store="kosong"),
    Scene("impor-rencana", _step(Stage.PLAN), store="kosong"),
    Scene("impor-selesai", _stored, store="kosong"),
    Scene("impor-lagi", _step(Stage.PLAN)),
)
