"""Callers who are slow, too loud, or make no sense; the others are served meanwhile."""
import contextlib
import socket
import time

import pytest


def connect(service, timeout=30):
    return socket.create_connection(('127.0.0.1', service.port), timeout=timeout)


def first_answer(connection):
    try:
        return connection.recv(65536)
    except OSError:
        return b''


def read_all(connection):
    data = b''
    with contextlib.suppress(OSError):
        while chunk := connection.recv(65536):
            data += chunk
    return data


@pytest.fixture
def others(service, secretary):
    """Asks as the others do, and says how long the slowest of twenty questions took, in seconds."""

    def ask():
        slowest = 0.0
        for _ in range(20):
            start = time.monotonic()
            assert service.ask('GET', '/v1/me', token=secretary).status == 200
            slowest = max(slowest, time.monotonic() - start)
        return slowest

    return ask


def head(session, secretary, length):
    return (f'POST /v1/sessions/{session}/commands HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n'
            f'Authorization: Bearer {secretary}\r\nIdempotency-Key: 3b7b5bb1-6d0a-4b8c-8a53-0b1b0f2a3f10\r\n'
            f'Content-Length: {length}\r\n\r\n').encode()


def test_a_body_that_drips_is_cut_off(service, secretary, session, others):
    with connect(service) as connection:
        connection.sendall(head(session, secretary, 1000))
        start = time.monotonic()
        connection.settimeout(1)
        answer = b''
        while time.monotonic() - start < 25:
            try:
                connection.sendall(b' ')
                answer += connection.recv(4096)
                if answer:
                    break
            except socket.timeout:
                continue
            except OSError:
                break
        took = time.monotonic() - start
        assert took < 20, 'the body was not cut off'
        assert answer == b'' or answer.startswith(b'HTTP/1.1 408')
    assert others() < 2


def test_a_head_without_end_is_refused(service, others):
    with connect(service) as connection:
        with contextlib.suppress(OSError):
            connection.sendall(b'GET /v1/me HTTP/1.1\r\nHost: here\r\n')
            for number in range(20_000):
                connection.sendall(b'X-%d: %s\r\n' % (number, b'a' * 200))
        answer = first_answer(connection)
        assert answer == b'' or answer.split(b' ')[1] in (b'400', b'431')
    assert others() < 2


def test_a_head_that_drips_is_cut_off(service, others):
    with connect(service) as connection:
        connection.sendall(b'GET /v1/me HTTP/1.1\r\nHost: he')
        start = time.monotonic()
        assert others() < 2
        connection.settimeout(60)
        read_all(connection)
        assert time.monotonic() - start < 45


def test_a_post_of_100_mb_is_refused(service, secretary, session, others):
    with connect(service) as connection:
        connection.sendall(head(session, secretary, 100 << 20))
        with contextlib.suppress(OSError):
            for _ in range(1600):
                connection.sendall(b'a' * 65536)
        answer = first_answer(connection)
        assert answer == b'' or answer.startswith(b'HTTP/1.1 413')
    assert others() < 2


@pytest.mark.parametrize('body', [b'\xff\xfe{"line": "open list"}', b'{"line": "\xc3\x28"}', b'\x00' * 64, b''])
def test_a_body_that_is_no_utf8_is_malformed(service, secretary, session, body):
    answer = service.ask('POST', f'/v1/sessions/{session}/commands', body, secretary, {
        'Content-Type': 'application/json', 'Idempotency-Key': '3b7b5bb1-6d0a-4b8c-8a53-0b1b0f2a3f11'})
    assert answer.status == 400
    assert answer.headers['Content-Type'] == 'application/problem+json'


def test_ten_thousand_idle_connections_stop_nobody(service, others):
    idle = []
    try:
        for _ in range(10_000):
            idle.append(connect(service))
        # While they are let in everybody waits a little; then nobody does.
        coming, then = others(), others()
        print(f'slowest of 20 questions: {coming:.2f} s while 10,000 connections come, {then:.3f} s beside them')
        assert coming < 10 and then < 2
    finally:
        for connection in idle:
            connection.close()


def test_many_wrong_passwords_are_made_to_wait(house, service):
    house.make_account('Bruno Silva', '--role', 'speakers')
    statuses = [service.ask('POST', '/v1/login', {'name': 'Bruno Silva', 'password': 'guess'}).status
                for _ in range(6)]
    assert statuses == [401] * 5 + [429]
    waits = service.ask('POST', '/v1/login', {'name': 'Bruno Silva', 'password': 'guess'})
    assert int(waits.headers['Retry-After']) >= 1


def test_too_many_requests_are_sent_away_for_a_moment(house, session):
    slow = house.serve('--most-requests', '2')
    try:
        [(_, token)] = house.links(session, '--delegation', 'ITA')
        answers = [slow.ask('GET', '/v1/me', token=token) for _ in range(30)]
        refused = [answer for answer in answers if answer.status == 429]
        assert answers[0].status == 200 and refused
        assert all(int(answer.headers['Retry-After']) >= 1 for answer in refused)
    finally:
        slow.stop()
