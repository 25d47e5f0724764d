"""The bar above a list that tells of a new record which was left before it was stored."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.forms.drafts import Draft
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.notice import Notice
from depok_desk.registers.register import Register


class DraftBar(QWidget):
    """Offers to go on with the draft, or to throw it away, which can be taken back while the bar is seen."""

    continued = Signal()

    def __init__(self, register: Register, draft: Draft) -> None:
        super().__init__()
        self._one = register.one
        self._draft = draft
        self.notice = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(6), scaled(18), 0)
        column.addWidget(self.notice)
        self.refresh()

    def refresh(self) -> None:
        """Tell of the draft; none hides the bar."""
        texts = self._draft.texts
        self.setVisible(bool(texts))
        if texts:
            called = f" “{self._draft.name}”" if self._draft.name else ""
            self.notice.say(
                "warning",
                f"Isian {self._one}{called} belum disimpan; sementara ini dijaga sebagai konsep.",
                actions=(
                    button("Lan&jutkan isian", self.continued.emit, sign="edit"),
                    button("B&uang konsep", self._throw),
                ),
            )

    def _throw(self) -> None:
        texts = self._draft.texts
        self._draft.keep({})

        def back() -> None:
            self._draft.keep(texts)
            self.refresh()

        self.notice.say("good", "Konsep dibuang.", actions=(button("&Kembalikan konsep", back),))
