"""More than the service can take: what is too much is sent away, and the rest is served as before."""
import threading
import time

import pytest


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


class Load:
    """Callers of one kind, each with a token of its own, who ask as fast as they are answered or at a pace."""

    def __init__(self, service, session, tokens, pace=None):
        self.answers, self.stopping = [], threading.Event()
        self.service, self.session, self.pace = service, session, pace
        self.threads = [threading.Thread(target=self.ask, args=pair, daemon=True) for pair in enumerate(tokens)]
        for thread in self.threads:
            thread.start()

    def ask(self, number, token):
        # Each from an address of its own, as the proxy tells.
        address = {'X-Forwarded-For': f'10.1.{len(self.threads)}.{number}'}
        while not self.stopping.is_set():
            start = time.monotonic()
            try:
                answer = self.service.ask('GET', f'/v1/sessions/{self.session}', token=token, headers=address)
                self.answers.append((time.monotonic() - start, answer.status, answer.headers.get('Retry-After')))
            except OSError:
                self.answers.append((time.monotonic() - start, None, None))
            if self.pace:
                time.sleep(self.pace)

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join(30)
        return self.answers


@pytest.mark.long
def test_whoever_asks_too_much_is_sent_away_and_the_others_are_served(house, rounds):
    house.make_session('busy')
    service = house.serve('--most-requests', '20', '--behind-proxy')
    links = house.links('busy', '--all-states')
    quiet, loud = [token for _, token in links[:5]], [token for _, token in links[5:13]]
    seconds, burst = rounds(2, 10), 12
    usual = Load(service, 'busy', quiet, pace=0.1)
    time.sleep(seconds)
    usual = [took for took, status, _ in usual.stop() if status == 200]
    # Each of them may send 20 in a second: here they send what the machine can carry, times over.
    served, flood = Load(service, 'busy', quiet, pace=0.1), Load(service, 'busy', loud)
    # Longer than the burst that each may send at once.
    time.sleep(burst)
    during, flooded = served.stop(), flood.stop()
    start = time.monotonic()
    after = []
    while not after or percentile(after[-20:], 0.99) > 2 * percentile(usual, 0.99):
        begun = time.monotonic()
        assert service.ask('GET', '/v1/sessions/busy', token=quiet[0]).status in (200, 429)
        after.append(time.monotonic() - begun)
        time.sleep(0.05)
        assert time.monotonic() - start < 5
    accepted = [took for took, status, _ in during if status == 200]
    refused = [answer for answer in flooded if answer[1] in (429, 503)]
    print(f'overload: {len(flooded) / burst:.0f} requests a second, {len(refused)} of {len(flooded)} refused; '
          f'accepted 99 of 100 within {percentile(accepted, 0.99) * 1000:.0f} ms, usually '
          f'{percentile(usual, 0.99) * 1000:.0f} ms; normal after {time.monotonic() - start:.1f} s')
    assert refused and all(int(answer[2]) >= 1 for answer in refused)
    assert {status for _, status, _ in flooded} <= {200, 429, 503}
    assert {status for _, status, _ in during} == {200}
