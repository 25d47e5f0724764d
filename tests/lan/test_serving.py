"""Nothing listens unless it is switched on, and then at one address only."""

import http.client
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from depok_desk.errors import UserError
from depok_desk.lan.addresses import in_office, own_addresses
from depok_desk.lan.serving import PORTS, Serving
from depok_desk.store.opening import Store

LOOPBACK, OTHER_LOOPBACK = "127.0.0.1", "127.0.0.2"


@pytest.fixture
def file_store(sqlite_location):
    store = Store.open(sqlite_location)
    yield store
    store.close()


@pytest.fixture
def serving(file_store):
    made = Serving.start(file_store, LOOPBACK)
    yield made
    made.stop()


def status(address, port, host):
    connection = http.client.HTTPConnection(address, port, timeout=10)
    connection.request("GET", "/", headers={"Host": host})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def reachable(address, port):
    with socket.socket() as asked:
        asked.settimeout(5)
        return asked.connect_ex((address, port)) == 0


def listening_sockets(pid):
    """The inodes of all sockets that listen for others in this process."""
    folder = Path(f"/proc/{pid}")
    own = {str(each.readlink()) for each in (folder / "fd").iterdir() if each.is_symlink()}
    lines = [
        line.split()
        for family in ("tcp", "tcp6")
        for line in (folder / "net" / family).read_text().splitlines()[1:]
    ]
    return own & {f"socket:[{cells[9]}]" for cells in lines if cells[3] == "0A"}


def test_it_listens_at_the_chosen_address_only(serving):
    host = f"{LOOPBACK}:{serving.port}"
    assert (serving.url, serving.running) == (f"http://{host}", True)
    assert serving.port in PORTS
    assert status(LOOPBACK, serving.port, host) == 200
    assert status(LOOPBACK, serving.port, f"depok.example:{serving.port}") == 421
    assert not reachable(OTHER_LOOPBACK, serving.port)


def test_switched_off_nothing_listens_any_more(serving):
    assert reachable(LOOPBACK, serving.port)
    serving.stop()
    assert not reachable(LOOPBACK, serving.port)
    assert not serving.running
    serving.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="sockets of a process are read from /proc")
def test_a_window_that_was_not_told_to_does_not_listen(file_store, tmp_path):
    before = listening_sockets("self")
    serving = Serving.start(file_store, LOOPBACK)
    assert len(listening_sockets("self") - before) == 1
    serving.stop()
    assert listening_sockets("self") == before


def test_the_program_does_not_load_a_server_before_it_is_asked_to():
    asked = "import sys, depok_desk.gui.app; print([m for m in sys.modules if m in ('waitress', 'werkzeug')])"
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_a_taken_port_is_told_and_the_next_free_one_is_found(file_store, serving):
    with pytest.raises(UserError, match=r"tidak dapat dibuka di 127\.0\.0\.1"):
        Serving.start(file_store, LOOPBACK, serving.port)
    other = Serving.start(file_store, LOOPBACK)
    assert other.port != serving.port
    other.stop()


@pytest.mark.parametrize("address", ["0.0.0.0", "8.8.8.8", "224.0.0.1", "::1", "kantor", ""])
def test_it_never_listens_to_the_world(file_store, address):
    with pytest.raises(UserError, match="bukan alamat jaringan kantor"):
        Serving.start(file_store, address)


@pytest.mark.parametrize("address", ["192.168.1.7", "10.0.0.5", "172.16.3.4", "127.0.0.1"])
def test_addresses_of_an_office_are_known(address):
    assert in_office(address)


def test_only_private_addresses_of_this_pc_are_offered():
    assert all(in_office(address) and address != LOOPBACK for address in own_addresses())


def test_a_body_that_is_too_large_is_cut_off(serving):
    connection = http.client.HTTPConnection(LOOPBACK, serving.port, timeout=10)
    connection.putrequest("POST", "/api/nilai", skip_host=True)
    connection.putheader("Host", f"{LOOPBACK}:{serving.port}")
    connection.putheader("Content-Length", str(10**9))
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()
