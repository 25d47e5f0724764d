"""Choices that only the office's own papers know: kinds, phases and states."""

from depok_desk.model.kinds.choice import ChoiceKind


def _plain(name: str, *values: str) -> ChoiceKind:
    """A choice whose labels are its values."""
    return ChoiceKind(name, {value: value for value in values})


LICENCE_KIND = ChoiceKind(
    "licence_kind",
    {
        "pirt": "P-IRT", "halal": "Halal", "merek": "Merek", "bpom": "BPOM MD", "sni": "SNI", "iso": "ISO",
        "pkp": "PKP", "gizi": "Uji nilai gizi", "lain": "Lainnya",
    },
)  # fmt: skip
LICENCE_STATUS = _plain("licence_status", "proses", "berlaku", "habis", "ditolak", "dicabut")
COMMUNITY_STATUS = _plain("community_status", "aktif", "nonaktif")
INSTITUTION_KIND = ChoiceKind(
    "institution_kind",
    {
        "dinas": "Dinas", "dekranasda": "Dekranasda", "opd": "OPD", "bumn": "BUMN", "bank": "Bank",
        "swasta": "Swasta", "mal": "Mal", "media": "Media", "lain": "Lainnya",
    },
)  # fmt: skip
OFFICIAL_VARIANT = _plain("official_variant", "definitif", "Plt.", "Plh.", "a.n.")
NUMBER_STATUS = _plain("number_status", "dipakai", "dicadangkan", "batal")
SESSION_PHASE = _plain("session_phase", "pendaftaran", "verifikasi", "penilaian", "pleno", "ditetapkan")
CERTIFICATE_STATUS = _plain("certificate_status", "berlaku", "habis", "dicabut", "diganti")
