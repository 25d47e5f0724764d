"""Taking the sample data out again: what the sample deed brought, and nothing of the office's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.journal import Deed
from depok_desk.services.dependants import must_stay, removal_of, with_dependants
from depok_desk.services.samples import LABEL
from depok_desk.store.journal import doing
from depok_desk.store.nets import nets_of
from depok_desk.store.turning import Turn, carry_out, plan_turn

REMOVAL = "Hapus data contoh"


@dataclass(frozen=True)
class Removal:
    """What would be removed: all that is untouched, and apart from it what was `changed` since.

    `kept` are rows that stay in any case: a certificate with an official number rests on them, or a session
    that is judged here.
    """

    deed_id: str
    untouched: Turn
    whole: Turn
    changed: Sequence[str]
    kept: int

    @property
    def rows(self) -> int:
        """How many rows go if what was changed stays."""
        return len(self.untouched.free)


def sample_deed(session: Session) -> Deed | None:
    """The deed that brought the sample data, as long as it is loaded."""
    removed = select(Deed.target_id).where(
        Deed.kind == "do", Deed.target_id.is_not(None), Deed.undone_by.is_(None)
    )
    return session.scalars(
        select(Deed)
        .where(Deed.label == LABEL, Deed.kind == "do", Deed.undone_by.is_(None), Deed.id.not_in(removed))
        .order_by(Deed.id.desc())
        .limit(1)
    ).first()


def plan_removal(session: Session) -> Removal:
    """Look at taking the sample data out; nothing is written.

    Raises:
        UserError: no sample data is loaded.
    """
    deed = sample_deed(session)
    if deed is None:
        raise UserError("Data contoh tidak sedang dimuat, jadi tidak ada yang perlu dihapus.")
    connection = session.connection()
    nets = [net.inverted() for net in reversed(nets_of(session, deed.id))]
    untouched = plan_turn(connection, nets)
    brought = {net.row_id: net.table for net in nets if net.op == "-"}
    going = with_dependants(connection, brought)
    staying = must_stay(connection, going)
    changed = sorted({conflict.sentence for conflict in untouched.conflicts})
    return Removal(deed.id, untouched, removal_of(going, staying), changed, len(staying))


def remove_samples(session: Session, removal: Removal, *, with_changed: bool = False) -> int:
    """Carry the removal out as this session's deed; returns how many rows went.

    Raises:
        UserError: nothing is left that could be removed.
    """
    turn = removal.whole if with_changed else removal.untouched
    if not turn.free:
        raise UserError("Semua data contoh sudah Anda ubah, jadi tidak ada yang dihapus dengan sendirinya.")
    deed = doing(session)
    deed.target_id = removal.deed_id
    carry_out(session.connection(), deed, turn)
    session.expire_all()
    return len(turn.free)
