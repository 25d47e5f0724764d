"""How columns are drawn that stand in several lists."""

from collections.abc import Mapping

from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.cells import Cell

LOOKS: Mapping[str, Cell] = {
    "name": cells.strong,
    "sector": cells.sector,
    "grade": cells.grade,
    "licences": cells.dots,
    "status": cells.state,
    "decision": cells.state,
}
"""Column key -> how its cells are painted; all others are plain words or numbers."""
