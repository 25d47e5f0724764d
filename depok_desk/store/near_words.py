"""Words typed with a letter wrong, and how near they come to what is stored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from string import ascii_lowercase, digits

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 3
"""Letters of the shortest piece that an index of three-letter groups can find."""

_SHORT_WORD = 5
"""Letters of the longest word that is tried with every other letter, as its pieces are in too many rows."""

_BEGUN = 0.5
"""What it counts that only the beginning of a word was typed."""

_ORDER = 0.001
"""What it counts that a word stands one place further back in its row."""

_FAR = 99.0
"""More than all that is forgiven."""

Pieces = tuple[str, ...]
"""Parts of a word that a row holds all of if the word stands in it with one letter wrong."""


def one_slip(word: str) -> list[Pieces]:
    """What a row may hold where `word` was meant: one letter wrong, missing or too many, or two swapped.

    A long word is cut where the letter is wrong, a short one is tried with each letter of the alphabet.
    """
    places = range(len(word))
    found: dict[Pieces, None] = dict.fromkeys((each,) for each in (word, *_swapped(word)))
    cuts = [(word[:at], word[at + 1 :]) for at in places] + [(word[:at], word[at:]) for at in places[1:]]
    for before, after in cuts:
        long = tuple(piece for piece in (before, after) if len(piece) >= SHORTEST)
        if len(word) > _SHORT_WORD and long:
            found[long] = None
        else:
            found.update(dict.fromkeys((before + letter + after,) for letter in _letters(word)))
    return [pieces for pieces in found if all(len(piece) >= SHORTEST for piece in pieces)]


def two_slips(word: str) -> list[Pieces]:
    """A third of a long word each, one of which two wrong letters leave whole; halves of a shorter one.

    A word that is too short to be cut has to be right.
    """
    if len(word) < 2 * SHORTEST:
        return [(word,)]
    parts = 3 if len(word) >= 3 * SHORTEST else 2
    ends = [len(word) * part // parts for part in range(parts + 1)]
    return [(word[start:end],) for start, end in pairwise(ends)]


def _swapped(word: str) -> Iterator[str]:
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _letters(word: str) -> Iterable[str]:
    """What may stand at a wrong place, nothing included."""
    return ("", *(digits if word.isdecimal() else ascii_lowercase))


def allowed(word: str) -> int:
    """How many wrong letters are forgiven: none in the shortest words, two in long ones without digits."""
    if len(word) < SHORTEST:
        return 0
    return 1 if len(word) <= _SHORT_WORD or any(map(str.isdigit, word)) else 2


def ranked(typed: Sequence[str], rows: Mapping[str, str]) -> list[str]:
    """The keys of those rows that hold every typed word with its few wrong letters, the nearest first.

    Two stored words next to each other count as one too, as the blank may be the mistake. Of words that are
    equally near, those count more that stand further ahead in the row.
    """
    stored = {key: _with_joined(row.split()) for key, row in rows.items()}
    vocabulary = {word for words in stored.values() for word in words}
    near = [_near(word, vocabulary) for word in typed]
    found = {key: _distance(near, words) for key, words in stored.items()}
    kept = {key: distance for key, distance in found.items() if distance < _FAR}
    return sorted(kept, key=kept.__getitem__)


def _distance(near: Sequence[Mapping[str, float]], words: Sequence[str]) -> float:
    """Wrong letters of all typed words beside a row's; `_FAR` or more if one of them is not in it."""
    return sum(
        min((each[word] + _ORDER * at for at, word in enumerate(words) if word in each), default=_FAR)
        for each in near
    )


def _with_joined(words: list[str]) -> list[str]:
    return words + [one + other for one, other in pairwise(words)]


def _near(word: str, vocabulary: Iterable[str]) -> dict[str, float]:
    """Which words come near to one, by wrong letters; a little more where only their beginning does."""
    most, words = allowed(word), list(vocabulary)
    found: dict[str, float] = {}
    for size in (len(word), len(word) + 1):
        begun = {each[:size]: None for each in words if len(each) > size}
        near = _distances(word, list(begun), most)
        for each in words:
            if each[:size] in near and len(each) > size:
                found[each] = min(found.get(each, _FAR), near[each[:size]] + _BEGUN)
    for each, distance in _distances(word, words, most).items():
        found[each] = min(found.get(each, _FAR), distance)
    return found


def _distances(word: str, others: list[str], most: int) -> dict[str, float]:
    near = process.extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=None)
    return {other: float(distance) for other, distance, _ in near}
