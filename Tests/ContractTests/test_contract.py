"""Holds a running service to the description that it serves, with schemathesis.

  ROSTRUM_SERVER=http://127.0.0.1:8080 ROSTRUM_TOKEN=… pytest Tests/ContractTests

The service is one that is there to be tried: sessions are created in it, commands given, accounts made. It is
started with --most-requests 100000, and the token is that of a secretary of all sessions.
"""

import os

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

SERVER = os.environ["ROSTRUM_SERVER"]
TOKEN = os.environ["ROSTRUM_TOKEN"]
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]

# The feed does not end, and to log out would end the trial.
described = schemathesis.openapi.from_url(f"{SERVER}/v1/openapi.json").exclude(
    operation_id=["followSession", "logOut"]
)


def hold(case, headers):
    """Sends a request and checks the answer."""
    case.call_and_validate(headers=headers, checks=CHECKS, timeout=20)


@described.parametrize()
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_for_a_secretary(case):
    """Whatever a secretary sends is answered as the description says."""
    hold(case, {"Authorization": f"Bearer {TOKEN}"})


@described.parametrize()
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_for_a_stranger(case):
    """Whatever a stranger sends is answered as the description says."""
    hold(case, {"Authorization": "Bearer nobody"})
