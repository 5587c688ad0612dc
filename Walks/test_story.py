"""The whole story of one mark, told by five people: from an empty Waymark to a stranger who checks the mark."""

import os
from pathlib import Path

import pytest
from page_checks import check_page
from playwright.sync_api import expect
from story import Cast, wrong
from story_of_the_mark import check_the_mark, choose_the_validator, decide, look_at_the_landscape
from story_of_the_school import place_the_beads, read_the_report, read_the_review, send, support_the_first_area
from story_of_the_trust import import_the_schools, invite_everybody, open_the_cycle, publish_the_framework, set_up
from story_of_the_validator import review

SHARED = os.environ.get("WAYMARK_SHARED")


@pytest.mark.timeout(400)
def test_a_school_earns_its_mark_and_a_stranger_checks_it(site, open_page, tmp_path):
    wrong.clear()
    site.start()
    cast = Cast(*(open_page() for _ in range(5)))
    set_up(cast.administrator, site.set_up_code)
    import_the_schools(cast.administrator)
    invite_everybody(cast)
    publish_the_framework(cast.lead)
    open_the_cycle(cast.lead)
    place_the_beads(cast.head)
    support_the_first_area(cast.head, tmp_path)
    submission = send(cast.head)
    choose_the_validator(cast.lead)
    review(cast.validator)
    read_the_review(cast.head)
    number = decide(cast.lead)
    look_at_the_landscape(cast.lead)
    check_the_mark(cast.stranger, number)
    read_the_report(cast.head, submission)
    assert not wrong, "\n".join(wrong)


@pytest.mark.skipif(not SHARED, reason="WAYMARK_SHARED names no folder with the real register")
def test_one_trust_of_the_real_register_is_imported(site, page):
    site.start()
    set_up(page, site.set_up_code)
    page.goto("/imports/new")
    page.get_by_label("Register file (CSV)").set_input_files(Path(SHARED) / "data/gias_trusts_sample.csv")
    page.get_by_role("button", name="Look through the file").click()
    page.get_by_label("Trust in the file").select_option("5188")
    page.get_by_role("button", name="Look through its schools").click()
    expect(page.locator("main")).to_contain_text("423 rows, ten of them schools of FIERTÉ MULTI-ACADEMY TRUST")
    check_page(page, "story-real-register")
    page.get_by_role("button", name="Import these changes").click()
    expect(page.locator(".lede")).to_contain_text("10 new")
    page.get_by_role("link", name="See the schools").click()
    expect(page.locator("main tbody tr")).to_have_count(10)
    check_page(page, "story-real-schools")
