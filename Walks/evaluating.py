"""What the people of a school do on the page of an evaluation, found by the words they read there."""

import re

from playwright.sync_api import Locator, Page, expect


def open_evaluation(page: Page, school: str, framework: str) -> None:
    page.goto("/evaluations")
    page.get_by_role("link", name=re.compile(f"^{school}.*{framework}")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(school)


def open_area(page: Page, title: str) -> None:
    """Opens an area below the abacus, where it is not open already."""
    link = page.locator(".ab-name").get_by_role("link", name=title, exact=True)
    if link.get_attribute("aria-current") is None:
        link.click()
    expect(page.locator("#h-area")).to_have_text(title)


def bead(page: Page, title: str) -> Locator:
    return page.get_by_role("slider", name=title, exact=True)


def reason(page: Page) -> Locator:
    return page.get_by_label("Why we place the bead here")


def write(field: Locator, text: str) -> None:
    """Fills a field in and leaves it, which saves it at once."""
    field.fill(text)
    field.blur()


def save_state(page: Page) -> Locator:
    return page.locator("[data-save-state]")


def expect_saved(page: Page) -> None:
    """What was typed is saved, which the page says only when nothing is left to save."""
    expect(save_state(page)).to_have_attribute("data-state", "saved")
    expect(save_state(page)).to_contain_text("All changes saved at")


def choose_level(page: Page, level: str, quarter: str | None = None) -> None:
    """Chooses a level among the words of the open area, and how far into it."""
    rubric = page.locator("form.rubric")
    rubric.get_by_role("radio", name=level, exact=True).check()
    if quarter:
        rubric.get_by_role("radio", name=quarter, exact=True).check()


def rating(page: Page, statement: str, words: str) -> Locator:
    """One of the choices beside a statement, such as Shown, also where its level is folded away."""
    return page.locator(".st-row").filter(has_text=statement).get_by_label(words)


def rate(page: Page, statement: str, words: str) -> None:
    level = page.locator("details.level-statements").filter(has_text=statement)
    if level.get_attribute("open") is None:
        level.locator("summary").click()
    level.locator(".st-row").filter(has_text=statement).get_by_text(words, exact=True).click()


def form_behind(page: Page, words: str) -> Locator:
    """Opens what stands behind words such as Add evidence, and returns the form in it."""
    details = page.locator("#area details").filter(has=page.locator("summary", has_text=words))
    if details.get_attribute("open") is None:
        details.locator("summary").first.click()
    return details.locator("form")


def try_to_add_evidence(page: Page, title: str, claim: str, kind: str, url: str = "", file: str = "") -> None:
    form = form_behind(page, "Add evidence")
    form.get_by_label("Title").fill(title)
    form.get_by_label("What does it show?").fill(claim)
    form.get_by_label("Kind").select_option(kind)
    form.get_by_label("Or a link").fill(url)
    if file:
        form.locator("[name=file]").set_input_files(file)
    form.get_by_role("button", name="Add evidence").click()


def add_evidence(page: Page, title: str, claim: str, kind: str, url: str = "", file: str = "") -> None:
    try_to_add_evidence(page, title, claim, kind, url, file)
    expect(page.locator("#area li.ev").filter(has_text=title)).to_contain_text(claim)


def add_factor(page: Page, direction: str, words: str, strength: int) -> None:
    form = form_behind(page, "Add a factor")
    form.get_by_text(direction, exact=True).click()
    form.get_by_label("What is it?").fill(words)
    form.get_by_role("group", name="How hard does it push?").get_by_text(str(strength), exact=True).click()
    form.get_by_role("button", name="Add the factor").click()
    expect(page.locator("#area .force li").filter(has_text=words)).to_contain_text(f"Strength {strength}")


def add_action(page: Page, title: str, success: str, owner: str, due: str, factor: str | None = None) -> None:
    form = form_behind(page, "Add an action")
    form.locator("[name=title]").fill(title)
    form.get_by_label("What will be different for pupils?").fill(success)
    form.get_by_label("Who", exact=True).select_option(owner)
    form.get_by_label("By", exact=True).fill(due)
    if factor:
        form.get_by_label("Which factor does it work on?").select_option(factor)
    form.get_by_role("button", name="Add the action").click()
    expect(page.locator("#area table.acts tr").filter(has_text=title)).to_contain_text(owner)
