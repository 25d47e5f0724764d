"""The settings, tab by tab, and the forms that open from them."""

from depok_desk.gui.app import Application
from depok_desk.gui.forms.part_form import PartForm
from depok_desk.gui.page import Place
from depok_desk.gui.pages.settings.custom_form import CustomFieldForm
from depok_desk.gui.pages.settings.page import SettingsPage
from depok_desk.services.custom_fields import define
from tools.scenes.going import Arrange, page, shown_page, turn_to
from tools.showing import Scene, settle

_TABS = {"Pejabat": "pejabat", "Buku nomor": "buku-nomor", "Isian tambahan": "isian-tambahan"}
_OWN = {"label": "Kanal penjualan", "kind": "choice", "options": "Bazar\nDaring\nToko"}


def _settings(application: Application, title: str) -> SettingsPage:
    application.window.go(Place("pengaturan"))
    settle(application)
    shown = shown_page(application, SettingsPage)
    turn_to(shown.tabs, title)
    return shown


def _tab(title: str) -> Arrange:
    return lambda application: _settings(application, title)


def _own_field(application: Application) -> None:
    """A field of the office's own."""
    shown = _settings(application, "Isian tambahan")
    application.desk.do("Tambah isian", lambda session: define(session, "ikm", _OWN))
    shown.custom.table.selectRow(0)


def _new_institution(application: Application) -> None:
    application.window.go(Place("pengaturan"))
    settle(application)
    shown_page(application, SettingsPage).add.click()


SCENES = (
    Scene("pengaturan", page("pengaturan")),
    *(Scene(f"pengaturan-{name}", _tab(title)) for title, name in _TABS.items()),
    Scene("pengaturan-isian-sendiri", _own_field),
    Scene("pengaturan-instansi-baru", _new_institution),
    Scene(
        "isian-tambahan", lambda a: _settings(a, "Isian tambahan").custom.add.click(), shows=CustomFieldForm
    ),
    Scene("pejabat-baru", lambda a: _settings(a, "Pejabat").officials.add.click(), shows=PartForm),
    Scene("buku-nomor-baru", lambda a: _settings(a, "Buku nomor").books.add.click(), shows=PartForm),
)
