// Saves <form data-autosave> as it is filled in and loses nothing typed: one request at a time, in order, tried again
// until it is through, and kept in the session meanwhile. Without script the same forms have their own button.
import { complain } from './complaint.js';
import { choose } from './conflict.js';
import { actionOf, fieldsOf, keep, read, recall, same, write } from './typed.js';
import { revise, unitOf, unitsOf, unsaved } from './unit.js';

const signedOut = 'You have been signed out. Sign in in a new tab, then come back: what you typed is still here.';
let line = Promise.resolve(), leaving = false, settling;
function say(words, state, href) {
  const place = document.querySelector('[data-save-state]');
  if (!place || place.textContent.startsWith(words)) return;
  place.dataset.state = state;
  clearTimeout(settling);
  delete place.dataset.settled;                            // in the corner, and back in the page head once it is read
  if (state === 'saved') settling = setTimeout(() => { place.dataset.settled = ''; }, 4000);
  const link = href && Object.assign(document.createElement('a'), { href, target: '_blank', textContent: 'Sign in' });
  place.replaceChildren(words, ...(link ? [' ', link] : []));
}

function touched(field, wait) {
  const unit = unitOf(field);
  unit.dirty.add(field.name);
  keep(unit.form, unitsOf(unit.form));
  if (!unit.asking) say('Saving…', 'saving');
  later(unit, wait);
}

function later(unit, wait) {
  const go = () => { line = line.then(() => send(unit)); };
  clearTimeout(unit.timer);
  if (wait) unit.timer = setTimeout(go, wait); else go();
}

function again(unit, words, href) {                        // after 1, 2, 4 … 30 seconds
  say(words, 'failed', href);
  later(unit, Math.min(30, 2 ** unit.tries++) * 1000);
}

async function send(unit) {
  if (!unit.dirty.size || unit.asking || leaving) return;
  const body = new URLSearchParams(), sent = new Map();
  for (const hidden of unit.hidden) body.append(hidden.name, hidden.value);
  for (const name of unit.dirty) {
    sent.set(name, read(unit.form, name));
    for (const value of sent.get(name).length ? sent.get(name) : ['']) body.append(name, value);
  }
  const post = { method: 'POST', headers: { 'Waymark-Fragment': '1' }, body, keepalive: String(body).length < 60000 };
  const answer = await fetch(actionOf(unit.form), { ...post, signal: AbortSignal.timeout(30000) }).catch(() => null);
  if (answer) heard(unit, answer.status, await answer.json().catch(() => ({})), sent);
  else again(unit, 'Not saved: no connection. Trying again.');
  keep(unit.form, unitsOf(unit.form));
}

function heard(unit, status, said, sent) {
  if (status === 200 && said.saved) saved(unit, said, sent);
  else if (status === 409 && said.theirs !== undefined) ask(unit, said, sent);
  else if (status === 401) again(unit, signedOut, said.sign_in ?? '/sign-in');
  else if (said.errors) refused(unit, said.errors);
  else if (status >= 500 || status === 429) again(unit, 'Not saved: the site cannot answer. Trying again.');
  else say(said.why ?? 'Not saved: this can no longer be changed here. Copy your text before you leave.', 'failed');
}

function saved(unit, said, sent) {
  unit.tries = 0;
  unit.element.dispatchEvent(new CustomEvent('saved', { bubbles: true, detail: said }));
  for (const [name, revision] of Object.entries(said.revisions ?? {})) revise(name, revision);
  for (const [name, values] of sent) {
    complain(fieldsOf(unit.form, name), '');
    if (same(read(unit.form, name), values)) unit.dirty.delete(name);
  }
  if (unit.dirty.size) later(unit, 600);
  else if (!unsaved().length) say(`All changes saved at ${said.saved}`, 'saved');
}

function refused(unit, errors) {
  for (const [name, words] of Object.entries(errors)) complain(fieldsOf(unit.form, name), words);
  say('Not saved: see the message beside the field.', 'failed');
}

function ask(unit, said, sent) {
  const name = said.field ?? [...sent.keys()][0], mine = sent.get(name) ?? [];
  const field = fieldsOf(unit.form, name)[0];
  const go = () => { revise(unit.revision.name, said.revision); unit.asking = false; later(unit, 0); };
  const take = () => {
    write(unit.form, name, [String(said.theirs)]);
    unit.dirty.delete(name);
    field.dispatchEvent(new Event('taken', { bubbles: true }));
    keep(unit.form, unitsOf(unit.form));
    say(`${said.by ?? 'The other person'}’s change stands.`, 'saved');
    go();
  };
  if (same(mine, [String(said.theirs)])) return go();
  unit.asking = true;
  say('Not saved yet: two people changed the same thing. Choose which to keep.', 'failed');
  choose(field, said, mine[0], go, take);
}

const ours = field => field.form?.matches('[data-autosave]') && field.name && !['hidden', 'file'].includes(field.type);
const isChoice = field => field.matches('[type=radio], [type=checkbox], [type=range]');
const flush = () => { for (const unit of unsaved()) later(unit, 0); };
document.addEventListener('input', ({ target }) => { if (ours(target) && !isChoice(target)) touched(target, 600); });
document.addEventListener('change', ({ target }) => {
  if (!ours(target)) return;
  if (isChoice(target)) touched(target, target.type === 'range' ? 400 : 0);   // a bead settles after its last key
  else if (unitOf(target).dirty.has(target.name)) later(unitOf(target), 0);
});
document.addEventListener('submit', event => {
  if (event.defaultPrevented || !event.target.matches('[data-autosave]')) return;
  if (event.submitter) { leaving = true; return; }         // a button of its own sends the whole form
  event.preventDefault();
  flush();
});
addEventListener('pageshow', () => { leaving = false; });
document.addEventListener('visibilitychange', flush);
for (const name of ['online', 'focus']) addEventListener(name, flush);
addEventListener('beforeunload', event => { if (!leaving && unsaved().length) event.preventDefault(); });
for (const form of document.querySelectorAll('form[data-autosave]')) recall(form, (field, revisions) => {
  const { revision } = unitOf(field);
  if (revision && revisions[revision.name]) revision.value = revisions[revision.name];
  field.dispatchEvent(new Event('taken', { bubbles: true }));
  touched(field, 0);
});
