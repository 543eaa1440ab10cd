"""A database that could lose what it acknowledged is refused at once, by the name of the setting."""
import pathlib
import pwd
import os
import shutil
import subprocess
import tempfile
import time

import pytest
from conftest import BINARIES, PROGRAM

SETTINGS = {
    'fsync': ['-c', 'fsync=off'],
    'full_page_writes': ['-c', 'full_page_writes=off'],
    'synchronous_commit': ['-c', 'synchronous_commit=local'],
    'synchronous_standby_names': [],
}


def as_postgres(*command):
    return ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--', *command] \
        if os.geteuid() == 0 else list(command)


@pytest.fixture(scope='module')
def clusters():
    """Two clusters, one with checksums and one without."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix='rostrum-settings-'))
    if os.geteuid() == 0:
        shutil.chown(folder, *pwd.getpwnam('postgres')[0:1])
    for name, options in (('with', ['--data-checksums']), ('without', [])):
        subprocess.run(as_postgres(BINARIES / 'initdb', '-D', folder / name, '-U', 'rostrum', '-A', 'trust', *options),
                       check=True, capture_output=True)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize('setting', SETTINGS)
def test_each_unsafe_setting_is_named_and_ends_the_program(clusters, setting):
    cluster = clusters / 'with'
    control = as_postgres(BINARIES / 'pg_ctl', '-D', cluster, '-w', '-s')
    options = ' '.join(['-c listen_addresses=', f'-k {clusters}', *SETTINGS[setting]])
    subprocess.run([*control, 'start', '-l', clusters / 'log', '-o', options], check=True)
    try:
        hosts = f'{clusters},{clusters}' if setting == 'synchronous_standby_names' else clusters
        environment = {'PATH': '/usr/bin:/bin', 'USER': 'desk',
                       'ROSTRUM_DATABASE_URL': f'host={hosts} user=rostrum dbname=postgres'}
        for command in (['sessions'], ['serve', '--port', '0']):
            start = time.monotonic()
            done = subprocess.run([PROGRAM, *command], env=environment, text=True, capture_output=True, timeout=20)
            took = time.monotonic() - start
            assert done.returncode == 3 and setting in done.stderr and done.stdout == ''
            assert took < 1
        print(f'{setting}: refused in {took:.2f} s: {done.stderr.strip()}')
    finally:
        subprocess.run([*control, 'stop', '-m', 'fast'], check=True)


def test_a_server_without_checksums_gets_a_warning_and_not_a_refusal(clusters):
    control = as_postgres(BINARIES / 'pg_ctl', '-D', clusters / 'without', '-w', '-s')
    subprocess.run([*control, 'start', '-l', clusters / 'log', '-o', f'-c listen_addresses= -k {clusters}'], check=True)
    try:
        environment = {'PATH': '/usr/bin:/bin', 'USER': 'desk',
                       'ROSTRUM_DATABASE_URL': f'host={clusters} user=rostrum dbname=postgres'}

        def run(*command):
            return subprocess.run([PROGRAM, *command], env=environment, text=True, capture_output=True, timeout=20)
        created = run('create', 'first', '--body', 'ccpcj')
        assert created.returncode == 0 and created.stderr == '', created.stderr
        verified = run('verify', 'first')
        assert verified.returncode == 0 and 'pg_checksums --enable' in verified.stderr
    finally:
        subprocess.run([*control, 'stop', '-m', 'fast'], check=True)
