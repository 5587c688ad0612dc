"""Signing in and out, as every walk needs it."""

import re

from playwright.sync_api import Page, expect

sessions: dict[str, list] = {}


def sign_in(page: Page, email: str, password: str) -> None:
    """Signs in through the form and waits for the page after it."""
    page.goto("/sign-in")
    try_to_sign_in(page, email, password)
    expect(page, f"{email} could not sign in").not_to_have_url(re.compile("/sign-in"))


def sign_in_as(page: Page, sample, name: str) -> None:
    """Signs in as somebody of the sample trust, such as "ruth.adeyemi"; goes on with their session while it holds."""
    person = sample.who(f"{name}@")
    page.context.add_cookies(sessions.get(person.email, []))
    if page.request.get("/account", max_redirects=0).status != 200:
        sign_in(page, person.email, person.password)
        sessions[person.email] = page.context.cookies()


def sign_in_anew(page: Page, sample, name: str) -> None:
    """Signs in as somebody of a sample trust of the walk's own, whose sessions no other walk goes on with."""
    person = sample.who(f"{name}@")
    sign_in(page, person.email, person.password)


def try_to_sign_in(page: Page, email: str, password: str) -> None:
    form = page.locator("form:has([name=password])")
    form.locator("[name=email]").fill(email)
    form.locator("[name=password]").fill(password)
    form.locator("button").click()


def sign_out(page: Page) -> None:
    page.locator("form[action='/sign-out'] button").click()
