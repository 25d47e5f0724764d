"""Rubrics as files: shipped ones, and those that offices hand to each other."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, cast

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.fields import fields_of
from depok_desk.model.ids import new_id
from depok_desk.model.kinds.text import LONG_TEXT
from depok_desk.model.rubric import Criterion, Requirement, Rubric
from depok_desk.services.judging.rubric_draft import (
    CRITERION_CELLS,
    REQUIREMENT_CELLS,
    RUBRIC_CELLS,
    CriterionDraft,
    RequirementDraft,
    RubricDraft,
)
from depok_desk.services.judging.rubric_faults import draft_faults

FORMAT = "rubrik-depok-desk"
"""What a file says it is."""

_MOST_TOLD = 5
_OTHER = "Berkas ini bukan rubrik Depok Desk; pilih berkas yang disimpan lewat “Simpan ke berkas”."


def rubric_to_json(draft: RubricDraft) -> str:
    """A rubric as the text of a file; keys of the store stay behind."""
    told = {
        "format": FORMAT,
        **_told(draft, RUBRIC_CELLS),
        "criteria": [
            {
                **_told(each, CRITERION_CELLS),
                "levels": {str(mark): text for mark, text in each.levels.items()},
            }
            for each in draft.criteria
        ],
        "requirements": [_told(each, REQUIREMENT_CELLS) for each in draft.requirements],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def rubric_from_json(text: str) -> RubricDraft:
    """The rubric of a file, under keys of its own.

    Raises:
        UserError: the text is no rubric, or one that could not be used; names what is wrong with it.
    """
    reader = _Reader()
    draft = reader.rubric(_document(text))
    wrong = reader.wrong or [fault.sentence for fault in draft_faults(draft)]
    if wrong:
        more = f" Ada {len(wrong) - _MOST_TOLD} lagi." if len(wrong) > _MOST_TOLD else ""
        raise UserError(f"Rubrik dalam berkas ini belum benar. {' '.join(wrong[:_MOST_TOLD])}{more}")
    return draft


def _told(draft: object, names: Sequence[str]) -> dict[str, Any]:
    return {name: _plain(getattr(draft, name)) for name in names if name != "id"}


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value


def _document(text: str) -> dict[str, Any]:
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):
        raise UserError(_OTHER) from None
    document = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    if document.get("format") != FORMAT:
        raise UserError(_OTHER)
    return document


class _Reader:
    """Reads cell by cell as the fields of the models are read, and keeps what could not be read."""

    def __init__(self) -> None:
        self.wrong: list[str] = []

    def rubric(self, raw: Mapping[str, Any]) -> RubricDraft:
        """The whole file."""
        return RubricDraft(
            **self._cells(Rubric, raw, RUBRIC_CELLS, "Rubrik"),
            criteria=tuple(
                self._criterion(each, f"Kriteria ke-{place}")
                for place, each in enumerate(_rows(raw, "criteria"), 1)
            ),
            requirements=tuple(
                RequirementDraft(**self._cells(Requirement, each, REQUIREMENT_CELLS, f"Syarat ke-{place}"))
                for place, each in enumerate(_rows(raw, "requirements"), 1)
            ),
        )

    def _criterion(self, raw: Mapping[str, Any], where: str) -> CriterionDraft:
        cells = self._cells(Criterion, raw, CRITERION_CELLS, where)
        return CriterionDraft(**cells, levels=self._levels(raw.get("levels"), where))

    def _levels(self, raw: object, where: str) -> dict[int, str]:
        found: dict[int, str] = {}
        told = cast("dict[str, Any]", raw) if isinstance(raw, dict) else {}
        for mark, text in told.items():
            wording = LONG_TEXT.read(text if isinstance(text, str) else None).value
            if not (mark.isascii() and mark.isdigit()):
                self.wrong.append(f"{where}: nilai “{mark}” bukan bilangan.")
            elif isinstance(wording, str):
                found[int(mark)] = wording
        return dict(sorted(found.items()))

    def _cells(
        self, model: type[Record], raw: Mapping[str, Any], names: Sequence[str], where: str
    ) -> dict[str, Any]:
        declared = fields_of(model)
        found: dict[str, Any] = {"id": new_id()}
        for name in names:
            if name == "id":
                continue
            given, field = raw.get(name), declared[name]
            reading = field.kind.read(given if isinstance(given, (str, int, float, bool)) else None)
            if reading.refused:
                self.wrong.append(f"{where}, {field.label}: {reading.message}")
            elif reading.value is None and field.required:
                self.wrong.append(f"{where}: {field.label} belum diisi.")
            found[name] = reading.value
        return found


def _rows(raw: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    rows = raw.get(name)
    told = cast("list[object]", rows) if isinstance(rows, list) else []
    return [cast("Mapping[str, Any]", row) for row in told if isinstance(row, dict)]
