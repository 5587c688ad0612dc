"""What people may read or fill in is within their reach: a link leads there, and what is unfolded has its names."""

import re

import pytest
from evaluating import open_area, open_evaluation
from page_checks import check_page
from playwright.sync_api import Page
from signing_in import sign_in_as

ON_THE_WAY = r"^/(|evaluations|marks|evaluations/[^/]+|evaluations/[^/]+/submission|submissions/[^/]+)$"


def links(page: Page) -> set[str]:
    return set(page.locator("a[href^='/']").evaluate_all("all => all.map(link => link.getAttribute('href'))"))


def reached(page: Page, wanted: str) -> bool:
    """Whether a link to such an address stands on home, in the menu, or on the pages of the school's evaluations."""
    seen, waiting = set(), ["/"]
    while waiting:
        address = waiting.pop()
        seen.add(address)
        page.goto(address)
        found = links(page)
        if any(re.search(wanted, link) for link in found):
            return True
        waiting += [link for link in found - seen - set(waiting) if re.search(ON_THE_WAY, link)]
    return False


@pytest.mark.parametrize("name", ["nadia.rahman", "ivo.marsden"])
def test_a_head_and_a_governor_find_the_validation_that_was_shared_with_their_school(sample, page, name):
    sign_in_as(page, sample, name)
    assert reached(page, "^/validations(/|$)"), f"No page that {name} comes to links to the shared validation"


@pytest.mark.parametrize(
    ("name", "school", "framework", "area"),
    [
        ("farida.aziz", "Rushey Holt Primary School", "Inspection readiness", "Inclusion"),
        ("farida.aziz", "Rushey Holt Primary School", "English and mathematics", None),
    ],
)
def test_every_form_of_an_open_area_names_its_fields(sample, page, name, school, framework, area):
    sign_in_as(page, sample, name)
    open_evaluation(page, school, framework)
    if area:
        open_area(page, area)
    page.locator("#area details").evaluate_all("all => all.forEach(one => { one.open = true })")
    assert not labels_that_lead_elsewhere(page)
    check_page(page, f"unfolded-{framework.lower().replace(' ', '-')}")


def labels_that_lead_elsewhere(page: Page) -> list[str]:
    """The words of labels whose field is not in the form that the label stands in."""
    return page.locator("form label[for]").evaluate_all(
        "all => all.filter(label => label.control?.form !== label.closest('form')).map(label => label.textContent)"
    )
