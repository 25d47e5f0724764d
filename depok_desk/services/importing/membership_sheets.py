"""Sheets that list who belongs to which community."""

from collections.abc import Sequence

from depok_desk.model.community import Community, Membership
from depok_desk.model.fields import field_of
from depok_desk.model.ikm import Ikm
from depok_desk.registers.register import target
from depok_desk.registers.target import Target
from depok_desk.services.importing.headings import Vocabulary
from depok_desk.services.importing.tables import Table

MEMBER_TARGETS: tuple[Target, ...] = (
    Target("community", "Komunitas", field_of(Community.name).kind, ("Nama komunitas",), required=True),
    target(field_of(Ikm.name), "name"),
    target(field_of(Ikm.owner), "owner"),
    target(field_of(Membership.role), "role"),
    target(field_of(Membership.since), "since"),
)
"""What a column of such a sheet can become."""


def is_membership_table(table: Table, targets: Sequence[Target]) -> bool:
    """Whether a table names both communities and firms, and lacks something that the register needs.

    A register's own list may have a column for communities; a list of communities has none for firms.
    """
    members = _named(table, MEMBER_TARGETS)
    if not {"community", "name"} <= members:
        return False
    needed = {
        each.key
        for each in targets
        if each.required and not each.group and each.kind.options and each.key != "status"
    }
    return not needed or not needed <= _named(table, targets)


def _named(table: Table, targets: Sequence[Target]) -> set[str | None]:
    vocabulary = Vocabulary(targets)
    return {vocabulary.best(column.parts) for column in table.columns if column.parts}
