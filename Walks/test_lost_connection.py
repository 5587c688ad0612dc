"""Nothing typed is lost: not when the line drops, not when two people write at once, not when the session has ended."""

import re

import pytest
from evaluating import bead, expect_saved, form_behind, open_area, open_evaluation, reason, save_state
from page_checks import assert_accessible, assert_no_sideways_scroll, check_page, expect_problem, keep_picture
from playwright.sync_api import Locator, Page, Response, expect
from sign_ins import SignIn
from signing_in import sign_in_as, try_to_sign_in

SCHOOL = "Thistledown Primary School"
FRAMEWORK = "Inspection readiness"


@pytest.fixture
def open_as(sample, open_page):
    """Opens an area of the evaluation as somebody of the school, in a browser of their own."""

    def open_as(name: str, area: str) -> Page:
        page = open_page()
        sign_in_as(page, sample, name)
        open_evaluation(page, SCHOOL, FRAMEWORK)
        open_area(page, area)
        return page

    return open_as


def test_what_is_typed_without_a_connection_is_kept_and_saved_when_it_is_back(open_as):
    page = open_as("ruth.adeyemi", "Inclusion")
    reason(page).fill("Pupils tell us")
    expect_saved(page)
    page.context.set_offline(True)
    reason(page).press_sequentially(" that the day has a shape.")
    expect(save_state(page)).to_contain_text("Not saved: no connection. Trying again.")
    expect(save_state(page)).to_have_attribute("data-state", "failed")
    reason(page).press_sequentially(" So do their parents.")
    look(page, "lost-connection")
    page.context.set_offline(False)
    expect_saved(page)
    expect_problem(page, "ERR_INTERNET_DISCONNECTED")
    page.reload()
    expect(reason(page)).to_have_value("Pupils tell us that the day has a shape. So do their parents.")


def test_what_could_not_be_sent_comes_through_a_reload_of_the_page(open_as):
    page = open_as("ruth.adeyemi", "Achievement")
    page.on("dialog", lambda dialog: dialog.accept())
    without_saving(page)
    reason(page).fill("The books of eleven pupils say it.")
    expect(save_state(page)).to_contain_text("Not saved")
    page.reload()
    expect(reason(page)).to_have_value("The books of eleven pupils say it.")
    saving_again(page)
    expect_problem(page, "ERR_FAILED")
    page.reload()
    expect(reason(page)).to_have_value("The books of eleven pupils say it.")


def test_a_reason_and_a_bead_that_could_not_be_sent_both_come_through_a_reload(open_as):
    page = open_as("ruth.adeyemi", "Early years")
    page.on("dialog", lambda dialog: dialog.accept())
    without_saving(page)
    reason(page).fill("Children settle within a week.")
    bead(page, "Early years").focus()
    page.keyboard.press("Home")
    page.keyboard.press("PageUp")
    expect(save_state(page)).to_contain_text("Not saved")
    page.reload()
    expect(bead(page, "Early years")).to_have_attribute("aria-valuetext", "Urgent improvement, upper end")
    expect(reason(page)).to_have_value("Children settle within a week.")
    saving_again(page)
    expect_problem(page, "ERR_FAILED")


def without_saving(page: Page) -> None:
    page.route("**/judgements", lambda route: route.abort())


def saving_again(page: Page) -> None:
    """The way is free again, and the browser says so as it does when a connection is back."""
    page.unroute("**/judgements")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(save_state(page)).to_have_attribute("data-state", "saved", timeout=20_000)


def test_leaving_with_something_unsaved_is_asked_about_first(open_as):
    page = open_as("ruth.adeyemi", "Achievement")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    without_saving(page)
    reason(page).fill("Not sent yet.")
    expect(save_state(page)).to_contain_text("Not saved")
    page.get_by_role("link", name="Evaluations", exact=True).first.click()
    expect(reason(page)).to_have_value("Not sent yet.")
    assert asked == ["beforeunload"]
    saving_again(page)
    expect_problem(page, "ERR_FAILED")


