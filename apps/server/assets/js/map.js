/** Marks a state on the map and in the table together, and says it in words under the map. */
export function startMap() {
  const root = document.querySelector('[data-map]');
  if (!root) return;
  const said = root.querySelector('[data-map-said]');
  const mark = (code) => {
    for (const element of root.querySelectorAll('.is-marked')) element.classList.remove('is-marked');
    said.textContent = '';
    if (!code) return;
    for (const element of root.querySelectorAll(`[data-state="${code}"]`)) element.classList.add('is-marked');
    said.textContent = root.querySelector(`svg [data-state="${code}"] title`)?.textContent ?? '';
  };
  const codeAt = (event) => event.target.closest?.('[data-state]')?.dataset.state;
  root.addEventListener('pointerover', (event) => mark(codeAt(event)));
  root.addEventListener('focusin', (event) => mark(codeAt(event)));
  root.addEventListener('pointerleave', () => mark());
}
