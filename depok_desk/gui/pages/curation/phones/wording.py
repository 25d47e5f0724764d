"""What the panel of the jurors' phones says."""

from collections.abc import Sequence

from depok_desk.gui.pages.curation.phones.phone_desk import PhoneDesk
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.lan.addresses import LOOPBACK
from depok_desk.services.judging.phone_inbox import Arrivals, InboxLine
from depok_desk.words import count_of, list_words

ABOUT = (
    "Juri menilai di ponselnya sendiri lewat Wi-Fi kantor, tanpa internet. Nilai yang datang menunggu di "
    "sini sampai Anda mengambilnya; yang sudah diketik tidak pernah ditimpa begitu saja."
)
SENT = (
    "Yang dikirim ke ponsel: nama produk dan usaha, nomor urut, kriteria dengan arti nilainya, dan nilai "
    "juri itu sendiri. Tidak ada NIK, telepon, atau alamat. Sambungannya tidak disandikan: siapa pun yang "
    "menyadap Wi-Fi yang sama dapat membacanya, jadi pakai Wi-Fi kantor yang berkata sandi."
)
FIREWALL = (
    "Bila ponsel tidak dapat membuka halamannya: pastikan Wi-Fi ponsel sama dengan PC ini, lalu izinkan "
    "Depok Desk untuk jaringan pribadi di Windows Firewall."
)
HELP = "Tidak terbuka? Samakan Wi-Fi ponsel dan PC ini, lalu izinkan Depok Desk di Windows Firewall."
NO_NETWORK = "PC ini belum tersambung ke jaringan kantor; sambungkan ke Wi-Fi atau kabel, lalu buka lagi."
DIFFERENT = "berbeda"
_CONNECTED = 60
"""Seconds since a phone was heard within which it counts as connected."""


def address_words(address: str) -> str:
    """An address of this PC as it is chosen."""
    return f"{address} (hanya PC ini, untuk mencoba)" if address == LOOPBACK else address


def juror_list(phones: PhoneDesk, arrivals: Sequence[Arrivals]) -> StillList:
    """The jurors with their numbers, PINs, and how they are connected."""
    columns = (
        ListColumn("number", "Nomor", 6, right=True),
        ListColumn("juror", "Juri", 22),
        ListColumn("pin", "PIN", 9),
        ListColumn("state", "Ponsel", 18),
        ListColumn("waiting", "Menunggu", 9, right=True),
    )
    waiting = {each.juror_id: each.waiting for each in arrivals}
    rows: list[Row] = [
        (
            *(slip.juror_id, str(slip.number), slip.juror, spaced(slip.pin)),
            *(connection(phones, slip.juror_id), str(waiting.get(slip.juror_id, 0))),
        )
        for slip in phones.slips.values()
    ]
    return StillList(columns, rows)


def spaced(pin: str) -> str:
    """A PIN as it is read out."""
    return f"{pin[:3]} {pin[3:]}"


def connection(phones: PhoneDesk, juror_id: str) -> str:
    """How a juror is connected."""
    if juror_id in phones.locked():
        return "PIN terkunci"
    heard = phones.heard(juror_id)
    if heard is None:
        return "belum masuk"
    return "tersambung" if heard < _CONNECTED else f"{max(1, round(heard / 60))} menit lalu"


def locked_words(phones: PhoneDesk) -> str:
    """Whose PIN was locked, and what to do; empty if nobody's."""
    names = [phones.slips[key].juror for key in phones.locked() if key in phones.slips]
    if not names:
        return ""
    return f"PIN {list_words(names)} terkunci karena terlalu sering salah; pilih jurinya, lalu buat PIN baru."


def inbox_list(lines: Sequence[InboxLine]) -> StillList:
    """What waits, beside what the office has."""
    columns = (
        ListColumn("juror", "Juri", 16),
        ListColumn("product", "Produk", 20),
        ListColumn("criterion", "Kriteria", 16),
        ListColumn("comes", "Dari ponsel", 12),
        ListColumn("now", "Di kantor", 10),
        ListColumn("state", "Keadaan", 11),
    )
    rows: list[Row] = [
        (
            *(line.message_id, line.juror, f"{line.product} ({line.firm})", line.criterion),
            *(line.comes or "(dikosongkan)", line.now or "–", state(line)),
        )
        for line in lines
    ]
    return StillList(columns, rows)


def state(line: InboxLine) -> str:
    """How what comes relates to what is there."""
    if line.differs:
        return DIFFERENT
    return "sama" if line.comes == line.now else "baru"


def inbox_words(lines: Sequence[InboxLine]) -> str:
    """What waits, in one sentence."""
    if not lines:
        return "Tidak ada kiriman yang menunggu."
    jurors = len({line.juror_id for line in lines})
    told = f"{count_of(len(lines), 'kiriman')} dari {count_of(jurors, 'juri')} menunggu."
    different = sum(line.differs for line in lines)
    if different:
        told += f" {different} di antaranya berbeda dari yang sudah ada di kantor."
    return told
