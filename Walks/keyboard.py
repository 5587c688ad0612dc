"""A person who uses nothing but the keyboard."""

import io
import re

from PIL import Image, ImageChops
from playwright.sync_api import ElementHandle, Locator, Page


class Keyboard:
    """Tab, Enter, Space and letters; what is pressed has to have the focus, and has to show it."""

    def __init__(self, page: Page):
        self.page = page

    def reach(self, wanted: Locator, at_most: int = 120) -> None:
        """Presses Tab until the wanted element has the focus."""
        for _ in range(at_most):
            self.page.keyboard.press("Tab")
            if wanted.evaluate("element => element === document.activeElement"):
                self.assert_focus_shows(wanted)
                return
        raise AssertionError(f"{at_most} tabs did not reach {wanted}")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, wanted: Locator, text: str) -> None:
        self.reach(wanted)
        self.page.keyboard.type(text)

    def assert_focus_shows(self, element: Locator | ElementHandle) -> None:
        """Compares the look of the element and what is round it, with the focus and without."""
        element.scroll_into_view_if_needed()
        focused = self.look(element)
        element.evaluate("element => element.blur()")
        plain = self.look(element)
        element.focus()
        assert ImageChops.difference(focused, plain).getbbox(), f"Nothing shows that {element} has the focus"

    def look(self, element: Locator | ElementHandle) -> Image.Image:
        box = element.bounding_box()
        assert box, f"{element} has the focus and cannot be seen"
        left, top = max(0, box["x"] - 8), max(0, box["y"] - 8)
        clip = {"x": left, "y": top, "width": box["width"] + 16, "height": box["height"] + 16}
        picture = self.page.screenshot(clip=clip, caret="initial")
        return Image.open(io.BytesIO(picture)).convert("RGB")

    def stops(self, within: Locator) -> list[str]:
        """Presses Tab from the first stop in a part of the page to its last, and returns their roles and names."""
        found: list[str] = []
        for _ in range(200):
            self.page.keyboard.press("Tab")
            focused = self.page.locator(":focus")
            if focused.and_(within.locator("*")).count():
                found.append(self.said(focused))
                self.assert_focus_shows(focused.element_handle())
            elif found:
                return found
        raise AssertionError(f"200 tabs did not come out of {within}: {found}")

    def said(self, element: Locator) -> str:
        """The role and the name that a screen reader says, such as 'slider Inclusion'."""
        first = element.aria_snapshot().splitlines()[0]
        role, name = re.match(r"- '?(\w+)(?: \"(.*?)\")?", first).groups()
        return f"{role} {name or ''}".strip()
