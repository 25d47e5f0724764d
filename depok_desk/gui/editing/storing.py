"""Storing edited cells: one at once, many after they were looked at."""

from collections.abc import Callable, Sequence

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.editing.preview import PlanPreview
from depok_desk.gui.widgets.table import ListTable
from depok_desk.registers.register import Register
from depok_desk.services.cell_editing import carry_out, plan_edits
from depok_desk.services.edit_plan import CellEdit, EditPlan
from depok_desk.services.first_values import First, nothing
from depok_desk.services.row_editing import Edit

FEW = 4
"""Pasted cells that need not be looked at before they are stored."""

AT_ONCE = 1_000
"""Rows that are stored while one waits; more are stored in the background."""


class Storing:
    """Stores edits of the rows of a table; `pin` is told whose rows are to stay in sight.

    New rows get `first` values.
    """

    def __init__(
        self,
        desk: Desk,
        register: Register,
        table: ListTable,
        pin: Callable[[Sequence[str]], None],
        first: First = nothing,
    ) -> None:
        self._desk = desk
        self._register = register
        self._table = table
        self._pin = pin
        self._first = first

    def plan(self, edits: Sequence[Edit]) -> EditPlan:
        """What these edits would do."""
        return self._desk.ask(lambda session: plan_edits(session, self._register, edits, first=self._first))

    def one(self, edit: Edit) -> CellEdit:
        """Store one cell if it can be; what is to be said of it stands in what comes back.

        Raises:
            UserError: the row has been changed meanwhile.
        """
        plan = self.plan([edit])
        asked = next(cell for _, cell in plan.cells() if not cell.follows)
        if not plan.refused:
            self.carry_out(plan, plan.label())
        return asked

    def many(self, verb: str, edits: Sequence[Edit], *, looked_at: bool = False, remark: str = "") -> bool:
        """Store cells in one step, after a look at them if that is wanted or some are refused.

        Raises:
            UserError: rows have been changed meanwhile.
        """
        plan: EditPlan | None = self.plan(edits)
        if plan and (plan.refused or (looked_at and (plan.changed or plan.added))):
            plan = PlanPreview.ask(self._table.window(), verb, plan, remark)
        if plan is None:
            return False
        self.carry_out(plan, plan.label(verb))
        return True

    def carry_out(self, plan: EditPlan, label: str) -> None:
        """Carry a plan out as one deed; its rows stay in sight."""
        if not plan.changed and not plan.added:
            return
        self._pin([row.row_id for row in plan.rows])
        if len(plan.rows) > AT_ONCE:
            self._desk.do_slowly(label, lambda session, _: carry_out(session, plan), self._pin)
            return
        self._desk.do(label, lambda session: self._pin(carry_out(session, plan)))


def refusal(storing: Storing, edit: Edit) -> CellEdit:
    """The same as `one`, a conflict told like a refusal."""
    try:
        return storing.one(edit)
    except UserError as error:
        return CellEdit(edit.key, "", "", edit.text, (None, None), error.sentence, refused=True)
