"""The checks themselves: each lets a good page or PDF through and names what is wrong with a bad one."""

import http.server
import re
import threading

import pytest
import typst
from keyboard import Keyboard
from page_checks import (
    assert_accessible,
    assert_ids_once,
    assert_no_problems,
    assert_no_sideways_scroll,
    check_page,
    expect_problem,
)
from pdf_checks import assert_pdf_ua
from playwright.sync_api import expect

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
GOOD = (
    "<!doctype html><html lang=en-GB><head><title>Good</title><meta name=viewport content='width=device-width'>"
    "<link rel=stylesheet href=/good.css><link rel=icon href=/good.svg></head><body><main><h1>Good</h1>"
    "<form><p><label>Name <input name=name></label></p><p><button>Keep</button></p></form>"
    "<noscript><p>No scripts here</p></noscript><script src=/good.js></script></main></body></html>"
)
PAGES = {
    "/good": GOOD,
    "/good.css": "button { min-height: 44px }",
    "/good.js": "document.querySelector('h1').textContent = 'Better'",
    "/good.svg": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>",
    "/unlabelled": GOOD.replace("<label>Name <input name=name></label>", "<input name=name>"),
    "/wide": GOOD.replace("<h1>Good</h1>", "<h1>Good</h1><img src=/good.svg alt='' width=900 height=9>"),
    "/twice": GOOD.replace("<input name=name>", "<input id=name name=name>").replace("<p><button>", "<p id=name><button>"),
    "/inline": GOOD.replace("<h1>", "<h1 style='color: red'>"),
    "/lost": GOOD.replace("/good.css", "/lost.css"),
    "/unseen": GOOD.replace("/good.css", "/unseen.css"),
    "/unseen.css": "button:focus { outline: none }",
}
KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


class Shelf(http.server.BaseHTTPRequestHandler):
    """Serves the pages above under a policy as strict as Waymark's."""

    def do_GET(self):
        body = PAGES.get(self.path.partition("?")[0])
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", KINDS.get(self.path.rpartition(".")[2], "text/html; charset=utf-8"))
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write((body or "").encode())

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def shelf():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Shelf)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_good_page_passes_in_every_way(shelf, open_page, monkeypatch, tmp_path):
    monkeypatch.setattr("page_checks.SCREENSHOTS", tmp_path)
    page = open_page(base_url=shelf)
    page.goto("/good")
    check_page(page, "good")
    assert sorted(picture.name for picture in tmp_path.iterdir()) == ["good-1280.png", "good-390.png"]
    assert page.viewport_size == {"width": 1280, "height": 900}


def test_a_good_page_passes_without_scripts(shelf, open_page, monkeypatch, tmp_path):
    monkeypatch.setattr("page_checks.SCREENSHOTS", tmp_path)
    page = open_page(base_url=shelf, scripts=False)
    page.goto("/good")
    check_page(page, "good")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("h1")).to_have_text("Good")
    page.get_by_role("button", name="Keep").click()
    expect(page).to_have_url(re.compile("name="))
    page.goto("/unlabelled")
    with pytest.raises(AssertionError, match="Form elements must have labels"):
        assert_accessible(page, "unlabelled")


def test_a_field_without_a_label_is_named(shelf, open_page):
    page = open_page(base_url=shelf)
    page.goto("/unlabelled")
    with pytest.raises(AssertionError, match="label .*Form elements must have labels"):
        assert_accessible(page, "unlabelled")


def test_a_page_wider_than_a_phone_is_named(shelf, open_page):
    page = open_page(base_url=shelf, width=390)
    page.goto("/wide")
    with pytest.raises(AssertionError, match="scrolls sideways.*img"):
        assert_no_sideways_scroll(page, "wide")


@pytest.mark.parametrize(("path", "complaint"), [("/inline", "inline style"), ("/lost", "lost.css answered 404")])
def test_what_only_a_developer_would_see_is_named(shelf, open_page, path, complaint):
    page = open_page(base_url=shelf)
    page.goto(path)
    with pytest.raises(AssertionError, match=complaint):
        assert_no_problems(page)
    page.goto(path)
    expect_problem(page, complaint)
    assert_no_problems(page)
    with pytest.raises(AssertionError, match="Nothing went wrong"):
        expect_problem(page, complaint)


def test_an_id_that_stands_twice_is_named(shelf, open_page):
    page = open_page(base_url=shelf)
    page.goto("/good")
    assert_ids_once(page, "the good page")
    page.goto("/twice")
    with pytest.raises(AssertionError, match="has an id twice: name"):
        assert_ids_once(page, "the page")


def test_a_focus_that_shows_is_reached_and_one_that_does_not_is_named(shelf, open_page):
    page = open_page(base_url=shelf)
    page.goto("/good")
    Keyboard(page).reach(page.get_by_role("button", name="Keep"))
    page.goto("/good")
    assert Keyboard(page).stops(page.locator("form")) == ["textbox Name", "button Keep"]
    page.goto("/unseen")
    with pytest.raises(AssertionError, match="Nothing shows"):
        Keyboard(page).reach(page.get_by_role("button", name="Keep"))
    page.goto("/unseen")
    with pytest.raises(AssertionError, match="Nothing shows"):
        Keyboard(page).stops(page.locator("form"))


def typeset(body: str, **options) -> bytes:
    head = '#set document(title: "A report")\n#set text(lang: "en", region: "GB")\n'
    return typst.compile((head + body).encode(), **options)


def test_a_pdf_for_everybody_passes():
    report = typeset("= A report\nThe bead stands at Expected standard.", pdf_standards="ua-1")
    assert_pdf_ua(report, "A report", contains=["The bead stands at Expected standard."])
    with pytest.raises(AssertionError, match="does not say"):
        assert_pdf_ua(report, "A report", contains=["Strong standard"])
    with pytest.raises(AssertionError, match="The title is"):
        assert_pdf_ua(report, "Another report")


def test_an_ordinary_pdf_is_refused():
    with pytest.raises(AssertionError, match="Not PDF/UA-1"):
        assert_pdf_ua(typeset("= A report"), "A report")
