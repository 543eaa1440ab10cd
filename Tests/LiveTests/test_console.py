"""The console as an operator has it: the program in a terminal, keys in, the screen out."""
import contextlib
import datetime
import os
import pathlib
import shlex
import shutil
import signal
import subprocess
import time
import uuid

import pytest

from conftest import PROGRAM, PROJECT, House

pytestmark = pytest.mark.skipif(not shutil.which('tmux'), reason='tmux is missing')


class Terminal:
    """A terminal in which a shell runs the console, and tells how the terminal is once it has ended."""

    def __init__(self, house, session, operator, columns=100, rows=30, arguments=(), environment=None):
        self.socket = f'rostrum-{uuid.uuid4()}'
        variables = {**house.environment, 'LANG': 'C.UTF-8', 'ROSTRUM_OPERATOR': operator, **(environment or {})}
        command = shlex.join([str(PROGRAM), 'console', session, *arguments])
        settings = ' '.join(f'{name}={shlex.quote(value)}' for name, value in variables.items())
        self.tmux('-f', '/dev/null', 'new-session', '-d', '-x', str(columns), '-y', str(rows),
                  f'stty -g > {house.folder}/{self.socket}; env {settings} {command}; echo "status $?"; '
                  f'[ "$(stty -g)" = "$(cat {house.folder}/{self.socket})" ] && echo as before; exec sleep 60')

    def tmux(self, *arguments):
        return subprocess.run(['tmux', '-L', self.socket, *arguments], text=True, capture_output=True, timeout=10).stdout

    @property
    def screen(self):
        return self.tmux('capture-pane', '-p')

    def press(self, *keys):
        self.tmux('send-keys', *keys)

    def read_and_press(self, key):
        """Presses a key for what has been on the screen long enough to be read."""
        time.sleep(1.2)
        self.press(key)

    def type(self, text):
        self.tmux('send-keys', '-l', text)

    def give(self, line, told=None):
        self.type(line)
        self.press('Enter')
        if told:
            self.wait(told)

    def wait(self, *texts, without=None, seconds=15):
        """Waits until the screen shows all the texts, and not the other."""
        end = time.monotonic() + seconds
        while True:
            screen = self.screen
            if all(text in screen for text in texts) and (without is None or without not in screen):
                return screen
            assert time.monotonic() < end, f'{texts} without {without} in:\n{screen}'
            time.sleep(0.03)

    @property
    def process(self):
        """The process of the console."""
        shell = int(self.tmux('display-message', '-p', '#{pane_pid}'))
        [child] = pathlib.Path(f'/proc/{shell}/task/{shell}/children').read_text().split()
        return int(child)

    def close(self):
        self.tmux('kill-server')


@pytest.fixture(scope='module')
def desk():
    house = House()
    house.make_account('Ana Horvat', '--role', 'secretary')
    yield house
    house.close()


@pytest.fixture
def open_terminal(desk):
    with contextlib.ExitStack() as stack:
        def open_one(*arguments, **settings):
            terminal = Terminal(desk, *arguments, **settings)
            stack.callback(terminal.close)
            return terminal
        yield open_one


@pytest.fixture
def today(desk):
    """An invented session that is convened today, before its first meeting."""
    name = f's-{uuid.uuid4()}'
    day = datetime.datetime.now(datetime.timezone.utc).date()
    record = (PROJECT / 'deploy/demo/first/before.rostrum').read_text()
    record = record.replace('2025-05-19', str(day)).replace('2025-05-23', str(day + datetime.timedelta(days=4)))
    file = pathlib.Path(desk.folder) / f'{name}.rostrum'
    file.write_text(record)
    desk.run('create', name, '--body', 'ccpcj')
    desk.run('record', name, '--file', str(file))
    return name


def postmaster(house):
    return int(pathlib.Path(f'{house.folder}/data/cluster/postmaster.pid').read_text().splitlines()[0])


