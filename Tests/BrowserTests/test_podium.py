"""Running the lists with a tablet: the same rules and events as at the console."""

import pytest

TABLET = {"width": 1024, "height": 1366}


@pytest.fixture
def tablet(service, visit):
    service.record("inscribe egypt", "inscribe mexico", "inscribe france")
    page = visit(**TABLET)
    page.goto(service.address + "/sessions/live/podium?lang=en")
    yield page
    for name in ("egypt", "mexico", "france"):
        service.run("record", "live", f"withdraw {name}", check=False)
    service.run("record", "live", "end", check=False)


def order(page):
    return page.eval_on_selector_all(
        "ol.entries[data-kind=discussion] li", "all => all.map(entry => entry.dataset.delegation)")


def press(page, label):
    page.locator(f"button[aria-label='{label}']").click()


def test_an_entry_is_moved_from_the_keyboard(service, tablet):
    before = order(tablet)
    button = tablet.locator("button[aria-label='Up: France']")
    button.focus()
    tablet.keyboard.press("Enter")
    tablet.wait_for_function("before => JSON.stringify([...document.querySelectorAll("
                             "'ol.entries[data-kind=discussion] li')].map(e => e.dataset.delegation)) !== before",
                             arg=str(before).replace("'", '"').replace(" ", ""))
    after = order(tablet)
    assert after.index("FRA") == before.index("FRA") - 1


def test_an_entry_is_dragged_to_its_place(service, tablet):
    before = order(tablet)
    grip = tablet.locator("li[data-delegation=FRA] .grip").bounding_box()
    first = tablet.locator("ol.entries[data-kind=discussion] li").first.bounding_box()
    tablet.mouse.move(grip["x"] + 5, grip["y"] + 5)
    tablet.mouse.down()
    tablet.mouse.move(grip["x"] + 5, first["y"] + 2, steps=8)
    tablet.mouse.up()
    tablet.wait_for_timeout(800)
    assert order(tablet) == ["FRA"] + [code for code in before if code != "FRA"]
    assert "France was moved to place 1" in service.run("log", "live")


def test_the_floor_is_given_and_ended(service, tablet):
    tablet.locator(".calls button").first.click()
    tablet.wait_for_selector(".clock")
    tablet.click("button:has-text('One minute more')")
    tablet.wait_for_selector(".clock[data-limit='360'], .clock[data-limit='480']")
    tablet.click("button:has-text('Interrupt')")
    tablet.wait_for_selector(".clock.paused")
    tablet.click("button:has-text('Go on')")
    tablet.wait_for_selector(".clock:not(.paused)")
    tablet.click("button:has-text('End of the statement')")
    tablet.wait_for_selector(".nobody")


def test_a_delegation_is_inscribed_by_name_and_a_fault_is_told(service, tablet):
    field = tablet.locator("#name-3-discussion")
    field.fill("Atlantis")
    field.press("Enter")
    tablet.wait_for_selector("#refusal:has-text('Nobody is called “Atlantis”.')")
    field.fill("Canada")
    field.press("Enter")
    tablet.wait_for_selector("li[data-delegation=CAN]")
    press(tablet, "Take off the list: Canada")
    tablet.wait_for_selector("li[data-delegation=CAN]", state="detached")


def test_it_works_without_script(service, visit, tablet):
    plain = visit(**TABLET, java_script_enabled=False)
    plain.goto(service.address + "/sessions/live/podium?lang=en")
    plain.locator("button[aria-label='Up: France']").click()
    assert plain.url.endswith("/podium")
