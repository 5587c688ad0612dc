// <draft-undo>: keeps its Undo button at what was typed last, as the answers to saving tell.
customElements.define('draft-undo', class extends HTMLElement {
  connectedCallback() {
    document.addEventListener('saved', ({ detail }) => this.#show(detail));
  }

  #show({ undo, undone }) {
    if (!undo) return;
    const form = this.querySelector('form');
    form.action = `${this.dataset.steps}/${undo}/undoing`;
    form.querySelector('span').textContent = undone;
    form.hidden = false;
    for (const other of this.querySelectorAll('form ~ form')) other.remove();
  }
});
