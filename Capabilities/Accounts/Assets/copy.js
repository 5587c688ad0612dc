// <button data-copy="ID" hidden> copies the value of that field, and says so.
for (const button of document.querySelectorAll('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy), words = button.textContent;
  button.hidden = !field || !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = words; }, 3000);
  });
}
