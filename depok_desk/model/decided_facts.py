"""What a decided session attests of one candidate, frozen: marks, rubric, reckoning and decision."""

import json
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class JudgedCriterion:
    """One criterion as it stood: `weight` in percent; `mark` and `points` as printed, empty if unknown."""

    name: str
    weight: str
    scale: str
    mark: str
    points: str


@dataclass(frozen=True)
class JurorMarks:
    """The marks of one juror in the order of the criteria: a number as printed, “abstain”, or empty."""

    juror: str
    marks: tuple[str, ...]
    total: str = ""


@dataclass(frozen=True)
class DecidedFacts:
    """Everything behind a decision, as texts people read; numbers with a comma.

    `counted_grade` and `counted_decision` are what the marks alone came to; they differ from `grade` and
    `decision` where the plenary decided otherwise, which then has a `reason`.
    """

    rubric: str
    edition: int
    criteria: tuple[JudgedCriterion, ...]
    jurors: tuple[JurorMarks, ...]
    total: str
    grade: str
    decision: str
    counted_grade: str
    counted_decision: str
    explanation: str
    firm: str = ""
    product: str = ""
    rank: int | None = None
    spread: str = ""
    reason: str = ""
    decided_on: str = ""

    def to_json(self) -> str:
        """The facts as one line of JSON; equal facts give equal text."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "DecidedFacts":
        """The facts that `to_json` wrote; fields that older facts lack take their defaults."""
        values: dict[str, Any] = json.loads(text)
        values["criteria"] = tuple(JudgedCriterion(**each) for each in values["criteria"])
        values["jurors"] = tuple(
            JurorMarks(each["juror"], tuple(each["marks"]), each["total"]) for each in values["jurors"]
        )
        return cls(**values)
