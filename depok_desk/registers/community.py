"""The register of fostered communities."""

from sqlalchemy import func, select

from depok_desk.model.community import Community, Membership
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.region import District
from depok_desk.registers.day_of import DayOf
from depok_desk.registers.register import Column, Register, column, entries, lookup, targets

_members = (
    select(func.count())
    .where(Membership.community_id == Community.id, Membership.archived_at.is_(None))
    .scalar_subquery()
)

COMMUNITIES = Register(
    key="komunitas",
    title="Komunitas",
    one="komunitas",
    icon="users",
    model=Community,
    columns=(
        column(Community.name),
        column(Community.sector, width=15),
        column(Community.chair),
        column(Community.fostered_since),
        lookup("district", District.name, District.id == Community.district_id),
        Column("members", "Anggota", COUNT, _members, 9),
        column(Community.phone, shown=False),
        column(Community.short_name, shown=False),
        column(Community.email, shown=False),
        column(Community.instagram, shown=False),
        column(Community.status, shown=False),
        column(Community.notes, shown=False),
        Column("updated_at", "Diperbarui", DATE, DayOf(Community.updated_at), 12, shown=False),
    ),
    search=(Community.name, Community.short_name, Community.chair),
    sort="name",
    targets=targets(Community, without=("status",)),
    entries=entries(Community),
)
