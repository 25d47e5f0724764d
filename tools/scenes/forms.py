"""Forms of records with all their tabs, and the small forms within them."""

from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QMenu

from depok_desk.gui.app import Application
from depok_desk.gui.attachments.dialog import AttachmentDialog
from depok_desk.gui.forms.part_form import PartForm
from depok_desk.gui.page import Place
from depok_desk.gui.pages.registers.belongings import PARTS
from depok_desk.gui.widgets.editor import put_text
from depok_desk.model.ikm import Ikm, Licence
from depok_desk.model.kinds.clock import today
from depok_desk.services.registering import new_record
from tools.scenes.going import BELOW, Arrange, form, new_form, part_list, retype, tab
from tools.showing import Scene, pause, settle

_TYPING = 400
"""Milliseconds after which what was typed is compared with what is there."""

_TABS = {
    "Produk": "produk",
    "Data tahunan": "data-tahunan",
    "Komunitas": "komunitas",
    "Kurasi": "kurasi",
    "Lampiran": "lampiran",
    "Perjalanan": "riwayat",
    "Riwayat perubahan": "perubahan",
}


def _wrong(application: Application) -> None:
    """A form in which a number is wrong."""
    shown = form(application)
    shown.form.head.reveal.click()
    retype(shown, "owner_nik", "327605420")


def _alike(application: Application) -> None:
    """A new IKM with the name and the owner of one that is there."""
    there = form(application).form.fields.values
    shown = new_form(application)
    for key in ("owner", "name"):
        put_text(shown.form.fields.fields[key].editor, there[key])
    shown.form.fields.typing.emit("name")
    pause(_TYPING)


def _unfinished(application: Application) -> None:
    """A new IKM that cannot be stored yet."""
    new_form(application, brand="Senja").form.save.save.click()


def _draft(application: Application) -> None:
    """The list, after a new IKM was left before it was stored."""
    new_form(application, name="Dapur Senja")
    application.window.go(Place("ikm"))


def _adding(title: str) -> Arrange:
    """Something is added to what belongs to a record."""
    return lambda application: part_list(application, title).add.click()


def _files(title: str) -> Arrange:
    """The files of something that belongs to a record."""

    def arrange(application: Application) -> None:
        _license(application)
        listed = part_list(application, title)
        settle(application)
        listed.table.selectRow(0)
        listed.files.click()

    return arrange


def _license(application: Application) -> None:
    """An IKM has two licences, one of which expires soon."""
    owner = form(application).form.record
    for kind, number, days in (("halal", "ID32110000123450226", 40), ("pirt", "2063276010001-27", 700)):
        values = {"ikm_id": owner, "kind": kind, "number": number, "expires_on": today() + timedelta(days)}
        application.desk.do("Tambah legalitas", partial(new_record, model=Licence, values=values), tell=False)


def _licensed(application: Application) -> None:
    """What a firm is allowed to do."""
    _license(application)
    part_list(application, "Legalitas")


def _missing(application: Application) -> None:
    """A licence that lacks what it needs."""
    listed = part_list(application, "Legalitas")
    part = next(each for each in PARTS[Ikm] if each.title == "Legalitas")
    made = PartForm(listed, application.desk, part, {}, "Tambah legalitas")
    made.save.click()
    made.exec()


def _field_menu(application: Application) -> None:
    shown = form(application)
    editor = shown.form.fields.fields["name"].editor
    editor.customContextMenuRequested.emit(BELOW)


SCENES = (
    Scene("formulir", form),
    Scene("formulir-salah", _wrong),
    Scene("formulir-baru", new_form),
    Scene("formulir-baru-kurang", _unfinished),
    Scene("formulir-kembar", _alike),
    Scene("formulir-konsep", _draft),
    Scene("formulir-legalitas", _licensed),
    *(Scene(f"formulir-{name}", tab(title)) for title, name in _TABS.items()),
    Scene("formulir-menu", _field_menu, shows=QMenu),
    Scene("komunitas-formulir", lambda application: form(application, "komunitas", 0)),
    Scene("komunitas-anggota", tab("Anggota", "komunitas", 0)),
    Scene("produk-baru", _adding("Produk"), shows=PartForm),
    Scene("produk-foto", _files("Produk"), shows=AttachmentDialog),
    Scene("legalitas-baru", _adding("Legalitas"), shows=PartForm),
    Scene("legalitas-kurang", _missing, shows=PartForm),
    Scene("legalitas-pindaian", _files("Legalitas"), shows=AttachmentDialog),
    Scene("data-tahunan-baru", _adding("Data tahunan"), shows=PartForm),
    Scene("keanggotaan-baru", _adding("Komunitas"), shows=PartForm),
)
