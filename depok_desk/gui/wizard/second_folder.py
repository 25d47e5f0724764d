"""Where this PC keeps a second copy of the store."""

from pathlib import Path

from depok_desk.gui.memory import Memory

FOLDER = "copies/folder"
"""What the second place is remembered under, on this PC."""


def second_folder(memory: Memory) -> Path | None:
    """The second place for copies; None if none was chosen."""
    text = memory.text(FOLDER)
    return Path(text) if text else None
