"""How a second version comes of a pilot, and how the work of the schools is carried on in it."""

import re

from evaluating import bead, expect_saved, open_area, open_evaluation, write
from playwright.sync_api import Page, expect
from story import look
from story_of_a_framework import LEVELS, TITLE, descriptor, open_draft, paste, saved_draft
from story_of_a_pilot import HEADS, PILOT, dates

SETTLED = "New pupils have a guide for as long as they need one, whenever in the year they come."
NEW = "\n".join(
    "\t".join(row)
    for row in [
        ["Strand", *LEVELS],
        ["Being heard", "Pupils are asked.", "Pupils see what came of what they said.", "Pupils decide with governors."],
        ["Families", "Families are told.", "Families are asked.", "Families plan with staff."],
    ]
)


def change_the_strands(page: Page) -> None:
    """Rewords one level, renames one strand, puts a new one in the place of another, and adds one more."""
    open_strand(page, "Welcome")
    write(descriptor(page, "Settled"), SETTLED)
    saved_draft(page)
    open_strand(page, "Friendship")
    write(page.get_by_label("Name", exact=True), "Friendship and play")
    saved_draft(page)
    paste(page, NEW)
    page.get_by_role("button", name="Fill it in").click()
    open_strand(page, "Voice")
    page.get_by_role("button", name="Remove", exact=True).click()
    look(page, "design-remove-strand")
    page.locator("main").get_by_role("button", name=re.compile("^Remove")).click()
    expect(page.locator("main")).to_contain_text("Undo: removed")
    open_draft(page)
    look(page, "design-second-draft")


def open_strand(page: Page, name: str) -> None:
    open_draft(page)
    page.get_by_role("navigation", name="Strands").get_by_role("link", name=re.compile(f"^{name}")).click()
    expect(page.get_by_role("heading", level=2, name=name)).to_be_visible()


def publish(page: Page) -> None:
    open_draft(page)
    page.get_by_role("button", name="Publish 1.1").click()
    expect(page.locator("main")).to_contain_text("Version 1.1, published")
    page.get_by_role("link", name="What changed").click()
    expect(page.locator(".lede")).to_contain_text("Compared with version 1.0.")
    for title in ["Friendship and play", "Being heard", "Families", "Voice"]:
        expect(page.get_by_role("heading", level=2, name=title, exact=True)).to_be_visible()
    look(page, "design-compare")


def open_the_next_cycle(page: Page) -> None:
    """Says on the way how Voice goes on, then opens the second version to the same four schools."""
    begin_after_the_pilot(page)
    page.get_by_role("link", name="How judgements are carried over").click()
    map_voice(page)
    begin_after_the_pilot(page)
    expect(page.get_by_label("Framework")).to_contain_text("Belonging, version 1.1")
    expect(page.get_by_role("radio", name="Full")).to_be_checked()
    expect(page.get_by_role("checkbox", name=re.compile(f"^Close {PILOT}"))).to_be_checked()
    page.get_by_label("Title").fill("Belonging, everybody")
    dates(page)
    look(page, "design-next-cycle")
    page.get_by_role("button", name="Open the cycle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Belonging, everybody")
    expect(page.get_by_role("row", name=HEADS["nadia.rahman"])).to_contain_text("0 of 4")


def begin_after_the_pilot(page: Page) -> None:
    page.goto("/cycles")
    page.get_by_role("link", name=PILOT, exact=True).click()
    page.get_by_role("link", name="New cycle from this one").click()


def map_voice(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("How strands go on")
    expect(page.get_by_role("row", name="Voice")).to_contain_text("Its work stays with version 1.0.")
    expect(page.get_by_label("Friendship", exact=True)).to_contain_text("Friendship and play")
    expect(page.locator("main")).to_contain_text("New in version 1.1: Being heard and Families.")
    page.get_by_label("Voice", exact=True).select_option("Being heard")
    page.get_by_role("button", name="Save how strands go on").click()
    expect(page.get_by_role("row", name="Voice")).to_contain_text("Was called “Voice”.")
    expect(page.locator("main")).to_contain_text("New in version 1.1: Families.")
    look(page, "design-mapping")


def read_what_changed(page: Page) -> None:
    """Every judgement is there, none of them counts yet, and each strand says what has changed in it."""
    open_evaluation(page, HEADS["nadia.rahman"], TITLE)
    expect(page.locator(".lede")).to_contain_text("None of four strands judged.")
    expect(page.locator(".lede")).to_contain_text("not yet re-confirmed: move the bead, or say that it is still true.")
    for title, place in [("Welcome", "Settled"), ("Friendship and play", "Rooted"), ("Being heard", "Arriving")]:
        expect(bead(page, title)).to_have_attribute("aria-valuetext", f"{place}, lower middle")
        expect(page.locator(".ab-row").filter(has_text=title)).to_contain_text(f"From {PILOT}, not yet re-confirmed.")
    expect(bead(page, "Families")).to_have_attribute("aria-valuetext", "Not judged yet")
    for title, words in [
        ("Welcome", "Its words have changed. Read them again."),
        ("Friendship and play", "Was called “Friendship”."),
        ("Being heard", "Was called “Voice”. Its words have changed."),
        ("Families", "New in version 1.1."),
    ]:
        open_area(page, title)
        expect(page.locator("#area .notice").first).to_contain_text(f"Version 1.1: {words}")
    open_area(page, "Welcome")
    expect(page.get_by_label("Why we place the bead here")).to_have_value("Welcome: what pupils told us in October.")
    look(page, "design-carried")


def say_still_true(page: Page) -> None:
    """One is confirmed below the abacus, one in its row; one bead is moved, which says as much."""
    page.locator("#area").get_by_role("button", name=re.compile("^Still true.*Welcome")).click()
    expect(page.locator(".lede")).to_contain_text("One of four strands judged.")
    expect(page.locator(".ab-row").filter(has_text="Welcome")).not_to_contain_text("not yet")
    page.get_by_role("button", name=re.compile("^Still true.*Friendship")).click()
    expect(page.locator(".lede")).to_contain_text("Two of four strands judged.")
    bead(page, "Being heard").focus()
    page.keyboard.press("PageUp")
    expect_saved(page)
    page.reload()
    expect(page.locator(".lede")).to_contain_text("Three of four strands judged.")
    expect(page.locator("main")).not_to_contain_text("not yet re-confirmed")
    look(page, "design-confirmed")
