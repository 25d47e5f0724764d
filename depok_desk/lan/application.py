"""What is answered to the jurors' phones: the page as it ships, and three questions, nothing else."""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Protocol

from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from depok_desk.errors import UserError
from depok_desk.lan.door import AdmissionError, Door
from depok_desk.lan.page import FILES, load_page
from depok_desk.lan.wire import MalformedError, read_entry, read_messages, written_receipt, written_sheet
from depok_desk.services.judging.jury import juror_of
from depok_desk.services.judging.phone_arrival import receive
from depok_desk.services.judging.phone_sheet import phone_sheet
from depok_desk.words import count_of

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment
    from sqlalchemy.orm import Session

LARGEST = 384 * 1024
"""Bytes of one request; fifty messages with the longest advice have room in it, however it is written."""

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_ROUTES = Map(
    [
        *(Rule(path, endpoint=path, methods=["GET"]) for path in FILES),
        Rule("/api/masuk", endpoint="enter", methods=["POST"]),
        Rule("/api/lembar", endpoint="sheet", methods=["GET"]),
        Rule("/api/nilai", endpoint="marks", methods=["POST"]),
    ]
)
_OUT = "Masuk kembali dengan PIN; nilai di ponsel ini tetap tersimpan."


class OpenStore(Protocol):
    """As much of the store as the page needs; both may be used from any thread."""

    def read(self) -> "AbstractContextManager[Session]":
        """A session that only reads."""
        ...

    def deed(self, label: str, *, operator: str, undoable: bool = True) -> "AbstractContextManager[Session]":
        """A session whose changes become one journalled deed, all or nothing."""
        ...


class JurorsPage:
    """The WSGI application; `hosts` are the names it answers to, `told` is called when something came."""

    def __init__(
        self, store: OpenStore, door: Door, hosts: frozenset[str], told: Callable[[], None] = lambda: None
    ) -> None:
        self._store = store
        self._door = door
        self._hosts = hosts
        self._told = told
        self._page = load_page()
        self._answers: Mapping[str, Callable[[Request], Response]] = {
            "enter": self._enter,
            "sheet": self._sheet,
            "marks": self._marks,
        }

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        request = Request(environ)
        request.max_content_length = LARGEST
        response = self._answer(request)
        response.headers.extend(HEADERS)
        return response(environ, start_response)

    def _answer(self, request: Request) -> Response:
        try:
            if request.environ.get("HTTP_HOST", "") not in self._hosts or not self._own(request):
                return _said(421, "Buka alamat yang tertera pada slip dari petugas.")
            endpoint, _ = _ROUTES.bind_to_environ(request.environ).match()
            found = self._page.get(endpoint)
            return found.response() if found else self._answers[endpoint](request)
        except AdmissionError as error:
            return _said(429 if error.wait else 403, error.sentence, tunggu=error.wait)
        except MalformedError as error:
            return _said(400, error.sentence)
        except UserError as error:
            return _said(409, error.sentence)
        except HTTPException as error:
            return _said(error.code or 400, "Alamat atau kiriman ini tidak dikenal.")

    def _own(self, request: Request) -> bool:
        """Whether no other page has sent it: browsers name the page that does."""
        origin = request.headers.get("Origin")
        return origin is None or origin.removeprefix("http://") in self._hosts

    def _enter(self, request: Request) -> Response:
        juror_id, token = self._door.enter(*read_entry(_body(request)))
        with self._store.read() as session:
            sheet = phone_sheet(session, juror_id)
        return _json(200, {"tanda": token, "lembar": written_sheet(sheet)})

    def _sheet(self, request: Request) -> Response:
        juror_id = self._juror(request)
        if juror_id is None:
            return _said(401, _OUT)
        with self._store.read() as session:
            return _json(200, written_sheet(phone_sheet(session, juror_id)))

    def _marks(self, request: Request) -> Response:
        juror_id = self._juror(request)
        if juror_id is None:
            return _said(401, _OUT)
        messages = read_messages(_body(request))
        with self._store.read() as session:
            name = juror_of(session, juror_id).name
        label = f"Terima {count_of(len(messages), 'kiriman')} dari ponsel {name}"
        with self._store.deed(label, operator=name, undoable=False) as session:
            receipt = receive(session, juror_id, messages)
        self._told()
        return _json(200, written_receipt(receipt))

    def _juror(self, request: Request) -> str | None:
        """Whose phone asks; None if it has no token that counts."""
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        return self._door.juror_of(token) if kind == "Bearer" and token else None


def _body(request: Request) -> object:
    """What a request says, bounded in size.

    Raises:
        MalformedError: it is not JSON.
        RequestEntityTooLarge: it is more than `LARGEST`.
    """
    if request.mimetype != "application/json":
        raise MalformedError
    if (request.content_length or 0) > LARGEST:
        raise RequestEntityTooLarge
    try:
        return json.loads(request.get_data())
    except (ValueError, RecursionError) as error:
        raise MalformedError from error


def _json(status: int, said: Mapping[str, Any]) -> Response:
    body = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    response = Response(body, status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response


def _said(status: int, sentence: str, **also: object) -> Response:
    return _json(status, {"pesan": sentence, **also})
