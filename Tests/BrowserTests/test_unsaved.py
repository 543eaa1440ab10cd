"""What somebody writes in the draft is not lost, whatever stands against saving it."""

import http.client

import pytest

from conftest import PASSWORD

DRAFT = "/sessions/live/draft?lang=en"
TEXT = "Several speakers “agreed” & <b>others</b> did not."


def end_login(service, page):
    """Ends the login of a window elsewhere, as time does."""
    [cookie] = [cookie for cookie in page.context.cookies() if cookie["name"] == "__Host-rostrum"]
    connection = http.client.HTTPConnection("localhost", service.port, timeout=10)
    connection.request("POST", "/v1/logout", headers={"Authorization": f"Bearer {cookie['value']}"})
    assert connection.getresponse().status == 204


def log_in(page, name="vera"):
    page.fill("#name", name)
    page.fill("#password", PASSWORD)
    page.click("main button:has-text('Log in')")


def open_form(service, page, number=0):
    """The form of a paragraph, opened."""
    page.goto(service.address + DRAFT)
    page.click(f"summary:has-text('Reword paragraph') >> nth={number}")
    return page.locator("details[open] form")


def unsaved(page):
    return page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('rostrum.unsaved/'))")


@pytest.mark.parametrize("script", [True, False])
def test_a_text_survives_a_login_that_ended(service, visit, script):
    page = visit(java_script_enabled=script)
    form = open_form(service, page, 1)
    text = f"{TEXT} {script}"
    form.locator("textarea").fill(text)
    end_login(service, page)
    form.locator("button:has-text('Save')").click()
    page.wait_for_selector("text=Log in, and it is shown again for saving.")
    page.fill("#name", "vera")
    page.fill("#password", "a wrong password for once")
    page.click("main button:has-text('Log in')")
    page.wait_for_selector("text=The name or the password is not right.")
    log_in(page)
    page.wait_for_selector("h1:has-text('Not saved yet')")
    assert page.input_value("textarea") == text
    page.click("main button:has-text('Save')")
    page.wait_for_selector("text=Saved.")
    assert text in page.text_content("main")
    if script:
        assert unsaved(page) == []
        assert "saved" not in page.url.split("#")[0]


def test_a_text_is_shown_again_at_its_place(service, visit):
    page = visit()
    form = open_form(service, page, 2)
    before = form.locator("textarea").input_value()
    form.locator("textarea").fill(TEXT)
    form.locator(".unsaved-note:has-text('Kept in this browser')").wait_for()
    page.goto(service.address + "/")
    page.goto(service.address + DRAFT)
    form = page.locator("details[open] form")
    assert form.locator("textarea").input_value() == TEXT
    assert "Not saved yet: written on" in form.locator(".unsaved-note").text_content()
    form.locator("button:has-text('Discard')").click()
    assert form.locator("textarea").input_value() == before
    page.goto(service.address + DRAFT)
    assert page.locator("details[open] form").count() == 0 and unsaved(page) == []


def test_a_text_is_shown_to_the_account_that_wrote_it_alone(service, visit):
    page = visit()
    form = open_form(service, page, 2)
    form.locator("textarea").fill(TEXT)
    end_login(service, page)
    form.locator("button:has-text('Save')").click()
    page.wait_for_selector("#name")
    log_in(page, "otto")
    page.wait_for_selector("text=was written by vera, and is shown to vera alone")
    assert page.locator("textarea").count() == 0
    page.goto(service.address + DRAFT)
    assert page.locator("details[open] form").count() == 0
    assert TEXT not in page.content()
    end_login(service, page)
    page.goto(service.address + DRAFT)
    log_in(page)
    page.wait_for_selector("details[open] form")
    assert page.locator("details[open] textarea").input_value() == TEXT


def test_a_text_survives_a_service_that_is_away(service, visit):
    page = visit()
    form = open_form(service, page, 2)
    form.locator("textarea").fill(TEXT)
    service.stop()
    try:
        form.locator("button:has-text('Save')").click()
        page.wait_for_timeout(500)
    finally:
        service.start()
    page.goto(service.address + DRAFT)
    assert page.locator("details[open] textarea").input_value() == TEXT


def test_a_text_that_is_too_long_is_not_lost(service, visit):
    page = visit()
    form = open_form(service, page, 2)
    text = "A long text. " * 100_000
    form.locator("textarea").fill(text)
    form.locator("button:has-text('Save')").click()
    page.wait_for_timeout(1000)
    page.goto(service.address + DRAFT)
    assert page.locator("details[open] textarea").input_value() == text


def test_what_others_wrote_meanwhile_is_not_written_over(service, visit):
    page, other = visit(), visit()
    form = open_form(service, page, 1)
    form.locator("textarea").fill("Mine.")
    form.locator(".unsaved-note:has-text('Kept in this browser')").wait_for()
    theirs = open_form(service, other, 1)
    theirs.locator("textarea").fill("Theirs.")
    theirs.locator("button:has-text('Save')").click()
    other.wait_for_selector("text=Saved.")
    page.goto(service.address + DRAFT)
    page.locator("details[open] button:has-text('Save')").click()
    page.wait_for_selector("h1:has-text('Somebody else wrote there')")
    assert "Theirs." in page.text_content("main") and page.input_value("textarea") == "Mine."
    page.click("main button:has-text('Save')")
    page.wait_for_selector("text=Saved.")
    assert unsaved(page) == []


def test_writing_counts_as_use_of_the_login(service, visit):
    page = visit()
    page.clock.install()
    form = open_form(service, page, 2)
    uses = []
    page.on("request", lambda request: uses.append(request.url) if request.url.endswith("/v1/me") else None)
    form.locator("textarea").press_sequentially("Some words")
    page.clock.fast_forward(30_000)
    form.locator("textarea").press_sequentially(" and more")
    assert len(uses) == 1
    page.clock.fast_forward(31_000)
    with page.expect_request("**/v1/me"):
        form.locator("textarea").press_sequentially(" and more")
    end_login(service, page)
    page.clock.fast_forward(61_000)
    form.locator("textarea").press_sequentially("!")
    form.locator(".unsaved-note:has-text('Your login has ended.')").wait_for()
