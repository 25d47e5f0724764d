"""How the page and the office write to each other: messages read strictly, sheets as plain values."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from depok_desk.errors import UserError
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.services.judging.marks import ABSTAIN, Mark
from depok_desk.services.judging.phone_arrival import PhoneMessage, Receipt
from depok_desk.services.judging.phone_sheet import Given, PhoneSheet, Place
from depok_desk.services.judging.scheme import CriterionRule, Entry

MOST_MESSAGES = 50
"""In one request."""

LONGEST_ADVICE = 1000
"""Characters."""

GREATEST_SEQUENCE = 1_000_000_000

_MALFORMED = "Kiriman ini tidak dapat dibaca; muat ulang halaman di ponsel."
_ID = re.compile(r"[0-9a-z]{8,32}-[0-9]{1,10}")
_KEY = re.compile(r"[0-9a-z]{1,32}")
_NUMBER = re.compile(r"[0-9]{1,4}([.,][0-9]{1,3})?")


class MalformedError(UserError):
    """What came is not what the page writes."""

    def __init__(self) -> None:
        super().__init__(_MALFORMED)


def read_entry(body: object) -> tuple[int, str]:
    """The juror's number and PIN.

    Raises:
        MalformedError: it is something else.
    """
    told = _mapping(body)
    number, pin = told.get("juri"), told.get("pin")
    if type(number) is not int or not isinstance(pin, str) or len(pin) > 20:
        raise MalformedError
    return number, re.sub(r"[^0-9]", "", pin)


def read_messages(body: object) -> list[PhoneMessage]:
    """The messages of one request.

    Raises:
        MalformedError: it is something else, or more than `MOST_MESSAGES`.
    """
    found = _mapping(body).get("kiriman")
    if not isinstance(found, list):
        raise MalformedError
    messages = cast("list[object]", found)
    if len(messages) > MOST_MESSAGES:
        raise MalformedError
    return [_message(_mapping(each)) for each in messages]


def _message(told: Mapping[str, object]) -> PhoneMessage:
    sequence = told.get("urut")
    if type(sequence) is not int or not 0 < sequence <= GREATEST_SEQUENCE:
        raise MalformedError
    advises = "masukan" in told
    criterion = None if advises and told.get("kriteria") is None else _text(told, "kriteria", _KEY)
    return PhoneMessage(
        id=_text(told, "id", _ID),
        sequence=sequence,
        candidate_id=_text(told, "peserta", _KEY),
        criterion_id=criterion,
        mark=None if advises else _mark(told.get("nilai")),
        wording=_advice(told["masukan"]) if advises else None,
    )


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise MalformedError
    return cast("dict[str, object]", value)


def _text(told: Mapping[str, object], name: str, form: re.Pattern[str]) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not form.fullmatch(value):
        raise MalformedError
    return value


def _mark(value: object) -> Mark:
    if value is None:
        return None
    if value == "abstain":
        return ABSTAIN
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise MalformedError
    return Decimal(value.replace(",", "."))


def _advice(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_ADVICE:
        raise MalformedError
    return value.replace("\x00", "").strip()


def written_receipt(receipt: Receipt) -> dict[str, Any]:
    """Which messages are kept and which are not, as the page reads it."""
    refused = [{"id": key, "alasan": why} for key, why in receipt.refused.items()]
    return {"diterima": list(receipt.kept), "ditolak": refused}


def written_sheet(sheet: PhoneSheet) -> dict[str, Any]:
    """A sheet as the page reads it: nothing of firms but name, product and queue number."""
    return {
        "sesi": sheet.session_id,
        "judul": sheet.title,
        "juri": sheet.juror_id,
        "nama": sheet.juror,
        "tutup": sheet.closed,
        "urut": sheet.sequence,
        "kelompok": [
            {
                "kriteria": [_criterion(rule) for rule in rules],
                "peserta": [_candidate(entry, sheet.interests) for entry in entries],
            }
            for rules, entries in sheet.groups
        ],
        "isi": [_given(place, given) for place, given in sheet.given.items()],
    }


def _criterion(rule: CriterionRule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "nama": rule.name,
        "grup": rule.group,
        "terendah": rule.scale.lowest,
        "tertinggi": rule.scale.highest,
        "bulat": rule.scale.whole,
        "arti": {str(mark): wording for mark, wording in sorted(rule.levels.items())},
    }


def _candidate(entry: Entry, interests: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": entry.id,
        "produk": entry.product,
        "usaha": entry.name,
        "urut": entry.queue,
        "sektor": SECTOR.show(entry.sector),
        "benturan": interests.get(entry.id, ""),
    }


def _given(place: Place, given: Given) -> dict[str, Any]:
    subject, candidate, criterion = place
    return {
        "jenis": subject,
        "peserta": candidate,
        "kriteria": criterion,
        "isi": given.words,
        "menunggu": given.waiting,
        "ditolak": given.refusal,
    }
