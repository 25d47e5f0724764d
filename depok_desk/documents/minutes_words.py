"""What the minutes of a curation say in sentences: the opening, the notes, the closing."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from depok_desk import words
from depok_desk.documents.blocks import Strong, Words
from depok_desk.model.judging_facts import JurorFacts, MinutesFacts, ResultFacts, SectorFacts

CLOSING = (
    "Demikian berita acara ini dibuat dengan sebenarnya dan ditandatangani oleh seluruh juri, untuk "
    "dipergunakan sebagaimana mestinya."
)


def opening(facts: MinutesFacts) -> Words:
    """The day in words with its weekday, the place, and what was held."""
    place = f", bertempat di {facts.place}" if facts.place else ""
    organised = f" yang diselenggarakan oleh {facts.organiser}" if facts.organiser else ""
    return (
        "Pada hari ini, ",
        Strong(words.date_in_words(facts.on)),
        f" ({words.short_date(facts.on)}){place}, telah dilaksanakan ",
        f"{_occasion(facts)} dalam ",
        Strong(facts.session),
        f"{organised}, dengan susunan juri, cara penilaian, dan hasil sebagai berikut.",
    )


def _occasion(facts: MinutesFacts) -> str:
    held = facts.held
    if not held or held[0] == held[-1] == facts.on:
        return "penilaian dan sidang pleno kurasi produk IKM"
    return f"sidang pleno atas penilaian produk IKM pada {days(held)}"


def days(held: Sequence[date]) -> str:
    """One day with its weekday, or both ends with theirs."""
    first, last = held[0], held[-1]
    if first == last:
        return words.full_date(first)
    return f"{words.full_date(first)} sampai dengan {words.full_date(last)}"


def mark(value: Decimal | None) -> str:
    """A total as every table shows it, `78,50`; nothing where there is none."""
    return "" if value is None else words.score(value)


def who(result: ResultFacts) -> str:
    """A product with its firm."""
    return f"{result.product} ({result.firm})"


def decided(grade: str, decision: str) -> str:
    """Grade and decision in few words."""
    return ", ".join(part for part in (f"grade {grade}" if grade else "", decision.lower()) if part)


def overrides(sectors: Sequence[SectorFacts]) -> list[Words]:
    """Where the plenary decided otherwise than the marks say, each with its reason."""
    return [
        (
            Strong(who(one)),
            f": menurut nilai {decided(one.counted_grade, one.counted_decision)}; pleno memutuskan ",
            Strong(decided(one.grade, one.decision)),
            f". Alasan: {one.reason.rstrip('.')}.",
        )
        for sector in sectors
        for one in sector.results
        if one.overridden
    ]


def notes(facts: MinutesFacts) -> list[Words]:
    """Struck jurors, those who took no part, spread over the limit, and what else is to be known."""
    return [(text,) for text in (*_struck(facts.jurors), *_told(facts))]


def _struck(jurors: Sequence[JurorFacts]) -> Iterator[str]:
    for one in jurors:
        if one.struck:
            why = f" Alasan: {one.struck_why.rstrip('.')}." if one.struck_why else ""
            yield f"Juri {one.name} dicoret; nilai yang telah diberikannya tidak dihitung.{why}"


def _told(facts: MinutesFacts) -> Iterator[str]:
    for sector in facts.sectors:
        limit = facts.methods[sector.method].spread_limit
        for one in sector.results:
            if one.standing:
                yield f"{who(one)}: tidak dinilai ({one.standing.lower()})."
            if one.spread is not None and limit is not None:
                over = f"selisih nilai antarjuri {mark(one.spread)}, di atas batas {words.number(limit)}"
                yield f"{who(one)}: {over}."
    for note, products in _by_note(facts).items():
        yield f"{note.rstrip('.')}: {words.list_words(products)}."


def _by_note(facts: MinutesFacts) -> dict[str, list[str]]:
    """What is to be noted of products, each with all products it is noted of."""
    found: dict[str, list[str]] = {}
    for sector in facts.sectors:
        for one in sector.results:
            for note in one.notes:
                found.setdefault(note, []).append(who(one))
    return found
