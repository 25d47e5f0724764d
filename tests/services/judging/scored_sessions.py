"""A session in which a jury judges, made in the fewest words, with rubrics of the test's own."""

from dataclasses import dataclass
from decimal import Decimal

from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.ikm import Product
from depok_desk.model.jury import Juror
from depok_desk.model.rubric import Criterion, Level, Requirement, Rubric
from depok_desk.model.session_course import SessionRubric
from office_records import firm

WEIGHTS = {"Rasa": 50, "Kemasan": 30, "Harga": 20}


@dataclass(frozen=True)
class Sitting:
    """Keys of a session: jurors in order, candidates in order, criteria by name of the first sector."""

    id: str
    jurors: list[str]
    candidates: list[str]
    criteria: dict[str, str]
    rubrics: dict[str, str]

    def cell(self, candidate=0, criterion="Rasa"):
        """The key of a cell."""
        return self.candidates[candidate], self.criteria[criterion]

    def cells(self):
        """The keys of all cells of a juror's sheet."""
        return [(each, criterion) for each in self.candidates for criterion in self.criteria.values()]


def rubric(session, sector, *, weights=None, scale="1-5", requirements=(), **rules):
    """One edition of a rubric; what is not said is usual."""
    usual = {
        "edition": 1, "name": f"Rubrik {sector}", "sample": False, "aggregation": "rata-rata",
        "rounding": "setengah ke atas", "places": 2, "pass_mark": Decimal(70), "band_a": Decimal(85),
        "band_b": Decimal(70), "band_c": Decimal(55), "tie_rules": "bobot|sebaran|urutan",
        "spread_limit": Decimal(20),
    }  # fmt: skip
    made = Rubric(family=f"uji-{sector}", sector=sector, **{**usual, **rules})
    session.add(made)
    session.flush()
    for position, (name, weight) in enumerate((weights or WEIGHTS).items(), 1):
        criterion = Criterion(
            rubric_id=made.id, position=position, name=name, weight=Decimal(weight), scale=scale,
            independent=False, levels=[Level(mark=mark, wording=f"Arti {mark}") for mark in range(1, 6)],
        )  # fmt: skip
        session.add(criterion)
    for position, (name, papers) in enumerate(requirements, 1):
        session.add(
            Requirement(
                rubric_id=made.id, position=position, name=name, papers=papers, gate=True, exemptible=True
            )
        )
    session.flush()
    session.refresh(made)
    return made


def sitting(session, sectors=("kuliner", "kuliner"), jurors=3, *, title="Kurasi 2026", unruled=(), **rules):
    """A session that is being judged: one candidate per named sector, whose products are called 1, 2, ...

    Sectors that are `unruled` have no rubric in the session.
    """
    made = CurationSession(title=title, phase="penilaian", pass_mark=Decimal(70))
    session.add(made)
    session.flush()
    rubrics = {
        sector: rubric(session, sector, **rules) for sector in dict.fromkeys(sectors) if sector not in unruled
    }
    for sector, each in rubrics.items():
        session.add(SessionRubric(session_id=made.id, sector=sector, rubric_id=each.id))
    jury = [
        Juror(session_id=made.id, position=at, name=f"Juri {at}", role="anggota", struck=False)
        for at in range(1, jurors + 1)
    ]
    session.add_all(jury)
    candidates = [_candidate(session, made.id, at, sector) for at, sector in enumerate(sectors, 1)]
    session.flush()
    first = rubrics[sectors[0]]
    return Sitting(
        made.id,
        [each.id for each in jury],
        candidates,
        {each.name: each.id for each in first.criteria},
        {sector: each.id for sector, each in rubrics.items()},
    )


def _candidate(session, session_id, at, sector):
    ikm = firm(at, f"Usaha {at}", sector=sector, owner=f"Pemilik {at}")
    session.add(ikm)
    session.flush()
    product = Product(ikm_id=ikm.id, name=f"Produk {at}")
    session.add(product)
    session.flush()
    made = Candidate(session_id=session_id, ikm_id=ikm.id, product_id=product.id, queue_number=at)
    session.add(made)
    session.flush()
    return made.id