def wait_for_another_postmaster(house, gone):
    """Waits until the database that went away was started again."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with contextlib.suppress(FileNotFoundError, IndexError, ValueError):
            if postmaster(house) != gone:
                return
        time.sleep(0.05)
    raise AssertionError('Nobody started the database again.')


def test_a_meeting_from_opening_to_closing_at_the_keyboard_alone(desk, today, open_terminal):
    ana = open_terminal(today, 'Ana Horvat')
    bruno = open_terminal(today, 'Bruno Sample', columns=80, rows=24)
    ana.wait('No meeting yet', '● database')
    bruno.wait('No meeting yet')
    ana.give('open meeting 1', 'Meeting 1')
    ana.give('open session', '✓ The Chair opened the session.')
    ana.give('take up item 2', 'Item 2: Adoption of the agenda')
    ana.give('adopt agenda', '? Is the agenda adopted?')
    ana.read_and_press('y')
    ana.wait('✓ The agenda was adopted.')
    ana.give('take up item 3', 'Item 3: Cooperation in practice')
    ana.press('=')
    ana.wait('List of speakers: OPEN')

    # A name alone, a completed one, and one that another operator gives.
    ana.give('ukr', '✓ Ukraine was inscribed')
    ana.type('cot')
    ana.wait('Côte d’Ivoire was inscribed on the list of speakers on item 3. Place 2 of 2.')
    ana.press('Tab')
    ana.press('Enter')
    ana.wait('✓ Côte d’Ivoire was inscribed')
    bruno.wait('2 waiting', 'Ana Horvat')
    bruno.give('japan by video', '✓ Japan was inscribed')
    ana.wait('3 waiting', 'Bruno Sample')

    # The terminal gets another size; the line that is typed stays.
    ana.type('floor u')
    ana.tmux('resize-window', '-x', '132', '-y', '43')
    ana.wait('› floor u', 'The report, chapter')
    ana.tmux('resize-window', '-x', '80', '-y', '24')
    ana.wait('› floor u', 'What happened')
    ana.press('Escape')

    ana.press('>')
    ana.wait('▶ Japan', 'of 5:00')
    bruno.wait('▶ Japan')
    bruno.read_and_press('.')
    ana.wait('Nobody has the floor.')
    bruno.press('<')
    ana.wait('▶ Japan', 'taken back')

    # The database goes away, and one of the consoles starts it again.
    ana.type('thailand')
    gone = postmaster(desk)
    os.kill(gone, signal.SIGINT)
    # It may be back before anybody saw on the screen that it was away.
    wait_for_another_postmaster(desk, gone)
    ana.wait('● database', '▶ Japan', '› thailand')
    ana.press('Enter')
    ana.wait('✓ Thailand was inscribed')
    bruno.wait('3 waiting', '● database')

    ana.press('=')
    ana.wait('? Is the list of speakers on item 3 closed?', '3 waiting on it keep their places.')
    ana.read_and_press('y')
    ana.wait('List of speakers: CLOSED')
    bruno.give('peru', 'The list of speakers was closed')
    for speaker in 'Thailand', 'Ukraine', 'Côte d’Ivoire':
        ana.read_and_press('>')
        ana.wait(f'▶ {speaker}')
    ana.press('.')
    ana.wait('Nobody has the floor.')
    ana.give('close meeting', '? Is meeting 1 closed?')
    ana.read_and_press('y')
    ana.wait('No meeting open; meeting 1 closed')
    bruno.wait('No meeting open; meeting 1 closed')
    ana.give('quit', 'status 0')

    told = desk.run('log', today)
    assert told.count('Thailand was inscribed') == 1
    assert [line for line in told.splitlines() if 'Japan was inscribed' in line and '(Bruno Sample' in line]
    assert 'as they were recorded' in desk.run('verify', today)


def test_what_was_on_its_way_when_the_database_went_away_is_recorded_once(desk, today, open_terminal):
    ana = open_terminal(today, 'Ana Horvat')
    ana.give('open meeting 1', 'Meeting 1')
    ana.give('open session', '✓ The Chair opened the session.')
    # The server stands still, so that the command is on its way when it is stopped.
    backends = [int(pid) for pid in subprocess.run(
        ['ps', '--ppid', str(postmaster(desk)), '-o', 'pid='], text=True, capture_output=True).stdout.split()]
    server = [postmaster(desk), *backends]
    for process in server:
        os.kill(process, signal.SIGSTOP)
    try:
        ana.give('take up item 1')
        ana.wait('DATABASE AWAY since', 'sent again by itself')
    finally:
        for process in server:
            os.kill(process, signal.SIGCONT)
    ana.wait('● database', '✓ Item 1 was taken up.')
    assert desk.run('log', today).count('Item 1 was taken up') == 1


def test_two_who_press_the_same_key_at_once_have_one_effect(desk, today, open_terminal):
    terminals = [open_terminal(today, name) for name in ('Ana Horvat', 'Bruno Sample')]
    ana, bruno = terminals
    for line in 'open meeting 1', 'open session', 'take up item 1', 'open list', 'austria', 'brazil', 'ghana':
        ana.give(line)
    for terminal in terminals:
        terminal.wait('3 waiting')
    tied = [subprocess.Popen(['tmux', '-L', terminal.socket, 'send-keys', '>']) for terminal in terminals]
    for process in tied:
        process.wait()
    screens = [terminal.wait('▶ ', '2 waiting') for terminal in terminals]
    time.sleep(0.5)
    assert [terminal.screen.count('2 waiting') for terminal in terminals] == [1, 1], screens
    assert desk.run('log', today).count('was given the floor') == 1


def test_keys_that_come_before_a_question_are_no_answer_and_a_key_held_down_counts_once(desk, today, open_terminal):
    ana = open_terminal(today, 'Ana Horvat')
    ana.give('open meeting 1', 'Meeting 1')
    ana.give('open session', '✓ The Chair opened the session.')
    ana.give('take up item 1', 'Item 1')
    for line in 'open list', 'austria', 'brazil', 'ghana':
        ana.give(line)
    ana.wait('3 waiting')
    ana.press('c', 'l', 'o', 's', 'e', 'Space', 'l', 'i', 's', 't', 'Enter', *'uruguay', 'Enter')
    ana.wait('? Is the list of speakers on item 1 closed?', 'After the answer: uruguay')
    ana.read_and_press('n')
    ana.wait('4 waiting', '✓ Uruguay was inscribed')
    ana.press(*['>'] * 10)
    ana.wait('▶ Austria', '3 waiting')
    time.sleep(1.2)
    assert desk.run('log', today).count('was given the floor') == 1
    ana.press('>')
    ana.wait('▶ Brazil', '2 waiting')


@pytest.mark.parametrize('pause', [0.06, 0.1, 0.25, 0.4])
def test_of_two_who_give_the_next_the_floor_a_moment_apart_one_does(desk, today, open_terminal, pause):
    terminals = [open_terminal(today, name) for name in ('Ana Horvat', 'Bruno Sample')]
    ana, bruno = terminals
    for line in 'open meeting 1', 'open session', 'take up item 1', 'open list', 'austria', 'brazil', 'ghana':
        ana.give(line)
    for terminal in terminals:
        terminal.wait('3 waiting')
    time.sleep(1.2)
    ana.press('>')
    time.sleep(pause)
    bruno.press('>')
    bruno.wait('Austria was given the floor', '✗')
    assert desk.run('log', today).count('was given the floor') == 1


@pytest.mark.parametrize('end', [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGTRAP, signal.SIGILL, 'quit'])
def test_the_terminal_is_put_back(today, open_terminal, end):
    terminal = open_terminal(today, 'Ana Horvat')
    terminal.wait('No meeting yet')
    terminal.type('ukr')
    terminal.wait('› ukr')
    if end == 'quit':
        terminal.press('Escape')
        terminal.give('quit')
    else:
        os.kill(terminal.process, end)
    screen = terminal.wait('status', 'as before')
    assert f'status {0 if end == "quit" else 128 + end}' in screen
    assert 'No meeting yet' not in screen


def test_an_error_leaves_the_terminal_as_it_was(open_terminal):
    terminal = open_terminal('no-such-session', 'Ana Horvat')
    terminal.wait('There is no session no-such-session.', 'status 2', 'as before')
    strange = open_terminal('no-such-session', 'Ana Horvat', environment={'TERM': 'no-such-terminal'})
    strange.wait('status 2', 'as before')


def test_the_console_works_through_the_service_as_well(desk, today, open_terminal):
    service = desk.serve('--most-requests', '5000')
    try:
        variables = {'ROSTRUM_SERVER': f'http://127.0.0.1:{service.port}', 'ROSTRUM_TOKEN': service.log_in('Ana Horvat')}
        ana = open_terminal(today, 'nobody', environment=variables)
        bruno = open_terminal(today, 'Bruno Sample')
        ana.wait('● service')
        for line in 'open meeting 1', 'open session', 'take up item 1', 'open list':
            ana.give(line)
        ana.give('ukr', '✓ Ukraine was inscribed')
        bruno.wait('1 waiting', 'Ana Horvat')
        bruno.give('japan', '✓ Japan was inscribed')
        ana.wait('2 waiting', 'Bruno Sample')
    finally:
        service.stop()
    ana.wait('SERVICE AWAY since')
    ana.give('peru', 'The line is kept')


def test_line_by_line_without_drawing(desk, today):
    process = subprocess.Popen([PROGRAM, 'console', today, '--plain', '--operator', 'Ana Horvat'], text=True,
                               env=desk.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def until(text):
        for line in process.stdout:
            if text in line:
                return line
        raise AssertionError(f'“{text}” was not said')

    def give(line, told):
        process.stdin.write(line + '\n')
        process.stdin.flush()
        return until(told)

    until('Type a line')
    give('open meeting 1', 'Recorded: Meeting 1 was opened')
    give('open session', 'Recorded: The Chair opened the session')
    give('take up item 1', 'Recorded: Item 1 was taken up')
    give('open list', 'Recorded: The list of speakers on item 1 was opened')
    give('ukr', 'Recorded: Ukraine was inscribed')
    give('ukr', 'Refused: Ukraine is already on the list')
    desk.run('record', today, '--operator', 'Bruno Sample', 'inscribe japan')
    assert until('Bruno Sample: ') == 'Bruno Sample: Japan was inscribed on the list of speakers on item 1.\n'
    give('>', 'Recorded: Japan was given the floor.')
    give('close list', 'Type yes or no.')
    give('yes', 'Recorded: The list of speakers on item 1 was closed.')
    process.stdin.write('quit\n')
    process.stdin.close()
    rest = process.stdout.read()
    assert process.wait(timeout=20) == 0
    assert '\x1b' not in rest
