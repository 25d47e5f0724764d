"""What can be done with a record by its form, by name and by keys."""

from collections.abc import Sequence
from functools import partial

from depok_desk.gui.command import Command
from depok_desk.gui.pages.registers.form import RecordForm
from depok_desk.registers.register import Register

_SAVE = "Ctrl+S; Ctrl+Return; Ctrl+Enter"


def form_commands(register: Register, form: RecordForm) -> Sequence[Command]:
    """The commands of a form that shows a new or a stored record."""
    back = Command(f"Kembali ke daftar {register.title}", form.step_out, "Esc", "chevron-left")
    return (back, *(_stored(register, form) if form.record else _new(register, form)))


def _new(register: Register, form: RecordForm) -> Sequence[Command]:
    return (
        Command(f"Simpan {register.one}", form.save.save.click, _SAVE, "device-floppy"),
        Command(
            f"Simpan dan buat {register.one} lagi",
            form.save.more.click,
            "Ctrl+Shift+S",
            "plus",
            "tambah berikutnya",
        ),
        Command("Batalkan isian", form.save.cancel.click, sign="x", also="buang konsep"),
    )


def _stored(register: Register, form: RecordForm) -> Sequence[Command]:
    head = form.head
    reveal = Command("Lihat data pribadi", head.reveal.click, sign="eye", also="NIK telepon")
    return (
        Command("Simpan isian ini", lambda: form.store(again=False), _SAVE, "device-floppy"),
        Command(f"{register.title} sebelumnya", head.earlier.click, "Ctrl+PgUp", "chevron-up"),
        Command(f"{register.title} berikutnya", head.later.click, "Ctrl+PgDown", "chevron-down"),
        Command(f"Pindahkan {register.one} ini ke sampah", head.throw.click, "Ctrl+Del", "trash", "hapus"),
        Command("Kembalikan nilai isian ini", form.former.offer, sign="history", also="nilai sebelumnya"),
        *((reveal,) if form.fields.concealed else ()),
        *_tabs(form),
    )


def _tabs(form: RecordForm) -> Sequence[Command]:
    tabs = form.tabs
    return [
        Command(f"Bagian {tabs.tabText(place)}", partial(tabs.open_tab, place), keys, "file-text", "tab")
        for place, keys in enumerate(tabs.keys)
    ]
