"""What stands in the way of a session's next phase, and what should be known before going on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Ikm
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.services.judging.conflicts import conflicts
from depok_desk.services.judging.double_entry import differences
from depok_desk.services.judging.judged_sector import JUDGED_SECTOR
from depok_desk.services.judging.jury import judges, jurors_of
from depok_desk.services.judging.papers import paper_table
from depok_desk.services.judging.phone_inbox import inbox
from depok_desk.services.judging.reading import session_schemes
from depok_desk.services.judging.rubric_faults import faults
from depok_desk.services.judging.scoring import missing_scores
from depok_desk.services.judging.sessions import sitting_of
from depok_desk.words import count_of, list_words

_ENOUGH_JURORS = 2
"""Of fewer jurors nothing can be said about their agreement."""


@dataclass(frozen=True)
class Hindrances:
    """Sentences about a session's next phase: what blocks it, and what only warns.

    `missing` scores block as well, unless someone agrees to go on without so many.
    """

    blocking: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    missing: int = 0

    @property
    def none(self) -> bool:
        """Whether nothing at all is to be said."""
        return not (self.blocking or self.warnings or self.missing)


Sentences = Iterator[tuple[bool, str]]
"""Whether a sentence blocks, and the sentence."""


def hindrances(session: Session, session_id: str) -> Hindrances:
    """What is to be said before a session goes on from its present phase."""
    phase = sitting_of(session, session_id).phase
    look = _LOOKS.get(phase)
    said = list(look(session, session_id)) if look else []
    return Hindrances(
        tuple(sentence for blocks, sentence in said if blocks),
        tuple(sentence for blocks, sentence in said if not blocks),
        missing_scores(session, session_id) if phase == "penilaian" else 0,
    )


def _of_registration(session: Session, session_id: str) -> Sentences:
    sectors = _taking_part(session, session_id)
    if not sectors:
        yield True, "Belum ada peserta; tambahkan peserta dari register."
    yield from _rubrics(session, session_id, sectors)
    if sitting_of(session, session_id).starts_on is None:
        yield False, "Tanggal sesi belum diisi; legalitas diperiksa terhadap hari sesi dibuat."


def _of_checking(session: Session, session_id: str) -> Sentences:
    sectors = _taking_part(session, session_id)
    yield from _of_registration_again(session, session_id, sectors)
    yield from _jurors(session, session_id, sectors)
    unchecked = [row for row in paper_table(session, session_id) if row.unchecked and not row.standing]
    if unchecked:
        many = count_of(len(unchecked), "peserta")
        yield False, f"Berkas {many} belum diperiksa; yang berlaku adalah isi register."
    found = [each for each in conflicts(session, session_id) if each.certain]
    if found:
        yield False, f"Ada benturan kepentingan: {found[0].sentence}{_and_more(len(found))}"


def _of_registration_again(session: Session, session_id: str, sectors: Mapping[str, int]) -> Sentences:
    if not sectors:
        yield True, "Tidak ada peserta yang masih ikut; buka kembali pendaftaran."
    yield from _rubrics(session, session_id, sectors)


def _of_judging(session: Session, session_id: str) -> Sentences:
    sectors = _taking_part(session, session_id)
    yield from _jurors(session, session_id, sectors)
    differing = unresolved(session, session_id)
    if differing:
        yield (
            True,
            f"{count_of(differing, 'nilai')} berbeda antara ketikan pertama dan kedua; selesaikan dahulu.",
        )
    waiting = len(inbox(session, session_id))
    if waiting:
        many = count_of(waiting, "kiriman")
        yield False, f"{many} dari ponsel juri belum diambil atau ditolak; nantinya tidak dapat diambil lagi."


def unresolved(session: Session, session_id: str) -> int:
    """How many cells that count hold something else than what was keyed the second time."""
    return sum(each.second is not None for each in differences(session, session_id))


_LOOKS: Mapping[str, Callable[[Session, str], Sentences]] = {
    "pendaftaran": _of_registration,
    "verifikasi": _of_checking,
    "penilaian": _of_judging,
}
"""Phase -> what is looked at before it is left; what the plenary leaves open is seen when it decides."""

_PRESENT = (Candidate.archived_at.is_(None), Candidate.standing.is_(None))


def _rubrics(session: Session, session_id: str, sectors: Mapping[str, int]) -> Sentences:
    schemes = session_schemes(session, session_id)
    for sector in sectors:
        scheme = schemes.get(sector)
        if scheme is None:
            yield True, f"Sektor {SECTOR.show(sector)} belum punya rubrik; pilih rubriknya di rincian sesi."
        elif wrong := faults(scheme):
            called = f"{scheme.name} edisi {scheme.edition} untuk sektor {SECTOR.show(sector)}"
            said = f"{called} belum dapat dipakai: {wrong[0]}{_and_more(len(wrong))}"
            yield True, f"{said} Perbaiki di Pengaturan › Rubrik, atau pilih rubrik lain di rincian sesi."


def _jurors(session: Session, session_id: str, sectors: Mapping[str, int]) -> Sentences:
    jurors = jurors_of(session, session_id)
    few: list[str] = []
    for sector in sectors:
        number = sum(judges(juror, sector) for juror in jurors)
        if not number:
            yield True, f"Belum ada juri untuk sektor {SECTOR.show(sector)}; tambahkan juri."
        elif number < _ENOUGH_JURORS:
            few.append(SECTOR.show(sector))
    if few:
        yield False, f"Sektor {list_words(few)} hanya dinilai satu juri, jadi nilainya tidak terbandingkan."


def _taking_part(session: Session, session_id: str) -> Mapping[str, int]:
    """Sector -> how many candidates take part."""
    found = session.execute(
        select(JUDGED_SECTOR, func.count())
        .select_from(Candidate)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .where(Candidate.session_id == session_id, *_PRESENT)
        .group_by(JUDGED_SECTOR)
        .order_by(JUDGED_SECTOR)
    )
    return {row[0]: row[1] for row in found}


def _and_more(number: int) -> str:
    return f" Dan {number - 1} lagi." if number > 1 else ""
