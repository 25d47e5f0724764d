"""The marks of one juror as a sheet is shown and typed into."""

from collections.abc import Mapping
from dataclasses import dataclass

from depok_desk.services.judging.marks import ABSTAIN, CellKey, Mark, read_mark
from depok_desk.services.judging.scheme import CriterionRule, Entry, Scale, Scheme

ABSTAINING = frozenset({"/", "*"})
"""Keys of the keypad by which a juror abstains."""


@dataclass(frozen=True)
class Sheet:
    """What one juror gives the candidates of one rubric, in the order of the rows."""

    scheme: Scheme
    entries: tuple[Entry, ...]
    marks: Mapping[CellKey, Mark]


def one_key(scale: Scale) -> bool:
    """Whether every mark of a scale is a single digit, so that none waits for Enter."""
    return scale.highest < 10


def typed_mark(text: str, rule: CriterionRule) -> Mark:
    """What was typed or pasted for a criterion.

    Raises:
        UserError: it is no mark of the criterion's scale.
    """
    return ABSTAIN if text.strip() in ABSTAINING else read_mark(text, rule.scale)
