"""The keys of a list that is edited in place, as people know them from Excel."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from depok_desk.gui.editing import grid
from depok_desk.gui.editing.cell_editors import Step
from depok_desk.gui.widgets.table import ListTable
from depok_desk.model.kinds.clock import today
from depok_desk.words import short_date

if TYPE_CHECKING:
    from depok_desk.gui.editing.hands import CellHands

_MODIFIER = Qt.KeyboardModifier
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_STEPS = {"Down": Step.DOWN, "Up": Step.UP, "Right": Step.RIGHT, "Left": Step.LEFT}


def pressed(event: QKeyEvent) -> str:
    """The combination that is pressed as Qt writes it, such as “Ctrl+D”; the keypad counts as other keys."""
    modifiers = event.modifiers() & ~_MODIFIER.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString(_PORTABLE)


READING = frozenset({"F2", "Ctrl+C", "Menu", "Shift+F10"})
"""What works while rows are read as well."""


def is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes something, so that it overwrites the cell."""
    plain = event.modifiers() & ~(_MODIFIER.ShiftModifier | _MODIFIER.KeypadModifier) == _MODIFIER.NoModifier
    return plain and bool(event.text()) and event.text().isprintable()


def words_of(hands: "CellHands") -> Mapping[str, Callable[[], object]]:
    """What each combination of keys does."""
    table, blocks = hands.table, hands.blocks
    named: dict[str, Callable[[], object]] = {
        "F2": lambda: hands.edit() if hands.on else hands.start(),
        "Ctrl+C": lambda: blocks.copy_cells() if hands.on else blocks.copy_rows(),
        "Menu": hands.menu.emit,
        "Shift+F10": hands.menu.emit,
        "F4": hands.take_suggestion,
        "Esc": hands.leave,
        "Backspace": lambda: hands.edit(""),
        "Alt+Down": lambda: hands.edit(listed=True),
        "Ctrl+;": lambda: hands.edit(short_date(today())),
        "Tab": partial(grid.take, table, Step.RIGHT),
        "Shift+Backtab": partial(grid.take, table, Step.LEFT),
        **{name: partial(grid.take, table, Step.DOWN) for name in ("Return", "Enter")},
        **{f"Shift+{name}": partial(grid.take, table, Step.UP) for name in ("Return", "Enter")},
        **{name: partial(hands.attempt, deed) for name, deed in _block_deeds(hands).items()},
    }
    named |= _stretching(table)
    for name, step in _STEPS.items():
        named[f"Ctrl+{name}"] = partial(grid.jump, table, step, extend=False)
        named[f"Ctrl+Shift+{name}"] = partial(grid.jump, table, step, extend=True)
    return named


def _stretching(table: ListTable) -> dict[str, Callable[[], object]]:
    """The keys that choose more cells; Qt's own would begin where the mouse or an arrow was last."""
    rows, columns = table.rows.rowCount, table.rows.columnCount
    return {
        **{f"Shift+{name}": partial(grid.stretch, table, *step.value) for name, step in _STEPS.items()},
        "Shift+Home": lambda: grid.stretch(table, 0, -columns()),
        "Shift+End": lambda: grid.stretch(table, 0, columns()),
        "Ctrl+Shift+Home": lambda: grid.stretch(table, -rows(), -columns()),
        "Ctrl+Shift+End": lambda: grid.stretch(table, rows(), columns()),
        "Shift+PgUp": lambda: grid.stretch(table, -grid.page_rows(table), 0),
        "Shift+PgDown": lambda: grid.stretch(table, grid.page_rows(table), 0),
    }


def _block_deeds(hands: "CellHands") -> Mapping[str, Callable[[], object]]:
    blocks = hands.blocks
    return {
        "Del": blocks.empty,
        "Ctrl+X": blocks.cut,
        "Ctrl+V": blocks.paste,
        "Ctrl+D": blocks.fill_down,
        "Ctrl+R": blocks.fill_right,
    }
