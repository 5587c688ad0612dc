// A field for a colour: the palette beside it and the text in it say the same.
class ColourField extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector("input");
    const palette = document.createElement("input");
    palette.type = "color";
    palette.setAttribute("aria-label", "Choose from a palette");
    const follow = () => {
      const typed = text.value.trim().replace(/^#?/, "#");
      if (/^#[0-9a-f]{6}$/i.test(typed)) palette.value = typed.toLowerCase();
    };
    follow();
    text.addEventListener("input", follow);
    palette.addEventListener("input", () => { text.value = palette.value.toUpperCase(); });
    this.append(palette);
  }
}
customElements.define("colour-field", ColourField);
