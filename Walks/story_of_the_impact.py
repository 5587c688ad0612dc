"""What the work came to: figures before and now, the impact statement, and both on their way to the validator."""

from evaluating import expect_saved, open_evaluation, write
from playwright.sync_api import Page, expect
from story import day, look
from story_of_the_route import SCHOOL, STANDARD
from story_of_the_validator import hold_the_conversation, recommend
from story_of_the_visits import read_school_journey, to_the_journey

IMPACT = "Teachers say what each pupil needs next, and pupils read every day."
READING = "Year 2 pupils reading at the expected standard"
LIBRARY = "Books borrowed by a pupil in a term"


def measure(head: Page, specialist: Page) -> None:
    """The school gives a figure before and now; the specialist one that the school takes again later."""
    read_school_journey(head)
    expect(head.locator("#measures")).to_contain_text("No figures yet.")
    fill_in(head, READING, "24 of 41", day(-300), "National test results")
    head.get_by_label("Figure now").fill("38 of 41")
    head.get_by_label("Day of it").last.fill(day(-400))
    head.get_by_role("button", name="Add", exact=True).click()
    expect(head.locator("#f-after-on-error")).to_contain_text("The later figure is from before the first one.")
    expect(head.get_by_label("Figure now")).to_have_value("38 of 41")
    look(head, "route-measure-refused")
    head.get_by_label("Day of it").last.fill(day(-5))
    head.get_by_role("button", name="Add", exact=True).click()
    expect(head.get_by_role("img", name=f"{READING}: from 24 of 41 to 38 of 41")).to_be_visible()
    to_the_journey(specialist)
    expect(specialist.locator("#measures")).to_contain_text("National test results")
    fill_in(specialist, LIBRARY, "3.5", day(-60), "Library records")
    specialist.get_by_text("Number", exact=True).click()
    specialist.get_by_role("button", name="Add", exact=True).click()
    expect(specialist.get_by_role("img", name=f"{LIBRARY}: 3.5, not taken again yet")).to_be_visible()
    measure_again(head)


def fill_in(page: Page, title: str, before: str, on: str, source: str) -> None:
    page.locator("#measures summary").click()
    page.get_by_label("What was measured").fill(title)
    page.get_by_label("Figure before").fill(before)
    page.get_by_label("Day of it").first.fill(on)
    page.get_by_label("Where the figures come from").fill(source)


def measure_again(page: Page) -> None:
    read_school_journey(page)
    page.get_by_role("link", name=f"Change {LIBRARY}").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(LIBRARY)
    page.get_by_label("Figure now").fill("6")
    page.get_by_label("Day of it").last.fill(day(0))
    look(page, "route-measure")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("img", name=f"{LIBRARY}: from 3.5 to 6")).to_be_visible()
    expect(page.locator("#measures").get_by_role("listitem")).to_have_count(2)


def read_what_it_came_to(lead: Page) -> None:
    """The trust reads the figures and the statement, which are the school's and its specialist's to change."""
    to_the_journey(lead)
    expect(lead.get_by_role("img", name=f"{READING}: from 24 of 41 to 38 of 41")).to_be_visible()
    expect(lead.locator("#impact")).to_contain_text(IMPACT)
    expect(lead.get_by_text("Add figures")).to_have_count(0)
    expect(lead.get_by_label("Impact statement")).to_have_count(0)
    look(lead, "route-journey-read")


def send(page: Page) -> None:
    """Every bead to its end; then the journey's impact statement, which the mark asks for, goes along."""
    open_evaluation(page, SCHOOL, STANDARD)
    to_the_end(page)
    page.reload()
    expect(page.locator(".lede")).to_contain_text("All 20 judgements made.")
    page.get_by_role("link", name="Send for validation").click()
    expect(page.locator("#f-impact")).to_contain_text("The impact statement is not written yet. The mark asks for it.")
    expect(page.get_by_role("button", name="Send for validation")).to_have_count(0)
    look(page, "route-impact-missing")
    page.get_by_role("link", name="Write it").click()
    expect(page.locator(".lede")).to_contain_text("Ten of ten elements are met in English, ten in mathematics.")
    write(page.get_by_label("Impact statement"), IMPACT)
    expect_saved(page)
    look(page, "route-journey")
    page.get_by_role("link", name="Our evaluation").click()
    page.get_by_role("link", name="Send for validation").click()
    expect(page.locator("#f-impact")).to_contain_text(IMPACT)
    page.get_by_role("button", name="Send for validation").click()
    expect(page.locator(".lede")).to_contain_text(f"Submission 1 of {STANDARD}, as it was sent.")
    expect(page.locator("main")).to_contain_text(IMPACT)
    look(page, "route-submission")


def to_the_end(page: Page) -> None:
    for bead in page.get_by_role("slider").all():
        bead.press("End")
        expect(bead).to_have_attribute("aria-valuetext", "Met, upper end")
    expect_saved(page)


def review(page: Page) -> None:
    page.goto("/validations")
    page.get_by_role("link", name=SCHOOL, exact=True).click()
    page.get_by_text("What difference the school says its work made").click()
    expect(page.get_by_text(IMPACT)).to_be_visible()
    to_the_end(page)
    hold_the_conversation(page)
    recommend(page)
    page.get_by_role("button", name="Share with the school").click()
    expect(page.locator(".lede")).to_contain_text("Max Verity recommends: met.")
