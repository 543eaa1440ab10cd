"""How long it takes from a command to the eye of whoever looks at a board."""

import http.client
import json
import statistics
import time
import uuid

from conftest import PASSWORD

# Notes when the list of speakers changed, in milliseconds since 1970: after the frame in which it is painted.
WATCH = """() => {
  window.seen = []
  const list = () => document.querySelector('.queue')?.textContent
  let last = list()
  new MutationObserver(() => {
    const now = list()
    if (now === last) return
    last = now
    requestAnimationFrame(() => setTimeout(() => {
      seen.push({ list: now, at: performance.timeOrigin + performance.now() })
    }))
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}"""


class Desk:
    """An operator who sends commands on one connection."""

    def __init__(self, service):
        self.connection = http.client.HTTPConnection("localhost", service.port, timeout=10)
        self.head = {"Content-Type": "application/json"}
        token = self.ask("/v1/login", {"name": "vera", "password": PASSWORD})["token"]
        self.head["Authorization"] = f"Bearer {token}"

    def ask(self, path, body):
        self.connection.request("POST", path, json.dumps(body), self.head | {"Idempotency-Key": str(uuid.uuid4())})
        answer = self.connection.getresponse()
        told = answer.read()
        assert answer.status == 200, told
        return json.loads(told)

    def command(self, line):
        """When it was sent and when it was answered, in milliseconds since 1970."""
        sent = time.time() * 1000
        self.ask("/v1/sessions/live/commands", {"line": line})
        return sent, time.time() * 1000


def test_a_command_is_seen_on_a_board(service, visit):
    desk = Desk(service)
    board = visit(service.link("--role", "display", "--name", "Quick"))
    board.wait_for_selector(".queue")
    board.evaluate(WATCH)
    times = []
    for number in range(30):
        verb = "withdraw" if number % 2 else "inscribe"
        times.append(desk.command(f"{verb} norway"))
        board.wait_for_function("count => seen.length > count", arg=number, polling=20)
    seen = board.evaluate("seen")
    assert ["Norway" in entry["list"] for entry in seen] == [True, False] * 15
    for what, place in (("the command", 0), ("the answer", 1)):
        late = [entry["at"] - moment[place] for entry, moment in zip(seen, times)]
        print(f"from {what} to the screen of a board: median {statistics.median(late):.1f} ms, "
              f"slowest {max(late):.1f} ms")
