"""What the trust does for a school on the improvement route: from an inspection that says so to the mark."""

import re
from dataclasses import dataclass
from pathlib import Path

from inspection_file import inspected, inspection_file
from inviting import follow, invite
from playwright.sync_api import Page, expect
from signing_in import sign_in
from story import OTHER_SCHOOL as SCHOOL
from story import SCHOOL as SECONDARY
from story import day, look
from story_of_the_trust import FIXTURE

STANDARD = "English and mathematics"
WHY_ROUTE = "Reading and number come first, with somebody beside the leaders every month."
WHY_AWARD = "The school is out of the category, and every element is met in both subjects."
ADMINISTRATOR = ("ines.okafor@ravensworth.example", "nine wires and a bead")


@dataclass
class Route:
    """Everybody on the route, each with a browser of their own."""

    administrator: Page
    lead: Page
    specialist: Page
    head: Page
    other_head: Page
    validator: Page
    stranger: Page


def bring_everybody(cast: Route) -> None:
    """The administrator imports the schools from the register and invites the people."""
    by = cast.administrator
    sign_in(by, *ADMINISTRATOR)
    by.goto("/imports/new")
    by.get_by_label("Register file (CSV)").set_input_files(FIXTURE)
    by.get_by_role("button", name="Look through the file").click()
    by.get_by_label("Trust in the file").select_option("99301")
    by.get_by_role("button", name="Look through its schools").click()
    by.get_by_role("button", name="Import these changes").click()
    expect(by.get_by_role("heading", level=1)).to_have_text("Schools imported")
    follow(cast.lead, invite(by, "Noor Haddad", "noor.haddad@ravensworth.example", "Trust lead"))
    helen = invite(by, "Helen Marsh", "helen.marsh@ravensworth.example", "Improvement specialist")
    follow(cast.specialist, helen)
    follow(cast.validator, invite(by, "Max Verity", "max.verity@ravensworth.example", "Validator"))
    follow(cast.head, invite(by, "Jo Fenn", "jo.fenn@bramblewick.example", "Headteacher", SCHOOL))
    follow(cast.other_head, invite(by, "Ada Birch", "ada.birch@beckdale.example", "Headteacher", SECONDARY))


def open_the_standard(page: Page) -> None:
    """The lead publishes the ready framework as it is, and opens it to a primary and a secondary school."""
    page.goto("/frameworks")
    page.get_by_role("button", name=re.compile(f"Copy as a draft.*{STANDARD}")).click()
    page.get_by_role("button", name="Publish 1.0").click()
    expect(page.locator("main")).to_contain_text("Its text never changes.")
    page.goto("/cycles/new")
    page.get_by_label("Title").fill("Reading and number")
    page.get_by_label("Schools send by").fill(day(30))
    page.get_by_label("Validators finish by").fill(day(50))
    page.get_by_label("The trust decides by").fill(day(60))
    for school in [SCHOOL, SECONDARY]:
        page.get_by_role("checkbox", name=school, exact=True).check()
    page.get_by_role("button", name="Open the cycle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Reading and number")


def import_inspections(page: Page, file: Path, brings: str) -> None:
    """Uploads a file of Ofsted's, looks through what it brings and imports it."""
    page.goto("/inspections")
    page.get_by_role("link", name="Import from Ofsted’s file").click()
    page.get_by_label("Ofsted’s file (CSV)").set_input_files(file)
    page.get_by_role("button", name="Look through the file").click()
    expect(page.locator(".lede")).to_contain_text("Nothing is written yet.")
    new = page.get_by_role("region", name="New").get_by_role("row", name=re.compile(f"^{SCHOOL}"))
    expect(new).to_contain_text(brings)
    look(page, f"route-{file.stem}")
    page.get_by_role("button", name="Import these inspections").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inspections imported")
    page.get_by_role("link", name="See the inspections").click()


