"""The pages in a real browser, against a service that runs as it is run."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import LANGUAGES

PAGES = [
    "/", "/?q=thailand", "/sessions/live/board", "/sessions/live/board?mode=wall", "/sessions/live/speakers",
    "/sessions/live/podium", "/sessions/live/meeting", "/sessions/live/draft", "/sessions/live/statistics",
    "/sessions/live/links", "/password", "/sessions/nowhere/board",
]


def in_language(path, language):
    return path + ("&" if "?" in path else "?") + "lang=" + language


def width_beyond(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def check_with_axe(page):
    found = Axe().run(page).response["violations"]
    assert not found, [(rule["id"], rule["nodes"][0]["html"]) for rule in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(service, visit, language):
    operator = visit()
    for path in PAGES:
        operator.goto(service.address + in_language(path, language))
        check_with_axe(operator)
    delegation = visit(service.link("--delegation", "THA"))
    delegation.goto(service.address + in_language("/sessions/live/inscription", language))
    check_with_axe(delegation)
    stranger = visit(service.address + in_language("/login?failed=1", language))
    check_with_axe(stranger)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_fit_a_narrow_window_and_large_type(service, visit, language):
    delegation = service.link("--delegation", "THA")
    for page, paths in (
            (visit(width=320, height=640), PAGES),
            (visit(delegation, width=320, height=640), ["/sessions/live/inscription"]),
            (visit(service.address + "/login", width=320, height=640), ["/login?failed=1"])):
        for path in paths:
            page.goto(service.address + in_language(path, language))
            assert width_beyond(page) <= 0, path
        page.set_viewport_size({"width": 640, "height": 800})
        for path in paths:
            page.goto(service.address + in_language(path, language))
            # The same as a reader who sets the type of the browser to 200 %.
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert width_beyond(page) <= 0, path


# What no reader is ever shown: markup, and values as the program describes them to itself.
INSIDES = re.compile(r"[<>]|markup:|Optional\(|\bnil\b|&(lt|gt|amp|quot);|WebService|\[\]|undefined|NaN")


def check_words(page, address):
    answer = page.goto(address)
    assert answer.ok, address
    # Everything that is written in the page, what is folded away as well, and what is told to screen readers. To a
    # browser with script the content of a noscript element is one text.
    words = page.evaluate("""() => [
        (body => {
            body.querySelectorAll("noscript, script").forEach(element => element.remove());
            return body.textContent;
        })(document.body.cloneNode(true)),
        document.title,
        ...[...document.querySelectorAll("[aria-label]")].map(element => element.getAttribute("aria-label")),
        ...[...document.querySelectorAll("textarea")].map(element => element.value),
    ].join("\\n")""")
    found = [words[max(0, match.start() - 40):match.end() + 40] for match in INSIDES.finditer(words)]
    assert not found, (address, found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_whole_session_shows_words_alone(service, visit, language):
    operator = visit()
    operator.goto(service.address + "/sessions/ccpcj-33/meeting")
    meetings = operator.eval_on_selector_all("nav a[href*='meeting=']", "all => all.map(a => a.getAttribute('href'))")
    assert len(meetings) == 10
    paths = ["/sessions/ccpcj-33/" + page for page in (
        "board", "board?mode=wall", "speakers", "podium", "meeting", "draft", "statistics", "links")]
    for path in ["/", *paths, *meetings]:
        check_words(operator, service.address + in_language(path, language))
        assert width_beyond(operator) <= 0, path
    delegation = visit(service.link("--delegation", "THA", session="ccpcj-33"))
    check_words(delegation, service.address + in_language("/sessions/ccpcj-33/inscription", language))


def test_what_is_recorded_shows_on_the_board(service, visit):
    board = visit(service.link("--role", "display", "--name", "Room D"))
    service.record("floor thailand")
    board.wait_for_selector(".speaker:has-text('Thailand')")
    assert board.text_content("#announcement") == "Has the floor: Thailand"
    service.record("end")
    board.wait_for_selector(".nobody")


def test_the_clock_is_the_services(service, visit):
    link = service.link("--role", "display", "--name", "Wrong clock")
    service.record("floor uganda")
    right, wrong = visit(link), visit(link)
    wrong.add_init_script(
        "const now = Date.now; Date.now = () => now() + 3600000;"
        "Date = class extends Date { constructor(...a) { a.length ? super(...a) : super(now() + 3600000) } };")
    wrong.reload()
    right.reload()
    wrong.wait_for_selector(".clock")
    right.wait_for_timeout(2500)

    def left(page):
        minutes, seconds = page.text_content(".clock .time").split(":")
        return int(minutes) * 60 + int(seconds)

    assert abs(left(wrong) - left(right)) <= 1
    assert 290 <= left(right) < 300
    service.record("end")


def test_a_reader_comes_back_after_a_restart(service, visit):
    board = visit(service.link("--role", "display", "--name", "Patient"))
    board.wait_for_selector(".board")
    service.stop()
    board.wait_for_selector("#connection:not([hidden])")
    try:
        service.record("floor ghana")
    finally:
        service.start()
    board.wait_for_selector(".speaker:has-text('Ghana')", timeout=15000)
    board.wait_for_selector("#connection", state="hidden")
    service.record("end")


def test_the_board_is_read_without_script(service, visit):
    board = visit(service.link("--role", "display", "--name", "Plain"), java_script_enabled=False)
    assert "Cooperation in practice" in board.text_content(".item")


def test_delegations_inscribe_and_withdraw_themselves(service, visit):
    japan, poland = (visit(service.link("--delegation", code)) for code in ("JPN", "POL"))
    japan.click("button:has-text('Put us on the list')")
    japan.wait_for_selector("text=You are on the list.")
    poland.click("button:has-text('Put us on the list')")
    poland.wait_for_selector(".own")
    places = [int(page.text_content(".own strong").split()[1]) for page in (japan, poland)]
    assert all(place >= 1 for place in places)
    for delegation in (japan, poland):
        # Withdrawing is asked about once.
        delegation.click("summary:has-text('Take us off the list')")
        delegation.click("button:has-text('Yes, take us off the list')")
        delegation.wait_for_selector("text=You are no longer on the list.")
    board = visit(service.link("--role", "display", "--name", "After"))
    assert "Japan" not in board.text_content(".queue")


def test_a_link_of_a_delegation_opens_nothing_else(service, visit):
    delegation = visit(service.link("--delegation", "BRA"))
    for page in ("podium", "draft", "statistics", "links"):
        assert delegation.goto(f"{service.address}/sessions/live/{page}").status == 403


def test_two_drafters_do_not_overwrite_each_other(service, visit):
    service.record("floor austria", "end")
    one, other = visit(), visit()
    for page in (one, other):
        page.goto(service.address + "/sessions/live/draft?lang=en")
        page.click("summary:has-text('Reword paragraph 1') >> nth=0")
    for page, words in ((one, "The first wording."), (other, "The second wording.")):
        form = page.locator("details[open] form")
        form.locator("textarea").fill(words)
        form.locator("button:has-text('Save')").click()
        page.wait_for_load_state()
    assert "The first wording." in one.text_content("main")
    conflict = other.text_content("main")
    assert "The first wording." in conflict and "The second wording." in other.input_value("textarea")


def test_the_keyboard_reaches_the_content_first(service, visit):
    operator = visit()
    operator.goto(service.address + "/sessions/live/statistics?lang=en")
    operator.keyboard.press("Tab")
    assert operator.evaluate("document.activeElement.textContent") == "Skip to the content"
    operator.keyboard.press("Enter")
    assert operator.evaluate("document.activeElement.id") == "main"
