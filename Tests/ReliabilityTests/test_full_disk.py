"""No room left: nothing new is taken, everything can be read, and nothing is lost."""
import os
import pathlib
import shutil
import signal

import pytest
from conftest import Cluster, House, Volume, Writers, is_mountable, lost_and_double

pytestmark = pytest.mark.skipif(not is_mountable(), reason='small volumes need root and loop devices')


def fill(path, leaving):
    """Fills a volume up, in bytes that are left."""
    free = os.statvfs(path)
    size = free.f_bavail * free.f_frsize - leaving
    with open(f'{path}/ballast', 'ab') as file:
        while size > 0:
            try:
                file.write(b'\0' * min(size, 1 << 20))
                file.flush()
            except OSError:
                break
            size -= 1 << 20
    return f'{path}/ballast'


@pytest.fixture
def small():
    house, volumes = House(), []
    try:
        yield house, volumes
    finally:
        for service in house.services:
            service.stop(signal.SIGKILL)
        house.run('sessions', check=False)
        for volume in volumes:
            volume.unmount()
        shutil.rmtree(house.folder, ignore_errors=True)


def serve(house, session):
    service = house.serve('--most-requests', '5000')
    return service, service.log_in('Ana Horvat')


def check_full(service, token, session, make_room):
    """Writes until there is no room, reads meanwhile, makes room, and writes on."""
    writers = Writers(session, token, [('127.0.0.1', service.port)], count=2)
    try:
        writers.wait_for_more(20, more=10)
        free = yield
        statuses = set()
        for number in range(400):
            answer = service.command(session, f'{["inscribe", "withdraw"][number % 2]} uganda', token)
            statuses.add(answer.status)
            if answer.status == 507:
                break
        assert answer.status == 507, statuses
        assert int(answer.headers['Retry-After']) >= 1
        assert answer.headers['Content-Type'] == 'application/problem+json'
        for path in ('board', 'events', 'sheet/overview'):
            assert service.ask('GET', f'/v1/sessions/{session}/{path}', token=token).status == 200, path
        assert service.ask('GET', '/ready').status == 200
        make_room(free)
        writers.wait_for_more(20, more=10)
    finally:
        writers.stop()
    yield writers


def run(check, house, session, ballast, what):
    next(check)
    writers = check.send(ballast())
    lost, double = lost_and_double(house.run('export', session), writers)
    print(f'{what} full: appends refused with 507, reads went on, {len(writers.answered)} answered, '
          f'{len(lost)} lost, {len(double)} double')
    assert not lost and not double


def test_a_full_volume_of_the_write_ahead_log(small):
    house, volumes = small
    house.make_account('Ana Horvat', '--role', 'secretary')
    house.make_session('full')
    wal = Cluster(house).folder / 'pg_wal'
    volumes.append(Volume(house.folder, 'wal', 200))
    shutil.copytree(wal, f'{volumes[0].place}/pg_wal', copy_function=shutil.copy2)
    owner = wal.stat()
    for path in [pathlib.Path(volumes[0].place), *pathlib.Path(volumes[0].place).rglob('*')]:
        os.chown(path, owner.st_uid, owner.st_gid)
    os.chmod(f'{volumes[0].place}/pg_wal', 0o700)
    shutil.rmtree(wal)
    wal.symlink_to(f'{volumes[0].place}/pg_wal')
    service, token = serve(house, 'full')
    run(check_full(service, token, 'full', os.remove), house, 'full',
        lambda: fill(volumes[0].place, 40 << 20), 'volume of the write-ahead log')


@pytest.mark.long
def test_a_full_volume_of_the_data(small):
    house, volumes = small
    volumes.append(Volume(house.folder, 'disk', 400))
    house.environment['ROSTRUM_DATA'] = f'{volumes[0].place}/data'
    house.make_account('Ana Horvat', '--role', 'secretary')
    house.make_session('full')
    service, token = serve(house, 'full')
    run(check_full(service, token, 'full', os.remove), house, 'full',
        lambda: fill(volumes[0].place, 20 << 20), 'volume of the data')
