"""The licences of a firm with what their dates say today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.ikm import Licence, Product
from depok_desk.model.kinds.kind import Severity
from depok_desk.model.kinds.licences import LICENCE_NUMBERS
from depok_desk.model.kinds.office_choices import LICENCE_KIND
from depok_desk.model.rules import pirt_expiry_year

SOON = 90
"""Days before its end from which a licence is shown as running out."""

_PIRT_YEARS = 5
"""A P-IRT number is valid for so many years (Peraturan BPOM 22/2018)."""

_NO_NUMBER = "Nomor belum diisi; salin dari dokumennya, atau pilih status “proses”."


@dataclass(frozen=True)
class Advice:
    """What is doubtful about a value, and a better one to take; a `wrong` one cannot be kept."""

    sentence: str
    suggestion: Any = None
    wrong: bool = False


def standing(expires_on: date | None, status: str | None, today: date) -> str:
    """How a licence stands, with a sign: `✕ habis`, `! habis dalam 12 hari`, `✓ berlaku`; what it is else."""
    if status in ("proses", "ditolak", "dicabut"):
        return f"{'…' if status == 'proses' else '✕'} {status}"
    if expires_on is None:
        return "✕ habis" if status == "habis" else "✓ berlaku" if status == "berlaku" else "? tanpa tanggal"
    days = (expires_on - today).days
    if days < 0:
        return "✕ habis"
    if days <= SOON:
        return f"! habis {f'dalam {days} hari' if days else 'hari ini'}"
    return "✓ berlaku"


def licence_rows(session: Session, ikm_id: str, today: date) -> list[tuple[str, ...]]:
    """Kind, number, product, first and last day and standing of each, the most urgent first."""
    found = session.execute(
        select(Licence, Product.name)
        .outerjoin(Product, Product.id == Licence.product_id)
        .where(Licence.ikm_id == ikm_id, Licence.archived_at.is_(None))
        .order_by(Licence.expires_on.asc().nulls_last(), Licence.kind, Licence.id)
    )
    return [
        (
            one.id,
            LICENCE_KIND.show(one.kind),
            one.number or "",
            product or "",
            words.short_date(one.issued_on) if one.issued_on else "",
            words.short_date(one.expires_on) if one.expires_on else "",
            standing(one.expires_on, one.status, today),
        )
        for one, product in found
    ]


def licence_advice(values: Mapping[str, Any]) -> dict[str, Advice]:
    """What the kind of a licence says about its number, and the number of a P-IRT about its last day."""
    kind, number = values.get("kind"), values.get("number")
    if not number:
        return _missing(kind, values.get("status"))
    known = LICENCE_NUMBERS.get(str(kind))
    if known is None:
        return {}
    found: dict[str, Advice] = {}
    reading = known.number.read(number)
    if reading.refused or reading.message:
        found["number"] = Advice(reading.message, reading.value, reading.severity is Severity.ERROR)
    elif reading.value != number:
        found["number"] = Advice(f"Ejaan resminya {reading.value}.", reading.value)
    if kind == "pirt" and (year := pirt_expiry_year(number)):
        found |= _expiry(year, values.get("issued_on"), values.get("expires_on"))
    return found


def _missing(kind: Any, status: str | None) -> dict[str, Advice]:
    """A number is asked for as soon as the kind is known, unless the licence is still applied for."""
    asked = kind is not None and status != "proses"
    return {"number": Advice(_NO_NUMBER)} if asked else {}


def _expiry(year: int, issued: date | None, expires: date | None) -> dict[str, Advice]:
    """The day is offered only where the first day confirms the year; it is never guessed."""
    if expires is not None:
        wrong = f"Menurut nomornya P-IRT ini habis pada tahun {year}; periksa tanggalnya."
        return {} if expires.year == year else {"expires_on": Advice(wrong)}
    if issued is not None and issued.year + _PIRT_YEARS == year:
        day = _years_later(issued, _PIRT_YEARS)
        return {
            "expires_on": Advice(f"Menurut nomor dan tanggal terbitnya habis {words.long_date(day)}.", day)
        }
    return {"expires_on": Advice(f"Menurut nomornya P-IRT ini habis pada tahun {year}; isi tanggalnya.")}


def _years_later(day: date, years: int) -> date:
    leap = (day.month, day.day) == (2, 29)
    return date(day.year + years, day.month, 28 if leap else day.day)
