// <theme-offer> chooses the theme that the words of the factor suggest, in sight of whoever types, until they choose one.
const pause = 400;

class ThemeOffer extends HTMLElement {
  connectedCallback() {
    this.select = this.querySelector('select');
    this.status = this.querySelector('[role=status]');
    const words = this.closest('form').elements.words;
    this.isChosen = this.select.value !== '';
    this.select.addEventListener('change', () => { this.isChosen = true; this.status.textContent = ''; });
    words.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.offer(words.value), pause);
    });
  }

  async offer(words) {
    if (this.isChosen) return;
    const answer = await fetch(`/themes/suggestion?words=${encodeURIComponent(words)}`).catch(() => null);
    if (!answer?.ok || this.isChosen || words !== this.closest('form').elements.words.value) return;
    const name = await answer.text();
    if (![...this.select.options].some(option => option.value === name)) return;
    this.select.value = name;
    this.status.textContent = name && `Your words suggest “${name}”. Choose another if that fits better.`;
  }
}

customElements.define('theme-offer', ThemeOffer);
