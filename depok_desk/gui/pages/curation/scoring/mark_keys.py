"""The keys of a sheet, as people know them from Excel and from a calculator."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from depok_desk.gui.pages.curation.scoring import mark_blocks

if TYPE_CHECKING:
    from depok_desk.gui.pages.curation.scoring.mark_hands import MarkHands

_STEPS = {"Down": (1, 0), "Up": (-1, 0), "Right": (0, 1), "Left": (0, -1)}


def keys_of(hands: "MarkHands") -> Mapping[str, Callable[[], object]]:
    """What each combination of keys does; those that write something are not among them."""
    table = hands.table
    named: dict[str, Callable[[], object]] = {
        "Tab": partial(hands.move, 0, 1),
        "Shift+Backtab": partial(hands.move, 0, -1),
        **dict.fromkeys(("Return", "Enter"), hands.go_on),
        **{f"Shift+{name}": partial(hands.go_on, -1) for name in ("Return", "Enter")},
        **{name: partial(_go, hands, *step) for name, step in _STEPS.items()},
        **_jumps(hands),
        **_stretches(hands),
    }
    going = {name: partial(hands.then, go) for name, go in named.items()}
    return going | {
        "F2": hands.open,
        "Esc": hands.leave,
        "Backspace": hands.erase,
        "Del": partial(_changed, hands, hands.keeping.empty),
        "Ctrl+C": partial(mark_blocks.copy_block, table),
        "Ctrl+V": partial(_changed, hands, hands.keeping.paste),
        "Ctrl+D": partial(_changed, hands, hands.keeping.fill_down),
    }


def _changed(hands: "MarkHands", deed: Callable[[], object]) -> None:
    """Change a block; what is being typed in it is dropped."""
    hands.leave()
    deed()


def _go(hands: "MarkHands", rows: int, columns: int) -> None:
    row, column = hands.table.at
    hands.table.go_to(row + rows, column + columns)


def _jumps(hands: "MarkHands") -> dict[str, Callable[[], object]]:
    table = hands.table
    rows, columns = table.cells.rowCount, table.cells.columnCount
    return {
        "Home": lambda: table.go_to(table.at[0], 0),
        "End": lambda: table.go_to(table.at[0], columns()),
        "Ctrl+Home": lambda: table.go_to(0, 0),
        "Ctrl+End": lambda: table.go_to(rows(), columns()),
        "PgUp": lambda: _go(hands, -table.page_rows(), 0),
        "PgDown": lambda: _go(hands, table.page_rows(), 0),
        "Ctrl+Up": lambda: table.go_to(0, table.at[1]),
        "Ctrl+Down": lambda: table.go_to(rows(), table.at[1]),
        "Ctrl+Left": lambda: table.go_to(table.at[0], 0),
        "Ctrl+Right": lambda: table.go_to(table.at[0], columns()),
    }


def _stretches(hands: "MarkHands") -> dict[str, Callable[[], object]]:
    """The keys that choose more cells."""
    table = hands.table
    rows, columns = table.cells.rowCount, table.cells.columnCount

    def stretch(down: int, right: int) -> None:
        row, column = table.at
        table.go_to(row + down, column + right, extend=True)

    def stretch_over_all() -> None:
        table.go_to(0, 0)
        stretch(rows(), columns())

    return {
        **{f"Shift+{name}": partial(stretch, *step) for name, step in _STEPS.items()},
        "Ctrl+Shift+Down": lambda: stretch(rows(), 0),
        "Ctrl+Shift+Up": lambda: stretch(-rows(), 0),
        "Ctrl+Shift+Right": lambda: stretch(0, columns()),
        "Ctrl+Shift+Left": lambda: stretch(0, -columns()),
        "Ctrl+A": stretch_over_all,
    }
