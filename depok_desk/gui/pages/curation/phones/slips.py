"""The PIN slips of jurors as a PDF, saved to be printed and cut apart."""

from collections.abc import Sequence
from pathlib import Path

from depok_desk import paths
from depok_desk.files import safe_name, write_atomically
from depok_desk.gui.pages.curation.phones.phone_desk import Slip


def save_slips(title: str, url: str, slips: Sequence[Slip]) -> Path:
    """Save the slips for this address; returns the file."""
    from depok_desk.documents.phone_slips import PhoneSlip, phone_slips

    folder = paths.documents_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / safe_name(f"PIN ponsel {title}.pdf")
    made = [PhoneSlip(slip.juror, slip.number, slip.pin, url) for slip in slips]
    write_atomically(path, phone_slips(title, made))
    return path
