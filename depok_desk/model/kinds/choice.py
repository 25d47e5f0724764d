"""Values chosen from a short list, by any of the words people use for them."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache

from sqlalchemy import String
from sqlalchemy.types import TypeEngine

from depok_desk import words
from depok_desk.model.kinds.cells import cell_text, quote, refuse
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading, Stored

_drop_signs = re.compile(r"[^a-z0-9+-]+|-(?=.)|\bdan\b").sub


@lru_cache(maxsize=2048)
def choice_key(text: str) -> str:
    """Text as choices compare it: without signs and `dan`; `F & B` is `f b`, but `A-` is no `A`."""
    return " ".join(_drop_signs(" ", words.folded(text)).split())


class ChoiceKind(Kind):
    """One of a few values, each with a label and any number of synonyms.

    A word that is none of them is refused with the possible labels and, where one is spelt alike, with a
    suggestion; the importer asks once per distinct word.
    """

    _labels: Mapping[str, str]
    _known: Mapping[str, Reading]
    _noun: str

    def __init__(
        self,
        name: str,
        options: Mapping[str, str],
        synonyms: Mapping[str, str] | None = None,
        noun: str = "pilihan",
    ) -> None:
        """`options` maps stored value to label, `synonyms` other words to stored value; `noun` names it."""
        super().__init__(name)
        readings = {value: Reading(value) for value in options}
        known = {choice_key(word): readings[value] for word, value in (synonyms or {}).items()}
        for value, label in options.items():
            for word in (label, value, choice_key(label), choice_key(value)):
                known[word] = readings[value]
        vars(self).update(_labels=dict(options), _known=known, _noun=noun)

    @property
    def options(self) -> Mapping[str, str]:
        """Stored value -> label, in the order in which people should see them."""
        return self._labels

    def sql(self) -> TypeEngine[str]:
        """Text with room for values that may be added later."""
        return String(24)

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The value meant by a word, whatever its case, blanks and signs."""
        del unit
        text = cell_text(raw)
        if not text or text == "0":
            return EMPTY
        return self._known.get(text) or self._known.get(choice_key(text)) or self._unknown(text)

    def show(self, value: Stored) -> str:
        """The label of a stored value; a value that is no longer offered is shown as it is."""
        return "" if value is None else self._labels.get(str(value), str(value))

    def _unknown(self, text: str) -> Reading:
        alike = get_close_matches(choice_key(text[:60]), self._known, n=1, cutoff=0.75)
        suggestion = self._known[alike[0]].value if alike else None
        possible = words.choice_words(list(self._labels.values()))
        sentence = f"{quote(text)} bukan {self._noun} yang dikenal; pilih {possible}."
        return refuse(sentence, suggestion=suggestion)
