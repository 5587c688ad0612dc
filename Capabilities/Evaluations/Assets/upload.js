// Says that a file is too large before it travels, and that it is on its way: <input type=file data-limit>.
import { complain } from './complaint.js';

const size = bytes => bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.round(bytes / 1048576)} MB`;

for (const field of document.querySelectorAll('input[type=file][data-limit]')) {
  const limit = +field.dataset.limit;
  const large = () => [...field.files].find(file => file.size > limit);
  field.addEventListener('change', () => complain([field], tooLarge(large(), limit, field.dataset.tooLarge)));
  field.form.addEventListener('submit', event => {
    if (!large()) return sending(event.target, field.files[0]);
    event.preventDefault();
    field.focus();
  });
}

const tooLarge = (file, limit, words = `The limit is ${size(limit)}. Try a link instead.`) => file
  ? `This file is ${size(file.size)}. ${words}` : '';

function sending(form, file) {
  const state = form.querySelector('[data-upload-state]');
  if (state && file) state.textContent = `Sending ${file.name}, ${size(file.size)}…`;
}
