"""Which jurors of a session the sheets of a workbook belong to."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import CurationSession
from depok_desk.services.importing.likeness import owner_key
from depok_desk.services.judging.jury import jurors_of
from depok_desk.services.judging.score_tables import ScoreTable
from depok_desk.words import folded, list_words


def jurors_of_sheets(
    session: Session, sitting: CurationSession | None, tables: Sequence[ScoreTable]
) -> dict[str, str]:
    """The key of the juror by the name of the sheet; empty for jurors who come with their sheets.

    Jurors are known by name without titles and degrees, as long as only one is called so.

    Raises:
        UserError: the session has a jury, and a sheet is of none of them.
    """
    jury = jurors_of(session, sitting.id) if sitting else ()
    if not jury or sitting is None:
        return {table.sheet: "" for table in tables}
    bare = [owner_key(juror.name) for juror in jury]
    known = {key: juror.id for key, juror in zip(bare, jury, strict=True) if bare.count(key) == 1}
    whole = {folded(juror.name): juror.id for juror in jury}
    found = {
        table.sheet: next(
            (
                key
                for name in (table.juror, table.sheet)
                if (key := whole.get(folded(name)) or known.get(owner_key(name)))
            ),
            "",
        )
        for table in tables
    }
    strange = [f"“{sheet}”" for sheet, key in found.items() if not key]
    if strange:
        raise UserError(
            f"Lembar {list_words(strange)} bukan juri sesi “{sitting.title}”. Beri lembar nama jurinya: "
            f"{list_words([juror.name for juror in jury])}."
        )
    return found
