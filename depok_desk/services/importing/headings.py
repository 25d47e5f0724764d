"""The words above columns: normalised, with their unit, and compared with what targets are called."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from depok_desk.registers.target import Target

SURE = 0.85
"""From this score on a heading is taken for a target without asking."""

_LONG_FORMS = {
    "kel": "kelurahan", "kec": "kecamatan", "kab": "kabupaten", "prov": "provinsi", "ds": "desa",
    "thn": "tahun", "th": "tahun", "tgl": "tanggal", "jml": "jumlah", "jmlh": "jumlah",
    "telp": "telepon", "tlp": "telepon", "telpon": "telepon", "tlpn": "telepon", "tel": "telepon",
    "handphone": "hp", "ponsel": "hp", "whatsapp": "wa", "omset": "omzet", "merk": "merek", "nm": "nama",
    "lk": "laki laki", "lakilaki": "laki laki", "pria": "laki laki", "pr": "perempuan",
    "wanita": "perempuan", "tk": "tenaga kerja", "naker": "tenaga kerja", "ket": "keterangan",
    "almt": "alamat", "sertifikat": "sertifikasi", "prod": "produksi", "pirt": "p irt", "email": "e mail",
}  # fmt: skip
_FILLERS = frozenset(
    {"no", "nomor", "nomer", "nmr", "nama", "rp", "rupiah", "idr", "dan", "atau", "yg", "yang"}
)
_THOUSANDS = re.compile(
    r"rp\.?\s*[x×]?\s*1?[.,' ]?000(?![.,]?\d)|\bribu(an)?\b|[x×]\s*1[.,]?000\b|\(\s*000\s*\)"
)
_MILLIONS = re.compile(r"\bjuta(an)?\b|rp\.?\s*1?[.,]?000[.,]?000|[x×]\s*1[.,]?000[.,]?000|\(\s*jt\s*\)")
_BILLIONS = re.compile(r"\bmil(i|y)ar(an)?\b")
_UNIT_WORDS = re.compile(
    r"\(\s*(dalam\s+|x\s*)?(rp\.?\s*)?[x×]?\s*(1?[.,]?000)*\s*(ribu(an)?|juta(an)?|jt|mil[iy]ar)?\s*(rp\.?|rupiah)?\s*\)"
    r"|\bdalam\s+(ribu(an)?|juta(an)?|mil[iy]ar(an)?)(\s+rupiah)?|\b(ribu(an)?|juta(an)?)\b"
)
_NUMBERING = frozenset({"no", "nomor", "nomer", "urut", "#", "no urut"})


def unit_of(heading: str) -> int:
    """The factor that a heading such as `Omzet (Rp.000)` or `dalam juta` puts on its numbers, else 1."""
    text = heading.casefold()
    if _BILLIONS.search(text):
        return 1_000_000_000
    if _MILLIONS.search(text):
        return 1_000_000
    return 1_000 if _THOUSANDS.search(text) else 1


@lru_cache(maxsize=8192)
def heading_key(heading: str) -> str:
    """A heading without case, accents, punctuation, unit, abbreviations, `No.` and `Nama`."""
    text = unicodedata.normalize("NFKD", heading).casefold().strip()
    text = _UNIT_WORDS.sub(" ", text)
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    words = re.sub(r"[^a-z0-9#%]+", " ", text).split()
    long_forms = " ".join(_LONG_FORMS.get(word, word) for word in words).split()
    telling = [word for word in long_forms if word not in _FILLERS]
    return " ".join(telling or long_forms)


def is_numbering(heading: str) -> bool:
    """Whether a column is the running number of the list."""
    return heading_key(heading) in _NUMBERING


class Vocabulary:
    """What the targets of a register are called in workbooks."""

    def __init__(self, targets: Sequence[Target]) -> None:
        self._keys: dict[str, list[str]] = {}
        for target in targets:
            for name in dict.fromkeys((heading_key(target.label), *map(heading_key, target.headings))):
                self._keys.setdefault(name, []).append(target.key)
        self._names = list(self._keys)
        self._known: dict[tuple[str, ...], dict[str, float]] = {}

    def scores(self, parts: tuple[str, ...]) -> dict[str, float]:
        """How well a heading names each target that it may mean, from 0 to 1.

        `parts` are the texts above the column from top to bottom, such as `("Tenaga Kerja", "L")`.
        """
        if parts not in self._known:
            self._known[parts] = self._scores(parts)
        return self._known[parts]

    def best(self, parts: tuple[str, ...]) -> str | None:
        """The target that a heading surely names, else None."""
        scores = self.scores(parts)
        key = max(scores, key=scores.__getitem__, default=None)
        return key if key is not None and scores[key] >= SURE else None

    def _scores(self, parts: tuple[str, ...]) -> dict[str, float]:
        found: dict[str, float] = {}
        for spelling, trust in _spellings(parts):
            for name, likeness in self._alike(heading_key(spelling)):
                for key in self._keys[name]:
                    found[key] = max(found.get(key, 0.0), round(likeness * trust, 3))
        return found

    def _alike(self, key: str) -> list[tuple[str, float]]:
        if key in self._keys:
            return [(key, 1.0)]
        if len(key) < 5:
            return []
        alike = process.extract(key, self._names, scorer=fuzz.token_sort_ratio, score_cutoff=82, limit=4)
        return [(name, score / 105) for name, score, _ in alike if len(name) >= 5]


def _spellings(parts: tuple[str, ...]) -> list[tuple[str, float]]:
    """The ways to read a heading, each with how far it is to be trusted."""
    whole = " ".join(parts)
    spellings = [(whole, 1.0)]
    if "(" in whole:
        spellings.append((re.sub(r"\([^)]*\)", " ", whole), 0.96))
        spellings += [(inner, 0.9) for inner in re.findall(r"\(([^)]{3,})\)", whole)]
    if len(parts) > 1:
        spellings.append((parts[-1], 0.92))
    if "/" in whole:
        spellings += [(half, 0.9) for half in whole.split("/")]
    return spellings
