"""Three database nodes, HAProxy and two services on one machine, from the files of deploy/cluster.

Each node is a network namespace of its own at a bridge, so that it can be cut off from the others.
"""
import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
import urllib.request

from conftest import BINARIES, PROGRAM, PROJECT, live

FILES = PROJECT / 'deploy/cluster'
NUMBERS = (1, 2, 3)
PROGRAMS = ('/usr/bin/patroni', '/usr/bin/etcd', '/usr/sbin/haproxy', '/usr/bin/pgbackrest', '/usr/bin/openssl')
DSN = ('host=10.77.0.1,10.77.0.2,10.77.0.3 port=5432 dbname=rostrum target_session_attrs=read-write connect_timeout=2 '
       'keepalives_idle=2 keepalives_interval=1 keepalives_count=3')


def missing():
    """What stands in the way of a cluster on this machine, or None."""
    absent = [program for program in PROGRAMS if not os.path.exists(program)]
    if absent:
        return f'{", ".join(absent)} not installed'
    if os.geteuid() != 0:
        return 'network namespaces need root'
    probe = subprocess.run(['ip', 'netns', 'add', 'rostrum-probe'], capture_output=True)
    subprocess.run(['ip', 'netns', 'del', 'rostrum-probe'], capture_output=True)
    return None if probe.returncode == 0 else 'network namespaces cannot be made here'


def processes(space):
    """The numbers of all processes in a namespace, none where it is not there."""
    found = subprocess.run(['ip', 'netns', 'pids', space], text=True, capture_output=True).stdout
    return [int(number) for number in found.split()]


def take_down(space, cable):
    """Takes a node down, whatever of it is there."""
    for process in processes(space):
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    subprocess.run(['ip', 'link', 'del', cable], capture_output=True)
    subprocess.run(['ip', 'netns', 'del', space], capture_output=True)


def environment(file):
    """The variables of a file for systemd."""
    pairs = (line.split('=', 1) for line in file.read_text().splitlines() if re.match(r'[A-Z]', line))
    return {key: value for key, value in pairs}


