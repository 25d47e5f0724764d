"""An exact number with two decimals, the same on every database."""

from decimal import Decimal

from sqlalchemy import BigInteger, Integer
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_CENT = Decimal("0.01")


class Hundredths(TypeDecorator[Decimal]):
    """A decimal kept as a whole number of hundredths, because SQLite only has binary fractions."""

    impl = Integer
    cache_ok = True

    @property
    def python_type(self) -> type[Decimal]:
        """Decimal."""
        return Decimal

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """`78.50` becomes 7850."""
        _ = dialect
        return None if value is None else int(value * 100)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """7850 becomes `78.50`."""
        _ = dialect
        return None if value is None else (Decimal(value) / 100).quantize(_CENT)


class LargeHundredths(Hundredths):
    """The same with room for trillions."""

    impl = BigInteger
    cache_ok = True
