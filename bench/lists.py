"""What a list page asks of 100,000 firms: its first rows, those of a typed filter, their count, a page."""

from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from bench.measuring import Measurement, Work
from bench.register_rows import BRANDS, FIRST, GOODS, LAST
from bench.stores import full_office
from depok_desk.model.ikm import Ikm
from depok_desk.registers.ikm import IKM
from depok_desk.services.listing import View, all_ids, count, first_rows, rows_by_id, shown_columns
from depok_desk.store.opening import Store
from depok_desk.store.search import FULL_TEXT

FIRMS = 100_000
PAGE = 200
COLUMNS = shown_columns(IKM)
WORDS = (
    *(word for name in (*FIRST, *LAST, *BRANDS) for word in (name[:2], name[:3], name)),
    *(product for _, _, product in GOODS),
    *("siti dodol", "batik berkah", "012345", "0999", "081200", "9120000", "IKM-00", "xyz", "qq", "zz", "a"),
)
"""What clerks type: names letter by letter, two words, numbers, and what is nowhere."""

NAMES = "SELECT id, name, owner, sector, phone FROM ikm WHERE archived_at IS NULL"
HITS = "serial IN (SELECT rowid FROM ikm_search WHERE ikm_search MATCH :quoted)"
LIKE = " || ' ' || ".join(f"coalesce({column}, '')" for column in FULL_TEXT["ikm"]) + " LIKE :within"
"""For words of one or two letters, which the index of three-letter groups does not know."""


def _office(folder: Path) -> Store:
    return full_office(folder / "kantor.depok", FIRMS)


def opening(folder: Path) -> tuple[Work, Work]:
    """The first 200 rows of the page, against bare columns in the order of the index."""
    store = _office(folder)

    def ours() -> None:
        with store.read() as session:
            first_rows(session, IKM, View(), COLUMNS, PAGE)

    def floor() -> None:
        with store.read() as session:
            session.execute(text(f"{NAMES} ORDER BY lower(name), id LIMIT {PAGE}")).all()

    return ours, floor


def typing(folder: Path) -> tuple[Work, Work]:
    """The first 200 rows for each of the words that clerks type, against the bare statements."""
    store = _office(folder)

    def ours() -> None:
        with store.read() as session:
            for word in WORDS:
                first_rows(session, IKM, View(typed=word), COLUMNS, PAGE)

    return ours, lambda: _barely(store, NAMES, f"LIMIT {PAGE}")


def counting(folder: Path) -> tuple[Work, Work]:
    """How many rows each of the words finds, against the bare statements."""
    store = _office(folder)

    def ours() -> None:
        with store.read() as session:
            for word in WORDS:
                count(session, IKM, View(typed=word))

    return ours, lambda: _barely(store, "SELECT count(*) FROM ikm WHERE archived_at IS NULL")


def _barely(store: Store, chosen: str, end: str = "") -> None:
    """Find each word as a whole with one bare statement."""
    with store.read() as session:
        for word in WORDS:
            found = text(f"{chosen} AND {HITS if len(word) > 2 else LIKE} {end}")
            wanted = {"quoted": f'"{word}"'} if len(word) > 2 else {"within": f"%{word}%"}
            session.execute(found, wanted).all()


def paging(folder: Path) -> tuple[Work, Work]:
    """Ten pages by key from anywhere in the list, against the whole rows by key."""
    store = _office(folder)
    with store.read() as session:
        ids = all_ids(session, IKM, View())
    pages = [ids[start : start + PAGE] for start in range(0, FIRMS, FIRMS // 10)]

    def ours() -> None:
        with store.read() as session:
            for page in pages:
                rows_by_id(session, IKM, page, COLUMNS)

    def floor() -> None:
        with store.read() as session:
            for page in pages:
                session.execute(select(Ikm.__table__).where(Ikm.id.in_(page))).all()

    return ours, floor


def slowest(session: Session) -> list[tuple[float, str]]:
    """The words by the seconds their first rows take, slowest first: for looking at a single one."""
    from bench.measuring import seconds

    return sorted(
        (
            (seconds(lambda word=word: first_rows(session, IKM, View(typed=word), COLUMNS, PAGE)), word)
            for word in WORDS
        ),
        reverse=True,
    )


OPENING = Measurement("open-page", "first_rows, 100,000 firms", "bare columns by index", 10.0, opening)
TYPING = Measurement("type-filter", f"first_rows, {len(WORDS)} words", "bare statements", 10.0, typing)
COUNTING = Measurement("count-filter", f"count, {len(WORDS)} words", "bare statements", 3.0, counting)
PAGING = Measurement("page-by-key", "rows_by_id, 10 pages", "whole rows by key", 3.0, paging)
