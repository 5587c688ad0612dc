"""How a submission becomes a mark: a validator is chosen, the trust decides, and a stranger checks what was made."""

import re

from pdf_checks import assert_pdf_ua
from playwright.sync_api import Page, expect
from story import AREAS, MARK, SCHOOL, look


def choose_the_validator(page: Page) -> None:
    page.get_by_role("link", name="Validation", exact=True).click()
    expect(page.locator(".lede")).to_contain_text("One submission is waiting for a validator.")
    look(page, "validations-waiting")
    page.get_by_role("link", name="Choose a validator").click()
    page.get_by_label("Max Verity").check()
    look(page, "choose-validator")
    page.get_by_role("button", name="Ask them to validate").click()
    expect(page.locator("main")).to_contain_text("Max Verity")


def decide(page: Page) -> str:
    page.goto("/validations")
    look(page, "validations-shared")
    page.get_by_role("link", name=f"Decide on {SCHOOL}").click()
    expect(page.locator(".lede")).to_contain_text("On the validator’s beads the award rule holds.")
    look(page, "decision")
    page.get_by_label("Award the mark").check()
    page.get_by_role("button", name="Decide").click()
    mark = page.get_by_role("link", name=re.compile(r"^[A-Z]+-[A-Z]+-\d{4}-\d+$"))
    expect(mark).to_be_visible()
    look(page, "decided")
    return mark.inner_text()


def look_at_the_landscape(page: Page) -> None:
    page.get_by_role("link", name="Landscape", exact=True).click()
    row = page.locator("table.heat tr").filter(has_text=SCHOOL)
    expect(row.get_by_role("link")).to_have_count(1 + len(AREAS))
    expect(row).to_contain_text("Strong standard, upper end, validated")
    look(page, "landscape")
    page.get_by_role("link", name="Marks", exact=True).click()
    expect(page.locator("main tbody tr")).to_contain_text(SCHOOL)
    look(page, "marks")


def check_the_mark(page: Page, number: str) -> None:
    page.goto("/check")
    look(page, "check")
    page.get_by_label("Number of the mark").fill(number.lower())
    page.get_by_role("button", name="Check it").click()
    expect(page).to_have_url(re.compile(f"/marks/{number}$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(SCHOOL)
    expect(page.locator(".status")).to_contain_text("This mark is current")
    look(page, "mark")
    certificate = page.request.get(f"/marks/{number}/certificate.pdf")
    assert_pdf_ua(certificate.body(), f"Certificate: {MARK}, {SCHOOL}", [SCHOOL, number, "Max Verity", "Noor Haddad"])
    badge = page.request.get(f"/marks/{number}/badge.svg")
    assert badge.headers["content-type"].startswith("image/svg+xml")
    expect(page.get_by_role("link", name="Certificate as PDF")).to_be_visible()
