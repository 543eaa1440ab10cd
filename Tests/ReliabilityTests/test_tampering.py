"""Whatever a superuser does to the log is found, by the program and by a verifier that shares no code with it."""
import hashlib
import json
import subprocess
import time

import pytest
from conftest import PROGRAM, PROJECT, Cluster, House

SESSION = 'tampered'


@pytest.fixture(scope='module')
def kept():
    """A house, the exported heads of its session, and the public key."""
    house = House()
    house.make_session(SESSION)
    house.make_session('other')
    house.run('record', SESSION, '--at', '2025-05-19 13:00', 'close meeting')
    folder = Cluster(house).folder.parent / 'heads'
    assert oct((folder / 'key').stat().st_mode)[-3:] == '600'
    yield house, str(folder / f'{SESSION}.jsonl'), house.run('head', '--key').strip()
    house.close()


def verdicts(kept):
    """What the program and the other verifier say: whether each finds the log as it was, and its words."""
    house, heads, key = kept
    own = subprocess.run([PROGRAM, 'verify', SESSION, '--heads', heads, '--key', key], env=house.environment,
                         text=True, capture_output=True)
    lines = house.run('export', SESSION, '--unchecked')
    other = subprocess.run(['python3', PROJECT / 'deploy/verify.py', '-', '--session', SESSION, '--heads', heads, '--key', key], text=True,
                           input=lines, capture_output=True)
    return (own.returncode == 0, own.stdout + own.stderr), (other.returncode == 0, other.stdout + other.stderr)


def tamper(house, *statements):
    """As a superuser, with the triggers out of the way; what is done is undone by the test's end."""
    cluster = Cluster(house)
    # The server runs only while somebody uses it; a service would not start on a log that its own heads contradict.
    prompt = subprocess.Popen([PROGRAM, 'prompt', 'other'], env=house.environment, stdin=subprocess.PIPE,
                              stdout=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 20
        while cluster.sql('SELECT 1', check=False).strip() != '1':
            assert time.monotonic() < end
            time.sleep(0.05)
        return cluster.sql(
            'ALTER TABLE rostrum.event DISABLE TRIGGER ALL', *statements, 'ALTER TABLE rostrum.event ENABLE TRIGGER ALL',
            'ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_change',
            'ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_truncation')
    finally:
        prompt.stdin.close()
        prompt.wait(timeout=20)


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(',', ':')).encode()


def recomputed(house):
    """SQL that makes the whole chain anew after one name in it was changed: a log that is intact in itself."""
    previous, statements = '0' * 64, []
    for line in house.run('export', SESSION).splitlines():
        event = json.loads(bytes.fromhex(json.loads(line)['canonical']))
        if event['version'] == 5:
            event['operator'] = 'somebody else'
        event['previousHash'] = previous
        data = canonical(event)
        hashed = hashlib.sha256(data).hexdigest()
        statements.append(
            f"UPDATE rostrum.event SET operator = '{event['operator']}', canonical = '\\x{data.hex()}', "
            f"previous_hash = '\\x{previous}', hash = '\\x{hashed}' "
            f"WHERE session = '{SESSION}' AND version = {event['version']}")
        previous = hashed
    return statements


WHERE = f"WHERE session = '{SESSION}' AND version"
DEEDS = {
    'edits': lambda house: [f"UPDATE rostrum.event SET operator = 'somebody else' {WHERE} = 5"],
    'deletes': lambda house: [f'DELETE FROM rostrum.event {WHERE} = 5'],
    'cuts the end off': lambda house: [f'DELETE FROM rostrum.event {WHERE} > 20'],
    'reorders': lambda house: [
        f'UPDATE rostrum.event SET version = 9000 {WHERE} = 7', f'UPDATE rostrum.event SET version = 7 {WHERE} = 8',
        f'UPDATE rostrum.event SET version = 8 {WHERE} = 9000'],
    'recomputes the whole chain': recomputed,
}


@pytest.mark.parametrize('deed', DEEDS)
def test_what_a_superuser_does_is_found(kept, deed):
    house = kept[0]
    assert all(isIntact for isIntact, _ in verdicts(kept))
    tamper(house, 'DROP TABLE IF EXISTS public.kept', 'CREATE TABLE public.kept AS TABLE rostrum.event')
    try:
        tamper(house, *DEEDS[deed](house))
        if deed == 'recomputes the whole chain':
            # The chain is right in itself: the program tells by the heads that it signed, and signs none over it.
            for command in ('verify', 'head', 'report', 'export'):
                done = subprocess.run([PROGRAM, command, SESSION], env=house.environment, text=True, capture_output=True)
                assert done.returncode == 1 and 'whose head was signed' in done.stderr, done.stderr
            with pytest.raises(RuntimeError):
                house.serve()
        (isIntact, said), (isIntactToo, saidToo) = verdicts(kept)
        print(f'a superuser {deed}: {said.strip()} | {saidToo.strip()}')
        assert not isIntact and not isIntactToo
    finally:
        tamper(house, 'DELETE FROM rostrum.event', 'INSERT INTO rostrum.event TABLE public.kept')
