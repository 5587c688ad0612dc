"""Reports of the whole trust: read on the page, printed as accessible PDFs, and one for every school in one file."""

import io
import re
import zipfile

import pytest
from page_checks import check_page
from pdf_checks import assert_pdf_ua
from playwright.sync_api import Page, expect
from signing_in import sign_in_anew, sign_in_as


def check_pdf(page: Page, title: str, contains: list[str]) -> None:
    """The PDF that the page of a report leads to, which says the same."""
    answer = page.request.get(page.get_by_role("link", name="Open as PDF").get_attribute("href"))
    assert_pdf_ua(answer.body(), title, contains)


@pytest.mark.parametrize(
    ("start", "link", "title", "says"),
    [
        ("/landscape", "Report for trustees", "The landscape for trustees", "What a trustee could ask"),
        ("/marks", "Register as a report", "Register of marks", "How to check a mark"),
    ],
)
def test_a_trustee_reads_and_prints(sample, page, start, link, title, says):
    sign_in_as(page, sample, "edwin.farrow")
    page.goto(start)
    page.get_by_role("link", name=link).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)
    page.get_by_text("Choose what is in it").click()
    check_page(page, f"report-{start.strip('/')}")
    expect(page.get_by_role("main")).to_contain_text(says)
    check_pdf(page, page.title().removesuffix(" - Waymark"), [says])


def test_a_head_prepares_for_an_inspection(sample, page):
    sign_in_as(page, sample, "ruth.adeyemi")
    page.goto("/schools")
    page.get_by_role("link", name="Thistledown Primary School", exact=True).first.click()
    page.get_by_role("link", name="Inspection preparation").click()
    expect(page.get_by_role("heading", name="Where the school stands").first).to_be_visible()
    page.get_by_text("Choose what is in it").click()
    for part in ["Judgements", "Evidence", "Open actions", "What the last inspection found", "National spread"]:
        page.get_by_label(part, exact=True).uncheck()
    page.get_by_role("button", name="Show these parts").click()
    expect(page.get_by_role("heading", name="Gaps").first).to_be_visible()
    expect(page.get_by_role("heading", name="Where the school stands")).to_have_count(0)
    check_page(page, "inspection-preparation")
    check_pdf(page, "Inspection preparation: Thistledown Primary School", ["Gaps", "Leadership and governance"])


def test_a_lead_gets_one_report_for_every_school(own_sample, open_page):
    sample = own_sample()
    page = open_page(scripts=False)
    sign_in_anew(page, sample, "priya.nair")
    page.goto("/cycles")
    page.get_by_role("link", name=re.compile("Autumn|Spring|Summer")).first.click()
    page.get_by_role("link", name="Reports of every school").click()
    page.get_by_role("button", name="Make the reports").click()
    # The page looks again by itself.
    download = page.get_by_role("link", name="Download evaluation reports")
    expect(download).to_be_visible(timeout=60_000)
    check_page(page, "reports-of-every-school")
    answer = page.request.get(download.get_attribute("href"))
    names = zipfile.ZipFile(io.BytesIO(answer.body())).namelist()
    assert len(names) > 2 and all(name.endswith(".pdf") for name in names), names
