"""A head asks for support from what holds the school back; a lead introduces two schools; both heads carry it through."""

import re

import pytest
from evaluating import open_area, open_evaluation
from page_checks import check_page
from playwright.sync_api import Page, expect
from signing_in import sign_in_anew


@pytest.fixture
def trust(own_sample):
    return own_sample()


def ask_from_a_factor(page: Page, trust) -> None:
    """Asks from what holds the school back in one area."""
    sign_in_anew(page, trust, "colette.moss")
    open_evaluation(page, "Withy Lane Primary School", "Inspection readiness")
    open_area(page, "Attendance and behaviour")
    page.get_by_role("link", name="Ask for support").first.click()
    expect(page.get_by_label("What would help?")).not_to_have_value("")
    check_page(page, "support-ask")
    page.get_by_label("What would help?").fill("")
    page.get_by_role("button", name="Ask for support").click()
    expect(page.locator(".error-summary")).to_contain_text("Say what would help.")
    page.get_by_label("What would help?").fill("Somebody who has made first-day calls work.")
    page.get_by_role("button", name="Ask for support").click()
    expect(page.locator("main")).to_contain_text("Somebody who has made first-day calls work.")
    check_page(page, "support-of-a-head")


def introduce(page: Page, trust) -> str:
    """Lets a lead propose the suggested school; gives the address of the link."""
    sign_in_anew(page, trust, "priya.nair")
    page.goto("/support")
    check_page(page, "support-of-a-lead")
    page.get_by_role("link", name=re.compile("Introduce them.*Withy Lane")).click()
    check_page(page, "support-proposal")
    page.get_by_label("What you have in mind").fill("You are close to each other. Could you meet once and see?")
    page.get_by_role("button", name="Propose").click()
    expect(page.locator("main")).to_contain_text("Nothing begins until both heads agree.")
    check_page(page, "support-link-proposed")
    return re.sub(r"^https?://[^/]+", "", page.url)


def agree(page: Page, link: str) -> None:
    """Answers from home, as a head."""
    page.goto("/")
    page.locator(f"a[href='{link}']").first.click()
    page.get_by_role("button", name="Agree for").click()
    expect(page.get_by_role("button", name="Agree for")).to_have_count(0)


def test_two_schools_are_introduced_and_work_together(trust, open_page):
    asking, lead, helping = open_page(), open_page(width=390), open_page()
    ask_from_a_factor(asking, trust)
    link = introduce(lead, trust)
    agree(asking, link)
    sign_in_anew(helping, trust, "anwen.hughes")
    agree(helping, link)
    helping.get_by_role("button", name="Set the first day").click()
    expect(helping.locator(".lede")).to_contain_text("Under way since")
    asking.goto(link)
    asking.get_by_label("What happened?").fill("We listened to ten calls together.")
    asking.get_by_role("button", name="Add to the log").click()
    expect(asking.locator(".log")).to_contain_text("We listened to ten calls together.")
    check_page(asking, "support-link-under-way")
    lead.goto(link)
    check_page(lead, "support-link-of-a-lead")
    lead.get_by_label("What came of it?").fill("The calls are made before half past nine.")
    lead.get_by_role("button", name="End the help").click()
    expect(lead.locator("main")).to_contain_text("The calls are made before half past nine.")
    check_page(lead, "support-link-ended")


def test_a_head_answers_without_scripts(trust, open_page):
    page = open_page(width=390, scripts=False)
    sign_in_anew(page, trust, "daniel.whitmore")
    page.goto("/support")
    page.get_by_role("link", name=re.compile("Answer")).first.click()
    page.get_by_text("Decline", exact=True).first.click()
    page.get_by_label("Why").fill("Our inclusion lead is away until March.")
    page.get_by_role("button", name="Decline").click()
    expect(page.locator("main")).to_contain_text("Our inclusion lead is away until March.")
    check_page(page, "support-link-declined")
    page.goto("/support/offers/new")
    check_page(page, "support-offer")
