"""What a school and its improvement specialist do together: baseline, visits, targets, and what came of them."""

import re

from evaluating import expect_saved, open_evaluation, write
from playwright.sync_api import Page, expect
from story import SCHOOL as SECONDARY
from story import day, look
from story_of_the_route import SCHOOL, STANDARD

STRATEGY = "A whole-school strategy and plan to improve English and mathematics"
ANALYSIS = "Analysis of how pupils are doing"
ELEVENTH = "English and mathematics in every subject"
WISH = "Please look at how new staff are taught to teach early reading."
TARGET = "Agree one plan for reading with every teacher"
SECOND_TARGET = "Read the results of every pupil with each class teacher"
COMMENT = "We agree. The plan goes to governors on Thursday."
DIFFERENCE = "In July 38 of 41 pupils in Year 2 read at the expected standard; a year before it was 24."
PRACTICE = "Phonics is taught in four ways in four classes."
MET_ON_THE_DAY = "The head, the English lead and two teachers of Year 1."
NOT_YET, BEGUN, HOLDING, MET = LEVELS = ["Not yet", "Begun", "Taking hold", "Met"]


def eleven_only_for_a_secondary_school(head: Page, other_head: Page) -> None:
    """A primary school judges ten elements twice; the eleventh is there for a secondary school."""
    open_evaluation(head, SCHOOL, STANDARD)
    expect(head.locator(".lede")).to_contain_text("None of 20 judgements made.")
    expect(head.get_by_role("slider")).to_have_count(20)
    eleventh = head.locator(".ab-row").filter(has_text=ELEVENTH)
    expect(eleventh).to_contain_text("Does not apply to this school")
    expect(eleventh.get_by_role("link")).to_have_count(0)
    look(head, "route-ten-elements")
    open_evaluation(other_head, SECONDARY, STANDARD)
    expect(other_head.locator(".lede")).to_contain_text("None of 22 judgements made.")
    expect(other_head.get_by_role("slider")).to_have_count(22)
    open_element(other_head, ELEVENTH)
    look(other_head, "route-eleven-elements")


def plan(page: Page, title: str, on: str, focus: str) -> None:
    to_the_journey(page)
    page.get_by_role("link", name="Plan a visit").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Plan {title}")
    page.get_by_label("Day").fill(on)
    page.get_by_label("Time").fill("09:30")
    page.get_by_label("Focus").fill(focus)
    if title == "the baseline":
        look(page, "route-plan-baseline")
    page.get_by_role("button", name="Plan it").click()


def to_the_journey(page: Page) -> None:
    """The specialist's way to a school; the school's own is from its evaluation."""
    page.goto("/improvement")
    page.get_by_role("rowheader", name=SCHOOL, exact=True).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SCHOOL)


