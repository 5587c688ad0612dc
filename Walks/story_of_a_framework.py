"""How a trust lead designs a framework from nothing: its words, a scale, strands, the mark, and the way to a pilot."""

import re

from evaluating import write
from playwright.sync_api import Locator, Page, expect
from story import look

TITLE = "Belonging"
LEVELS = ["Arriving", "Settled", "Rooted"]
WELCOME = {
    "Arriving": "New pupils are met on their first day by the office.",
    "Settled": "New pupils have a guide for half a term and know whom to ask.",
    "Rooted": "Pupils who came last year plan the welcome and lead it.",
}
STATEMENT = "Every new pupil can name two adults who would help"
TABLE = "\n".join(
    "\t".join(row)
    for row in [
        ["Strand", *LEVELS],
        ["Friendship", "Few play alone at break.", "Adults notice who is alone, and act.", "Pupils notice first."],
        ["", "Break has a quiet place", "Staff agree each week whom to look out for", "Older pupils run three clubs"],
        ["Voice", "A council meets each term.", "Pupils see what came of it.", "Pupils decide with governors."],
    ]
)


def start(page: Page) -> None:
    page.goto("/frameworks")
    page.get_by_text("Start from nothing").click()
    page.get_by_label("Title").fill(TITLE)
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_role("heading", level=2, name="Begin with one area")).to_be_visible()
    look(page, "design-nothing-yet")
    write(page.get_by_label("Purpose"), "Every pupil is known here, and would be missed.")
    write(page.get_by_label("Promise"), "where every pupil is known and would be missed")
    write(page.get_by_label("One", exact=True), "strand")
    write(page.get_by_label("Several", exact=True), "strands")
    saved_draft(page)


def saved_draft(page: Page) -> None:
    expect(page.locator("[data-save-state]")).to_have_attribute("data-state", "saved")


def make_a_scale(page: Page) -> None:
    """Takes a scale of three up from the library, gives its levels own names, and leaves the one of five."""
    tool(page, "Scales")
    page.get_by_role("button", name=re.compile("^Use this.*Three steps")).click()
    page.get_by_role("link", name=re.compile("^Change.*Beginning")).click()
    for number, level in enumerate(LEVELS, start=1):
        row = page.locator(".scale-rows > li").nth(number - 1)
        row.get_by_label("Name", exact=True).fill(level)
        row.get_by_label("For narrow columns").fill(level)
    look(page, "design-scale")
    page.get_by_role("button", name="Save the scale").click()
    page.get_by_role("button", name=re.compile("^Remove.*Urgent improvement")).click()
    expect(page.locator(".lede")).to_contain_text("One scale in this framework.")
    expect(page.locator("main .rows").first).to_contain_text("Rooted")
    look(page, "design-scales")


def tool(page: Page, words: str) -> None:
    """One of the pages beside the strands of the draft, found in the list that every page of the draft shows."""
    open_draft(page)
    page.locator(".tools").get_by_role("link", name=words, exact=True).click()


def open_draft(page: Page) -> None:
    page.goto("/frameworks")
    row = page.locator("li.item").filter(has=page.get_by_role("link", name=TITLE, exact=True))
    row.get_by_role("link", name=re.compile("^Edit draft")).click()


def describe_a_strand(page: Page) -> None:
    open_draft(page)
    page.get_by_label("Name of the first strand").fill("Welcome")
    page.get_by_role("button", name="Add the first strand").click()
    expect(page.get_by_role("heading", level=2, name="Welcome")).to_be_visible()
    for level, words in WELCOME.items():
        write(descriptor(page, level), words)
    saved_draft(page)
    page.get_by_text("Add a statement at Settled").click()
    page.locator("#level-2").get_by_label("New statement").fill(STATEMENT)
    page.locator("#level-2").get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#level-2").get_by_label("Statement 1", exact=True)).to_have_value(STATEMENT)
    expect(descriptor(page, "Rooted")).to_have_value(WELCOME["Rooted"])
    look(page, "design-strand")


def descriptor(page: Page, level: str) -> Locator:
    """Where the words of a level are written, in the strand that lies open."""
    return page.get_by_role("textbox", name=level, exact=True)


def paste(page: Page, table: str) -> None:
    tool(page, "Paste a table")
    page.get_by_label("The table").fill(table)
    page.get_by_role("button", name="See where it goes").click()


def paste_the_others(page: Page) -> None:
    paste(page, TABLE)
    expect(page.locator(".lede")).to_contain_text("Two new strands")
    look(page, "design-pasted")
    page.get_by_role("button", name="Fill it in").click()
    strands = page.get_by_role("navigation", name="Strands")
    for name in ["Welcome", "Friendship", "Voice"]:
        expect(strands.get_by_role("link", name=re.compile(f"^{name}"))).to_be_visible()
    tool(page, "What differs")
    expect(page.locator("main")).to_contain_text("Adults notice who is alone, and act.")
    look(page, "design-differences")
    tool(page, "Order to work through")
    page.get_by_role("button", name="Recommend an order").click()
    page.get_by_role("button", name=re.compile("^Earlier.*Friendship")).click()
    expect(page.locator("ol.rows > li").first).to_contain_text("1. Friendship")
    look(page, "design-order")


def set_the_rule(page: Page) -> None:
    open_draft(page)
    page.get_by_role("link", name=re.compile("^The mark")).click()
    page.get_by_label("Every strand must reach").select_option("Settled")
    page.get_by_label("The mark needs").select_option("at least two of the three strands")
    page.get_by_label("No award without it: Welcome").check()
    page.get_by_label("A mark is valid for").fill("24")
    page.get_by_role("button", name="Save the rule", exact=True).last.click()
    expect(page.get_by_role("status")).to_have_text("Saved.")
    read_out = page.locator("section").filter(has=page.get_by_role("heading", name="As schools will read it"))
    expect(read_out).to_contain_text("two of the three")
    expect(read_out).to_contain_text("A mark is valid for 24 months")
    look(page, "design-rule")


def begin_the_pilot(page: Page) -> None:
    open_draft(page)
    page.get_by_role("link", name="Next stage").click()
    expect(page.locator(".lede")).to_contain_text("It is a draft.")
    look(page, "design-stage")
    page.get_by_label("Note, if any").first.fill("Four schools, to find out whether the words are plain.")
    page.get_by_role("button", name="Begin the pilot of 1.0").click()
    expect(page.locator("main")).to_contain_text("Version 1.0, in its pilot. Its text is fixed.")
    expect(page.locator("main")).to_contain_text("whether the words are plain")
    look(page, "design-in-pilot")
