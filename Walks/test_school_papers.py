"""The papers of a school: the trust's logo and colour, a school on a page, its improvement plan, a validator's pack."""

import re

import pytest
from keyboard import Keyboard
from page_checks import check_page
from pdf_checks import assert_pdf_ua
from PIL import Image
from playwright.sync_api import Page, expect
from signing_in import sign_in_anew, sign_in_as


def check_pdf(page: Page, title: str, contains: list[str]) -> None:
    """The PDF that the page of a report leads to, which says the same."""
    answer = page.request.get(page.get_by_role("link", name="Open as PDF").get_attribute("href"))
    assert_pdf_ua(answer.body(), title, contains)


def open_school(page: Page, school: str) -> None:
    page.goto("/schools")
    page.get_by_role("link", name=school, exact=True).first.click()


def test_an_administrator_sets_logo_and_colour_and_reports_carry_them(own_sample, open_page, tmp_path):
    sample = own_sample()
    page = open_page()
    sign_in_anew(page, sample, "marcus.hale")
    page.goto("/schools")
    page.get_by_role("link", name="Logo and colour").click()
    check_page(page, "logo-and-colour-none")

    page.get_by_label("Colour of headings and rules").fill("#FFCC00")
    page.get_by_role("button", name="Set the colour").click()
    expect(page.get_by_role("alert")).to_contain_text("too pale to read on white")
    keyboard = Keyboard(page)
    page.get_by_label("Colour of headings and rules").fill("")
    keyboard.write(page.get_by_label("Colour of headings and rules"), "#0F5B3E")
    keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("The colour is set.")
    expect(page.get_by_label("Choose from a palette")).to_have_value("#0f5b3e")

    logo = tmp_path / "logo.png"
    Image.new("RGB", (240, 96), "#0F5B3E").save(logo)
    fake = tmp_path / "fake.png"
    fake.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    page.get_by_label("Picture").set_input_files(fake)
    page.get_by_role("button", name="Set the logo").click()
    expect(page.get_by_role("alert")).to_contain_text("neither a PNG nor a JPEG")
    page.get_by_label("Picture").set_input_files(logo)
    page.get_by_role("button", name="Set the logo").click()
    expect(page.get_by_role("img", name="Alder Valley Learning Trust")).to_be_visible()
    check_page(page, "logo-and-colour")
    sheet = page.request.get(page.get_by_role("link", name="See a sheet as PDF").get_attribute("href"))
    assert_pdf_ua(sheet.body(), "How your documents look", ["240 by 96 pixels", "#0F5B3E"])

    head = open_page()
    sign_in_anew(head, sample, "ruth.adeyemi")
    open_school(head, "Thistledown Primary School")
    head.get_by_role("link", name="School on a page").click()
    expect(head.get_by_role("img", name="Alder Valley Learning Trust")).to_be_visible()
    check_page(head, "school-on-a-page-with-logo")


@pytest.mark.parametrize(
    ("link", "title", "says"),
    [
        ("School on a page", "School on a page: Thistledown Primary School", ["Where it stands", "Marks held"]),
        ("Improvement plan", "Improvement plan: Thistledown Primary School", ["Past the date agreed"]),
    ],
)
def test_a_head_reads_and_prints(sample, page, link, title, says):
    sign_in_as(page, sample, "ruth.adeyemi")
    open_school(page, "Thistledown Primary School")
    page.get_by_role("link", name=link).click()
    for words in says:
        expect(page.get_by_role("heading", name=re.compile(words)).first).to_be_visible()
    check_page(page, link.lower().replace(" ", "-"))
    check_pdf(page, title, says)


def test_a_head_chooses_what_is_in_the_plan_with_the_keyboard(sample, page):
    sign_in_as(page, sample, "ruth.adeyemi")
    open_school(page, "Thistledown Primary School")
    page.get_by_role("link", name="Improvement plan").click()
    keyboard = Keyboard(page)
    keyboard.reach(page.locator("summary", has_text="Choose what is in it"))
    keyboard.press("Enter")
    for part in ["Past the date agreed", "Done since the cycle began"]:
        keyboard.reach(page.get_by_label(part, exact=True))
        keyboard.press("Space")
    keyboard.reach(page.get_by_role("button", name="Show these parts"))
    keyboard.press("Enter")
    expect(page.get_by_role("heading", name=re.compile("Planned")).first).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("Done since"))).to_have_count(0)


def test_a_validator_takes_a_pack_into_the_conversation(sample, page):
    sign_in_as(page, sample, "samuel.oduya")
    page.goto("/validations")
    page.get_by_role("main").get_by_role("link", name="Thistledown Primary School").first.click()
    page.get_by_role("link", name="Pack for the conversation").click()
    expect(page.get_by_role("heading", name="Questions worth asking").first).to_be_visible()
    page.get_by_text("Choose what is in it").click()
    check_page(page, "validators-pack")
    check_pdf(page, "Validator’s pack: Thistledown Primary School", ["At a glance", "From the conversation:"])