def visit(page: Page, title: str) -> None:
    to_the_journey(page)
    page.get_by_role("link", name=title, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def read_school_journey(page: Page) -> None:
    """The school's own way to its journey."""
    open_evaluation(page, SCHOOL, STANDARD)
    page.get_by_role("link", name="Journey", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SCHOOL)


def answer_the_focus(page: Page) -> None:
    read_school_journey(page)
    page.get_by_role("link", name="Baseline", exact=True).first.click()
    expect(page.locator(".lede")).to_contain_text("Planned for")
    write(page.get_by_label("Your answer"), WISH)
    expect_saved(page)
    look(page, "route-visit-planned")


def see(page: Page, levels: dict[str, str]) -> None:
    """Slides the parked beads of the wires whose titles begin so to the upper end of a level."""
    for begin, level in levels.items():
        for bead in page.get_by_role("slider", name=re.compile(f"^{re.escape(begin)}")).all():
            if bead.input_value() == "0":
                for _ in range(LEVELS.index(level) + 1):
                    bead.press("PageUp")
                expect(bead).to_have_attribute("aria-valuetext", f"{level}, upper end")
    expect_saved(page)


def consider(page: Page, kind: str, title: str) -> None:
    sources = page.locator("#sources")
    sources.locator("summary").click()
    sources.get_by_label("Kind of source").select_option(label=kind)
    sources.get_by_label("What it is").fill(title)
    sources.get_by_label("Or a link").fill("https://bramblewick.example/papers")
    sources.get_by_role("button", name="Add", exact=True).click()
    expect(sources.get_by_role("listitem").filter(has_text=title)).to_contain_text(kind)


def set_target(page: Page, title: str, area: str) -> None:
    targets = page.locator("#targets")
    targets.locator("summary").click()
    targets.get_by_label("What the school will do").fill(title)
    targets.get_by_label("For", exact=True).select_option(label=area)
    targets.get_by_label("Owner").select_option(label="Jo Fenn")
    targets.get_by_label("By when").fill(day(40))
    targets.get_by_label("What will be different for pupils").fill("Nobody waits for help with reading.")
    targets.get_by_role("button", name="Set it").click()
    expect(targets.get_by_role("listitem").filter(has_text=title)).to_contain_text("Jo Fenn, by")


def say(page: Page, strengths: str, improvements: str) -> None:
    write(page.get_by_label("Strengths"), strengths)
    write(page.get_by_label("What to work on"), improvements)
    write(page.get_by_label("Feedback to leaders"), "You know your school well.")
    expect_saved(page)


def share(page: Page) -> None:
    page.get_by_role("button", name="Share with the school").click()
    expect(page.locator(".lede")).to_contain_text("The head has not signed it yet.")


def take_the_baseline(page: Page) -> None:
    visit(page, "Baseline")
    expect(page.locator("main")).to_contain_text(f"The school: {WISH}")
    expect(page.locator(".notice")).to_contain_text("The baseline has no bead yet for")
    write(page.get_by_label("People met"), MET_ON_THE_DAY)
    see(page, {STRATEGY: NOT_YET, "": BEGUN})
    behind = page.locator("li[id^=seen-]").filter(has_text=STRATEGY)
    behind.locator("summary").click()
    write(behind.get_by_label("Practice: what happens in classrooms").first, PRACTICE)
    consider(page, "Inspection report", "Report of the spring inspection")
    consider(page, "Our own data or work", "Reading ages of Years 1 to 6")
    set_target(page, TARGET, f"{STRATEGY}: English")
    say(page, "Pupils want to read.\nStaff want one plan.", "One way of teaching phonics.")
    look(page, "route-baseline-desk")
    share(page)
    look(page, "route-baseline-shared")


def make_visit(page: Page, number: int, levels: dict[str, str], target: str | None = None) -> None:
    visit(page, f"Visit {number}")
    see(page, levels)
    if target:
        set_target(page, target, f"{ANALYSIS}: Mathematics")
    say(page, "The plan is read out in every staff room.", "Let the pupils say what they have learnt.")
    if number == 1:
        look(page, "route-visit-desk")
    share(page)


def read_and_sign(page: Page, title: str) -> None:
    read_school_journey(page)
    page.get_by_role("link", name=title, exact=True).first.click()
    if title == "Baseline":
        for said in [MET_ON_THE_DAY, TARGET, "Pupils want to read.", PRACTICE, "Report of the spring inspection"]:
            expect(page.locator("main")).to_contain_text(said)
        page.get_by_label("Your comment").fill(COMMENT)
        page.get_by_role("button", name="Add the comment").click()
        expect(page.locator("#comments")).to_contain_text(COMMENT)
        look(page, "route-visit-read")
    page.get_by_role("button", name="Sign this visit").click()
    expect(page.locator(".lede")).to_contain_text("Signed by Jo Fenn on")


def meet_the_targets(page: Page) -> None:
    """What a visit set is an action of the school's own; the head closes it with what came of it."""
    for area, title in [(STRATEGY, TARGET), (ANALYSIS, SECOND_TARGET)]:
        open_evaluation(page, SCHOOL, STANDARD)
        open_element(page, area)
        page.locator("#area table.acts").get_by_role("link", name=title).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        page.get_by_label("What difference did it make for pupils?").fill(DIFFERENCE)
        if title == TARGET:
            look(page, "route-action")
        page.get_by_role("button", name="It is done").click()
        expect(page.locator("main")).to_contain_text("Done")
    read_school_journey(page)
    for title in [TARGET, SECOND_TARGET]:
        expect(page.locator("article.visit li").filter(has_text=title)).to_contain_text("(done)")


def open_element(page: Page, title: str) -> None:
    """Opens an element, whose link also says its number."""
    page.locator(".ab-name").get_by_role("link", name=re.compile(f"{re.escape(title)}$")).click()
    expect(page.locator("#h-area")).to_have_text(title)
