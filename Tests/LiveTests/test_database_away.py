"""What callers are told while the database is out of reach."""
import os
import pathlib
import signal
import uuid

import pytest

from conftest import House


@pytest.fixture
def lonely():
    house = House()
    yield house
    house.close()


def test_callers_are_told_to_come_again_and_nothing_of_the_inside(lonely):
    lonely.make_account('Ana Horvat', '--role', 'secretary')
    lonely.make_session('away')
    service = lonely.serve()
    token = service.log_in('Ana Horvat')
    postmaster = int(pathlib.Path(f'{lonely.folder}/data/cluster/postmaster.pid').read_text().splitlines()[0])
    # At once, as when the power goes.
    os.kill(postmaster, signal.SIGQUIT)
    key = str(uuid.uuid4())
    answers = [service.command('away', 'inscribe uganda', token, key), service.ask('GET', '/v1/me', token=token)]
    for answer in answers:
        assert answer.status == 503
        assert int(answer.headers['Retry-After']) >= 1
        assert answer.headers['Content-Type'] == 'application/problem+json'
        told = answer.body.decode().lower()
        assert not any(word in told for word in ('postgres', 'select', 'socket', '/tmp', 'rostrum.'))
