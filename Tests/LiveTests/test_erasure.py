"""A name is erased from a session while a service works with it."""
import subprocess
import uuid

from conftest import PROGRAM, PROJECT

SESSION = 'erased'
NAME = 'Quirina Sample'


def test_a_name_goes_while_the_service_works(house):
    house.make_session(SESSION)
    house.make_account('Bo Lund', '--role', 'secretary')
    service = house.serve()
    token = service.log_in('Bo Lund')
    key = str(uuid.uuid4())
    given = service.command(SESSION, f'2025-05-19 10:41 floor "{NAME}", unodc', token, key)
    assert given.status == 200, given.body
    version = given.json['events'][0]['version']
    head = house.run('head', SESSION)

    said = house.run('erase', SESSION, NAME, '--ordered-by', 'the officer', '--yes')
    assert f'{version}  floor.given  speaker.title' in said and 'All ' in said

    # The service goes on, with what it knows; anew it knows the name no more.
    assert service.command(SESSION, '2025-05-19 10:42 floor brazil', token).status == 200
    service.stop()
    service = house.serve()
    token = service.log_in('Bo Lund')
    assert service.command(SESSION, '2025-05-19 10:43 floor ghana', token).status == 200
    events = service.ask('GET', f'/v1/sessions/{SESSION}/events', token=token)
    assert NAME.encode() not in events.body
    assert [event['version'] for event in events.json['events'] if event.get('erased')] == [version]

    # Whoever reads through the service takes the erased event as well, and gets the same verdict.
    remote = {**house.environment, 'ROSTRUM_SERVER': f'http://127.0.0.1:{service.port}', 'ROSTRUM_TOKEN': token}

    def ask(*arguments):
        done = subprocess.run([PROGRAM, *arguments], env=remote, text=True, capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert '[erased]' in ask('log', SESSION)
    assert '[erased]' in ask('show', SESSION, 'floor', '--as-of', str(version))
    # What the database says of its tables and of the heads a service does not pass on.
    assert house.run('verify', SESSION).startswith(ask('verify', SESSION))
    path = f'{house.folder}/before.head'
    with open(path, 'w') as file:
        file.write(head)
    public = house.run('head', '--key').strip()
    assert '1 event had a name erased' in ask('verify', SESSION, '--heads', path, '--key', public)
    other = subprocess.run(
        ['python3', PROJECT / 'deploy/verify.py', '-', '--heads', path, '--key', public], text=True,
        input=ask('export', SESSION), capture_output=True)
    assert other.returncode == 0 and ', 1 erased, signed with ' + public in other.stdout, other.stdout + other.stderr
    service.stop()
