"""The jurors' page as it ships: a few files, read once, and no others are ever served."""

from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.wrappers import Response

from depok_desk import paths

FILES = {
    "/": ("index.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/outbox.js": ("outbox.js", "text/javascript"),
    "/page.js": ("page.js", "text/javascript"),
}
"""Path -> file and its type."""

_WORKING_DAY = 10 * 60 * 60
"""Seconds for which a phone may keep the page, so that it opens where the network does not reach."""


@dataclass(frozen=True)
class PageFile:
    """One file of the page."""

    content: bytes
    mimetype: str

    def response(self) -> Response:
        """The file as an answer."""
        made = Response(self.content, mimetype=self.mimetype)
        made.headers["Cache-Control"] = f"private, max-age={_WORKING_DAY}"
        return made


def load_page() -> Mapping[str, PageFile]:
    """Read all files, by path."""
    folder = paths.resources() / "ponsel"
    return {path: PageFile((folder / name).read_bytes(), kind) for path, (name, kind) in FILES.items()}
