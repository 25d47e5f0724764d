"""How texts are put in order: letters' case aside, the same on every database."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class SortKey(FunctionElement[str]):
    """A text as lists sort it: A-Z in small letters, then by code point.

    PostgreSQL would otherwise sort by the language of its server, and lists of two PCs would differ.
    """

    name = "sort_key"
    type = String()
    inherit_cache = True


@compiles(SortKey)
def _lower(element: SortKey, compiler: SQLCompiler, **options: Any) -> str:
    return f"lower({compiler.process(element.clauses, **options)})"


@compiles(SortKey, "postgresql")
def _lower_by_code_point(element: SortKey, compiler: SQLCompiler, **options: Any) -> str:
    return f'lower(({compiler.process(element.clauses, **options)}) COLLATE "C")'
