"""What is understood of a text while it is typed into a field."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from depok_desk import words
from depok_desk.gui.forms.editors import read
from depok_desk.model.fields import Field
from depok_desk.services.business_fields import kbli_title


def understood(declared: Field, text: str, beside: Mapping[str, Any]) -> str:
    """The date with its weekday, the amount in rupiah, the title of a KBLI; empty where nothing helps.

    `beside` holds the record's other values: a code of the KBLI depends on its edition.
    """
    if not text.strip() or declared.kind.name not in ("date", "birth_date", "money", "kbli"):
        return ""
    reading = read(declared.kind, text)
    return "" if reading.refused else meaning(declared, reading.value, beside)


def meaning(declared: Field, value: Any, beside: Mapping[str, Any]) -> str:
    """The same of a value that was read already."""
    if isinstance(value, date):
        return words.full_date(value)
    if declared.kind.name == "money" and isinstance(value, int):
        return declared.kind.show(value)
    if declared.kind.name == "kbli" and isinstance(value, str):
        return kbli_title(value, beside.get("kbli_edition"))
    return ""
