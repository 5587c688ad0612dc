// What was typed: reading it, writing it back, and keeping what is not saved yet through a reload of the page.
const memory = 'waymark:unsaved:';

export const actionOf = form => form.getAttribute('action') ?? location.pathname;
export const fieldsOf = (form, name) => [...form.elements].filter(field => field.name === name);
export const read = (form, name) => new FormData(form).getAll(name).map(String);
export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export function write(form, name, values) {
  const fields = fieldsOf(form, name).filter(field => field.type !== 'hidden');
  const each = values.flatMap(value => value.split('\n'));    // choices stand one a line
  for (const [place, field] of fields.entries()) {
    if (field.matches('[type=radio], [type=checkbox]')) field.checked = each.includes(field.value);
    else field.value = (field.matches('select') ? each[place] : values[0]) ?? '';
  }
}

// Several forms of a page may go to one address, so each is known by its first field as well.
const keyOf = form => `${memory}${actionOf(form)} ${[...form.elements].find(field => field.name && field.type !== 'hidden')?.name}`;

/** Keeps the unsaved fields of a form, each with the revision it was typed on. */
export function keep(form, units) {
  const kept = { fields: {}, revisions: {} };
  for (const unit of units) for (const name of unit.dirty) {
    kept.fields[name] = read(form, name);
    const revision = unit.revision;
    if (revision) kept.revisions[revision.name] = revision.value;
  }
  const key = keyOf(form);
  try {
    if (Object.keys(kept.fields).length) sessionStorage.setItem(key, JSON.stringify(kept));
    else sessionStorage.removeItem(key);
  } catch { /* storage is full or off: the page itself still holds the text */ }
}

/** Writes back what was kept; calls found(field, revisions) for each field that differs from the page. */
export function recall(form, found) {
  let kept;
  try { kept = JSON.parse(sessionStorage.getItem(keyOf(form))); } catch { return; }
  for (const [name, values] of Object.entries(kept?.fields ?? {})) {
    const field = fieldsOf(form, name)[0];
    if (!field || same(read(form, name), values)) continue;
    write(form, name, values);
    found(field, kept.revisions);
  }
}
