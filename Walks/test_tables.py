"""Tables of the site taken away as files: what a file holds is what the page shows."""

import csv
import io
import re

import openpyxl
import pytest
from page_checks import check_page
from playwright.sync_api import Page, expect
from signing_in import sign_in_as


def taken(page: Page, kind: str) -> bytes:
    """Takes a table away with the keyboard alone."""
    link = page.get_by_role("link", name=kind, exact=True)
    link.focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    return download.value.path().read_bytes()


def rows_of(page: Page) -> list[str]:
    """The first line of every first cell of the table on the page."""
    return [cell.strip().splitlines()[0] for cell in page.locator("main table tbody tr > :first-child").all_inner_texts()]


@pytest.mark.parametrize("path, heading", [("/schools", "School"), ("/people", "Name"), ("/marks", "School")])
def test_a_table_says_the_same_in_its_files(sample, page, path, heading):
    sign_in_as(page, sample, "marcus.hale")
    page.goto(path)
    expect(page.get_by_role("link", name="Excel", exact=True)).to_be_visible()
    check_page(page, f"table-{path[1:]}")
    shown = rows_of(page)
    assert shown
    lines = list(csv.DictReader(io.StringIO(taken(page, "CSV").decode("utf-8-sig"))))
    assert [line[heading] for line in lines] == shown
    sheet = openpyxl.load_workbook(io.BytesIO(taken(page, "Excel"))).active
    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True) if row[0]][: len(shown)] == shown


def test_the_whole_history_is_taken_away(sample, page):
    sign_in_as(page, sample, "marcus.hale")
    page.goto("/history")
    lines = list(csv.reader(io.StringIO(taken(page, "CSV").decode("utf-8-sig"))))
    assert lines[0] == ["When (UTC)", "Who", "What", "School"]
    assert len(lines) > 51, "more than the page shows"
    assert re.match(r"\d{4}-\d\d-\d\dT", lines[1][0])
    assert lines[1][2] == rows_of(page)[0]


def test_a_head_takes_away_no_more_than_the_page_shows(sample, page):
    sign_in_as(page, sample, "ruth.adeyemi")
    assert page.goto("/history.csv").status == 403
    page.goto("/people")
    shown = rows_of(page)
    lines = list(csv.DictReader(io.StringIO(taken(page, "CSV").decode("utf-8-sig"))))
    assert [line["Name"] for line in lines] == shown
