"""The pictures that frozen facts name, read from the shelf for printing."""

from collections.abc import Iterable, Mapping

from depok_desk.model.facts import CertificateFacts
from depok_desk.store.shelf import Shelf


def pictures_for(shelf: Shelf, facts: Iterable[CertificateFacts]) -> Mapping[str, bytes]:
    """The bytes of all logos that some certificates name, by their SHA-256 sums.

    Raises:
        UserError: one is missing or damaged: a reprint must show the very picture that was issued.
    """
    return {key: shelf.read(key) for key in {key for one in facts for key in one.logos if key}}
