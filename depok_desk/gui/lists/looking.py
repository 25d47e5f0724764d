"""How the user looked at a list last, kept from one day to the next."""

from collections.abc import Sequence

from depok_desk.gui.memory import Memory
from depok_desk.registers.register import Register
from depok_desk.services.looking import Looking, first_looking, read, written


def remembered(register: Register, memory: Memory, name: str, columns: Sequence[str]) -> Looking:
    """How a list was looked at last; on the first day with these columns, or those the register shows."""
    return read(register, memory.text(_key(name)), first_looking(register, columns))


def remember(memory: Memory, name: str, looking: Looking) -> None:
    """Keep how a list is looked at; what was typed is forgotten."""
    memory.keep(_key(name), written(looking))


def _key(name: str) -> str:
    return f"{name}/looking"
