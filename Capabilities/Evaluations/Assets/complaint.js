// A message beside a field, as the server writes it: label, hint, message, control.
const places = '.field, fieldset, .ab-read, .ab-part, .ab-row, .st-row';

/** Puts the message beside the last of the fields of one name; no words take it away. */
export function complain(fields, words) {
  const field = fields.at(-1), box = field?.closest('.ab-row') ? boxOnWire(field) : field?.closest(places);
  if (!box) return;
  const about = box.matches('fieldset') ? box : field, id = `${about.id || field.id || field.name}-error`;
  document.getElementById(id)?.remove();
  if (words) {
    const error = Object.assign(document.createElement('p'), { className: 'error', id, textContent: words });
    if (field.parentElement === box) field.before(error);
    else if (box.matches('fieldset')) box.querySelector('legend')?.after(error);
    else box.append(error);
  }
  describe(about, id, words);
  if (words) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid');
  if (box.matches('.field')) box.classList.toggle('has-error', Boolean(words));
}

const boxOnWire = field => field.closest('.ab-part, .ab-row').querySelector('.ab-read');

function describe(element, id, words) {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(part => part && part !== id);
  if (words) ids.push(id);
  if (ids.length) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
}
