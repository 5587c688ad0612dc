// The key / opens the search, outside of fields. [data-search-key] on the page of the search turns that off and on again.
const memory = 'waymark:search-key';
const typing = 'input, textarea, select, [contenteditable]';

function isOn() {
  try { return localStorage.getItem(memory) !== 'off'; } catch { return true; }
}

document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !isOn()) return;
  if (event.target instanceof Element && event.target.closest(typing)) return;
  event.preventDefault();
  const field = document.querySelector('input[type=search][name=q]');
  if (field) field.focus(); else location.assign('/search');
});

for (const line of document.querySelectorAll('[data-search-key]')) {
  const [words, button] = [line.querySelector('span'), line.querySelector('button')];
  const say = () => {
    words.textContent = isOn() ? 'The key / brings you here from any page.' : 'The key / does nothing now.';
    button.textContent = isOn() ? 'Turn it off' : 'Turn it on';
  };
  button.addEventListener('click', () => {
    try { localStorage.setItem(memory, isOn() ? 'off' : 'on'); } catch { /* storage is off: the key stays on */ }
    say();
  });
  say();
  line.hidden = false;
}
