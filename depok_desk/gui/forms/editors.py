"""The editor that fits a kind of value."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QLineEdit

from depok_desk.errors import UserError
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.dates import DateEdit
from depok_desk.gui.widgets.editor import Editor, long_text
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.suggesting import SuggestingEdit
from depok_desk.gui.widgets.tick_row import TickRow
from depok_desk.model.fields import Field
from depok_desk.model.kinds.clock import today
from depok_desk.model.kinds.consent import SCOPES, ConsentKind
from depok_desk.model.kinds.dates import DateKind, read_loose
from depok_desk.model.kinds.kind import EMPTY, Kind, Reading
from depok_desk.model.kinds.text import LongTextKind
from depok_desk.model.kinds.yes_no import YesNoKind
from depok_desk.services.business_fields import business_fields

_YES_NO = {"ya": "Ya", "tidak": "Tidak"}


def form_field(declared: Field) -> FormField:
    """A field of a form for what a model declares; what it can name is offered later."""
    return FormField(declared.label, _editor(declared), hint=declared.hint, required=declared.required)


def _editor(declared: Field) -> Editor:
    kind = declared.kind
    if kind.options or kind.name == "reference":
        return Choice(declared.label, offered(declared, kind.options))
    if isinstance(kind, YesNoKind):
        return Choice(declared.label, offered(declared, _YES_NO))
    if isinstance(kind, ConsentKind):
        return TickRow(declared.label, SCOPES)
    if isinstance(kind, DateKind):
        return DateEdit(lambda text: _day(kind, text), kind.show)
    if kind.name == "kbli":
        return SuggestingEdit(lambda text: [(each.code, each.words) for each in business_fields(text)])
    return long_text() if isinstance(kind, LongTextKind) else QLineEdit()


def offered(declared: Field, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """The choices of a field; the first one is none, which a required field does not leave it at."""
    return [("", "pilih …" if declared.required else "–"), *names.items()]


def read(kind: Kind, text: str) -> Reading:
    """What is understood of the text in an editor; dates may be typed in haste."""
    return read_loose(text, today()) if kind.name == "date" else kind.read(text)


def chosen(kind: Kind, key: str) -> Reading:
    """The value behind a choice; a yes or no is chosen by its word."""
    return (kind.read(key) if isinstance(kind, YesNoKind) else Reading(key)) if key else EMPTY


def choice_of(kind: Kind, value: object) -> str:
    """The choice that a value is shown as; empty for none."""
    if value is None:
        return ""
    return ("ya" if value else "tidak") if isinstance(kind, YesNoKind) else str(value)


def _day(kind: DateKind, text: str) -> date | None:
    reading = read(kind, text)
    if reading.refused:
        raise UserError(reading.message)
    return reading.value if isinstance(reading.value, date) else None
