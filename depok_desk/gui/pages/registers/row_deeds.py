"""What is done to whole rows of a register: into the bin and back, each one deed."""

from collections.abc import Callable, Sequence

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.registers.bin_question import BinQuestion
from depok_desk.registers.register import Register
from depok_desk.services.certificates_in_force import certificates_in_force
from depok_desk.services.registering import move_to_bin, restore, snapshot
from depok_desk.words import count_of

RowDeed = Callable[[Desk, Register, Sequence[str]], object]


def throw_away(desk: Desk, register: Register, ids: Sequence[str]) -> bool:
    """Move records to the bin, which the notice offers to undo; asks if certificates are in force."""
    named = called(desk, register, ids)
    numbers = desk.ask(lambda session: certificates_in_force(session, ids))
    if numbers and not BinQuestion.ask(named, numbers):
        return False
    said = f"{named} dipindahkan ke sampah"
    desk.do(said, lambda session: move_to_bin(session, register.model, ids))
    return True


def give_back(desk: Desk, register: Register, ids: Sequence[str]) -> None:
    """Bring records back from the bin."""
    said = f"{called(desk, register, ids)} dikembalikan dari sampah"
    desk.do(said, lambda session: restore(session, register.model, ids))


def called(desk: Desk, register: Register, ids: Sequence[str]) -> str:
    """One record by its name, several by their number."""
    if len(ids) > 1:
        return count_of(len(ids), register.one)
    one = desk.ask(lambda session: snapshot(session, register.model, ids[0]))
    return one.caption if one else register.one