@pytest.mark.parametrize(("choice", "kept"), [("Keep mine", "Samira: two visits"), ("Use theirs", "Ruth: one visit")])
def test_two_people_who_change_one_reason_see_both_texts_and_the_second_chooses(open_as, choice, kept):
    ruth, samira = (open_as(name, "Attendance and behaviour") for name in ["ruth.adeyemi", "samira.khan"])
    mine, theirs = f"Samira: two visits, {choice}", f"Ruth: one visit, {choice}"
    reason(ruth).fill(theirs)
    expect_saved(ruth)
    reason(samira).fill(mine)
    conflict = samira.get_by_role("group", name="Ruth Adeyemi changed this at")
    for text in [mine, theirs]:
        expect(conflict).to_contain_text(text)
    expect(save_state(samira)).to_contain_text("two people changed the same thing")
    expect_problem(samira, "answered 409")
    if choice == "Keep mine":
        check_page(samira, "conflict")
    conflict.get_by_role("button", name=choice).click()
    expect(conflict).to_have_count(0)
    expect(reason(samira)).to_have_value(f"{kept}, {choice}")
    expect(save_state(samira)).to_have_attribute("data-state", "saved")
    ruth.reload()
    expect(reason(ruth)).to_have_value(f"{kept}, {choice}")


def test_a_session_that_ends_in_the_middle_of_typing_loses_nothing(sample, open_as):
    page = open_as("joel.pryce", "Early years")
    sign_out_elsewhere(page)
    reason(page).fill("Parents stay for the first half hour.")
    expect(save_state(page)).to_contain_text("You have been signed out. Sign in in a new tab, then come back")
    look(page, "signed-out-while-typing")
    landed = sign_in_again(page, save_state(page).get_by_role("link", name="Sign in"), sample.who("joel.pryce@"))
    page.bring_to_front()
    expect(save_state(page)).to_have_attribute("data-state", "saved", timeout=35_000)
    expect_problem(page, "answered 401")
    page.reload()
    expect(reason(page)).to_have_value("Parents stay for the first half hour.")
    assert landed.status == 200, f"After signing in, {landed.url} answered {landed.status}"


def test_a_form_sent_after_the_session_ended_is_sent_again_by_a_reload(sample, open_as):
    page = open_as("joel.pryce", "Early years")
    form = form_behind(page, "Add a factor")
    form.get_by_text("Helps us forward", exact=True).click()
    form.get_by_label("What is it?").fill("The garden is open in all weathers")
    form.get_by_role("group", name="How hard does it push?").get_by_text("3", exact=True).click()
    sign_out_elsewhere(page)
    form.get_by_role("button", name="Add the factor").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You have been signed out")
    check_page(page, "signed-out-while-sending")
    sign_in_again(page, page.get_by_role("link", name="Sign in on a new tab"), sample.who("joel.pryce@"))
    page.reload()
    expect(page.locator("#area .force")).to_contain_text("The garden is open in all weathers")


def sign_out_elsewhere(page: Page) -> None:
    """Signs out on another tab of the same browser."""
    other = page.context.new_page()
    other.goto("/account")
    other.get_by_role("button", name="Sign out").click()
    expect(other).to_have_url(re.compile("/sign-in"))
    other.close()


def sign_in_again(page: Page, link: Locator, person: SignIn) -> Response:
    """Follows a link to a new tab, signs in there, and returns the answer of the page after it."""
    with page.expect_popup() as popup:
        link.click()
    with popup.value.expect_navigation(url=lambda address: "/sign-in" not in address) as landed:
        try_to_sign_in(popup.value, person.email, person.password)
    return landed.value


def look(page: Page, name: str) -> None:
    """Checks a page at its width while requests go on failing."""
    assert_accessible(page, name)
    assert_no_sideways_scroll(page, name)
    keep_picture(page, name)
