"""Reading what is typed into a cell, names of districts and of other records among it."""

import re
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.fields import Field
from depok_desk.model.kinds.cells import quote, refuse
from depok_desk.model.kinds.choice import choice_key
from depok_desk.model.kinds.dates import read_loose
from depok_desk.model.kinds.kind import EMPTY, Reading, Stored
from depok_desk.model.region import Ward
from depok_desk.services.referring import nameable, referred_model

_HIDDEN = "•"
_without_rank = re.compile(r"^\s*(?:kec|kecamatan|kel|kelurahan|desa)\b\.?\s*", re.IGNORECASE).sub
"""Takes the word for its rank off a place: “Kec. Beji” is Beji."""

_MASKED = "Isi yang disamarkan tidak dapat disimpan; tampilkan dulu isinya, atau ketik yang baru."


class CellReader:
    """Reads and shows the fields of a model; names of other records are read from the store once."""

    def __init__(
        self, session: Session, model: type[Record], declared: Mapping[str, Field], today: date
    ) -> None:
        self._session = session
        self._model = model
        self._declared = declared
        self._today = today
        self._names: dict[tuple[str, Any], dict[str, str]] = {}
        self._captions: dict[str, str] = {}

    def read(self, key: str, text: str, beside: Mapping[str, Any]) -> Reading:
        """What a text means in a field, given the other values of its row."""
        declared = self._declared[key]
        if declared.personal and _HIDDEN in text:
            return refuse(_MASKED)
        reading = self._understood(key, text.strip(), beside)
        if reading.value is None and not reading.refused and declared.required:
            return refuse(f"{declared.label} wajib diisi.")
        return reading

    def show(self, key: str, value: Stored) -> str:
        """A value as people read it, personal ones in full."""
        target = referred_model(self._model, key)
        if target is None or value is None:
            return self._declared[key].kind.show(value)
        known = str(value)
        if known not in self._captions:
            row = self._session.get(target, known)
            self._captions[known] = row.caption() if row else known
        return self._captions[known]

    def _understood(self, key: str, text: str, beside: Mapping[str, Any]) -> Reading:
        kind = self._declared[key].kind
        if kind.name == "reference":
            return self._named(key, text, beside) if text else EMPTY
        return read_loose(text, self._today) if kind.name == "date" else kind.read(text)

    def _named(self, key: str, text: str, beside: Mapping[str, Any]) -> Reading:
        names = self._nameable(key, beside.get("district_id"))
        if text in names:
            return Reading(text)
        wanted = choice_key(_without_rank("", text))
        found = [each for each, name in names.items() if wanted in (choice_key(name), _bare(name))]
        if len(found) == 1:
            return Reading(found[0])
        return self._unknown(key, text, names, several=bool(found))

    def _unknown(self, key: str, text: str, names: Mapping[str, str], *, several: bool) -> Reading:
        label = self._declared[key].label
        if several:
            return refuse(f"Ada beberapa {label} bernama {quote(text)}; pilih dari daftar (Alt+↓).")
        if referred_model(self._model, key) is Ward and self._elsewhere(key, text):
            return refuse(
                f"{label} {quote(text)} tidak terletak di kecamatan baris ini; ganti dulu kecamatannya."
            )
        by_key = {choice_key(name): each for each, name in names.items()}
        alike = get_close_matches(choice_key(text[:60]), by_key, n=1, cutoff=0.7)
        return refuse(
            f"{quote(text)} tidak dikenal sebagai {label}; periksa ejaannya atau pilih dari daftar (Alt+↓).",
            suggestion=by_key[alike[0]] if alike else None,
        )

    def _elsewhere(self, key: str, text: str) -> bool:
        return any(choice_key(text) == _bare(name) for name in self._nameable(key, None).values())

    def _nameable(self, key: str, district_id: object) -> dict[str, str]:
        about = district_id if referred_model(self._model, key) is Ward else None
        if (key, about) not in self._names:
            beside = {"district_id": about}
            self._names[key, about] = nameable(self._session, self._model, key, beside)
        return self._names[key, about]


def _bare(name: str) -> str:
    """A name as choices compare it, without the district in brackets that tells it from its like."""
    return choice_key(name.partition(" (")[0])