class Node:
    """One machine of the cluster."""

    def __init__(self, cluster, number):
        self.cluster, self.number, self.address = cluster, number, f'10.77.0.{number}'
        self.name = f'node{number}'
        self.space, self.cable = self.names(number)
        self.folder = cluster.folder / self.name
        self.data = self.folder / 'data'
        self.processes = {}
        for path in (self.folder, self.folder / 'etcd'):
            path.mkdir(mode=0o700)
            shutil.chown(path, 'postgres', 'postgres')
        for command in (f'ip netns add {self.space}', f'ip link add {self.cable} type veth peer name eth0 netns {self.space}',
                        f'ip link set {self.cable} master rostrum0 up',
                        f'ip -n {self.space} addr add {self.address}/24 dev eth0',
                        f'ip -n {self.space} link set eth0 up', f'ip -n {self.space} link set lo up'):
            subprocess.run(command.split(), check=True)
        self.configure()

    @staticmethod
    def names(number):
        """The names of a node's namespace and of its link to the bridge."""
        return f'rostrum-node{number}', f'rostrum-v{number}'

    def configure(self):
        given = environment(FILES / 'node.env')
        self.environment = {key: value.replace('node1', self.name).replace('10.77.0.1', self.address)
                            for key, value in given.items()}
        # What all nodes have in common names all of them.
        for key in ('ETCD_INITIAL_CLUSTER', 'PATRONI_ETCD_HOSTS'):
            self.environment[key] = given[key]
        self.environment |= {
            'PATH': f'/usr/bin:/bin:{BINARIES}', 'LC_ALL': 'C.UTF-8', 'ETCD_DATA_DIR': str(self.folder / 'etcd'),
            'ETCD_LOG_LEVEL': 'error', 'PATRONI_LOG_LEVEL': 'INFO', 'PATRONI_POSTGRESQL_DATA_DIR': str(self.data),
            'PGHOST': str(self.folder), 'PGBACKREST_CONFIG': str(self.folder / 'pgbackrest.conf')}
        settings = (FILES / 'pgbackrest.conf').read_text()
        settings = re.sub('repo1-path=.*', f'repo1-path={self.cluster.repository}', settings)
        settings = re.sub('pg1-path=.*', f'pg1-path={self.data}', settings)
        settings += f'pg1-socket-path={self.folder}\npg1-user=postgres\n'
        settings = settings.replace('[global]', f'[global]\nlock-path={self.folder}/lock\nspool-path={self.folder}/spool')
        (self.folder / 'pgbackrest.conf').write_text(settings)
        # The sockets of three servers on one machine stand apart.
        text = (FILES / 'patroni.yml').read_text().replace(
            '\npostgresql:\n', f'\npostgresql:\n  parameters:\n    unix_socket_directories: {self.folder}\n')
        text = text.replace('local all all peer', 'local all all trust').replace('/usr/lib/rostrum', str(FILES))
        (self.folder / 'patroni.yml').write_text(text)

    def run(self, *command, **options):
        """Runs a program on the node, as the user of the database."""
        return subprocess.run(self.command(*command), env=self.environment, text=True, capture_output=True, **options)

    def command(self, *command):
        return ['ip', 'netns', 'exec', self.space, 'setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups',
                '--', *map(str, command)]

    def start(self, name):
        command = {'etcd': ['/usr/bin/etcd', '--enable-v2=true'],
                   'patroni': ['/usr/bin/patroni', self.folder / 'patroni.yml']}[name]
        log = open(self.folder / f'{name}.log', 'a')
        self.processes[name] = subprocess.Popen(self.command(*command), env=self.environment, stdout=log, stderr=log,
                                                stdin=subprocess.DEVNULL, cwd=self.folder)

    @property
    def postmaster(self):
        with contextlib.suppress(OSError, ValueError):
            return int((self.data / 'postmaster.pid').read_text().split()[0])
        return None

    def signal(self, number):
        for process in processes(self.space):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, number)

    def state(self):
        """What Patroni says of its node; an empty one where it says nothing."""
        with contextlib.suppress(OSError, ValueError):
            with urllib.request.urlopen(f'http://{self.address}:8008/patroni', timeout=1) as answer:
                return json.load(answer)
        return {}

    def remove(self):
        take_down(self.space, self.cable)
        for process in self.processes.values():
            process.wait()


