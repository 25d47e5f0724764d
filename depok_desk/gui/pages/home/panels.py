"""The panels of Beranda: what wants attention, first steps, figures in bars, what was done last."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from depok_desk.gui.page import Place
from depok_desk.gui.pages.home.concern_line import ConcernLine
from depok_desk.gui.pages.home.places import CONCERNS, STEPS, list_of, place_of
from depok_desk.gui.pages.home.step_line import StepLine
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.bars import Bar, Bars
from depok_desk.gui.widgets.buttons import link, outdent
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.timeline import Moment, Timeline
from depok_desk.services.attention import Concern
from depok_desk.services.first_steps import FirstStep
from depok_desk.services.history import DeedLine
from depok_desk.services.overview import Part
from depok_desk.words import long_date

Go = Callable[[Place], None]
"""Goes to a place."""


class Panel(QFrame):
    """A card with a heading; `beside` stands at the right of it."""

    def __init__(self, title: str, *beside: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self.title = label(title, "head")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(scaled(10), scaled(10), scaled(10), scaled(10))
        self.column.setSpacing(scaled(2))
        head = row_of(self.title, None, *beside)
        linked = any(isinstance(each, QPushButton) for each in beside)
        head.setContentsMargins(scaled(8), 0, scaled(8) - outdent() * linked, scaled(4))
        self.column.addLayout(head)


class ConcernPanel(Panel):
    """What wants attention, or that nothing does."""

    def __init__(self, go: Go) -> None:
        self.count = label(kind="quiet")
        super().__init__("Perlu perhatian", self.count)
        self._go = go
        self.lines: list[ConcernLine] = []
        self._fine = label("Semuanya beres. Tidak ada yang perlu ditangani hari ini.", "quiet", wraps=True)
        self._fine.setContentsMargins(scaled(8), scaled(6), scaled(8), scaled(6))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addWidget(self._fine)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)

    def show_concerns(self, concerns: Sequence[Concern]) -> None:
        """Show these instead; the same ones stay as they are, with the focus."""
        self._fine.setVisible(not concerns)
        self.count.setText(f"{len(concerns)} hal" if concerns else "")
        if [line.concern for line in self.lines] == list(concerns):
            return
        clear(self._rows)
        self.lines = [ConcernLine(concern, CONCERNS[concern.key].sign) for concern in concerns]
        for line in self.lines:
            self._rows.addWidget(line)
            line.clicked.connect(self._leading(line.concern))

    def _leading(self, concern: Concern) -> Callable[[], None]:
        return lambda: self._go(place_of(concern))


class StepPanel(Panel):
    """The first steps, with a way to put them away."""

    def __init__(self, go: Go, hide: Callable[[], object]) -> None:
        self.hide_all = link("Sembunyikan", hide)
        super().__init__("Langkah pertama", self.hide_all)
        self._go = go
        self.lines: list[StepLine] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)

    def show_steps(self, steps: Sequence[FirstStep]) -> None:
        """Show these instead; none hide the panel."""
        self.setVisible(bool(steps))
        done = sum(step.done for step in steps)
        self.title.setText(f"Langkah pertama · {done} dari {len(steps)}")
        if [line.step for line in self.lines] == list(steps):
            return
        clear(self._rows)
        self.lines = [StepLine(step) for step in steps]
        for line in self.lines:
            self._rows.addWidget(line)
            line.clicked.connect(self._leading(line.step.key))

    def _leading(self, key: str) -> Callable[[], None]:
        return lambda: self._go(STEPS[key])


class PartPanel(Panel):
    """Figures in bars, in one group or several with headings of their own."""

    def __init__(self, title: str, go: Go, *groups: str) -> None:
        super().__init__(title)
        self._go = go
        self.groups = [Bars("IKM") for _ in groups]
        for heading, bars in zip(groups, self.groups, strict=True):
            if heading:
                self.column.addSpacing(scaled(4))
                named = label(heading, "small")
                named.setContentsMargins(scaled(8), 0, 0, 0)
                self.column.addWidget(named)
            self.column.addWidget(bars, 1)

    def show_parts(self, *groups: Sequence[Part], toned: Sequence[str] = ()) -> None:
        """Show these figures, one sequence per group; those named in `toned` have their own colour."""
        words = [part.words for parts in groups for part in parts]
        for bars, parts in zip(self.groups, groups, strict=True):
            bars.show_bars([self._bar(part, toned) for part in parts], words)

    def _bar(self, part: Part, toned: Sequence[str]) -> Bar:
        return Bar(part.words, part.count, self._leading(part), part.key if part.key in toned else "link")

    def _leading(self, part: Part) -> Callable[[], None]:
        return lambda: self._go(list_of("ikm", part.where))


class LastPanel(Panel):
    """What was done last."""

    def __init__(self, go: Go) -> None:
        super().__init__("Perubahan terakhir", link("Riwayat lengkap", lambda: go(Place("riwayat"))))
        self.timeline = Timeline()
        self.timeline.setContentsMargins(scaled(8), 0, 0, 0)
        self.column.addWidget(self.timeline)
        self.column.addStretch(1)

    def show_deeds(self, deeds: Sequence[DeedLine]) -> None:
        """Show these, the newest first."""
        self.timeline.show_moments([_moment(line) for line in deeds])


def _moment(line: DeedLine) -> Moment:
    at = line.at.astimezone()
    told = (f"{long_date(at.date())} {at:%H.%M}", line.operator, line.state)
    return Moment(line.label, " · ".join(each for each in told if each), line.undoable)
