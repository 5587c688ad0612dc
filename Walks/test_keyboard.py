"""From signing in to a judgement that is saved, by somebody who has a keyboard alone and sees where they are."""

import re

import pytest
from evaluating import bead, expect_saved, form_behind, open_area, open_evaluation
from keyboard import Keyboard
from playwright.sync_api import Page, expect
from signing_in import sign_in_as

SCHOOL = "Fernclough Primary School"
AREAS = [
    "Inclusion",
    "Curriculum and teaching",
    "Achievement",
    "Attendance and behaviour",
    "Personal development and well-being",
    "Early years",
    "Leadership and governance",
]


@pytest.fixture
def evaluation(sample, page) -> Page:
    """The evaluation page of a headteacher, come to with the mouse."""
    sign_in_as(page, sample, "imogen.vale")
    open_evaluation(page, SCHOOL, "Inspection readiness")
    return page


def test_a_head_comes_from_the_sign_in_page_to_the_first_bead(sample, page):
    head = sample.who("imogen.vale@")
    page.goto("/sign-in")
    keyboard = Keyboard(page)
    skip_to_the_main_content(page)
    keyboard.reach(page.get_by_label("E-mail address"), at_most=1)
    page.keyboard.type(head.email)
    keyboard.write(page.get_by_label("Password"), head.password)
    keyboard.press("Enter")
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    keyboard.reach(page.get_by_role("link", name="Evaluations", exact=True))
    keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/evaluations$"))
    skip_to_the_main_content(page)
    keyboard.reach(page.get_by_role("link", name=re.compile(f"^{SCHOOL}.*Inspection readiness")))
    keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(SCHOOL)
    skip_to_the_main_content(page)
    keyboard.reach(bead(page, "Inclusion"), at_most=12)


def skip_to_the_main_content(page: Page) -> None:
    """The skip link is the first stop of every page, is seen when it is reached, and does what it says."""
    skip = page.get_by_role("link", name="Skip to the main content")
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main$"))


def test_each_wire_of_the_abacus_is_a_link_and_one_stop_in_the_order_that_is_read(evaluation):
    expected = ["link Safeguarding", "radio Met"]
    for title in AREAS:
        expected += [f"link {title}", f"slider {title}"]
    assert Keyboard(evaluation).stops(evaluation.locator(".abacus")) == expected


def test_a_bead_follows_every_key_and_is_saved(evaluation):
    inclusion = bead(evaluation, "Inclusion")
    Keyboard(evaluation).reach(inclusion)
    moves = [
        ("Home", "Not judged yet"),
        ("ArrowRight", "Urgent improvement, lower end"),
        ("PageUp", "Needs attention, lower end"),
        ("PageUp", "Expected standard, lower end"),
        ("ArrowUp", "Expected standard, lower middle"),
        ("ArrowLeft", "Expected standard, lower end"),
        ("ArrowDown", "Needs attention, upper end"),
        ("End", "Exceptional, upper end"),
        ("PageUp", "Exceptional, upper end"),
        ("PageDown", "Strong standard, upper end"),
    ]
    for key, words in moves:
        evaluation.keyboard.press(key)
        expect(inclusion).to_have_attribute("aria-valuetext", words)
    expect(inclusion).to_be_focused()
    expect_saved(evaluation)
    expect(evaluation.get_by_role("status").first).to_contain_text("All changes saved at")
    evaluation.reload()
    expect(inclusion).to_have_attribute("aria-valuetext", "Strong standard, upper end")


def test_an_opened_area_comes_next_and_its_level_is_chosen_with_the_arrows(evaluation):
    keyboard = Keyboard(evaluation)
    keyboard.reach(evaluation.locator(".ab-name").get_by_role("link", name="Achievement"))
    keyboard.press("Enter")
    expect(evaluation.locator("#h-area")).to_have_text("Achievement")
    keyboard.press("Tab")
    expect(evaluation.locator("#area :focus")).to_have_count(1)
    level = evaluation.locator("form.rubric [name=level]:checked")
    keyboard.reach(level)
    was = int(level.input_value())
    keyboard.press("ArrowDown" if was < 5 else "ArrowUp")
    expect(level).to_have_value(str(was + 1 if was < 5 else was - 1))
    keyboard.reach(evaluation.locator("form.rubric [name=quarter]:checked"))
    keyboard.press("ArrowRight")
    expect_saved(evaluation)
    chosen, quarter = level.input_value(), evaluation.locator("form.rubric [name=quarter]:checked").input_value()
    expect(bead(evaluation, "Achievement")).to_have_value(str((int(chosen) - 1) * 4 + int(quarter)))


def test_a_factor_is_added_from_its_button_to_its_place_in_the_list(evaluation):
    open_area(evaluation, "Inclusion")
    keyboard = Keyboard(evaluation)
    keyboard.reach(evaluation.locator("summary", has_text="Add a factor"))
    keyboard.press("Enter")
    form = form_behind(evaluation, "Add a factor")
    keyboard.reach(form.get_by_label("Helps us forward"), at_most=1)
    keyboard.press("Space")
    keyboard.write(form.get_by_label("What is it?"), "Mornings begin with the same calm welcome")
    keyboard.reach(form.get_by_label("1", exact=True), at_most=1)
    keyboard.press("ArrowRight", "ArrowRight")
    keyboard.reach(form.get_by_label("Partly"), at_most=1)
    keyboard.write(form.get_by_label("Theme"), "culture")
    keyboard.reach(form.get_by_role("button", name="Add the factor"), at_most=1)
    keyboard.press("Enter")
    added = evaluation.locator("#area .force li").filter(has_text="Mornings begin with the same calm welcome")
    expect(added).to_contain_text("Strength 3")
