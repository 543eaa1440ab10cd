"""Every operation of the service's own description, tried by everybody: what was not given is refused."""
import uuid

import pytest

EVERYWHERE, SPEAKERS, DRAFTER = 'secretary of all sessions', 'speakers', 'drafter'
SECRETARY, DISPLAY, DELEGATION = 'secretary', 'display', 'delegation'
SECRETARIAT = {EVERYWHERE, SECRETARY, SPEAKERS, DRAFTER}
EVERYBODY = SECRETARIAT | {DISPLAY, DELEGATION}
STRANGERS = 'strangers, too'

# Who may do what: read beside the one place in the program where it is decided.
MAY = {
    'getDescription': STRANGERS, 'logIn': STRANGERS,
    # The figures are for everybody on the machine of the service, as these tests are.
    'getHealth': STRANGERS, 'getReadiness': STRANGERS, 'getMetrics': STRANGERS,
    'logOut': EVERYBODY, 'getMe': EVERYBODY, 'listSessions': EVERYBODY,
    'listBodies': EVERYBODY, 'getBody': EVERYBODY,
    'listAccounts': {EVERYWHERE}, 'makeAccount': {EVERYWHERE}, 'removeAccount': {EVERYWHERE},
    'linkAccount': {EVERYWHERE}, 'unlinkAccount': {EVERYWHERE}, 'inviteToAccount': {EVERYWHERE},
    'createSession': {EVERYWHERE},
    'getSession': EVERYBODY, 'getBoard': EVERYBODY, 'followSession': EVERYBODY,
    'listEvents': SECRETARIAT, 'exportSession': SECRETARIAT,
    'verifySession': SECRETARIAT, 'getSheet': SECRETARIAT,
    'getAgenda': EVERYBODY, 'getProposals': EVERYBODY, 'getStatistics': SECRETARIAT, 'getPlace': {DELEGATION},
    'getReport': SECRETARIAT, 'getPaper': SECRETARIAT, 'getRules': SECRETARIAT, 'getList': SECRETARIAT,
    'giveCommand': {EVERYWHERE, SECRETARY, SPEAKERS},
    'listLinks': {EVERYWHERE, SECRETARY}, 'makeLink': {EVERYWHERE, SECRETARY}, 'revokeLink': {EVERYWHERE, SECRETARY},
}
BODIES = {
    'logIn': {'name': 'Nobody', 'password': 'not a password'},
    'makeAccount': {'name': 'Made by a test', 'password': 'short', 'grants': [{'role': 'drafter'}]},
    'linkAccount': {'issuer': 'https://login.test', 'subject': '1'},
    'createSession': {'name': 'made-by-a-test', 'body': 'no such body'},
    'giveCommand': {'line': 'open list'},
    'makeLink': {'role': 'display'},
}


@pytest.fixture(scope='module')
def operations(service):
    answer = service.ask('GET', '/v1/openapi.json')
    assert answer.status == 200
    return [(method.upper(), path, operation['operationId'])
            for path, methods in answer.json['paths'].items()
            for method, operation in methods.items() if method in ('get', 'post', 'put', 'patch', 'delete')]


@pytest.fixture(scope='module')
def sessions(house):
    names = [f'r-{uuid.uuid4()}' for _ in range(2)]
    for name in names:
        house.make_session(name)
    return names


def newcomer(house, service, role, session):
    """A token with which somebody just came in, in that role."""
    if role == EVERYWHERE:
        return service.log_in('Ana Horvat')
    if role == DISPLAY:
        return house.links(session, '--role', 'display')[0][1]
    if role == DELEGATION:
        return house.links(session, '--delegation', 'UKR')[0][1]
    name = f'{role} {session}'
    if name not in house.run('account', 'list'):
        house.make_account(name, '--role', role, '--for', session)
    return service.log_in(name)


def attempt(service, method, path, operation, session, token):
    values = {'session': session, 'name': 'nobody', 'id': str(uuid.uuid4()), 'part': 'overview', 'item': '3',
              'kind': 'discussion', 'code': 'ccpcj'}
    headers = {'Idempotency-Key': str(uuid.uuid4())}
    path = path.format(**values)
    if operation == 'followSession':
        # The head of the stream is enough.
        import http.client
        connection = http.client.HTTPConnection('127.0.0.1', service.port, timeout=10)
        connection.request(method, path, headers={'Authorization': f'Bearer {token}'} if token else {})
        status = connection.getresponse().status
        connection.close()
        return status
    return service.ask(method, path, BODIES.get(operation), token, headers).status


def test_every_operation_of_the_description_is_in_the_table(operations):
    assert {operation for _, _, operation in operations} == set(MAY)


