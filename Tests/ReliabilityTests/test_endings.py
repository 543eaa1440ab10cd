"""Every command ends by itself, with a status, whatever its connections are doing at that moment."""
import collections
import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import pathlib

import pytest
from conftest import BINARIES, PROGRAM, PROJECT
from test_settings import as_postgres


class ServerWithTLS:
    """A server that speaks TLS to several addresses, one of which refuses and one is silent, and whoever follows it."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='rostrum-endings-'))
        if os.geteuid() == 0:
            shutil.chown(self.folder, 'postgres', pwd.getpwnam('postgres').pw_gid)
        self.data = self.folder / 'cluster'
        self.run('initdb', '-D', self.data, '-U', 'rostrum', '-A', 'trust', '--data-checksums')
        subprocess.run(as_postgres('openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1',
                                   '-nodes', '-subj', '/CN=localhost', '-days', '2', '-keyout', self.data / 'server.key',
                                   '-out', self.data / 'server.crt'), check=True, capture_output=True)
        with socket.create_server(('127.0.0.1', 0)) as free:
            self.port = free.getsockname()[1]
        with open(self.data / 'postgresql.conf', 'a') as settings:
            settings.write(f"listen_addresses = '127.0.0.1'\nport = {self.port}\nssl = on\nfsync = on\n"
                           f"unix_socket_directories = '{self.folder}'\n")
        # Takes connections, and says nothing on them.
        self.silent = socket.create_server(('127.0.0.3', self.port), backlog=4096)
        self.control('start')
        self.stopping = threading.Event()
        self.receiver = None
        self.threads = []

    @property
    def url(self):
        """The real one stands between one that refuses and one that is silent."""
        return (f'host=127.0.0.2,127.0.0.1,127.0.0.3 port={self.port} user=rostrum dbname=postgres sslmode=require '
                'connect_timeout=2')

    def run(self, program, *arguments):
        return subprocess.run(as_postgres(BINARIES / program, *map(str, arguments)), check=True, capture_output=True)

    def control(self, verb, *arguments):
        return subprocess.run(
            as_postgres(BINARIES / 'pg_ctl', '-D', str(self.data), '-w', '-s', '-l', str(self.folder / 'log'), verb,
                        *arguments), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)

    def require_standby(self):
        """A standby is waited for, as several hosts in the string demand; here it is one that keeps the log alone."""
        (self.folder / 'wal').mkdir()
        if os.geteuid() == 0:
            shutil.chown(self.folder / 'wal', 'postgres')
        self.threads.append(threading.Thread(target=self.follow))
        self.threads[-1].start()
        self.run('psql', '-X', '-d', f'host={self.folder} port={self.port} user=rostrum dbname=postgres', '-c',
                 "ALTER SYSTEM SET synchronous_standby_names = 'pg_receivewal'", '-c', 'SELECT pg_reload_conf()')

    def follow(self):
        while not self.stopping.is_set():
            self.receiver = subprocess.Popen(
                as_postgres(BINARIES / 'pg_receivewal', '-D', str(self.folder / 'wal'), '--synchronous', '--no-loop',
                            '-d', f'host={self.folder} port={self.port} user=rostrum'),
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.receiver.wait()
            time.sleep(0.05)

    def disturb(self):
        """Ends and starts the server, freezes it, ends its connections, one after the other by chance."""
        self.threads.append(threading.Thread(target=self.go_and_come))
        self.threads[-1].start()

    def go_and_come(self):
        while not self.stopping.wait(random.uniform(0.2, 1.5)):
            what = random.choice(['fast', 'immediate', 'freeze', 'terminate', 'terminate'])
            if what in ('fast', 'immediate'):
                self.control('stop', '-m', what)
                self.stopping.wait(random.uniform(0, 1))
                self.control('start')
            elif what == 'freeze':
                self.signal(signal.SIGSTOP)
                self.stopping.wait(random.uniform(0.1, 3))
                self.signal(signal.SIGCONT)
            else:
                subprocess.run([BINARIES / 'psql', '-X', '-d',
                                f'host={self.folder} port={self.port} user=rostrum dbname=postgres', '-c',
                                'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() '
                                "AND backend_type = 'client backend'"], capture_output=True)
        self.control('start')

    def signal(self, number):
        try:
            first = int((self.data / 'postmaster.pid').read_text().split()[0])
            children = pathlib.Path(f'/proc/{first}/task/{first}/children').read_text().split()
            for process in [first, *map(int, children)]:
                os.kill(process, number)
        except (OSError, ValueError, IndexError):
            pass

    def close(self):
        self.stopping.set()
        self.signal(signal.SIGCONT)
        if self.receiver:
            self.receiver.kill()
        for thread in self.threads:
            thread.join(60)
        self.control('stop', '-m', 'immediate')
        self.silent.close()
        shutil.rmtree(self.folder, ignore_errors=True)


@pytest.fixture
def server():
    server = ServerWithTLS()
    yield server
    server.close()


COMMANDS = [
    ['sessions'], ['show', 'ending'], ['report', 'ending'], ['log', 'ending', '--last', '3'], ['verify', 'ending'],
    ['record', 'ending', '--at', '2025-05-19 10:40', 'floor brazil'], ['undo', 'ending'], ['show', 'missing'],
    ['record', 'ending', 'flor brazil'], ['export', 'ending'],
]


def test_no_command_is_ended_by_a_signal_while_the_server_goes_and_comes(server, rounds):
    environment = {'PATH': '/usr/bin:/bin', 'USER': 'desk', 'TZ': 'UTC', 'ROSTRUM_HEADS': str(server.folder / 'heads'),
                   'ROSTRUM_DATABASE_URL': f'host={server.folder} port={server.port} user=rostrum dbname=postgres'}
    demo = PROJECT / 'deploy/demo/first'
    for arguments in (['create', 'ending', '--body', 'ccpcj'],
                      ['record', 'ending', '--file', demo / 'before.rostrum', '--file', demo / 'meeting-1.rostrum']):
        subprocess.run([PROGRAM, *arguments], env=environment, check=True, capture_output=True)
    environment['ROSTRUM_DATABASE_URL'] = server.url
    server.require_standby()
    server.disturb()
    left, lock = iter(range(rounds(60, 4_000))), threading.Lock()
    statuses, strange, longest = collections.Counter(), [], 0.0

    def work():
        nonlocal longest
        while True:
            with lock:
                number = next(left, None)
            if number is None:
                return
            arguments = COMMANDS[number % len(COMMANDS)]
            began = time.monotonic()
            done = subprocess.run([PROGRAM, *arguments], env=environment, text=True, capture_output=True, timeout=90)
            with lock:
                longest = max(longest, time.monotonic() - began)
                statuses[done.returncode] += 1
                if done.returncode not in (0, 1, 2, 3) or 'FATAL' in done.stderr.replace('FATAL:  the database', ''):
                    strange.append((arguments, done.returncode, done.stdout[-200:], done.stderr[-500:]))

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f'{sum(statuses.values())} short runs while the server goes and comes: statuses {dict(statuses)}, the longest '
          f'{longest:.1f} s')
    assert not [each for each in strange if each[1] < 0 or each[1] > 3], strange[:3]
    assert statuses[0] > 0 and longest < 45
