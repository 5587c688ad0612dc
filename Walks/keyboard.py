"""A person who uses nothing but the keyboard."""

import io

from PIL import Image, ImageChops
from playwright.sync_api import Locator, Page


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

    def assert_focus_shows(self, element: Locator) -> None:
        """Compares the look of the element and what is round it, with the focus and without."""
        element.scroll_into_view_if_needed()
        focused = self.look(element)
        element.evaluate("element => element.blur()")
        plain = self.look(element)
        element.focus()
        assert ImageChops.difference(focused, plain).getbbox(), f"Nothing shows that {element} has the focus"

    def look(self, element: Locator) -> Image.Image:
        box = element.bounding_box()
        assert box, f"{element} has the focus and cannot be seen"
        left, top = max(0, box["x"] - 8), max(0, box["y"] - 8)
        clip = {"x": left, "y": top, "width": box["width"] + 16, "height": box["height"] + 16}
        picture = self.page.screenshot(clip=clip, caret="initial")
        return Image.open(io.BytesIO(picture)).convert("RGB")
