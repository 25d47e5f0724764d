"""The line at the bottom: store, saved, last copy, running work."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.work import Work


class StatusLine(QFrame):
    """Tells quietly that all is well, and how far slow work is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self._store = label()
        self._store.setToolTip("Penyimpanan yang sedang dibuka")
        self._saved = label()
        self._saved.setObjectName("saved")
        self._saved.setToolTip("Semua perubahan sudah tersimpan")
        self._copy = label()
        self._copy.setToolTip("Salinan terakhir yang sudah diperiksa")
        self._listening = label()
        self._listening.setObjectName("listening")
        self._listening.setToolTip("Ponsel juri dapat tersambung ke PC ini")
        self._listening.hide()
        self.running = RunningWork()
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(14), scaled(2), scaled(10), scaled(2))
        row.setSpacing(scaled(22))
        for each in (self._store, self._saved, self._copy, self._listening):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.running)
        self.setFixedHeight(scaled(27))

    def follow(self, desk: Desk) -> None:
        """Tell of what a desk works on, and where it listens."""
        desk.working.connect(self.running.follow)
        desk.listening.connect(self.show_listening)

    @property
    def store(self) -> str:
        """The name of the store that is shown."""
        return self._store.text()

    @property
    def saved(self) -> str:
        """What is said of the last saving."""
        return self._saved.text()

    def show_store(self, name: str) -> None:
        """Name the open store."""
        self._store.setText(name)

    def show_saved(self, words: str) -> None:
        """Say that all is kept, such as “Tersimpan 10.42”."""
        self._saved.setText(f"✓ {words}" if words else "")

    def show_copy(self, words: str) -> None:
        """Say when the last verified copy was made, such as “Cadangan 09.00”."""
        self._copy.setText(words)

    def show_listening(self, words: str) -> None:
        """Say where the jurors' phones are served; empty for nowhere."""
        self._listening.setText(f"● Ponsel juri: {words}" if words else "")
        self._listening.setVisible(bool(words))


class RunningWork(QWidget):
    """What is being done, how far, and “Batal”; the newest work if there are several."""

    def __init__(self) -> None:
        super().__init__()
        self._works: list[Work] = []
        self._words = label()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(scaled(150))
        self._bar.setAccessibleName("Kemajuan")
        self._stop = link("Batal", self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(14))
        for each in (self._words, self._bar, self._stop):
            row.addWidget(each)
        self.hide()

    def follow(self, work: Work) -> None:
        """Show how far `work` is until it ends."""
        self._works.append(work)
        work.progress.stepped.connect(self._step)
        work.ended.connect(self._forget)
        self._show_newest()

    @Slot(int, int, str)
    def _step(self, done: int, total: int, text: str) -> None:
        if self._works and self.sender() is self._works[-1].progress:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            counted = f"{_grouped(done)} dari {_grouped(total)}" if total else ""
            self._words.setText(" ".join(part for part in (text or self._works[-1].label, counted) if part))

    @Slot()
    def _forget(self) -> None:
        self._works = [work for work in self._works if work is not self.sender()]
        self._show_newest()

    def _show_newest(self) -> None:
        self.setVisible(bool(self._works))
        if self._works:
            self._words.setText(f"{self._works[-1].label} …")
            self._bar.setRange(0, 0)
            self._stop.setEnabled(True)

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        self._words.setText("Menghentikan …")
        self._works[-1].cancel()


def _grouped(value: int) -> str:
    return f"{value:,}".replace(",", ".")
