"""What is done with the candidates of a session."""

from collections.abc import Mapping, Sequence
from secrets import randbelow

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.candidates.pick_dialog import PickDialog
from depok_desk.gui.pages.curation.candidates.slot_question import SlotDialog
from depok_desk.gui.pages.curation.candidates.standing_question import StandingDialog
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.candidates import (
    CandidateLine,
    add_candidates,
    draw_order,
    lay_slots,
    move_candidate,
    order_by_name,
    remove_candidates,
    set_standing,
    slot_plan,
)
from depok_desk.words import count_of

_SEEDS = 1_000_000


class CandidateDeeds:
    """Asks where there is something to ask, and carries one deed out; `line` is the session."""

    def __init__(self, desk: Desk, memory: Memory, parent: QWidget) -> None:
        self._desk = desk
        self._memory = memory
        self._parent = parent
        self.line: SessionLine | None = None
        self.lines: Mapping[str, CandidateLine] = {}

    @property
    def _key(self) -> str:
        return self.line.id if self.line else ""

    def add(self) -> Sequence[str]:
        """Choose from the register; the keys of those who were added."""
        choices = PickDialog.ask(self._parent.window(), self._desk, self._memory, self._key)
        if not choices:
            return ()
        label = f"Tambah {count_of(len(choices), 'peserta')}"
        return self._desk.do(label, lambda session: add_candidates(session, self._key, choices))

    def remove(self, keys: Sequence[str]) -> None:
        """Take candidates out of the session; that can be undone."""
        if keys:
            label = f"Keluarkan {self.called(keys)}"
            self._desk.do(label, lambda session: remove_candidates(session, keys))

    def stand(self, keys: Sequence[str]) -> None:
        """Ask why candidates do not take part, or that they do again."""
        if not keys:
            return
        asked = StandingDialog.ask(self._parent.window(), self.called(keys), self.lines[keys[0]].standing)
        if asked is None:
            return

        def deed(session: Session) -> None:
            for key in keys:
                set_standing(session, key, asked.key or None, asked.note or None)

        self._desk.do(f"Ubah kedudukan {self.called(keys)}", deed)

    def move(self, key: str, step: int) -> None:
        """Bring a candidate `step` places down in the queue."""
        order = list(self.lines)
        place = order.index(key) + 1 + step if key in self.lines else 0
        if 1 <= place <= len(order):
            name = self.lines[key].product
            self._desk.do(
                f"Pindahkan urutan {name}", lambda session: move_candidate(session, key, place), tell=False
            )

    def draw(self) -> None:
        """Put the queue in an order drawn by lot; the lot stands in the history."""
        seed = randbelow(_SEEDS)
        self._desk.do(
            f"Undi urutan peserta (undian {seed:06})", lambda session: draw_order(session, self._key, seed)
        )

    def sort(self) -> None:
        """Put the queue in the order of sectors and names."""
        self._desk.do(
            "Urutkan peserta menurut sektor dan nama", lambda session: order_by_name(session, self._key)
        )

    def lay(self) -> None:
        """Ask how the hours are divided, and give everyone who takes part a time."""
        plan = self._desk.ask(lambda session: slot_plan(session, self._key))
        sectors = [line.sector for line in self.lines.values() if not line.standing]
        asked = SlotDialog.ask(self._parent.window(), plan, sectors)
        if asked is not None:
            self._desk.do("Bagi waktu penilaian", lambda session: lay_slots(session, self._key, asked))

    def called(self, keys: Sequence[str]) -> str:
        """One candidate by the product, several by their number."""
        return self.lines[keys[0]].product if len(keys) == 1 else count_of(len(keys), "peserta")
