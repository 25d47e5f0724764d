"""The figures of Beranda over 100,000 firms, a third of them judged, against the bare aggregates."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from sqlalchemy import select, text

from bench.lists import FIRMS
from bench.measuring import Measurement, Work
from bench.stores import full_office
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ids import new_id
from depok_desk.model.ikm import Ikm, Licence, Product
from depok_desk.services.overview import overview
from depok_desk.store.bulk import add_rows
from depok_desk.store.opening import Store

TODAY = date(2026, 1, 26)
BARE = (
    (
        "SELECT sector, district_id, count(*), sum(nib IS NULL), sum(updated_at < '2025-01-26')"
        " FROM ikm WHERE archived_at IS NULL GROUP BY sector, district_id"
    ),
    (
        "SELECT sum(day < '2026-01-26'), sum(day BETWEEN '2026-01-26' AND '2026-04-26')"
        " FROM (SELECT min(expires_on) AS day FROM licence WHERE archived_at IS NULL GROUP BY ikm_id)"
    ),
    (
        "SELECT grade, decision, count(*) FROM (SELECT grade, decision, max(decided_on)"
        " FROM outcome JOIN candidate ON candidate.id = candidate_id"
        " WHERE outcome.archived_at IS NULL GROUP BY ikm_id) GROUP BY grade, decision"
    ),
)
"""The same counts with neither the bin of the IKM, nor the clock of Depok, nor ties between outcomes."""


def beranda(folder: Path) -> tuple[Work, Work]:
    """All figures anew, against the bare aggregates over the same rows."""
    store = full_office(folder / "kantor.depok", FIRMS)
    _judge(store)

    def ours() -> None:
        with store.read() as session:
            overview(session, TODAY)

    def floor() -> None:
        with store.read() as session:
            for statement in BARE:
                session.execute(text(statement)).all()

    return ours, floor


def _judge(store: Store) -> None:
    """Give every second firm a licence and every third an outcome."""
    with store.deed("Nilai") as session:
        ids = session.scalars(select(Ikm.id).order_by(Ikm.serial)).all()
        sitting = CurationSession(title="Kurasi 2026", phase="ditetapkan", pass_mark=Decimal(70))
        session.add(sitting)
        days = (TODAY + timedelta(days=number % 900 - 200) for number in range(FIRMS))
        licensed = zip(ids[::2], days, strict=False)
        add_rows(
            session, Licence, [{"ikm_id": ikm, "kind": "pirt", "expires_on": day} for ikm, day in licensed]
        )
        goods = [{"id": new_id(), "ikm_id": ikm, "name": "Dodol"} for ikm in ids[::3]]
        add_rows(session, Product, goods)
        places = [
            {"id": new_id(), "session_id": sitting.id, "ikm_id": one["ikm_id"], "product_id": one["id"]}
            for one in goods
        ]
        add_rows(session, Candidate, places)
        judged = {"grade": "B", "decision": "lulus", "decided_on": TODAY}
        add_rows(session, Outcome, [{"candidate_id": one["id"], **judged} for one in places])


FIGURES = Measurement("beranda", "overview, 100,000 firms", "bare aggregates", 3.0, beranda)
