"""A database that is there and does not answer."""
import signal
import threading
import time
import uuid

from conftest import Cluster


def test_every_call_ends_within_its_deadline(house):
    house.make_session('frozen')
    service, cluster = house.serve('--most-requests', '5000'), Cluster(house)
    token = service.log_in('Ana Horvat')
    answers = []

    def ask(number):
        start = time.monotonic()
        if number % 2:
            answer = service.command('frozen', 'inscribe uganda', token)
        else:
            answer = service.ask('GET', '/v1/sessions/frozen/events', token=token)
        answers.append((time.monotonic() - start, answer.status, answer.headers.get('Retry-After')))

    assert service.command('frozen', 'inscribe ghana', token).status == 200
    cluster.signal(signal.SIGSTOP)
    try:
        threads = []
        for number in range(60):
            threads.append(threading.Thread(target=ask, args=(number,)))
            threads[-1].start()
            time.sleep(0.1)
        for thread in threads:
            thread.join(60)
        assert service.ask('GET', '/ready').status == 503
        assert service.ask('GET', '/health').status == 200
        assert b'rostrum_database_up 0' in service.ask('GET', '/metrics').body
    finally:
        cluster.signal(signal.SIGCONT)
    slowest = max(took for took, _, _ in answers)
    start = time.monotonic()
    key = str(uuid.uuid4())
    while service.command('frozen', 'withdraw ghana', token, key).status != 200:
        assert time.monotonic() - start < 10
        time.sleep(0.05)
    print(f'frozen database: {len(answers)} calls, the slowest {slowest:.2f} s, all 503; thawed, back in '
          f'{time.monotonic() - start:.2f} s')
    assert {status for _, status, _ in answers} == {503}
    assert all(int(after) >= 1 for _, _, after in answers)
    assert slowest <= 3.0
