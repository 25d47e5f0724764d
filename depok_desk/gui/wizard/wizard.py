"""The first steps of an office, one after the other, in the window itself.

It is a page and no dialog: the search, the way back, the help and a dropped file stay at hand meanwhile.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.sheet import scrolling
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, link, primary
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.steps import StepBar
from depok_desk.gui.wizard.step import Step
from depok_desk.gui.wizard.steps import steps

HOME = "beranda"
RECORD = "mulai"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Wizard(QWidget):
    """Each step is kept by its own deed as one goes on, or passed over; says `left` at the end."""

    left = Signal()
    going = Signal(Place)

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self.steps = steps(desk, memory, self.going.emit)
        self._reached = 0
        self.bar = StepBar([step.words.short for step in self.steps])
        self.pages = QStackedWidget()
        for step in self.steps:
            self.pages.addWidget(_scrolled(step))
            for line in step.findChildren(QLineEdit):
                line.installEventFilter(self)
        self.back = button("&Kembali", lambda: self._turn(-1), sign="chevron-left")
        self.skip = button("Le&wati langkah ini", lambda: self._turn(1))
        self.forward = primary("Simpan && &lanjut", self.go_on)
        self.skip_all = link("Lewati semua", self.left.emit)
        self.forward.setAutoDefault(True)
        self._lay_out()
        self.bar.asked.connect(self._go_to)
        leaving = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leaving.activated.connect(self.left)
        self._show(0)

    def _lay_out(self) -> None:
        head, foot = row_of(self.bar, self.skip_all), row_of(self.back, None, self.skip, self.forward)
        head.setStretch(0, 1)
        foot.setContentsMargins(scaled(18), scaled(10), scaled(18), scaled(14))
        head.setContentsMargins(scaled(18), 0, scaled(18), scaled(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self.pages.currentIndex()]

    def begin(self, key: str = "") -> None:
        """Show the step with this key; the first one if there is none."""
        keys = [step.words.key for step in self.steps]
        self._show(keys.index(key) if key in keys else 0)

    def refresh(self) -> None:
        """Show what is stored; what is being typed stays."""
        self.step.refresh()

    def go_on(self) -> None:
        """Keep this step and go to the next one; what is wrong is said on it."""
        if self.step.keep():
            self._turn(1)

    def _turn(self, way: int) -> None:
        place = self.pages.currentIndex() + way
        if place >= len(self.steps):
            self.left.emit()
        elif place >= 0:
            self._go_to(place)

    def _go_to(self, place: int) -> None:
        self.going.emit(Place(HOME, f"{RECORD}/{self.steps[place].words.key}"))

    def _show(self, place: int) -> None:
        last = place == len(self.steps) - 1
        self._reached = max(self._reached, place)
        self.pages.setCurrentIndex(place)
        self.step.refresh()
        self.bar.show_step(place, self._reached)
        self.back.setEnabled(place > 0)
        self.skip.setVisible(0 < place < len(self.steps) - 1)
        self.skip_all.setVisible(not last)
        self.forward.setText("Ke &Beranda" if last else "Simpan && &lanjut" if place else "&Mulai")
        (first_line(self.step) or self.forward).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter in a line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            self.go_on()
            return True
        return super().eventFilter(watched, event)


def first_line(step: Step) -> QLineEdit | None:
    """The first line of a step that can be typed into."""
    return next((each for each in step.findChildren(QLineEdit) if not each.isReadOnly()), None)


def _scrolled(step: Step) -> QScrollArea:
    made = scrolling(step)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
