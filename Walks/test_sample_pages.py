"""Every kind of person of the sample trust can read every page of their menu: accessible, narrow, dark, without errors."""

import re

import pytest
from page_checks import check_page
from playwright.sync_api import Page, expect
from signing_in import sign_in_as


def links(page: Page, within: str, pattern: str = "^/[^#]*$") -> list[str]:
    """Where the links of a part of the page lead, each once and in their order."""
    found = page.locator(within).locator("a[href]").evaluate_all("all => all.map(link => link.getAttribute('href'))")
    return [address for address in dict.fromkeys(found) if re.search(pattern, address)]


def check_pages(page: Page, name: str, addresses: list[str]) -> None:
    """Checks each page, and says at the end what is wrong with all of them."""
    wrong = []
    for address in addresses:
        answer = page.goto(address)
        try:
            assert answer.status == 200, f"{address} answered {answer.status}"
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            kind = re.sub(r"[^a-z]+", "-", re.sub(r"/[^/]*\d[^/]*", "", address)).strip("-") or "home"
            check_page(page, f"sample-{name}-{kind}")
        except AssertionError as problem:
            wrong.append(str(problem))
    assert not wrong, "\n".join(wrong)


def first(page: Page, address: str, pattern: str) -> str:
    """The first link on a page that leads to such an address."""
    page.goto(address)
    found = links(page, "main", pattern)
    assert found, f"{address} links to no {pattern}: {links(page, 'main')}"
    return found[0]


@pytest.mark.parametrize(
    "name", ["priya.nair", "ruth.adeyemi", "marcus.hale", "hana.lindqvist", "tom.ellery", "edwin.farrow"]
)
def test_the_pages_of_the_menu(sample, page, name):
    sign_in_as(page, sample, name)
    page.goto("/")
    check_pages(page, name, links(page, "nav.menu"))


def test_the_evaluation_of_a_headteacher(sample, page):
    sign_in_as(page, sample, "ruth.adeyemi")
    evaluation = first(page, "/evaluations", r"^/evaluations/[^/]+$")
    check_pages(page, "ruth.adeyemi", [evaluation, f"{evaluation}/submission"])


def test_what_the_trust_decides(sample, page):
    sign_in_as(page, sample, "priya.nair")
    decision = first(page, "/validations", r"^/submissions/[^/]+/decision$")
    mark = first(page, "/marks", r"^/marks/[^/]+$")
    check_pages(page, "priya.nair", [decision.removesuffix("/decision"), decision, mark])


def test_the_improvement_route(sample, page):
    sign_in_as(page, sample, "helen.marsh")
    journey = first(page, "/improvement", r"/journey$")
    check_pages(page, "helen.marsh", ["/improvement", journey])
    journey = [link for link in visited(page, "/improvement", r"/journey$") if visited(page, link, "^/visits/")][0]
    visits = visited(page, journey, "^/visits/")
    check_pages(page, "helen.marsh", [journey])
    check_pages(page, "visit", [visits[0]])
    check_pages(page, "shared-visit", [visits[-1]])


def test_what_a_trust_lead_designs_and_runs(sample, page):
    sign_in_as(page, sample, "priya.nair")
    cycle = first(page, "/cycles", r"^/cycles/[0-9a-f-]{36}$")
    version = first(page, "/frameworks", r"^/frameworks/[0-9a-f-]{36}$")
    school = first(page, "/schools", r"^/schools/[0-9a-f-]{36}$")
    check_pages(page, "cycle", [cycle])
    check_pages(page, "cycle-dates", [f"{cycle}/dates"])
    for name in ["stage", "rule", "compare"]:
        check_pages(page, name, [f"{version}/{name}"])
    pathway = first(page, "/improvement", r"/journey$").replace("/journey", "/pathway")
    check_pages(page, "pathway", [pathway])
    check_pages(page, "lead", ["/inspections", "/terms", "/frameworks/file"])
    check_pages(page, "school-inspections", [f"{school}/inspections"])
    compare = first(page, "/landscape", r"^/landscape/compare")
    pick = page.goto(compare) and page.locator("select[name=pick] option").nth(3).get_attribute("value")
    check_pages(page, "compare", [compare, f"{compare}&pick={pick}"])


def visited(page: Page, address: str, pattern: str) -> list[str]:
    """Where the links on a page lead that match."""
    page.goto(address)
    return links(page, "main", pattern)


def test_the_views_of_the_landscape_and_progress(sample, page):
    sign_in_as(page, sample, "priya.nair")
    page.goto("/landscape")
    views = links(page, "nav.views")
    assert len(views) >= 5
    check_pages(page, "views", views[1:])
    against = page.goto(views[3]) and page.locator("select[name=against] option").evaluate_all("all => all.map(o => o.value)")
    check_pages(page, "against", [f"{views[3]}&against={value}" for value in against if value][:3])
    evaluation = first(page, "/landscape", r"^/evaluations/[^/]+$")
    check_pages(page, "progress", [f"{evaluation}/progress"])


def test_scrubbing_through_the_years_by_keyboard(sample, page):
    sign_in_as(page, sample, "priya.nair")
    page.goto(first(page, "/landscape", r"^/evaluations/[^/]+$") + "/progress")
    today = page.locator("#day").inner_text()
    slider = page.get_by_role("slider", name="Day")
    slider.focus()
    page.keyboard.press("Home")
    expect(page.locator("#h-day")).to_contain_text("On ")
    expect(slider).to_have_attribute("aria-valuetext", page.locator("#h-day").inner_text().removeprefix("On "))
    assert "on=" in page.url and page.locator("#day").inner_text() != today
    page.keyboard.press("End")
    expect(page.locator("#h-day")).to_have_text("Today")


def test_taking_a_view_away(sample, page):
    sign_in_as(page, sample, "edwin.farrow")
    page.goto("/landscape")
    for kind, start in [("CSV", b"\xef\xbb\xbfSchool,Phase"), ("Excel", b"PK\x03\x04"), ("PDF", b"%PDF-1.7")]:
        answer = page.request.get(page.get_by_role("link", name=kind, exact=True).get_attribute("href"))
        assert answer.ok and answer.body().startswith(start), kind
