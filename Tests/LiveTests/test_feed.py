"""The live feed: whoever reads it is told everything that still matters, in order, until it ends."""
import http.client
import json
import threading
import time


class Reader:
    """Reads a feed on a thread of its own, and keeps the versions that it was told."""

    def __init__(self, service, session, token, last=None):
        self.versions, self.boards, self.status, self.ended = [], [], None, threading.Event()
        self.connection = http.client.HTTPConnection('127.0.0.1', service.port, timeout=30)
        headers = {'Authorization': f'Bearer {token}'}
        if last is not None:
            headers['Last-Event-ID'] = str(last)
        self.connection.request('GET', f'/v1/sessions/{session}/feed', headers=headers)
        self.response = self.connection.getresponse()
        self.status = self.response.status
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        try:
            while line := self.response.readline():
                if line.startswith(b'id: '):
                    self.versions.append(int(line[4:]))
                elif line.startswith(b'data: {"') and b'"version"' in line:
                    self.boards.append(json.loads(line[6:]))
        except (OSError, http.client.HTTPException, ValueError, AttributeError):
            pass
        self.ended.set()

    def wait_for(self, version, seconds=5):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.versions and self.versions[-1] >= version:
                return True
            time.sleep(0.005)
        return False


def version(service, session, token):
    return next(entry['version'] for entry in service.ask('GET', '/v1/sessions', token=token).json
                if entry['name'] == session)


def test_a_reader_is_told_the_state_at_once_and_every_change(house, service, secretary, session):
    [(_, display)] = house.links(session, '--role', 'display')
    reader = Reader(service, session, display)
    before = version(service, session, secretary)
    assert reader.wait_for(before)
    service.command(session, 'inscribe uganda', secretary)
    assert reader.wait_for(before + 1)
    assert reader.versions == sorted(set(reader.versions))
    board = service.ask('GET', f'/v1/sessions/{session}/board', token=display).json
    assert board['lists'][0]['waiting'] == 1
    wanted = {key: value for key, value in board.items() if key != 'now'}
    deadline = time.monotonic() + 5
    while len(reader.boards) < len(reader.versions) and time.monotonic() < deadline:
        time.sleep(0.005)
    assert {key: value for key, value in reader.boards[-1].items() if key != 'now'} == wanted


def test_a_reader_goes_on_where_it_was_after_a_restart(house, secretary, service, session):
    other = house.serve()
    [(_, display)] = house.links(session, '--role', 'display')
    reader = Reader(other, session, display)
    before = version(service, session, secretary)
    assert reader.wait_for(before)
    assert other.stop() == 0
    assert reader.ended.wait(5)
    service.command(session, 'inscribe uganda', secretary)
    other = house.serve()
    try:
        again = Reader(other, session, display, last=reader.versions[-1])
        assert again.wait_for(before + 1)
        assert again.versions == [before + 1]
    finally:
        other.stop()


def test_revoking_a_link_ends_its_stream_within_five_seconds(house, service, secretary, session):
    link = service.ask('POST', f'/v1/sessions/{session}/links', {'role': 'display'}, secretary).json
    reader = Reader(service, session, link['token'])
    assert reader.status == 200
    # Through another program, so that the service has to find out by itself.
    start = time.monotonic()
    house.run('link', 'revoke', session, link['id'])
    assert reader.ended.wait(5)
    print(f'a stream ended {time.monotonic() - start:.1f} s after its link was revoked elsewhere')
    assert service.ask('GET', f'/v1/sessions/{session}/feed', token=link['token']).status == 401


def test_the_service_stops_within_five_seconds_with_a_thousand_readers(house, session):
    service = house.serve('--most-requests', '5000')
    secretary = service.log_in('Ana Horvat')
    [(_, display)] = house.links(session, '--role', 'display')
    readers = [Reader(service, session, display) for _ in range(1000)]
    acknowledged, stopping = [], threading.Event()

    def write():
        turn = 0
        while not stopping.is_set():
            line = ['inscribe uganda', 'withdraw uganda'][turn % 2]
            turn += 1
            try:
                answer = service.command(session, line, secretary)
            except (OSError, http.client.HTTPException):
                break
            if answer.status == 200:
                acknowledged.extend(event['version'] for event in answer.json['events'])

    writer = threading.Thread(target=write)
    writer.start()
    time.sleep(1)
    start = time.monotonic()
    assert service.stop() == 0
    took = time.monotonic() - start
    stopping.set()
    writer.join()
    assert took < 5
    assert all(reader.ended.wait(5) for reader in readers)
    print(f'stopped in {took:.1f} s with 1,000 readers; {len(acknowledged)} commands acknowledged')
    assert acknowledged
    logged = len(house.run('export', session).splitlines())
    assert acknowledged == sorted(set(acknowledged)) and acknowledged[-1] <= logged
