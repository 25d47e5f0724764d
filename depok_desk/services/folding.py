"""Texts of the store for comparing: in small letters and without accents, the same on every database."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

_PLAIN = {
    "a": "àáâãäåā",
    "c": "ç",
    "e": "èéêëē",
    "i": "ìíîïī",
    "n": "ñ",
    "o": "òóôõöō",
    "u": "ùúûüū",
    "y": "ýÿ",
}
"""Letters of names as the office meets them, by the letter they are found under."""

_ACCENTED = tuple((accented, plain) for plain, every in _PLAIN.items() for accented in every)


class Folded(FunctionElement[str]):
    """A text as `words.folded` makes it, but for its blanks."""

    name = "folded"
    type = String()
    inherit_cache = True


@compiles(Folded)
def _letter_by_letter(element: Folded, compiler: SQLCompiler, **options: Any) -> str:
    """SQLite folds plain letters only; the others are replaced one by one, where a text has any."""
    text = compiler.process(element.clauses, **options)
    bare = f"({text})"
    for accented, plain in _ACCENTED:
        bare = f"replace(replace({bare}, '{accented}', '{plain}'), '{accented.upper()}', '{plain}')"
    return f"CASE WHEN ({text}) GLOB '*[^ -~]*' THEN lower({bare}) ELSE lower({text}) END"


@compiles(Folded, "postgresql")
def _all_at_once(element: Folded, compiler: SQLCompiler, **options: Any) -> str:
    text = compiler.process(element.clauses, **options)
    accented, plain = ("".join(letters) for letters in zip(*_ACCENTED, strict=True))
    return f"translate(lower({text}), '{accented}', '{plain}')"
