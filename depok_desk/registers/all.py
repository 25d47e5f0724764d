"""The one tuple that names every register."""

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.registers.certificate import CERTIFICATES
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from depok_desk.registers.outcome import OUTCOMES
from depok_desk.registers.register import Register

REGISTERS: tuple[Register, ...] = (IKM, COMMUNITIES, OUTCOMES, CERTIFICATES)


def register_named(key: str) -> Register:
    """The register with this key, or the one whose model has this English name.

    Raises:
        UserError: there is none; lists the registers there are.
    """
    wanted = key.casefold()
    for register in REGISTERS:
        if wanted in (register.key, register.model.__tablename__):
            return register
    known = ", ".join(register.key for register in REGISTERS)
    raise UserError(f"Daftar “{key}” tidak ada; pilih salah satu dari: {known}.")


def register_of(model: type[Record]) -> Register | None:
    """The register whose rows are of this model; None for what only belongs to others."""
    return next((register for register in REGISTERS if register.model is model), None)
