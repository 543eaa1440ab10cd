"""Many who log in at once, and many who guess: everybody else is served meanwhile, and the owner comes in."""
import collections
import contextlib
import http.client
import json
import socket
import statistics
import threading
import time
import urllib.parse
import uuid

import pytest

from conftest import PASSWORD
from test_at_once import at_once

NAMES = [f'Operator {number}' for number in range(10)]


@pytest.fixture
def served(house):
    """A service that has seen no login fail yet."""
    service = house.serve('--most-requests', '5000')
    yield service
    service.stop()


@pytest.fixture(scope='module')
def operators(house, service, secretary):
    for name in NAMES:
        made = service.ask('POST', '/v1/accounts', {
            'name': name, 'password': PASSWORD, 'grants': [{'role': 'speakers'}]}, secretary, timeout=60)
        assert made.status == 201, made.body
    return NAMES


def log_in(service, name, password=PASSWORD, timeout=120, **more):
    return service.ask('POST', '/v1/login', {'name': name, 'password': password} | more, timeout=timeout)


class Caller:
    """Reads the board and gives commands, one after the other, on a connection that is kept."""

    def __init__(self, service, session, display, secretary):
        self.connection = http.client.HTTPConnection('127.0.0.1', service.port, timeout=60)
        self.session, self.display, self.secretary = session, display, secretary
        self.times = collections.defaultdict(list)

    def ask(self, kind, method, path, token, body=None, **headers):
        start = time.monotonic()
        self.connection.request(method, path, body, {'Authorization': f'Bearer {token}'} | headers)
        answer = self.connection.getresponse()
        text = answer.read()
        self.times[kind].append(time.monotonic() - start)
        assert answer.status == 200, text

    def turn(self):
        for line in ('inscribe ukraine', 'withdraw ukraine'):
            self.ask('reading', 'GET', f'/v1/sessions/{self.session}/board', self.display)
            self.ask('command', 'POST', f'/v1/sessions/{self.session}/commands', self.secretary,
                     json.dumps({'line': line}),
                     **{'Content-Type': 'application/json', 'Idempotency-Key': str(uuid.uuid4())})
            time.sleep(0.01)

    def figures(self, when):
        """The slowest of each hundred, by kind, in seconds."""
        slow = {}
        for kind, times in self.times.items():
            slow[kind] = statistics.quantiles(times, n=100, method='inclusive')[98]
            print(f'{when}: {len(times)} times {kind}: median {statistics.median(times) * 1000:.1f} ms, '
                  f'99 of 100 within {slow[kind] * 1000:.1f} ms, slowest {max(times) * 1000:.1f} ms')
        self.times.clear()
        return slow


def test_forty_logins_at_once_hold_up_nobody(house, served, session, secretary, operators):
    [(_, display)] = house.links(session, '--role', 'display', '--name', 'Board')
    caller = Caller(served, session, display, secretary)
    for _ in range(50):
        caller.turn()
    quiet = caller.figures('without logins')

    calls = [lambda name=name, password=password: log_in(served, name, password)
             for name in operators for password in (PASSWORD, PASSWORD, 'not the password', 'a guess')]
    answers = []
    start = time.monotonic()
    logins = threading.Thread(target=lambda: answers.extend(at_once(calls)))
    logins.start()
    while logins.is_alive():
        caller.turn()
    print(f'40 logins took {time.monotonic() - start:.1f} s')
    busy = caller.figures('during 40 logins')
    for kind, slow in busy.items():
        # On a machine that has much else to do, as slow as without logins.
        assert slow < max(0.1, 2 * quiet[kind]), kind

    for index, answer in enumerate(answers):
        assert answer.status in ((200, 429) if index % 4 < 2 else (401, 429)), answer.body
    counts = collections.Counter(answer.status for answer in answers)
    print(dict(counts))
    # One is hashed, twenty-four wait, or a few more where those in front were done before the last came.
    assert counts[200] + counts[401] >= 25 and counts[429] >= 1
    for answer in answers:
        assert answer.status != 429 or int(answer.headers['Retry-After']) >= 1
    assert log_in(served, operators[0]).status == 200


def test_whoever_gives_up_is_not_waited_for(served, operators):
    with contextlib.ExitStack() as connections:
        for number in range(24):
            body = json.dumps({'name': f'nobody {number}', 'password': 'a guess'}).encode()
            connection = connections.enter_context(socket.create_connection(('127.0.0.1', served.port)))
            connection.sendall(b'POST /v1/login HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n'
                               b'Content-Length: %d\r\n\r\n%s' % (len(body), body))
        time.sleep(0.3)
    start = time.monotonic()
    alone = log_in(served, operators[1])
    first = time.monotonic() - start
    assert alone.status == 200
    start = time.monotonic()
    assert log_in(served, operators[1]).status == 200
    second = time.monotonic() - start
    print(f'a login after 24 who gave up took {first:.2f} s, the next {second:.2f} s')
    assert first < 6 * second


def test_forty_guesses_at_once_are_five(served, operators):
    answers = at_once([lambda number=number: log_in(served, operators[2], f'a guess {number}')
                       for number in range(40)])
    counts = collections.Counter(answer.status for answer in answers)
    assert set(counts) == {401, 429} and counts[401] <= 5, counts
    assert all(int(answer.headers['Retry-After']) >= 1 for answer in answers if answer.status == 429)


def test_the_owners_device_comes_in_while_others_guess(served, operators):
    first = log_in(served, operators[3])
    assert first.status == 200
    at_once([lambda: log_in(served, operators[3], 'a guess')] * 10)
    assert log_in(served, operators[3]).status == 429
    known = log_in(served, operators[3], device=first.json['device'])
    assert known.status == 200
    # It is no pass: the password is asked for, five times.
    wrong = [log_in(served, operators[3], 'a guess', device=known.json['device']).status for _ in range(6)]
    assert wrong == [401] * 5 + [429]
    assert log_in(served, operators[4], 'a guess', device=first.json['device']).status == 401


def test_a_browser_that_logged_in_before_comes_in_while_others_guess(served, operators):
    def form(**headers):
        body = urllib.parse.urlencode({'name': operators[5], 'password': PASSWORD}).encode()
        return served.ask('POST', '/login', body, headers={
            'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin'} | headers)

    first = form()
    assert first.status == 303
    [device] = [value for value in first.headers.get_all('Set-Cookie') if value.startswith('__Host-rostrum-device')]
    assert all(word in device for word in ('HttpOnly', 'Secure', 'SameSite', 'Max-Age='))
    at_once([lambda: log_in(served, operators[5], 'a guess')] * 10)
    assert form().status == 429
    assert form(Cookie=device.split(';')[0]).status == 303
