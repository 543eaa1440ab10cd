"""Many who press the button at once."""
import collections
import json
import threading


def at_once(calls):
    """Makes all calls in the same moment, and answers what came of them in their order."""
    answers = [None] * len(calls)
    gate = threading.Barrier(len(calls))

    def make(index, call):
        gate.wait()
        answers[index] = call()

    threads = [threading.Thread(target=make, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def inscribed(house, session):
    """The versions and delegations of all inscriptions, in the order of the log."""
    events = [json.loads(line) for line in house.run('export', session).splitlines()]
    return [(event['version'], find(event['payload'], 'delegation')) for event in events
            if event['kind'] == 'speakersList.inscribed']


def find(value, key):
    if isinstance(value, dict):
        if key in value:
            return value[key]
        return next((found for child in value.values() if (found := find(child, key)) is not None), None)
    return None


def test_193_delegations_inscribe_themselves_at_once(house, service, session):
    links = house.links(session, '--all-states')[:193]
    calls = [lambda code=code, token=token: service.command(session, f'inscribe {code.lower()}', token)
             for code, token in links]
    answers = at_once(calls)
    assert collections.Counter(answer.status for answer in answers) == {200: 193}
    recorded = inscribed(house, session)
    assert sorted(code for _, code in recorded) == sorted(code for code, _ in links)
    told = {answer.json['events'][0]['version']: code for answer, (code, _) in zip(answers, links)}
    assert told == dict(recorded)
    versions = sorted(told)
    assert versions == list(range(versions[0], versions[0] + 193))
    # Members before observers, as the rules of the body have it; within each, as they were recorded.
    members = {'AUT', 'BRA', 'COL', 'GHA', 'JPN', 'POL', 'THA', 'UGA'}
    order = [code for _, code in sorted(recorded)]
    expected = [code for code in order if code in members] + [code for code in order if code not in members]
    [standing] = [line for line in house.run('show', session).splitlines() if line.startswith('Waiting: ')]
    names = house.names()
    assert standing == 'Waiting: ' + ', '.join(names[code] for code in expected)


def test_one_delegation_32_times_at_once_is_on_the_list_once(house, service, session):
    [(_, token)] = house.links(session, '--delegation', 'UKR')
    answers = at_once([lambda: service.command(session, 'inscribe ukr', token)] * 32)
    assert collections.Counter(answer.status for answer in answers) == {200: 1, 409: 31}
    refusals = [answer.json for answer in answers if answer.status == 409]
    assert all(refusal['fact'].startswith('Ukraine is already on the list, in place ') for refusal in refusals)
    assert all(refusal['rule'] for refusal in refusals)
    assert len(inscribed(house, session)) == 1


def test_two_services_take_commands_for_one_session(house, service, session):
    other = house.serve('--most-requests', '5000')
    try:
        links = house.links(session, '--all-states')[:120]
        services = [service, other]
        calls = [lambda at=services[index % 2], code=code, token=token: at.command(
            session, f'inscribe {code.lower()}', token) for index, (code, token) in enumerate(links)]
        answers = at_once(calls)
        assert collections.Counter(answer.status for answer in answers) == {200: 120}
        recorded = inscribed(house, session)
        assert len(recorded) == len({code for _, code in recorded}) == 120
        versions = sorted(answer.json['events'][0]['version'] for answer in answers)
        assert versions == [version for version, _ in sorted(recorded)]
        assert versions == list(range(versions[0], versions[0] + 120))
        assert 'as they were recorded' in house.run('verify', session)
    finally:
        assert other.stop() == 0


def test_the_same_key_through_two_services_records_once(house, service, session):
    other = house.serve('--most-requests', '5000')
    try:
        [(_, token)] = house.links(session, '--delegation', 'FRA')
        key = '7d9bd4b6-6f6f-4f56-9d2e-31b2c1b5a3a1'
        first = service.command(session, 'inscribe fra', token, key)
        again = other.command(session, 'inscribe fra', token, key)
        assert (first.status, again.status) == (200, 200)
        assert first.json['events'] == again.json['events']
        assert (first.json['wasRepeated'], again.json['wasRepeated']) == (False, True)
    finally:
        other.stop()
