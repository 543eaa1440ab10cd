"""What fails, and what must be there afterwards: the program on databases that are killed, frozen, filled, cut off.

The houses and services are those of Tests/LiveTests. With --long each test runs as often as it promises; without,
a few rounds. Each prints its figures.
"""
import contextlib
import csv
import http.client
import importlib.util
import json
import os
import pathlib
import random
import signal
import subprocess
import threading
import time
import uuid

import pytest

spec = importlib.util.spec_from_file_location(
    'live', pathlib.Path(__file__).resolve().parents[1] / 'LiveTests' / 'conftest.py')
live = importlib.util.module_from_spec(spec)
spec.loader.exec_module(live)
PROJECT, PROGRAM, House, Service = live.PROJECT, live.PROGRAM, live.House, live.Service
BINARIES = pathlib.Path('/usr/lib/postgresql/15/bin')
with open(PROJECT / 'Sources/ReferenceData/Data/states.csv', newline='') as file:
    # Each writer has a State of its own.
    STATES = [row['code'].lower() for row in csv.DictReader(file)]


def pytest_addoption(parser):
    parser.addoption('--long', action='store_true', help='as many rounds as promised')


def pytest_collection_modifyitems(config, items):
    if not config.getoption('--long'):
        for item in items:
            if 'long' in item.keywords:
                item.add_marker(pytest.mark.skip(reason='runs with --long'))


def pytest_configure(config):
    config.addinivalue_line('markers', 'long: takes minutes, runs with --long')


@pytest.fixture
def rounds(request):
    """How many rounds a test has: few, or as many as promised."""
    return lambda few, many: many if request.config.getoption('--long') else few


@pytest.fixture
def house():
    house = House()
    house.make_account('Ana Horvat', '--role', 'secretary')
    yield house
    house.close()


class Cluster:
    """The processes of a house's own server."""

    def __init__(self, house):
        self.folder = pathlib.Path(house.environment['ROSTRUM_DATA']) / 'cluster'

    @property
    def postmaster(self):
        return int((self.folder / 'postmaster.pid').read_text().split()[0])

    @property
    def processes(self):
        first = self.postmaster
        children = pathlib.Path(f'/proc/{first}/task/{first}/children').read_text().split()
        return [first] + [int(child) for child in children]

    def signal(self, number, whole=True):
        """Tells the server's processes, the first of them first, or that one alone."""
        for process in self.processes if whole else [self.postmaster]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, number)

    def sql(self, *statements, check=True):
        socket = self.folder.parent / 'socket'
        done = subprocess.run(
            [BINARIES / 'psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', '-d', f'host={socket} user=rostrum dbname=postgres',
             *[part for statement in statements for part in ('-c', statement)]],
            text=True, capture_output=True, timeout=60)
        assert not check or done.returncode == 0, done.stderr
        return done.stdout


class Writers:
    """Callers who give commands one after the other, each again with the same key until it is answered."""

    def __init__(self, session, token, ports, count=4, first=0):
        self.session, self.token, self.ports, self.first = session, token, ports, first
        self.answered, self.given, self.refused = {}, set(), 0
        self.latest = time.monotonic()
        self.stopping = threading.Event()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.write, args=(number,), daemon=True) for number in range(count)]
        for thread in self.threads:
            thread.start()

    def ask(self, line, key, number=0):
        """The status of one attempt, and the answer."""
        ports = self.ports() if callable(self.ports) else self.ports
        host, port = ports[number % len(ports)]
        connection = http.client.HTTPConnection(host, port, timeout=5)
        with contextlib.closing(connection):
            connection.request(
                'POST', f'/v1/sessions/{self.session}/commands', json.dumps({'line': line}),
                {'Content-Type': 'application/json', 'Authorization': f'Bearer {self.token}', 'Idempotency-Key': key})
            response = connection.getresponse()
            return response.status, response.read()

    def write(self, number):
        state, isListed, attempt = STATES[(self.first + number) % len(STATES)], False, number
        while not self.stopping.is_set():
            key, line = str(uuid.uuid4()), f'{"withdraw" if isListed else "inscribe"} {state}'
            with self.lock:
                self.given.add(key)
            while not self.stopping.is_set():
                try:
                    status, body = self.ask(line, key, attempt)
                except (OSError, http.client.HTTPException):
                    status = None
                if status == 200:
                    with self.lock:
                        self.answered[key] = [event['version'] for event in json.loads(body)['events']]
                        self.latest = time.monotonic()
                    isListed = not isListed
                    break
                assert status in (None, 429, 500, 502, 503, 504, 507), (status, body)
                attempt += 1
                self.refused += 1
                time.sleep(0.02)

    def wait_for_more(self, seconds, more=1):
        """How long it takes until that many more are answered, in seconds."""
        start, before = time.monotonic(), len(self.answered)
        while len(self.answered) < before + more:
            assert time.monotonic() - start < seconds, f'no answer for {seconds} s'
            time.sleep(0.005)
        return time.monotonic() - start

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join(30)


def lost_and_double(lines, writers):
    """What an exported log says: keys that were answered and are missing, and keys that stand there twice."""
    events = [json.loads(line) for line in lines.splitlines()]
    assert [event['version'] for event in events] == list(range(1, len(events) + 1)), 'a hole in the versions'
    found = {}
    for event in events:
        found.setdefault(event['commandId'], []).append(event['version'])
    lost = [key for key, versions in writers.answered.items() if found.get(key) != versions]
    double = [key for key in writers.given if len(found.get(key, [])) > 1]
    return lost, double


def pause(least, most):
    """Lets a random while pass, in seconds."""
    time.sleep(random.uniform(least, most))


def is_mountable():
    return os.geteuid() == 0 and os.path.exists('/dev/loop-control')


class Volume:
    """A small file system in a file of its own."""

    def __init__(self, folder, name, megabytes):
        self.image, self.place = f'{folder}/{name}.img', f'{folder}/{name}'
        os.makedirs(self.place, exist_ok=True)
        with open(self.image, 'wb') as file:
            file.truncate(megabytes << 20)
        subprocess.run(['/sbin/mkfs.ext4', '-q', '-m', '0', self.image], check=True)
        self.mount()

    def mount(self):
        subprocess.run(['mount', '-o', 'loop', self.image, self.place], check=True)
        os.chmod(self.place, 0o755)

    def unmount(self):
        subprocess.run(['umount', '-l', self.place], check=False)