def row(page: Page):
    return page.get_by_role("table", name="Schools, A to Z").get_by_role("row", name=re.compile(f"^{SCHOOL}"))


def enter_the_category(page: Page, folder: Path) -> None:
    """The first file says special measures; that is so only once the lead has confirmed it."""
    level = {"achievement": "Urgent improvement", "leadership": "Urgent improvement"}
    rows = [
        inspected("993001", SCHOOL, 90, "Needs attention", **level),
        inspected("993006", "Étaine Bank Primary School", 80, "Strong standard"),
    ]
    file = inspection_file(folder, "inspections-spring.csv", rows)
    import_inspections(page, file, "Leadership and governance: Urgent improvement")
    expect(page.locator(".lede")).to_contain_text("One school waits for a decision on its category.")
    expect(row(page)).to_contain_text("Proposed: Special measures, by the inspection of")
    look(page, "route-category-proposed")
    page.get_by_role("button", name=f"Confirm for {SCHOOL}").click()
    expect(row(page)).to_contain_text("Special measures since")
    expect(row(page)).not_to_contain_text("Proposed")
    expect(page.locator(".lede")).to_contain_text("One school is in a category of concern.")


def decide_on_the_route(page: Page) -> None:
    page.get_by_role("link", name="Improvement", exact=True).click()
    waiting = page.get_by_role("region", name="To decide").get_by_role("listitem")
    expect(waiting).to_contain_text(f"{SCHOOL} could go on the improvement route")
    expect(waiting).to_contain_text("Special measures since")
    look(page, "route-to-decide")
    page.get_by_role("link", name=f"Decide on {SCHOOL}").click()
    expect(page.locator(".lede")).to_contain_text("The school is on the award pathway.")
    page.get_by_role("radio", name=re.compile("^Improvement route")).check()
    page.get_by_label("The inspection it rests on").select_option(index=1)
    page.get_by_label("Next inspection expected by").fill(day(200))
    page.get_by_role("button", name="Decide").click()
    expect(page.locator("#f-reason-error")).to_have_text("Say why. The school reads it.")
    page.get_by_label("Why", exact=True).fill(WHY_ROUTE)
    look(page, "route-pathway")
    page.get_by_role("button", name="Decide").click()
    expect(page.locator("#pathway")).to_contain_text("The school is on the improvement route.")
    expect(page.locator("#pathway")).to_contain_text(WHY_ROUTE)
    expect(page.locator("#pathway")).to_contain_text("It rests on the Ofsted inspection of")


def choose_the_specialist(page: Page) -> None:
    page.get_by_role("link", name="Improvement", exact=True).click()
    page.get_by_role("link", name=f"Choose the specialist of {SCHOOL}").click()
    page.get_by_label("Helen Marsh").check()
    look(page, "route-specialist")
    page.get_by_role("button", name="Choose", exact=True).click()
    expect(page.locator("main")).to_contain_text("Helen Marsh")


def not_yet_to_the_award(page: Page) -> None:
    """In a category there is no way to the award, and the page says so before and after trying."""
    to_the_pathway(page)
    expect(page.locator(".notice")).to_contain_text("The school cannot move to the award pathway now.")
    look(page, "route-pathway-in-category")
    page.get_by_role("radio", name=re.compile("^Award pathway")).check()
    page.get_by_label("Why", exact=True).fill("The visits went well.")
    page.get_by_role("button", name="Decide").click()
    said = "The school cannot move to the award pathway yet. Special measures since"
    expect(page.locator("main")).to_contain_text(said)
    look(page, "route-pathway-refused")


def to_the_pathway(page: Page) -> None:
    page.goto("/improvement")
    page.get_by_role("rowheader", name=SCHOOL, exact=True).get_by_role("link").click()
    page.get_by_role("link", name="Decide on the pathway").click()


