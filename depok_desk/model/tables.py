"""Every mapped class in one place, so that the tables are whole wherever the store is opened."""

from depok_desk.model.attachment import Attachment, Shelved
from depok_desk.model.certificate import Certificate, PrintLog
from depok_desk.model.community import Community, Membership
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.custom import CustomField, CustomValue
from depok_desk.model.disclosure import Disclosure
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.model.institution import Institution, IssuedNumber, Letterhead, NumberBook, Official
from depok_desk.model.journal import Change, Deed
from depok_desk.model.jury import Advice, Juror, Score, ScoreSheet, SecondEntry
from depok_desk.model.looking import SavedFilter
from depok_desk.model.phone_marks import PhoneMark
from depok_desk.model.region import District, Setting, Ward
from depok_desk.model.rubric import Criterion, Level, Requirement, Rubric
from depok_desk.model.session_course import CoachingStep, PaperCheck, PhaseChange, Ruling, SessionRubric
from depok_desk.model.twins import NotTwins

RECORDS = (
    District, Ward, Setting, Institution, Letterhead, Official, NumberBook, IssuedNumber, Ikm, Product,
    Licence, YearFigures, Community, Membership, CurationSession, Candidate, Outcome, Certificate, PrintLog,
    Disclosure, Attachment, CustomField, CustomValue, SavedFilter, NotTwins, Rubric, Criterion, Level,
    Requirement, SessionRubric, Juror, Score, SecondEntry, Advice, ScoreSheet, PaperCheck, PhaseChange,
    Ruling, CoachingStep, PhoneMark,
)  # fmt: skip
"""The journalled registers, parents first."""

JOURNAL = (Deed, Change)

CONTENT = (Shelved,)
"""What is only found by its own hash and never changes, so that no journal is needed."""
