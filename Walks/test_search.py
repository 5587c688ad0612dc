"""Somebody finds a thing with the keyboard alone or without script; a theme is offered, chosen, and seen across schools."""

import re

from evaluating import open_area, open_evaluation
from page_checks import check_page
from playwright.sync_api import expect
from signing_in import sign_in_as


def test_a_head_finds_an_action_with_the_keyboard_alone(sample, page):
    sign_in_as(page, sample, "imogen.vale")
    page.goto("/evaluations")
    page.keyboard.press("/")
    expect(page).to_have_url(re.compile("/search$"))
    field = page.get_by_label("Words to find")
    expect(field).to_be_focused()
    check_page(page, "search-empty")
    page.keyboard.type("PUPILS learning walk")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Nothing was found for")
    check_page(page, "search-nothing")
    page.goto("/search?q=pupils")
    expect(page.locator("mark").first).to_have_text(re.compile("pupils", re.IGNORECASE))
    check_page(page, "search-found")
    field.focus()
    titles = page.locator(".find-title")
    page.keyboard.press("ArrowDown")
    expect(titles.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(titles.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("/search"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_key_types_in_fields_and_can_be_turned_off(sample, page):
    sign_in_as(page, sample, "imogen.vale")
    page.goto("/search")
    field = page.get_by_label("Words to find")
    field.fill("")
    page.keyboard.press("/")
    expect(field).to_have_value("/")
    page.get_by_role("button", name="Turn it off").click()
    page.goto("/marks")
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    expect(page).to_have_url(re.compile("/marks$"))
    page.goto("/search")
    page.get_by_role("button", name="Turn it on").click()
    page.goto("/marks")
    page.keyboard.press("/")
    expect(page).to_have_url(re.compile("/search$"))


def test_a_trust_lead_searches_without_script(sample, plain_page):
    page = plain_page
    sign_in_as(page, sample, "priya.nair")
    page.goto("/")
    page.get_by_role("link", name="Search", exact=True).click()
    page.get_by_label("Words to find").fill("learning walk")
    page.get_by_role("button", name="Search").click()
    check_page(page, "search-lead")
    page.get_by_role("link", name=re.compile("^All .* pieces of evidence$")).click()
    check_page(page, "search-evidence")
    page.locator(".find-title").first.click()
    expect(page).to_have_url(re.compile("/evaluations/.*#area$"))


def test_a_theme_is_offered_while_somebody_types_and_chosen_by_them(sample, page):
    sign_in_as(page, sample, "imogen.vale")
    open_evaluation(page, "Fernclough Primary School", "Inspection readiness")
    open_area(page, "Inclusion")
    page.get_by_text("Add a factor", exact=True).click()
    form = page.locator("form:has(theme-offer)")
    form.get_by_text("Holds us back").click()
    form.get_by_label("What is it?").fill("Nobody covers when teachers are absent")
    expect(form.get_by_label("Theme")).to_have_value("Staffing")
    expect(form.get_by_role("status")).to_contain_text("Your words suggest “Staffing”.")
    check_page(page, "factor-theme-offered")
    form.get_by_label("Theme").select_option("Attendance")
    form.get_by_label("What is it?").fill("Phonics books")
    page.wait_for_timeout(700)
    expect(form.get_by_label("Theme")).to_have_value("Attendance")


def test_a_lead_sees_themes_across_schools_and_keeps_the_list(sample, page):
    sign_in_as(page, sample, "priya.nair")
    page.goto("/landscape")
    page.get_by_role("link", name="Themes", exact=True).click()
    expect(page.get_by_role("heading", name="Theme by theme")).to_be_visible()
    check_page(page, "landscape-themes")
    page.get_by_role("link", name="Change the list of themes").click()
    check_page(page, "themes")
    page.get_by_role("link", name="Change Staffing").click()
    check_page(page, "theme")
