"""Looks a certificate over before it is issued or printed."""

from collections.abc import Iterator

from depok_desk.documents import certificate_words as say
from depok_desk.documents.fonts import missing_glyphs
from depok_desk.documents.lines import fit
from depok_desk.documents.symbol import LONGEST
from depok_desk.model.facts import CertificateFacts


def preflight(facts: CertificateFacts) -> list[str]:
    """What is missing from a certificate or does not fit on it, in full sentences; nothing if all is well."""
    whose = f"Sertifikat {facts.ikm.strip() or facts.number.strip() or 'tanpa nama'}"
    return [
        f"{whose}: {remark}" for remark in (*_gaps(facts), *_signing(facts), *_code(facts), *_texts(facts))
    ]


def _gaps(facts: CertificateFacts) -> Iterator[str]:
    if not facts.number.strip():
        yield "nomor belum ada; terbitkan nomor dari buku nomor lebih dahulu."
    if not facts.ikm.strip():
        yield "nama usaha kosong; isi nama usaha pada daftar IKM."
    if not facts.head:
        yield "kop kosong; lengkapi kop instansi di Pengaturan."
    if facts.issued_on is None:
        yield "tanggal terbit belum ada; tentukan tanggalnya sebelum mencetak."


def _signing(facts: CertificateFacts) -> Iterator[str]:
    if not facts.signatories:
        yield "penanda tangan belum ada; pilih pejabat di Pengaturan."
    if len(facts.signatories) > 2:
        yield "ada lebih dari dua penanda tangan; hanya dua yang pertama dicetak."
    for one in facts.signatories:
        if not one.name.strip():
            yield f"nama {' '.join(one.position).strip() or 'penanda tangan'} kosong; isi nama pejabat."
        elif one.nip and (len(one.nip) != 18 or not one.nip.isdigit()):
            yield f"NIP {one.name} bukan 18 digit; periksa data pejabat."


def _code(facts: CertificateFacts) -> Iterator[str]:
    if not facts.qr or not facts.code:
        yield "kode pemeriksaan belum ada sehingga keaslian sertifikat tidak dapat diperiksa."
    size = len(facts.qr.encode())
    if size > LONGEST:
        yield f"isi kode QR {size} bita, paling banyak {LONGEST}; kode QR tidak dicetak."


def _texts(facts: CertificateFacts) -> Iterator[str]:
    signing = (part for one in facts.signatories[:2] for part in (*say.position(one), *say.signer(one)))
    parts = (*say.head(facts), say.title(facts), say.number(facts), *say.body(facts), *signing)
    for part in parts:
        unknown = "".join(dict.fromkeys(c for run in part.line for c in missing_glyphs(run.text, run.font)))
        if unknown:
            yield f"{part.label} memuat huruf yang tidak dapat dicetak ({unknown}); ganti dengan huruf lain."
        if part.line and fit(part.line, part.room).tight:
            size = f"{fit(part.line, part.room).size:.1f}".replace(".", ",")
            yield f"{part.label} terlalu panjang dan mengecil menjadi {size} poin; singkatkan."
