// <search-results> leads from the field through what was found with the arrow keys; up from the first goes back to it.
class SearchResults extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input[type=search]');
    this.addEventListener('keydown', event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      const stops = [field, ...this.querySelectorAll('.find-title')];
      const place = stops.indexOf(document.activeElement);
      if (place < 0 || !stops[place + step]) return;
      event.preventDefault();
      stops[place + step].focus();
    });
  }
}

customElements.define('search-results', SearchResults);
