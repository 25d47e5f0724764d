"""The criteria of a rubric as a table with the hands of Excel."""

from collections.abc import Mapping

from depok_desk.gui.desk import Desk
from depok_desk.gui.editing.hands import CellHands, Ways
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.model.kinds.kind import Stored
from depok_desk.model.rubric import Criterion
from depok_desk.registers.register import Register, column, entries
from depok_desk.services.judging.rubric_draft import CriterionDraft, RubricDraft

CRITERIA = Register(
    key="kriteria",
    title="Kriteria",
    one="kriteria",
    icon="clipboard-check",
    model=Criterion,
    columns=(
        column(Criterion.name),
        column(Criterion.group_name),
        column(Criterion.weight),
        column(Criterion.scale),
        column(Criterion.least),
        column(Criterion.independent),
    ),
    search=(),
    sort="name",
    entries=entries(Criterion, without=("rubric_id", "position")),
)
"""What the table shows of a criterion, and what can be typed into it."""


class CriteriaTable(ListTable):
    """The criteria in their order; edited in its cells unless it is `locked`.

    What is pasted below the last one becomes criteria of the rubric that is shown.
    """

    def __init__(self, desk: Desk) -> None:
        self._rubric_id = ""
        looks = {"name": cells.strong, "weight": cells.number, "least": cells.number}
        super().__init__("Kriteria rubrik", looks)
        ways = Ways(lambda _row, _key: "", lambda _ids: None, self._first)
        self.hands = CellHands(desk, CRITERIA, self, ways)
        self._columns = [
            ListColumn(each.key, each.label, each.width, each.kind.right) for each in CRITERIA.columns
        ]

    def show_criteria(self, draft: RubricDraft, *, locked: bool) -> None:
        """Show those of a rubric; the cursor stays at its cell."""
        self._rubric_id, criteria = draft.id, draft.criteria
        shown = [each.id for each in criteria]
        known = [self.rows.key_of(row) for row in range(self.rows.rowCount())]
        if shown != known:
            self.staying = False  # rows that came, went or moved are read anew, in their order
        self.show_list(StillList(self._columns, [self._texts(each) for each in criteria]))
        editable = not locked and bool(criteria)
        self.staying = editable
        if editable != self.hands.on:
            self.hands.switch(editable)

    def choose_criterion(self, key: str) -> None:
        """Make a criterion the current one."""
        row = self.rows.place_of(key)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, max(0, self.currentIndex().column())))

    def _first(self, row_id: str) -> Mapping[str, Stored]:
        """What a new criterion gets besides what is pasted; its id in the plan tells its place."""
        begun = CriterionDraft()
        said = {"weight": begun.weight, "scale": begun.scale, "independent": begun.independent}
        return {"rubric_id": self._rubric_id, "position": int(row_id) + 1, **said}

    def _texts(self, criterion: CriterionDraft) -> list[str]:
        return [criterion.id, *(each.show(getattr(criterion, each.key)) for each in CRITERIA.columns)]
