"""The day of a point in time, as the office's calendar has it."""

from datetime import date
from typing import Any

from sqlalchemy import Date
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

_AHEAD = "7 hours"
"""How far the clocks of Depok (WIB) are ahead of the stored UTC."""


class DayOf(FunctionElement[date]):
    """The day in Depok of a stored moment."""

    name = "day_of"
    type = Date()
    inherit_cache = True


@compiles(DayOf)
def _as_text(element: DayOf, compiler: SQLCompiler, **options: Any) -> str:
    return f"date({compiler.process(element.clauses, **options)}, '{_AHEAD}')"


@compiles(DayOf, "postgresql")
def _as_day(element: DayOf, compiler: SQLCompiler, **options: Any) -> str:
    return f"date(({compiler.process(element.clauses, **options)}) + interval '{_AHEAD}')"