class Cluster:
    """The nodes, the proxy and the services."""

    def __init__(self):
        # The names are the machine's: one cluster at a time, and what a killed one left goes first.
        self.place = socket.socket(socket.AF_UNIX)
        self.place.bind('\0rostrum-cluster')
        self.clear_away()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='rostrum-cluster-'))
        os.chmod(self.folder, 0o755)
        self.repository = self.folder / 'repository'
        self.repository.mkdir(mode=0o700)
        shutil.chown(self.repository, 'postgres', 'postgres')
        self.nodes, self.services, self.proxy = [], [], None
        self.log = open(self.folder / 'service.log', 'w')
        self.environment = {'PATH': '/usr/bin:/bin', 'TZ': 'UTC', 'USER': 'desk',
                            'ROSTRUM_HEADS': str(self.folder / 'heads')}
        for command in ('ip link add rostrum0 type bridge', 'ip addr add 10.77.0.254/24 dev rostrum0',
                        'ip link set rostrum0 up'):
            subprocess.run(command.split(), check=True)

    def clear_away(self):
        """Takes down what is there of the nodes and their network."""
        for number in NUMBERS:
            take_down(*Node.names(number))
        subprocess.run(['ip', 'link', 'del', 'rostrum0'], capture_output=True)

    def start(self):
        """Brings everything up, and answers after how many seconds the database took writes from a standby on."""
        begun = time.monotonic()
        self.nodes = [Node(self, number) for number in NUMBERS]
        for node in self.nodes:
            node.start('etcd')
        for node in self.nodes:
            node.start('patroni')
        self.wait_until_whole(90)
        took = time.monotonic() - begun
        password = self.nodes[0].environment['PATRONI_SUPERUSER_PASSWORD']
        self.superuser = f'{DSN} user=postgres password={password}'
        self.sql(self.superuser.replace('dbname=rostrum', 'dbname=postgres'), 'CREATE DATABASE rostrum')
        # Until then nothing is archived, and a server that is to stop tries again and again.
        done = self.leader.run('pgbackrest', '--stanza=rostrum', 'stanza-create')
        assert done.returncode == 0, done.stdout + done.stderr
        # The schema is laid down by whoever may; the services have the writer's rights and no more.
        self.environment['ROSTRUM_DATABASE_URL'] = self.superuser
        self.run('sessions')
        self.sql(self.superuser, "CREATE ROLE rostrum LOGIN PASSWORD 'change-me-3' IN ROLE rostrum_writer")
        self.environment['ROSTRUM_DATABASE_URL'] = f'{DSN} user=rostrum password=change-me-3'
        return took

    def serve(self):
        """Two services and the proxy in front of them."""
        self.services = [live.Service(self, '--most-requests', '5000', '--behind-proxy') for _ in range(2)]
        pem = self.folder / 'site.pem'
        subprocess.run(['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes',
                        '-subj', '/CN=localhost', '-days', '2', '-keyout', f'{pem}.key', '-out', f'{pem}.crt'],
                       check=True, capture_output=True)
        pem.write_text(pathlib.Path(f'{pem}.crt').read_text() + pathlib.Path(f'{pem}.key').read_text())
        with socket.create_server(('127.0.0.1', 0)) as free:
            self.port = free.getsockname()[1]
        environment = {'ROSTRUM_BIND': f'127.0.0.1:{self.port}', 'ROSTRUM_PEM': str(pem)}
        for name, service in zip('AB', self.services):
            environment[f'ROSTRUM_{name}'] = f'127.0.0.1:{service.port}'
        self.proxy = subprocess.Popen(['/usr/sbin/haproxy', '-db', '-f', FILES / 'haproxy.cfg'], env=environment,
                                      stdout=self.log, stderr=self.log)
        self.trust = ssl.create_default_context(cafile=f'{pem}.crt')
        self.trust.check_hostname = False

    def run(self, *arguments, input=None, environment=None):
        done = subprocess.run([PROGRAM, *arguments], env=environment or self.environment, input=input, text=True,
                              capture_output=True, timeout=120)
        assert done.returncode == 0, f'{arguments}: {done.stdout}{done.stderr}'
        return done.stdout

    make_account, make_session, links = live.House.make_account, live.House.make_session, live.House.links

    def sql(self, dsn, *statements):
        done = subprocess.run([BINARIES / 'psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', '-d', dsn,
                               *[part for statement in statements for part in ('-c', statement)]],
                              text=True, capture_output=True, timeout=30)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    @property
    def leaders(self):
        """Those that say they lead: two for a moment, when one was frozen meanwhile."""
        return [node for node in self.nodes if node.state().get('role') in ('master', 'primary')]

    @property
    def leader(self):
        return next(iter(self.leaders), None)

    def followers(self):
        """How many standbys follow the leader, and whether one of them is waited for."""
        leaders = self.leaders
        leader = leaders[0] if len(leaders) == 1 else None
        replication = leader.state().get('replication', []) if leader else []
        return (sum(each.get('state') == 'streaming' for each in replication),
                any(each.get('sync_state') in ('sync', 'quorum') for each in replication))

    def wait_until_whole(self, seconds):
        """Until there is one leader, and both others follow it, one of them waited for, for three seconds on end."""
        end, since = time.monotonic() + seconds, None
        while since is None or time.monotonic() < since + 3:
            assert time.monotonic() < end, f'the cluster is not whole: {[node.state() for node in self.nodes]}'
            time.sleep(0.2)
            since = (since or time.monotonic()) if self.followers() == (2, True) else None

    def close(self):
        for service in self.services:
            service.stop(signal.SIGKILL)
        if self.proxy:
            self.proxy.kill()
            self.proxy.wait()
        for node in self.nodes:
            node.remove()
        self.clear_away()
        self.log.close()
        self.place.close()
        if not os.environ.get('ROSTRUM_KEEP'):
            shutil.rmtree(self.folder, ignore_errors=True)
