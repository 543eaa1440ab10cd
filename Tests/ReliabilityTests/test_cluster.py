"""Failover: whatever happens to the leader, what was answered is on the next, and writing goes on in time."""
import http.client
import json
import os
import signal
import subprocess
import threading
import time
import uuid

import cluster as whole
import pytest
from conftest import BINARIES, Writers, lost_and_double, pause

MISSING = whole.missing()
pytestmark = [pytest.mark.long, pytest.mark.skipif(MISSING is not None, reason=str(MISSING))]


class Callers(Writers):
    """Writers who come through the proxy, with TLS."""

    def __init__(self, cluster, session, token, first=0):
        self.cluster = cluster
        super().__init__(session, token, [('127.0.0.1', cluster.port)], first=first)

    def ask(self, line, key, number=0):
        connection = http.client.HTTPSConnection('127.0.0.1', self.cluster.port, timeout=5, context=self.cluster.trust)
        try:
            connection.request(
                'POST', f'/v1/sessions/{self.session}/commands', json.dumps({'line': line}),
                {'Content-Type': 'application/json', 'Authorization': f'Bearer {self.token}', 'Idempotency-Key': key})
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()


@pytest.fixture(scope='module')
def cluster():
    cluster = whole.Cluster()
    try:
        took = cluster.start()
        print(f'three nodes up, a standby waited for, after {took:.1f} s')
        cluster.make_account('Ana Horvat', '--role', 'secretary')
        cluster.serve()
        cluster.token = cluster.services[0].log_in('Ana Horvat')
        yield cluster
    finally:
        cluster.close()


def kill_the_database(cluster, leader):
    os.kill(leader.postmaster, signal.SIGKILL)
    return lambda: None


def kill_the_machine(cluster, leader):
    leader.signal(signal.SIGKILL)

    def heal():
        for process in leader.processes.values():
            process.wait()
        for name in ('etcd', 'patroni'):
            leader.start(name)
    return heal


def cut_the_network(cluster, leader):
    subprocess.run(['ip', 'link', 'set', leader.cable, 'down'], check=True)
    return lambda: subprocess.run(['ip', 'link', 'set', leader.cable, 'up'], check=True)


def freeze_the_machine(cluster, leader):
    leader.signal(signal.SIGSTOP)
    return lambda: leader.signal(signal.SIGCONT)


def hand_over(cluster, leader):
    """Ends Patroni on the leader, which lets the standby that has everything take over, and starts it again."""
    leader.processes['patroni'].terminate()

    def heal():
        leader.processes['patroni'].wait(60)
        leader.start('patroni')
    return heal


FAULTS = {'database process killed': (kill_the_database, 5), 'machine killed': (kill_the_machine, 25),
          'network cut': (cut_the_network, 25), 'machine frozen': (freeze_the_machine, 25),
          'planned switchover': (hand_over, 3)}


@pytest.mark.parametrize('fault', FAULTS)
def test_nothing_is_lost_when_the_leader_goes(cluster, fault):
    harm, limit = FAULTS[fault]
    session = f's-{uuid.uuid4()}'
    cluster.wait_until_whole(90)
    cluster.make_session(session)
    former = cluster.leader
    callers = Callers(cluster, session, cluster.token)
    gaps, watching = [], threading.Event()

    def watch():
        """The longest time in which nobody was answered."""
        last = callers.latest
        while not watching.is_set():
            if callers.latest != last:
                gaps.append((callers.latest - last, callers.latest))
                last = callers.latest
            time.sleep(0.005)

    watcher = threading.Thread(target=watch, daemon=True)
    callers.wait_for_more(20, more=20)
    watcher.start()
    pause(0.5, 1.5)
    start = time.monotonic()
    heal = harm(cluster, former)
    end = start + 60
    taken = None
    while time.monotonic() < end and not (taken and callers.latest > start + taken):
        if taken is None and any(leader is not former for leader in cluster.leaders):
            taken = time.monotonic() - start
        time.sleep(0.05)
    callers.wait_for_more(60, more=50)
    heal()
    time.sleep(1)
    watching.set()
    watcher.join()
    callers.stop()
    gap = max(length for length, at in gaps if at >= start)
    # A leader that was thawed believes for a moment that it still leads, and has not what came since.
    cluster.wait_until_whole(90)
    lost, double = lost_and_double(cluster.run('export', session), callers)
    print(f'{fault}: writable again after {gap:.1f} s (bar {limit} s), another node leads after {taken or 0:.1f} s, '
          f'{len(callers.answered)} answered, {callers.refused} attempts refused, {len(lost)} lost, {len(double)} double, '
          f'leader {former.name} then {cluster.leader.name}')
    assert taken is not None, 'no other node took over'
    assert not lost and not double
    assert gap <= limit
    assert 'as they were recorded' in cluster.run('verify', session)


