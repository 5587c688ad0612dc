"""What the trust does first: it is set up, knows its schools and people, and opens a framework to them."""

import re
from pathlib import Path

from inviting import follow, invite
from playwright.sync_api import Page, expect
from story import MARK, OTHER_SCHOOL, SCHOOL, TRUST, Cast, day, look

FIXTURE = Path(__file__).parent / "fixtures/register.csv"


def set_up(page: Page, code: str) -> None:
    page.goto("/")
    page.get_by_label("Set-up code").fill(code)
    page.get_by_label("Name of the trust").fill(TRUST)
    page.get_by_label("Your name").fill("Ines Okafor")
    page.get_by_label("Your e-mail address").fill("ines.okafor@ravensworth.example")
    page.get_by_label("Password").fill("nine wires and a bead")
    page.get_by_role("button", name="Set up the trust").click()
    expect(page.get_by_role("link", name="Ines Okafor")).to_be_visible()


def import_the_schools(page: Page) -> None:
    page.get_by_role("link", name="Schools", exact=True).click()
    look(page, "no-schools")
    page.get_by_role("link", name="Import from the register").click()
    look(page, "import")
    page.get_by_label("Register file (CSV)").set_input_files(FIXTURE)
    page.get_by_role("button", name="Look through the file").click()
    expect(page.locator("main")).to_contain_text("It names two trusts")
    look(page, "import-trust")
    page.get_by_label("Trust in the file").select_option("99301")
    page.get_by_role("button", name="Look through its schools").click()
    expect(page.locator("main")).to_contain_text("Nothing is written yet.")
    for name in [SCHOOL, OTHER_SCHOOL, "Cæsar’s Ford Church of England School", "Oak & Elm “Riverside” School"]:
        expect(page.locator("main")).to_contain_text(name)
    look(page, "import-changes")
    page.get_by_role("button", name="Import these changes").click()
    look(page, "import-done")
    page.get_by_role("link", name="See the schools").click()
    expect(page.locator("main tbody tr")).to_have_count(4)
    look(page, "schools")


def invite_everybody(cast: Cast) -> None:
    by = cast.administrator
    link = invite(by, "Noor Haddad", "noor.haddad@ravensworth.example", "Trust lead")
    look(by, "invitation-link")
    cast.lead.goto(link)
    expect(cast.lead.locator("main")).to_contain_text(f"{TRUST} invites you")
    look(cast.lead, "invitation")
    follow(cast.lead, link)
    follow(cast.validator, invite(by, "Max Verity", "max.verity@ravensworth.example", "Validator"))
    follow(cast.head, invite(by, "Ada Birch", "ada.birch@beckdale.example", "Headteacher", SCHOOL))
    by.goto("/people")
    expect(by.locator("main tbody tr")).to_have_count(4)
    look(by, "people")
    by.goto(link)
    expect(by.get_by_role("heading", level=1)).to_have_text("This link no longer works")


def publish_the_framework(page: Page) -> None:
    page.goto("/")
    look(page, "lead-first-day")
    page.get_by_role("link", name="Frameworks", exact=True).click()
    look(page, "frameworks")
    page.get_by_role("button", name=re.compile(f"Copy as a draft.*{MARK}")).click()
    look(page, "draft")
    page.get_by_role("button", name="Publish 1.0").click()
    expect(page.locator("main")).to_contain_text("Its text never changes.")
    look(page, "framework")


def open_the_cycle(page: Page) -> None:
    page.get_by_role("link", name="Cycles", exact=True).click()
    look(page, "no-cycles")
    page.get_by_role("link", name="Open a cycle").click()
    page.get_by_label("Title").fill("Pioneers")
    page.get_by_label("Schools send by").fill(day(30))
    page.get_by_label("Validators finish by").fill(day(50))
    page.get_by_label("The trust decides by").fill(day(60))
    for school in [SCHOOL, OTHER_SCHOOL]:
        page.get_by_role("checkbox", name=school, exact=True).check()
    look(page, "new-cycle")
    page.get_by_role("button", name="Open the cycle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pioneers")
    expect(page.get_by_role("table", name="Schools of the cycle").locator("tbody tr")).to_have_count(2)
    look(page, "cycle")
