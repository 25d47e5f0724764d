"""Every kind of number a field can be declared with."""

from depok_desk.model.kinds.addresses import POSTCODE, RT, RW
from depok_desk.model.kinds.counts import COUNT, INTEGER, SCORE
from depok_desk.model.kinds.money import MONEY
from depok_desk.model.kinds.years import YEAR

__all__ = ["COUNT", "INTEGER", "MONEY", "POSTCODE", "RT", "RW", "SCORE", "YEAR"]
