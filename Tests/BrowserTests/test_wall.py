"""The board for a wall: nothing is ever cut off, whoever speaks, in any language, on any screen."""

import csv
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import LANGUAGES, ROOT

SCREENS = [(1024, 768), (1366, 768), (1920, 1080), (3840, 2160), (1080, 1920)]
DATA = ROOT / "Sources/ReferenceData/Data"

# Puts each name where the State or the next speaker stands, and gives those that reach beyond their row or the screen.
TRY = """([place, names]) => {
  const region = document.getElementById("live");
  const beyond = (part) => {
    const hall = part.closest(".hall").getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(part);
    const [text, row] = [range.getBoundingClientRect(), part.closest(".hall > *").getBoundingClientRect()];
    return text.left < hall.left - 1 || text.right > hall.right + 1 || text.top < row.top - 1 || text.bottom > row.bottom + 1;
  };
  const part = region.querySelector(place);
  return names.filter((name) => {
    part.textContent = name;
    Fit.all(region);
    return [...region.querySelectorAll(".hall:not([hidden]) [data-fit]")].some(beyond);
  });
}"""


def states():
    with open(DATA / "states.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def longest(texts, count=10):
    return sorted(set(texts), key=len)[-count:]


def titles():
    """The ten longest titles of persons in the records of the demonstrations, and of offices in the profiles."""
    texts = []
    for file in (ROOT / "deploy/demo").glob("*/*.rostrum"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if re.search(r"\b(floor|panellist|expert)\b", line):
                texts += re.findall(r'"([^"]+)"', line)
    return longest(texts)


def items():
    """The ten longest titles of items in the demonstrations."""
    return longest(
        title for file in (ROOT / "deploy/demo").glob("*/*.rostrum")
        for title in re.findall(r'^.*\bitem \d+ "([^"]+)"', file.read_text(encoding="utf-8"), re.M))


@pytest.fixture
def hall(service, visit):
    link = service.link("--role", "display", "--name", "Hall")
    service.record('floor peru, "Minister" for g77')
    yield lambda **size: visit(link, **size)
    service.record("end")


def opened(page, service, language, width, height, more=""):
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{service.address}/sessions/live/board?mode=wall&lang={language}{more}")
    page.evaluate("document.fonts.ready")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_or_title_is_cut_off(service, hall, language):
    page = hall()
    key = "name" if language == "en" else f"name_{language}"
    names = [state[key] for state in states()]
    with open(DATA / "organizations.csv", encoding="utf-8") as file:
        organizations = longest(row["name"] for row in csv.DictReader(file))
    for width, height in SCREENS:
        opened(page, service, language, width, height)
        screen = (width, height)
        assert page.evaluate(TRY, [".who .name span", names + organizations]) == [], screen
        assert page.evaluate(TRY, [".next li", names + organizations]) == [], screen
        assert page.evaluate(TRY, [".below p:last-child", titles()]) == [], screen
        assert page.evaluate(TRY, [".head .item", items()]) == [], screen
        # The longest of all at once.
        page.evaluate(TRY, [".who .name span", [max(names, key=len)]])
        assert page.evaluate(TRY, [".below p:last-child", titles()[-1:]]) == [], screen


def test_a_state_is_read_from_afar(service, hall):
    page = hall()
    for width, height in SCREENS:
        opened(page, service, "en", width, height)
        page.evaluate(TRY, [".who .name span", ["United Kingdom of Great Britain and Northern Ireland"]])
        size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.who .name')).fontSize)")
        assert size > 0.035 * max(width, height), (width, height, size)


def test_the_rows_keep_their_heights(service, hall):
    page = hall()
    opened(page, service, "en", 1920, 1080)
    rows = page.eval_on_selector_all(".hall > *", "all => all.map(row => row.getBoundingClientRect().height / innerHeight)")
    assert [round(row, 2) for row in rows] == [0.08, 0.52, 0.34, 0.06]


def test_the_bar_empties_and_the_time_goes_over(service, visit):
    page = visit(service.link("--role", "display", "--name", "Bar"))
    service.record("floor peru limit 2 seconds")
    opened(page, service, "en", 1920, 1080)
    page.wait_for_selector(".clock.over")
    assert page.text_content(".clock .time").startswith("+0:0")
    service.record("pause")
    page.wait_for_selector(".clock.paused")
    colours = page.evaluate("""[".clock .time", ".clock .total"].map(
        (part) => getComputedStyle(document.querySelector(part)).color)""")
    assert len(set(colours)) == 2
    service.record("resume", "end")


def test_two_languages_are_shown_in_turn(service, visit):
    page = visit(service.link("--role", "display", "--name", "Two"))
    page.clock.install()
    opened(page, service, "en", 1920, 1080, "&and=fr")
    shown = "[...document.querySelectorAll('.hall')].filter(hall => !hall.hidden).map(hall => hall.lang)"
    assert page.evaluate(shown) == ["en"]
    page.clock.run_for(12_500)
    assert page.evaluate(shown) == ["fr"]
    page.clock.run_for(12_500)
    assert page.evaluate(shown) == ["en"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_a_wall(service, hall, theme):
    page = hall()
    opened(page, service, "en", 1920, 1080, f"&theme={theme}")
    found = Axe().run(page).response["violations"]
    assert not found, [(rule["id"], rule["nodes"][0]["html"]) for rule in found]


def test_an_idle_wall_shows_the_programme(service, visit):
    page = visit(service.link("--role", "display", "--name", "Idle", session="ccpcj-33"))
    page.goto(service.address + "/sessions/ccpcj-33/board?mode=wall&lang=en")
    assert "The session is closed." in page.text_content(".who")
    assert "E/2024/30" in page.text_content(".below")
