"""A session of fictional products that is judged here, in any phase, for everybody's tests."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.model.curation import CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Licence, Product
from depok_desk.model.jury import Score
from depok_desk.model.locks import PHASES
from depok_desk.model.rubric import Criterion, Level, Requirement, Rubric
from depok_desk.services.judging.candidates import Choice, add_candidates
from depok_desk.services.judging.jury import JurorDetails, add_juror
from depok_desk.services.judging.papers import accept_proposals
from depok_desk.services.judging.phases import advance
from depok_desk.services.judging.sessions import SessionDetails, new_session

JUDGING_DAY = date(2026, 1, 26)
"""A Monday."""

TITLE = "Kurasi Produk Januari 2026"

FIRMS = (
    "Abon Melati",
    "Bakso Kenanga",
    "Cendol Dahlia",
    "Dodol Flamboyan",
    "Emping Seruni",
    "Fuyunghai Teratai",
)
JURORS = ("Dra. Ratna Wulan", "Bagus Prakoso, S.Sn.", "Intan Permata, M.M.", "Joko Susilo", "Kartika Dewi")
CRITERIA = (("Rasa & keamanan", "50"), ("Kemasan & label", "30"), ("Harga & daya jual", "20"))
"""Each on the scale 1–5, with its weight in percent."""

REQUIREMENTS = (("NIB", "nib", False), ("Izin edar", "pirt|bpom", True))
"""Both are gates; the second may be excused."""


@dataclass(frozen=True)
class Judging:
    """The keys of what was made, in order; `requirements` are two gates: NIB, and P-IRT or BPOM."""

    session_id: str
    rubric_id: str
    criteria: tuple[str, ...]
    requirements: tuple[str, ...]
    candidates: tuple[str, ...]
    jurors: tuple[str, ...]
    firms: tuple[str, ...] = field(default=())


def judging_session(
    session: Session,
    phase: str = "penilaian",
    candidates: int = 4,
    jurors: int = 3,
    *,
    title: str = TITLE,
    marks: bool | None = None,
) -> Judging:
    """A session of one culinary rubric in some phase, with all that belongs to the phases before it.

    Every firm has a NIB and a P-IRT that holds. All marks are given once `marks` is true, by default from
    the plenary on; see `mark_of`. It is part of the caller's deed, which cannot be undone once the phase is
    another than the first.
    """
    rubric = new_rubric(session)
    session_id = new_session(session, _details(title, rubric.id))
    firms = [new_firm(session, _nth(FIRMS, place)) for place in range(candidates)]
    chosen = [Choice(ikm.id, product_name=f"Produk {ikm.name}") for ikm in firms]
    made = Judging(
        session_id,
        rubric.id,
        tuple(each.id for each in rubric.criteria),
        tuple(each.id for each in rubric.requirements),
        tuple(add_candidates(session, session_id, chosen)),
        tuple(_seat(session, session_id, place) for place in range(jurors)),
        tuple(ikm.id for ikm in firms),
    )
    bring_to(session, made, phase, marks=marks)
    return made


def _details(title: str, rubric_id: str) -> SessionDetails:
    return SessionDetails(
        title,
        starts_on=JUDGING_DAY,
        ends_on=JUDGING_DAY,
        place="Aula Balai Kota",
        opens_at="09.00",
        slot_minutes=15,
        rubrics={"kuliner": rubric_id, "fesyen": "", "kriya": ""},
    )


def _seat(session: Session, session_id: str, place: int) -> str:
    details = JurorDetails(_nth(JURORS, place), role="anggota" if place else "ketua")
    return add_juror(session, session_id, details)


def bring_to(session: Session, made: Judging, phase: str, *, marks: bool | None = None) -> None:
    """Go on from the first phase to another one, doing on the way what each phase is for."""
    for reached in PHASES[: PHASES.index(phase) + 1]:
        if reached != "pendaftaran":
            advance(session, made.session_id, JUDGING_DAY)
        if reached == "verifikasi":
            accept_proposals(session, made.session_id)
        elif reached == "penilaian" and (reached != phase if marks is None else marks):
            give_marks(session, made)
        elif reached == "pleno" and reached != phase:
            decide(session, made)


def mark_of(candidate: int, juror: int, criterion: int) -> int:
    """What a juror gives, all counted from 0: the first candidate is the best, jurors differ by one."""
    return max(1, min(5, 5 - candidate % 4 - (juror + criterion) % 2))


def give_marks(session: Session, made: Judging) -> None:
    """Every juror marks every candidate for every criterion, as `mark_of` says."""
    session.add_all(
        Score(
            candidate_id=candidate,
            juror_id=juror,
            criterion_id=criterion,
            mark=Decimal(mark_of(row, column, place)),
            abstains=False,
            way="ketik",
        )
        for row, candidate in enumerate(made.candidates)
        for column, juror in enumerate(made.jurors)
        for place, criterion in enumerate(made.criteria)
    )
    session.flush()


def decide(session: Session, made: Judging) -> None:
    """The first half passes with B, the rest is to be mended with C."""
    half = (len(made.candidates) + 1) // 2
    session.add_all(
        Outcome(
            candidate_id=candidate,
            total=Decimal(80 - 5 * place),
            grade="B" if place < half else "C",
            decision="lulus" if place < half else "perbaikan",
            decided_on=JUDGING_DAY,
            rank=place + 1,
        )
        for place, candidate in enumerate(made.candidates)
    )
    session.flush()


def new_rubric(session: Session, family: str = "uji-kuliner", sector: str = "kuliner") -> Rubric:
    """The rubric that these sessions are judged by, the same one each time."""
    found = session.scalars(select(Rubric).where(Rubric.family == family)).first()
    if found is not None:
        return found
    rubric = Rubric(
        family=family,
        edition=1,
        name="Rubrik Uji",
        sector=sector,
        sample=False,
        aggregation="rata-rata",
        rounding="setengah ke atas",
        places=2,
        pass_mark=Decimal(70),
        band_a=Decimal(85),
        band_b=Decimal(70),
        band_c=Decimal(55),
        tie_rules="bobot|sebaran|urutan",
        spread_limit=Decimal(20),
    )
    rubric.criteria += [_criterion(position, *said) for position, said in enumerate(CRITERIA, 1)]
    for position, (name, papers, exemptible) in enumerate(REQUIREMENTS, 1):
        rubric.requirements.append(
            Requirement(position=position, name=name, papers=papers, gate=True, exemptible=exemptible)
        )
    session.add(rubric)
    session.flush()
    return rubric


def _criterion(position: int, name: str, weight: str) -> Criterion:
    levels = [Level(mark=mark, wording=f"{name}: tingkat {mark}") for mark in range(1, 6)]
    whole = {"position": position, "weight": Decimal(weight), "scale": "1-5", "independent": False}
    return Criterion(name=name, levels=levels, hint=f"Yang dilihat pada {name.lower()}.", **whole)


def new_firm(
    session: Session, name: str, *, nib: bool = True, pirt_until: date | None = date(2029, 1, 31)
) -> Ikm:
    """A culinary firm with a NIB and a P-IRT, unless told otherwise."""
    serial = (session.scalar(select(func.max(Ikm.serial))) or 0) + 1
    ikm = Ikm(
        serial=serial,
        number=f"IKM-{serial:05}",
        name=name,
        owner=f"Pemilik {name}",
        sector="kuliner",
        status="binaan",
        nib=f"{9120000000000 + serial}" if nib else None,
    )
    session.add(ikm)
    session.flush()
    if pirt_until:
        number = f"2063276{serial:06}-{pirt_until.year % 100}"
        session.add(
            Licence(ikm_id=ikm.id, kind="pirt", number=number, expires_on=pirt_until, status="berlaku")
        )
        session.flush()
    return ikm


def new_product(session: Session, ikm: Ikm, name: str) -> Product:
    """One more product of a firm."""
    product = Product(ikm_id=ikm.id, name=name)
    session.add(product)
    session.flush()
    return product


def phase_of(session: Session, session_id: str) -> str:
    """The phase a session is in."""
    return session.get_one(CurationSession, session_id).phase


def _nth(names: Sequence[str], place: int) -> str:
    """The name at a place, with a number behind it once the names are used up."""
    again = place // len(names)
    return f"{names[place % len(names)]} {again + 1}" if again else names[place]