@pytest.mark.parametrize('role', sorted(EVERYBODY))
def test_everybody_may_do_what_was_given_and_nothing_else(house, service, operations, sessions, role):
    token = newcomer(house, service, role, sessions[0])
    # Logging out comes last, since it ends the token.
    for method, path, operation in sorted(operations, key=lambda each: each[2] == 'logOut'):
        status = attempt(service, method, path, operation, sessions[0], token)
        if MAY[operation] == STRANGERS or role in MAY[operation]:
            assert status != 403 and (status != 401 or operation == 'logIn'), f'{operation}: {status}'
        else:
            assert status == 403, f'{operation}: {status}'


@pytest.mark.parametrize('role', sorted(EVERYBODY - {EVERYWHERE}))
def test_nobody_may_do_anything_in_another_session(house, service, operations, sessions, role):
    token = newcomer(house, service, role, sessions[1])
    for method, path, operation in operations:
        if '{session}' in path:
            assert attempt(service, method, path, operation, sessions[0], token) == 403, operation


NOT_ITS_OWN = [
    {'line': 'inscribe ukr', 'at': '2025-05-19 10:41'}, {'line': '2025-05-19 10:41 inscribe ukr'},
    {'line': 'inscribe ukr as minister'}, {'line': 'inscribe ukr for g77'}, {'line': 'inscribe ukr with consent'},
    {'line': 'inscribe ukr, "=HYPERLINK(1)"'}, {'line': 'inscribe ukr by decision of the chair'},
    {'line': 'inscribe bra'}, {'line': 'withdraw bra'}, {'line': 'place ukr at 1'}, {'line': 'next'}, {'line': 'undo'},
]


def bare(**fields):
    """The inscription of Ukraine in its stored form, with more in its statement."""
    statement = {'speaker': {'standing': 'delegation', 'participant': 'UKR'}, 'purpose': {'item': {}}, 'onBehalfOf': [],
                 'aligned': [], 'mode': 'room', 'isOnWebsite': False}
    entry = {'delegation': 'UKR', 'statement': statement | fields.pop('statement', {})} | fields
    return {'command': {'list': {'_0': {'item': 3, 'kind': 'discussion', 'command': {'inscribe': {'_0': entry}}}}}}


def give(service, session, message, token):
    return service.ask('POST', f'/v1/sessions/{session}/commands', message, token,
                       {'Idempotency-Key': str(uuid.uuid4())})


def test_a_delegation_says_of_itself_which_list_how_and_in_which_language(house, service, sessions):
    [(_, token)] = house.links(sessions[0], '--delegation', 'UKR')
    before = house.run('log', sessions[0])
    more = [bare(tier=-1), bare(decidedBy='Chair'), bare(withConsent=True), bare(statement={'decidedBy': 'Chair'}),
            bare(statement={'category': 'minister'}), bare(statement={'seconds': 3600})]
    for message in NOT_ITS_OWN + more:
        answer = give(service, sessions[0], message, token)
        assert answer.status == 403, (message, answer.body)
        assert 'inscribe UKR' in answer.json['detail'] or 'leave the time out' in answer.json['detail']
    assert house.run('log', sessions[0]) == before
    # The same without anything more is taken.
    for message in ({'line': 'inscribe ukr by video in french'}, {'line': 'withdraw ukr'}, bare(), {'line': 'withdraw ukr'}):
        answer = give(service, sessions[0], message, token)
        assert answer.status == 200, (message, answer.body)


def test_nobody_records_a_text_beyond_its_limit(house, service, sessions):
    token = newcomer(house, service, SPEAKERS, sessions[0])
    for title in ('x' * 301, 'x' * 1_000_000):
        answer = give(service, sessions[0], {'line': f'inscribe jpn, "{title}"'}, token)
        assert answer.status == 409 and 'The text for “title”' in answer.json['fact'], answer.body
    # A character that no line may hold is a fault of the line, named with its place.
    answer = give(service, sessions[0], {'line': 'inscribe jpn, "a\u0007b"'}, token)
    assert answer.status == 400 and 'U+0007' in answer.json['detail'], answer.body


def test_without_a_token_nothing_is_told(service, operations, sessions):
    for method, path, operation in operations:
        if MAY[operation] != STRANGERS:
            assert attempt(service, method, path, operation, sessions[0], None) == 401, operation


def test_a_revoked_token_is_as_good_as_none(house, service, operations, sessions):
    token = newcomer(house, service, SECRETARY, sessions[0])
    assert service.ask('POST', '/v1/logout', token=token).status == 204
    for method, path, operation in operations:
        if MAY[operation] != STRANGERS:
            assert attempt(service, method, path, operation, sessions[0], token) == 401, operation
