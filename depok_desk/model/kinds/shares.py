"""Shares of a hundred and limits on that scale, which people write without needless decimals."""

from dataclasses import dataclass
from decimal import Decimal

from typing_extensions import override

from depok_desk import words
from depok_desk.model.kinds.counts import ScoreKind
from depok_desk.model.kinds.kind import Stored


@dataclass(frozen=True)
class ShareKind(ScoreKind):
    """A number from 0 to 100, kept like a score, but shown as `20` or `12,5`."""

    @override
    def show(self, value: Stored) -> str:
        """The number with a decimal comma where it needs one."""
        return words.number(value) if isinstance(value, Decimal) else ""


SHARE = ShareKind("share")
