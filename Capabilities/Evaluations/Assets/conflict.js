// Two people changed one field: both texts side by side, and the person who looks at them chooses. Nothing is lost.

/** Shows both texts after the field; keep or take is called once, when the person has chosen. */
export function choose(field, { theirs, said, by, at }, mine, keep, take) {
  const id = `${field.id || field.name}-conflict`, block = document.createElement('div');
  document.getElementById(`${id}-block`)?.remove();
  block.className = 'conflict';
  block.id = `${id}-block`;
  block.setAttribute('role', 'group');
  block.setAttribute('aria-labelledby', id);
  const done = choice => () => { block.remove(); field.focus(); choice(); };
  const pair = part('div', 'conflict-pair');
  pair.append(
    side('Yours', inWords(field, mine), 'Keep mine', done(keep)),
    side('Theirs', said ?? theirs, 'Use theirs', done(take)),
  );
  const head = part('p', 'strong', `${by ?? 'Another person'} changed this${at ? ` at ${at}` : ''}`);
  head.id = id;
  block.append(head, pair);
  place(field, block);
}

function place(field, block) {
  const row = field.closest('.ab-part, .ab-row');
  if (row) row.append(block);
  else (field.closest('.field, fieldset, .st-row') ?? field.parentElement).after(block);
}

function side(title, text, words, choice) {
  const side = part('div'), button = part('button', 'btn', words);
  button.type = 'button';
  button.addEventListener('click', choice);
  side.append(part('p', 'small strong', title), part('p', 'said', text || 'Nothing'), button);
  return side;
}

function part(kind, className = '', text = '') {
  return Object.assign(document.createElement(kind), { className, textContent: text });
}

/** What a bead says of itself, what a radio's label says, else the text. */
function inWords(field, value) {
  const radio = [...field.form.elements].find(one => one.name === field.name && one.type === 'radio' && one.checked);
  const ticked = [...field.form.elements].filter(one => one.name === field.name && one.type === 'checkbox' && one.checked);
  const words = ticked.map(one => one.closest('label')?.textContent.trim()).join(', ');
  return field.getAttribute('aria-valuetext') ?? radio?.closest('label')?.textContent.trim() ?? (words || value);
}
