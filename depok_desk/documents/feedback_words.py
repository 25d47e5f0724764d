"""What a feedback letter says: thanks, the result in plain words, progress, judging again."""

from depok_desk import words
from depok_desk.documents.blocks import Strong, Words
from depok_desk.documents.minutes_words import days
from depok_desk.model.judging_facts import FeedbackFacts, FormerResult

CLOSING = (
    "Bila ada yang ingin ditanyakan, silakan menghubungi kantor kami. Atas perhatian dan kerja sama "
    "Bapak/Ibu diucapkan terima kasih."
)
_MEANING = {
    "A": "sangat baik",
    "B": "baik",
    "C": "cukup, dengan beberapa hal yang perlu dibenahi",
    "D": "masih memerlukan banyak pembenahan",
}


def thanks(facts: FeedbackFacts) -> Words:
    """Thanks for taking part, and what the letter is about."""
    when = f" pada {days(facts.held)}" if facts.held else ""
    thanked = f"Terima kasih atas keikutsertaan {facts.firm} dalam {facts.session}{when}. "
    about = "Bersama ini kami sampaikan hasil penilaian juri atas produk "
    return (thanked, about, Strong(facts.product), ".")


def result(facts: FeedbackFacts) -> Words:
    """The decision with grade and total in plain words."""
    told = _told(facts)
    if facts.decision == "lulus":
        return ("Selamat, produk ini dinyatakan ", Strong("LULUS"), f"{told}.")
    if facts.decision == "perbaikan":
        ahead = "Catatan di bawah ini menjelaskan apa yang sudah baik dan apa yang masih dapat ditingkatkan."
        return ("Juri memutuskan produk ini ", Strong("perlu perbaikan"), f" terlebih dahulu{told}. {ahead}")
    helped = (
        "Kami menghargai upaya Bapak/Ibu, dan catatan di bawah ini kami susun untuk membantu perbaikannya."
    )
    return ("Pada kurasi ini produk ", Strong("belum dinyatakan lulus"), f"{told}. {helped}")


def _told(facts: FeedbackFacts) -> str:
    """Grade and total as a part of a sentence; nothing that is not known."""
    meaning = f" ({_MEANING[facts.grade]})" if facts.grade in _MEANING else ""
    said = [f"grade {facts.grade}{meaning}"] if facts.grade else []
    said += [f"nilai {words.score(facts.total)} dari 100"] if facts.total is not None else []
    return f" dengan {' dan '.join(said)}" if said else ""


def progress(facts: FeedbackFacts) -> list[Words]:
    """How the product stood in its last curation: risen, the same, or lower."""
    former = facts.former
    if former is None:
        return []
    before = _before(former)
    if former.grade and facts.grade and facts.grade < former.grade:
        risen = f" dari grade {former.grade} menjadi grade {facts.grade}. Selamat atas kemajuannya."
        return [(f"Dibandingkan {before}, produk ini ", Strong("naik kelas"), risen)]
    if former.grade and former.grade == facts.grade:
        return [(f"Dibandingkan {before}, grade produk ini tetap {facts.grade}.",)]
    return [(f"Sebagai perbandingan, {before}.",)]


def _before(former: FormerResult) -> str:
    when = f" tanggal {words.long_date(former.on)}" if former.on else ""
    said = [f"grade {former.grade}"] if former.grade else []
    said += [f"nilai {words.score(former.total)}"] if former.total is not None else []
    said += [former.decision.lower()] if former.decision else []
    told = f" ({', '.join(said)})" if said else ""
    return f"hasil kurasi sebelumnya, {former.session}{when}{told}"


def again(facts: FeedbackFacts) -> list[Words]:
    """By when the product is to be judged again."""
    if facts.recurate_by is None:
        return []
    return [
        (
            "Produk ini dijadwalkan dikurasi kembali paling lambat ",
            Strong(words.full_date(facts.recurate_by)),
            ".",
        )
    ]
