"""The pages of registers: one class, fed by a register's declaration."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page


def make(desk: Desk, key: str, memory: Memory) -> Page:
    """The page of the register with this key."""
    from depok_desk.gui.pages.registers.page import RegisterPage
    from depok_desk.services.custom_fields import register_now

    return RegisterPage(desk, desk.ask(lambda session: register_now(session, key)), memory)
