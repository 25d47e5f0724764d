"""Sessions of curation, the register of certificates, and the steps of issuing them."""

from depok_desk.gui.app import Application
from depok_desk.gui.page import Place
from depok_desk.gui.pages.certificates.issuing import CHECK, CHOOSE, DONE, LOOK
from depok_desk.gui.pages.certificates.page import CertificatesPage
from depok_desk.gui.pages.certificates.print_dialog import PrintDialog
from depok_desk.gui.pages.certificates.signing import SignatoryDialog
from depok_desk.gui.pages.curation.page import CurationPage
from tools.scenes.going import Arrange, page, shown_page, turn_to
from tools.showing import Scene, settle


def _step(step: int) -> Arrange:
    """A step of issuing the certificates of all who passed."""

    def arrange(application: Application) -> None:
        application.window.go(Place("sertifikat", "issue"))
        shown = shown_page(application, CertificatesPage)
        for _ in range(step):
            settle(application)
            shown.flow.forward.click()

    return arrange


def _certificates_of_session(application: Application) -> None:
    application.window.go(Place("kurasi"))
    turn_to(shown_page(application, CurationPage).view.tabs, "Sertifikat")


def _without_printer(application: Application) -> None:
    """Printing, on a PC that has no printer."""
    application.window.go(Place("sertifikat"))
    settle(application)
    book = shown_page(application, CertificatesPage).book
    book.panel.table.selectRow(3)
    settle(application)
    book.print_out.click()


def _signing(application: Application) -> None:
    SignatoryDialog.ask(application.window, "Disdagin Kota Depok")


def _printing(application: Application) -> None:
    PrintDialog.ask(application.window, ("Epson L3210 Series", "HP LaserJet P1102"), 213, first=41)


SCENES = (
    Scene("kurasi", page("kurasi")),
    Scene("kurasi-sertifikat", _certificates_of_session),
    Scene("kurasi-belum-terbit", page("kurasi"), store="dinilai"),
    Scene("kurasi-kosong", page("kurasi"), store="kosong"),
    Scene("sertifikat", page("sertifikat")),
    Scene("sertifikat-tanpa-printer", _without_printer),
    Scene("sertifikat-belum-terbit", page("sertifikat"), store="dinilai"),
    Scene("sertifikat-kosong", page("sertifikat"), store="kosong"),
    Scene("sertifikat-pilih", _step(CHOOSE), store="dinilai"),
    Scene("sertifikat-periksa", _step(CHECK), store="dinilai"),
    Scene("sertifikat-pratinjau", _step(LOOK), store="dinilai"),
    Scene("sertifikat-terbit", _step(DONE), store="dinilai"),
    Scene("penanda-tangan", _signing, shows=SignatoryDialog),
    Scene("cetak", _printing, shows=PrintDialog),
)
