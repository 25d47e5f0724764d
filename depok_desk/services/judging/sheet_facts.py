"""The facts of the score sheets of a session, from the sheets that were issued."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from depok_desk.model.curation import Candidate
from depok_desk.model.judging_facts import MethodFacts, ScoreSheetFacts, ScoreSheetsFacts, SheetRow
from depok_desk.model.jury import Juror
from depok_desk.services.judging.jury import jurors_of
from depok_desk.services.judging.method_facts import method_facts
from depok_desk.services.judging.paper_sessions import candidates_of, paper_session
from depok_desk.services.judging.reading import session_schemes
from depok_desk.services.judging.sheets import PaperSheet, issue_sheets


def issued_sheet_facts(session: Session, session_id: str, on: date) -> ScoreSheetsFacts:
    """Issue the sheets that the jury needs now, in a deed of the caller's, and tell what is printed on them.

    Raises:
        UserError: the session is gone or was taken from an office's list, or its phase gives no sheets.
    """
    return sheet_facts(session, session_id, issue_sheets(session, session_id, on), on)


def sheet_facts(
    session: Session, session_id: str, sheets: Sequence[PaperSheet], on: date
) -> ScoreSheetsFacts:
    """What is printed on some sheets of a session."""
    held = paper_session(session, session_id, on)
    methods = method_facts(session, list(session_schemes(session, session_id).values()))
    jurors = {one.id: one for one in jurors_of(session, session_id)}
    candidates = {one.id: one for one in candidates_of(session, session_id)}
    printed = tuple(
        _sheet(sheet, jurors[sheet.juror_id], methods[sheet.rubric_id], candidates)
        for sheet in sheets
        if sheet.juror_id in jurors and sheet.rubric_id in methods
    )
    return ScoreSheetsFacts(held.head, held.sitting.title, printed, held.held, held.place)


def _sheet(
    sheet: PaperSheet, juror: Juror, method: MethodFacts, candidates: Mapping[str, Candidate]
) -> ScoreSheetFacts:
    return ScoreSheetFacts(
        code=sheet.code,
        juror=juror.name,
        rubric=method.rubric,
        edition=method.edition,
        criteria=method.criteria,
        rows=tuple(_row(candidates[key], juror) for key in sheet.candidates if key in candidates),
        office=juror.office or "",
        sectors=method.sectors,
        sample=method.sample,
    )


def _row(candidate: Candidate, juror: Juror) -> SheetRow:
    own = juror.ikm_id is not None and juror.ikm_id == candidate.ikm_id
    barred = "usaha sendiri" if own else ""
    return SheetRow(candidate.queue_number, candidate.product.name, candidate.ikm.name, barred)
