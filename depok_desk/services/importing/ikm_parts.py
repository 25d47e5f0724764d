"""What a row says about an IKM beyond the IKM itself: product, licences, yearly figures, curation result."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Licence, Product, YearFigures
from depok_desk.model.kinds.kind import Stored
from depok_desk.model.kinds.licences import LICENCE_NUMBERS
from depok_desk.services.importing.cross_checks import PASS_MARK
from depok_desk.services.importing.drafting import Draft, stored_rows
from depok_desk.store.bulk import Cells
from depok_desk.words import folded

PARTS: tuple[type[Record], ...] = (CurationSession, Product, Licence, YearFigures, Candidate, Outcome)
"""The models written here; sessions first, the others after the IKM."""

YEAR_KEYS = (
    "workers_male", "workers_female", "investment", "turnover", "output_value", "materials_value",
)  # fmt: skip

_RESULTS = frozenset({"score", "grade", "decision"})
_UNNAMED_PRODUCT = "Produk utama"

Values = Mapping[str, Stored]
Added = dict[str, tuple[Stored, Stored]]
"""What changes in something stored, by target key: old and new."""


@dataclass(frozen=True)
class YearOf:
    """The year that figures speak of; unless it is sure, figures that equal the newest known are no news."""

    year: int
    sure: bool


class IkmParts:
    """Puts what belongs to IKM into a draft, beside what the store holds of it already.

    `ids` are the stored IKM that rows speak of, `keys` the targets that the workbook speaks of at all.
    """

    def __init__(
        self, session: Session, draft: Draft, ids: Iterable[str], source: str, keys: AbstractSet[str]
    ) -> None:
        known = list(ids)
        self._licence_kinds = [kind for kind in LICENCE_NUMBERS if kind in keys]
        self._year_keys = [key for key in YEAR_KEYS if key in keys]
        self._draft = draft
        self._source = source
        self._products = _grouped(stored_rows(session, Product, "ikm_id", known))
        self._licences = _grouped(stored_rows(session, Licence, "ikm_id", known))
        self._years = _grouped(stored_rows(session, YearFigures, "ikm_id", known))
        candidates = stored_rows(session, Candidate, "ikm_id", known)
        self._candidates = {(row["session_id"], row["product_id"]): row["id"] for row in candidates}
        outcomes = stored_rows(session, Outcome, "candidate_id", [row["id"] for row in candidates])
        self._outcomes = {row["candidate_id"]: row for row in outcomes}
        sessions = session.execute(
            select(CurationSession.title, CurationSession.id, CurationSession.pass_mark)
        )
        self._sessions = {title: (key, mark) for title, key, mark in sessions}

    def put(self, ikm_id: str, values: Values, year: YearOf) -> Added:
        """Put what a row says of an IKM into the draft; returns what that adds or changes."""
        changed: Added = {}
        judged = not values.keys().isdisjoint(_RESULTS)
        product_id = self._put_product(ikm_id, values, changed, judged=judged)
        self._put_licences(ikm_id, values, changed)
        self._put_year(ikm_id, values, year, changed)
        if judged:
            self._put_outcome(ikm_id, product_id, values, changed)
        return changed

    def _put_product(self, ikm_id: str, values: Values, changed: Added, *, judged: bool) -> str:
        """Returns the id of the product, empty when nothing needs to know it."""
        name = values.get("product") or values.get("main_product")
        wanted = {"unit_price": values.get("unit_price")}
        same = _product(self._products.get(ikm_id), name)
        if same is not None:
            changed |= self._draft.change(Product, same, wanted)
            return same["id"]
        if name is None and not judged:
            return ""
        cells = {"ikm_id": ikm_id, "name": name or _UNNAMED_PRODUCT, **wanted}
        changed["product"] = (None, cells["name"])
        if judged:
            return self._draft.add(Product, cells)["id"]
        self._draft.add_leaf(Product, cells)
        return ""

    def _put_licences(self, ikm_id: str, values: Values, changed: Added) -> None:
        for kind in self._licence_kinds:
            number = values.get(kind)
            if number is None:
                continue
            stored = self._licences.get(ikm_id, ())
            if not any(row["kind"] == kind and row["number"] == number for row in stored):
                self._draft.add_leaf(Licence, {"ikm_id": ikm_id, "kind": kind, "number": number})
                changed[kind] = (None, number)

    def _put_year(self, ikm_id: str, values: Values, year: YearOf, changed: Added) -> None:
        wanted = {key: values[key] for key in self._year_keys if key in values}
        stored = self._years.get(ikm_id, ())
        if not wanted or (stored and not year.sure and _equals_newest(stored, wanted)):
            return
        same = next((row for row in stored if row["year"] == year.year), None) if stored else None
        if same is not None:
            changed |= self._draft.change(YearFigures, same, wanted)
            return
        self._draft.add_leaf(YearFigures, {"ikm_id": ikm_id, "year": year.year, **wanted})
        changed |= {key: (None, value) for key, value in wanted.items()}

    def _put_outcome(self, ikm_id: str, product_id: str, values: Values, changed: Added) -> None:
        day = values.get("curated_on")
        session_id, pass_mark = self._session(day if isinstance(day, date) else None)
        candidate_id = self._candidates.get((session_id, product_id))
        wanted = {"total": values.get("score"), "grade": values.get("grade"), "decided_on": day}
        stored, told = self._outcomes.get(candidate_id or ""), values.get("decision")
        if stored is None:
            if candidate_id is None:
                cells = {"session_id": session_id, "ikm_id": ikm_id, "product_id": product_id}
                candidate_id = self._candidates[session_id, product_id] = self._draft.add(Candidate, cells)[
                    "id"
                ]
            decision = told or decide(wanted["total"], wanted["grade"], pass_mark)
            self._draft.add_leaf(Outcome, {"candidate_id": candidate_id, **wanted, "decision": decision})
            changes = {name: (None, value) for name, value in wanted.items() if value is not None}
        else:
            whole = {name: stored[name] if value is None else value for name, value in wanted.items()}
            differs = any(stored[name] != value for name, value in whole.items())
            derived = decide(whole["total"], whole["grade"], pass_mark) if differs else None
            changes = self._draft.change(Outcome, stored, {**wanted, "decision": told or derived})
        shown = _TARGET_KEYS | ({"decision": "decision"} if told else {})
        changed |= {shown[name]: change for name, change in changes.items() if name in shown}

    def _session(self, day: date | None) -> tuple[str, Decimal]:
        """The session that results of a day belong to: one for each year's lists."""
        title = f"Kurasi IKM Tahun {day.year}" if day else "Kurasi IKM Tanpa Tanggal"
        if title not in self._sessions:
            cells = {"title": title, "phase": "ditetapkan", "pass_mark": PASS_MARK, "source": self._source}
            self._sessions[title] = (self._draft.add(CurationSession, cells)["id"], PASS_MARK)
        return self._sessions[title]


def decide(total: Stored, grade: Stored, pass_mark: Decimal) -> str:
    """What a score decides, or without one a grade."""
    passed = total >= pass_mark if isinstance(total, Decimal) else grade in {"A", "B"}
    return "lulus" if passed else "perbaikan" if grade == "C" else "tidak lulus"


_TARGET_KEYS = {"total": "score", "grade": "grade", "decided_on": "curated_on"}


def _product(stored: Sequence[Cells] | None, name: Stored) -> Cells | None:
    """The stored product of this name; without a name the first one."""
    if not stored or name is None:
        return stored[0] if stored else None
    return next((row for row in stored if folded(row["name"]) == folded(str(name))), None)


def _grouped(rows: Iterable[Cells]) -> dict[str, list[Cells]]:
    grouped: dict[str, list[Cells]] = {}
    for row in rows:
        grouped.setdefault(row["ikm_id"], []).append(row)
    return grouped


def _equals_newest(stored: Iterable[Cells], wanted: Mapping[str, Any]) -> bool:
    newest = max(stored, key=lambda row: row["year"], default=None)
    return newest is not None and all(newest[key] == value for key, value in wanted.items())
