"""What marks cost, from the first external mark to the case before trustees; and a validator who learns from the own reviews."""

import re

from page_checks import check_page
from pdf_checks import assert_pdf_ua
from playwright.sync_api import Page, expect
from signing_in import sign_in, sign_in_anew
from story import day

MARK, PROVIDER = "Forest award", "Green Shoots Trust"
# Its head is a validator too, so the line that the sample prints begins in another way.
OWN_HEADS = ["Kestrel Bank Primary School"]
SCHOOLS = ["Aldermere Primary School", "Withy Lane Primary School"]


def add_a_mark(lead: Page) -> None:
    lead.goto("/marks")
    lead.get_by_role("link", name="What marks cost").click()
    lead.get_by_role("link", name="Add an external mark").click()
    lead.get_by_label("Name of the mark").fill(MARK)
    lead.get_by_label("Who awards it").fill(PROVIDER)
    lead.get_by_label("Fee of one payment").fill("a thousand")
    lead.get_by_label("Staff days for each").fill("2.5")
    lead.get_by_label("Paid on").fill(day(30))
    for school in SCHOOLS:
        lead.get_by_label(school, exact=True).check()
    lead.get_by_role("button", name="Add it").click()
    expect(lead.get_by_role("alert")).to_contain_text("Give the fee in pounds")
    check_page(lead, "costs-wrong")
    lead.get_by_label("Fee of one payment").fill("£1,000.00")
    lead.get_by_role("button", name="Add it").click()
    for school in SCHOOLS:
        expect(lead.get_by_role("link", name=f"{MARK} of {school}")).to_be_visible()
    check_page(lead, "costs")


def paste(lead: Page) -> None:
    lead.get_by_role("link", name="Paste from a spreadsheet").click()
    rows = [
        ["School", "Mark", "Provider", "Fee", "Paid on"], ["Lintwood School", MARK, PROVIDER, "£900", day(30)],
        ["Nowhere School", MARK, PROVIDER, "£900", day(30)],
    ]
    lead.get_by_label("Rows").fill("\n".join("\t".join(row) for row in rows))
    lead.get_by_role("button", name="Take them in").click()
    expect(lead.locator(".lede")).to_contain_text("One row was read. One row could not be read")
    check_page(lead, "costs-pasted")


def is_due(lead: Page) -> None:
    lead.goto("/")
    lead.get_by_role("link", name=re.compile(f"See what it costs ?: {MARK} is paid at three schools")).click()
    expect(lead.locator(".lede")).to_contain_text("Three external marks at three schools cost £2,900 in fees")


def make_the_case(trustee: Page) -> None:
    trustee.goto("/costs")
    expect(trustee.get_by_role("link", name="Add an external mark")).to_have_count(0)
    trustee.get_by_role("link", name="What a change would save").click()
    trustee.get_by_label(f"{MARK}, {PROVIDER}").check()
    trustee.get_by_label("A day of staff costs").fill("")
    trustee.get_by_role("button", name="Reckon it").click()
    expect(trustee.locator(".lede")).to_contain_text("It would save £8,700 in three years, about £2,900 a year.")
    check_page(trustee, "costs-saving")
    trustee.get_by_role("link", name="Make the case for trustees").click()
    check_page(trustee, "costs-case")
    pdf = trustee.request.get(trustee.get_by_role("link", name="Open as PDF").get_attribute("href")).body()
    assert_pdf_ua(pdf, "The case for a change in what marks cost", [f"{MARK}, {PROVIDER}: 3 schools, £8,700 in fees"])


def test_what_marks_cost(own_sample, open_page):
    trust = own_sample()
    lead, trustee = open_page(), open_page(scripts=False)
    sign_in_anew(lead, trust, "priya.nair")
    add_a_mark(lead)
    paste(lead)
    is_due(lead)
    sign_in_anew(trustee, trust, "edwin.farrow")
    make_the_case(trustee)


def test_a_school_tells_its_validator_how_it_went(own_sample, open_page):
    trust = own_sample()
    head, validator, lead = open_page(), open_page(), open_page()
    sign_in_anew(validator, trust, "samuel.oduya")
    validator.goto("/validations")
    validator.get_by_role("link", name="How your judgements compare").click()
    expect(validator.locator(".lede")).to_contain_text("Only you see this page.")
    check_page(validator, "growth")
    reviewed = validator.get_by_role("region", name="What you have validated").get_by_role("link")
    review = next(link for link in reviewed.all() if link.inner_text() not in OWN_HEADS)
    school, address = review.inner_text(), review.get_attribute("href")
    person = trust.who(f"Headteacher, {school}")
    sign_in(head, person.email, person.password)
    head.goto(address)
    head.get_by_label(re.compile("How did the review go|Something to add")).fill("You asked what pupils would say. It helped.")
    head.get_by_role("button", name="Send the feedback").click()
    expect(head.locator("#feedback")).to_contain_text("It helped.")
    check_page(head, "review-feedback")
    validator.reload()
    expect(validator.get_by_text("You asked what pupils would say. It helped.")).to_be_visible()
    sign_in_anew(lead, trust, "priya.nair")
    lead.goto(address)
    expect(lead.get_by_text("It helped.")).to_have_count(0)
    lead.goto("/validations/capacity")
    expect(lead.get_by_role("rowheader", name="Samuel Oduya")).to_be_visible()
    check_page(lead, "capacity")