def leave_the_category(page: Page, folder: Path) -> None:
    """The second file says that the school is out; the first inspection stays as it was."""
    rows = [inspected("993001", SCHOOL, 4, "Expected standard", achievement="Strong standard")]
    file = inspection_file(folder, "inspections-autumn.csv", rows)
    import_inspections(page, file, "Achievement: Strong standard")
    expect(row(page)).to_contain_text("Proposed: Out of the category, by the inspection of")
    look(page, "route-category-left")
    page.get_by_role("button", name=f"Confirm that it leaves for {SCHOOL}").click()
    expect(row(page)).to_contain_text("In no category")
    expect(page.locator(".lede")).to_contain_text("No school is in a category of concern.")
    page.get_by_role("rowheader", name=SCHOOL, exact=True).get_by_role("link").click()
    expect(page.locator(".insp-list").get_by_role("heading")).to_have_count(2)
    expect(page.locator("#category")).to_contain_text("In no category")
    look(page, "route-school-inspections")


def choose_the_validator(page: Page) -> None:
    page.goto("/validations")
    page.get_by_role("link", name=f"Choose a validator for {SCHOOL}").click()
    page.get_by_label("Max Verity").check()
    page.get_by_role("button", name="Ask them to validate").click()
    expect(page.locator("main")).to_contain_text("Max Verity")


def award(page: Page) -> None:
    page.goto("/validations")
    page.get_by_role("link", name=f"Decide on {SCHOOL}").click()
    expect(page.locator(".lede")).to_contain_text("On the validator’s beads the award rule holds.")
    page.get_by_label("Award the mark").check()
    page.get_by_role("button", name="Decide").click()


def is_refused_on_the_route(page: Page) -> None:
    page.goto("/validations")
    page.get_by_role("link", name=f"Decide on {SCHOOL}").click()
    expect(page.locator(".notice")).to_contain_text("so no mark can be awarded now. Decide on its pathway")
    look(page, "route-decision")
    award(page)
    said = "The school is on the improvement route, so no mark can be awarded."
    expect(page.locator("main")).to_contain_text(said)
    expect(page.locator("main")).to_contain_text("Move it to the award pathway first")
    look(page, "route-award-refused")


def move_to_the_award(page: Page) -> None:
    page.goto("/improvement")
    waiting = page.get_by_role("region", name="To decide").get_by_role("listitem")
    expect(waiting).to_contain_text(f"{SCHOOL} could move to the award pathway")
    page.get_by_role("link", name=f"Decide on {SCHOOL}").click()
    expect(page.locator(".lede")).to_contain_text("In no category.")
    page.get_by_role("radio", name=re.compile("^Award pathway")).check()
    page.get_by_label("Why", exact=True).fill(WHY_AWARD)
    page.get_by_label("The inspection it rests on").select_option(index=1)
    page.get_by_role("button", name="Decide").click()
    expect(page.locator("#pathway")).to_contain_text("The school is on the award pathway.")
    expect(page.locator("#pathway").get_by_role("listitem")).to_have_count(2)
    look(page, "route-journey-moved")


def is_awarded(page: Page) -> str:
    award(page)
    mark = page.get_by_role("link", name=re.compile(r"^[A-Z]+-[A-Z]+-\d{4}-\d+$"))
    expect(mark).to_be_visible()
    expect(page.locator(".lede")).to_contain_text("Awarded. Noor Haddad decided on")
    return mark.inner_text()


def check_the_mark(page: Page, number: str) -> None:
    """Somebody who has no sign-in looks the mark up; nothing there tells of the category that the school has left."""
    page.goto("/check")
    page.get_by_label("Number of the mark").fill(number)
    page.get_by_role("button", name="Check it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SCHOOL)
    expect(page.locator(".status")).to_contain_text("This mark is current")
    for said in [f"for {STANDARD}", "Max Verity", "Noor Haddad", number]:
        expect(page.locator("main")).to_contain_text(said)
    expect(page.locator("main")).not_to_contain_text("Special measures")
    look(page, "route-mark")
