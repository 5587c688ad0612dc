"""What a headteacher does: judges, explains, supports and sends an evaluation, and reads what comes of it."""

import re
from pathlib import Path

from evaluating import (
    add_action,
    add_evidence,
    add_factor,
    bead,
    choose_level,
    expect_saved,
    open_area,
    open_evaluation,
    rate,
    rating,
    reason,
    write,
)
from pdf_checks import assert_pdf_ua
from playwright.sync_api import Page, expect
from story import AREAS, FIRST, HELPS, HINDERS, MARK, OTHERS, SCHOOL, SECOND, STATEMENT, THIRD, day, look
from uploads import pdf


def place_the_beads(page: Page) -> None:
    """Two with the keys, one by its words, the others with the keys again; each with a reason."""
    page.goto("/")
    look(page, "head-first-day")
    open_evaluation(page, SCHOOL, MARK)
    look(page, "evaluation-untouched")
    for title, *keys in [(FIRST, "End"), (SECOND, "PageUp", "PageUp", "PageUp", "PageUp")]:
        bead(page, title).focus()
        for key in keys:
            page.keyboard.press(key)
    expect(bead(page, FIRST)).to_have_attribute("aria-valuetext", "Exceptional, upper end")
    expect(bead(page, SECOND)).to_have_attribute("aria-valuetext", "Strong standard, upper end")
    expect_saved(page)
    open_area(page, THIRD)
    choose_level(page, "Strong standard", "Lower middle")
    expect(bead(page, THIRD)).to_have_attribute("aria-valuetext", "Strong standard, lower middle")
    expect_saved(page)
    for title in OTHERS:
        bead(page, title).focus()
        page.keyboard.press("End")
        for _ in range(2):
            page.keyboard.press("PageDown")
        expect(bead(page, title)).to_have_attribute("aria-valuetext", "Expected standard, upper end")
    expect_saved(page)
    give_reasons(page)


def give_reasons(page: Page) -> None:
    for title in AREAS:
        open_area(page, title)
        write(reason(page), f"{title}: pupils, staff and governors told us the same when we asked them in October.")
        expect_saved(page)
    expect(page.locator(".lede")).to_contain_text("All eight areas judged.")


def support_the_first_area(page: Page, folder: Path) -> None:
    open_area(page, FIRST)
    report = pdf(folder, "Governors’ visit.pdf", "Governors visit, October")
    add_evidence(page, "What 24 pupils told us", "Twenty could name an adult who knows them.", "voice")
    add_evidence(page, "The published plan", "Money follows need.", "link", url="https://beckdale.example/plan")
    add_evidence(page, "Governors’ visit", "Governors saw the plan at work.", "document", file=str(report))
    expect(page.locator("#area .sources")).to_contain_text("Three pieces of three kinds.")
    add_factor(page, "Helps us forward", HELPS, 4)
    add_factor(page, "Holds us back", HINDERS, 2)
    add_action(page, "Train a second inclusion lead", "Nobody waits for help.", "Ada Birch", day(90), HINDERS)
    expect(page.get_by_role("table", name=f"Actions for {FIRST}")).to_contain_text(f"Hinders: {HINDERS}")
    rate(page, STATEMENT, "Shown")
    expect_saved(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Governors’ visit", exact=True).click()
    assert Path(download.value.path()).read_bytes() == report.read_bytes()
    page.reload()
    assert_first_area_kept(page)
    look(page, "evaluation")


def assert_first_area_kept(page: Page) -> None:
    """What was said of the first area is still there after a reload."""
    expect(bead(page, FIRST)).to_have_value("20")
    expect(reason(page)).to_have_value(re.compile(f"^{FIRST}: pupils"))
    expect(rating(page, STATEMENT, "Shown")).to_be_checked()


def send(page: Page) -> str:
    page.get_by_role("link", name="Send for validation").click()
    expect(page.locator(".lede")).to_contain_text("It can be sent.")
    expect(page.locator("main")).to_contain_text(f"{SECOND} has no evidence.")
    look(page, "readiness")
    page.get_by_role("button", name="Send for validation").click()
    expect(page.locator(".lede")).to_contain_text(f"Submission 1 of {MARK}, as it was sent.")
    look(page, "submission")
    return page.url


def read_the_review(page: Page) -> None:
    page.get_by_role("link", name="Evaluations", exact=True).first.click()
    expect(page.locator("main")).to_contain_text("Validated. Feedback shared on")
    look(page, "evaluations-validated")
    page.goto("/validations")
    page.get_by_role("link", name=SCHOOL, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Review of {SCHOOL}")
    for said in ["Colleagues elsewhere do not use it yet.", "Share the plan with two", "The plan is theirs"]:
        expect(page.locator("main")).to_contain_text(said)
    look(page, "review-read-by-head")


def read_the_report(page: Page, submission: str) -> None:
    report = page.request.get(f"{submission}/report.pdf")
    said = [SCHOOL, FIRST, "Twenty could name an adult", HINDERS, "Share the plan with two neighbouring schools."]
    assert_pdf_ua(report.body(), f"{SCHOOL}: {MARK}, version 1.0", said)
    page.goto("/")
    look(page, "head-with-mark")
