"""How somebody comes into a trust: an administrator adds them, and they follow the link that they are sent."""

import re

from playwright.sync_api import Page, expect

PASSWORD = "four beads on a wire"


def invite(administrator: Page, name: str, email: str, role: str, school: str | None = None) -> str:
    """Adds a person, for the whole trust or at one school, and returns the link to send them."""
    administrator.goto("/people")
    administrator.get_by_role("link", name="Add a person").click()
    administrator.get_by_label("Name").fill(name)
    administrator.get_by_label("E-mail address").fill(email)
    if school:
        administrator.get_by_label("A role at a school").select_option(role)
        administrator.get_by_label("At which school").select_option(school)
    else:
        administrator.get_by_role("checkbox", name=re.compile(f"^{role}")).check()
    administrator.get_by_role("button", name="Add", exact=True).click()
    return administrator.get_by_label("Invitation link").input_value()


def follow(page: Page, link: str) -> None:
    """Opens the link as the person who was sent it, chooses a password and is in."""
    page.goto(link)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Save and sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
