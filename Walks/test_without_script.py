"""In a browser that runs no script a school judges, explains, plans and sends, and a validator reviews and shares."""

from datetime import date, timedelta

import pytest
from evaluating import (
    add_action,
    add_evidence,
    add_factor,
    bead,
    choose_level,
    form_behind,
    open_area,
    open_evaluation,
    rate,
    rating,
    reason,
)
from page_checks import check_page
from playwright.sync_api import Page, expect
from signing_in import sign_in_as

SCHOOL = "Withy Lane Primary School"
FRAMEWORK = "Inspection readiness"


@pytest.fixture
def open_as(sample, open_page):
    """Signs somebody of the sample trust in, in a browser of their own that runs no script."""

    def open_as(name: str) -> Page:
        page = open_page(scripts=False)
        sign_in_as(page, sample, name)
        return page

    return open_as


@pytest.fixture
def evaluation(open_as) -> Page:
    page = open_as("colette.moss")
    open_evaluation(page, SCHOOL, FRAMEWORK)
    return page


def save(page: Page, words: str) -> None:
    """Presses one of the buttons that are there only without script, and waits for the page after it."""
    with page.expect_navigation():
        page.get_by_role("button", name=words).click()


def test_a_bead_is_moved_with_the_keys_and_a_button_saves_it(evaluation):
    bead(evaluation, "Inclusion").press("End")
    bead(evaluation, "Achievement").press("Home")
    bead(evaluation, "Achievement").press("ArrowRight")
    safeguarding = evaluation.get_by_role("group", name="Safeguarding", exact=True)
    safeguarding.get_by_text("Not met").click()
    save(evaluation, "Save bead positions")
    expect(bead(evaluation, "Inclusion")).to_have_attribute("aria-valuetext", "Exceptional, upper end")
    expect(bead(evaluation, "Achievement")).to_have_attribute("aria-valuetext", "Urgent improvement, lower end")
    expect(safeguarding.get_by_label("Not met")).to_be_checked()


def test_a_level_is_chosen_by_its_words(evaluation):
    title = "Curriculum and teaching"
    open_area(evaluation, title)
    choose_level(evaluation, "Strong standard", "Upper end")
    save(evaluation, "Save the level")
    expect(evaluation.locator("#h-area")).to_have_text(title)
    expect(bead(evaluation, title)).to_have_attribute("aria-valuetext", "Strong standard, upper end")


def test_a_reason_is_written_and_its_area_stays_open(evaluation):
    open_area(evaluation, "Attendance and behaviour")
    reason(evaluation).fill("Mornings are calm.\n\nPupils say that they want to be here.")
    save(evaluation, "Save the reason")
    opened = evaluation.locator("#h-area").inner_text()
    open_area(evaluation, "Attendance and behaviour")
    expect(reason(evaluation)).to_have_value("Mornings are calm.\n\nPupils say that they want to be here.")
    assert opened == "Attendance and behaviour", f"After saving its reason, {opened} was open instead"


def test_evidence_a_factor_an_action_and_a_rating_are_added(evaluation):
    open_area(evaluation, "Inclusion")
    add_evidence(evaluation, "Notes of a learning walk", "Support was at hand in nine rooms.", "observation")
    add_factor(evaluation, "Holds us back", "Two posts are vacant", 5)
    due = (date.today() + timedelta(days=60)).isoformat()
    add_action(evaluation, "Fill both posts", "No lesson is cancelled.", "Gareth Stroud", due, "Two posts are vacant")
    statement = "Carers recognise the goals that the school has set for children in care"
    rate(evaluation, statement, "Partly")
    save(evaluation, "Save the statements")
    expect(rating(evaluation, statement, "Partly")).to_be_checked()
    check_page(evaluation, "evaluation-without-script")


def test_an_area_that_does_not_apply_says_why_in_place_of_its_bead(evaluation):
    open_area(evaluation, "Early years")
    say_that_it_does_not_apply(evaluation)
    evaluation.get_by_role("button", name="It applies after all").click()
    expect(bead(evaluation, "Early years")).to_have_attribute("aria-valuetext", "Not judged yet")
    say_that_it_does_not_apply(evaluation)


