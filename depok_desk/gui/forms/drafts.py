"""A new record that was not stored yet, remembered until it is, also across a restart."""

import json
from collections.abc import Mapping

from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.memory import Memory
from depok_desk.gui.widgets.editor import put_text


class Draft:
    """What was typed into the form of a register's new record: key of a field -> text."""

    def __init__(self, memory: Memory, register: str) -> None:
        self._memory = memory
        self._key = f"konsep/{register}"

    @property
    def texts(self) -> dict[str, str]:
        """The texts; empty if there is no draft."""
        try:
            found: dict[str, str] = dict(json.loads(self._memory.text(self._key) or "{}"))
        except (TypeError, ValueError):
            return {}
        return found

    @property
    def name(self) -> str:
        """What the record would be called; empty if that was not typed yet."""
        return self.texts.get("name", "").strip()

    def keep(self, texts: Mapping[str, str]) -> None:
        """Remember these; none forgets the draft."""
        self._memory.keep(self._key, json.dumps(dict(texts)) if texts else "")


def texts_in(fields: EntryFields) -> dict[str, str]:
    """What stands in all editors."""
    return {key: field.text() for key, field in fields.fields.items()}


def type_into(fields: EntryFields, texts: Mapping[str, str]) -> None:
    """Fill some fields as if they had been typed into and left, in order."""
    for key, field in fields.fields.items():
        if key in texts:
            put_text(field.editor, texts[key])
            field.leave()
