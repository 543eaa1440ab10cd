"""A meeting of the worst kind at two consoles: much happens, some of it at once, and the database dies twice."""
import os
import signal
import subprocess
import time

from test_console import desk, open_terminal, postmaster, pytestmark, today  # noqa: F401 (fixtures)

SPEAKERS = '''armenia belarus brazil canada chile china colombia cuba egypt france ghana india iran italy japan kenya mexico
nigeria pakistan peru qatar thailand uganda ukraine yemen'''.split()


def kill_database(desk, terminal):
    os.kill(postmaster(desk), signal.SIGKILL)
    terminal.wait('DATABASE AWAY since', '✗')
    began = time.monotonic()
    terminal.wait('● database', seconds=30)
    return time.monotonic() - began


def test_a_meeting_of_the_worst_kind(desk, today, open_terminal):  # noqa: F811
    named = {'brazil', 'colombia', 'ghana', 'japan', 'thailand', 'uganda'}
    desk.run('record', today, 'members ' + ', '.join(name for name in SPEAKERS if name not in named),
             'submit L.2 resolution "Cooperation in a hurry" item 3 sponsors peru, japan',
             'submit L.3 decision "Work of the next session" item 3 by chair')
    ana = open_terminal(today, 'Ana Horvat', columns=132, rows=43)
    bruno = open_terminal(today, 'Bruno Sample', columns=80, rows=24)
    ana.wait('No meeting yet', '● database')
    bruno.wait('No meeting yet')
    # What is due next stands at the foot under a number.
    ana.wait('1  open meeting 1')
    ana.give('1', '✓ Meeting 1 was opened')
    ana.give('1', '✓ The Chair opened the session.')
    ana.give('take up item 2', 'Item 2: Adoption of the agenda')
    ana.give('adopt agenda', '? Is the agenda adopted?')
    ana.read_and_press('y')
    ana.wait('✓ The agenda was adopted.')
    ana.give('take up item 3', 'Item 3: Cooperation in practice')
    ana.press('=')
    ana.wait('List of speakers: OPEN')

    # Two operators put 25 speakers on the list, one of them in a block that is pasted.
    ana.tmux('set-buffer', '\n'.join(SPEAKERS[:12]))
    ana.tmux('paste-buffer', '-p')
    ana.wait('12 lines were pasted')
    ana.read_and_press('y')
    for name in SPEAKERS[12:]:
        bruno.give(name)
    ana.wait('25 waiting', seconds=60)
    bruno.wait('25 waiting')

    # Both give the floor at once: one does.
    time.sleep(1.2)
    tied = [subprocess.Popen(['tmux', '-L', terminal.socket, 'send-keys', '>']) for terminal in (ana, bruno)]
    for process in tied:
        process.wait()
    ana.wait('▶ Armenia', '24 waiting')
    time.sleep(0.5)
    assert desk.run('log', today).count('was given the floor') == 1

    # Absent, out of turn, a step back and forward.
    ana.press('Escape')
    time.sleep(0.5)
    ana.press('-')
    ana.wait('✓ Belarus')
    ana.give('chile f', '▶ Chile')
    ana.press('<')
    ana.wait('✓ Taken back: Chile was given the floor', '▶ Armenia')
    ana.press('!')
    ana.wait('✓ Done again', '▶ Chile')

    # The database dies in the middle of a line, and is back without anybody doing anything.
    ana.type('uga r')
    ana.wait('› uga r')
    assert kill_database(desk, ana) < 15
    ana.press('Enter')
    ana.wait('✓ Uganda')
    bruno.wait('● database', 'Ana Horvat', seconds=30)
    bruno.press('Escape')
    time.sleep(0.5)
    bruno.give('peru r', '✓ Peru')
    bruno.give('cuba r', '✓ Cuba')

    # A point of order, the ruling, the appeal, the vote on it.
    ana.give('japan p', '▲ Point of order of Japan')
    bruno.wait('▲ Point of order of Japan', '1  ruling upheld')
    ana.give('2', '✓ The Chair ruled')
    bruno.wait('The Chair ruled')
    time.sleep(1.2)
    bruno.give('appeal cuba', '▲ Appeal of Cuba')
    ana.wait('▲ Appeal of Cuba against the ruling: it is put to the vote first.')
    ana.give('appeal vote 3 to 15 with 4 abstentions', '? ')
    ana.read_and_press('y')
    ana.wait('✓ The ruling stood')

    # A suspension.
    ana.give('suspend', 'SUSPENDED since')
    bruno.wait('SUSPENDED since', '1  resume meeting')
    bruno.give('1', '✓ Meeting 1 was resumed')

    # The rest of the list, then the replies with the same key.
    for _ in range(40):
        ana.read_and_press('>')
        time.sleep(0.3)
        if 'Next: Uganda, in reply' in ana.screen:
            break
    for name in 'Uganda', 'Peru', 'Cuba':
        ana.read_and_press('>')
        ana.wait(f'▶ {name} (in reply)')
    ana.wait('Nobody is waiting.')
    ana.press('.')
    ana.wait('Nobody has the floor.')
    assert kill_database(desk, ana) < 15

    # Two drafts; the roll is called from Kenya, one key for each, with one name wrong.
    ana.press('Escape')
    time.sleep(0.5)
    ana.give('take up item 3 for action', '(for action)')
    ana.give('adopt L.3', '? Is L.3 adopted')
    ana.read_and_press('y')
    ana.wait('✓ Action was taken on L.3')
    ana.give('vote on L.2 by roll-call from kenya', '27 to come')
    for key in ['+'] * 20 + ['-'] * 3 + ['0'] * 3 + ['*']:
        ana.press(key)
    ana.wait('20 in favour, 3 against, 3 abstaining, 1 absent')
    ana.press('Enter')
    ana.wait('? ', 'In favour: ', 'Absent: ')
    ana.read_and_press('y')
    ana.wait('✓ Action was taken on L.2')
    ana.press('F8')
    ana.wait('What happened: ')
    ana.press('Enter')
    ana.wait('20 in favour')
    ana.type('kenya')
    ana.press('-')
    ana.wait('19 in favour, 4 against')
    ana.press('Enter')
    ana.wait('? Is this corrected to: ', 'Against: ')
    ana.read_and_press('y')
    ana.wait('✓ Event')
    told = desk.run('log', today)
    assert '19 in favour' in desk.run('show', today, 'proposals')
    assert told.count('was inscribed on the list of speakers on item 3') == 25

    ana.give('close meeting', '? Is meeting 1 closed?')
    ana.read_and_press('y')
    bruno.wait('No meeting open; meeting 1 closed')
    assert 'as they were recorded' in desk.run('verify', today)
    ana.give('quit', 'status 0')
