"""What a validator does with a submission: judges each area, holds the conversation, recommends and shares."""

from evaluating import bead, open_area, write
from playwright.sync_api import Page, expect
from story import AREAS, FIRST, SCHOOL, day, look


def review(page: Page) -> None:
    page.goto("/")
    look(page, "validator-home")
    page.get_by_role("link", name="Validation", exact=True).click()
    page.get_by_role("link", name=SCHOOL, exact=True).click()
    expect(page.locator("#standing")).to_be_visible()
    look(page, "review-untouched")
    adjust(page, FIRST)
    for title in AREAS[1:]:
        agree(page, title)
    hold_the_conversation(page)
    recommend(page)
    look(page, "review")
    page.get_by_role("button", name="Share with the school").click()
    expect(page.locator(".lede")).to_contain_text("Max Verity recommends: met.")
    look(page, "review-shared")


def adjust(page: Page, title: str) -> None:
    open_area(page, title)
    page.get_by_role("radio", name="Adjust").check()
    bead(page, title).focus()
    page.keyboard.press("PageDown")
    expect(bead(page, title)).to_have_attribute("aria-valuetext", "Strong standard, upper end")
    page.get_by_label("Reason for moving the bead").fill("The plan is strong. Colleagues elsewhere do not use it yet.")
    page.get_by_label("What is going well").fill("Governors ask what difference the money made.")
    write(page.get_by_label("Target for next time"), "Share the plan with two neighbouring schools.")
    saved_review(page)


def agree(page: Page, title: str) -> None:
    open_area(page, title)
    page.get_by_role("radio", name="Agree").check()
    write(page.get_by_label("What is going well"), f"{title} is told the same way by everybody.")
    saved_review(page)


def saved_review(page: Page) -> None:
    expect(page.locator("[data-save-state]")).to_have_attribute("data-state", "saved")


def hold_the_conversation(page: Page) -> None:
    talk = page.locator("#conversation")
    talk.get_by_label("Date").fill(day(0))
    talk.get_by_label("Time").fill("15:45")
    talk.get_by_label("Video link").fill("https://meet.example/beckdale")
    talk.get_by_label("Who took part").fill("Ada Birch, Max Verity and the chair of governors")
    talk.get_by_label("What to ask").fill("What would a pupil who finds school hard say has changed?")
    talk.get_by_label("What was said and agreed").fill("The plan is theirs, and it shows.")
    saved_review(page)


def recommend(page: Page) -> None:
    outcome = page.locator("#outcome")
    expect(outcome).to_contain_text("The rule points to met.")
    outcome.get_by_role("radio", name="Met", exact=False).first.check()
    outcome.get_by_label("Why you recommend it").fill("What the mark asks for is seen in every area.")
    saved_review(page)
