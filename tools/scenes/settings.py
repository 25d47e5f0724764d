"""The settings, part by part, and the forms that open from them."""

from depok_desk.gui.app import Application
from depok_desk.gui.forms.part_form import PartForm
from depok_desk.gui.page import Place
from depok_desk.gui.pages.settings.custom_form import CustomFieldForm
from depok_desk.gui.pages.settings.page import PARTS, SettingsPage
from depok_desk.services.custom_fields import define
from tools.scenes.going import page, shown_page
from tools.showing import Scene, settle

_OWN = {"label": "Kanal penjualan", "kind": "choice", "options": "Bazar\nDaring\nToko"}


def _settings(application: Application, part: str = "instansi") -> SettingsPage:
    """A part of the settings."""
    application.window.go(Place("pengaturan", part))
    settle(application)
    return shown_page(application, SettingsPage)


def _own_field(application: Application) -> None:
    """A field of the office's own."""
    shown = _settings(application, "isian")
    application.desk.do("Tambah isian", lambda session: define(session, "ikm", _OWN))
    shown.custom.table.selectRow(0)


SCENES = (
    Scene("pengaturan", page("pengaturan")),
    *(Scene(f"pengaturan-{part}", page("pengaturan", part)) for part in PARTS),
    Scene("pengaturan-isian-sendiri", _own_field),
    Scene("pengaturan-instansi-baru", lambda a: _settings(a).office.add.click()),
    Scene("isian-tambahan", lambda a: _settings(a, "isian").custom.add.click(), shows=CustomFieldForm),
    Scene("pejabat-baru", lambda a: _settings(a, "pejabat").officials.add.click(), shows=PartForm),
    Scene("buku-nomor-baru", lambda a: _settings(a, "nomor").books.add.click(), shows=PartForm),
)
