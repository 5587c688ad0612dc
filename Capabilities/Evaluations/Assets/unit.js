// A unit is what is saved together: the nearest [data-unit] of a field, else its form. It knows which of its fields are
// not saved yet, and the revision they were read at.
const units = new Map();

class Unit {
  dirty = new Set();         // names of the fields not saved yet
  tries = 0;
  asking = false;            // two people changed one field, and this one has not chosen yet
  constructor(element, form) { this.element = element; this.form = form; }

  get hidden() {
    return [...this.element.querySelectorAll('input[type=hidden][name]')]
      .filter(hidden => (hidden.closest('[data-unit]') ?? hidden.form) === this.element);
  }

  get revision() { return this.hidden.find(hidden => hidden.name.startsWith('revision-')); }
}

/** Forms about the same thing share the name revision-THING, so they go on together. */
export function revise(name, revision) {
  for (const hidden of document.querySelectorAll(`input[name="${CSS.escape(name)}"]`)) hidden.value = revision;
}

export function unitOf(field) {
  const element = field.closest('[data-unit]') ?? field.form;
  if (!units.has(element)) units.set(element, new Unit(element, field.form));
  return units.get(element);
}

export const unitsOf = form => [...units.values()].filter(unit => unit.form === form);
export const unsaved = () => [...units.values()].filter(unit => unit.dirty.size);
