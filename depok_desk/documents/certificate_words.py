"""What a certificate says, part by part, and the room each part has."""

from typing import NamedTuple

from depok_desk import words
from depok_desk.documents.fonts import SERIF, SERIF_BOLD, SERIF_ITALIC, TITLE, clean
from depok_desk.documents.lines import QUIET, TEAL, Line, Room, Run, one_or_two_lines
from depok_desk.model.facts import CertificateFacts, Signatory

NAME, STATEMENT = "nama usaha", "keterangan"
CAPTION = "Kode pemeriksaan, bukan tanda tangan elektronik"
HEAD_WIDTH, BODY_WIDTH, SIGNATURE_WIDTH = 440.0, 590.0, 214.0

_HEAD_ROOM = one_or_two_lines(HEAD_WIDTH, (13, 10), (10, 8))
_MAIN_ROOM = one_or_two_lines(HEAD_WIDTH, (16, 12), (12, 9))
_TITLE_ROOM = one_or_two_lines(BODY_WIDTH, (40, 26), (22, 18))
_NUMBER_ROOM = one_or_two_lines(BODY_WIDTH, (13, 10), (10, 8))
_NAME_ROOM = one_or_two_lines(BODY_WIDTH, (42, 26), (26, 15))
_SAID_ROOM = one_or_two_lines(BODY_WIDTH, (14.5, 12), (12, 10))
_SIGNATURE_ROOM = one_or_two_lines(SIGNATURE_WIDTH, (12.5, 9), (9, 7))
_SIGNER_ROOM = one_or_two_lines(SIGNATURE_WIDTH, (14, 9), (9, 7))
_RANK_ROOM = one_or_two_lines(SIGNATURE_WIDTH, (10.5, 8), (8, 6))


class Part(NamedTuple):
    """A text of the certificate: what it is called, how it reads, its room, and the gap above it."""

    label: str
    line: Line
    room: Room
    gap: float = 0.0


def head(facts: CertificateFacts) -> list[Part]:
    """The letterhead: the issuing institution, its main line last and heavier, and the partner."""
    parts = [Part("kop", (Run(clean(text), SERIF, tracking=0.08),), _HEAD_ROOM) for text in facts.head[:-1]]
    parts += [
        Part("kop", (Run(clean(text), SERIF_BOLD, tracking=0.04),), _MAIN_ROOM) for text in facts.head[-1:]
    ]
    if facts.partner:
        parts.append(Part("mitra pada kop", _plain(f"bersama {facts.partner}", SERIF_ITALIC), _HEAD_ROOM))
    return parts


def title(facts: CertificateFacts) -> Part:
    """The kind of paper, in capitals."""
    run = Run(clean(facts.title).upper(), TITLE, TEAL, tracking=0.05)
    return Part("judul", (run,), _TITLE_ROOM)


def number(facts: CertificateFacts) -> Part:
    """The official number, or nothing."""
    text = clean(facts.number)
    line = _plain(f"Nomor: {text}", SERIF, QUIET) if text else ()
    return Part("nomor", line, _NUMBER_ROOM)


def body(facts: CertificateFacts) -> list[Part]:
    """From "diberikan kepada" to the validity; unknown parts are left out."""
    parts = [
        Part("pembuka", _plain("diberikan kepada", SERIF_ITALIC, QUIET), _SAID_ROOM, 8),
        Part(NAME, _plain(facts.ikm, SERIF_BOLD), _NAME_ROOM, 7),
        Part("pemilik dan alamat", _plain(_holder(facts)), _SAID_ROOM, 19),
        *(
            Part(STATEMENT, line, _SAID_ROOM, 5.5 if index else 12)
            for index, line in enumerate(_statement(facts))
        ),
        Part("masa berlaku", _plain(_validity(facts), SERIF_ITALIC, QUIET), _SAID_ROOM, 9),
    ]
    return [part for part in parts if part.line]


