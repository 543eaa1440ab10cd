"""The telephone of a delegation, and who somebody is in which session."""

import re

PHONE = {"width": 390, "height": 844}


def test_the_card_follows_the_list(service, visit):
    phone = visit(service.link("--delegation", "NOR"), **PHONE)
    phone.click("button:has-text('Put us on the list')")
    phone.wait_for_selector("text=You are on the list.")
    assert re.match(r"Place \d+ of \d+", phone.text_content(".card-state"))
    service.record("place norway at 1", "floor poland")
    phone.wait_for_selector(".card-state:has-text('You are next.')")
    phone.wait_for_selector("text=Poland speaks now.")
    service.record("next")
    phone.wait_for_selector(".card-state:has-text('You have the floor.')")
    before = phone.text_content(".card .time")
    phone.wait_for_function("before => document.querySelector('.card .time').textContent !== before", arg=before)
    service.record("end")
    phone.wait_for_selector(".card-state:has-text('Not on the list')")


def test_the_card_stays_in_sight_and_the_buttons_are_wide(service, visit):
    phone = visit(service.link("--delegation", "CHL"), **PHONE)
    phone.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    assert phone.evaluate("document.querySelector('.card').getBoundingClientRect().top") >= 0
    button = phone.locator("button:has-text('Put us on the list')").bounding_box()
    assert button["width"] > 300 and button["height"] >= 56


def test_what_is_typed_survives_a_change_of_the_list(service, visit):
    phone = visit(service.link("--delegation", "SWE"), **PHONE)
    phone.click("summary:has-text('Who speaks, and for whom')")
    phone.fill("input[name=title]", "Minister of Justice")
    service.record("inscribe finland")
    phone.wait_for_function("document.querySelector('.list .state').textContent.length > 0")
    phone.wait_for_timeout(500)
    assert phone.input_value("input[name=title]") == "Minister of Justice"
    phone.click("button:has-text('Put us on the list')")
    phone.wait_for_selector("text=Waits for the secretariat: Minister of Justice")
    service.record("grant wish sweden")
    phone.wait_for_selector("text=Announced: Minister of Justice")
    service.record("withdraw sweden", "withdraw finland")


def test_sessions_stand_side_by_side_in_one_browser(service, visit):
    phone = visit(service.link("--delegation", "PER"), **PHONE)
    phone.goto(service.link("--delegation", "CHL", session="ccpcj-33"))
    assert "Chile" in phone.text_content(".card-name")
    phone.goto(service.address + "/sessions/live/inscription?lang=en")
    assert "Peru" in phone.text_content(".card-name")
    phone.goto(service.address + "/?lang=en")
    assert phone.locator("a[href$='/inscription']").count() == 2


def test_a_link_never_replaces_a_login_unasked(service, visit):
    secretary = visit()
    secretary.goto(service.link("--delegation", "BRA"))
    assert "Continue as Brazil?" in secretary.text_content("h1")
    secretary.goto(service.address + "/sessions/live/draft?lang=en")
    assert "You are vera." in secretary.text_content(".account")
    secretary.goto(service.link("--delegation", "BRA"))
    secretary.click("button:has-text('Continue as Brazil')")
    assert "You are Brazil." in secretary.text_content(".account")
    # Elsewhere the login holds, and it comes back when the delegation is left.
    secretary.goto(service.address + "/sessions/ccpcj-33/draft?lang=en")
    assert "You are vera." in secretary.text_content(".account")
    secretary.goto(service.address + "/sessions/live/inscription?lang=en")
    secretary.click("button:has-text('Leave')")
    secretary.goto(service.address + "/sessions/live/draft?lang=en")
    assert "You are vera." in secretary.text_content(".account")