def say_that_it_does_not_apply(page: Page) -> None:
    form = form_behind(page, "This does not apply to our school")
    form.get_by_label("Why does it not apply?").fill("The nursery moved to another school in September.")
    form.get_by_role("button", name="Say that it does not apply").click()
    expect(bead(page, "Early years")).to_have_count(0)
    row = page.locator(".ab-row").filter(has_text="Early years")
    expect(row).to_contain_text("Does not apply: The nursery moved to another school in September.")


def test_two_people_who_change_one_reason_choose_on_a_page_of_its_own(evaluation, open_as):
    other = open_as("gareth.stroud")
    open_evaluation(other, SCHOOL, FRAMEWORK)
    for page in [evaluation, other]:
        open_area(page, "Personal development and well-being")
    reason(evaluation).fill("Colette: clubs are full.")
    save(evaluation, "Save the reason")
    reason(other).fill("Gareth: clubs are full, and free.")
    save(other, "Save the reason")
    expect(other.get_by_role("heading", level=1)).to_have_text("Two people changed the same thing")
    for text in ["Colette Moss changed this at", "Colette: clubs are full.", "Gareth: clubs are full, and free."]:
        expect(other.locator("main")).to_contain_text(text)
    check_page(other, "conflict-without-script")
    save(other, "Keep mine")
    open_area(other, "Personal development and well-being")
    expect(reason(other)).to_have_value("Gareth: clubs are full, and free.")


def test_what_is_sent_is_reviewed_and_read(evaluation, open_as):
    evaluation.get_by_role("link", name="Send for validation").click()
    save(evaluation, "Send for validation")
    expect(evaluation.locator(".lede")).to_contain_text("as it was sent")
    assign(open_as("priya.nair"))
    validator = open_as("samuel.oduya")
    review(validator)
    share(validator)
    evaluation.goto(validator.url)
    expect(evaluation.locator("main")).to_contain_text("Bring the plan to the hub meeting.")


def assign(page: Page) -> None:
    page.goto("/validations")
    page.get_by_role("link", name=f"Choose a validator for {SCHOOL}").click()
    page.get_by_label("Samuel Oduya").check()
    save(page, "Ask them to validate")
    in_hand = page.get_by_role("region", name="In validation").get_by_role("listitem").filter(has_text=SCHOOL)
    expect(in_hand).to_contain_text("Samuel Oduya")


def review(page: Page) -> None:
    page.goto("/validations")
    page.get_by_role("region", name="Your reviews").get_by_role("link", name=SCHOOL).click()
    for key in ["Home", "ArrowRight"]:
        bead(page, "Inclusion").press(key)
    save(page, "Save bead positions")
    expect(bead(page, "Inclusion")).to_have_attribute("aria-valuetext", "Urgent improvement, lower end")
    titles = page.locator("#abacus .ab-row:not(.na) .ab-name a").all_inner_texts()
    for title in titles:
        review_area(page, title)
    expect(page.locator("#standing")).to_contain_text("You have reviewed all eight areas.")
    check_page(page, "review-without-script")


def review_area(page: Page, title: str) -> None:
    """Adjusts the area whose bead was moved, and agrees with every other."""
    open_area(page, title)
    adjust = page.get_by_role("radio", name="Adjust")
    if adjust.is_checked():
        page.get_by_label("Reason for moving the bead").fill("Pupils told us more than the paper does.")
    else:
        page.get_by_role("radio", name="Agree").check()
    page.get_by_label("Target for next time").fill("Bring the plan to the hub meeting.")
    save(page, "Save this area")
    expect(page.locator("#h-area")).to_have_text(title)
    expect(page.get_by_label("Target for next time")).to_have_value("Bring the plan to the hub meeting.")


def share(page: Page) -> None:
    talk = page.locator("#conversation")
    talk.get_by_label("Date").fill(date.today().isoformat())
    talk.get_by_label("What was said and agreed").fill("We looked at the same abacus.")
    save(page, "Save the conversation")
    expect(talk.get_by_label("What was said and agreed")).to_have_value("We looked at the same abacus.")
    page.locator("#outcome").get_by_role("radio", name="Not yet").check()
    page.get_by_label("Why you recommend it").fill("Two areas need another term.")
    save(page, "Save for later")
    save(page, "Share with the school")
    expect(page.locator(".lede")).to_contain_text("Samuel Oduya recommends: not yet.")
