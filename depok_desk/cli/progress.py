"""A progress bar on a terminal, and nothing elsewhere."""

import sys

_WIDTH = 30


def show_progress(done: int, total: int, text: str = "") -> None:
    """Draw how far a long work has come on stderr, if that is a terminal."""
    if not sys.stderr.isatty() or not total:
        return
    filled = _WIDTH * done // total
    bar = "█" * filled + "░" * (_WIDTH - filled)
    sys.stderr.write(f"\r{bar} {done}/{total} {text}\x1b[K" + ("\n" if done >= total else ""))
    sys.stderr.flush()
