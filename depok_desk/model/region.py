"""The districts and wards of Depok, with the ministry's codes as keys."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.kinds.addresses import POSTCODE
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import TEXT


class District(Record):
    """A kecamatan; its `id` is the code of the ministry of home affairs, such as `32.76.06`."""

    __tablename__ = "district"
    TITLE = "Kecamatan"

    name: Mapped[str] = field(TEXT(60), "Kecamatan", required=True)
    wards: Mapped[list["Ward"]] = relationship(back_populates="district", order_by="Ward.name")


class Ward(Record):
    """A kelurahan; its `id` is the code of the ministry of home affairs, such as `32.76.06.1005`.

    Names are unique only within a district: there is a Curug in Cimanggis and one in Bojongsari.
    """

    __tablename__ = "ward"
    TITLE = "Kelurahan"

    name: Mapped[str] = field(TEXT(60), "Kelurahan", required=True)
    district_id: Mapped[str] = field(
        REFERENCE, "Kecamatan", required=True, index=True, references="district.id"
    )
    postcode: Mapped[str | None] = field(POSTCODE, "Kode pos")
    district: Mapped[District] = relationship(back_populates="wards")


class Setting(Record):
    """A choice of the office that is no record of its own: `value` is JSON."""

    __tablename__ = "setting"
    TITLE = "Pengaturan"

    key: Mapped[str] = mapped_column(String(120), unique=True, active_history=True, info={"label": "Kunci"})
    value: Mapped[str] = mapped_column(active_history=True)

    def caption(self) -> str:
        """The name of the setting."""
        return self.key
