"""Planning who belongs to which community, from a sheet of names."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.community import Community, Membership
from depok_desk.model.ikm import Ikm
from depok_desk.model.kinds.kind import Severity, Stored
from depok_desk.services.importing.choices import Choices
from depok_desk.services.importing.column_reading import read_column
from depok_desk.services.importing.drafting import Draft
from depok_desk.services.importing.likeness import name_key, owner_key
from depok_desk.services.importing.mapping import map_columns
from depok_desk.services.importing.membership_sheets import MEMBER_TARGETS
from depok_desk.services.importing.plan import Action, Difference, PlannedRow, Problem
from depok_desk.services.importing.understanding import FoundSheet, Understood

_UNKNOWN_COMMUNITY = (
    "Komunitas ini tidak ada di register; periksa ejaannya atau tambahkan komunitasnya dahulu."
)
_UNKNOWN_IKM = "IKM dengan nama dan pemilik ini tidak ada di register; impor daftar IKM dahulu."
_SEVERAL = "Beberapa IKM bernama sama; tulis pemiliknya supaya keanggotaannya jelas."


class MemberPlanner:
    """Plans the rows of member sheets; `communities` are the new ones of the same import, id by name."""

    def __init__(self, session: Session, draft: Draft, communities: Mapping[str, str]) -> None:
        self._draft = draft
        self.problems: list[Problem] = []
        stored = session.execute(select(Community.name, Community.id))
        self._communities = {name_key(name): key for name, key in stored} | {
            name_key(name): key for name, key in communities.items()
        }
        self._firms: dict[str, list[tuple[str, str]]] = {}
        living = select(Ikm.name, Ikm.owner, Ikm.id).where(Ikm.archived_at.is_(None))
        for name, owner, key in session.execute(living):
            self._firms.setdefault(name_key(name), []).append((owner_key(owner or ""), key))
        table = Membership.__table__
        rows = session.execute(select(table)).mappings()
        self._known = {(row["community_id"], row["ikm_id"]): dict(row) for row in rows}

    def plan(self, found: FoundSheet) -> list[PlannedRow]:
        """What becomes of the rows of one sheet."""
        mapping = map_columns(found.table, MEMBER_TARGETS)
        columns = {
            target.key: [row.cells[place] for row in found.table.rows]
            for target in MEMBER_TARGETS
            if (place := mapping.column_of(target.key)) is not None
        }
        read = {
            target.key: read_column(target.key, target.kind, columns[target.key], 1, {})[0].values
            for target in MEMBER_TARGETS
            if target.key in columns
        }
        return [
            self._plan_row(found.name, row.number, {key: values[at] for key, values in read.items()})
            for at, row in enumerate(found.table.rows)
        ]

    def _plan_row(self, sheet: str, row: int, values: Mapping[str, Stored]) -> PlannedRow:
        community = self._communities.get(name_key(str(values.get("community") or "")))
        if community is None:
            return self._refused(sheet, row, "community", values, _UNKNOWN_COMMUNITY)
        firms = self._firms.get(name_key(str(values.get("name") or "")), [])
        owner = owner_key(str(values.get("owner") or ""))
        meant = [key for each, key in firms if not owner or each == owner]
        if len(meant) != 1:
            return self._refused(sheet, row, "name", values, _SEVERAL if meant else _UNKNOWN_IKM)
        wanted = {"role": values.get("role"), "since": values.get("since")}
        known = self._known.get((community, meant[0]))
        if known is None:
            cells: dict[str, Any] = {"community_id": community, "ikm_id": meant[0], **wanted}
            key = self._draft.add(Membership, cells)["id"]
            self._known[community, meant[0]] = {**cells, "version": 0}
            return PlannedRow(sheet, row, Action.NEW, key, values)
        if not known["version"]:
            return PlannedRow(
                sheet, row, Action.SKIP, "", values, (), "Keanggotaan ini sudah tertulis di atas."
            )
        changed = self._draft.change(Membership, known, wanted)
        differences = tuple(Difference(name, _LABELS[name], *change) for name, change in changed.items())
        action = Action.CHANGE if changed else Action.SAME
        return PlannedRow(sheet, row, action, known["id"], values, differences)

    def _refused(
        self, sheet: str, row: int, key: str, values: Mapping[str, Stored], message: str
    ) -> PlannedRow:
        problem = Problem(
            sheet, row, key, _LABELS[key], "", str(values.get(key) or ""), Severity.ERROR, message
        )
        self.problems.append(problem)
        return PlannedRow(sheet, row, Action.SKIP, "", values, (), message)


def new_communities(rows: Iterable[PlannedRow]) -> dict[str, str]:
    """The ids of the communities that an import adds, by name."""
    return {str(row.values["name"]): row.record_id for row in rows if row.action is Action.NEW}


def member_sheets(understood: Understood, choices: Choices) -> list[FoundSheet]:
    """The sheets of members that are taken: all, or the chosen ones, when the register is of communities."""
    if understood.register.model is not Community:
        return []
    chosen = choices.sheets
    return [
        found for found in understood.sheets if found.members and (chosen is None or found.name in chosen)
    ]


_LABELS = {target.key: target.label for target in MEMBER_TARGETS}
