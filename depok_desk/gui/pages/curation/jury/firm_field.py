"""A field that names a firm of the register by a part of its name."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.suggesting import SuggestingEdit, Suggestion
from depok_desk.model.ikm import Ikm
from depok_desk.registers.ikm import IKM
from depok_desk.services.listing import View, first_rows

_MOST = 8
_UNKNOWN = "IKM ini tidak ada di register; ketik sebagian namanya lalu pilih dari daftar, atau kosongkan."


class FirmField:
    """Offers the firms that hold what is typed; what is chosen is written with its number in the register."""

    def __init__(self, desk: Desk, words: str, hint: str) -> None:
        self._desk = desk
        self.field = FormField(words, SuggestingEdit(self._find), hint=hint)
        self._known: dict[str, str] = {}

    def show_key(self, key: str | None) -> None:
        """Show a firm, or none."""
        found = self._desk.ask(lambda session: session.get(Ikm, key)) if key else None
        words = _written(found.name, found.number) if found else ""
        if found:
            self._known[words] = found.id
        self.field.show_text(words)

    @property
    def key(self) -> str | None:
        """The key of the firm; None if the field is empty or names none."""
        return self._known.get(self.field.text().strip())

    def judge(self) -> bool:
        """Whether the field is empty or names a firm; if not, that stands beside it."""
        typed = self.field.text().strip()
        if typed and typed not in self._known:
            alone = self._find(typed)
            if len(alone) == 1:
                self.field.retype(alone[0][0])
        sound = not self.field.text().strip() or self.key is not None
        self.field.show_problem("" if sound else _UNKNOWN)
        return sound

    def _find(self, typed: str) -> list[Suggestion]:
        if not typed.strip():
            return []
        found = self._desk.ask(lambda session: _firms(session, typed))
        self._known |= {_written(name, number): key for key, name, number in found}
        return [(words := _written(name, number), words) for _, name, number in found]


def _firms(session: Session, typed: str) -> list[tuple[str, str, str]]:
    ids = [row[0] for row in first_rows(session, IKM, View(typed=typed, sort="name"), (), _MOST)]
    wanted = select(Ikm.id, Ikm.name, Ikm.number).where(Ikm.id.in_(ids)).order_by(Ikm.name)
    return [(key, name, number) for key, name, number in session.execute(wanted)]


def _written(name: str, number: str) -> str:
    return f"{name} ({number})"
