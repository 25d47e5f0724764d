"""Figures of the communities and their members as they stood."""

from datetime import date

from sqlalchemy import join, select

from depok_desk.model.community import Community, Membership
from depok_desk.model.ikm import Ikm
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from depok_desk.registers.register import column
from depok_desk.services.figures.figure import Counted, Dated, Figure
from depok_desk.services.figures.ikm_figures import BY, CELLS, columns

_PRESENT = (Membership.archived_at.is_(None), Community.archived_at.is_(None))


def _communities(on: date) -> Counted:
    del on
    cells = (column(Community.sector), column(Community.fostered_since))
    by = {"community_sector": Community.sector}
    where = (Community.archived_at.is_(None),)
    return Counted(COMMUNITIES, Community, Community.id, Community.name, where, by, cells, shown=())


def _memberships(on: date) -> Counted:
    """Every IKM in every community, as the list of communities counts its members."""
    del on
    source = join(Membership, Community, Membership.community_id == Community.id)
    return Counted(
        IKM,
        source.join(Ikm, Membership.ikm_id == Ikm.id),
        Membership.id,
        Ikm.name,
        _PRESENT,
        {"community": Membership.community_id, **BY},
        (
            column(Community.name, key="community"),
            column(Membership.role),
            column(Membership.since),
            *columns("sector"),
        ),
        opens=Ikm.id,
    )


def _members(on: date) -> Counted:
    """IKM that are in at least one community."""
    del on
    inside = select(Membership.ikm_id).join(Community, Membership.community_id == Community.id)
    where = (Ikm.archived_at.is_(None), Ikm.id.in_(inside.where(*_PRESENT)))
    return Counted(IKM, Ikm, Ikm.id, Ikm.name, where, BY, CELLS)


COMMUNITIES_ALL = Figure("communities", "Komunitas binaan", "komunitas", Dated.JOURNAL, _communities)
MEMBERSHIPS = Figure("memberships", "Keanggotaan komunitas", "keanggotaan", Dated.JOURNAL, _memberships)
MEMBERS = Figure("members", "IKM anggota komunitas", "IKM", Dated.JOURNAL, _members)
