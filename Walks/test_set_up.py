"""The first ten minutes: the program starts, somebody makes the trust, and signs in and out."""

import re
import signal
import urllib.request

from keyboard import Keyboard
from page_checks import check_page
from playwright.sync_api import expect
from signing_in import sign_in, sign_out, try_to_sign_in

TRUST = "Ravensworth Learning Trust"
EMAIL = "administrator@ravensworth.example"
PASSWORD = "nine wires and a bead"


def fill_in_set_up(page, code: str) -> None:
    for field, value in {"code": code, "trust": TRUST, "name": "Ines Okafor", "email": EMAIL, "password": PASSWORD}.items():
        page.locator(f"[name={field}]").fill(value)


def test_the_program_says_that_it_is_well_and_ends_when_asked(site):
    site.start()
    with urllib.request.urlopen(site.url + "/health", timeout=5) as answer:
        assert answer.status == 200
        assert answer.read().strip() == b"ok"
    assert site.stop() in (0, -signal.SIGTERM), site.printed


def test_the_first_visitor_sets_up_the_trust_with_the_code_from_the_console(site, page):
    site.start()
    page.goto("/")
    expect(page).to_have_url(re.compile("/set-up$"))
    check_page(page, "set-up")
    fill_in_set_up(page, site.set_up_code)
    page.locator("main form button").click()
    expect(page).not_to_have_url(re.compile("/set-up"))
    if "/sign-in" in page.url:
        sign_in(page, EMAIL, PASSWORD)
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("body")).to_contain_text(TRUST)
    check_page(page, "home-first-day")


def test_nobody_sets_up_the_trust_without_the_code(site, page):
    site.start()
    page.goto("/set-up")
    fill_in_set_up(page, "AAAA-AAAA" if site.set_up_code != "AAAA-AAAA" else "BBBB-BBBB")
    with page.expect_response(lambda answer: answer.request.method == "POST") as answered:
        page.locator("main form button").click()
    assert answered.value.status == 422
    expect(page.locator("[name=trust]")).to_have_value(TRUST)
    expect(page.locator("[name=email]")).to_have_value(EMAIL)
    check_page(page, "set-up-refused")


def test_set_up_is_over_once_there_is_a_trust(site, page):
    site.set_up(TRUST, EMAIL, PASSWORD)
    site.start()
    page.goto("/set-up")
    expect(page.locator("[name=code]")).to_have_count(0)
    assert "Set-up code" not in site.printed


def test_signing_in_and_out(site, page):
    site.set_up(TRUST, EMAIL, PASSWORD)
    site.start()
    page.goto("/sign-in")
    check_page(page, "sign-in")
    try_to_sign_in(page, EMAIL, "another password")
    expect(page.locator("[name=email]")).to_have_value(EMAIL)
    expect(page.locator("[name=password]")).to_have_value("")
    check_page(page, "sign-in-refused")
    sign_in(page, EMAIL, PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    sign_out(page)
    page.goto("/")
    expect(page).to_have_url(re.compile("/sign-in"))


def test_signing_in_with_the_keyboard_alone(site, page):
    site.set_up(TRUST, EMAIL, PASSWORD)
    site.start()
    page.goto("/sign-in")
    keyboard = Keyboard(page)
    keyboard.write(page.locator("[name=email]"), EMAIL)
    keyboard.write(page.locator("[name=password]"), PASSWORD)
    keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("/sign-in"))


def test_signing_in_without_scripts(site, plain_page):
    site.set_up(TRUST, EMAIL, PASSWORD)
    site.start()
    sign_in(plain_page, EMAIL, PASSWORD)
    expect(plain_page.get_by_role("heading", level=1)).to_be_visible()
    sign_out(plain_page)
    expect(plain_page).to_have_url(re.compile("/sign-in"))
