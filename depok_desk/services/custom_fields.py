"""Defining the fields of the office's own: adding, changing, ordering and removing them."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.custom import CUSTOM_KIND, SHORT, CustomField
from depok_desk.model.kinds.choice import ChoiceKind, choice_key
from depok_desk.registers.all import REGISTERS, register_named
from depok_desk.registers.custom import PREFIX, options_of, with_custom
from depok_desk.registers.register import Register
from depok_desk.services.custom_rereading import reread, reread_values
from depok_desk.services.custom_values import custom_fields
from depok_desk.store.journal import doing

EXTENSIBLE: tuple[Register, ...] = tuple(register for register in REGISTERS if register.entries)
"""The registers to which fields can be added: those with a form."""

Values = Mapping[str, Any]
"""Attribute of `CustomField` -> value."""

_CHANGEABLE = ("label", "kind", "options", "section", "hint", "headings", "personal")
_LONGEST_OPTION = 100
_GONE = "Isian tambahan ini sudah tidak ada; muat ulang halamannya."


def register_now(session: Session, key: str) -> Register:
    """The register with this key as it is now, with the fields of the office's own.

    Raises:
        UserError: there is no such register.
    """
    return extended(session, register_named(key))


def extended(session: Session, register: Register) -> Register:
    """A register as it was declared, with the fields that the office has added since."""
    return with_custom(register, custom_fields(session, register.key))


def define(session: Session, register_key: str, values: Values) -> CustomField:
    """Add a field to a register, after those it has; its key is made from its label and stays.

    Raises:
        UserError: the field cannot be defined so; says what to write instead.
    """
    register = register_now(session, register_key)
    _refuse(problems(register, values))
    last = session.scalar(select(func.max(CustomField.position)).where(CustomField.register == register.key))
    made = CustomField(
        register=register.key,
        key=_free_key(session, register.key, str(values["label"])),
        position=(last or 0) + 1,
        **{name: values.get(name) for name in _CHANGEABLE},
    )
    session.add(made)
    session.flush()
    return made


def change_field(session: Session, field_id: str, values: Values) -> None:
    """Change a field; where its kind changes, all that was entered is read again as the new kind.

    Raises:
        UserError: the field is gone, cannot be defined so, or something that was entered would be lost.
    """
    field = _field(session, field_id)
    wanted = {name: values.get(name, getattr(field, name)) for name in _CHANGEABLE}
    _refuse(problems(register_now(session, field.register), wanted, field.key))
    if wanted["kind"] != field.kind:
        reading = reread(session, field, wanted)
        if reading.lost:
            raise UserError(reading.sentence)
        reread_values(session, field, reading, str(wanted["kind"]))
    for name, value in wanted.items():
        setattr(field, name, value)
    session.flush()


def remove_field(session: Session, field_id: str) -> None:
    """Put a field into the bin; what was entered in it goes with it, and comes back with it.

    Raises:
        UserError: the field is gone.
    """
    _field(session, field_id).archived_at = doing(session).at


def bring_back(session: Session, field_id: str) -> None:
    """Take a field out of the bin, last in order, with all that was entered in it.

    Raises:
        UserError: the field is gone, or another one has its name by now.
    """
    field = _field(session, field_id)
    values = {name: getattr(field, name) for name in _CHANGEABLE}
    _refuse(problems(register_now(session, field.register), values, field.key))
    last = session.scalar(
        select(func.max(CustomField.position)).where(CustomField.register == field.register)
    )
    field.archived_at, field.position = None, (last or 0) + 1


def move_field(session: Session, field_id: str, step: int) -> None:
    """Move a field up (-1) or down (1) among those of its register.

    Raises:
        UserError: the field is gone, or in the bin.
    """
    field = _field(session, field_id)
    fields = list(custom_fields(session, field.register))
    if field not in fields:
        raise UserError(_GONE)
    place = fields.index(field)
    fields.insert(max(0, place + step), fields.pop(place))
    for position, each in enumerate(fields, 1):
        if each.position != position:
            each.position = position


def problems(register: Register, values: Values, own: str = "") -> dict[str, str]:
    """Attribute -> sentence about what is wrong with a definition; `own` is the key it has already."""
    label, kind = str(values.get("label") or ""), values.get("kind")
    found = {
        "label": _label_problem(register, label, str(kind), own),
        "kind": "" if kind in CUSTOM_KIND.options else "Jenis isian wajib dipilih.",
        "options": _options_problem(values.get("options")) if kind == "choice" else "",
    }
    return {name: sentence for name, sentence in found.items() if sentence}


def _label_problem(register: Register, label: str, kind: str, own: str) -> str:
    from depok_desk.services.importing.headings import heading_key, is_numbering, unit_of

    if not heading_key(label):
        return "Nama isian wajib diisi dengan kata."
    if is_numbering(label):
        return f"“{label}” berarti nomor urut baris; beri nama yang lebih jelas."
    if kind == "money" and unit_of(label) > 1:
        return f"“{label}” menyebut ribuan atau jutaan; rupiah ditulis penuh, jadi hapus satuannya dari nama."
    for each in register.targets:
        if each.key != PREFIX + own and heading_key(label) in map(heading_key, (each.label, *each.headings)):
            return f"“{label}” sudah dikenal sebagai “{each.label}”; pakai isian itu, atau beri nama lain."
    taken = (column.label for column in register.columns if column.key != PREFIX + own)
    if heading_key(label) in map(heading_key, taken):
        return f"Kolom “{label}” sudah ada; beri nama lain."
    return ""


def _options_problem(lines: Any) -> str:
    options = options_of(str(lines or ""))
    if len(options) < 2:
        return "Tulis paling sedikit dua pilihan, satu pilihan per baris."
    kind = ChoiceKind("options", {option: option for option in options})
    known: set[str] = set()
    for option in options:
        if len(option) > _LONGEST_OPTION:
            return f"Pilihan “{option[:30]}…” terlalu panjang; paling banyak {_LONGEST_OPTION} huruf."
        if kind.read(option).value != option or choice_key(option) in known:
            return f"Pilihan “{option}” tidak dapat dibedakan dari isian kosong atau dari pilihan lain."
        known.add(choice_key(option))
    return ""


def _refuse(found: Mapping[str, str]) -> None:
    if found:
        raise UserError(next(iter(found.values())))


def _field(session: Session, field_id: str) -> CustomField:
    field = session.get(CustomField, field_id)
    if field is None:
        raise UserError(_GONE)
    return field


def _free_key(session: Session, register_key: str, label: str) -> str:
    """A key that no field of the register has, not even in the bin."""
    taken = set(session.scalars(select(CustomField.key).where(CustomField.register == register_key)))
    slug = _slug(label)
    spare = (f"{slug}_{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (slug, *spare) if key not in taken)


def _slug(label: str) -> str:
    plain = unicodedata.normalize("NFKD", label).casefold()
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "_", letters)[: SHORT - 6].strip("_") or "isian"
