"""The addresses at which this PC can be reached in the office's network."""

import socket
from collections.abc import Sequence
from contextlib import closing
from ipaddress import IPv4Address

LOOPBACK = "127.0.0.1"

_SOMEWHERE = ("192.0.2.1", 9)
"""An address that is nobody's (RFC 5737): asked for the way to it, the system names its own address."""


def own_addresses() -> Sequence[str]:
    """The IPv4 addresses of this PC in private networks, the one of the usual network first.

    Empty where it is in none. Nothing is sent.
    """
    found = [*_on_the_way_out(), *_by_own_name()]
    return [each for each in dict.fromkeys(found) if in_office(each) and each != LOOPBACK]


def in_office(address: str) -> bool:
    """Whether an address belongs to one PC of a private network, or to this PC alone."""
    try:
        found = IPv4Address(address)
    except ValueError:
        return False
    return found.is_private and not (found.is_unspecified or found.is_multicast or found.is_reserved)


def _on_the_way_out() -> Sequence[str]:
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as asked:
        try:
            asked.connect(_SOMEWHERE)
        except OSError:
            return ()
        return (asked.getsockname()[0],)


def _by_own_name() -> Sequence[str]:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return ()
    return [str(address[0]) for *_, address in found]
