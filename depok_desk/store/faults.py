"""What a database refuses, said in words."""

from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from depok_desk.errors import UserError
from depok_desk.store.broken_rules import rule_in_words

_BUSY = "sedang dipakai program lain; tutup program itu atau tunggu sebentar lalu ulangi"

_WORDS = (
    ("locked", _BUSY),
    ("lock timeout", _BUSY),
    ("disk is full", "tidak dapat ditulis karena disk penuh; kosongkan ruang lalu ulangi"),
    ("readonly", "hanya dapat dibaca; salin ke folder yang dapat ditulis"),
    ("unable to open", "tidak dapat dibuka; periksa hak akses folder dan berkasnya"),
    ("malformed", "rusak; pulihkan salinan terakhir yang baik"),
    ("not a database", "bukan penyimpanan Depok Desk atau rusak; pulihkan salinan terakhir yang baik"),
    ("disk i/o", "tidak dapat dibaca atau ditulis karena gangguan media; periksa disk atau flashdisk"),
    ("resolve host", "tidak dapat dihubungi; periksa alamat server dan jaringan, lalu ulangi"),
    ("connection", "tidak dapat dihubungi; periksa jaringan dan server, lalu ulangi"),
)


@contextmanager
def told(location: str) -> Generator[None, None, None]:
    """Turn what the database refuses into a sentence.

    Raises:
        UserError: the store is locked, full, broken, or was changed by someone else in between.
    """
    try:
        yield
    except StaleDataError as error:
        raise UserError(
            "Data ini baru saja diubah orang lain; muat ulang lalu ulangi perubahan Anda."
        ) from error
    except DBAPIError as error:
        raise UserError(sentence_for(error, location)) from error


def sentence_for(error: DBAPIError, location: str) -> str:
    """The sentence for an error of the database; an unknown one is a bug and is raised again."""
    text = str(error.orig)
    if isinstance(error, IntegrityError):
        return f"Perubahan ditolak: {rule_in_words(text)}; tidak ada yang disimpan."
    words = words_for(text)
    if not words:
        raise error
    return f"Penyimpanan {location} {words}."


def words_for(text: str) -> str:
    """What an English message of a database says of the store; empty for one that nobody foresaw."""
    return next((words for sign, words in _WORDS if sign in text.casefold()), "")
