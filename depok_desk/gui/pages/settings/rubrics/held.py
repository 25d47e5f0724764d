"""The rubric that is being looked at or changed in the settings."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.said import NOTHING, Saying
from depok_desk.model.rubric import Rubric
from depok_desk.services.judging.rubric_draft import CriterionDraft, RubricDraft, draft_of
from depok_desk.services.judging.rubric_faults import Fault
from depok_desk.services.judging.rubric_lines import RubricState, rubric_state
from depok_desk.services.judging.rubrics import save_rubric

Change = Callable[[RubricDraft], RubricDraft]


class HeldRubric(QObject):
    """One rubric as it is in the store, of which all parts of the editor show something.

    Says `moved` when another one is held or this one has changed.
    """

    moved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.state: RubricState | None = None

    @property
    def draft(self) -> RubricDraft:
        """The rubric; one without anything while none is held."""
        return self.state.draft if self.state else RubricDraft("", "", id="")

    @property
    def locked(self) -> bool:
        """Whether it can no longer be changed."""
        return self.state is None or self.state.used

    def hold(self, rubric_id: str) -> bool:
        """Read a rubric; False if there is none with this key."""
        self.state = self.desk.ask(lambda session: rubric_state(session, rubric_id))
        if self.state and self.state.binned:
            self.state = None
        self.moved.emit()
        return self.state is not None

    def put(self, label: str, change: Change) -> None:
        """Change it as it is in the store by now, as one deed."""
        key = self.draft.id

        def deed(session: Session) -> None:
            save_rubric(session, change(draft_of(session.get_one(Rubric, key))))

        self.desk.do(label, deed, tell=False)

    def faults(self, owner: str = "", attribute: str = "") -> Iterable[Fault]:
        """What is wrong with the rubric itself, or with one of its criteria or requirements."""
        found = self.state.faults if self.state else ()
        return (each for each in found if each.owner == owner and attribute in ("", each.attribute))

    def fault(self, owner: str, attribute: str) -> str:
        """What is wrong with one field; empty if nothing is."""
        return next((each.sentence for each in self.faults(owner, attribute)), "")

    def criterion(self, key: str) -> CriterionDraft | None:
        """The criterion with a key."""
        return next((each for each in self.draft.criteria if each.id == key), None)


def say_fault(field: FormField, sentence: str) -> None:
    """Say beneath a field what is wrong with what is stored, besides what is wrong with what is typed."""
    field.say("alike", Saying(sentence, "problem") if sentence else NOTHING)
