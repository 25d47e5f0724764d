"""How near an import came to the answer key of its workbook."""

import re
from dataclasses import dataclass
from typing import Any

ABSENT_IS_ZERO = {"workers_male", "workers_female"}
LEFT_OUT = {"row", "notes", "alt"}


@dataclass(frozen=True)
class Comparison:
    """Records not found, values that differ, duplicates not flagged, and records nobody asked for."""

    missing: list[str]
    wrong: list[tuple[int, str, Any, Any]]
    duplicates_missed: list[int]
    strangers: int


def compare(key: dict[str, Any], exported: list[dict[str, Any]], result: dict[str, Any]) -> Comparison:
    """Hold an export and the import's own report against the key."""
    parts = key.get("sheets") or [key]
    records = [record for part in parts for record in part["records"]]
    stored = {_who(row): row for row in exported}
    missing = [record["name"] for record in records if _who(record) not in stored]
    wrong = [
        each for record in records if _who(record) in stored for each in _wrong(record, stored[_who(record)])
    ]
    flagged = {each["row"] for each in result["duplicates"]}
    repeats = [each["row"] for part in parts for each in part.get("duplicates") or []]
    return Comparison(
        missing, wrong, [row for row in repeats if row not in flagged], len(exported) - len(records)
    )


def _wrong(record: dict[str, Any], row: dict[str, Any]) -> list[tuple[int, str, Any, Any]]:
    return [
        (record["row"], name, wanted, row[name])
        for name, wanted in record.items()
        if name not in LEFT_OUT and not _same(name, wanted, row[name], record.get("alt", {}).get(name))
    ]


def _same(name: str, wanted: Any, found: Any, alternative: Any) -> bool:
    if name in ABSENT_IS_ZERO:
        return (wanted or 0) == (found or 0)
    if name == "owner":
        return _person(wanted) == _person(found)
    if name == "score":
        return float(wanted) == float(found)
    return _plain(found) in (_plain(wanted), _plain(alternative))


def _who(row: dict[str, Any]) -> tuple[str, str]:
    return _plain(row["name"]), _person(row["owner"])


def _person(name: Any) -> str:
    return re.sub(r"^(ibu|bapak|bpk)\.? ", "", _plain(name))


def _plain(value: Any) -> str:
    return "" if value is None else re.sub(r"\s+", " ", str(value)).strip().casefold()
