"""Beranda on a full and on an empty store, and the first steps of an office."""

from pathlib import Path

from depok_desk.gui.app import Application
from depok_desk.gui.page import Place
from depok_desk.gui.pages.home.page import HomePage
from depok_desk.gui.rescue import RescueDialog
from depok_desk.gui.samples import ChangedSamplesDialog
from depok_desk.gui.widgets.editor import put_text
from depok_desk.gui.wizard.numbers_step import NumbersStep
from tools.scenes.going import page, shown_page
from tools.showing import Scene, settle

_STEPS = ("petugas", "instansi", "kop", "pejabat", "nomor", "cadangan", "tampilan", "selesai")
_CHANGED = [f"IKM “{name}” diubah 3 Februari 2026" for name in ("Dapur Melati", "Sanggar Rona", "Kopi Situ")]


def _passed_over(application: Application) -> None:
    """Beranda of an empty office that wants no first steps."""
    home = shown_page(application, HomePage)
    home.wizard.skip_all.click()


def _wrong_pattern(application: Application) -> None:
    """A step in which something cannot be kept."""
    application.window.go(Place("beranda", "mulai/nomor"))
    settle(application)
    wizard = shown_page(application, HomePage).wizard
    if isinstance(wizard.step, NumbersStep):
        put_text(wizard.step.blocks[0].fields.fields["pattern"].editor, "SK/{tahun}")
    wizard.forward.click()


def _samples(application: Application) -> None:
    ChangedSamplesDialog.ask(application.window, _CHANGED)


def _rescue(application: Application) -> None:
    place = Path("D:/Data kantor/kantor.depok")
    sentence = f"{place} dibuat oleh Depok Desk yang lebih baru; perbarui program di komputer ini."
    RescueDialog.ask(application.window, str(place), sentence)


SCENES = (
    Scene("beranda", page("beranda")),
    Scene("beranda-belum-terbit", page("beranda"), store="dinilai"),
    Scene("beranda-kosong", _passed_over, store="kosong"),
    Scene("langkah", page("beranda", "mulai"), store="kosong"),
    Scene("langkah-salah", _wrong_pattern, store="kosong"),
    *(Scene(f"langkah-{step}", page("beranda", f"mulai/{step}"), store="kosong") for step in _STEPS),
    Scene("contoh-diubah", _samples, shows=ChangedSamplesDialog),
    Scene("penyimpanan-tertutup", _rescue, shows=RescueDialog),
)
