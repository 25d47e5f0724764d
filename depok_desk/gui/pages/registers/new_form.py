"""The filling in of a new record: kept as a draft until it is stored or given up."""

from PySide6.QtCore import QObject, Signal

from depok_desk.gui.forms.drafts import Draft, texts_in, type_into
from depok_desk.gui.forms.keeping import Keeping
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.notice import Notice


class Filling(QObject):
    """Begins a new record with its draft, if there is one, and keeps the draft up to date.

    Says `cleared` when the fields were emptied again.
    """

    cleared = Signal()

    def __init__(self, keeping: Keeping, draft: Draft) -> None:
        super().__init__()
        self._keeping = keeping
        self._draft = draft
        self._first: dict[str, str] = {}
        self.under_way = False
        self.notice = Notice()
        keeping.judged.connect(self.keep)

    def begin(self) -> None:
        """Start with the draft, or with what is given."""
        texts = self._draft.texts
        self._empty()
        if texts:
            type_into(self._keeping.fields, texts)
            self.notice.say(
                "good",
                "Melanjutkan konsep yang belum disimpan.",
                actions=(button("&Mulai dari kosong", self._start_anew),),
            )

    def keep(self) -> None:
        """Remember what was typed so far, as long as it is neither stored nor given up."""
        if self.under_way:
            now = texts_in(self._keeping.fields)
            self._draft.keep({key: text for key, text in now.items() if text != self._first.get(key, "")})

    def leave(self) -> None:
        """Keep the draft; the form shows something else from now on."""
        self.keep()
        self.under_way = False
        self.notice.say("good", "")

    def give_up(self) -> None:
        """Forget the draft: it was stored, or is not wanted."""
        self._draft.keep({})
        self.under_way = False
        self.notice.say("good", "")

    def _start_anew(self) -> None:
        self.give_up()
        self._empty()
        self.cleared.emit()

    def _empty(self) -> None:
        self.under_way = False
        self._keeping.begin()
        self._first = texts_in(self._keeping.fields)
        self.notice.say("good", "")
        self.under_way = True
