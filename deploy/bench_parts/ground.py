"""What everything is measured on: a server of its own, the program, and its peers; nothing of it stays."""
import http.client
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import uuid

PASSWORD = 'a long enough password'
DATABASES = pathlib.Path('/usr/lib/postgresql/15/bin')

# The peers append the same bytes through the same function; each client has a session of its own, so that none waits
# for another's version. Their hashes are all zero, which costs them nothing.
PEERS = r"""
CREATE SCHEMA bench;
CREATE TABLE bench.plain (
  session text NOT NULL, version integer NOT NULL, canonical bytea NOT NULL, PRIMARY KEY (session, version));
CREATE FUNCTION bench.event(p_session text, p_version text) RETURNS bytea LANGUAGE sql VOLATILE AS $$
  SELECT convert_to(format('{"commandId":"%s","kind":"speakersList.inscribed","occurredAt":"2025-05-19T10:40:00",'
    '"operator":"bench","payload":{"event":{"inscribed":{"_0":{"delegation":"fra","statement":{"purpose":{"item":{}},'
    '"speaker":{"participant":"fra"}},"tier":1}}},"item":3},"previousHash":"%s","recordedAt":'
    '"2025-05-19T10:40:00.000000Z","session":"%s","version":%s}', gen_random_uuid(), repeat('00', 32), p_session,
    p_version), 'UTF8') $$;
"""
NAME = "'peer-' || :tag || '-' || :client_id"
SCRIPTS = {
    'notify': f"""\\set v :v + 1
SELECT count(*) FROM rostrum.append(ARRAY[{NAME}], ARRAY[:v - 1], ARRAY[decode(repeat('00', 32), 'hex')],
  ARRAY[bench.event({NAME}, :v::text)], ARRAY[decode(repeat('00', 32), 'hex')]);""",
    'plain': f'\\set v :v + 1\nINSERT INTO bench.plain VALUES ({NAME}, :v, bench.event({NAME}, :v::text));'}


class Service:
    """`rostrum serve` on the server, and an operator who has logged in."""

    def __init__(self, ground):
        self.process = subprocess.Popen(
            [ground.program, 'serve', '--port', '0', '--most-requests', '1000000'], env=ground.environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for line in self.process.stdout:
            if found := re.search(r'http://127\.0\.0\.1:(\d+)/', line):
                self.port = int(found.group(1))
                break
        else:
            sys.exit('The service did not start.')
        self.token = self.ask('POST', '/v1/login', {'name': 'desk', 'password': PASSWORD})['token']

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=30)
        headers = {'Content-Type': 'application/json'}
        if hasattr(self, 'token'):
            headers['Authorization'] = f'Bearer {self.token}'
        connection.request(method, path, body and json.dumps(body), headers)
        answer = connection.getresponse()
        told = answer.read()
        connection.close()
        if answer.status != 200:
            sys.exit(f'{path}: {answer.status} {told[:300]}')
        return json.loads(told)

    @property
    def resident(self):
        text = pathlib.Path(f'/proc/{self.process.pid}/status').read_text()
        return int(re.search(r'VmRSS:\s+(\d+) kB', text).group(1)) * 1024

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        self.process.stdout.close()


class Ground:
    """The server, from its start to its end."""

    def __init__(self, project, program, companion):
        self.project, self.program, self.companion = project, program, companion
        self.records = [option for name in ('before', 'meeting-1')
                        for option in ('--record', str(project / f'deploy/demo/first/{name}.rostrum'))]

    def __enter__(self):
        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='rostrum-bench-'))
        # The server gives up root's privileges and must still reach its directory.
        self.folder.chmod(0o755)
        self.environment = {
            'PATH': f'{DATABASES}:/usr/bin:/bin', 'TZ': 'UTC', 'USER': 'desk', 'ROSTRUM_DATA': f'{self.folder}/data'}
        self.server = subprocess.Popen([self.companion, 'server', '--data', f'{self.folder}/data'], text=True,
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.environment)
        try:
            self.database = json.loads(self.server.stdout.readline())['database']
            self.run('account', 'create', 'desk', '--role', 'secretary', input=PASSWORD + '\n')
            self.sql(PEERS)
            for name, script in SCRIPTS.items():
                (self.folder / name).write_text(script + '\n')
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        # The server that it keeps ends with its input.
        self.server.stdin.close()
        self.server.wait(60)
        self.server.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *arguments, input=None, environment=None):
        """Has the program do something, and gives what it said."""
        done = subprocess.run([self.program, *arguments], env=environment or self.environment, input=input, text=True,
                              capture_output=True)
        if done.returncode:
            sys.exit(f'{arguments}: {done.stderr}')
        return done.stdout

    def measure(self, *arguments, token=None):
        """Has the companion measure something, and gives its figures by their names."""
        environment = self.environment | ({'ROSTRUM_TOKEN': token} if token else {})
        done = subprocess.run([self.companion, *map(str, arguments)], env=environment, text=True, capture_output=True)
        if done.returncode:
            sys.exit(f'rostrum-bench {" ".join(map(str, arguments))}: {done.stderr}')
        return [json.loads(line) for line in done.stdout.splitlines()]

    def sql(self, text):
        done = subprocess.run([DATABASES / 'psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', self.database], input=text,
                              env=self.environment, text=True, capture_output=True)
        if done.returncode:
            sys.exit(done.stderr)
        return done.stdout.strip()

    def peer(self, script, clients, seconds):
        """Transactions a second of pgbench, all of which are in the log afterwards."""
        tag = uuid.uuid4().hex[:8]
        done = subprocess.run(
            [DATABASES / 'pgbench', '-n', '-M', 'prepared', '-c', str(clients), '-j', str(min(clients, os.cpu_count())),
             '-T', str(seconds), '-D', 'v=0', '-D', f'tag={tag}', '-f', self.folder / script, self.database],
            env=self.environment, text=True, capture_output=True)
        found = re.search(r'actually processed: (\d+)[\s\S]*tps = ([\d.]+)', done.stdout)
        if done.returncode or not found:
            sys.exit(f'pgbench: {done.stdout}{done.stderr}')
        table = 'bench.plain' if script == 'plain' else 'rostrum.event'
        there = int(self.sql(f"SELECT count(*) FROM {table} WHERE session LIKE 'peer-{tag}-%'"))
        if there != int(found.group(1)):
            sys.exit(f'pgbench had {found.group(1)} transactions, and {there} events are there.')
        return float(found.group(2))


def median(values):
    return statistics.median(values)


def by_name(figures):
    return {figure['name']: figure for figure in figures if 'name' in figure}


def time(microseconds):
    """A time with two figures that matter."""
    if microseconds < 1000:
        return f'{microseconds:.0f} µs'
    return f'{microseconds / 1000:.1f} ms' if microseconds < 100_000 else f'{microseconds / 1e6:.2f} s'
