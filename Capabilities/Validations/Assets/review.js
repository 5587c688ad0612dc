// The review keeps bead and choice together: a bead on the school's agrees, a bead elsewhere adjusts, asking parks it.
// Without it the same happens when a form is saved. Saving is autosave.js, drawing the bead is abacus.js.
const rows = new Map([...document.querySelectorAll('[data-review]')].map(row => [row.dataset.review, row]));
const wireOf = row => row.querySelector('.wire');
const bead = row => row.querySelector('input.bead');
const stand = row => +(bead(row) ?? row.querySelector('.stops :checked') ?? {}).value || 0;
const schoolOf = row => +row.dataset.school;
const choices = area => [...document.querySelectorAll(`input[name="stance-${area}"]`)];
let stale = false;

function move(row, notch) {
  const radio = row.querySelector(`.stops [value="${notch}"]`);
  if (bead(row)) bead(row).value = notch;
  else if (radio) radio.checked = true;
  else for (const one of row.querySelectorAll('.stops input')) one.checked = false;
  (bead(row) ?? row.querySelector('.stops input')).dispatchEvent(new Event('taken', { bubbles: true }));
}

function say(area, row) {
  const notch = stand(row), steps = notch - schoolOf(row), place = row.querySelector('[data-differs]');
  const way = steps < 0 ? 'below' : 'above', size = Math.abs(steps);
  if (place && notch && schoolOf(row)) {
    if (!steps) place.textContent = 'You agree';
    else if (wireOf(row).dataset.stops !== '4') place.textContent = `You are ${way}`;
    else place.textContent = `You are ${size} quarter ${size === 1 ? 'step' : 'steps'} ${way}`;
  }
  trail(row, notch);
  const mark = document.querySelector(`[data-mine="${area}"] .lv`), shown = row.querySelector('.ab-read .lv');
  if (mark && shown) mark.replaceWith(shown.cloneNode(true));
}

function trail(row, notch) {                               // the stretch between the two beads
  const ghost = row.querySelector('.ghost'), old = row.querySelector('.trail');
  if (!ghost || !notch) return old?.remove();
  ghost.classList.toggle('same', notch === schoolOf(row));
  const line = old ?? Object.assign(document.createElement('span'), { className: 'trail' });
  Object.assign(line.dataset, { pos: notch, from: schoolOf(row) });
  if (!old) ghost.before(line);
}

function choose(area, value) { for (const radio of choices(area)) radio.checked = radio.value === value; }

function beadMoved(area, row) {
  const notch = stand(row), asking = choices(area).some(radio => radio.checked && radio.value === 'ask');
  if (notch) choose(area, notch === schoolOf(row) ? 'agree' : 'adjust');
  else if (!asking) choose(area, '');
  say(area, row);
}

function chosen(area, row, value) {
  if (value === 'agree') move(row, schoolOf(row));
  else if (value === 'ask') move(row, 0);
  else if (!stand(row) && schoolOf(row)) move(row, schoolOf(row));
  say(area, row);
}

for (const [area, row] of rows) {
  const follow = () => beadMoved(area, row);
  row.addEventListener('input', follow);
  row.addEventListener('change', follow);
  for (const radio of choices(area)) {
    const take = () => { if (radio.checked) chosen(area, row, radio.value); };
    radio.addEventListener('change', take);
    radio.addEventListener('taken', () => choices(area).forEach(one => one.checked && chosen(area, row, one.value)));
  }
}

// What is counted from the beads is asked for anew once they are saved.
document.addEventListener('change', ({ target }) => { if (/^(notch|stance)-/.test(target.name)) stale = true; });
const state = document.querySelector('[data-save-state]');
const refresh = async () => {
  if (!stale || state.dataset.state !== 'saved') return;
  stale = false;
  const answer = await fetch(location.pathname + location.search).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const old of document.querySelectorAll('[data-fresh][id]')) page.getElementById(old.id) && old.replaceWith(page.getElementById(old.id));
};
if (state) new MutationObserver(refresh).observe(state, { attributes: true, childList: true });
