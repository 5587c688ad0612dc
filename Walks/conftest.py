"""The stage for every walk: a running Waymark, a real browser, and pages that note what goes wrong."""

import pytest
from page_checks import assert_no_problems, stop_scripts, watch
from playwright.sync_api import Browser, Page, sync_playwright
from program import ROOT, Site
from sign_ins import sign_ins, who


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    """Keeps databases, files and logs of the last run in .build/walks, for whoever has to look."""
    if config.option.basetemp is None:
        (ROOT / ".build").mkdir(exist_ok=True)
        config.option.basetemp = ROOT / ".build/walks"


@pytest.fixture
def site(tmp_path):
    """A Waymark that nobody has set up yet. A walk that needs a trust calls `site.set_up` before `site.start`."""
    site = Site(tmp_path)
    yield site
    site.stop()


class Sample:
    """The sample trust, filled in and running; shared by all walks, so a walk changes only what is its own."""

    def __init__(self, site: Site, printed: str):
        self.site = site
        self.url = site.url
        self.people = sign_ins(printed)

    def start(self):
        self.site.start()
        return self

    def who(self, role: str):
        return who(self.people, role)


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("sample"))
    printed = site.run("sample")
    try:
        yield Sample(site, printed).start()
    finally:
        site.stop()


@pytest.fixture
def own_sample(site):
    """Tells the sample trust on the walk's own site, for a story that changes more: own_sample("--day", "2026-01-31")."""
    return lambda *arguments: Sample(site, site.run("sample", *arguments)).start()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, request):
    """Opens pages, each in a context of its own, so each is another person: open_page(width=390, color_scheme="dark")."""
    opened: list[Page] = []

    def open_page(width: int = 1280, height: int = 900, scripts: bool = True, **options) -> Page:
        options.setdefault("base_url", address(request))
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale="en-GB", timezone_id="Europe/London", **options
        )
        context.set_default_timeout(15_000)
        page = context.new_page()
        watch(page)
        if not scripts:
            stop_scripts(page)
        opened.append(page)
        return page

    yield open_page
    for page in opened:
        page.context.close()
    for page in opened:
        assert_no_problems(page)


def address(request) -> str | None:
    """The address that paths such as /sign-in are relative to: the walk's own site, else the sample trust's."""
    for name in ("site", "sample"):
        if name in request.fixturenames:
            return request.getfixturevalue(name).url
    return None


@pytest.fixture
def page(open_page):
    """A page at a desk."""
    return open_page()


@pytest.fixture
def phone(open_page):
    """A page on a phone, touched with a finger."""
    return open_page(width=390, height=844, has_touch=True, is_mobile=True)


@pytest.fixture
def plain_page(open_page):
    """A page in a browser that runs no script."""
    return open_page(scripts=False)


@pytest.fixture
def dark_page(open_page):
    """A page of somebody who prefers dark colours."""
    return open_page(color_scheme="dark")
