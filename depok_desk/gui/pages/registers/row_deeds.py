"""What is done to whole rows of a register: into the bin and back, each one deed."""

from collections.abc import Callable, Sequence

from depok_desk.gui.desk import Desk
from depok_desk.registers.register import Register
from depok_desk.services.registering import move_to_bin, restore, snapshot
from depok_desk.words import count_of

RowDeed = Callable[[Desk, Register, Sequence[str]], None]


def throw_away(desk: Desk, register: Register, ids: Sequence[str]) -> None:
    """Move records to the bin; the notice offers to undo it."""
    said = f"{_called(desk, register, ids)} dipindahkan ke sampah"
    desk.do(said, lambda session: move_to_bin(session, register.model, ids))


def give_back(desk: Desk, register: Register, ids: Sequence[str]) -> None:
    """Bring records back from the bin."""
    said = f"{_called(desk, register, ids)} dikembalikan dari sampah"
    desk.do(said, lambda session: restore(session, register.model, ids))


def _called(desk: Desk, register: Register, ids: Sequence[str]) -> str:
    """One record by its name, several by their number."""
    if len(ids) > 1:
        return count_of(len(ids), register.one)
    one = desk.ask(lambda session: snapshot(session, register.model, ids[0]))
    return one.caption if one else register.one
