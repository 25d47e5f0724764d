"""The bar at the top: back, forward, where one is, the search field, undo and redo."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from depok_desk.gui.keys import BACK, FORWARD, REDO, SEARCH, UNDO, keys_words, with_keys
from depok_desk.gui.theme import scaled, text_scale
from depok_desk.gui.widgets.buttons import icon_button
from depok_desk.gui.widgets.elided import ElidedLabel
from depok_desk.gui.widgets.rail import LARGE_TEXT
from depok_desk.gui.widgets.search import SearchField


class TopBar(QFrame):
    """Shows the place and offers the ways out of it."""

    back = Signal()
    forward = Signal()
    undo = Signal()
    redo = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self._back = self._button("chevron-left", "Kembali", BACK)
        self._forward = self._button("chevron-right", "Maju", FORWARD)
        self._place = ElidedLabel("")
        self._place.setObjectName("place")
        self.search = SearchField("Cari apa saja …", keys_words(SEARCH))
        self.search.setMaximumWidth(scaled(320))
        self.search.setMinimumWidth(scaled(110))
        self._undo = self._button("arrow-back-up", "Urungkan", UNDO)
        if text_scale() < LARGE_TEXT:
            self._undo.setText(" Urungkan")
            self._undo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._undo.setProperty("kind", "worded")
        self._redo = self._button("arrow-forward-up", "Ulangi", REDO)
        self._lay_out()
        self._back.clicked.connect(self.back)
        self._forward.clicked.connect(self.forward)
        self._undo.clicked.connect(self.undo)
        self._redo.clicked.connect(self.redo)
        self.show_ways(back=False, forward=False)
        self.show_turns("", "")

    def _button(self, sign: str, name: str, keys: str) -> QToolButton:
        made = icon_button(sign, name)
        made.setToolTip(with_keys(name, keys))
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(18), scaled(9), scaled(18), scaled(9))
        row.setSpacing(scaled(8))
        row.addWidget(self._back)
        row.addWidget(self._forward)
        row.addSpacing(scaled(6))
        row.addWidget(self._place)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addSpacing(scaled(4))
        row.addWidget(self._undo)
        row.addWidget(self._redo)

    @property
    def place(self) -> str:
        """Where the bar says one is."""
        return self._place.text()

    @property
    def undo_hint(self) -> str:
        """What the undo button says it would do."""
        return self._undo.toolTip()

    @property
    def redo_hint(self) -> str:
        """What the redo button says it would do."""
        return self._redo.toolTip()

    def show_place(self, words: str) -> None:
        """Say where one is, such as “IKM › Dapur Utama Jaya”."""
        self._place.setText(words)
        self._place.setToolTip(words)

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Say whether there is somewhere to go back and forward to."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def show_turns(self, undo: str, redo: str) -> None:
        """Say what would be undone and redone; empty where there is nothing."""
        for each, verb, deed, keys in (
            (self._undo, "Urungkan", undo, UNDO),
            (self._redo, "Ulangi", redo, REDO),
        ):
            each.setEnabled(bool(deed))
            each.setToolTip(
                with_keys(f"{verb}: {deed}", keys) if deed else f"Tidak ada yang dapat di{verb.lower()}"
            )
