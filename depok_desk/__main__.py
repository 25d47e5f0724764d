"""The front door: no arguments open the window, anything else is a batch command."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window or run a batch command; returns the exit status."""
    typed = sys.argv[1:] if arguments is None else list(arguments)
    if not typed:
        return _open_window("")
    from depok_desk.cli.main import run

    return run(typed, _open_window)


def _open_window(store: str) -> int:
    """Open the window on a store, or on the office's own."""
    from depok_desk.gui.app import open_window

    return open_window(store)


if __name__ == "__main__":
    sys.exit(main())
