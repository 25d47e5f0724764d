"""What the window knows of the jurors' page while it is switched on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, Signal

from depok_desk.gui.desk import Desk
from depok_desk.model.curation import CurationSession
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.entry_checks import PHASE
from depok_desk.services.judging.phone_inbox import inbox
from depok_desk.services.judging.reading import session_jurors
from depok_desk.words import count_of

if TYPE_CHECKING:
    from depok_desk.lan.serving import Serving


@dataclass(frozen=True)
class Slip:
    """With what one juror comes in."""

    juror_id: str
    juror: str
    number: int
    pin: str


class PhoneDesk(QObject):
    """Switches the page of one session on and off; it ends with the desk, which has one of these.

    `changed` is said on the main thread when it was switched, or when something came.
    """

    changed = Signal()
    _came = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._serving: Serving | None = None
        self.line: SessionLine | None = None
        self.slips: dict[str, Slip] = {}
        desk.closing.connect(self.stop)
        desk.changed.connect(self._suit)
        self._came.connect(self._tell)

    @classmethod
    def of(cls, desk: Desk) -> Self:
        """The one of this desk."""
        return desk.findChild(cls) or cls(desk)

    @property
    def url(self) -> str:
        """What phones open; empty while it is switched off."""
        return self._serving.url if self._serving else ""

    def serves(self, line: SessionLine) -> bool:
        """Whether it is switched on for this session."""
        return self._serving is not None and self.line is not None and self.line.id == line.id

    def start(self, line: SessionLine, address: str) -> None:
        """Switch the page of a session on, with a new PIN for each juror who counts.

        Raises:
            UserError: it cannot listen there.
        """
        from depok_desk.lan.serving import Serving

        self.stop()
        self._serving = Serving.start(self._desk.store, address, told=self._came.emit)
        self.line = line
        self._admit()
        self._tell()

    def _tell(self) -> None:
        """Say where it listens, and how much waits for the clerk."""
        if self.line is None:
            return
        key = self.line.id
        waiting = len(self._desk.ask(lambda session: inbox(session, key)))
        address = self.url.removeprefix("http://")
        waits = f" · {count_of(waiting, 'kiriman')} menunggu" if waiting else ""
        self._desk.listening.emit(f"{address}{waits}")
        self.changed.emit()

    def _admit(self) -> None:
        """Give a PIN to every juror who counts and has none yet."""
        if self._serving is None or self.line is None:
            return
        key = self.line.id
        for juror in self._desk.ask(lambda session: session_jurors(session, key)):
            if not juror.struck and juror.id not in self.slips:
                self.slips[juror.id] = Slip(juror.id, juror.name, *self._serving.door.issue(juror.id))

    def _suit(self) -> None:
        """Let jurors in who joined the jury; end once the session is no longer being judged."""
        if self.line is None:
            return
        key = self.line.id
        sitting = self._desk.ask(lambda session: session.get(CurationSession, key))
        if sitting is None or sitting.phase != PHASE:
            self.stop()
        else:
            self._admit()
            self._tell()

    def stop(self) -> None:
        """Switch it off; no PIN opens anything any more."""
        if self._serving is None:
            return
        self._serving.stop()
        self._serving, self.line, self.slips = None, None, {}
        self._desk.listening.emit("")
        self.changed.emit()

    def renew(self, juror_id: str) -> None:
        """Give a juror another PIN, which ends what was open with the one before."""
        if self._serving is not None and juror_id in self.slips:
            name = self.slips[juror_id].juror
            self.slips[juror_id] = Slip(juror_id, name, *self._serving.door.issue(juror_id))
            self.changed.emit()

    def heard(self, juror_id: str) -> float | None:
        """How many seconds ago a phone of this juror was heard; None if never."""
        return self._serving.door.seconds_since(juror_id) if self._serving else None

    def locked(self) -> Sequence[str]:
        """The jurors whose PIN was wrong too often."""
        return self._serving.door.locked() if self._serving else ()
