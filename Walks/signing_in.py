"""Signing in and out, as every walk needs it."""

import re

from playwright.sync_api import Page, expect


def sign_in(page: Page, email: str, password: str) -> None:
    """Signs in through the form and waits for the page after it."""
    page.goto("/sign-in")
    try_to_sign_in(page, email, password)
    expect(page, f"{email} could not sign in").not_to_have_url(re.compile("/sign-in"))


def try_to_sign_in(page: Page, email: str, password: str) -> None:
    form = page.locator("form:has([name=password])")
    form.locator("[name=email]").fill(email)
    form.locator("[name=password]").fill(password)
    form.locator("button").click()


def sign_out(page: Page) -> None:
    page.locator("form[action='/sign-out'] button").click()
