"""The first page: figures that open their lists, quick actions, what was done last."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Page, Place
from depok_desk.gui.pages.home.card import FigureCard, Share
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, link, primary
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.timeline import Moment, Timeline
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.services.history import DeedLine, deeds
from depok_desk.services.overview import Overview, overview
from depok_desk.words import full_date, long_date, number

DEEDS_SHOWN = 7


class Kind(Protocol):
    """A function that makes buttons of one kind."""

    def __call__(self, text: str, does: Callable[[], object] | None = None, *, sign: str = "") -> QPushButton:
        """Make one."""
        ...


class HomePage(Page):
    """Counts everything from the registers; an empty store shows the ways to fill it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._day = label(kind="quiet")
        self.ikm = FigureCard("building-store", "IKM")
        self.communities = FigureCard("users", "Komunitas")
        self.passed = FigureCard("clipboard-check", "IKM lulus kurasi")
        self.certificates = FigureCard("certificate", "Sertifikat berlaku")
        self.deeds = Timeline()
        self.empty = EmptyState(
            "Belum ada IKM",
            "Seret daftar Excel kantor ke jendela ini, atau mulai dari sini.",
            (
                self._action(primary, "Impor dari Excel", "table-import", "impor"),
                self._adding(),
                button("Muat data contoh", self.load_samples, sign="star"),
            ),
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._figures())
        self._stack.addWidget(self.empty)
        for card, page in (
            (self.ikm, "ikm"),
            (self.communities, "komunitas"),
            (self.passed, "kurasi"),
            (self.certificates, "sertifikat"),
        ):
            card.clicked.connect(self._leading_to(Place(page)))

    def _figures(self) -> QWidget:
        cards, actions, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        cards.setSpacing(scaled(14))
        cards.addWidget(self.ikm, 2)
        for card in (self.communities, self.passed, self.certificates):
            cards.addWidget(card, 1)
        actions.setSpacing(scaled(8))
        actions.addWidget(self._action(primary, "Impor dari Excel", "table-import", "impor"))
        actions.addWidget(self._adding())
        actions.addWidget(self._action(button, "Terbitkan sertifikat", "certificate", "sertifikat"))
        actions.addStretch(1)
        last.addWidget(label("Perbuatan terakhir", "head"))
        last.addWidget(link("Riwayat lengkap", self._leading_to(Place("riwayat"))))
        last.addStretch(1)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(scaled(18), scaled(2), scaled(18), scaled(20))
        column.setSpacing(scaled(14))
        column.addWidget(self._day)
        for row in (cards, actions):
            column.addLayout(row)
        column.addSpacing(scaled(10))
        column.addLayout(last)
        column.addWidget(self.deeds)
        column.addStretch(1)
        return made

    @override
    def refresh(self) -> None:
        today = datetime.now().astimezone().date()
        seen = self._desk.ask(lambda session: overview(session, today))
        self._day.setText(full_date(today))
        self._stack.setCurrentIndex(0 if seen.ikm or seen.communities else 1)
        self._show(seen)
        newest = self._desk.ask(lambda session: deeds(session, DEEDS_SHOWN))
        self.deeds.show_moments([_moment(line) for line in newest])

    def load_samples(self) -> None:
        """Fill the empty office with fictional data, to try the program; it can be undone."""
        from depok_desk.services.samples import load_samples

        self._desk.do_slowly("Muat data contoh", load_samples, lambda _: None)

    def _show(self, seen: Overview) -> None:
        shares = [
            Share(words, number(seen.sectors.get(key, 0)), seen.sectors.get(key, 0), key)
            for key, words in SECTOR.options.items()
        ]
        self.ikm.show_figure(number(seen.ikm), shares)
        self.communities.show_figure(number(seen.communities))
        self.passed.show_figure(number(seen.passed))
        self.certificates.show_figure(number(seen.certificates))

    def _adding(self) -> QPushButton:
        return button("Tambah IKM", self._leading_to(Place("ikm", "baru")), sign="plus")

    def _action(self, kind: Kind, words: str, sign: str, page: str) -> QPushButton:
        return kind(words, self._leading_to(Place(page)), sign=sign)

    def _leading_to(self, place: Place) -> Callable[[], None]:
        def go() -> None:
            self.going.emit(place)

        return go


def _moment(line: DeedLine) -> Moment:
    at = line.at.astimezone()
    state = f" · {line.state}" if line.state else ""
    by = f" · {line.operator}" if line.operator else ""
    return Moment(line.label, f"{long_date(at.date())} {at:%H.%M}{by}{state}", line.undoable)
