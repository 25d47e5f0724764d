"""Where shipped and kept things lie."""

import sys
from pathlib import Path

from platformdirs import user_data_path, user_documents_path


def resources() -> Path:
    """The folder of read-only things that ship with the program."""
    frozen = getattr(sys, "_MEIPASS", None)
    home = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return home / "resources"


def office_folder() -> Path:
    """The folder in which the office's own store, copies and settings are kept."""
    return user_data_path("Depok Desk", appauthor=False)


def office_store() -> Path:
    """The store that is opened when none is named."""
    return office_folder() / "kantor.depok"


def documents_folder() -> Path:
    """The folder proposed for printed files."""
    return user_documents_path() / "Depok Desk"