def _plain(text: str, font: str = SERIF, colour: str = "") -> Line:
    shown = clean(text)
    return (Run(shown, font, colour) if colour else Run(shown, font),) if shown else ()


def _holder(facts: CertificateFacts) -> str:
    ward = facts.ward and f"Kelurahan {facts.ward}"
    district = facts.district and f"Kecamatan {facts.district}"
    region = ", ".join(filter(None, (ward, district)))
    return " · ".join(filter(None, (facts.owner, region)))


def _validity(facts: CertificateFacts) -> str:
    return f"Berlaku sampai dengan {words.long_date(facts.valid_until)}" if facts.valid_until else ""


def _statement(facts: CertificateFacts) -> list[Line]:
    """One sentence in up to three lines: the product, the decision, the session."""
    lines = [list(part) for part in (_product(facts), _decision(facts), _session(facts)) if part]
    if facts.decision and len(lines) > 1 and _product(facts):
        lines[0].append(Run(",", SERIF))
    if lines:
        lines[-1].append(Run(".", SERIF))
    return [tuple(line) for line in lines]


def _product(facts: CertificateFacts) -> list[Run]:
    product, sector = clean(facts.product), clean(facts.sector)
    runs = [Run("atas produk ", SERIF), Run(product, SERIF_BOLD)] if product else []
    if sector:
        runs += [Run(" pada sektor " if product else "pada sektor ", SERIF), Run(sector.lower(), SERIF_BOLD)]
    return runs


def _decision(facts: CertificateFacts) -> list[Run]:
    decision, grade = clean(facts.decision), clean(facts.grade)
    runs: list[Run] = []
    if decision:
        runs += [Run("yang dinyatakan ", SERIF), Run(decision.upper(), SERIF_BOLD, TEAL)]
    if grade:
        runs += [Run(" dengan peringkat ", SERIF), Run(grade, SERIF_BOLD, TEAL)]
    if facts.score is not None:
        score = words.score(facts.score)
        runs.append(Run(f" (nilai {score})" if grade else f" dengan nilai {score}", SERIF))
    return [runs[0]._replace(text=runs[0].text.lstrip()), *runs[1:]] if runs else []


def _session(facts: CertificateFacts) -> list[Run]:
    days, name, place = facts.session_dates, clean(facts.session), clean(facts.place)
    first = [f"dalam {name}"] if name else []
    if days:
        when = words.full_date(days[0]) if days[0] == days[-1] else words.date_range(days[0], days[-1])
        first.append(when if name else f"dalam kurasi {when}")
    text = ", ".join(first)
    if place:
        text = f"{text} di {place}" if text else f"dalam kurasi di {place}"
    return [Run(text, SERIF)] if text else []


def place_and_date(facts: CertificateFacts) -> Part:
    """Where and when the certificate is signed; without a date nothing."""
    text = (
        ", ".join(filter(None, (facts.issued_in, words.long_date(facts.issued_on))))
        if facts.issued_on
        else ""
    )
    return Part("tempat dan tanggal", _plain(text), _SIGNATURE_ROOM)


def position(one: Signatory) -> list[Part]:
    """The lines of the signer's position, with a comma after the last."""
    texts = [clean(text) for text in one.position if clean(text)]
    ends = [*texts[:-1], f"{texts[-1].rstrip(',')},"] if texts else []
    return [Part("jabatan penanda tangan", _plain(text), _SIGNATURE_ROOM) for text in ends]


def signer(one: Signatory) -> list[Part]:
    """The signer's name, then rank and NIP where known."""
    nip = one.nip and f"NIP {words.nip(one.nip)}"
    return [
        Part("nama penanda tangan", _plain(one.name, SERIF_BOLD), _SIGNER_ROOM),
        Part("pangkat penanda tangan", _plain(one.rank, SERIF, QUIET), _RANK_ROOM),
        Part("NIP penanda tangan", _plain(nip, SERIF, QUIET), _RANK_ROOM),
    ]
