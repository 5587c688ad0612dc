"""What no page of ours would send is refused in plain words, changes nothing, and does the server no harm."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from evaluating import open_area, open_evaluation, reason
from page_checks import check_page
from playwright.sync_api import Page, expect
from raw_requests import listen, post, post_less, session
from signing_in import sign_in_as

SCHOOL = "Hartlow High School"
FRAMEWORK = "Inspection readiness"
BOUNDARY = "----walk"
PART = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="title"\r\n\r\nA title\r\n'
WHOLE = PART + f"--{BOUNDARY}--\r\n"
LIES = {
    "has no boundary in it": "A title and no boundary at all",
    "breaks off in a part": PART[:-9],
    "has no end": PART + f"--{BOUNDARY}\r\n",
    "has a part without a name": f"--{BOUNDARY}\r\nContent-Type: text/plain\r\n\r\nWhose?\r\n--{BOUNDARY}--\r\n",
    "has a head that never ends": f"--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{'x' * 20_000}",
    "has garbage after a boundary": PART + f"--{BOUNDARY}garbage",
    "is nothing": "",
}


@pytest.fixture
def evaluation(sample, page) -> Page:
    sign_in_as(page, sample, "tunde.bakare")
    open_evaluation(page, SCHOOL, FRAMEWORK)
    return page


def test_an_evaluation_of_another_school_is_not_there(sample, open_page):
    theirs, ours = open_page(), open_page()
    sign_in_as(theirs, sample, "ruth.adeyemi")
    open_evaluation(theirs, "Thistledown Primary School", FRAMEWORK)
    sign_in_as(ours, sample, "tunde.bakare")
    for place in ["/submission", "/report.pdf", "/areas/1", ""]:
        answer = ours.goto(theirs.url + place)
        assert answer.status == 404, f"{place} answered {answer.status}"
        expect(ours.get_by_role("heading", level=1)).to_have_text("This page is not here")
        expect(ours.locator("main")).not_to_contain_text("Thistledown")
    check_page(ours, "not-found")


def test_a_form_of_another_site_is_refused_and_changes_nothing(sample, evaluation):
    open_area(evaluation, "Leadership and governance")
    field, before = reason(evaluation).get_attribute("name"), reason(evaluation).input_value()
    address = re.sub("/areas/.*", "/judgements", evaluation.url)
    kept = {"Cookie": session(evaluation), "Content_Type": "application/x-www-form-urlencoded"}
    for forged in [{"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Sec_Fetch_Site": "cross-site"}]:
        heard = post(address, urlencode({field: "Taken over"}).encode(), **kept, **forged)
        assert heard.status == 403, f"{forged} was answered with {heard.status}"
        assert "This form came from another site" in heard.body
    assert post(address, urlencode({field: before}).encode(), **kept, Origin=sample.url).status == 303
    evaluation.reload()
    expect(reason(evaluation)).to_have_value(before)


def test_a_form_that_is_not_put_together_as_one_gets_a_plain_answer(sample, evaluation):
    address, kept = evidence_of(evaluation)
    assert post(address, WHOLE.encode(), **kept).status == 422
    for lie, body in LIES.items():
        heard = post(address, body.encode(), **kept)
        assert heard.status == 400, f"What {lie} was answered with {heard.status}: {heard.body[:300]}"
        assert "That did not arrive whole" in heard.body
    assert sample.site.answers()


def test_a_form_that_breaks_off_before_its_promised_end_gets_a_plain_answer(sample, evaluation):
    address, kept = evidence_of(evaluation)
    heard = listen(post_less(address, PART.encode(), 20_000, **kept))
    assert sample.site.answers()
    assert heard.status == 400, f"It was answered with {heard.status}, and the log says:\n{sample.site.printed[-300:]}"
    assert "That did not arrive whole" in heard.body


def test_uploads_that_hang_up_halfway_do_no_harm(sample, evaluation):
    address, kept = evidence_of(evaluation)
    file = PART + f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7'
    for _ in range(20):
        post_less(address, file.encode(), 20_000_000, **kept).close()
    assert sample.site.answers()
    evaluation.reload()
    expect(evaluation.get_by_role("heading", level=1)).to_have_text(SCHOOL)
    incoming = Path(sample.site.folder) / "files/incoming"
    sample.site.wait_until(lambda: not [*incoming.iterdir()], "take away what came of broken uploads", seconds=10)


def evidence_of(evaluation: Page) -> tuple[str, dict[str, str]]:
    """Where the evidence of an area is sent, and what goes along with it."""
    open_area(evaluation, "Inclusion")
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    return evaluation.url.partition("#")[0] + "/evidence", {"Cookie": session(evaluation), "Content_Type": kind}
