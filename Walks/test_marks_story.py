"""What becomes of marks: one is renewed, one is withdrawn, one lapses, and a stranger reads which on its page."""

import re

from page_checks import check_page
from pdf_checks import words
from playwright.sync_api import Locator, Page, expect
from signing_in import sign_in_anew
from story import day

READINESS, INCLUSION = "Inspection readiness", "Inclusion Excellence"
WHY = "The school has closed its additional provision, on which the mark rested."


def row(lead: Page, school: str, mark: str, status: str) -> Locator:
    """A mark in the register, by its school, its title and how its status begins."""
    lead.goto("/marks")
    rows = lead.locator("main tbody tr").filter(has=lead.get_by_role("rowheader", name=school, exact=True))
    found = rows.filter(has_text=mark).filter(has_text=status)
    expect(found).to_have_count(1)
    return found


def number(row: Locator) -> str:
    return row.locator("td").last.inner_text()


def award(lead: Page, school: str) -> str:
    """Decides on what the school sent and its validator shared; returns the number of the new mark."""
    lead.goto("/validations")
    lead.get_by_role("link", name=f"Decide on {school}").click()
    expect(lead.locator(".lede")).to_contain_text("On the validator’s beads the award rule holds.")
    lead.get_by_label("Award the mark").check()
    if lead.get_by_role("group", name="Is the school in a category of concern?").count():
        lead.get_by_role("radio", name="No", exact=True).check()
    lead.get_by_role("button", name="Decide").click()
    made = lead.get_by_role("link", name=re.compile(r"^[A-Z]+-[A-Z]+-\d{4}-\d+$"))
    expect(made).to_be_visible()
    return made.inner_text()


def check(stranger: Page, number: str, says: str) -> None:
    stranger.goto("/check")
    stranger.get_by_label("Number of the mark").fill(number)
    stranger.get_by_role("button", name="Check it").click()
    expect(stranger).to_have_url(re.compile(f"/marks/{number}$"))
    expect(stranger.locator(".status")).to_contain_text(says)


def assert_certificate_says(stranger: Page, number: str, said: str) -> None:
    assert said in words(stranger.request.get(f"/marks/{number}/certificate.pdf").body())
    expect(stranger.get_by_role("article", name="Certificate")).to_contain_text(said)


def test_a_mark_is_renewed_and_another_withdrawn(own_sample, open_page):
    trust = own_sample()
    lead, stranger = open_page(), open_page()
    sign_in_anew(lead, trust, "priya.nair")
    is_renewed(lead, stranger)
    is_withdrawn(lead, stranger)


def is_renewed(lead: Page, stranger: Page) -> None:
    school = "Kestrel Bank Primary School"
    old = number(row(lead, school, READINESS, "Current until"))
    check(stranger, old, "This mark is current")
    new = award(lead, school)
    assert number(row(lead, school, READINESS, "Current until")) == new
    assert number(row(lead, school, READINESS, f"by {new}")) == old
    check(stranger, old, "This mark was renewed on")
    expect(stranger.locator("main")).to_contain_text("Awarded until")
    assert_certificate_says(stranger, old, "This mark was renewed on")
    check_page(stranger, "mark-renewed")
    stranger.get_by_role("link", name=f"See mark {new}, which renews it").click()
    expect(stranger.locator(".status")).to_contain_text("This mark is current")
    expect(stranger.locator("main")).to_contain_text(f"It follows mark {old}")
    check_page(stranger, "mark-that-renews")
    lead.goto(f"/marks/{old}")
    expect(lead.get_by_role("link", name=re.compile("[Ww]ithdr"))).to_have_count(0)


def is_withdrawn(lead: Page, stranger: Page) -> None:
    """The trust says why, and reads it again; the public page says only that and when."""
    school = "Fernclough Primary School"
    taken = number(row(lead, school, f"{INCLUSION}, Beacon", "Current until"))
    lead.goto(f"/marks/{taken}")
    lead.get_by_role("link", name="Withdraw it").click()
    check_page(lead, "mark-withdrawal")
    lead.get_by_role("button", name="Withdraw this mark").click()
    expect(lead.locator("#f-why-error")).to_have_text("Say why the mark is withdrawn.")
    lead.get_by_label("Why", exact=True).fill(WHY)
    lead.get_by_role("button", name="Withdraw this mark").click()
    expect(lead.locator(".status")).to_contain_text("This mark was withdrawn on")
    lead.get_by_role("link", name="Read why it was withdrawn").click()
    expect(lead.locator("main")).to_contain_text(WHY)
    check_page(lead, "mark-why-withdrawn")
    check(stranger, taken, "This mark was withdrawn on")
    expect(stranger.locator(".status")).to_contain_text("The trust gives the reason on request")
    expect(stranger.locator("body")).not_to_contain_text(WHY)
    expect(stranger.get_by_role("link", name=re.compile("[Ww]ithdr"))).to_have_count(0)
    assert_certificate_says(stranger, taken, "This mark was withdrawn on")
    check_page(stranger, "mark-withdrawn")
    row(lead, school, f"{INCLUSION}, Beacon", "Withdrawn on")
    check_page(lead, "marks-of-every-kind")


def test_a_mark_lapses_and_one_awarded_later_does_not_renew_it(own_sample, open_page):
    """No page moves the clock on, so the story of the sample trust is told only up to 300 days ago; today comes after."""
    trust = own_sample("--day", day(-300))
    lead, stranger = open_page(), open_page()
    sign_in_anew(lead, trust, "priya.nair")
    lapsed = number(row(lead, "Millbeck Row Primary School", READINESS, "Ended on"))
    check(stranger, lapsed, "This mark ended on")
    expect(stranger.locator(".status")).to_contain_text("It was not renewed.")
    expect(stranger.locator("main")).to_contain_text("Awarded until")
    assert_certificate_says(stranger, lapsed, "This mark ended on")
    check_page(stranger, "mark-lapsed")
    school = "Kestrel Bank Primary School"
    old = number(row(lead, school, READINESS, "Ended on"))
    new = award(lead, school)
    check(stranger, new, "This mark is current")
    expect(stranger.locator("main")).not_to_contain_text("It follows mark")
    check(stranger, old, "This mark ended on")
    expect(stranger.locator(".status")).to_contain_text("It was not renewed.")
    row(lead, school, READINESS, "Ended on")
    check_page(lead, "marks-with-lapsed")
