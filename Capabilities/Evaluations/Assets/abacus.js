// The abacus, a small enhancement: words, colour and trail follow a bead; the open area's levels and its bead follow
// each other. Without it the beads still move and save, for they are ranges and radios. Saving is autosave.js.
const QUARTERS = 'lower end|lower middle|upper middle|upper end';
const wires = new Map();                                   // name of the field -> its wire
for (const field of document.querySelectorAll('input.bead, .stops input')) {
  wires.set(field.name, field.closest('.wire'));
}

const bead = wire => wire.querySelector('input.bead');
const stand = wire => +(bead(wire) ?? wire.querySelector('.stops :checked') ?? {}).value || 0;
const stops = wire => +wire.dataset.stops || 1;
const most = wire => +wire.dataset.levels * stops(wire);
const levelAt = (wire, notch) => Math.ceil(notch / stops(wire));          // 0 is not judged yet
const nameAt = (wire, notch) => wire.dataset.names.split('|')[levelAt(wire, notch) - 1];
const toneAt = (wire, notch) => notch ? wire.querySelectorAll('.bands i')[levelAt(wire, notch) - 1].dataset.level : '0';

function quarterAt(wire, notch) {
  if (!notch || stops(wire) !== 4) return '';
  return (wire.closest('[data-quarters]')?.dataset.quarters ?? QUARTERS).split('|')[(notch - 1) % 4];
}

function place(wire, notch) {
  const radio = wire.querySelector(`.stops [value="${notch}"]`);
  if (bead(wire)) bead(wire).value = notch;
  else if (radio) radio.checked = true;
}

function show(wire) {
  const notch = stand(wire), row = wire.closest('.ab-part, .ab-row'), quarter = quarterAt(wire, notch);
  const none = (bead(wire) ?? wire).dataset.none ?? 'Not judged yet';
  const name = notch ? nameAt(wire, notch) : none, tone = toneAt(wire, notch);
  if (bead(wire)) {
    bead(wire).dataset.level = tone;
    bead(wire).dataset.ready = '';
    bead(wire).setAttribute('aria-valuetext', quarter ? `${name}, ${quarter}` : name);
  }
  for (const follower of wire.querySelectorAll('.trail, .letter')) follower.dataset.pos = notch;
  mark(row?.querySelector('.ab-read .lv'), tone, name, quarter);
  if (!wire.closest('[data-carried]')) judged(row?.querySelector('.ab-read .parts li'), notch > 0);
}

function mark(place, tone, name, quarter) {
  if (!place) return;
  place.dataset.level = tone;
  place.querySelector('use')?.setAttribute('href', '#g' + tone);
  place.querySelector('.w').textContent = name;
  const small = place.querySelector('small') ?? (quarter ? place.appendChild(document.createElement('small')) : null);
  if (small) small.textContent = quarter;
}

function judged(part, done) {                              // the first of the four marks of completeness
  part?.querySelector('.pt')?.classList.toggle('done', done);
  const words = part?.querySelector('.vh');
  if (words) words.textContent = done ? 'Judgement done' : 'Judgement not started';
}

function settled(wire, name) {                            // what came from an earlier cycle is judged once the bead moves
  wire.closest('[data-carried]')?.removeAttribute('data-carried');
  wire.closest('.ab-part, .ab-row')?.querySelector('.carried')?.remove();
  document.querySelector(`[data-carried-area="${CSS.escape(name.replace('notch-', ''))}"]`)?.remove();
  document.querySelector(`.rubric[data-bead="${CSS.escape(name)}"] [data-carried]`)?.removeAttribute('data-carried');
}

function rubricFollows(wire, name) {
  const rubric = document.querySelector(`.rubric[data-bead="${CSS.escape(name)}"]`), notch = stand(wire);
  if (!rubric) return;
  for (const radio of rubric.querySelectorAll('[name=level]')) radio.checked = +radio.value === levelAt(wire, notch);
  for (const radio of rubric.querySelectorAll('[name=quarter]')) {
    radio.checked = notch > 0 && +radio.value === (notch - 1) % 4 + 1;
  }
}

function beadFollows(rubric) {
  const wire = wires.get(rubric.dataset.bead), level = +rubric.querySelector('[name=level]:checked')?.value;
  if (!wire || !level) return;
  const quarter = +rubric.querySelector('[name=quarter]:checked')?.value || Math.min(2, stops(wire));
  place(wire, (level - 1) * stops(wire) + quarter);
  settled(wire, rubric.dataset.bead);
  show(wire);
  rubricFollows(wire, rubric.dataset.bead);
  settle(bead(wire) ?? wire.querySelector('.stops :checked'));
}

const settle = field => field.dispatchEvent(new Event('change', { bubbles: true }));

function turn(event) {                                     // arrows, Home and End are native; a page is one whole level
  const wire = event.target.closest('.wire'), by = { PageUp: stops(wire), PageDown: -stops(wire) }[event.key];
  if (!by) return;
  event.preventDefault();
  place(wire, Math.max(0, Math.min(most(wire), stand(wire) + by)));
  event.target.dispatchEvent(new Event('input', { bubbles: true }));
  settle(event.target);
}

for (const [name, wire] of wires) {
  const follow = () => { show(wire); rubricFollows(wire, name); };
  show(wire);
  wire.addEventListener('input', () => { settled(wire, name); follow(); });
  wire.addEventListener('taken', follow);                  // another person's bead was taken over, see autosave.js
  bead(wire)?.addEventListener('keydown', turn);
}
for (const rubric of document.querySelectorAll('.rubric[data-bead]')) {
  rubric.addEventListener('change', () => beadFollows(rubric));
}
