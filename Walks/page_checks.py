"""What every page has to keep: accessible, no wider than a phone, no errors that only a developer would see."""

from contextlib import contextmanager
from pathlib import Path
from weakref import WeakKeyDictionary

import axe_playwright_python
from playwright.sync_api import CDPSession, ConsoleMessage, Page, Request, Response

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENSHOTS = Path(__file__).resolve().parent.parent / ".build/screenshots"
SIZES = [(1280, 900), (390, 844)]

switches: WeakKeyDictionary[Page, CDPSession] = WeakKeyDictionary()
problems: WeakKeyDictionary[Page, list[str]] = WeakKeyDictionary()


def watch(page: Page) -> None:
    """Notes from now on every error in the console, script that broke, and request that failed."""
    found = problems[page] = []

    def console(message: ConsoleMessage) -> None:
        # Chromium repeats failed requests in the console; they are noted below, with more to say.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            found.append(f"console: {message.text}")

    def failed(request: Request) -> None:
        # A page left while it loads, or that turns out to be a download, is aborted rather than failed.
        if request.failure != "net::ERR_ABORTED":
            found.append(f"request: {request.method} {request.url} {request.failure}")

    def answered(response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            found.append(f"request: {response.request.method} {response.url} answered {response.status}")

    page.on("console", console)
    page.on("pageerror", lambda error: found.append(f"script: {error}"))
    page.on("requestfailed", failed)
    page.on("response", answered)


def expect_problem(page: Page, text: str) -> None:
    """Takes off the notes what a walk brought about on purpose, such as a save refused with 409; it has to be there."""
    kept = [problem for problem in problems[page] if text not in problem]
    assert len(kept) < len(problems[page]), f"Nothing went wrong with {text!r} in it: {problems[page]}"
    problems[page][:] = kept


def assert_no_problems(page: Page) -> None:
    found = problems[page][:]
    problems[page].clear()
    assert not found, f"{page.url}:\n  " + "\n  ".join(found)


def check_page(page: Page, name: str) -> None:
    """Checks the page as it stands at both widths, in light and dark, and keeps a picture of each width."""
    before, colours = page.viewport_size, preferred_colours(page)
    assert_ids_once(page, name)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert_accessible(page, f"{name} at {width} px")
        assert_no_sideways_scroll(page, f"{name} at {width} px")
        keep_picture(page, f"{name}-{width}")
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, f"{name} in dark colours", rules=["color-contrast"])
    page.emulate_media(color_scheme=colours)
    page.set_viewport_size(before)
    assert_no_problems(page)


def preferred_colours(page: Page) -> str:
    return "dark" if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") else "light"


def keep_picture(page: Page, name: str) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    # The caret is hidden by an inline style, which our content security policy would refuse.
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True, caret="initial")


def assert_accessible(page: Page, what: str, rules: list[str] | None = None) -> None:
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": STANDARDS}
    with scripts_running(page):
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        page.evaluate("document.fonts.ready.then(() => true)")
        result = page.evaluate("only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", only)
    found = [line for violation in result["violations"] for line in described(violation)]
    assert not found, f"{what} ({page.url}):\n" + "\n".join(found)


def stop_scripts(page: Page) -> None:
    """From the next page on, the browser runs none of the page's scripts and shows what is in noscript."""
    switches[page] = page.context.new_cdp_session(page)
    switches[page].send("Emulation.setScriptExecutionDisabled", {"value": True})


@contextmanager
def scripts_running(page: Page):
    """Lets axe run on a page that was laid out without scripts; the page's own have missed their moment by then."""
    switch = switches.get(page)
    if switch:
        switch.send("Emulation.setScriptExecutionDisabled", {"value": False})
    yield
    if switch:
        switch.send("Emulation.setScriptExecutionDisabled", {"value": True})


def described(violation: dict) -> list[str]:
    lines = [f"  {violation['id']} ({violation['impact']}): {violation['help']}"]
    for node in violation["nodes"][:5]:
        lines.append(f"    {' '.join(map(str, node['target']))}")
        lines += [f"      {check['message']}" for check in node["any"] + node["all"] + node["none"]]
    if len(violation["nodes"]) > 5:
        lines.append(f"    … and {len(violation['nodes']) - 5} more")
    return lines


def assert_ids_once(page: Page, what: str) -> None:
    """An id twice lets a label lead to the field of another form; axe does not see it where that form is folded away."""
    twice = page.evaluate(
        """() => {
            const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
            return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
        }"""
    )
    assert not twice, f"{what} ({page.url}) has an id twice: " + ", ".join(twice)


def assert_no_sideways_scroll(page: Page, what: str) -> None:
    wide = page.evaluate(
        """() => {
            const room = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= room) return [];
            const sticking = [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > room + 0.5)
                .map(element => element.tagName.toLowerCase() + '.' + element.getAttribute('class'));
            return ['scrolls to ' + document.documentElement.scrollWidth + ' px', ...sticking.slice(0, 8)];
        }"""
    )
    assert not wide, f"{what} ({page.url}) scrolls sideways: " + ", ".join(wide)
