"""Who and what the story of one mark is about, and how its pages are looked at on the way."""

from dataclasses import dataclass
from datetime import date, timedelta

from page_checks import check_page
from playwright.sync_api import Page

TRUST = "Ravensworth Learning Trust"
SCHOOL = "St Thomas à Beckdale Catholic High School"
OTHER_SCHOOL = "Bramblewick Primary School"
MARK = "Inclusion Excellence"
FIRST, SECOND, THIRD, *OTHERS = AREAS = [
    "Leadership for inclusion",
    "Knowing every pupil",
    "Teaching that adapts",
    "Support that is checked",
    "Belonging and relationships",
    "Attendance and access",
    "Families and partners",
    "Staff expertise and workload",
]
STATEMENT = "The person who leads inclusion meets the senior leadership team at least every fortnight"
HELPS = "Every form tutor knows which pupils find school hardest"
HINDERS = "Cover for the inclusion lead falls away in exam weeks"

wrong: list[str] = []


@dataclass
class Cast:
    """Everybody in the story, each with a browser of their own."""

    administrator: Page
    lead: Page
    head: Page
    validator: Page
    stranger: Page


def look(page: Page, name: str) -> None:
    """Checks a page on the way. What is wrong with it is told at the end, so that the story goes on."""
    size = page.viewport_size
    try:
        check_page(page, f"story-{name}")
    except AssertionError as problem:
        wrong.append(str(problem))
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(size)


def day(after: int) -> str:
    """So many days from today, as a date field takes it."""
    return (date.today() + timedelta(days=after)).isoformat()
