"""What there is to see about the fairness of a session: its jury, and what each grade hangs on."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from depok_desk.services.judging.fairness import JurorFairness, fairness
from depok_desk.services.judging.reading import session_result
from depok_desk.services.judging.scheme import Scheme
from depok_desk.services.judging.sensitivity import Sensitivity, firm

_FAR = Decimal(1000)


@dataclass(frozen=True)
class Thread:
    """One candidate with everything its grade hangs on."""

    scheme: Scheme
    sensitivity: Sensitivity


@dataclass(frozen=True)
class Lens:
    """The jurors beside one another, what they are called, and the candidates.

    `threads` are those with a total: first those whose grade or passing a small change would turn, the
    nearest to a limit before the others; then the firm ones. `unjudged` counts those without a total.
    """

    names: dict[str, str]
    jurors: tuple[JurorFairness, ...]
    threads: tuple[Thread, ...]
    unjudged: int = 0

    @property
    def hanging(self) -> int:
        """How many candidates a small change would turn."""
        return sum(not thread.sensitivity.firm for thread in self.threads)


def read_lens(session: Session, session_id: str) -> Lens:
    """Look at a session as it stands now: about 0.1 s for 40 candidates of three jurors."""
    result = session_result(session, session_id)
    threads = [Thread(scheme, firm(scheme, entry)) for scheme, entries in result.groups for entry in entries]
    judged = [thread for thread in threads if thread.sensitivity.judged.total is not None]
    return Lens(
        result.juror_names,
        tuple(fairness(result.groups)),
        tuple(sorted(judged, key=_nearest_first)),
        len(threads) - len(judged),
    )


def _nearest_first(thread: Thread) -> tuple[bool, Decimal, str]:
    margin = thread.sensitivity.margin
    return thread.sensitivity.firm, _FAR if margin is None else margin, thread.sensitivity.judged.entry.name
