"""How four schools try a framework: they judge, say what they think of its words, and the trust learns from it."""

from evaluating import bead, choose_level, expect_saved, form_behind, open_area, open_evaluation, write
from playwright.sync_api import Page, expect
from story import day, look
from story_of_a_framework import STATEMENT, TITLE

PILOT = "First try of Belonging"
HEADS = {
    "nadia.rahman": "Aldermere Primary School",
    "owen.pritchard": "Beckfold Infant and Nursery School",
    "leah.sandford": "Birchcombe Junior School",
    "callum.reid": "Caldermoor Academy",
}
LEVELS = {"Welcome": "Settled", "Friendship": "Rooted", "Voice": "Arriving"}
OF_THE_AREA = "It says nothing of pupils who move in the middle of a year."
OF_THE_LEVEL = "Half a term is too short for a child who has just come to the country."
OF_THE_STATEMENT = "Ask the pupil, not the form tutor: say who is asked."
COMMENTS = {
    "nadia.rahman": ("Welcome", "The whole of Welcome", OF_THE_AREA),
    "owen.pritchard": ("Welcome", "Settled", OF_THE_LEVEL),
    "leah.sandford": ("Welcome", f"Settled: {STATEMENT}", OF_THE_STATEMENT),
    "callum.reid": ("Voice", "The whole of Voice", "Voice sounds like singing. Say what it is about."),
}


def ask_four_schools(page: Page) -> None:
    page.goto("/frameworks")
    page.get_by_role("link", name=TITLE, exact=True).click()
    page.get_by_role("link", name="Open a pilot").click()
    expect(page.get_by_label("Framework")).to_contain_text("Belonging, version 1.0, for a pilot")
    expect(page.get_by_role("radio", name="Pilot")).to_be_checked()
    page.get_by_label("Title").fill(PILOT)
    dates(page)
    for school in HEADS.values():
        page.get_by_role("checkbox", name=school, exact=True).check()
    look(page, "design-pilot-cycle")
    page.get_by_role("button", name="Open the cycle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PILOT)
    expect(page.get_by_role("table", name="Schools of the cycle").locator("tbody tr")).to_have_count(4)


def dates(page: Page) -> None:
    page.get_by_label("Schools send by").fill(day(30))
    page.get_by_label("Validators finish by").fill(day(50))
    page.get_by_label("The trust decides by").fill(day(60))


def judge_and_comment(page: Page, name: str) -> None:
    """The first head judges everything, the others leave Voice; each says one thing of the words."""
    open_evaluation(page, HEADS[name], TITLE)
    for title in list(LEVELS)[: 3 if name == "nadia.rahman" else 2]:
        open_area(page, title)
        choose_level(page, LEVELS[title], "Lower middle")
        expect(bead(page, title)).to_have_attribute("aria-valuetext", f"{LEVELS[title]}, lower middle")
        expect_saved(page)
        write(page.get_by_label("Why we place the bead here"), f"{title}: what pupils told us in October.")
        expect_saved(page)
    area, about, words = COMMENTS[name]
    open_area(page, area)
    form = form_behind(page, "Comment on the words")
    form.get_by_label("About").select_option(about)
    form.get_by_label("What would make it clearer?").fill(words)
    form.get_by_role("button", name="Send the comment").click()
    expect(page.locator("#area .says").filter(has_text=words)).to_be_visible()
    if name == "leah.sandford":
        look(page, "design-pilot-evaluation")


def learn(page: Page) -> None:
    page.goto("/cycles")
    page.get_by_role("link", name=PILOT, exact=True).click()
    expect(page.get_by_role("row", name=HEADS["nadia.rahman"])).to_contain_text("3 of 3")
    look(page, "design-pilot-board")
    page.get_by_role("link", name="What it taught").click()
    expect(page.locator(".lede")).to_contain_text("Four comments are open. Often left unjudged: Voice.")
    welcome = page.locator("section").filter(has=page.get_by_role("heading", name="Welcome", exact=True))
    expect(welcome).to_contain_text("Judged by four of four schools.")
    for words in [OF_THE_AREA, OF_THE_LEVEL, OF_THE_STATEMENT, "Nadia Rahman, Aldermere Primary School"]:
        expect(welcome).to_contain_text(words)
    look(page, "design-learning")


def answer_the_comments(page: Page) -> None:
    """One gets an answer, the next draft is begun, and another is settled in it."""
    comment = page.locator("li.item").filter(has_text=OF_THE_AREA)
    comment.locator("summary").click()
    comment.get_by_label("Your answer").fill("True. The next draft says so.")
    comment.get_by_role("button", name="Answer", exact=True).click()
    expect(comment).to_contain_text("Priya Nair answers: True. The next draft says so.")
    learning = page.url.split("#")[0]
    page.get_by_role("button", name="Make the next draft").click()
    expect(page.locator(".lede")).to_contain_text("You are editing draft 1.1.")
    page.goto(learning)
    comment = page.locator("li.item").filter(has_text=OF_THE_LEVEL)
    comment.locator("summary").click()
    comment.get_by_label("Settled").select_option("In draft 1.1")
    comment.get_by_role("button", name="Settle it").click()
    expect(comment).to_contain_text("Settled in draft 1.1")
    expect(page.locator(".lede")).to_contain_text("Three comments are open.")
    look(page, "design-learnt")
