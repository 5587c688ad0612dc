// A table pasted into a draft: into the columns of an area it leads to the page that shows where it goes; into the field
// for tables it becomes text with tabs, as a spreadsheet would give it.
const clean = cell => cell.innerText.replace(/\u00a0/g, ' ').replace(/\n{2,}/g, '\n').trim();
const quoted = text => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The text of the first table in some HTML, a cell over several columns or rows standing in the first of them. */
function fromHTML(html) {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table || table.querySelectorAll('td, th').length < 2) return null;
  const rows = [...table.rows].map(() => []);
  for (const [number, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[number][column] !== undefined) column++;
      for (let down = 0; down < cell.rowSpan && rows[number + down]; down++) {
        for (let over = 0; over < cell.colSpan; over++) rows[number + down][column + over] = down + over ? '' : textOf(cell);
      }
    }
  }
  return rows.map(row => [...row].map(text => quoted(text ?? '')).join('\t')).join('\n');
}

/** Its lines, items of a list with a bullet. */
function textOf(cell) {
  for (const item of cell.querySelectorAll('li')) item.prepend('• ');
  for (const end of cell.querySelectorAll('br, p, li, div')) end.append('\n');
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\n');
  return clean({ innerText: cell.textContent });
}

document.addEventListener('paste', event => {
  const grid = event.target.closest('[data-paste]'), field = event.target.closest('textarea[name=table]');
  if (!grid && !field) return;
  const plain = event.clipboardData.getData('text/plain');
  const table = fromHTML(event.clipboardData.getData('text/html')) ?? (plain.includes('\t') ? plain : null);
  if (!table) return;
  event.preventDefault();
  if (field) return field.setRangeText(table, field.selectionStart, field.selectionEnd, 'end');
  const form = Object.assign(document.createElement('form'), { method: 'post', action: grid.dataset.paste, hidden: true });
  form.append(Object.assign(document.createElement('textarea'), { name: 'table', value: table }));
  document.body.append(form);
  form.submit();
});
