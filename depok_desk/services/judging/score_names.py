"""Whose sheet it is: the juror who is named above the table, or else as the sheet is called."""

import re
from collections.abc import Collection, Iterator, Sequence

from depok_desk.services.importing.grid import Row, has_letters, text_of
from depok_desk.services.workbook_reading import Sheet

_label = re.compile(
    r"(?:nama\s+)?(?:lengkap\s+)?(?:dewan\s+)?(?:juri|kurator|penilai)\b[^:=]{0,12}", re.IGNORECASE
)
_copied = re.compile(r"^(.+?)\s*\(\d+\)$")
_nobodys = re.compile(r"(?:sheet|lembar|form|formulir|data|nilai|penilaian|book)[\s\d_-]*", re.IGNORECASE)
_LEADERS, _FILLING = " .:=_…-", " :=_…-"


def juror_of(sheet: Sheet, top: int, names: Collection[str]) -> str:
    """The juror of a sheet whose table begins at row `top`; `names` are those of all sheets.

    A copy that Excel called `Siti (2)` is another sheet of Siti.
    """
    inside = next(_named(sheet.rows[:top]), "")
    own = sheet.name.strip()
    copied = _copied.match(own)
    original = copied.group(1) if copied else own
    return inside or (original if original in names else own)


def is_nobodys(name: str) -> bool:
    """Whether a sheet is called as a program or a form calls it, and not as a person."""
    return _nobodys.fullmatch(name.strip()) is not None


def _named(rows: Sequence[Row]) -> Iterator[str]:
    """The names behind `Juri:` or `Nama kurator`, in the same cell or in one further right."""
    for row in rows:
        texts = [text_of(cell) for cell in row]
        for at, text in enumerate(texts):
            label, sign, name = _parted(text)
            if not _label.fullmatch(label):
                continue
            following = [name] if sign and name.strip(_LEADERS) else texts[at + 1 :]
            found = next((said for each in following if (said := each.lstrip(_LEADERS).rstrip(_FILLING))), "")
            if has_letters(found):
                yield found


def _parted(text: str) -> tuple[str, str, str]:
    sign = next((each for each in text if each in ":="), "")
    label, sign, name = text.partition(sign) if sign else (text, "", "")
    return label.strip(), sign, name
