"""The steps of the wizard, in their order."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.icons import figure
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.samples import load
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.wizard.copy_form import CopyForm
from depok_desk.gui.wizard.letterhead_step import LetterheadStep
from depok_desk.gui.wizard.look_form import LookForm
from depok_desk.gui.wizard.numbers_step import NumbersStep
from depok_desk.gui.wizard.operator_form import OperatorForm
from depok_desk.gui.wizard.record_block import RecordBlock
from depok_desk.gui.wizard.records_step import RecordsStep, blocks, institution_of, official_of
from depok_desk.gui.wizard.step import Step, Words
from depok_desk.model.institution import Institution, Official

POSITIONS = {
    "dinas": "Kepala Dinas Perdagangan dan Perindustrian Kota Depok",
    "dekranasda": "Ketua Dekranasda Kota Depok",
}
"""How those who sign are usually called."""


def steps(desk: Desk, memory: Memory, go: Callable[[Place], None]) -> tuple[Step, ...]:
    """All steps; `go` goes to a place of the window."""
    return (
        _welcome(desk, go),
        FormStep(
            Words("petugas", "Petugas", "Siapa nama Anda?", "Supaya riwayat menyebut orangnya."),
            OperatorForm(desk, memory),
        ),
        _institutions(desk),
        LetterheadStep(desk),
        _officials(desk),
        NumbersStep(desk),
        FormStep(
            Words(
                "cadangan",
                "Cadangan",
                "Di mana salinan kedua disimpan?",
                "Cadangan dibuat sendiri setiap program dibuka. Salinan kedua di flash disk atau diska lain "
                "menyelamatkan data bila komputer ini rusak.",
            ),
            CopyForm(desk, memory),
        ),
        FormStep(
            Words(
                "tampilan", "Tampilan", "Bagaimana yang nyaman dibaca?", "Dapat diubah lagi di Pengaturan."
            ),
            LookForm(memory),
        ),
        _ready(go),
    )


class FormStep(Step):
    """A step around a form that keeps what is chosen by itself."""

    def __init__(self, words: Words, form: OperatorForm | CopyForm | LookForm) -> None:
        super().__init__(words)
        self.form = form
        self.column.addWidget(form)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show what is in force."""
        self.form.refresh()

    def keep(self) -> bool:
        """A name that was typed is used."""
        if isinstance(self.form, OperatorForm):
            self.form.keep()
        return True


def _welcome(desk: Desk, go: Callable[[Place], None]) -> Step:
    def try_out() -> None:
        load(desk)
        go(Place("beranda"))

    words = Words(
        "",
        "Selamat datang",
        "Selamat datang di Depok Desk",
        "Beberapa langkah singkat menyiapkan sertifikat dan daftar kantor. Setiap langkah boleh dilewati, "
        "dapat diurungkan, dan dapat dibuka lagi dari Beranda.",
    )
    ways = (
        primary(
            "&Siapkan kantor (sekitar 3 menit)",
            lambda: go(Place("beranda", "mulai/petugas")),
            sign="settings",
        ),
        button("&Impor daftar Excel", lambda: go(Place("impor")), sign="table-import"),
        button("Coba dengan &data contoh", try_out, sign="star"),
    )
    step = Step(words)
    for way in ways:
        way.setMinimumSize(scaled(340), scaled(44))
        step.column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
    return _with(step)


def _institutions(desk: Desk) -> Step:
    made = RecordsStep(
        desk,
        Words(
            "instansi",
            "Instansi",
            "Instansi mana yang menerbitkan sertifikat?",
            "Nama-nama ini sudah diisi; periksa, lalu lengkapi alamatnya.",
        ),
    )
    keys = {"dinas": ("name", "short_name", "address", "phone"), "dekranasda": ("name", "short_name")}
    return _filled(made, blocks(desk, Institution, keys, institution_of).values())


def _officials(desk: Desk) -> Step:
    made = RecordsStep(
        desk,
        Words(
            "pejabat",
            "Pejabat",
            "Siapa yang menandatangani?",
            "Nama ditulis lengkap dengan gelar. Yang belum diketahui boleh dikosongkan.",
        ),
    )
    fields = ("name", "position", "rank", "nip", "from_date")
    keys = {"dinas": fields, "dekranasda": ("name", "position", "from_date")}
    made_blocks = blocks(desk, Official, keys, official_of)
    for kind, block in made_blocks.items():
        block.propose("position", POSITIONS[kind])
    return _filled(made, made_blocks.values())


def _ready(go: Callable[[Place], None]) -> Step:
    words = Words(
        "selesai",
        "Selesai",
        "Kantor siap dipakai",
        "Langkah berikutnya: masukkan daftar IKM, dari Excel yang sudah ada atau satu per satu.",
    )
    return _with(
        Step(words),
        button("&Impor dari Excel", lambda: go(Place("impor")), sign="table-import"),
        button("&Tambah IKM", lambda: go(Place("ikm", "baru")), sign="plus"),
    )


def _with(step: Step, *parts: QWidget) -> Step:
    star = QLabel()
    star.setPixmap(figure("belimbing", scaled(56), step.devicePixelRatioF()))
    step.column.insertWidget(0, star)
    step.column.addLayout(row_of(*parts, None))
    step.column.addStretch(1)
    return step


def _filled(step: RecordsStep, parts: Iterable[RecordBlock]) -> Step:
    for part in parts:
        step.add(part)
    step.column.addStretch(1)
    return step
