"""What jurors have sent from their phones: proposals that wait until the office takes them over."""

from decimal import Decimal

from sqlalchemy.orm import Mapped, relationship

from depok_desk.model.base import Record
from depok_desk.model.curation import Candidate
from depok_desk.model.fields import field
from depok_desk.model.jury import Juror
from depok_desk.model.kinds.choice import ChoiceKind
from depok_desk.model.kinds.counts import COUNT, SCORE
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.yes_no import YES_NO
from depok_desk.model.rubric import Criterion

PHONE_SUBJECT = ChoiceKind("phone_subject", {"nilai": "Nilai", "masukan": "Masukan"})
PHONE_STATE = ChoiceKind(
    "phone_state",
    {
        "menunggu": "Menunggu",
        "diambil": "Diambil alih",
        "digantikan": "Digantikan kiriman lain",
        "ditolak": "Ditolak",
    },
)


class PhoneMark(Record):
    """One message of a juror's phone: a mark for one criterion, or advice.

    `message_id` is made by the phone, so that a message that is sent again is still the same one. Of several
    about one cell the greatest `sequence` counts, whichever arrived last. A mark that is empty without
    abstention, and an empty `wording`, take back what was given before. Advice without a criterion is about
    the product as a whole.
    """

    __tablename__ = "phone_mark"
    TITLE = "Kiriman ponsel"

    candidate_id: Mapped[str] = field(
        REFERENCE, "Peserta", required=True, index=True, references="candidate.id"
    )
    juror_id: Mapped[str] = field(REFERENCE, "Juri", required=True, index=True, references="juror.id")
    criterion_id: Mapped[str | None] = field(REFERENCE, "Kriteria", index=True, references="criterion.id")
    message_id: Mapped[str] = field(TEXT(48), "Nomor kiriman", required=True, unique=True, width=20)
    sequence: Mapped[int] = field(COUNT, "Urutan di ponsel", required=True, width=8)
    subject: Mapped[str] = field(PHONE_SUBJECT, "Isi", required=True, width=9)
    mark: Mapped[Decimal | None] = field(SCORE, "Nilai", width=7)
    abstains: Mapped[bool] = field(YES_NO, "Abstain", required=True, width=7)
    wording: Mapped[str | None] = field(LONG_TEXT, "Masukan")
    state: Mapped[str] = field(PHONE_STATE, "Keadaan", required=True, width=12)
    why: Mapped[str | None] = field(LONG_TEXT, "Alasan ditolak")

    candidate: Mapped[Candidate] = relationship()
    juror: Mapped[Juror] = relationship()
    criterion: Mapped[Criterion | None] = relationship()

    def caption(self) -> str:
        """Whose message about which product."""
        return f"{self.juror.name}, {self.candidate.caption()}"
