"""The service as it runs: the program on a database of its own, started and stopped by each test that wants it."""
import contextlib
import csv
import http.client
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import uuid

import pytest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get('ROSTRUM_PROGRAM', PROJECT / '.build/debug/rostrum'))
PASSWORD = 'a long enough password'


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    @property
    def json(self):
        return json.loads(self.body)


class Service:
    """One `rostrum serve`, and how to ask it."""

    def __init__(self, house, *arguments):
        self.house = house
        self.process = subprocess.Popen(
            [PROGRAM, 'serve', '--port', '0', *arguments], env=house.environment, text=True,
            stdout=subprocess.PIPE, stderr=house.log)
        for line in self.process.stdout:
            found = re.search(r'Serving at http://127\.0\.0\.1:(\d+)/', line)
            if found:
                self.port = int(found.group(1))
                break
        else:
            raise RuntimeError(f'the service did not start: {self.process.wait()}')

    def ask(self, method, path, body=None, token=None, headers=None, timeout=20):
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=timeout)
        with contextlib.closing(connection):
            send = dict(headers or {})
            if token:
                send['Authorization'] = f'Bearer {token}'
            if body is not None and not isinstance(body, bytes):
                body = json.dumps(body).encode()
                send['Content-Type'] = 'application/json'
            connection.request(method, path, body, send)
            return Answer(connection.getresponse())

    def command(self, session, line, token, key=None):
        return self.ask('POST', f'/v1/sessions/{session}/commands', {'line': line}, token,
                        {'Idempotency-Key': key or str(uuid.uuid4())})

    def log_in(self, name):
        answer = self.ask('POST', '/v1/login', {'name': name, 'password': PASSWORD})
        assert answer.status == 200, answer.body
        return answer.json['token']

    def stop(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
        status = self.process.wait(timeout=20)
        self.process.stdout.close()
        return status


class House:
    """A database, the sessions in it, and the services that run on it."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix='rostrum-live-')
        # The program's own server gives up root's privileges and must still reach its directory.
        os.chmod(self.folder, 0o755)
        self.log = open(f'{self.folder}/service.log', 'w')
        self.environment = {
            'PATH': '/usr/bin:/bin', 'TZ': 'UTC', 'USER': 'desk', 'ROSTRUM_DATA': f'{self.folder}/data'}
        self.services = []

    def run(self, *arguments, input=None, check=True):
        done = subprocess.run([PROGRAM, *arguments], env=self.environment, input=input, text=True,
                              capture_output=True, timeout=120)
        assert not check or done.returncode == 0, f'{arguments}: {done.stdout}{done.stderr}'
        return done.stdout

    def serve(self, *arguments):
        service = Service(self, *arguments)
        self.services.append(service)
        return service

    def make_account(self, name, *grants):
        self.run('account', 'create', name, *grants, input=PASSWORD + '\n')

    def make_session(self, name):
        """An invented session, in the middle of its first meeting, with an open list on item 3."""
        demo = PROJECT / 'deploy/demo/first'
        self.run('create', name, '--body', 'ccpcj')
        self.run('record', name, '--file', str(demo / 'before.rostrum'), '--file', str(demo / 'meeting-1.rostrum'))
        self.run('record', name, '--at', '2025-05-19 10:40', 'open list')

    def names(self):
        """The names of the States by their codes, as a list has them."""
        with open(PROJECT / 'Sources/ReferenceData/Data/states.csv', newline='') as file:
            return {row['code']: row['name'] for row in csv.DictReader(file)}

    def links(self, session, *arguments):
        """New links, as pairs of name and token."""
        lines = self.run('link', 'create', session, *arguments).splitlines()
        return [(line.split('  ')[1], line.rsplit('/', 1)[1]) for line in lines]

    def close(self):
        for service in self.services:
            service.stop(signal.SIGKILL)
        # A service that was killed leaves its server behind; the next run of the program stops it.
        subprocess.run([PROGRAM, 'sessions'], env=self.environment, capture_output=True, timeout=60)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


@pytest.fixture(scope='session')
def house():
    # Ten thousand connections and more are opened from here.
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    house = House()
    house.make_account('Ana Horvat', '--role', 'secretary')
    yield house
    house.close()


@pytest.fixture(scope='session')
def service(house):
    """A service that all tests share; nobody stops it but the end of the run."""
    return house.serve('--most-requests', '5000')


@pytest.fixture(scope='session')
def secretary(service):
    return service.log_in('Ana Horvat')


@pytest.fixture
def session(house):
    name = f's-{uuid.uuid4()}'
    house.make_session(name)
    return name
