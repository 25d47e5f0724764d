"""The fields of the office's own as the settings list them."""

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.custom import CUSTOM_KIND, CustomField, CustomValue
from depok_desk.registers.custom import SECTION, options_of
from depok_desk.registers.register import Register
from depok_desk.services.custom_values import custom_fields


@dataclass(frozen=True)
class FieldLine:
    """One field in words; `filled` is how many records hold something in it."""

    id: str
    label: str
    kind: str
    section: str
    headings: str
    personal: bool
    filled: int

    @property
    def texts(self) -> tuple[str, ...]:
        """The id, then what the columns of the settings' list say."""
        personal = "disamarkan" if self.personal else ""
        return (
            self.id, self.label, self.kind, self.section, self.headings, personal, words.number(self.filled),
        )  # fmt: skip


def field_lines(session: Session, register_key: str, *, binned: bool = False) -> list[FieldLine]:
    """The fields of a register in their order; those in the bin instead, where asked for."""
    fields = custom_fields(session, register_key, binned=binned)
    filled = _filled(session) if fields else {}
    return [_line(field, filled.get(field.id, 0)) for field in fields]


def places(register: Register, field: CustomField) -> str:
    """A sentence that says where a field is to be found."""
    return (
        f"Tampil di register {register.title}: formulir (bagian {field.section or SECTION}), kolom tabel dan "
        f"saringan, ubah massal, impor dengan judul “{field.label}”, ekspor, daftar cetak, dan riwayat."
    )


def _line(field: CustomField, filled: int) -> FieldLine:
    kind = CUSTOM_KIND.show(field.kind)
    if field.kind == "choice":
        kind = f"{kind}: {', '.join(options_of(field.options))}"
    headings = ", ".join(part.strip() for part in (field.headings or "").split("|") if part.strip())
    section = field.section or SECTION
    return FieldLine(field.id, field.label, kind, section, headings, bool(field.personal), filled)


def _filled(session: Session) -> dict[str, int]:
    something = or_(
        *(place.is_not(None) for place in (CustomValue.wording, CustomValue.amount, CustomValue.day))
    )
    counted = session.execute(
        select(CustomValue.field_id, func.count()).where(something).group_by(CustomValue.field_id)
    )
    return {row[0]: row[1] for row in counted}