def test_a_cancelled_commit_is_not_acknowledged_before_the_standby_has_it(cluster):
    session = f's-{uuid.uuid4()}'
    cluster.wait_until_whole(90)
    cluster.make_session(session)
    leader = cluster.leader
    service = cluster.services[0]
    standbys = [node for node in cluster.nodes if node is not leader]
    assert service.command(session, 'inscribe ghana', cluster.token).status == 200
    receivers = [process for node in standbys for process in whole.processes(node.space)
                 if 'walreceiver' in open(f'/proc/{process}/cmdline').read()]
    assert receivers
    key, statuses = str(uuid.uuid4()), []
    try:
        for process in receivers:
            os.kill(process, signal.SIGSTOP)
        local = f'host={leader.folder} user=postgres dbname=rostrum'

        def cancel():
            """As an impatient administrator: the commit then stands on the leader alone, and can be seen there."""
            for _ in range(40):
                done = leader.run(BINARIES / 'psql', '-XqAt', '-d', local, '-c',
                                  "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
                if 't' in done.stdout:
                    return
                time.sleep(0.05)

        canceller = threading.Thread(target=cancel)
        canceller.start()
        # Before the leader gives its standbys up, after five seconds, and nobody may take over.
        for _ in range(2):
            statuses.append(service.command(session, 'inscribe japan', cluster.token, key).status)
            canceller.join()
        count = leader.run(
            BINARIES / 'psql', '-XqAt', '-d', local, '-c',
            f"SELECT count(*) FROM rostrum.event WHERE command_id = '{key}'").stdout.strip()
        leader.signal(signal.SIGKILL)
    finally:
        for process in receivers:
            try:
                os.kill(process, signal.SIGCONT)
            except ProcessLookupError:
                pass
    for process in leader.processes.values():
        process.wait()
    try:
        end = time.monotonic() + 60
        while (answer := service.command(session, 'inscribe japan', cluster.token, key)).status != 200:
            assert time.monotonic() < end, (answer.status, statuses, [node.state() for node in cluster.nodes])
            time.sleep(0.2)
        found = [line for line in cluster.run('export', session).splitlines() if key in line]
    finally:
        for name in ('etcd', 'patroni'):
            leader.start(name)
    cluster.wait_until_whole(90)
    print(f'commit cancelled while it waited for the standby: on the leader alone {count}, answered {statuses}; after '
          f'the leader died the same key was answered {answer.status} and stands there {len(found)} time(s)')
    assert 200 not in statuses
    assert len(found) == 1


def test_a_backup_is_restored_to_a_moment_in_the_session(cluster):
    session = f's-{uuid.uuid4()}'
    cluster.wait_until_whole(90)
    cluster.make_session(session)
    leader = cluster.leader

    def backrest(*arguments):
        done = leader.run('pgbackrest', '--stanza=rostrum', *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    callers = Callers(cluster, session, cluster.token)
    callers.wait_for_more(20, more=20)
    backrest('backup', '--type=full')
    # It notes the end of a backup to the second, and restores from one that ended before the moment.
    time.sleep(1.1)
    callers.wait_for_more(20, more=30)
    callers.stop()
    version = len(cluster.run('export', session).splitlines())
    report = cluster.run('report', session)
    moment = cluster.sql(cluster.superuser, 'SELECT clock_timestamp()')
    time.sleep(0.2)
    callers = Callers(cluster, session, cluster.token, first=20)
    callers.wait_for_more(20, more=30)
    callers.stop()
    cluster.sql(cluster.superuser, 'SELECT pg_switch_wal()')
    time.sleep(2)
    place = leader.folder / 'restored'
    start = time.monotonic()
    backrest('restore', f'--pg1-path={place}', '--type=time', f'--target={moment}', '--target-action=promote')
    done = leader.run(BINARIES / 'pg_ctl', '-D', place, '-w', '-s', '-l', leader.folder / 'restored.log', 'start', '-o',
                      f'-c listen_addresses= -c port=6543 -c archive_mode=off -c synchronous_standby_names= '
                      f'-c unix_socket_directories={leader.folder}')
    assert done.returncode == 0, (leader.folder / 'restored.log').read_text()
    try:
        environment = cluster.environment | {
            'ROSTRUM_DATABASE_URL': f'host={leader.folder} port=6543 user=postgres dbname=rostrum'}
        deadline = time.monotonic() + 30
        while cluster.run('verify', session, environment=environment) is None:
            assert time.monotonic() < deadline
        took = time.monotonic() - start
        restored = cluster.run('report', session, environment=environment)
        events = len(cluster.run('export', session, environment=environment).splitlines())
    finally:
        leader.run(BINARIES / 'pg_ctl', '-D', place, '-m', 'immediate', 'stop')
    print(f'pgBackRest to a moment in the session: event {events} of {version} then, restored in {took:.1f} s, the '
          f'report is the same')
    assert events == version
    assert restored == report != ''
