"""The service keeps to the description that it serves, whatever is sent to it.

The requests are made up, the same each time; with ROSTRUM_EXAMPLES as many as it says for each operation, and
others each time.
"""
import os

import pytest
import schemathesis
from conftest import PROJECT, House
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance, response_schema_conformance, status_code_conformance)

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture(scope='module')
def tried():
    """A service of its own, since accounts and sessions are made there at random."""
    house = House()
    house.make_account('Ana Horvat', '--role', 'secretary')
    house.make_session('given')
    service = house.serve('--most-requests', '100000')
    service.address = f'http://127.0.0.1:{service.port}'
    service.token = service.log_in('Ana Horvat')
    yield service
    house.close()


# The feed does not end, and to log out would end the trial.
operations = schemathesis.openapi.from_path(
    PROJECT / 'Sources/WebService/OpenAPI/openapi.json').exclude(operation_id=['followSession', 'logOut'])
examples = os.environ.get('ROSTRUM_EXAMPLES')
trial = settings(
    deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=examples is None,
    max_examples=int(examples or 10))


@operations.parametrize()
@settings(trial)
def test_whatever_a_secretary_sends_is_answered_as_described(case, tried):
    if 'session' in (case.path_parameters or {}):
        case.path_parameters['session'] = 'given'
    case.call_and_validate(
        base_url=tried.address, headers={'Authorization': f'Bearer {tried.token}'}, checks=CHECKS, timeout=20)


@operations.parametrize()
@settings(trial)
def test_whatever_a_stranger_sends_is_answered_as_described(case, tried):
    case.call_and_validate(base_url=tried.address, headers={'Authorization': 'Bearer nobody'}, checks=CHECKS, timeout=20)
