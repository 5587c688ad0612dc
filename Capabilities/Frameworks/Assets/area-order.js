// <area-order>: areas of a draft dragged to another place among their neighbours. The buttons on each area's page do the same.
customElements.define('area-order', class extends HTMLElement {
  #held;

  connectedCallback() {
    for (const item of this.querySelectorAll('[data-area]')) item.draggable = true;
    this.addEventListener('dragstart', event => this.#take(event));
    this.addEventListener('dragover', event => this.#show(event));
    this.addEventListener('drop', event => this.#drop(event));
    this.addEventListener('dragend', () => this.#clear());
  }

  #take(event) {
    this.#held = event.target.closest('[data-area]');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', this.#held.dataset.area);
    event.stopPropagation();
  }

  /** The neighbour under the pointer, and whether the upper half of it. */
  #over(event) {
    let item = event.target.closest('[data-area]');
    while (item && item.parentElement !== this.#held?.parentElement) item = item.parentElement.closest('[data-area]');
    if (!item || item === this.#held) return null;
    const box = (item.querySelector('a') ?? item).getBoundingClientRect();
    return { item, isBefore: event.clientY < box.top + box.height / 2 };
  }

  #show(event) {
    const over = this.#over(event);
    this.#mark();
    if (!over) return;
    event.preventDefault();
    over.item.dataset.drop = over.isBefore ? 'before' : 'after';
  }

  #drop(event) {
    const over = this.#over(event);
    if (!over) return;
    event.preventDefault();
    const next = over.isBefore ? over.item : over.item.nextElementSibling;
    if (next === this.#held) return this.#clear();
    const form = Object.assign(document.createElement('form'), {
      method: 'post', action: `${this.dataset.path}/${this.#held.dataset.area}/place`, hidden: true,
    });
    form.append(Object.assign(document.createElement('input'), { name: 'before', value: next?.dataset.area ?? '' }));
    document.body.append(form);
    form.submit();
  }

  #mark() { for (const item of this.querySelectorAll('[data-drop]')) delete item.dataset.drop; }

  #clear() { this.#mark(); this.#held = undefined; }
});
