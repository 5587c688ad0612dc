"""Everything that is owned, taken away as one file: by an administrator, and by a head for the own school."""

import csv
import io
import json
import zipfile
from pathlib import Path

from page_checks import check_page
from playwright.sync_api import Page, expect
from signing_in import sign_in_as


def take(page: Page, folder: Path) -> zipfile.ZipFile:
    """Makes the file with the keyboard alone, and opens it."""
    button = page.get_by_role("button", name="Make the file")
    button.focus()
    with page.expect_download(timeout=60_000) as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".zip")
    file = folder / "everything.zip"
    download.value.save_as(file)
    archive = zipfile.ZipFile(file)
    assert archive.testzip() is None
    return archive


def rows(archive: zipfile.ZipFile, table: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(archive.read(f"tables/{table}.csv").decode("utf-8-sig"))))


def test_an_administrator_takes_away_everything(sample, page, tmp_path):
    sign_in_as(page, sample, "marcus.hale")
    page.goto("/")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Export").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Everything the trust owns")
    check_page(page, "export")
    archive = take(page, tmp_path)
    schools = rows(archive, "schools")
    assert len(schools) > 5
    assert len(schools) == len(json.loads(archive.read("tables/schools.json")))
    assert "What is left out" in archive.read("README.txt").decode()
    for file in json.loads(archive.read("files.json")):
        assert len(archive.read(file["path"])) == file["bytes"]
    page.goto("/history")
    expect(page.get_by_text("Took away everything that").first).to_be_visible()


def test_a_head_takes_away_what_the_school_owns(sample, page, tmp_path):
    sign_in_as(page, sample, "ruth.adeyemi")
    assert page.goto("/export").status == 404
    page.goto("/")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="School", exact=True).click()
    page.get_by_role("link", name="Everything the school owns").click()
    check_page(page, "export-school")
    archive = take(page, tmp_path)
    assert [row["name"] for row in rows(archive, "schools")] == [page.locator(".crumb a").inner_text()]
