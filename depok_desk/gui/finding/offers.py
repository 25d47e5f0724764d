"""What the search for anything offers: things that can be opened or done, in groups."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from depok_desk.gui.command import Command
from depok_desk.gui.keys import keys_words
from depok_desk.words import folded


class Rank(IntEnum):
    """How well an offer fits what was typed; the same steps as those of found records."""

    NUMBER, START, WITHIN, SIMILAR = range(4)


@dataclass(frozen=True)
class Offer:
    """One line: its group's name, what it is, a remark behind it, keys that do the same, and what it does."""

    group: str
    title: str
    does: Callable[[], object]
    remark: str = ""
    keys: str = ""
    sign: str = ""
    rank: Rank = Rank.WITHIN


def offers_of(group: str, commands: Iterable[Command], typed: str) -> list[Offer]:
    """Those commands that have every typed word in their name or among the words to find them by."""
    fitting = ((command, _rank(command, folded(typed))) for command in commands)
    return [_offer(group, command, rank) for command, rank in fitting if rank is not None]


def near_offers(group: str, commands: Sequence[Command], typed: str) -> list[Offer]:
    """Those commands that have every typed word but for a letter or two."""
    from depok_desk.store.near_words import ranked

    texts = {str(at): folded(f"{command.words} {command.also}") for at, command in enumerate(commands)}
    near = ranked(folded(typed).split(), texts)
    return [_offer(group, commands[int(at)], Rank.SIMILAR) for at in near]


def in_groups(offers: Iterable[Offer]) -> list[Offer]:
    """The offers group by group, groups and lines with the better fit first, otherwise as they came."""
    groups: dict[str, list[Offer]] = {}
    for offer in offers:
        groups.setdefault(offer.group, []).append(offer)
    ordered = sorted(groups.values(), key=lambda group: min(offer.rank for offer in group))
    return [offer for group in ordered for offer in sorted(group, key=lambda offer: offer.rank)]


def typed_parts(title: str, typed: str) -> list[tuple[int, int]]:
    """Where the typed words stand in a title: start and length, in order and without overlap."""
    text = "".join(folded(letter)[:1] or letter for letter in title)
    marked = [False] * len(text)
    for word in folded(typed).split():
        at = text.find(word)
        while at >= 0:
            marked[at : at + len(word)] = [True] * len(word)
            at = text.find(word, at + len(word))
    return _runs(marked)


def _runs(marked: Sequence[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at, is_marked in enumerate(marked):
        if is_marked and runs and sum(runs[-1]) == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif is_marked:
            runs.append((at, 1))
    return runs


def _offer(group: str, command: Command, rank: Rank) -> Offer:
    keys = keys_words(command.keys)
    return Offer(group, command.words, command.does, "", keys, command.sign, rank)


def _rank(command: Command, typed: str) -> Rank | None:
    words = folded(command.words)
    if words.startswith(typed) or words.removeprefix("buka ").startswith(typed):
        return Rank.START
    whole = f"{words} {folded(command.also)}"
    return Rank.WITHIN if all(word in whole for word in typed.split()) else None
