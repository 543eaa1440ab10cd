"""What was answered is there, whoever is killed, and nothing is there twice."""
import os
import signal
import time

import pytest
from conftest import Cluster, Writers, lost_and_double, pause


class Kept:
    """A service that is started again when it is gone, as a service manager does."""

    def __init__(self, house):
        self.house = house
        self.start()

    def start(self):
        self.service = self.house.serve('--most-requests', '5000')

    def ports(self):
        return [('127.0.0.1', self.service.port)]


@pytest.mark.parametrize('victim', ['service', 'database', pytest.param('both', marks=pytest.mark.long)])
def test_what_was_answered_outlives_kill_9(house, rounds, victim):
    house.make_session('crash')
    kept, cluster = Kept(house), Cluster(house)
    token = kept.service.log_in('Ana Horvat')
    writers = Writers('crash', token, kept.ports)
    back = []
    for _ in range(rounds(2, 20)):
        writers.wait_for_more(20, more=20)
        pause(0, 0.5)
        postmaster = cluster.postmaster
        start = time.monotonic()
        if victim != 'service':
            os.kill(postmaster, signal.SIGKILL)
        if victim != 'database':
            kept.service.stop(signal.SIGKILL)
            kept.start()
        # What was on its way may still be answered: an answer after that is to a new attempt.
        time.sleep(0.3)
        before = time.monotonic()
        while writers.latest < before:
            assert time.monotonic() - start < 30, 'nothing is answered'
            time.sleep(0.01)
        back.append(writers.latest - start)
    writers.stop()
    lost, double = lost_and_double(house.run('export', 'crash'), writers)
    print(f'kill -9 of {victim}: {len(back)} rounds, {len(writers.answered)} answered, {len(lost)} lost, '
          f'{len(double)} double, back in {min(back):.1f} to {max(back):.1f} s')
    assert not lost and not double
    assert max(back) < 10
    assert 'as they were recorded' in house.run('verify', 'crash')
