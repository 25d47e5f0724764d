"""Loading the sample data and taking it out again, from Beranda and from Pengaturan."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, danger
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of

_TOLD = 6


def load(desk: Desk) -> None:
    """Fill the office with fictional data, to try the program; it can be undone and taken out again."""
    from depok_desk.services.samples import LABEL, load_samples

    desk.do_slowly(LABEL, load_samples, lambda _: None)


def take_out(parent: QWidget, desk: Desk) -> None:
    """Take out what the sample data brought; what was changed meanwhile is told first."""
    from depok_desk.services.samples_removal import REMOVAL, plan_removal, remove_samples

    removal = desk.ask(plan_removal)
    with_changed = ChangedSamplesDialog.ask(parent, removal.changed) if removal.changed else False
    if with_changed is not None:
        desk.do(REMOVAL, lambda session: remove_samples(session, removal, with_changed=with_changed))


class ChangedSamplesDialog(QDialog):
    """Says which samples were changed since, and lets them be kept or removed."""

    def __init__(self, parent: QWidget, changed: Sequence[str]) -> None:
        super().__init__(parent)
        self._with_changed: bool | None = None
        self.setWindowTitle("Hapus data contoh")
        self.keep = button("&Sisakan yang sudah diubah", self._choosing(with_changed=False))
        self.remove = danger("&Hapus juga yang sudah diubah", self._choosing(with_changed=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(label(f"{len(changed)} data contoh sudah Anda ubah atau pakai", "head", wraps=True))
        for sentence in changed[:_TOLD]:
            column.addWidget(label(f"• {sentence}", wraps=True))
        if len(changed) > _TOLD:
            column.addWidget(label(f"dan {len(changed) - _TOLD} lagi", "quiet"))
        told = "Data yang menjadi dasar sertifikat bernomor tetap disimpan. Penghapusan dapat diurungkan."
        column.addWidget(label(told, "quiet", wraps=True))
        column.addSpacing(scaled(6))
        column.addLayout(row_of(None, button("&Batal", self.reject), self.remove, self.keep))
        self.keep.setDefault(True)
        self.setMinimumWidth(scaled(520))

    @classmethod
    def ask(cls, parent: QWidget, changed: Sequence[str]) -> bool | None:
        """Whether what was changed is to be removed too; None to leave all as it is."""
        dialog = cls(parent, changed)
        return dialog._with_changed if dialog.exec() else None

    def _choosing(self, *, with_changed: bool) -> Callable[[], None]:
        def choose() -> None:
            self._with_changed = with_changed
            self.accept()

        return choose
