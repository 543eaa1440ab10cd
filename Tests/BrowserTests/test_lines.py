"""Boards and the pages of delegations on lines that break: they come back by themselves, and say how old they are."""

import re
import time

import pytest

from conftest import Service
from line import Line


@pytest.fixture
def line(service):
    line = Line(service.port)
    yield line
    line.close()
    # Nobody may have the floor any more.
    service.run("record", "live", "end", check=False)


def wall(service, visit, line, name, **options):
    link = service.link("--role", "display", "--name", name)
    path = link.removeprefix(service.address)
    board = visit(line.address + path, width=1920, height=1080, **options)
    board.goto(line.address + "/sessions/live/board?mode=wall&lang=en")
    return board


def comes_back(board, speaker, within):
    start = time.monotonic()
    board.wait_for_selector(f".hall .name:has-text('{speaker}')", timeout=1000 * within)
    board.wait_for_selector("#connection", state="hidden", timeout=2000)
    print(f"right again {time.monotonic() - start:.1f} s after the line")
    assert board.evaluate("window.isSamePage"), "the page was loaded again"


def test_a_wall_on_a_line_that_freezes_says_so_and_comes_back(service, visit, line):
    board = wall(service, visit, line, "Frozen")
    service.record("floor thailand")
    board.wait_for_selector(".hall .name:has-text('Thailand')")
    board.evaluate("window.isSamePage = true")
    line.freeze()
    service.record("floor japan")
    start = time.monotonic()
    board.wait_for_selector("#connection:not([hidden])", timeout=20000)
    print(f"noticed after {time.monotonic() - start:.1f} s")
    told = board.text_content("#connection .words")
    assert re.fullmatch(r"Connection lost\. What is shown is 1\d seconds old\.", told), told
    size = float(board.evaluate("getComputedStyle(document.querySelector('#connection')).fontSize").removesuffix("px"))
    assert size >= 0.06 * 1080, "the letters cannot be read from the hall"
    board.wait_for_timeout(12000)
    assert "Thailand" in board.text_content(".hall .name")
    line.mend()
    comes_back(board, "Japan", within=10)


@pytest.mark.parametrize("how", ["dropped", "unavailable"])
def test_a_wall_comes_back_whatever_is_answered_meanwhile(service, visit, line, how):
    board = wall(service, visit, line, how)
    service.record("floor thailand")
    board.wait_for_selector(".hall .name:has-text('Thailand')")
    board.evaluate("window.isSamePage = true")
    line.cut(how)
    service.record("floor japan")
    board.wait_for_selector("#connection:not([hidden])", timeout=5000)
    board.wait_for_timeout(15000)
    assert "Thailand" in board.text_content(".hall .name")
    line.mend()
    comes_back(board, "Japan", within=6)


def test_a_wall_comes_back_after_the_service_was_away_for_long(service, visit, line):
    board = wall(service, visit, line, "Restarted")
    board.wait_for_selector(".halls")
    board.evaluate("window.isSamePage = true")
    service.stop()
    try:
        board.wait_for_selector("#connection:not([hidden])", timeout=5000)
        service.record("floor ghana")
        board.wait_for_timeout(5000)
    finally:
        service.start()
    comes_back(board, "Ghana", within=6)


def test_a_wall_whose_link_was_revoked_says_so(service, visit, line):
    board = wall(service, visit, line, "Revoked")
    board.wait_for_selector(".halls")
    revoked = next(entry for entry in service.run("link", "list", "live").splitlines() if "Revoked" in entry)
    service.run("link", "revoke", "live", revoked.split()[0])
    board.wait_for_selector("#connection:not([hidden])", timeout=10000)
    assert board.text_content("#connection .words").startswith("The login has ended.")
    assert board.is_visible("#connection a:has-text('Log in')")
    assert board.is_visible(".halls")


@pytest.mark.parametrize("script", [True, False])
def test_the_services_own_error_page_tries_again_by_itself(service, visit, script):
    link = service.link("--role", "display", "--name", f"Refused {script}").removeprefix(service.address)
    hasty = Service(service.data)
    hasty.start("--most-requests", "1")
    try:
        board = visit(hasty.address + link, java_script_enabled=script)
        place = hasty.address + "/sessions/live/board?mode=wall&lang=en"
        while board.goto(place).status == 200:
            pass
        assert "This page tries again by itself." in board.text_content("main")
        board.wait_for_selector(".halls", timeout=20000)
        assert board.url == place
    finally:
        hasty.stop()


def test_a_delegation_that_is_given_the_floor_reads_that_it_has_it(service, visit, line):
    path = service.link("--delegation", "BRA").removeprefix(service.address)
    brazil = visit(line.address + path, width=390, height=800)
    brazil.goto(line.address + "/sessions/live/inscription?lang=en")
    brazil.click("button:has-text('Put us on the list')")
    brazil.wait_for_selector(".own")
    brazil.wait_for_selector("text=You are on the list.")
    assert "done" not in brazil.url
    brazil.focus(".list .withdrawal summary")
    service.record("inscribe peru")
    brazil.wait_for_function("document.querySelector('.own').textContent.match(/of (\\d+)/)[1] > 1")
    assert brazil.evaluate("document.activeElement.tagName") == "SUMMARY"
    service.record("floor brazil")
    brazil.wait_for_selector("text=You have the floor.")
    assert "Place" not in brazil.text_content("main")
    assert brazil.text_content("#announcement") == "You have the floor."
    service.record("end", "withdraw peru")
    brazil.wait_for_selector("text=You have the floor.", state="detached")
