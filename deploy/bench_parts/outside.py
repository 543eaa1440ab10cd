"""What is seen from outside: start, size, memory, the way to the eye, and the build."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time as clock

from bench_parts.ground import DATABASES, Service, median, time


def eye(ground, table, options):
    for readers in (1, 100, 1000, 5000):
        told = script(ground, 'measure-feed', '--readers', readers, '--changes', 25 if readers > 1000 else 45)
        found = re.search(r'from the command.*median\s+([\d.]+) ms, 99 of 100\s+([\d.]+) ms', told)
        answer = re.search(r'from the answer.*99 of 100\s+([\d.]+) ms', told)
        late = float(answer.group(1))
        bar = ('99 of 100 within 150 ms of the answer', late <= 150) if readers == 5000 else ('', None)
        table.add(f'from a command to {readers:,} boards', f'median {found.group(1)} ms, 99 of 100 {found.group(2)} ms',
                  f'from its answer 99 of 100 {late} ms', *bar)
    memory = re.search(r'memory of a reader: ([\d.]+) kB \(service (\d+) MB without readers, (\d+) MB with', told)
    table.add('memory of a reader of the feed, of 5,000', f'{memory.group(1)} kB', f'service {memory.group(3)} MB',
              '30 kB', float(memory.group(1)) < 30)
    told = script(ground, 'measure-console', '--keys', 100, '--commands', 40, '--idle', 3)
    for where, what in (('on this screen', 'that console'), ('on the other', 'another console')):
        found = re.search(where + r': 50 of 100 within ([\d.]+) ms, 99 of 100 within ([\d.]+) ms', told)
        table.add(f'from a key in a console to the screen of {what}',
                  f'median {found.group(1)} ms, 99 of 100 {found.group(2)} ms', '', '99 of 100 within 50 ms',
                  float(found.group(2)) <= 50)
    browser(ground, table)


def browser(ground, table):
    """A board in Chromium, where deploy/test has installed what drives it."""
    pytest = ground.project / '.build-python/bin/pytest'
    if not pytest.exists():
        return
    done = subprocess.run(
        [pytest, '-q', '-rP', '-p', 'no:cacheprovider', ground.project / 'Tests/BrowserTests/test_quickness.py'],
        env=os.environ | {'ROSTRUM_PROGRAM': str(ground.program)}, text=True, capture_output=True)
    figures = re.findall(r'to the screen of a board: median ([\d.]+) ms, slowest ([\d.]+) ms', done.stdout)
    if done.returncode or len(figures) != 2:
        sys.exit(f'test_quickness.py: {done.stdout}{done.stderr}')
    (command, command_late), (answer, answer_late) = figures
    table.add('from a command to what is painted of a board in Chromium', f'median {command} ms, the slowest {command_late} ms',
              f'from its answer {answer} ms, the slowest {answer_late} ms')


def script(ground, name, *arguments):
    done = subprocess.run([ground.project / 'deploy' / name, '--program', ground.program, *map(str, arguments)],
                          text=True, capture_output=True)
    # 1 says that a bar was missed, which the figures say as well.
    if done.returncode not in (0, 1) or not done.stdout:
        sys.exit(f'{name}: {done.stdout}{done.stderr}')
    return done.stdout


def start(ground, table, options):
    """A question about the sessions, in one line, to a server that runs."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix='rostrum-bench-'))
    folder.chmod(0o755)
    environment = ground.environment | {'ROSTRUM_DATA': f'{folder}/data'}
    server = None
    try:
        first = []
        for number in range(1 if options.quick else 3):
            place = ground.environment | {'ROSTRUM_DATA': f'{folder}/new-{number}'}
            first.append(took(lambda: ground.run('create', 'asked', '--body', 'ccpcj', environment=place)))
        ground.run('create', 'asked', '--body', 'ccpcj', environment=environment)
        server = subprocess.Popen([ground.companion, 'server', '--data', f'{folder}/data'], text=True, env=environment,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        database = ground.database.replace(str(ground.folder), str(folder))
        server.stdout.readline()
        query = 'SELECT session, version, last_recorded_at FROM rostrum.session WHERE session IS NOT NULL'
        ours, theirs = [], []
        for _ in range(25):
            ours.append(took(lambda: ground.run('sessions', environment=environment)))
            theirs.append(took(lambda: subprocess.run(
                [DATABASES / 'psql', '-XAt', '-c', query, database], env=environment, check=True, capture_output=True)))
        ratio, most = median(ours) / median(theirs), 4 if options.quick else 3
        table.add('rostrum sessions, started, answered and gone', time(median(ours)),
                  f'psql -c {time(median(theirs))} ({ratio:.2f} times)', f'{most} times', ratio <= most)
        table.add('from nothing (no database) to the first command', time(median(first)))
        size(ground, table, folder)
    finally:
        if server:
            server.stdin.close()
            server.wait(60)
        shutil.rmtree(folder, ignore_errors=True)


def took(work):
    began = clock.monotonic()
    work()
    return (clock.monotonic() - began) * 1e6


def size(ground, table, folder):
    measured = f'{ground.program.stat().st_size / 1e6:.0f} MB'
    if shutil.which('strip'):
        subprocess.run(['strip', '-o', folder / 'stripped', ground.program], check=True)
        measured += f', {(folder / "stripped").stat().st_size / 1e6:.0f} MB without symbols'
    table.add('size of the program', measured)


def memory(ground, table, options):
    rooms = ground.measure('prepare', '--database', ground.database, *ground.records, '--named', 'memory',
                           '--sessions', 50)[0]['sessions']
    with Service(ground) as service:
        clock.sleep(1)
        idle = service.resident
        for name in rooms:
            service.ask('GET', f'/v1/sessions/{name}/board')
        clock.sleep(1)
        table.add('memory of the service', f'{idle / 1e6:.0f} MB idle, {service.resident / 1e6:.0f} MB with 50 sessions open')


def build(ground, table, options):
    """Builds a copy from nothing, and again after a change in Proceedings, and tests that as one does who works on it."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix='rostrum-bench-'))
    copy = folder / 'rostrum'
    try:
        shutil.copytree(ground.project, copy, symlinks=True, ignore=shutil.ignore_patterns('.build*', '.git'))
        changed = copy / 'Sources/Proceedings/SpeakersList/Session+GivingFloor.swift'
        text = changed.read_text()
        for name, swift in (('debug', ['swift', 'build', '--build-tests']), ('release', ['deploy/build'])):
            clean = took(lambda: subprocess.run(swift, cwd=copy, check=True, capture_output=True))
            changed.write_text(text + f'\nprivate let changed_{name} = 0\n')
            again = took(lambda: subprocess.run(swift, cwd=copy, check=True, capture_output=True))
            table.add(f'the {name} build', f'{time(clean)} from nothing, {time(again)} after a change in Proceedings')
        # In the midst of a function, as most changes are; the module's tests alone are built and run.
        environment = os.environ | {'ROSTRUM_TESTS': 'ProceedingsTests'}
        place = re.search(r'\bfunc [^{]*\{\n', text).end()
        times = []
        for number in range(4):
            changed.write_text(f'{text[:place]}    assert({number} < 4)\n{text[place:]}')
            times.append(took(lambda: subprocess.run(['swift', 'test'], cwd=copy, env=environment, check=True,
                                                     capture_output=True)))
        # The first leaves out what is not needed any more.
        tested = median(times[1:])
        table.add('a change in Proceedings tested', time(tested), '', '30 s', tested <= 30e6)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
