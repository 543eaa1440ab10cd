"""A backup is proven by restoring it: the report is the same, or nothing has changed."""
import os
import shutil
import subprocess

from conftest import PROGRAM, Writers


def test_a_restored_backup_gives_the_same_report(house):
    house.make_session('kept')
    service = house.serve('--most-requests', '5000')
    token = service.log_in('Ana Horvat')
    writers = Writers('kept', token, [('127.0.0.1', service.port)])
    writers.wait_for_more(20, more=20)
    # While others write.
    archive = f'{house.folder}/backup.tar'
    house.run('backup', archive)
    writers.stop()
    assert b'rostrum_last_backup_timestamp_seconds' in service.ask('GET', '/metrics').body
    assert oct(os.stat(archive).st_mode)[-3:] == '600'
    service.stop()

    other = {**house.environment, 'ROSTRUM_DATA': f'{house.folder}/other'}

    def run(*arguments, check=True, environment=other):
        done = subprocess.run([PROGRAM, *arguments], env=environment, text=True, capture_output=True, timeout=120)
        assert not check or done.returncode == 0, done.stderr
        return done

    restored = run('restore', archive)
    assert 'each as it was recorded' in restored.stdout
    version = len(run('export', 'kept').stdout.splitlines())
    then = ['report', 'kept', '--as-of', str(version)]
    assert run(*then).stdout == house.run(*then) != ''
    assert house.run('export', 'kept').startswith(run('export', 'kept').stdout)
    print(f'backup under load restored: {version} events, the report as of event {version} is the same')

    # A database that is there is not replaced unasked, and a backup that is not whole replaces nothing.
    assert run('restore', archive, check=False).returncode == 3
    with open(archive, 'rb') as whole, open(f'{archive}.half', 'wb') as half:
        shutil.copyfileobj(whole, half)
        half.truncate(os.path.getsize(archive) // 2)
    assert run('restore', '--replace', f'{archive}.half', check=False).returncode == 3
    with open(archive, 'rb') as whole:
        data = bytearray(whole.read())
    middle = data.find(b'"kind": "speakersList.inscribed"')
    middle = middle if middle > 0 else data.find(b'speakersList.inscribed')
    data[middle] ^= 1
    with open(f'{archive}.wrong', 'wb') as wrong:
        wrong.write(data)
    answer = run('restore', '--replace', f'{archive}.wrong', check=False)
    assert answer.returncode == 3 and 'damaged' in answer.stderr, answer.stderr
    assert len(run('export', 'kept').stdout.splitlines()) == version
    replaced = run('restore', '--replace', archive)
    assert 'cluster.before-' in replaced.stdout
    assert run(*then).stdout == house.run(*then)

    # What a restore replaced is still there after another, and comes back where the program says how.
    line = 'participant AB2 "Association of the Second Backup" non-governmental'
    run('record', 'kept', '--at', '2030-05-19 10:00', line)
    events = len(run('export', 'kept').stdout.splitlines())
    first = run('restore', '--replace', archive).stdout
    assert f'kept: event {events}' in first and events == version + 1, first
    second = run('restore', '--replace', archive).stdout
    kept = [answer.split()[-1] for answer in (first, second)]
    assert len(set(kept)) == 2 and all(os.path.isdir(folder) for folder in kept)
    run('restore', '--replace', kept[0])
    assert len(run('export', 'kept').stdout.splitlines()) == events


def test_a_database_in_use_is_not_replaced(house):
    house.make_session('kept')
    archive = f'{house.folder}/backup.tar'
    house.run('backup', archive)
    service = house.serve()
    done = subprocess.run([PROGRAM, 'restore', '--replace', archive], env=house.environment, text=True,
                          capture_output=True, timeout=60)
    assert done.returncode == 3 and 'in use' in done.stderr
    assert service.ask('GET', '/ready').status == 200
