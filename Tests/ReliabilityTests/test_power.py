"""The power fails: what had not been flushed is gone, and what was answered is not."""
import os
import shutil
import signal
import subprocess

import pytest
from conftest import Cluster, House, Volume, Writers, is_mountable, lost_and_double, pause

pytestmark = [pytest.mark.long,
              pytest.mark.skipif(not is_mountable(), reason='small volumes need root and loop devices')]


def lose_power(setting=None):
    """One round: the answered, those of them that are lost, and those that stand there twice."""
    house = House()
    volume = copy = None
    try:
        volume = Volume(house.folder, 'disk', 400)
        house.environment['ROSTRUM_DATA'] = f'{volume.place}/data'
        house.make_account('Ana Horvat', '--role', 'secretary')
        house.make_session('power')
        service, cluster = house.serve('--most-requests', '5000'), Cluster(house)
        writers = Writers('power', service.log_in('Ana Horvat'), [('127.0.0.1', service.port)])
        writers.wait_for_more(20, more=5)
        if setting:
            # Behind the back of the service, which refuses such a database when it connects.
            cluster.sql(f'ALTER SYSTEM SET {setting} = off', 'SELECT pg_reload_conf()')
        writers.wait_for_more(20, more=40)
        pause(0, 0.3)
        # At one moment nobody writes any more, and the disk is what has reached it.
        cluster.signal(signal.SIGSTOP)
        service.process.send_signal(signal.SIGSTOP)
        subprocess.run(['cp', '--sparse=always', volume.image, f'{house.folder}/copy.img'], check=True)
        cluster.signal(signal.SIGKILL)
        writers.stopping.set()
        service.stop(signal.SIGKILL)
        writers.stop()
        copy = Volume.__new__(Volume)
        copy.image, copy.place = f'{house.folder}/copy.img', f'{house.folder}/copy'
        os.makedirs(copy.place)
        copy.mount()
        house.environment['ROSTRUM_DATA'] = f'{copy.place}/data'
        if setting:
            os.truncate(f'{copy.place}/data/cluster/postgresql.auto.conf', 0)
        exported = house.run('export', 'power')
        return (len(writers.answered), *lost_and_double(exported, writers))
    finally:
        for service in house.services:
            service.stop(signal.SIGKILL)
        for mounted in (copy, volume):
            if mounted:
                mounted.unmount()
        house.environment['ROSTRUM_DATA'] = f'{house.folder}/nothing'
        shutil.rmtree(house.folder, ignore_errors=True)


def test_what_was_answered_outlives_a_loss_of_power(rounds):
    results = [lose_power() for _ in range(rounds(1, 10))]
    answered, lost, double = (sum(r[0] for r in results), sum(len(r[1]) for r in results),
                              sum(len(r[2]) for r in results))
    print(f'loss of power: {len(results)} rounds, {answered} answered, {lost} lost, {double} double')
    assert lost == double == 0


@pytest.mark.parametrize('setting', ['fsync', 'synchronous_commit'])
def test_the_same_finds_losses_where_the_database_is_unsafe(rounds, setting):
    results = [lose_power(setting) for _ in range(rounds(1, 3))]
    answered, lost = sum(r[0] for r in results), sum(len(r[1]) for r in results)
    print(f'loss of power with {setting} off: {len(results)} rounds, {answered} answered, {lost} lost')
    assert lost > 0
