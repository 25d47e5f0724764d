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
    "ush": "usaha", "pmlk": "pemilik", "jns": "jenis", "bid": "bidang", "bdr": "berdiri", "klmn": "kelamin",
    "sert": "sertifikasi", "ijin": "izin", "kd": "kode", "lhr": "lahir", "haki": "hki", "bln": "bulan",
    "bulanan": "bulan", "harian": "hari", "mingguan": "minggu", "ukm": "umkm",
    "name": "nama", "number": "nomor", "business": "usaha", "company": "perusahaan", "owner": "pemilik",
    "address": "alamat", "district": "kecamatan", "phone": "telepon", "mobile": "hp", "contact": "kontak",
    "sector": "sektor", "category": "kategori", "product": "produk", "price": "harga", "score": "nilai",
    "date": "tanggal", "year": "tahun", "notes": "catatan", "remarks": "keterangan", "community": "komunitas",
}  # fmt: skip
_SOFT = frozenset(
    {"usaha", "ikm", "umkm", "perusahaan", "pemilik", "aktif", "anda", "domisili", "lengkap", "izin"}
)
"""Words that only say whose value it is; in a list of firms that is clear anyway."""

_TELLING = frozenset(
    {
        "hari", "minggu", "bulan", "triwulan", "semester", "target", "rencana", "pinjaman", "terbit",
        "berlaku", "habis", "anak", "bank", "petugas", "pendamping", "dinas", "kurator", "juri", "ranking",
    }
)  # fmt: skip
"""Words that make another thing of a value: a heading with one is never taken for a name without it."""

_GENDERS = {"l": "l", "laki": "l", "p": "p", "w": "p", "perempuan": "p"}
_ALIKE = 75
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
    r"|\brp\.?\s*[x×]?\s*1?([.,]?000)+(?!\d)|\bdalam\s+(ribu(an)?|juta(an)?|mil[iy]ar(an)?)(\s+rupiah)?|\b(ribu(an)?|juta(an)?)\b"
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
        self._squeezed = {name.replace(" ", ""): name for name in self._names}
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
        telling = _TELLING.intersection(heading_key(" ".join(parts)).split())
        for spelling, trust in _spellings(parts):
            for name, likeness in self._alike(heading_key(spelling)):
                if telling != _TELLING.intersection(name.split()):
                    continue
                for key in self._keys[name]:
                    found[key] = max(found.get(key, 0.0), round(likeness * trust, 3))
        return found

    def _alike(self, key: str) -> list[tuple[str, float]]:
        """The known names that a heading may be, each with how alike it is from 0 to 1."""
        if key in self._keys:
            return [(key, 1.0)]
        same = self._squeezed.get(key.replace(" ", "")) or _without_soft_words(key)
        if same in self._keys:
            return [(same, 0.9)]
        if len(key) < 5:
            return []
        alike = process.extract(key, self._names, scorer=fuzz.token_sort_ratio, score_cutoff=82, limit=4)
        return [(name, score / 105) for name, score, _ in alike if len(name) >= 5 and _same_words(key, name)]


def _without_soft_words(key: str) -> str:
    words = key.split()
    return " ".join([word for word in words if word not in _SOFT] or words[:1])


def _same_words(one: str, other: str) -> bool:
    """Whether two headings differ only in the spelling of words, and in words that do not matter."""
    mine, others = set(one.split()), set(other.split())
    if _genders(mine) != _genders(others):
        return False
    return _covers(mine - others - _SOFT, others) and _covers(others - mine - _SOFT, mine)


def _genders(words: set[str]) -> set[str]:
    return {_GENDERS[word] for word in words if word in _GENDERS}


def _covers(words: set[str], others: set[str]) -> bool:
    """Whether each of `words` is a slip of the pen for one of `others`; first letters are never wrong."""
    return all(
        any(word[0] == other[0] and fuzz.ratio(word, other) >= _ALIKE for other in others) for word in words
    )


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
