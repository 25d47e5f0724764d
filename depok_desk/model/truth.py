"""Yes and no kept as a number, where one column holds values of several kinds."""

from sqlalchemy import BigInteger
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Truth(TypeDecorator[bool]):
    """True as 1 and False as 0."""

    impl = BigInteger
    cache_ok = True

    @property
    def python_type(self) -> type[bool]:
        """A truth value."""
        return bool

    def process_bind_param(self, value: object, dialect: Dialect) -> int | None:
        """True becomes 1."""
        _ = dialect
        return None if value is None else int(bool(value))

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """1 becomes True."""
        _ = dialect
        return None if value is None else bool(value)
