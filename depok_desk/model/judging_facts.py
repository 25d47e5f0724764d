"""The facts of a judging's papers: minutes, score sheets, feedback letters."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from depok_desk.model.facts import Signatory
from depok_desk.model.letter_facts import HeadFacts


@dataclass(frozen=True)
class JurorFacts:
    """A juror as papers name one: `role` and `sectors` in words; struck ones have a `struck_why`."""

    name: str
    office: str = ""
    role: str = ""
    sectors: str = ""
    struck: bool = False
    struck_why: str = ""


@dataclass(frozen=True)
class CriterionFacts:
    """One criterion: `weight` in percent, `scale` such as `1-5`.

    `levels` say what marks mean, `hint` what is looked at.
    """

    name: str
    weight: Decimal
    scale: str
    independent: bool = False
    least: Decimal | None = None
    levels: tuple[tuple[int, str], ...] = ()
    hint: str = ""


@dataclass(frozen=True)
class RequirementFacts:
    """A required paper; without one that `blocks` nothing passes."""

    name: str
    blocks: bool = True
    exemptible: bool = False


@dataclass(frozen=True)
class MethodFacts:
    """How products were judged: an edition of a rubric. The keys are those of the rubric's own fields."""

    sectors: tuple[str, ...]
    rubric: str
    edition: int
    criteria: tuple[CriterionFacts, ...]
    pass_mark: Decimal
    bands: tuple[tuple[str, Decimal], ...]
    sample: bool = False
    basis: str = ""
    aggregation: str = "rata-rata"
    rounding: str = "setengah ke atas"
    places: int = 2
    tie_rules: tuple[str, ...] = ()
    spread_limit: Decimal | None = None
    requirements: tuple[RequirementFacts, ...] = ()


@dataclass(frozen=True)
class MarkRow:
    """Marks of one juror, or of all together, by criterion in order, and the total they come to.

    A mark is a text as printed: empty where it is missing, `A` where the juror abstained.
    """

    juror: str
    marks: tuple[str, ...]
    total: Decimal | None = None


@dataclass(frozen=True)
class ResultFacts:
    """One product with what was decided.

    `grade` and `decision` (in words) are the plenary's; the `counted_` ones those of the marks, with the
    `reason` where they differ. `notes` are sentences: hindrances, missing marks, abstentions. `spread` is
    told where it is over the limit. `standing` says why a product took no part.
    """

    product: str
    firm: str
    queue: int | None = None
    rank: int | None = None
    tied: bool = False
    total: Decimal | None = None
    grade: str = ""
    decision: str = ""
    counted_grade: str = ""
    counted_decision: str = ""
    reason: str = ""
    notes: tuple[str, ...] = ()
    spread: Decimal | None = None
    standing: str = ""
    rows: tuple[MarkRow, ...] = ()
    together: MarkRow | None = None

    @property
    def overridden(self) -> bool:
        """Whether the plenary decided otherwise than the marks say."""
        return bool(self.reason) and (
            (self.counted_grade or self.grade, self.counted_decision or self.decision)
            != (self.grade, self.decision)
        )


@dataclass(frozen=True)
class SectorFacts:
    """The results of one sector, the best first; `method` is the place of its rubric among the methods."""

    sector: str
    method: int
    results: tuple[ResultFacts, ...]


@dataclass(frozen=True)
class MinutesFacts:
    """The minutes of a session of curation (berita acara).

    `held` are the first and the last day of judging, `on` the day of the minutes. A `draft` is marked so.
    `signatories` are officials of the organiser; the jurors sign as well.
    """

    head: HeadFacts
    session: str
    on: date
    organiser: str = ""
    held: tuple[date, ...] = ()
    place: str = ""
    number: str = ""
    draft: bool = False
    jurors: tuple[JurorFacts, ...] = ()
    methods: tuple[MethodFacts, ...] = ()
    sectors: tuple[SectorFacts, ...] = ()
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True)
class SheetRow:
    """One product on a score sheet; `barred` says why this juror must not judge it, or is empty."""

    queue: int | None
    product: str
    firm: str
    barred: str = ""


@dataclass(frozen=True)
class ScoreSheetFacts:
    """One score sheet of one juror, by one rubric, with its code."""

    code: str
    juror: str
    rubric: str
    edition: int
    criteria: tuple[CriterionFacts, ...]
    rows: tuple[SheetRow, ...]
    office: str = ""
    sectors: tuple[str, ...] = ()
    sample: bool = False


@dataclass(frozen=True)
class ScoreSheetsFacts:
    """The score sheets of a session, to be printed in one file."""

    head: HeadFacts
    session: str
    sheets: tuple[ScoreSheetFacts, ...]
    held: tuple[date, ...] = ()
    place: str = ""


@dataclass(frozen=True)
class CriterionAdvice:
    """What a candidate is told about one criterion.

    `mark` is the aggregated mark in words (`3,67 dari 5`), `now` the level reached, `aim` the next one, and
    `advice` what jurors wrote, without their names.
    """

    criterion: str
    mark: str = ""
    now: str = ""
    aim: str = ""
    advice: tuple[str, ...] = ()


@dataclass(frozen=True)
class FormerResult:
    """The result of the same product in its last curation before this one; `decision` in words."""

    session: str
    on: date | None = None
    total: Decimal | None = None
    grade: str = ""
    decision: str = ""


@dataclass(frozen=True)
class CoachingFacts:
    """One thing the firm is helped with, who sees to it, and until when."""

    what: str
    person: str = ""
    due_on: date | None = None


@dataclass(frozen=True)
class FeedbackFacts:
    """A letter that tells a firm how its product fared.

    `decision` is the key (`lulus`, `perbaikan`, `tidak lulus`). `recipient` are the lines after "Yth.".
    `strengths` and `needs` are texts about criteria; `general` is advice about the product as a whole;
    `papers` are sentences about papers that are lacking.
    """

    head: HeadFacts
    recipient: tuple[str, ...]
    firm: str
    product: str
    session: str
    decision: str
    held: tuple[date, ...] = ()
    on: date | None = None
    number: str = ""
    total: Decimal | None = None
    grade: str = ""
    strengths: tuple[str, ...] = ()
    criteria: tuple[CriterionAdvice, ...] = ()
    general: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    coaching: tuple[CoachingFacts, ...] = ()
    recurate_by: date | None = None
    former: FormerResult | None = None
    signatories: tuple[Signatory, ...] = ()
